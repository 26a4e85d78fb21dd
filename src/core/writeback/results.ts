import type { Assessment, ScoredRow, Verdict } from "../assessment";
import { ownTitle } from "../annex/own";
import { titleOf } from "../check/codes";
import type { Finding, Severity } from "../check/finding";
import { addressOf, type Place } from "../grid/address";
import type { Content, Look } from "../plan";
import { decimalText, roundTo, type Exact } from "../quantity";
import { readingNames, permittedText, scoreText } from "../score/trace";
import { version } from "../version";
import type { Notes } from "../notes";
import type { Workbook } from "../grid/workbook";
import { decisionTitles, judgementText, judgementTitles, reasonText } from "./decisions";
import { text, type DraftCell, type DraftSheet } from "./draft";

/** The words for a verdict, as pane, sheet and command line show them (结论). */
export const verdictNames: Readonly<Record<Verdict, string>> = {
  confirmed: "一致",
  contradicted: "不符",
  disputed: "有争议",
  "not-permitted": "不允许的档次",
  "needs-judgement": "待判定",
  "missing-data": "缺数据",
};

/** The words for a severity: the three classes that users of 决算 reports know. */
export const severityNames: Readonly<Record<Severity, string>> = { error: "基本平衡", warning: "逻辑性", info: "核实性" };

type Line = readonly { readonly content: Content; readonly look: Look; readonly link?: Place }[];

/** Lays out 核对结果: what it came to, the score of every row, and the findings with links to their cells. */
export function draftResults(assessment: Assessment, name: string, notes: Notes, workbook: Workbook): DraftSheet {
  const lines: readonly Line[] = [
    ...summary(assessment),
    ...legend(assessment),
    [],
    ...scoreLines(assessment),
    [],
    ...judgementLines(notes),
    ...findingLines(assessment.findings, notes, workbook),
  ];
  return {
    name,
    widths: [8, 18, 16, 22, 18, 18, 70, 10, 30, 12],
    cells: lines.flatMap((line, row) => line.flatMap((cell, column) => place(name, row, column, cell))),
  };
}

function place(sheet: string, row: number, column: number, cell: Line[number]): readonly DraftCell[] {
  return cell.content.kind === "blank" ? [] : [{ place: { sheet, address: addressOf(row, column) }, because: "核对结果", ...cell }];
}

function said(content: string, look: Look): Line[number] {
  return { content: text(content), look };
}

function summary(assessment: Assessment): readonly Line[] {
  const { unit, year, total, settings, findings, coverage } = assessment;
  const counts = (["error", "warning", "info"] as const).map(
    (severity) => `${severityNames[severity]} ${findings.filter((found) => found.severity === severity).length}`,
  );
  const range = total === null || total.min.equals(total.max) ? "" : `（范围 ${scoreText(total.min)}～${scoreText(total.max)}）`;
  const scores =
    total === null
      ? "没有找到计分表"
      : `自评 ${total.stated === null ? "未填" : scoreText(total.stated)} → 复核 ${scoreText(total.computed)}${range}`;
  const sources = settings.sources.map((source) => `附件${source}`).join(" → ");
  return [
    [said(ownTitle("核对结果"), "title")],
    [said([unit ?? "（未写单位名称）", year === null ? "" : `${year}年`, scores].filter((part) => part !== "").join("　"), "note")],
    [
      said(
        `问题：${counts.join("，")}；共核 ${coverage.checked} 处，${coverage.passed} 处无误。基本平衡：必须改正；逻辑性：要改正或作出决定；核实性：可说明。`,
        "note",
      ),
    ],
    [
      said(
        `复核得分列里带 * 的分数暂按自评计，还没有核实。设置：不足一档的扣分 ${readingNames[settings.steps]}；数据不一致时优先 ${sources}；绩效核分 ${version} 版`,
        "note",
      ),
    ],
  ];
}

