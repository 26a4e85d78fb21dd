import { doAll, type Crew, type Hand } from "../../src/cli/crew";
import type { Job, Outcome } from "../../src/cli/outcome";

const jobs = (count: number): readonly Job[] => Array.from({ length: count }, (_, index) => ({ file: String(index), target: null }));
const outcome = (text: string): Outcome => ({ status: 0, out: [text], err: [], bytes: null, digest: { counts: null, text } });

/** Hands whose jobs are done when the test says so. */
function bench() {
  const open = new Map<string, { readonly done: () => void; readonly perish: () => void }>();
  const ended: number[] = [];
  let started = 0;
  const start = (): Hand => {
    const nth = started++;
    let own = (): void => undefined;
    return {
      work: ({ file }) =>
        new Promise((resolve, reject) => {
          own = () => reject(new Error(`hand ${nth}`));
          open.set(file, { done: () => resolve(outcome(file)), perish: own });
        }),
      end: () => {
        ended.push(nth);
        own();
      },
    };
  };
  const take = (file: string) => {
    const job = open.get(file);
    if (job === undefined) throw new Error(`${file} is not under way`);
    open.delete(file);
    return job;
  };
  return {
    start,
    ended,
    open,
    done: (file: string) => take(file).done(),
    perish: (file: string) => take(file).perish(),
    count: () => started,
  };
}

/** Lets everything happen that waits for nothing else. */
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve();
};

function crewOf(size: number, start: () => Hand, told: string[], more: Partial<Crew> = {}): Crew {
  return {
    size,
    start,
    perished: ({ file }, fault) => outcome(`${file} perished of ${fault instanceof Error ? fault.message : String(fault)}`),
    arrived: (_, result) => Promise.resolve(result),
    inOrder: (result) => Promise.resolve(void told.push(...result.out)),
    ...more,
  };
}

const never = new AbortController().signal;

test("results come out in the order of the jobs, each as soon as its predecessors are out", async () => {
  const { start, done } = bench();
  const told: string[] = [];
  const all = doAll(jobs(4), crewOf(3, start, told), never);
  await settle();
  done("1");
  await settle();
  expect(told).toEqual([]);
  done("0");
  await settle();
  expect(told).toEqual(["0", "1"]);
  done("3");
  done("2");
  expect(await all).toBe(4);
  expect(told).toEqual(["0", "1", "2", "3"]);
});

test("however many files there are, few results are held back for one that takes its time", async () => {
  const { start, open, done, count } = bench();
  const told: string[] = [];
  const all = doAll(jobs(500), crewOf(2, start, told), never);
  await settle();
  for (let file = 1; open.has(String(file)); file += 1) {
    done(String(file));
    await settle();
  }
  // Nothing more is begun until the first is out.
  expect([told, [...open.keys()], count()]).toEqual([[], ["0"], 2]);
  done("0");
  await settle();
  expect(told).toHaveLength(8);
  while (told.length < 500) {
    [...open.keys()].forEach(done);
    await settle();
  }
  expect(await all).toBe(500);
  expect(told).toEqual(jobs(500).map(({ file }) => file));
});

test("whoever perishes of a job is replaced, and the others are done", async () => {
  const { start, done, perish, count } = bench();
  const told: string[] = [];
  const all = doAll(jobs(4), crewOf(1, start, told), never);
  await settle();
  done("0");
  await settle();
  perish("1");
  await settle();
  done("2");
  await settle();
  perish("3");
  expect(await all).toBe(4);
  expect([told, count()]).toEqual([["0", "1 perished of hand 0", "2", "3 perished of hand 1"], 2]);
});

test("nobody is started for whom there is no job, and all are let go in the end", async () => {
  const { start, done, ended, count } = bench();
  const told: string[] = [];
  const all = doAll(jobs(2), crewOf(8, start, told), never);
  await settle();
  done("0");
  done("1");
  await all;
  expect([count(), [...ended].sort()]).toEqual([2, [0, 1]]);
  expect(await doAll([], crewOf(8, start, told), never)).toBe(0);
  expect(count()).toBe(2);
});

test("whoever stops it gets what is out already, and what is arriving arrives", async () => {
  const { start, done, ended } = bench();
  const told: string[] = [];
  const stop = new AbortController();
  let finish: (() => void) | undefined;
  const arriving = new Promise<void>((resolve) => {
    finish = resolve;
  });
  let written = 0;
  const crew = crewOf(2, start, told, {
    arrived: async (job, result) => {
      if (job.file === "1") await arriving;
      written += 1;
      return result;
    },
  });
  const all = doAll(jobs(50), crew, stop.signal);
  await settle();
  done("0");
  done("1");
  await settle();
  stop.abort();
  await settle();
  // The write that is under way is waited for.
  expect([told, written]).toEqual([["0"], 1]);
  finish?.();
  expect(await all).toBe(2);
  expect([told, written, ended.length > 0]).toEqual([["0", "1"], 2, true]);
});
