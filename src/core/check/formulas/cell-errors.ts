import { partsOf, type CellFormula } from "../../formula/cell-formula";
import { keyOf, sizeOf, spotsIn, type Place } from "../../grid/address";
import { cellAt, inCells, placeIn, type CellError, type Workbook } from "../../grid/workbook";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { annexSheets, ownCells, referredTo, resultOf, type FormulaCell } from "./formula-cells";

/** What went wrong in a formula: the cells that it comes from, and what is the matter there. */
interface Blame {
  readonly places: readonly Place[];
  readonly what: string;
}

/** Cells that show an error value. One in what we wrote is gone with the next 重新计算, and nothing for the bureau to mend. */
export function cellErrors(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  const isOurs = ownCells(context);
  const errors = annexSheets(context).flatMap((sheet) =>
    inCells(sheet, ({ value }, row, column) =>
      isError(value) && !isOurs(sheet, row, column) ? [{ code: value.code, place: placeIn(sheet, row, column) }] : [],
    ),
  );
  const blames = new Map(
    errors.map(({ code, place }) => {
      const formula = formulas.get(keyOf(place));
      return [keyOf(place), formula === undefined ? null : blameFor(code, formula, context.workbook)];
    }),
  );
  return errors.map(({ code, place }) => {
    const blame = blames.get(keyOf(place)) ?? null;
    const found = finding("cell-error", place, {
      stated: code,
      message: `${place.sheet} ${place.address}是错误值${code}（${errorMeanings[code] ?? "公式出错"}）。${advice(place, formulas.get(keyOf(place)), blame)}`,
      evidence: blame?.places ?? [],
    });
    return { ...found, cause: firstOf(place, blames) };
  });
}

/** The error that one was handed on from, from cell to cell: it is gone with the first. Null for the first, and for those in a circle. */
function firstOf(place: Place, blames: ReadonlyMap<string, Blame | null>): Place | null {
  const seen = new Set([keyOf(place)]);
  for (let at = place; ;) {
    const from = blames.get(keyOf(at))?.places.find((each) => blames.has(keyOf(each)));
    if (from === undefined) return at === place ? null : at;
    if (seen.has(keyOf(from))) return null;
    seen.add(keyOf(from));
    at = from;
  }
}

function isError(value: unknown): value is CellError {
  return value !== null && typeof value === "object";
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

function advice(place: Place, formula: FormulaCell | undefined, blame: Blame | null): string {
  if (formula === undefined) return "请改正公式或它引用的单元格。";
  const result = `它是公式${formula.text}的结果`;
  if (blame === null) return `${result}，请改正公式或它引用的单元格。`;
  const names = blame.places.map((each) => (each.sheet === place.sheet ? each.address : keyOf(each))).join("、");
  return `${result}，其中${names}${blame.what}。请先补全或改正那里。`;
}

/** Whose fault an error is; null where no cell that the formula reads can be named. */
function blameFor(code: string, formula: FormulaCell, workbook: Workbook): Blame | null {
  const broken = cellsWhere(formula, workbook, isError);
  if (broken.length > 0) return blameOn(broken, "本身就是错误值");
  if (code === "#VALUE!") return blameOn(cellsWhere(formula, workbook, isWords), "是文字，不是数");
  if (code !== "#DIV/0!" || formula.formula === null) return null;
  const zeros = divisorsIn(formula.formula)
    .map((divisor) => ({ ...formula, formula: divisor }))
    .filter((divisor) => comesToNothing(divisor, workbook));
  const blanks = zeros.flatMap((divisor) => cellsWhere(divisor, workbook, isBlank));
  if (blanks.length > 0) return blameOn(blanks, "是空的，被当作除数");
  return blameOn(
    zeros.flatMap((divisor) => cellsWhere(divisor, workbook, () => true)),
    "作除数得0",
  );
}

// More cells than these are no pointer to anything.
const mostNamed = 6;

function blameOn(places: readonly Place[], what: string): Blame | null {
  return places.length === 0 || places.length > mostNamed
    ? null
    : { places: [...new Map(places.map((place) => [keyOf(place), place])).values()], what };
}

function divisorsIn(formula: CellFormula): readonly CellFormula[] {
  return partsOf(formula).flatMap((part) => (part.kind === "operation" && part.operator === "/" ? part.parts.slice(1) : []));
}

function comesToNothing(divisor: FormulaCell, workbook: Workbook): boolean {
  const shown = resultOf(divisor, workbook);
  return (shown.kind === "number" && shown.value.isZero()) || cellsWhere(divisor, workbook, (value) => !isBlank(value)).length === 0;
}

/** The cells that a formula reads whose value is such. */
function cellsWhere(formula: FormulaCell, workbook: Workbook, isSuch: (value: unknown) => boolean): readonly Place[] {
  const areas = referredTo(formula, workbook).filter(({ area }) => sizeOf(area) <= 1000);
  return areas.flatMap(({ sheet, area }) =>
    spotsIn(area).flatMap(({ row, column }) => (isSuch(cellAt(sheet, row, column)?.value ?? null) ? [placeIn(sheet, row, column)] : [])),
  );
}

function isBlank(value: unknown): boolean {
  return value === null || (typeof value === "string" && value.trim() === "");
}

function isWords(value: unknown): boolean {
  return typeof value === "string" && !isBlank(value) && !Number.isFinite(Number(value.replace(/[,%]/gu, "")));
}
