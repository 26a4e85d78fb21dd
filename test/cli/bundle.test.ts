import { spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalcMain } from "../../src/cli/recalc";
import { hostOf, readingOf, samplePath } from "../support/sample";

// The command as it is run, from its bundle, which is built first where it is out of date.
const launch = join(__dirname, "..", "..", "src", "tools", "launch.cjs");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "bundle-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number | null;
  readonly out: readonly string[];
  readonly err: string;
}

/** Runs the command; `onLine` is told of each line that it prints, and may send it a signal. */
function run(
  args: readonly string[],
  onLine: (line: number, signal: (name: NodeJS.Signals) => void) => void = () => undefined,
): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [launch, "recalc", ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let [out, err, lines] = ["", "", 0];
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      out += text;
      for (const now = out.split("\n").length - 1; lines < now;) onLine((lines += 1), (name) => child.kill(name));
    });
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      err += text;
    });
    child.on("error", reject);
    child.on("close", (status) => resolve({ status, out: out.split("\n").filter((line) => line !== ""), err }));
  });
}

/** A folder of files, good ones and bad ones among each other. */
function mixture(count: number): readonly string[] {
  mkdirSync(join(folder, "入"));
  return Array.from({ length: count }, (_, index) => {
    const path = join(folder, "入", `${String(index).padStart(3, "0")}.xlsx`);
    if (index % 4 === 1) writeFileSync(path, "不是工作簿");
    else if (index % 4 === 2) symlinkSync(join(folder, "没有"), path);
    else writeFileSync(path, readFileSync(samplePath));
    return path;
  });
}

test("many files: what one thread prints for each is what several print, in the same order", async () => {
  const files = mixture(14);
  const judged = join(folder, "判定.json");
  writeFileSync(judged, JSON.stringify({ "附件5!I13": { score: "4", reason: "调剂一例" }, "附件5!Z99": { score: "1", reason: "x" } }));
  const args = [join(folder, "入"), ...files.slice(0, 2), "--json", "--steps", "started", "--sources", "4", "--judgements", judged];
  const [out, err]: [string[], string[]] = [[], []];
  const status = await recalcMain(args, { out: (line) => void out.push(line), err: (line) => void err.push(line) }, samplePath);
  const threads = await run(args);
  const named = threads.out.map((line) => (JSON.parse(line) as { readonly file: string }).file);
  expect([threads.status, named]).toEqual([status, [...files, ...files.slice(0, 2)]]);
  expect(threads.out.every((line, index) => line === out[index])).toBe(true);
  expect(threads.err.trim().split("\n")).toEqual(err);
});

test("many files with --out: all are written, and nothing else is", async () => {
  const files = mixture(9);
  const { status, out, err } = await run([join(folder, "入"), "--out", join(folder, "出")]);
  const good = files.filter((_, index) => index % 4 === 0 || index % 4 === 3).map((path) => path.slice(-8));
  expect([status, readdirSync(join(folder, "出")).sort()]).toEqual([2, good]);
  expect(out.filter((line) => line.startsWith("已写到："))).toHaveLength(good.length);
  expect(err.trim().split("\n")).toHaveLength(files.length - good.length);
  const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(join(folder, "出", good[0] ?? "")))));
  expect(workbook.sheets.map((sheet) => sheet.name)).toContain("核对结果");
});

test("Ctrl+C ends it with what is out, and leaves no half of a file", async () => {
  mkdirSync(join(folder, "入"));
  // So many that they are never done before the signal comes, however many threads there are.
  const count = 400;
  for (let index = 0; index < count; index += 1) writeFileSync(join(folder, "入", `${index + 100}.xlsx`), readFileSync(samplePath));
  const { status, out, err } = await run([join(folder, "入"), "--json", "--out", join(folder, "出")], (line, signal) => {
    if (line === 2) signal("SIGINT");
  });
  expect(status).toBe(130);
  expect(out.length).toBeLessThan(count);
  out.forEach((line) => expect(JSON.parse(line)).toHaveProperty("total"));
  expect(err).toContain(`核对了 ${out.length} 个文件，还有 ${count - out.length} 个没有核对`);
  expect(readdirSync(join(folder, "出")).filter((name) => !/^\d+\.xlsx$/.test(name))).toEqual([]);
});

test("nothing but the lines goes to stdout, and no progress to a stderr that is no screen", async () => {
  const { status, out, err } = await run([samplePath, samplePath, "--json"]);
  expect([status, out.length, err]).toEqual([1, 2, ""]);
});
