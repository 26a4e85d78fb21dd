import type { Operand, ScoredRow } from "../assessment";
import { columnNote, ownTitle, paperNote, type WrittenColumn } from "../annex/own";
import { printExpression } from "../formula/printer";
import { addressOf, type Area, type Place } from "../grid/address";
import { cellAt, sheetNamed, type Cell, type Workbook } from "../grid/workbook";
import { parseArea } from "../grid/address";
import { decimalText, roundTo, type Exact } from "../quantity";
import { cleaningOf, cleaningOfText, plainText } from "./cleaning";
import { text, type DraftCell, type DraftSheet } from "./draft";
import { printedAs } from "./own-pages";
import type { Content, Look } from "../plan";

/** The working paper, and where each indicator's rate stands on it. */
export interface WorkingPaper {
  readonly sheet: DraftSheet;
  /** The cell of the rate by the place of the 得分 it belongs to. */
  readonly rateOf: (row: ScoredRow) => Place | null;
}

const titles = ["指标", "数据", "取自", "填报原文", "数值", "每单位折合", "折算后", "说明"];
const columns = { indicator: 0, name: 1, source: 2, raw: 3, number: 4, scale: 5, value: 6, note: 7 } as const;
const { titleRow: headerRow } = printedAs.核算底稿;

/** Lays out 核算底稿: for each measured indicator its figures, cleaned by short formulas on the bureau's own cells, and its rate. */
export function draftWorkingPaper(
  rows: readonly ScoredRow[],
  workbook: Workbook,
  name: string,
  column: WrittenColumn | null,
  printed: Area | null,
): WorkingPaper {
  const measured = rows.filter(isMeasured);
  const rates = new Map<string, Place>();
  const cells: DraftCell[] = [...heading(name, column, printed)];
  let next = headerRow + 1;
  for (const row of measured) {
    cells.push(...block(row, next, workbook, name));
    const rateRow = next + row.operands.length;
    rates.set(keyOf(row), { sheet: name, address: addressOf(rateRow, columns.value) });
    next = rateRow + 1;
  }
  const sheet = { name, widths: [18, 22, 14, 14, 14, 12, 18, 44], printed: printedAs.核算底稿, cells };
  return { sheet, rateOf: (row) => rates.get(keyOf(row)) ?? null };
}

/** Whether a row's score follows from figures of the annexes, so that a formula can compute it. */
function isMeasured(row: ScoredRow): boolean {
  const { expression, computed, operands } = row;
  return (
    expression !== null &&
    measureOf(row) !== null &&
    computed !== null &&
    operands.every(({ place }) => place.address !== row.place.address)
  );
}

/** What the rule was applied to: a rate, or how many there were. */
function measureOf({ rate, count }: ScoredRow): Exact | null {
  return rate ?? count;
}

function keyOf(row: ScoredRow): string {
  return `${row.place.sheet}!${row.place.address}`;
}

function heading(sheet: string, column: WrittenColumn | null, printed: Area | null): readonly DraftCell[] {
  const at = (row: number, column: number, content: string, look: Look): DraftCell => ({
    place: { sheet, address: addressOf(row, column) },
    content: text(content),
    look,
    because: "核算底稿",
  });
  return [
    at(0, 0, ownTitle("核算底稿"), "title"),
    ...(column === null ? [] : [at(1, 0, columnNote(column, printed), "note")]),
    at(2, 0, `${paperNote}数据直接引用各附件的单元格，附件改了，这里和复核得分跟着变；请勿在本表填写。`, "note"),
    ...titles.map((title, column) => at(headerRow, column, title, "header")),
  ];
}

/** The working paper with what it notes of scores that were filled in. */
export function withNote(paper: DraftSheet, note: string): DraftSheet {
  if (note === "") return paper;
  const place = { sheet: paper.name, address: addressOf(1, 0) };
  const standing = paper.cells.find((cell) => cell.place.address === place.address);
  const said = standing?.content.kind === "text" ? `${standing.content.text}；` : "";
  const noted: DraftCell = { place, content: text(said + note), look: "note", because: "核算底稿" };
  return { ...paper, cells: [...paper.cells.filter((cell) => cell !== standing), noted] };
}

/** The rows of one indicator: a line a figure, and the rate below them. */
function block(row: ScoredRow, top: number, workbook: Workbook, sheet: string): readonly DraftCell[] {
  const lines = row.operands.flatMap((operand, index) => operandLine(row, operand, top + index, workbook, sheet));
  return [...lines, ...rateLine(row, top, sheet)];
}

