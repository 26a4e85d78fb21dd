import type { Later } from "../../src/taskpane/means";

/** A clock that stands still until a test moves it on. */
export interface HandClock {
  readonly later: Later;
  /** Lets everything happen that is due within so many milliseconds. */
  readonly pass: (milliseconds: number) => void;
  /** How many things are still to happen. */
  readonly due: () => number;
}

/** A clock for what would otherwise wait for real time. */
export function handClock(): HandClock {
  let now = 0;
  let waiting: readonly { readonly at: number; readonly work: () => void }[] = [];
  return {
    later: (work, milliseconds) => {
      const each = { at: now + milliseconds, work };
      waiting = [...waiting, each];
      return () => void (waiting = waiting.filter((other) => other !== each));
    },
    pass: (milliseconds) => {
      now += milliseconds;
      const due = waiting.filter(({ at }) => at <= now);
      waiting = waiting.filter(({ at }) => at > now);
      due.forEach(({ work }) => work());
    },
    due: () => waiting.length,
  };
}
