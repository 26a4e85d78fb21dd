import type { FundColumn } from "../annex/annex3";
import type { Figure } from "../annex/figure";
import { annexOf } from "../annex/locate";
import { cellsOf, divisionIn, referencesIn } from "../formula/references";
import { namesIn } from "../formula/ast";
import { addressOf, parseArea, type Place } from "../grid/address";
import { cellAt, placeIn, sheetNamed, type Sheet } from "../grid/workbook";
import { finding, type Outcome } from "./codes";
import type { CheckContext, StatedRate } from "./context";

/** Worksheet formulas of the bureau's own: error values, rates over other cells, sums that miss a row. */
export function checkFormulas(context: CheckContext): readonly Outcome[] {
  return [...errorValues(context), ...rateFormulas(context), ...sumFormulas(context)];
}

/** The formula in a cell, or null. */
function formulaAt(context: CheckContext, place: Place): string | null {
  const area = parseArea(place.address);
  const sheet = sheetNamed(context.workbook, place.sheet);
  return area === null || sheet === undefined ? null : (cellAt(sheet, area.top, area.left)?.formula ?? null);
}

function annexSheets(context: CheckContext): readonly Sheet[] {
  const { annex3, annex4, annex5, annex6 } = context.annexes;
  const sheets = [annexOf(annex3)?.sheet, annexOf(annex4)?.sheet, annexOf(annex5)?.sheet, annexOf(annex6)?.sheet];
  return [...new Set(sheets.filter((sheet): sheet is Sheet => sheet !== undefined))];
}

function errorValues(context: CheckContext): readonly Outcome[] {
  return annexSheets(context).flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) =>
      (cells ?? []).flatMap((cell, column) => {
        if (cell === undefined || cell.value === null || typeof cell.value !== "object") return [];
        const formula = cell.formula === null ? "" : `公式${cell.formula}的结果`;
        return [
          finding("cell-error", placeIn(sheet, row, column), {
            stated: cell.value.code,
            message: `${sheet.name} ${addressOf(row, column)}是错误值${cell.value.code}（${errorMeaning(cell.value.code)}）。${formula === "" ? "" : `它是${formula}，`}请改正公式或它引用的单元格。`,
          }),
        ];
      }),
    ),
  );
}

const errorMeanings: Readonly<Record<string, string>> = {
  "#DIV/0!": "除数为零或空白",
  "#VALUE!": "把文字当成数来计算",
  "#REF!": "引用的单元格已经不在",
  "#NAME?": "函数名或名称写错",
  "#N/A": "没有找到数据",
  "#NUM!": "数超出范围",
  "#NULL!": "引用的区域没有交叉",
};

function errorMeaning(code: string): string {
  return errorMeanings[code] ?? "公式出错";
}

/** A rate's formula must read the cells of its own row, the right way up. */
function rateFormulas(context: CheckContext): readonly Outcome[] {
  return context.rates.flatMap((rate) => {
    const formula = formulaAt(context, rate.figure.place);
    return formula === null ? [] : [rateFormula(rate, formula)];
  });
}

function rateFormula(rate: StatedRate, formula: string): Outcome {
  const { place } = rate.figure;
  const wanted = operandPlaces(rate);
  if (wanted.length < 2) return null;
  const read = cellsOf(referencesIn(formula), place.sheet);
  const common = { stated: formula, expected: rightFormula(rate), evidence: wanted };
  const strange = [...read].filter((cell) => !wanted.some((operand) => `${operand.sheet}!${operand.address}` === cell));
  if (strange.length > 0)
    return finding("formula-other-cells", place, {
      ...common,
      message: `${rate.title}的公式${formula}用到了${strange.map((cell) => cell.split("!").at(-1)).join("、")}，不是本行的数；本行应为${rightFormula(rate)}。请改正公式。`,
    });
  const division = divisionIn(formula);
  const [above, below] = wanted;
  if (division === null || above?.address !== division.below || below?.address !== division.above) return null;
  return finding("formula-inverted", place, {
    ...common,
    message: `${rate.title}的公式${formula}把分子分母除反了，应为${rightFormula(rate)}。请改正公式。`,
  });
}

