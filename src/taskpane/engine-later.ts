import type { Engine, Means } from "./means";

/** An engine that is still to be fetched. `ready` asks for it once, and once more where the last time failed; nothing of it may be used before. */
export function engineLater(fetched: () => Promise<Engine>): Required<Pick<Means, "engine" | "ready">> {
  let loaded: Engine | null = null;
  let arriving: Promise<void> | null = null;
  const engine = new Proxy({} as Engine, {
    get: (_, name) => {
      if (loaded === null) throw new Error(`${String(name)} was asked for before the core had come`);
      return loaded[name as keyof Engine];
    },
  });
  const ready = (): Promise<void> =>
    (arriving ??= fetched().then(
      (core) => void (loaded = core),
      (fault: unknown) => {
        arriving = null;
        throw fault;
      },
    ));
  return { engine, ready };
}
