import { calls, cellsRead, partsOf, type CellFormula } from "../../formula/cell-formula";
import { numeric } from "../../formula/shown";
import { keyOf, addressOf, parseArea, type Place } from "../../grid/address";
import { placeIn } from "../../grid/workbook";
import { one } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { cellOfKey, triedWith, type FormulaCell } from "./formula-cells";
import { constantsIn } from "./rate-formulas";
import { subtotalsIn } from "./subtotals";

interface Total {
  readonly title: string;
  readonly place: Place;
  readonly parts: readonly Place[];
}

/** A total's formula must add up every part once, and nothing but the parts. */
export function sumFormulas(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  const totals = totalsOf(context);
  return totals.flatMap((total) => {
    const cell = formulas.get(keyOf(total.place));
    // A total that is stated in two ways adds up one of them.
    const ways = totals.filter((other) => keyOf(other.place) === keyOf(total.place));
    const isOther =
      cell?.formula && ways.some((way) => way !== total && sumFormula(context, way, cell).every((outcome) => outcome === null));
    if (cell === undefined || isOther === true) return [];
    // Where it is neither, the one that it has begun to add up is meant.
    const read = cell.formula === null ? new Set<string>() : cellsRead(cell.formula, cell.place.sheet);
    const hasBegun = ({ parts }: Total): boolean => parts.some((part) => read.has(keyOf(part)));
    return !hasBegun(total) && ways.some(hasBegun) ? [] : sumFormula(context, total, cell);
  });
}

function totalsOf(context: CheckContext): readonly Total[] {
  const sums = context.sums.flatMap(({ title, total, parts, isWhole }) =>
    isWhole && parts.length >= 2 ? [{ title, place: total.place, parts: parts.map((part) => part.place) }] : [],
  );
  const scores = context.annex5?.total;
  const ofScores =
    scores === null || scores === undefined
      ? []
      : [{ title: "附件5合计", place: scores.place, parts: context.rows.map((row) => row.scored.place) }];
  return [...sums, ...ofScores, ...weightTotals(context), ...subtotalsOf(context)];
}

/** 小计 of 得分 and of 分值, and 合计 as the sum of these. */
function subtotalsOf({ annex5, rows }: CheckContext): readonly Total[] {
  if (annex5 === null) return [];
  return subtotalsIn(annex5, rows).flatMap(({ column, title, groups }) => {
    const each = groups.map(({ place, parts }) => ({ title: `附件5${title}小计`, place, parts: parts.map((part) => part.place) }));
    const whole = annex5.total === null ? [] : [{ title: `附件5${title}合计`, place: placeIn(annex5.sheet, annex5.total.row, column) }];
    return [...each, ...whole.map((total) => ({ ...total, parts: groups.map(({ place }) => place) }))];
  });
}

/** 合计 of 分值, where the weights stand in a column of their own. */
function weightTotals({ annex5, rows }: CheckContext): readonly Total[] {
  const column = annex5?.columns.get("weight3") ?? annex5?.columns.get("weight2");
  if (!annex5?.total || column === undefined) return [];
  const places = rows.flatMap((row) => row.read.row.indicators.flatMap((indicator) => indicator.weight?.place ?? []));
  const isColumn = places.length >= 2 && places.every((place) => parseArea(place.address)?.left === column);
  return isColumn ? [{ title: "附件5分值合计", place: placeIn(annex5.sheet, annex5.total.row, column), parts: places }] : [];
}

/** Where totals stand, of figures and of points, and of 分值. */
export function totalPlaces(context: CheckContext): readonly Place[] {
  const scores = context.annex3?.scores?.total ?? null;
  const points = scores === null ? [] : [scores.score.place, scores.weight.place];
  const found = [...totalsOf(context).map((total) => total.place), ...points];
  return [...new Map(found.map((place) => [keyOf(place), place])).values()];
}

function isInRow(cell: string, sheet: string, row: number | undefined): boolean {
  return cell.startsWith(`${sheet}!`) && parseArea(cell.slice(sheet.length + 1))?.top === row;
}