function operandLine(row: ScoredRow, operand: Operand, line: number, workbook: Workbook, sheet: string): readonly DraftCell[] {
  const at = (column: number): string => addressOf(line, column);
  const cell = (column: number, content: Content, look: Look, shown?: Content): DraftCell => ({
    place: { sheet, address: at(column) },
    content,
    look,
    because: `${row.indicator}：${operand.name}`,
    ...(shown === undefined ? {} : { shown }),
  });
  const source = cellOf(workbook, operand.place);
  const live = cleaningOf(operand, source, at(columns.raw));
  const { number: cleaned, scale } = live ?? cleaningOfText(operand, at(columns.raw));
  // A double holds an amount in 元 to some six places; a rate of 89.99997% must not be rounded up into a band.
  const places = operand.unit === "元" ? 6 : 12;
  const raw: Content = live === null ? text(plainText(operand)) : { kind: "formula", formula: live.raw.formula };
  return [
    cell(columns.indicator, text(row.indicator), "text"),
    cell(columns.name, text(operand.name), "text"),
    { ...cell(columns.source, text(`${operand.place.sheet} ${operand.place.address}`), "link"), link: operand.place },
    cell(columns.raw, raw, "text", live === null ? undefined : text(live.raw.shown)),
    cell(columns.number, { kind: "formula", formula: cleaned.formula }, "score", number(cleaned.shown)),
    cell(columns.scale, { kind: "formula", formula: scale.formula }, "score", number(scale.shown)),
    cell(
      columns.value,
      { kind: "formula", formula: `=IF(${at(columns.number)}="","",ROUND(${at(columns.number)}*${at(columns.scale)},${places}))` },
      operand.unit === "%" ? "rate" : "amount",
      number(roundTo(operand.value, places)),
    ),
    cell(
      columns.note,
      text(live === null ? `${originOf(source)}，按读出的数填入，不随附件变动` : operand.unit === "元" ? "折算成元" : "—"),
      "text",
    ),
  ];
}

function number(value: Exact): Content {
  return { kind: "number", number: decimalText(roundTo(value, 12)) };
}

function cellOf(workbook: Workbook, place: Place): Cell | undefined {
  const area = parseArea(place.address);
  const sheet = sheetNamed(workbook, place.sheet);
  return area === null || sheet === undefined ? undefined : cellAt(sheet, area.top, area.left);
}

function shownText(cell: Cell | undefined): string {
  return typeof cell?.value === "number" ? String(cell.value) : (cell?.text ?? "");
}

/** Why a figure could not be taken by a formula: it stands in a sentence or in a Word file, or is written in an unusual way. */
function originOf(cell: Cell | undefined): string {
  const shown = shownText(cell);
  return shown === "" || shown.length > 20 ? "取自报告正文" : `原文“${shown}”写法特殊`;
}

function rateLine(row: ScoredRow, top: number, sheet: string): readonly DraftCell[] {
  const line = top + row.operands.length;
  const cell = (column: number, content: Content, look: Look): DraftCell => ({
    place: { sheet, address: addressOf(line, column) },
    content,
    look,
    because: `${row.indicator}的${row.rate === null ? "数量" : "比率"}`,
  });
  const value = measureOf(row);
  if (row.expression === null || value === null) return [];
  const [name, look] = row.rate === null ? (["数量", "amount"] as const) : (["比率", "rate"] as const);
  return [
    cell(columns.indicator, text(row.indicator), "text"),
    cell(columns.name, text(name), "text"),
    { ...cell(columns.value, { kind: "formula", formula: rateFormula(row, top) }, look), shown: number(value) },
    cell(columns.note, text(`＝${printExpression(row.expression)}`), "text"),
  ];
}

/** Rounded to twelve places, so that a quotient that is exactly on a boundary stays there in binary arithmetic. */
function rateFormula(row: ScoredRow, top: number): string {
  const at = (index: number): string => addressOf(top + index, columns.value);
  const byName = new Map(row.operands.map((operand, index) => [operand.name, at(index)]));
  const printed = row.expression === null ? "" : printExpression(row.expression, (name) => byName.get(name) ?? name);
  const quotient = printed
    .replace(/\|([^|]*)\|/gu, "ABS($1)")
    .replaceAll("×", "*")
    .replaceAll("÷", "/")
    .replaceAll("（", "(")
    .replaceAll("）", ")");
  const count = row.operands.length;
  return `=IF(COUNT(${at(0)}:${at(count - 1)})<${count},"缺数据",IFERROR(ROUND(${quotient},12),"分母为零"))`;
}
