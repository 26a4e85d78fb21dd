import { mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve } from "node:path";
import { assess } from "../core/assess";
import type { Assessment, Judgement, Judgements, ScoredRow } from "../core/assessment";
import type { Plan } from "../core/plan";
import { decimalText } from "../core/quantity";
import type { SomeSettings } from "../core/settings";
import { planWriteback } from "../core/writeback";
import { notesOf } from "../core/writeback/decisions";
import { withSheet, type Sheet } from "../core/grid/workbook";
import { readDocx } from "../host/docx";
import type { Refusal } from "../host/host";
import { openXlsx, xlsxHost } from "../host/xlsx";
import { fileJson } from "./json";
import { readJudgements } from "./judgements";
import { keptNotice } from "./kept-settings";
import { readOptions, type Options } from "./options";
import { jsonLine, legible } from "./legible";
import { fileText } from "./print";
import { readFileWithin } from "./read-file";

/** Where a command writes; one call is one line. */
export interface Output {
  readonly out: (line: string) => void;
  readonly err: (line: string) => void;
}

interface Failure {
  readonly kind: "failed";
  readonly code: string;
  readonly message: string;
}

interface Done {
  readonly kind: "done";
  readonly assessment: Assessment;
  readonly plan: Plan;
  /** The settings that the file keeps for the pane. */
  readonly kept: SomeSettings;
  readonly output: string | null;
}

/**
 * Runs `recalc`. The status: 0 no error found, 1 at least one, 2 a file could not be read or the arguments are wrong. `clock` tells
 * the day that the written workbooks bear.
 */
export async function recalcMain(
  args: readonly string[],
  io: Output,
  sample: string,
  clock: () => Date = () => new Date(),
): Promise<number> {
  const options = readOptions(args);
  if (options.kind === "misuse") return refuseAll(io, options.message);
  const judgements = await loadJudgements(options.judgements);
  if (typeof judgements === "string") return refuseAll(io, judgements);
  const files = options.paths.length === 0 ? [sample] : (await Promise.all(options.paths.map(filesOf))).flat();
  const target = await targetOf(options, files);
  if (target.kind === "failed") return refuseAll(io, target.message);
  const report = await loadReport(options.report);
  if (report?.kind === "failed") return refuseAll(io, report.message);
  let status = files.length === 0 ? 2 : 0;
  if (files.length === 0) io.err("没有找到 .xlsx 或 .xlsm 文件。请检查路径。");
  for (const file of files) {
    const result = await recalculate(file, options, judgements, report, { path: target.pathFor(file), today: dayText(clock()) });
    print(file, result, options, io);
    if (result.kind === "done") noticesOf(result, judgements).forEach((line) => io.err(`【${file}】${line}`));
    status = Math.max(status, statusOf(result));
  }
  return status;
}

function refuseAll(io: Output, message: string): number {
  io.err(message);
  return 2;
}

function statusOf(result: Done | Failure): number {
  if (result.kind === "failed") return 2;
  return result.assessment.findings.some((found) => found.severity === "error") ? 1 : 0;
}

function print(file: string, result: Done | Failure, options: Options, io: Output): void {
  if (result.kind === "done") {
    io.out(
      options.json
        ? jsonLine(fileJson(file, result.assessment, result.plan))
        : `${legible(fileText(file, result.assessment, result.output))}\n`,
    );
    return;
  }
  if (options.json) io.out(jsonLine({ file, error: { code: result.code, message: result.message } }));
  else io.err(legible(`【${file}】${result.message}`));
}

async function loadJudgements(path: string | null): Promise<Judgements | string> {
  if (path === null) return {};
  const text = await readFile(path, "utf8").catch(() => null);
  return text === null ? `读不到人工判定文件“${path}”。请检查路径。` : readJudgements(text);
}

/** A folder stands for the workbooks in it and below it, in order of name; Excel's own lock files (~$…) are none. */
async function filesOf(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).filter((entry) => entry.isDirectory() || isWorkbook(entry.name));
  return (await Promise.all(sorted.map((entry) => filesOf(join(path, entry.name))))).flat();
}

function isWorkbook(name: string): boolean {
  return [".xlsx", ".xlsm"].includes(extname(name).toLowerCase()) && !name.startsWith("~$");
}

type Target = { readonly kind: "target"; readonly pathFor: (file: string) => string | null } | Failure;

/** Where the recalculated workbooks go: a file for one, a folder for several; never onto an input. */
async function targetOf(options: Options, files: readonly string[]): Promise<Target> {
  const { out } = options;
  if (out === null) return { kind: "target", pathFor: () => null };
  const info = await stat(out).catch(() => null);
  const isFolder = info?.isDirectory() ?? false;
  if (files.length > 1 && info !== null && !isFolder)
    return misplaced(`--out“${out}”是一个文件，而要写的有 ${files.length} 个。请写一个文件夹。`);
  const inFolder = files.length > 1 || isFolder;
  const paths = new Map(files.map((file) => [file, inFolder ? join(out, nameIn(file, files, options.paths)) : out]));
  const inputs = new Set(files.map((file) => resolve(file)));
  const outputs = [...paths.values()].map((path) => resolve(path));
  const clash = outputs.find((path) => inputs.has(path));
  if (clash !== undefined) return misplaced(`--out 会盖掉原文件“${clash}”。请换一个路径。`);
  const twice = outputs.find((path, index) => outputs.indexOf(path) !== index);
  if (twice !== undefined) return misplaced(`有两个文件都叫“${basename(twice)}”，写到同一个文件夹会互相盖掉。请分开处理。`);
  return { kind: "target", pathFor: (file) => paths.get(file) ?? null };
}

