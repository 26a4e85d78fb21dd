import { unzipSync } from "fflate";
import type { Exported } from "../../src/desk/many/export";
import type { Gathered } from "../../src/desk/many/gather";
import { createMany, type Many } from "../../src/desk/many/many";
import type { Pool } from "../../src/desk/many/pool";
import { progressOf } from "../../src/desk/many/queue";
import type { Answer, Job } from "../../src/desk/many/work";
import { summary } from "./made";

const gathered = (...names: readonly string[]): Gathered => ({
  files: names.map((name) => ({ file: new File([name], name, { lastModified: 1 }), path: name })),
  leftOut: 0,
});

/** A pool that holds every job until the test answers it. */
function heldPool(size: number): {
  readonly pool: Pool;
  readonly held: { readonly job: Job; readonly done: (answer: Answer | null) => void }[];
} {
  const held: { readonly job: Job; readonly done: (answer: Answer | null) => void }[] = [];
  return {
    held,
    pool: {
      size,
      run: (job) => new Promise((done) => void held.push({ job, done })),
      stop: () => held.splice(0).forEach(({ done }) => done(null)),
    },
  };
}

const answering = (answerFor: (job: Job) => Answer): Pool => ({
  size: 2,
  run: (job) => Promise.resolve(answerFor(job)),
  stop: () => undefined,
});
const isBad = (job: Job): boolean => job.kind !== "write" && job.file.name.startsWith("坏");
const bytes = (job: Job): Answer => ({
  kind: "bytes",
  bytes: new TextEncoder().encode(job.kind === "write" ? job.book.sheet : job.file.name),
});
const checked = answering((job) =>
  isBad(job)
    ? { kind: "failed", message: "文件已损坏" }
    : { kind: "assessed", summary: summary({ unit: job.kind === "write" ? "" : job.file.name }) },
);

/** Waits until the list has come to rest. */
const settled = (many: Many, of: number): Promise<void> =>
  new Promise((resolve) => {
    const look = (): void => {
      if (progressOf(many.state().queue).through === of && many.state().exporting === null) resolve();
    };
    many.subscribe(look);
    look();
  });

test("no more files are under way than there are workers, and 取消 leaves the others for later", async () => {
  const { pool, held } = heldPool(2);
  const many = createMany({ checking: pool, writing: pool, policy: Promise.resolve(null), save: () => undefined });
  many.add(gathered("甲.xlsx", "乙.xlsx", "丙.xlsx"));
  while (held.length < 2) await Promise.resolve();
  const kinds = (): readonly string[] => many.state().queue.entries.map(({ status }) => status.kind);
  expect(kinds()).toEqual(["working", "working", "waiting"]);
  many.stop();
  expect([kinds(), held.length]).toEqual([["stopped", "stopped", "stopped"], 0]);
  many.resume();
  for (let nth = 0; nth < 3; nth++) {
    // The next comes when the one before has been answered.
    while (held.length === 0) await Promise.resolve();
    held.shift()?.done({ kind: "assessed", summary: summary() });
  }
  await settled(many, 3);
  expect(kinds()).toEqual(["done", "done", "done"]);
});

test("an export holds one file for each that was read, tells what it leaves out, and lets no name out of the zip's own folder", async () => {
  const saved: Exported[] = [];
  const writing = answering((job) =>
    job.kind === "recalculate" && job.file.name.startsWith("乙") ? { kind: "failed", message: "内存不足" } : bytes(job),
  );
  const many = createMany({ checking: checked, writing, policy: Promise.resolve(null), save: (file) => void saved.push(file) });
  many.add(gathered("甲.xlsx", "坏.xlsx", "乙.xlsx", "..\\丙.xlsx"));
  await settled(many, 4);
  await many.export("workbooks");
  const zip = unzipSync(new Uint8Array((await saved[0]?.blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(Object.keys(zip)).toEqual(["甲（复核）.xlsx", "_丙（复核）.xlsx"]);
  expect(new TextDecoder().decode(zip["甲（复核）.xlsx"])).toBe("甲.xlsx");
  expect(many.state().notExported).toEqual(["乙.xlsx：内存不足"]);

  await many.export("returns");
  const lists = unzipSync(new Uint8Array((await saved[1]?.blob?.arrayBuffer()) ?? new ArrayBuffer(0)));
  expect(Object.keys(lists)).toHaveLength(3);
  expect(many.state().notExported).toEqual([]);
});

test("an export that is called off saves nothing", async () => {
  const saved: Exported[] = [];
  const { pool } = heldPool(1);
  const many = createMany({ checking: checked, writing: pool, policy: Promise.resolve(null), save: (file) => void saved.push(file) });
  many.add(gathered("甲.xlsx"));
  await settled(many, 1);
  const exporting = many.export("overview");
  expect(many.state().exporting).toEqual({ through: 0, of: 1 });
  many.stopExport();
  await exporting;
  expect([saved, many.state().exporting]).toEqual([[], null]);
});
