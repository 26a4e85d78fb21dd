import { words } from "../words";
import { exportFiles, overviewFile, returnFile, type Exported } from "./export";
import { incomingOf, type Gathered } from "./gather";
import type { Pool } from "./pool";
import type { PolicyText } from "./work";
import { emptyQueue, nextOf, reduceQueue, type Entry, type Queue, type QueueEvent } from "./queue";

/** What is being exported: how many of how many files are in. */
export interface Exporting {
  readonly through: number;
  readonly of: number;
}

/** What the list of many files shows. */
export interface ManyState {
  readonly queue: Queue;
  readonly exporting: Exporting | null;
  /** Files that an export had to leave out, each with why. */
  readonly notExported: readonly string[];
}

/** The kinds of export of the whole list. */
export type ExportKind = "overview" | "returns" | "workbooks";

/** Many files that are checked one after the other, without React. Of a workbook only its summary is kept, and the handle of its file. */
export interface Many {
  state(): ManyState;
  subscribe(listener: () => void): () => void;
  add(gathered: Gathered): void;
  /** Calls off what has not been checked yet. */
  stop(): void;
  resume(): void;
  fileOf(entry: Entry): File | undefined;
  export(kind: ExportKind): Promise<void>;
  /** The 退回修改清单 of one file. */
  exportReturn(entry: Entry): Promise<void>;
  stopExport(): void;
  dismissNote(): void;
}

/** What it works with: two pools, so that 取消 of one kind of work leaves the other alone. */
export interface ManyMeans {
  readonly checking: Pool;
  readonly writing: Pool;
  /** What a bureau has laid down for all workbooks. */
  readonly policy: Promise<PolicyText>;
  readonly save: (file: Exported) => void;
}

/** A list of many files, empty at first. */
export function createMany({ checking, writing, policy, save }: ManyMeans): Many {
  const listeners = new Set<() => void>();
  const files = new Map<number, File>();
  let state: ManyState = { queue: emptyQueue, exporting: null, notExported: [] };
  let running = 0;

  const set = (next: Partial<ManyState>): void => {
    state = { ...state, ...next };
    listeners.forEach((listener) => listener());
  };
  const dispatch = (event: QueueEvent): void => set({ queue: reduceQueue(state.queue, event) });

  /** Never more than there are workers, so that what has not been begun can be called off at once. */
  const fill = (): void => {
    while (running < checking.size) {
      const entry = nextOf(state.queue);
      if (entry === undefined) return;
      running += 1;
      void check(entry).finally(() => {
        running -= 1;
        fill();
      });
    }
  };
  const check = async ({ id, name }: Entry): Promise<void> => {
    dispatch({ kind: "start", id });
    const file = files.get(id);
    const laid = await policy;
    // Called off while that was waited for.
    if (state.queue.entries[id]?.status.kind !== "working") return;
    const answer = file === undefined ? failedToRead(name) : await checking.run({ kind: "assess", file, policy: laid });
    if (answer?.kind === "assessed") dispatch({ kind: "done", id, summary: answer.summary });
    else if (answer?.kind === "failed") dispatch({ kind: "failed", id, message: answer.message });
  };
  const add = ({ files: found, leftOut }: Gathered): void => {
    const first = state.queue.entries.length;
    dispatch({ kind: "add", files: found.map(incomingOf), leftOut });
    const left = [...found];
    for (const entry of state.queue.entries.slice(first)) {
      const at = left.findIndex(
        ({ file, path }) => path === entry.path && file.size === entry.size && file.lastModified === entry.modified,
      );
      const [one] = at < 0 ? [] : left.splice(at, 1);
      if (one !== undefined) files.set(entry.id, one.file);
    }
    fill();
  };

  /** One export at a time; what it leaves out is told when it is done. */
  const exporting = async (of: number, work: (tell: (through: number) => void) => Promise<Exported | null>): Promise<void> => {
    if (state.exporting !== null) return;
    set({ exporting: { through: 0, of }, notExported: [] });
    const made = await work((through) => state.exporting !== null && set({ exporting: { through, of } })).catch((): Exported => ({
      name: "",
      blob: null,
      left: [words.many.exportFault],
    }));
    set({ exporting: null, notExported: made?.left ?? [] });
    if (made !== null && made.blob !== null) save(made);
  };

  return {
    state: () => state,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
    stop: () => {
      dispatch({ kind: "stop" });
      checking.stop();
    },
    resume: () => {
      dispatch({ kind: "resume" });
      fill();
    },
    fileOf: ({ id }) => files.get(id),
    export: (kind) => {
      const { entries } = state.queue;
      if (kind === "overview") return exporting(1, () => overviewFile(entries, writing));
      const means = { pool: writing, policy, fileOf: ({ id }: Entry) => files.get(id) };
      return exporting(entries.length, (tell) => exportFiles(kind, entries, { ...means, tell }));
    },
    exportReturn: (entry) => exporting(1, () => returnFile(entry, writing)),
    stopExport: () => writing.stop(),
    dismissNote: () => set({ notExported: [] }),
  };
}

function failedToRead(name: string): { readonly kind: "failed"; readonly message: string } {
  return { kind: "failed", message: words.unreadable(name) };
}
