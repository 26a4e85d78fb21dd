import { createPool, poolSize, type Pool } from "../../src/desk/many/pool";
import type { Answer, Job } from "../../src/desk/many/work";

const job = (name: string): Job => ({ kind: "assess", file: new File([], name), policy: null });
const answer = (message: string): Answer => ({ kind: "failed", message });

/** A worker that does what the test says, and remembers what it was given. */
interface Hand {
  readonly worker: Worker;
  readonly given: string[];
  ended: boolean;
  ready(): void;
  answers(message: string): void;
  breaks(): void;
}

function hand(): Hand {
  const given: string[] = [];
  const face: Pick<Worker, "onmessage" | "onerror" | "postMessage" | "terminate"> = {
    onmessage: null,
    onerror: null,
    postMessage: (posted: Job) => void given.push(posted.kind === "write" ? "" : posted.file.name),
    terminate: () => void (made.ended = true),
  };
  const worker = face as Worker;
  const say = (data: unknown): void => {
    worker.onmessage?.({ data } as MessageEvent);
  };
  const made: Hand = {
    worker,
    given,
    ended: false,
    ready: () => say({ kind: "ready" }),
    answers: (message) => say({ kind: "answer", answer: answer(message) }),
    breaks: () => {
      worker.onerror?.({ preventDefault: () => undefined } as ErrorEvent);
    },
  };
  return made;
}

function poolOf(size: number, start?: () => Worker): { readonly pool: Pool; readonly hands: readonly Hand[] } {
  const hands: Hand[] = [];
  const fresh = (): Worker => {
    const made = hand();
    hands.push(made);
    return made.worker;
  };
  const here = (asked: Job): Promise<Answer> => Promise.resolve(answer(`here ${asked.kind === "write" ? "" : asked.file.name}`));
  return { pool: createPool({ size, start: start ?? fresh, here }), hands };
}

test.each([
  [undefined, 1],
  [1, 1],
  [2, 1],
  [4, 3],
  [16, 4],
])("with %s processors there are %i workers", (processors, size) => {
  expect(poolSize(processors)).toBe(size);
});

test("a worker is given one job after the other, and no more are started than are needed", async () => {
  const { pool, hands } = poolOf(2);
  const answers = ["甲", "乙", "丙"].map((name) => pool.run(job(name)));
  expect(hands.map(({ given }) => given)).toEqual([["甲"], ["乙"]]);
  hands[1]?.answers("二");
  expect(hands.map(({ given }) => given)).toEqual([["甲"], ["乙", "丙"]]);
  hands[0]?.answers("一");
  hands[1]?.answers("三");
  expect(await Promise.all(answers)).toEqual([answer("一"), answer("二"), answer("三")]);
});

test("a job that brings its worker down fails alone; the next has a new worker", async () => {
  const { pool, hands } = poolOf(1);
  const answers = ["甲", "乙"].map((name) => pool.run(job(name)));
  hands[0]?.ready();
  hands[0]?.breaks();
  expect(await answers[0]).toMatchObject({ kind: "failed" });
  expect([hands[0]?.ended, hands[1]?.given]).toEqual([true, ["乙"]]);
  hands[1]?.answers("二");
  expect(await answers[1]).toEqual(answer("二"));
});

test("where a worker never comes to life, or none can be made, the page does the work", async () => {
  const { pool, hands } = poolOf(1);
  const answers = ["甲", "乙"].map((name) => pool.run(job(name)));
  hands[0]?.breaks();
  expect(await Promise.all(answers)).toEqual([answer("here 甲"), answer("here 乙")]);

  const { pool: none } = poolOf(2, () => {
    throw new Error("not allowed");
  });
  expect(await none.run(job("丙"))).toEqual(answer("here 丙"));
});

test("what is called off answers null, ends its worker, and leaves the pool fit for more", async () => {
  const { pool, hands } = poolOf(1);
  const answers = ["甲", "乙"].map((name) => pool.run(job(name)));
  pool.stop();
  expect(await Promise.all(answers)).toEqual([null, null]);
  expect(hands[0]?.ended).toBe(true);
  const later = pool.run(job("丙"));
  hands[0]?.answers("too late");
  hands[1]?.answers("三");
  expect(await later).toEqual(answer("三"));
});
