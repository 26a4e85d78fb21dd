import type { Job, Outcome, Work } from "./outcome";

/** Somebody who does one job at a time, and may perish of one: then its promise is broken, and another takes the place. */
export interface Hand {
  readonly work: Work;
  readonly end: () => void;
}

/** Who does the jobs, and what becomes of what comes of them. */
export interface Crew {
  readonly size: number;
  readonly start: () => Hand;
  /** What came of a job whose hand perished. */
  readonly perished: (job: Job, fault: unknown) => Outcome;
  /** Takes a result as soon as it is there, in any order, and gives what is to be kept of it. */
  readonly arrived: (job: Job, outcome: Outcome) => Promise<Outcome>;
  /** Takes the results in the order of the jobs, each when its predecessors are out. */
  readonly inOrder: (outcome: Outcome) => Promise<void>;
}

/** How many results a hand may be ahead of the one that all wait for: what is held back must not grow with the number of files. */
const ahead = 4;

/** Does all jobs; the number of those whose results are out, fewer where it was stopped. */
export async function doAll(jobs: readonly Job[], crew: Crew, stopped: AbortSignal): Promise<number> {
  const held = new Map<number, Outcome>();
  const hands = new Set<Hand>();
  let [next, out] = [0, 0];
  let waiting: (() => void)[] = [];
  let printing = Promise.resolve();

  const wake = (): void => {
    const woken = waiting;
    waiting = [];
    woken.forEach((each) => each());
  };
  const printed = async (): Promise<void> => {
    for (let outcome = held.get(out); outcome !== undefined; outcome = held.get(out)) {
      held.delete(out);
      await crew.inOrder(outcome);
      out += 1;
      wake();
    }
  };
  const mayGoOn = async (): Promise<boolean> => {
    while (!stopped.aborted && next < jobs.length && next >= out + crew.size * ahead)
      await new Promise<void>((resolve) => waiting.push(resolve));
    return !stopped.aborted && next < jobs.length;
  };
  const started = (): Hand => {
    const hand = crew.start();
    hands.add(hand);
    return hand;
  };
  /** What came of a job, and whether whoever did it is still there. */
  const result = async (hand: Hand, job: Job): Promise<{ readonly outcome: Outcome; readonly lives: boolean }> => {
    try {
      return { outcome: await hand.work(job), lives: true };
    } catch (fault) {
      hands.delete(hand);
      return { outcome: crew.perished(job, fault), lives: false };
    }
  };
  const goOn = async (): Promise<void> => {
    let own: Hand | null = null;
    while (await mayGoOn()) {
      const index = next;
      const job = jobs[index];
      next += 1;
      if (job === undefined) break;
      const hand: Hand = own ?? started();
      const { outcome, lives } = await result(hand, job);
      own = lives ? hand : null;
      if (stopped.aborted) break;
      held.set(index, await crew.arrived(job, outcome));
      printing = printing.then(printed);
    }
    own?.end();
  };

  stopped.addEventListener("abort", () => {
    hands.forEach((each) => each.end());
    wake();
  });
  await Promise.all(Array.from({ length: Math.min(crew.size, jobs.length) }, goOn));
  await printing;
  return out;
}
