import type { Refusal } from "../host/host";

// While a user is typing into a cell Excel answers nothing, and the click on a button does not end that. What was asked is
// tried again a few times by itself, so that it need not be asked twice.

/** The milliseconds before each further attempt: short at first, since most people press Enter at once. */
export const waits: readonly number[] = [500, 1000, 2000, 4000, 8000, 15_000];

/** Tries again what was refused because Excel is busy. */
export interface Patience {
  /** Does something until it is not refused as busy any more, nobody wants to wait, or it has been tried often enough. */
  readonly until: <T>(act: () => Promise<T | Refusal>) => Promise<T | Refusal>;
  /** Stops waiting: what was refused last is what came of it. */
  readonly stop: () => void;
}

/** Patience that is told how to wait, and tells when it does; without a way to wait it has none. */
export function patience(pause: ((ms: number) => Promise<void>) | undefined, onWait: (refusal: Refusal) => void): Patience {
  let stopped = false;
  let wake = (): void => undefined;

  const waited = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
      void pause?.(ms).then(resolve);
    });

  const until: Patience["until"] = async (act) => {
    stopped = false;
    for (const ms of pause === undefined ? [] : waits) {
      const result = await act();
      // Whoever gave up while it was being tried again is not kept waiting either.
      if (!isBusyRefusal(result) || stopped) return result;
      const over = waited(ms);
      onWait(result);
      await over;
      if (stopped) return result;
    }
    return act();
  };
  const stop = (): void => {
    stopped = true;
    wake();
  };
  return { until, stop };
}

function isBusyRefusal(result: unknown): result is Refusal {
  const isRefusal = typeof result === "object" && result !== null && "kind" in result && result.kind === "refused";
  return isRefusal && (result as Refusal).code === "busy";
}
