import type { Summary } from "./summary";

/** How far a file has come (状态). */
export type Status =
  | { readonly kind: "waiting" }
  | { readonly kind: "working" }
  /** Called off before it was checked; it can go on. */
  | { readonly kind: "stopped" }
  | { readonly kind: "done"; readonly summary: Summary }
  | { readonly kind: "failed"; readonly message: string };

/** A file that is added to the list. */
export interface Incoming {
  readonly name: string;
  /** Below the folder that was chosen; the name alone where none was. */
  readonly path: string;
  readonly size: number;
  /** When it was changed last, in milliseconds. */
  readonly modified: number;
}

/** A file in the list. */
export interface Entry extends Incoming {
  readonly id: number;
  /** Which of the additions it came with, from 1 on. */
  readonly batch: number;
  readonly status: Status;
}

/** The list of files and what was not taken into it. */
export interface Queue {
  readonly entries: readonly Entry[];
  readonly batches: number;
  /** Of the last addition: files of other kinds, and lock files. */
  readonly leftOut: number;
  /** Of the last addition: files that stand in the list already, unchanged. */
  readonly known: number;
}

export type QueueEvent =
  | { readonly kind: "add"; readonly files: readonly Incoming[]; readonly leftOut: number }
  | { readonly kind: "start"; readonly id: number }
  | { readonly kind: "done"; readonly id: number; readonly summary: Summary }
  | { readonly kind: "failed"; readonly id: number; readonly message: string }
  | { readonly kind: "stop" }
  | { readonly kind: "resume" };

export const emptyQueue: Queue = { entries: [], batches: 0, leftOut: 0, known: 0 };

/** The list after something has happened. */
export function reduceQueue(queue: Queue, event: QueueEvent): Queue {
  switch (event.kind) {
    case "add":
      return added(queue, event.files, event.leftOut);
    case "start":
      return withStatus(queue, event.id, ["waiting"], { kind: "working" });
    case "done":
      return withStatus(queue, event.id, ["working"], { kind: "done", summary: event.summary });
    case "failed":
      return withStatus(queue, event.id, ["working"], { kind: "failed", message: event.message });
    case "stop":
      return all(queue, ["waiting", "working"], { kind: "stopped" });
    case "resume":
      return all(queue, ["stopped"], { kind: "waiting" });
  }
}

/** How many files are through, one way or another, of how many. */
export function progressOf({ entries }: Queue): { readonly through: number; readonly of: number; readonly stopped: number } {
  const count = (...kinds: readonly Status["kind"][]): number => entries.filter(({ status }) => kinds.includes(status.kind)).length;
  return { through: count("done", "failed"), of: entries.length, stopped: count("stopped") };
}

/** Whether anything is still to be done without being asked again. */
export function isUnderWay({ entries }: Queue): boolean {
  return entries.some(({ status }) => status.kind === "waiting" || status.kind === "working");
}

/** The file that is next, in the order in which they were added. */
export function nextOf({ entries }: Queue): Entry | undefined {
  return entries.find(({ status }) => status.kind === "waiting");
}

function added(queue: Queue, files: readonly Incoming[], leftOut: number): Queue {
  const seen = new Set(queue.entries.map(printOf));
  const batch = queue.batches + 1;
  const fresh = files.filter((file) => !seen.has(printOf(file)) && seen.add(printOf(file)));
  const entries = fresh.map((file, index): Entry => ({
    ...file,
    id: queue.entries.length + index,
    batch,
    status: { kind: "waiting" },
  }));
  return { entries: [...queue.entries, ...entries], batches: batch, leftOut, known: files.length - fresh.length };
}

/** What tells a file that was added before, unchanged, from its next version. */
function printOf({ path, size, modified }: Incoming): string {
  return [path, size, modified].join("\n");
}

/** Only from a status in which that can happen: an answer that comes after 取消 is no answer any more. */
function withStatus(queue: Queue, id: number, from: readonly Status["kind"][], status: Status): Queue {
  const entry = queue.entries[id];
  if (entry === undefined || !from.includes(entry.status.kind)) return queue;
  return { ...queue, entries: queue.entries.map((other) => (other === entry ? { ...entry, status } : other)) };
}

function all(queue: Queue, from: readonly Status["kind"][], status: Status): Queue {
  const entries = queue.entries.map((entry) => (from.includes(entry.status.kind) ? { ...entry, status } : entry));
  return { ...queue, entries };
}
