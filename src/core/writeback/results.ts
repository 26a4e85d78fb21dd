import type { Assessment, ScoredRow, Settings, Verdict } from "../assessment";
import { ownTitle } from "../annex/own";
import type { Severity } from "../check/finding";
import type { Look } from "../plan";
import { permittedText, scoreText } from "../score/trace";
import { version } from "../version";
import { answerFor, keptFor, rowPrint, type Answer, type KeptJudgement, type Notes } from "../notes";
import { textAt, type Sheet, type Workbook } from "../grid/workbook";
import { decisionTitles, judgedSign, judgementText } from "./decisions";
import type { DraftSheet } from "./draft";
import { cellsOf, counted, linkTo, nothing, said, score, type Line, type LineCell, type Section } from "./line";
import { printedAs } from "./own-pages";
import { classSection, severityNames } from "./result-findings";
import { settingsText } from "./settings-line";

/** The words for a verdict, as pane, sheet and command line show them (结论). */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  confirmed: "一致",
  contradicted: "不符",
  disputed: "有争议",
  "not-permitted": "不允许的档次",
  "needs-judgement": "待判定",
  "missing-data": "缺数据",
};

// At the width of a digit in the usual fonts these come to four fifths of a page's width and more, so that print stays readable.
const widths = [6, 13, 21, 15, 15, 54, 9, 24, 12];

const severities: readonly Severity[] = ["error", "warning", "info"];

/** What 核对结果 is drawn up from. */
export interface Result {
  readonly assessment: Assessment;
  readonly notes: Notes;
  readonly workbook: Workbook;
  /** The day of the check such as 2023年1月1日; null where nobody says. */
  readonly day: string | null;
}

/**
 * Lays out 核对结果, a report that can be handed on: what it came to, the score of every row, what people decided, and the findings
 * by class with links to their cells. One row of headings serves all, in the place from which it is repeated on every page.
 */
export function draftResults(result: Result, name: string): DraftSheet {
  const { assessment, notes, workbook } = result;
  const { titleRow } = printedAs.核对结果;
  const heading = [...summary(result), legend(assessment.settings)];
  const sections = [
    scoreSection(assessment, notes),
    judgementSection(assessment, notes),
    ...severities.map((severity) => classSection(severity, assessment.findings, { notes, workbook })),
  ];
  const lines: readonly Line[] = [
    ...heading,
    ...Array.from({ length: titleRow - heading.length }, () => []),
    titles(notes),
    ...sections.filter((section) => section !== null).flatMap(sectionLines),
  ];
  return { name, widths, printed: printedAs.核对结果, cells: cellsOf(lines, name, "核对结果") };
}

function sectionLines({ heading, lines }: Section, index: number): readonly Line[] {
  return [[said(`${"一二三四五"[index] ?? ""}、${heading}`, "section")], ...lines, []];
}

function titles({ reasons, judgements }: Notes): Line {
  const { place, what, stated, expected, reason, print } = decisionTitles;
  const printed = ["序号", place, what, stated, expected, "说明", "影响得分", reason];
  // What tells whether a decision still holds stands beside what is printed.
  const isDecided = reasons.length + judgements.length > 0;
  return [...printed, ...(isDecided ? [print] : [])].map((title) => said(title, "header"));
}

// ---- what it came to

function summary({ assessment, day }: Result): readonly Line[] {
  const { unit, year, findings, coverage, settings } = assessment;
  const counts = severities.map(
    (severity) => `${severityNames[severity]} ${findings.filter((found) => found.severity === severity).length}`,
  );
  const checked = [...(day === null ? [] : [`${dayTitle}${day}`]), `绩效核分 ${version} 版`];
  return [
    [said(ownTitle("核对结果"), "title")],
    [said(`${unit ?? "（未写单位名称）"}　${year === null ? "" : `${year}年度`}部门整体支出绩效自评`, "section")],
    [said(scoresText(assessment), "section")],
    [said(`问题 ${findings.length} 处：${counts.join("，")}。共核 ${coverage.checked} 处，${coverage.passed} 处无误。`, "note")],
    [said(`设置：${settingsText(settings)}。${checked.join("，")}。`, "note")],
    [said("复核得分列里带 * 的分数暂按自评计，还没有核实。情况说明和判定请在面板里写；写在本表里的，重新计算时会清掉。", "note")],
  ];
}