function sumFormula(context: CheckContext, total: Total, { formula, text, place }: FormulaCell): readonly Outcome[] {
  if (formula === null || !isAddition(formula)) return [];
  const parts = new Set(total.parts.map(keyOf));
  const read = cellsRead(formula, place.sheet);
  // 全年预算数 = 年初预算数 + 年中调整数 adds up across, and is right where those are.
  const row = parseArea(place.address)?.top;
  if (!total.parts.some((part) => read.has(keyOf(part))) && [...read].every((cell) => isInRow(cell, place.sheet, row))) return [null];
  const missed = total.parts.filter((part) => !read.has(keyOf(part)));
  const extra = [...read].filter((cell) => !parts.has(cell) && typeof cellOfKey(context.workbook, cell)?.value === "number");
  const expected = sumOver(total.parts);
  const common = { stated: text, expected, evidence: total.parts };
  const says = (what: string): string => `${total.title}的公式${text}${what}，应为${expected}。请改正公式。`;
  if (missed.length > 0)
    return [finding("sum-misses", place, { ...common, message: says(`漏了${missed.map((part) => part.address).join("、")}`) })];
  if (extra.length > 0)
    return [finding("sum-extra", place, { ...common, message: says(`多加了${extra.map((cell) => cell.split("!").at(-1)).join("、")}`) })];
  const constants = constantsIn(formula);
  if (constants.length > 0)
    return [finding("formula-constant", place, { ...common, message: says(`里夹着手写的数${constants.join("、")}`) })];
  const twice = total.parts.filter((part) => weightOf(formula, part) !== 1);
  if (twice.length > 0)
    return [
      finding("sum-extra", place, { ...common, message: says(`把${twice.map((part) => part.address).join("、")}加了不止一次，或减去了`) }),
    ];
  return [textParts(context, total, formula) ?? null];
}

/** SUM and SUBTOTAL, or cells that are added one to another; anything else is not a sum gone wrong but something else. */
function isAddition(formula: CellFormula): boolean {
  return partsOf(formula).every(
    (part) =>
      part.kind === "cells" ||
      part.kind === "number" ||
      (part.kind === "call" && /^(SUM|SUBTOTAL|ROUND)$/u.test(part.name)) ||
      (part.kind === "operation" && /^[-+]$/u.test(part.operator)),
  );
}

/** How often a formula counts a cell: what it gives when that cell is 1 and every other is nothing. */
function weightOf(formula: CellFormula, place: Place): number {
  const result = triedWith(new Map([[keyOf(place), numeric(one)]]), formula, place.sheet);
  return result.kind === "number" ? result.value.toNumber() : 1;
}

/** SUM passes over numbers that are stored as text: the total is short by them, and nothing shows it. */
function textParts(context: CheckContext, total: Total, formula: CellFormula): Outcome {
  const ranges = calls(formula, /^(?!ROUND$)/u);
  const texts = ranges ? total.parts.filter((part) => isNumberText(cellOfKey(context.workbook, keyOf(part))?.value)) : [];
  if (texts.length === 0) return null;
  const cells = texts.map((part) => part.address).join("、");
  return finding("sum-text", total.place, {
    evidence: texts,
    message: `${total.title}求和时没有加${cells}：那里的数存成了文本，SUM会跳过它。请把${cells}改成数字格式后重新输入。`,
  });
}

function isNumberText(value: unknown): boolean {
  return typeof value === "string" && /^\s*-?[\d,]+(\.\d+)?\s*(万元?|元|分)?\s*$/u.test(value.normalize("NFKC"));
}

/** `=SUM(E6:E8)` where the parts stand one below the other, else each by itself. */
export function sumOver(parts: readonly Place[]): string {
  const areas = parts.flatMap((part) => parseArea(part.address) ?? []);
  const first = areas[0];
  const last = areas.at(-1);
  const isColumn = first !== undefined && areas.every((area, index) => area.left === first.left && area.top === first.top + index);
  if (isColumn && last !== undefined) return `=SUM(${addressOf(first.top, first.left)}:${addressOf(last.top, last.left)})`;
  return `=${parts.map((part) => part.address).join("+")}`;
}