/** Its own name; where two files share one, its path below the folder that was asked for. */
function nameIn(file: string, files: readonly string[], asked: readonly string[]): string {
  const isAlone = files.filter((other) => basename(other) === basename(file)).length === 1;
  const folder = asked.find((path) => !relative(path, file).startsWith("..") && relative(path, file) !== "");
  return isAlone || folder === undefined ? basename(file) : relative(folder, file);
}

function misplaced(message: string): Failure {
  return { kind: "failed", code: "misplaced", message };
}

async function recalculate(
  file: string,
  options: Options,
  judgements: Judgements,
  report: Report | null,
  target: { readonly path: string | null; readonly today: string },
): Promise<Done | Failure> {
  const bytes = await readFileWithin(file);
  if ("kind" in bytes) return bytes;
  const opened = openXlsx(bytes);
  if (opened.kind === "refused") return failed(opened);
  const host = xlsxHost(opened);
  const reading = await host.read();
  if (reading.kind === "refused") return failed(reading);
  // The report is there for reading alone: the plan is made for the workbook without it.
  const read = report === null ? reading.workbook : withSheet(reading.workbook, report.sheet);
  const assessment = assess(read, options.settings, judgements);
  if (!("3" in assessment.annexes || "4" in assessment.annexes || "5" in assessment.annexes))
    return noAnnex(reading.workbook.sheets.map((sheet) => sheet.name));
  // What is only looked at is the same on any day.
  const plan = planWriteback(reading, assessment, undefined, target.path === null ? null : target.today);
  const kept = notesOf(reading).settings;
  if (target.path === null) return { kind: "done", assessment, plan, kept, output: null };
  const receipt = await host.apply(plan);
  if (receipt.kind === "refused") return failed(receipt);
  const fault = await writeWhole(target.path, host.bytes());
  return fault === null ? { kind: "done", assessment, plan, kept, output: target.path } : fault;
}

/** A day as 核对结果 bears it: 2023年1月1日. */
function dayText(time: Date): string {
  return `${time.getFullYear()}年${time.getMonth() + 1}月${time.getDate()}日`;
}

interface Report {
  readonly kind: "report";
  readonly sheet: Sheet;
}

async function loadReport(path: string | null): Promise<Report | Failure | null> {
  if (path === null) return null;
  const bytes = await readFileWithin(path);
  if ("kind" in bytes) return { ...bytes, message: `报告“${path}”：${bytes.message}` };
  const sheet = await readDocx(bytes, basename(path));
  return "code" in sheet ? failed(sheet) : { kind: "report", sheet };
}

/** What the result does not show. */
function noticesOf({ assessment, kept }: Done, judgements: Judgements): readonly string[] {
  const notice = keptNotice(kept, assessment.settings);
  return [...unusedJudgements(assessment, judgements), ...(notice === null ? [] : [notice])];
}

/** Answers that decided nothing, each with the reason. */
function unusedJudgements(assessment: Assessment, judgements: Judgements): readonly string[] {
  return Object.entries(judgements).flatMap(([place, judgement]) => {
    const row = assessment.rows.find((candidate) => `${candidate.place.sheet}!${candidate.place.address}` === place);
    const why = row === undefined ? "这里没有得分。请核对单元格" : row.judged ? null : whyUnused(row, judgement);
    return why === null ? [] : [`人工判定“${place}”没有用上：${why}。`];
  });
}

function whyUnused(row: ScoredRow, { score, exempt }: Judgement): string {
  if (row.computed !== null) return "附件里的数已经算得出这一行的得分";
  if (score !== undefined) return `${decimalText(score)}分不在0和分值${row.weight === null ? "" : decimalText(row.weight)}分之间`;
  if (exempt === true) return "这一行的评价标准没有写谁可以不评、按满分计";
  return "这一行的评价标准不按这样的数计分，请改写得分（score）";
}

function failed(refusal: Refusal): Failure {
  return { kind: "failed", code: refusal.code, message: refusal.message };
}

/** How many sheets are named to a reader who wants to find the one that is meant. */
const mostNamed = 20;

/** What was looked for, which sheets were seen, and what to do. */
export function noAnnex(sheets: readonly string[]): Failure {
  const named = sheets.slice(0, mostNamed).map((name) => `“${name}”`);
  const seen = `${named.join("、")}${sheets.length > named.length ? `等 ${sheets.length} 张` : ""}`;
  return {
    kind: "failed",
    code: "no-annex",
    message: `没有找到附件3（自评表：全年预算数、全年执行数、执行率）、附件4（基础数据表：预算完成情况等）和附件5（计分表：评价标准、得分）。看过的工作表：${seen}。请确认打开的是自评工作簿，表头文字没有改动。`,
  };
}

/** Written beside the target first and then renamed, so that nobody ever sees half a file. */
async function writeWhole(path: string, bytes: Uint8Array): Promise<Failure | null> {
  const partial = `${path}.${process.pid}.part`;
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
    return null;
  } catch (fault) {
    await rm(partial, { force: true });
    return {
      kind: "failed",
      code: "not-written",
      message: `写不了“${path}”（${fault instanceof Error ? fault.message : String(fault)}）。请检查路径、权限和磁盘空间。`,
    };
  }
}
