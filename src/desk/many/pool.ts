import { words } from "../words";
import type { Answer, Job } from "./work";
import { startWorker } from "./worker-place";
import type { Said } from "./worker";

/** Does jobs off the page's own thread, as many at a time as it has workers; the others wait their turn. */
export interface Pool {
  readonly size: number;
  /** Null where the job was called off. */
  run(job: Job): Promise<Answer | null>;
  /** Calls off all that is under way or waits. */
  stop(): void;
}

/** What a pool is made with; a test has workers of its own. */
export interface PoolMeans {
  readonly size: number;
  readonly start: () => Worker;
  /** Does a job on the page itself, where no worker can be started. */
  readonly here: (job: Job) => Promise<Answer>;
}

interface Task {
  readonly job: Job;
  readonly done: (answer: Answer | null) => void;
}

/** Leaves one processor for the page, and takes no more memory than four workbooks do. */
export function poolSize(processors: number | undefined): number {
  return Math.max(1, Math.min(4, (processors ?? 2) - 1));
}

/** The pool of this page. */
export function pagePool(): Pool {
  return createPool({
    size: poolSize(navigator.hardwareConcurrency),
    start: startWorker,
    here: async (job) => {
      const { work } = await import(/* webpackChunkName: "many-work" */ "./work");
      return work(job);
    },
  });
}

/** A pool that starts its workers as they are needed. */
export function createPool({ size, start, here }: PoolMeans): Pool {
  const free: Worker[] = [];
  const busy = new Map<Worker, Task>();
  const waiting: Task[] = [];
  /** Whether jobs are done on the page: no worker has ever come to life. */
  let alone = false;
  let lonely: Task | null = null;

  const next = (): void => {
    if (alone) return void nextHere();
    while (waiting.length > 0 && busy.size < size) {
      const worker = free.pop() ?? started();
      if (worker === null) return void nextHere();
      const task = waiting.shift();
      if (task === undefined) return void free.push(worker);
      busy.set(worker, task);
      worker.postMessage(task.job);
    }
  };

  const nextHere = async (): Promise<void> => {
    const task = waiting[0];
    if (lonely !== null || task === undefined) return;
    waiting.shift();
    lonely = task;
    // A turn for the page between two jobs.
    await new Promise((resolve) => setTimeout(resolve, 0));
    const answer = await here(task.job).catch((): Answer => ({ kind: "failed", message: words.many.workerLost }));
    if (lonely !== task) return;
    lonely = null;
    task.done(answer);
    void nextHere();
  };

  const started = (): Worker | null => {
    try {
      return watched(start());
    } catch {
      alone = true;
      return null;
    }
  };

  const watched = (worker: Worker): Worker => {
    let lives = false;
    worker.onmessage = ({ data }: MessageEvent<Said>) => {
      lives = true;
      if (data.kind === "answer") finish(worker, data.answer);
    };
    worker.onerror = (event) => {
      event.preventDefault();
      lost(worker, lives);
    };
    return worker;
  };

  const finish = (worker: Worker, answer: Answer): void => {
    const task = busy.get(worker);
    if (task === undefined) return;
    busy.delete(worker);
    free.push(worker);
    task.done(answer);
    next();
  };

  /** One that never came to life says that none will here; one that did was brought down by its job. */
  const lost = (worker: Worker, lived: boolean): void => {
    const task = busy.get(worker);
    busy.delete(worker);
    worker.terminate();
    if (!lived) alone = true;
    if (task !== undefined && lived) task.done({ kind: "failed", message: words.many.workerLost });
    else if (task !== undefined) waiting.unshift(task);
    next();
  };

  const stop = (): void => {
    const called = [...busy.values(), ...waiting, ...(lonely === null ? [] : [lonely])];
    // What is under way can be ended only with its worker.
    busy.forEach((_, worker) => worker.terminate());
    busy.clear();
    waiting.length = 0;
    lonely = null;
    called.forEach(({ done }) => done(null));
  };

  return {
    size,
    run: (job) =>
      new Promise((done) => {
        waiting.push({ job, done });
        next();
      }),
    stop,
  };
}
