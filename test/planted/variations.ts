import { addressOf, columnName, parseArea, type Area } from "../../src/core/grid/address";
import { cellAt, textAt, widthOf, type Cell, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { sheetOf, shifted, withCell, type Written } from "../support/grid";
import { addressIn, cellNamed, changed, fixed, numberIn, placesOf, sheetNameOf, tidy, type Change } from "./cells";
import { areasOf, countedRatios, countedSums, formulaIn, rateFormula, withFormulas } from "./formula-plants";
import type { Sum } from "./layouts";
import { columnsOf, figuresOf, isInYuan, ratiosOf, type Bed } from "./plant";
import { recalculated } from "./recalculate";

/** Another way to write the same workbook; null where the workbook has nothing to write otherwise. */
export interface Variation {
  readonly name: string;
  readonly of: (bed: Bed) => Workbook | null;
}

/** Another way to write any workbook, whatever its form. */
interface Rewriting {
  readonly name: string;
  readonly of: (workbook: Workbook) => Workbook;
}

/** A rate's plain formula without its sign, the divisor in it, and the sheet that it stands on. */
interface RateFormula {
  readonly plain: string;
  readonly below: string;
  readonly sheet: string;
}

/** The parts of a total, as ranges and one by one, and the sheet that it stands on. */
interface SumFormula {
  readonly areas: string;
  readonly parts: readonly string[];
  readonly sheet: string;
}

/** Ways of writing that change nothing, and for which nothing of the form need be known. */
export const rewritings: readonly Rewriting[] = [
  { name: "full-width digits in texts", of: (workbook) => texts(workbook, fullWidth) },
  { name: "numbers kept as text", of: numbersAsText },
  { name: "sheets in the other order", of: ({ sheets }) => ({ sheets: [...sheets].reverse() }) },
  { name: "other sheets beside them", of: ({ sheets }) => ({ sheets: [contents, ...sheets, instructions, scratch] }) },
  { name: "notes below the tables", of: (workbook) => eachSheet(workbook, withNotes) },
  { name: "tables shifted", of: (workbook) => eachSheet(workbook, (sheet) => moved(sheet, 5, 2)) },
  { name: "merges unknown", of: (workbook) => eachSheet(workbook, (sheet) => ({ ...sheet, merges: null })) },
  { name: "names typed in every row instead of merged", of: (workbook) => eachSheet(workbook, filledDown) },
  { name: "spaces in labels", of: (workbook) => texts(workbook, (text) => spaced(text, " ")) },
  { name: "wide spaces in labels", of: (workbook) => texts(workbook, (text) => spaced(text, "\u3000")) },
  { name: "line breaks in labels", of: (workbook) => texts(workbook, (text) => spaced(text, "\n")) },
  {
    name: "another year",
    of: (workbook) => texts(workbook, (text) => text.replace(/(?<![\d.])20[12]\d(?![\d.,])/g, (year) => String(Number(year) + 2))),
  },
  { name: "the letter x for ×", of: (workbook) => texts(workbook, (text) => text.replace(/×/g, "x")) },
  { name: "÷ for /", of: (workbook) => texts(workbook, (text) => text.replace(/\//g, "÷")) },
  { name: "signs as they are typed", of: (workbook) => texts(workbook, (text) => swapped(text, typedSigns)) },
  { name: "signs in words", of: (workbook) => texts(workbook, (text) => swapped(text, spelledSigns)) },
  { name: "headings by other names", of: (workbook) => texts(workbook, (text) => otherHeadings[text.replace(/\s/g, "")] ?? text) },
  { name: "spaces behind texts", of: (workbook) => texts(workbook, (text) => `${text} `) },
  { name: "spaces round numbers", of: (workbook) => texts(workbook, apart) },
  { name: "corners for quotation marks", of: (workbook) => texts(workbook, (text) => swapped(text, { "“": "「", "”": "」" })) },
  { name: "line breaks of two characters", of: (workbook) => texts(workbook, (text) => text.replace(/\n/g, "\r\n")) },
  { name: "人民币 before the unit", of: (workbook) => texts(workbook, (text) => text.replace(/单位：(?=万?元)/gu, "单位：人民币")) },
  { name: "ticks beside the rows", of: (workbook) => eachSheet(workbook, (sheet) => beside(sheet, widthOf(sheet), () => "√")) },
  { name: "words beside the rows", of: (workbook) => eachSheet(workbook, (sheet) => beside(sheet, widthOf(sheet) + 1, () => "已核")) },
  { name: "numbers beside the rows", of: (workbook) => eachSheet(moveAll(workbook), (sheet) => beside(sheet, 0, (nth) => String(nth))) },
];

/** Ways of writing that change no figure, no score and no rule. */
export const variations: readonly Variation[] = [
  ...rewritings.map(({ name, of }): Variation => ({ name, of: ({ workbook }) => of(workbook) })),
  { name: "figures in full-width digits", of: (bed) => figures(typed(bed), (cell) => fullWidth(plainText(cell))) },
  { name: "元 instead of 万元", of: (bed) => amounts(bed, (cell) => `${tidy(numberIn(cell) * 10_000)}元`) },
  { name: "figures with 万", of: (bed) => amounts(bed, (cell) => `${plainText(cell)}万`) },
  { name: "figures with 万元", of: (bed) => amounts(bed, (cell) => `${plainText(cell)}万元`) },
  { name: "a trailing zero more", of: (bed) => figures(bed, (cell) => withPlaces(cell, placesOf(cell) + 1)) },
  { name: "a trailing zero less", of: (bed) => figures(bed, withoutZero) },
  { name: "rates as texts", of: (bed) => rates(typed(bed), (cell) => (typeof cell.value === "number" ? cell.text : null)) },
  { name: "rates as numbers", of: (bed) => rates(bed, asPercentage) },
  { name: "sheets renamed", of: (bed) => renamed(bed.workbook, (index) => `Sheet${index + 1}`) },
  { name: "formulas for typed rates and totals", of: (bed) => withFormulas(bed).workbook },
  { name: "rates with ROUND", of: ratesAs(({ plain }) => `ROUND(${plain},4)`) },
  { name: "rates with IFERROR", of: ratesAs(({ plain }) => `IFERROR(${plain},"")`) },
  { name: "rates with IF", of: ratesAs(({ plain, below }) => `IF(${below}=0,"",${plain})`) },
  { name: "rates with a plus before them", of: ratesAs(({ plain }) => `+${plain}`) },
  { name: "rates with absolute references", of: ratesAs(({ plain }) => referring(plain, absolute)) },
  { name: "rates times 100%", of: ratesAs(({ plain }) => `${plain}*100%`) },
  { name: "rates with TEXT", of: ratesAs(({ plain }) => (plain.endsWith("*100") ? plain : `TEXT(${plain},"0.00%")`)) },
  { name: "rates that name their own sheet", of: ratesAs(({ plain, sheet }) => referring(plain, (cell) => `'${sheet}'!${cell}`)) },
  { name: "rates in lower case", of: ratesAs(({ plain }) => `round(${plain.toLowerCase()},4)`) },
  { name: "rates with spaces", of: ratesAs(({ plain }) => ` ${plain.replace(/[-/]/g, " $& ")}`) },
  { name: "totals of single cells", of: totalsAs(({ parts }) => `SUM(${parts.join(",")})`) },
  { name: "totals with plus signs", of: totalsAs(({ parts }) => parts.join("+")) },
  { name: "totals over a blank row", of: withBlankPart },
  // SUBTOTAL passes over the sub-totals that it finds, which would be left out.
  {
    name: "totals with SUBTOTAL",
    of: totalsAs(
      ({ areas }) => `SUBTOTAL(9,${areas})`,
      ({ parts }, totals) => !parts.some((part) => totals.includes(part)),
    ),
  },
  { name: "totals with absolute references", of: totalsAs(({ areas }) => `SUM(${referring(areas, absolute)})`) },
  {
    name: "totals that name their own sheet",
    of: totalsAs(({ areas, sheet }) => `SUM(${referring(areas, (area) => `'${sheet}'!${area}`)})`),
  },
  { name: "totals in lower case", of: totalsAs(({ areas }) => `sum(${areas.toLowerCase()})`) },
  { name: "totals with spaces", of: totalsAs(({ areas }) => `SUM( ${areas.replace(/[:,]/g, " $& ")} )`) },
  { name: "typed values for formulas", of: (bed) => typed(bed).workbook },
  { name: "typed values rounded as shown", of: (bed) => eachSheet(bed.workbook, roundedSheet) },
  { name: "blank rows between blocks", of: (bed) => withBlankRows(typed(bed)) },
  { name: "half-width signs in rules", of: (bed) => rules(bed, (text) => swapped(text, halfWidth)) },
  { name: "full-width signs in rules", of: (bed) => rules(bed, (text) => swapped(text, wideSigns)) },
];

function eachSheet(workbook: Workbook, edit: (sheet: Sheet) => Sheet): Workbook {
  return { sheets: workbook.sheets.map(edit) };
}

function eachCell(sheet: Sheet, edit: (cell: Cell) => Cell): Sheet {
  return { ...sheet, rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : edit(cell)))) };
}

/** Every text of a workbook that is not a number in itself. */
function texts(workbook: Workbook, edit: (text: string) => string): Workbook {
  const edited = (cell: Cell): Cell => {
    if (typeof cell.value !== "string" || cell.formula !== null || /^[-\d,.%]+$/.test(cell.value)) return cell;
    const value = edit(cell.value);
    return { ...cell, value, text: value };
  };
  return eachSheet(workbook, (sheet) => eachCell(sheet, edited));
}

function fullWidth(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
}

/** A short label with a space after each of its first characters, as typists spread a word over a cell. */
function spaced(text: string, space: string): string {
  return /^[\p{Script=Han}“”]{2,12}$/u.test(text) && text.length > 1 ? [...text].join(space) : text;
}

/** The figures of a bed written otherwise; null where none is. */
function figures(bed: Bed, written: (cell: Cell) => Written | null): Workbook | null {
  return rewrittenAt(bed, figuresOf(bed.layout), written);
}

function rates(bed: Bed, written: (cell: Cell) => Written | null): Workbook | null {
  return rewrittenAt(
    bed,
    ratiosOf(bed.layout).map((ratio) => ratio.rate),
    written,
  );
}

/** The amounts of money on sheets in 万元. */
function amounts(bed: Bed, written: (cell: Cell) => Written): Workbook | null {
  const free = typed(bed);
  const money = figuresOf(bed.layout).filter((cell) => {
    const { text } = cellNamed(free.workbook, bed.layout, cell);
    return !isInYuan(bed.layout, cell) && text.includes(".");
  });
  return rewrittenAt(free, money, (cell) => (numberIn(cell) === 0 ? null : written(cell)));
}

function rewrittenAt(bed: Bed, cells: readonly string[], written: (cell: Cell) => Written | null): Workbook | null {
  const changes = cells.flatMap((cell): readonly Change[] => {
    const before = cellNamed(bed.workbook, bed.layout, cell);
    const after = before.formula === null ? written(before) : null;
    return after === null ? [] : [{ cell, written: after }];
  });
  return changes.length === 0 ? null : changed(bed.workbook, bed.layout, changes);
}

function plainText(cell: Cell): string {
  return cell.text.replaceAll(",", "");
}

function withPlaces(cell: Cell, places: number): Written | null {
  // People are not counted in decimals.
  if (placesOf(cell) === 0) return null;
  const text = cell.text.replace(/\.\d+/, `.${fixed(Math.abs(numberIn(cell)), places).split(".")[1] ?? ""}`);
  return typeof cell.value === "string"
    ? text
    : { value: cell.value, text, format: `${cell.format.split(".")[0] ?? "0"}.${"0".repeat(places)}` };
}

function withoutZero(cell: Cell): Written | null {
  if (!/\.\d*0$/.test(cell.text)) return null;
  const text = cell.text.replace(/\.?0$/, "");
  if (typeof cell.value === "string") return text;
  return { value: cell.value, text, format: cell.format.replace(/\.?0$/, "") };
}

function asPercentage(cell: Cell): Written | null {
  if (typeof cell.value !== "string") return null;
  const places = placesOf(cell);
  return { value: numberIn(cell), text: cell.text, format: places === 0 ? "0%" : `0.${"0".repeat(places)}%` };
}

const contents = sheetOf("目录", [
  ["目录"],
  ["附件3", "部门整体支出绩效自评表", 1],
  ["附件4", "部门整体支出绩效评价基础数据表", 2],
  ["附件5", "部门整体支出绩效评价指标计分表", 3],
]);

const instructions = sheetOf("填报说明", [
  ["填报说明"],
  ["一、本表由各预算部门填报，金额单位：万元，保留两位小数。"],
  ["二、执行率=全年执行数÷全年预算数×100%，预算执行率满分10分，按比例计分。"],
  ["三、例：年初预算数1000万元，执行数900万元，执行率90%。"],
]);

const scratch = sheetOf("草稿", [["测算"], [1234.56, 2345.67, 3580.23], ["人员经费", 500.12], ["公用经费", 88.8], ["小计", 588.92]]);

/** Every number as the text that it shows, as it comes out of other systems; formulas would no longer follow. */
function numbersAsText(workbook: Workbook): Workbook {
  const asText = (cell: Cell): Cell => {
    const isNumber = typeof cell.value === "number" && !/[ymd年月日]/.test(cell.format);
    return isNumber ? { value: cell.text, text: cell.text, formula: null, format: "@" } : { ...cell, formula: null };
  };
  return eachSheet(workbook, (sheet) => eachCell(sheet, asText));
}

/** A text with a space between its words and its numbers, as some word processors set them. */
function apart(text: string): string {
  return text.replace(/(?<=\p{Script=Han})(?=\d)|(?<=[\d%])(?=\p{Script=Han})/gu, " ");
}

function moveAll(workbook: Workbook): Workbook {
  return eachSheet(workbook, (sheet) => moved(sheet, 0, 1));
}

/** The sheet with something in a column beside its table, in every row below the title that holds anything. */
function beside(sheet: Sheet, column: number, written: (nth: number) => string): Sheet {
  const filled = sheet.rows.flatMap((cells, row) => (row > 2 && cells?.some((cell) => (cell?.text ?? "") !== "") === true ? [row] : []));
  // A list of a few lines is left as it is: there a tick may be its own.
  if (filled.length < 8) return sheet;
  return filled.reduce((marked, row, index) => withCell(marked, addressOf(row, column), written(index + 1)), sheet);
}

/** The sheet with a name that was merged over several rows in each of them. */
function filledDown(sheet: Sheet): Sheet {
  const isName = ({ top, left, bottom, right }: Area): boolean =>
    left === right && bottom > top && typeof cellAt(sheet, top, left)?.value === "string" && textAt(sheet, top, left).length < 20;
  const names = sheet.merges?.filter(isName) ?? [];
  return names.reduce<Sheet>(
    (filled, { top, left, bottom }) =>
      Array.from({ length: bottom - top }, (_, step) => addressOf(top + 1 + step, left)).reduce(
        (one, address) => withCell(one, address, textAt(sheet, top, left)),
        filled,
      ),
    { ...sheet, merges: sheet.merges?.filter((area) => !isName(area)) ?? null },
  );
}

/** The bed with values where formulas stood. */
function typed(bed: Bed): Bed {
  const workbook = eachSheet(bed.workbook, (sheet) =>
    eachCell(sheet, (cell) => (cell.formula === null ? cell : { ...cell, formula: null })),
  );
  return { ...bed, workbook };
}

/** Values as shown where formulas stood. */
function roundedSheet(sheet: Sheet): Sheet {
  return eachCell(sheet, (cell) => {
    if (cell.formula === null || typeof cell.value !== "number") return cell;
    const shown = plainText(cell);
    return { ...cell, formula: null, value: shown.endsWith("%") ? Number(`${shown.slice(0, -1)}e-2`) : Number(shown) };
  });
}

/** The rates written as formulas in another way. */
function ratesAs(way: (formula: RateFormula) => string): Variation["of"] {
  return (bed) => {
    const base = withFormulas(bed);
    const changes = countedRatios(base).map((ratio) => {
      const { rate, below } = ratio;
      const plain = rateFormula(ratio).slice(1);
      const written = way({ plain, below: addressIn(below), sheet: sheetNameOf(bed.layout, rate) });
      return formulaIn(base, rate, `=${written}`);
    });
    return recalculated(changed(base.workbook, bed.layout, changes));
  };
}

/** The totals written as formulas in another way; null where no total can be. */
function totalsAs(way: (sum: SumFormula) => string, fits: (sum: Sum, totals: readonly string[]) => boolean = () => true): Variation["of"] {
  return (bed) => {
    const base = withFormulas(bed);
    const sums = countedSums(base);
    const totals = sums.map((sum) => sum.total);
    const changes = sums
      .filter((sum) => fits(sum, totals))
      .map((sum) => {
        const written = way({ areas: areasOf(sum.parts), parts: sum.parts.map(addressIn), sheet: sheetNameOf(bed.layout, sum.total) });
        return formulaIn(base, sum.total, `=${written}`);
      });
    return recalculated(changed(base.workbook, bed.layout, changes));
  };
}

/** Every reference of a formula written otherwise. */
function referring(formula: string, edit: (reference: string) => string): string {
  return formula.replace(/[A-Z]+\d+(:[A-Z]+\d+)?/g, edit);
}

function absolute(reference: string): string {
  return reference.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** 年度预算资金 with a blank row among its parts, which its totals take in; null where they stand below and would move. */
function withBlankPart(bed: Bed): Workbook | null {
  const { layout, workbook } = typed(bed);
  const [, second = 0] = layout.funds.parts;
  if (layout.funds.total > second) return null;
  const parted = eachSheet(workbook, (sheet) => (sheet.name === layout.sheets["3"] ? withBlankRow(sheet, second - 1) : sheet));
  const widened = columnsOf(layout).map((sum) => {
    const [first = sum.total, last = sum.total] = [sum.parts[0], sum.parts[sum.parts.length - 1]];
    return formulaIn(bed, sum.total, `=SUM(${addressIn(first)}:${addressIn(last).replace(/\d+/, (row) => String(Number(row) + 1))})`);
  });
  return recalculated(changed(parted, layout, widened));
}

function renamed(workbook: Workbook, name: (index: number) => string): Workbook {
  return { sheets: workbook.sheets.map((sheet, index) => ({ ...sheet, name: name(index) })) };
}

const notes = [
  "注：1.本表金额保留两位小数，满分100分。2.执行率=全年执行数/全年预算数×100%。",
  "填表人：李某某    联系电话：0731-85000000    2024年3月20日",
];

function withNotes(sheet: Sheet): Sheet {
  const line = (value: string): readonly Cell[] => [{ value, text: value, formula: null, format: "General" }];
  return { ...sheet, rows: [...sheet.rows, undefined, ...notes.map(line)] };
}

/** The sheet with its table beginning elsewhere, its formulas reading the same cells as before. */
function moved(sheet: Sheet, down: number, right: number): Sheet {
  const reference = (match: string, fixedColumn: string, column: string, fixedRow: string, row: string): string => {
    const area = parseArea(`${column}${row}`);
    return area === null ? match : `${fixedColumn}${columnName(area.left + right)}${fixedRow}${area.top + down + 1}`;
  };
  const follows = (cell: Cell): Cell =>
    cell.formula === null ? cell : { ...cell, formula: cell.formula.replace(/(\$?)\b([A-Z]{1,2})(\$?)(\d+)\b/g, reference) };
  return shifted(eachCell(sheet, follows), down, right);
}

function withBlankRows({ layout, workbook }: Bed): Workbook {
  return eachSheet(workbook, (sheet) => {
    const keys = (["3", "4", "5"] as const).filter((key) => layout.sheets[key] === sheet.name);
    const breaks = [...new Set(keys.flatMap((key) => layout.breaks[key] ?? []))].sort((one, other) => other - one);
    return breaks.reduce(withBlankRow, sheet);
  });
}

/** A blank row before a zero-based row; blocks that are merged over it grow. */
function withBlankRow(sheet: Sheet, before: number): Sheet {
  const lower = (row: number): number => (row >= before ? row + 1 : row);
  return {
    ...sheet,
    rows: [...sheet.rows.slice(0, before), undefined, ...sheet.rows.slice(before)],
    merges: sheet.merges?.map((area) => ({ ...area, top: lower(area.top), bottom: lower(area.bottom) })) ?? null,
  };
}

const halfWidth: Readonly<Record<string, string>> = { "，": ",", "；": ";", "（": "(", "）": ")", "：": ":", "＞": ">", "％": "%" };
const wideSigns: Readonly<Record<string, string>> = {
  ",": "，",
  ";": "；",
  "(": "（",
  ")": "）",
  ":": "：",
  ">": "＞",
  "%": "％",
  "≤": "≦",
  "≥": "≧",
};

const otherHeadings: Readonly<Record<string, string>> = {
  三级指标: "三级指标名称",
  分值: "权重",
  得分: "自评得分",
  评价标准: "评分标准",
  指标说明: "指标解释",
  年初预算数: "年初预算",
  全年预算数: "全年预算数（调整后）",
  全年执行数: "全年支出数",
};

const typedSigns: Readonly<Record<string, string>> = { "≥": ">=", "≤": "<=", "＞": ">", "＜": "<" };
const spelledSigns: Readonly<Record<string, string>> = {
  "≥": "大于等于",
  "≤": "小于等于",
  "＞": "大于",
  "＜": "小于",
  ">": "大于",
  "<": "小于",
};

function swapped(text: string, signs: Readonly<Record<string, string>>): string {
  return [...text].map((sign) => signs[sign] ?? sign).join("");
}

function rules(bed: Bed, edit: (text: string) => string): Workbook {
  const cells = new Set(bed.layout.scores.flatMap((row) => [row.rule, ...(row.note === null ? [] : [row.note])]).map(addressIn));
  const name = bed.layout.sheets["5"];
  return eachSheet(bed.workbook, (sheet) =>
    sheet.name !== name
      ? sheet
      : {
          ...sheet,
          rows: sheet.rows.map((row, r) =>
            row?.map((cell, c) => {
              if (cell === undefined || typeof cell.value !== "string" || !cells.has(`${columnName(c)}${r + 1}`)) return cell;
              const value = edit(cell.value);
              return { ...cell, value, text: value };
            }),
          ),
        },
  );
}