/** What the marks in the bureau's own sheets mean (图例); without marks there is nothing to explain. */
function legend({ settings }: Assessment): readonly Line[] {
  if (!settings.marks) return [];
  return [
    [
      said("标记", "header"),
      ...(["error", "warning"] as const).map((severity) => said(`${severityNames[severity]}：这样标出的单元格`, severity)),
      said("标记是条件格式，不改动原有底色；可在面板里清除。", "note"),
    ],
  ];
}

/** The answers of people to rows that data do not decide. */
function judgementLines({ judgements }: Notes): readonly Line[] {
  if (judgements.length === 0) return [];
  return [
    judgementTitles.map((title) => said(title, "header")),
    ...judgements.map(({ place: at, print, judgement }, index): Line => [
      { content: { kind: "number", number: String(index + 1) }, look: "score" },
      linkTo(at),
      said(judgementText(judgement), "text"),
      said(judgement.reason, "text"),
      said(print, "text"),
    ]),
    [],
  ];
}

const scoreTitles = ["序号", "指标", "得分单元格", "分值", "自评", "复核", "规则读作", "结论"];

function scoreLines(assessment: Assessment): readonly Line[] {
  return [scoreTitles.map((title) => said(title, "header")), ...assessment.rows.map(scoreLine)];
}

function scoreLine(row: ScoredRow, index: number): Line {
  const pending = row.verdict === "not-permitted" ? `只能得 ${permittedText(row.rule.permitted ?? [])}` : "由人判定";
  return [
    { content: { kind: "number", number: String(index + 1) }, look: "score" },
    said(row.indicator, "text"),
    linkTo(row.place),
    score(row.weight),
    score(row.stated),
    row.computed === null ? said(pending, "text") : score(row.computed),
    said(row.rule.text.replace(/\s+/gu, ""), "text"),
    said(verdictNames[row.verdict], "text"),
  ];
}

function score(value: Exact | null): Line[number] {
  return value === null ? said("—", "score") : { content: { kind: "number", number: decimalText(roundTo(value, 4)) }, look: "score" };
}

function linkTo(target: Place): Line[number] {
  return { ...said(`${target.sheet} ${target.address}`, "link"), link: target };
}

const findingTitles = ["序号", "类别", "位置", "问题", "填报", "应为", "说明", "影响得分", decisionTitles.reason];

function findingLines(findings: readonly Finding[], notes: Notes, workbook: Workbook): readonly Line[] {
  if (findings.length === 0) return [[said("没有发现问题。", "text")]];
  const isExplained = findings.some((found) => reasonText(notes, found, workbook) !== "");
  const titles = isExplained ? [...findingTitles, decisionTitles.print] : findingTitles;
  return [titles.map((title) => said(title, "header")), ...findings.map((found, index) => findingLine(found, index, notes, workbook))];
}

function findingLine(found: Finding, index: number, notes: Notes, workbook: Workbook): Line {
  const reason = reasonText(notes, found, workbook);
  const print = notes.reasons.find((each) => each.code === found.code && keyOf(each.place) === keyOf(found.place))?.print ?? "";
  return [
    { content: { kind: "number", number: String(index + 1) }, look: "score" },
    said(severityNames[found.severity], found.severity),
    linkTo(found.place),
    said(titleOf(found.code), "text"),
    said(shortened(found.stated), "text"),
    said(shortened(found.expected), "text"),
    said(found.message, "text"),
    found.scoreEffect === null ? said("—", "score") : { content: { kind: "number", number: found.scoreEffect }, look: "score" },
    ...(reason === "" ? [] : [said(reason, "text"), said(print, "text")]),
  ];
}

function keyOf({ sheet, address }: Place): string {
  return `${sheet}!${address}`;
}

/** A whole rule quoted in a narrow column helps nobody. */
function shortened(value: string | null): string {
  const flat = (value ?? "").replace(/\s+/gu, " ").trim();
  if (flat === "") return "—";
  return flat.length <= 40 ? flat : `${flat.slice(0, 39)}…`;
}
