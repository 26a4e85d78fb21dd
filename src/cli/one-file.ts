import { assess } from "../core/assess";
import type { Assessment, Judgement, Judgements, ScoredRow } from "../core/assessment";
import { withSheet } from "../core/grid/workbook";
import type { Plan } from "../core/plan";
import { decimalText } from "../core/quantity";
import type { SomeSettings } from "../core/settings";
import { planWriteback } from "../core/writeback";
import { notesOf } from "../core/writeback/decisions";
import type { Refusal } from "../host/host";
import { openXlsx, xlsxHost } from "../host/xlsx";
import { digestOf } from "./digest";
import { fileJson } from "./json";
import { readJudgements } from "./judgements";
import { keptNotice } from "./kept-settings";
import { jsonLine, legible } from "./legible";
import { readOptions, type Options } from "./options";
import { failure, type Failure, type Job, type Outcome, type Setup, type Work } from "./outcome";
import { fileText } from "./print";
import { readFileWithin } from "./read-file";

interface Done {
  readonly kind: "done";
  readonly assessment: Assessment;
  readonly plan: Plan;
  /** The settings that the file keeps for the pane. */
  readonly kept: SomeSettings;
  readonly bytes: Uint8Array | null;
}

/** How each file of a run is recalculated; the arguments have been found right before. */
export function workFor(setup: Setup): Work {
  const options = readOptions(setup.args);
  const judgements = setup.judgements === null ? {} : readJudgements(setup.judgements);
  if (options.kind === "misuse" || typeof judgements === "string") throw new Error("the arguments were not read before");
  return async (job) => {
    const result = await recalculate(job, setup, options, judgements).catch(brokenOff);
    return result.kind === "failed" ? failed(job.file, result, options.json) : succeeded(job, result, options, judgements);
  };
}

/** What to print of a file that was not done. */
export function failed(file: string, { code, message }: Failure, json: boolean): Outcome {
  const line = json ? jsonLine({ file, error: { code, message } }) : legible(`【${file}】${message}`);
  return { status: 2, out: json ? [line] : [], err: json ? [] : [line], bytes: null, digest: { counts: null, text: line } };
}

function succeeded({ file, target }: Job, done: Done, { json }: Options, judgements: Judgements): Outcome {
  const { assessment, plan, bytes } = done;
  return {
    status: assessment.findings.some((found) => found.severity === "error") ? 1 : 0,
    out: [json ? jsonLine(fileJson(file, assessment, plan)) : `${legible(fileText(file, assessment, target))}\n`],
    err: noticesOf(done, judgements).map((notice) => legible(`【${file}】${notice}`)),
    bytes,
    digest: digestOf(file, assessment),
  };
}

/** A fault of ours in one file is no reason to leave the others undone. */
function brokenOff(fault: unknown): Failure {
  const why = fault instanceof Error ? fault.message : String(fault);
  return failure("failed", `处理这个文件时程序出了错（${why}），没有写入。请用 Excel 打开它，另存为 .xlsx 后再试。`);
}

async function recalculate(
  { file, target }: Job,
  { report, today }: Setup,
  options: Options,
  judgements: Judgements,
): Promise<Done | Failure> {
  const bytes = await readFileWithin(file);
  if ("kind" in bytes) return bytes;
  const opened = openXlsx(bytes);
  if (opened.kind === "refused") return refused(opened);
  const host = xlsxHost(opened);
  const reading = await host.read();
  if (reading.kind === "refused") return refused(reading);
  // The report is there for reading alone: the plan is made for the workbook without it.
  const read = report === null ? reading.workbook : withSheet(reading.workbook, report);
  const assessment = assess(read, options.settings, judgements);
  if (!("3" in assessment.annexes || "4" in assessment.annexes || "5" in assessment.annexes))
    return noAnnex(reading.workbook.sheets.map((sheet) => sheet.name));
  // What is only looked at is the same on any day.
  const plan = planWriteback(reading, assessment, undefined, target === null ? null : today);
  const kept = notesOf(reading).settings;
  if (target === null) return { kind: "done", assessment, plan, kept, bytes: null };
  const receipt = await host.apply(plan);
  if (receipt.kind === "refused") return refused(receipt);
  return { kind: "done", assessment, plan, kept, bytes: host.bytes() };
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

function refused({ code, message }: Refusal): Failure {
  return failure(code, message);
}

/** How many sheets are named to a reader who wants to find the one that is meant. */
const mostNamed = 20;

/** What was looked for, which sheets were seen, and what to do. */
function noAnnex(sheets: readonly string[]): Failure {
  const named = sheets.slice(0, mostNamed).map((name) => `“${name}”`);
  const seen = `${named.join("、")}${sheets.length > named.length ? `等 ${sheets.length} 张` : ""}`;
  return failure(
    "no-annex",
    `没有找到附件3（自评表：全年预算数、全年执行数、执行率）、附件4（基础数据表：预算完成情况等）和附件5（计分表：评价标准、得分）。看过的工作表：${seen}。请确认打开的是自评工作簿，表头文字没有改动。`,
  );
}
