import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalcMain, type Means } from "../../src/cli/recalc";
import { threadHand } from "../../src/cli/thread";
import { hostOf, readingOf, samplePath } from "../support/sample";

const mortal = join(__dirname, "..", "support", "mortal-thread.cjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "threads-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
  readonly progress: readonly string[];
}

async function run(args: readonly string[], means: Partial<Means>): Promise<Run> {
  const [out, err, progress]: [string[], string[], string[]] = [[], [], []];
  const io = {
    out: (line: string) => void out.push(line),
    err: (line: string) => void err.push(line),
    progress: (done: number, all: number) => void progress.push(`${done}/${all}`),
  };
  return { status: await recalcMain(args, io, samplePath, means), out, err, progress };
}

/** Threads that die of files of some names, with little memory. */
const threads: Partial<Means> = {
  processors: 2,
  clock: () => new Date(2023, 0, 1),
  start: (setup) => threadHand(mortal, setup, { maxOldGenerationSizeMb: 16 }),
};

test("of a file that brings its thread down the line says so, and the others are done in their order", async () => {
  const { status, out, err } = await run(["甲", "memory", "乙", "fault", "exit", "丙", "--json"], threads);
  const lines = out.map((line) => (line.startsWith("{") ? (JSON.parse(line) as object) : line));
  expect([status, err]).toEqual([2, []]);
  const stopped = { code: "failed", message: "处理这个文件时程序意外停止，已经跳过。请用 Excel 打开它，另存为 .xlsx 后再试。" };
  expect(lines).toEqual([
    "甲 2023年1月1日",
    {
      file: "memory",
      error: { code: "too-large", message: "处理这个文件要占的内存太多，已经跳过。请删去无关的工作表、图片后另存，再试一次。" },
    },
    "乙 2023年1月1日",
    { file: "fault", error: stopped },
    { file: "exit", error: stopped },
    "丙 2023年1月1日",
  ]);
});

test("for people it is the same in words", async () => {
  const { status, out, err } = await run(["甲", "exit", "乙"], threads);
  expect([status, out.length]).toEqual([2, 3]);
  expect(out.at(-1)).toMatch(/^共 3 个文件.*1 个没有核对成/u);
  expect(err).toEqual([expect.stringMatching(/^【exit】处理这个文件时程序意外停止.*请/u)]);
});

test("no thread is started for one file, and no progress is told", async () => {
  const { status, out, progress } = await run([samplePath, "--json"], {
    start: () => {
      throw new Error("started");
    },
  });
  expect([status, out.length, progress]).toEqual([1, 1, []]);
});

test("how far it is is told from nothing to all, and never backwards", async () => {
  const { progress } = await run(["甲", "exit", "乙"], threads);
  const counts = progress.map((each) => Number(each.split("/")[0]));
  expect([progress[0], progress.at(-1)]).toEqual(["0/3", "3/3"]);
  expect(counts).toEqual([...counts].sort());
});

test("a run that is stopped ends with what is out, says what is not, and leaves no half of a file", async () => {
  mkdirSync(join(folder, "入"));
  for (let index = 0; index < 12; index += 1) writeFileSync(join(folder, "入", `${index + 10}.xlsx`), readFileSync(samplePath));
  let stop: (() => void) | undefined;
  const stopped = new Promise<void>((resolve) => {
    stop = resolve;
  });
  const [out, err]: [string[], string[]] = [[], []];
  const io = {
    out: (line: string) => {
      out.push(line);
      if (out.length === 3) stop?.();
    },
    err: (line: string) => void err.push(line),
  };
  const args = [join(folder, "入"), "--json", "--out", join(folder, "出")];
  expect(await recalcMain(args, io, samplePath, { stopped: () => stopped })).toBe(130);
  expect(out.length).toBeGreaterThanOrEqual(3);
  expect(out.length).toBeLessThan(12);
  expect(err).toEqual([`已停止：核对了 ${out.length} 个文件，还有 ${12 - out.length} 个没有核对。`]);
  const written = readdirSync(join(folder, "出"));
  expect(written.filter((name) => !name.endsWith(".xlsx"))).toEqual([]);
  for (const name of written) {
    const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(join(folder, "出", name)))));
    expect(workbook.sheets.map((sheet) => sheet.name)).toContain("核对结果");
  }
});