/** The cells of a rate's operands, numerator first. */
function operandPlaces(rate: StatedRate): readonly Place[] {
  return namesIn(rate.expression).flatMap((name) => rate.operands.find((fact) => fact.name === name)?.figure.place ?? []);
}

/** The formula over the cells of the row: `=C10/B10`. */
function rightFormula(rate: StatedRate): string {
  const at = (name: string): string => rate.operands.find((fact) => fact.name === name)?.figure.place.address ?? name;
  const [first = "", second = ""] = namesIn(rate.expression).map(at);
  const isQuotient = rate.expression.kind === "binary" && rate.expression.operator === "÷" && rate.expression.left.kind === "name";
  return isQuotient ? `=${first}/${second}` : `=(${first}-${second})/${second}`;
}

/** A total's formula must add up every part, and nothing but the parts. */
function sumFormulas(context: CheckContext): readonly Outcome[] {
  const funds = (["年初预算数", "全年预算数", "全年执行数"] as const).flatMap((column) => fundSum(context, column));
  const total = context.annex5?.total;
  const scores =
    total === null || total === undefined
      ? []
      : sumFormula(
          context,
          total.place,
          context.rows.map((row) => row.scored.place),
          "附件5合计",
        );
  return [...funds, ...scores];
}

function fundSum(context: CheckContext, column: FundColumn): readonly Outcome[] {
  const rows = context.annex3?.rows ?? [];
  const total = rows.find((row) => row.role === "total")?.figures[column];
  const parts = rows.flatMap((row) => (row.role === "total" ? [] : placeOf(row.figures[column])));
  return total === undefined || parts.length < 2 ? [] : sumFormula(context, total.place, parts, `附件3${column}的资金总额`);
}

function placeOf(figure: Figure | undefined): readonly Place[] {
  return figure === undefined ? [] : [figure.place];
}

function sumFormula(context: CheckContext, place: Place, parts: readonly Place[], title: string): readonly Outcome[] {
  const formula = formulaAt(context, place);
  if (formula === null || !/^=\s*(SUM\(|[A-Z$]+\d+\s*\+)/i.test(formula)) return [];
  const read = cellsOf(referencesIn(formula), place.sheet);
  const missed = parts.filter((part) => !read.has(`${part.sheet}!${part.address}`));
  const extra = [...read].filter((cell) => !parts.some((part) => `${part.sheet}!${part.address}` === cell) && holdsNumber(context, cell));
  const expected = sumOver(parts);
  const common = { stated: formula, expected, evidence: parts };
  if (missed.length > 0)
    return [
      finding("sum-misses", place, {
        ...common,
        message: `${title}的公式${formula}漏了${missed.map((part) => part.address).join("、")}，应为${expected}。请改正公式。`,
      }),
    ];
  if (extra.length === 0) return [null];
  return [
    finding("sum-extra", place, {
      ...common,
      message: `${title}的公式${formula}多加了${extra.map((cell) => cell.split("!").at(-1)).join("、")}，应为${expected}。请改正公式。`,
    }),
  ];
}

function holdsNumber(context: CheckContext, cell: string): boolean {
  const at = cell.lastIndexOf("!");
  const area = parseArea(cell.slice(at + 1));
  const sheet = sheetNamed(context.workbook, cell.slice(0, at));
  return area !== null && sheet !== undefined && typeof cellAt(sheet, area.top, area.left)?.value === "number";
}

/** `=SUM(E6:E8)` where the parts stand one below the other, else each by itself. */
function sumOver(parts: readonly Place[]): string {
  const areas = parts.flatMap((part) => parseArea(part.address) ?? []);
  const first = areas[0];
  const last = areas.at(-1);
  const isColumn = first !== undefined && areas.every((area, index) => area.left === first.left && area.top === first.top + index);
  if (isColumn && last !== undefined) return `=SUM(${addressOf(first.top, first.left)}:${addressOf(last.top, last.left)})`;
  return `=${parts.map((part) => part.address).join("+")}`;
}