function scoresText({ total, rows }: Assessment): string {
  if (total === null) return "没有找到计分表";
  const open = rows.filter(({ computed }) => computed === null).length;
  const range = total.min.equals(total.max) ? "" : `（范围 ${scoreText(total.min)}～${scoreText(total.max)} 分）`;
  const undecided = open === 0 ? "" : `，${open} 项得分还要由人决定`;
  const stated = total.stated === null ? "自评未填" : `自评 ${scoreText(total.stated)} 分`;
  return `${stated} → 复核 ${scoreText(total.computed)} 分${range}${undecided}`;
}

const dayTitle = "核对日期 ";

/** The day that 核对结果 bears; null where it bears none. */
export function dayOn(sheet: Sheet | undefined): string | null {
  if (sheet === undefined) return null;
  const head = Array.from({ length: printedAs.核对结果.titleRow }, (_, row) => textAt(sheet, row, 0)).join("\n");
  return new RegExp(`${dayTitle}(\\d+年\\d+月\\d+日)`, "u").exec(head)?.[1] ?? null;
}

/** What the marks in the bureau's own sheets mean (图例); without marks there is nothing to explain. */
function legend({ marks }: Settings): Line {
  if (!marks) return [];
  return [
    said("标记", "header"),
    ...(["error", "warning"] as const).map((severity) => said(severityNames[severity], severity)),
    said("各表里这样标出的单元格。标记是条件格式，不改动原有底色，可在面板里清除。", "note"),
  ];
}

// ---- the scores

function scoreSection({ rows }: Assessment, notes: Notes): Section | null {
  if (rows.length === 0) return null;
  return {
    heading: `各项得分（${rows.length} 项）：“填报”是自评得分，“应为”是按评价标准复核的得分。`,
    lines: rows.map((row, index) => scoreLine(row, index, row.judged ? answerFor(notes, row, rows) : null)),
  };
}

const verdictLooks: Readonly<Record<Verdict, Look>> = {
  confirmed: "score",
  contradicted: "error",
  disputed: "warning",
  "not-permitted": "warning",
  "needs-judgement": "info",
  "missing-data": "info",
};

function scoreLine(row: ScoredRow, index: number, answer: Answer | null): Line {
  const { stated, computed, weight, verdict } = row;
  const full = weight === null ? "" : `（${scoreText(weight)}分）`;
  const alternatives = row.alternatives.map((other) => `另一依据：${other.because}，应得 ${scoreText(other.computed)} 分。`);
  const judged = answer?.judgement;
  return [
    counted(index + 1),
    linkTo(row.place),
    said(`${row.indicator}${full}`, "text"),
    score(stated),
    { ...recomputed(row), look: verdictLooks[verdict] },
    said(
      [
        `${judged === undefined ? "" : "按人工判定，"}${verdictNames[verdict]}。${row.rule.text.replace(/\s+/gu, "")}`,
        ...alternatives,
      ].join(""),
      "text",
    ),
    stated === null || computed === null || stated.equals(computed) ? nothing : score(computed.minus(stated)),
    judged === undefined || judged.reason === "" ? nothing : said(judged.reason, "text"),
  ];
}

function recomputed({ computed, verdict, rule }: ScoredRow): LineCell {
  if (computed !== null) return score(computed);
  return said(verdict === "not-permitted" ? `只能得 ${permittedText(rule.permitted ?? [])}` : "由人判定", "score");
}

// ---- the answers of people to rows that data do not decide

function judgementSection({ rows }: Assessment, notes: Notes): Section | null {
  const { judgements } = notes;
  if (judgements.length === 0) return null;
  return {
    heading: `人工判定（${judgements.length} 项）：数据算不出的得分，由人判定，并写明依据。`,
    lines: judgements.map((kept, index) => judgementLine(kept, index, rows.find((row) => keptFor(notes, row, rows) === kept) ?? null)),
  };
}

function useText({ computed, judged }: ScoredRow): string {
  if (judged) return "已按判定计分。";
  return computed === null ? "判定没有用上：没有分数，或分数超出分值。" : "判定没有用上：表里的数已经算得出得分。";
}

/** An answer stands at the row that it answers now, or where it was given if none does any more. */
function judgementLine({ place, print, judgement }: KeptJudgement, index: number, row: ScoredRow | null): Line {
  const holds = row !== null && rowPrint(row) === print;
  const answer = judgementText(judgement);
  return [
    counted(index + 1),
    linkTo(holds ? row.place : place),
    said(`${judgedSign}${row === null ? "" : `：${row.indicator}`}`, "text"),
    nothing,
    answer === "" ? nothing : said(answer, "text"),
    said(holds ? useText(row) : "评价标准已变动，判定不再适用，须重新判定。", "text"),
    nothing,
    judgement.reason === "" ? nothing : said(judgement.reason, "text"),
    said(print, "note"),
  ];
}
