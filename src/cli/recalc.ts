import { readFile } from "node:fs/promises";
import { basename } from "node:path";
import type { Sheet } from "../core/grid/workbook";
import { readDocx } from "../host/docx";
import { doAll, type Hand } from "./crew";
import { digestText, type Digest } from "./digest";
import { readJudgements } from "./judgements";
import { readOptions, type Options } from "./options";
import { failed, workFor } from "./one-file";
import { failure, type Failure, type Job, type Setup } from "./outcome";
import { readFileWithin } from "./read-file";
import { filesOf, targetOf } from "./targets";
import { perishedOf } from "./thread";
import { writeWhole } from "./write-whole";

/** Where a command writes; one call is one line. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
  /** Resolves when more may be written, where a slow reader must be waited for. */
  readonly ready?: () => Promise<void>;
  /** How many of the files are done, for whoever sits before a screen. */
  readonly progress?: (done: number, all: number) => void;
}

/** What a run works with beside files. */
export interface Means {
  readonly clock: () => Date;
  /** How many files are done at a time. */
  readonly processors: number;
  /** Starts somebody who does files beside this thread; null where this thread does them itself. */
  readonly start: ((setup: Setup) => Hand) | null;
  /** Resolves when the user wants the run to end. */
  readonly stopped: () => Promise<void>;
}

const alone: Means = { clock: () => new Date(), processors: 1, start: null, stopped: () => new Promise(() => undefined) };

/** The status of a run that the user has ended, as shells know it. */
const interruptedStatus = 130;

/** Runs `recalc`. The status: 0 no error found, 1 at least one, 2 a file could not be read or the arguments are wrong. */
export async function recalcMain(args: readonly string[], io: Output, sample: string, means: Partial<Means> = {}): Promise<number> {
  const { clock, processors, start, stopped } = { ...alone, ...means };
  const options = readOptions(args);
  if (options.kind === "misuse") return refuseAll(io, options.message);
  const judgements = await loadJudgements(options.judgements);
  if (judgements !== null && typeof judgements !== "string") return refuseAll(io, judgements.message);
  const files = options.paths.length === 0 ? [sample] : (await Promise.all(options.paths.map(filesOf))).flat();
  const target = await targetOf(options.out, options.paths, files);
  if (target.kind === "failed") return refuseAll(io, target.message);
  const report = await loadReport(options.report);
  if (report !== null && "kind" in report) return refuseAll(io, report.message);
  if (files.length === 0) return refuseAll(io, "没有找到 .xlsx 或 .xlsm 文件。请检查路径。");
  const setup: Setup = { task: "recalc", args, judgements, report, today: dayText(clock()) };
  const jobs = files.map((file): Job => ({ file, target: target.pathFor(file) }));
  // One file is done sooner than a thread has started.
  const beside = jobs.length > 1 ? start : null;
  const hands = beside === null ? { size: 1, start: () => handHere(setup) } : { size: processors, start: () => beside(setup) };
  // A run that only looks at one file leaves nothing half done: it ends as any command does.
  const end = jobs.length > 1 || options.out !== null ? stopped : alone.stopped;
  return runJobs(jobs, hands, options, io, end);
}

async function runJobs(
  jobs: readonly Job[],
  hands: { readonly size: number; readonly start: () => Hand },
  { json }: Options,
  io: Output,
  stopped: Means["stopped"],
): Promise<number> {
  const stop = new AbortController();
  const ended = stopped().then(() => stop.abort());
  let [status, done] = [0, 0];
  const digests: Digest[] = [];
  const tell = (): void => {
    if (jobs.length > 1) io.progress?.(done, jobs.length);
  };
  tell();
  const out = await doAll(
    jobs,
    {
      ...hands,
      perished: ({ file }, fault) => failed(file, perishedOf(fault), json),
      arrived: async ({ file, target }, outcome) => {
        done += 1;
        tell();
        const fault = outcome.bytes === null || target === null ? null : await writeWhole(target, outcome.bytes);
        return fault === null ? { ...outcome, bytes: null } : failed(file, fault, json);
      },
      inOrder: async (outcome) => {
        outcome.out.forEach(io.out);
        outcome.err.forEach(io.err);
        status = Math.max(status, outcome.status);
        digests.push(outcome.digest);
        tell();
        // Whoever reads slowly is waited for, but not by somebody who wants to go.
        await Promise.race([io.ready?.(), ended]);
      },
    },
    stop.signal,
  );
  if (!json && digests.filter(({ counts }) => counts !== null).length > 1) io.out(digestText(digests));
  if (!stop.signal.aborted) return status;
  io.err(`已停止：核对了 ${out} 个文件，还有 ${jobs.length - out} 个没有核对。`);
  return interruptedStatus;
}

/** Does the work in this very thread. */
function handHere(setup: Setup): Hand {
  return { work: workFor(setup), end: () => undefined };
}

function refuseAll(io: Output, message: string): number {
  io.err(message);
  return 2;
}

/** The judgements as text, found to be right; null where there are none. */
async function loadJudgements(path: string | null): Promise<string | Failure | null> {
  if (path === null) return null;
  const text = await readFile(path, "utf8").catch(() => null);
  if (text === null) return failure("not-found", `读不到人工判定文件“${path}”。请检查路径。`);
  const read = readJudgements(text);
  return typeof read === "string" ? failure("not-json", read) : text;
}

/** A day as 核对结果 bears it: 2023年1月1日. */
function dayText(time: Date): string {
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日`;
}

async function loadReport(path: string | null): Promise<Sheet | Failure | null> {
  if (path === null) return null;
  const bytes = await readFileWithin(path);
  if ("kind" in bytes) return { ...bytes, message: `报告“${path}”：${bytes.message}` };
  const sheet = await readDocx(bytes, basename(path));
  return "code" in sheet ? failure(sheet.code, sheet.message) : sheet;
}
