import { bareLabel, compact, isBlank } from "../grid/label";
import type { Place } from "../grid/address";
import type { Cell } from "../grid/workbook";
import { exact, one, type Exact } from "../quantity";

/** The unit that a figure is kept in once it is read. */
export type Unit = "元" | "人" | "%" | "分" | "平方米" | "个" | "";

/** A number as somebody wrote it, kept beside what it means. */
export interface NumberFigure {
  readonly kind: "number";
  readonly place: Place;
  /** The cell's text, untouched. */
  readonly text: string;
  /** In `unit`: amounts in 元, rates as ratios (98% is 0.98). */
  readonly value: Exact;
  readonly unit: Unit;
  /** What one of the written unit is in `unit`: 10,000 for 万元, 0.01 for %. */
  readonly scale: Exact;
  /** Decimal places it was written with, in the written unit. */
  readonly places: number;
  /** Where the unit was found; `none` means nowhere, and the number stands as written. */
  readonly unitFrom: "cell" | "form" | "none";
  /** Whether the cell holds text, which Excel cannot calculate with, and not a number. */
  readonly isText: boolean;
}

/** What a cell says where a form wants a number (数据). */
export type Figure =
  | NumberFigure
  | { readonly kind: "blank"; readonly place: Place; readonly text: string }
  | {
      readonly kind: "unreadable";
      readonly place: Place;
      readonly text: string;
      /** The number it was probably meant to be, for a person to confirm; never used in a computation. */
      readonly suggestion: string | null;
    };

/** The unit that a form states for numbers that bear none of their own. */
export interface FormUnit {
  readonly unit: Unit;
  readonly scale: Exact;
}

interface UnitWord extends FormUnit {
  readonly word: string;
}

// Longest first: 万元 must win over 元.
const unitWords: readonly UnitWord[] = [
  { word: "亿元", unit: "元", scale: exact(100000000) },
  { word: "万元", unit: "元", scale: exact(10000) },
  { word: "千元", unit: "元", scale: exact(1000) },
  { word: "平方米", unit: "平方米", scale: one },
  { word: "m2", unit: "平方米", scale: one },
  { word: "万", unit: "元", scale: exact(10000) },
  { word: "元", unit: "元", scale: one },
  { word: "人", unit: "人", scale: one },
  { word: "名", unit: "人", scale: one },
  { word: "分", unit: "分", scale: one },
  { word: "个", unit: "个", scale: one },
  ...["份", "户", "家", "件"].map((word) => ({ word, unit: "个" as const, scale: one })),
  { word: "%", unit: "%", scale: exact("0.01") },
];

// 填报单位：元江县教育局 names a place.
const unitWord = "(亿元|万元|千元|元(?!\\p{Script=Han}{1,4}[县区市旗州镇乡]))";
// 单位：人次、万元 counts some things, and all amounts in one unit.
const unitCaption = new RegExp(`单位[:为(][(]?(?:人民币)?[(]?(?:[人家项个件次户场份]{1,2}[、,/])*${unitWord}`, "u");
const unitStated = new RegExp(`(?:单位|[(](?:人民币)?)${unitWord}`, "u");

/** The unit that a caption such as `金额单位：人民币万元` states for what is below; null where it states none. */
export function captionedUnit(text: string): FormUnit | null {
  return unitNamed(unitCaption.exec(bareLabel(text))?.[1]);
}

/** The unit that a heading such as `年度预算资金（万元）` or a caption states; null where it states none. */
export function statedUnit(heading: string): FormUnit | null {
  return captionedUnit(heading) ?? unitNamed(unitStated.exec(bareLabel(heading))?.[1]);
}

function unitNamed(word: string | undefined): FormUnit | null {
  return word === undefined ? null : (unitWords.find((entry) => entry.word === word) ?? null);
}

/** People are counted one by one (人). */
export const people: FormUnit = { unit: "人", scale: one };

/** The unit of rates under a heading such as `执行率（%）`; null where they are written with their own sign. */
export function rateUnit(heading: string): FormUnit | null {
  return /[(]%[)]|率%$/.test(bareLabel(heading)) ? { unit: "%", scale: exact("0.01") } : null;
}

// What clerks write where there is nothing to state.
const emptyMarks = new Set(["无", "/", "-", "—", "——", "--", "不适用"]);

/** Whether a cell states nothing: empty, white space, or a word or dash that says 无. */
export function isEmptyMark(text: string): boolean {
  return isBlank(text) || emptyMarks.has(compact(text).normalize("NFKC"));
}

/** A figure that stands in words, as a cell that holds it alone would state it. */
export function readWritten(text: string, place: Place, form: FormUnit | null): Figure {
  return readFigure({ value: text, text, formula: null, format: "General" }, place, form);
}

/** Reads a cell where a number belongs; `form` is the unit of numbers that bear none. Total: what is no number says so. */
export function readFigure(cell: Cell | undefined, place: Place, form: FormUnit | null): Figure {
  const text = cell?.text ?? "";
  const value = cell?.value ?? null;
  if (value !== null && typeof value === "object") return { kind: "unreadable", place, text: value.code, suggestion: null };
  // A formula that nobody has calculated yet states something, but nobody knows what.
  if (value === null && cell?.formula !== null && cell?.formula !== undefined)
    return { kind: "unreadable", place, text: cell.formula, suggestion: null };
  if (typeof value === "number") return numberCell(value, text, cell?.format ?? "General", place, form);
  return textCell(typeof value === "string" ? value : text, place, form);
}

/** A cell that holds a number: the displayed text tells the precision, the number tells the value. */
function numberCell(value: number, text: string, format: string, place: Place, form: FormUnit | null): Figure {
  const percent = format.includes("%") || /%|％/.test(text);
  const unit = percent ? { unit: "%" as const, scale: exact("0.01") } : form;
  const shown = /\d(?:[\d,]*)(?:\.(\d+))?/.exec(text.normalize("NFKC"));
  const number = exact(value);
  const digits = format === "General" || shown === null ? /^-?\d+(?:\.(\d+))?$/.exec(number.toFixed()) : shown;
  return {
    kind: "number",
    place,
    text,
    value: percent || unit === null ? number : number.times(unit.scale),
    unit: unit?.unit ?? "",
    scale: unit?.scale ?? one,
    places: digits?.[1]?.length ?? 0,
    unitFrom: percent ? "cell" : unit === null ? "none" : "form",
    isText: false,
  };
}

const wellFormed = /^([+-]?)(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/;

/** What would run together into one number: 61① is no 611, nor 61 61 a 6161; 12 345.67 has its thousands apart, 2 0 0 is spread out. */
const joined =
  /\d\s*[\u00b2\u00b3\u00b9\u2070-\u209f\u2150-\u218b\u2460-\u24ff\u2776-\u2793]|^(?!\s*\d(?:\s\d)+\s*$)(?!\s*[-+−－–¥￥]?\s*\d{1,3}(?:\s\d{3})+(?!\d)(?:\.\d+)?\D*$).*[\d０-９]\s+[\d０-９]/u;

/** A cell that holds text: `18万`, ` 90.42%`, `1,031,48.00`, `９８％`. */
function textCell(raw: string, place: Place, form: FormUnit | null): Figure {
  if (isEmptyMark(raw)) return { kind: "blank", place, text: raw };
  if (joined.test(raw)) return { kind: "unreadable", place, text: raw, suggestion: null };
  const folded = bareLabel(raw)
    .replace(/[−－–]/gu, "-")
    // （98%） is a rate; （61） may be less than nothing, as accountants write it.
    .replace(/^[((](.*[^\d.])[))]$/u, "$1")
    .replace(/^[¥￥]/u, "");
  const own = unitWords.find((entry) => folded.endsWith(entry.word));
  const digits = own === undefined ? folded : folded.slice(0, -own.word.length);
  const match = wellFormed.exec(digits);
  // People are counted, and in nothing else.
  const isOther = form?.unit === "人" && own !== undefined && own.unit !== "人";
  if (isOther) return { kind: "unreadable", place, text: raw, suggestion: null };
  if (match === null) return { kind: "unreadable", place, text: raw, suggestion: intended(digits) };
  const unit = own ?? form;
  const number = exact(`${match[1] ?? ""}${(match[2] ?? "").replaceAll(",", "")}${match[3] ?? ""}`);
  return {
    kind: "number",
    place,
    text: raw,
    value: number.times(unit?.scale ?? one),
    unit: unit?.unit ?? "",
    scale: unit?.scale ?? one,
    places: Math.max(0, (match[3] ?? "").length - 1),
    unitFrom: own !== undefined ? "cell" : unit === null ? "none" : "form",
    isText: true,
  };
}

/** What a number with misplaced thousands separators was probably meant to be. */
function intended(digits: string): string | null {
  return /^-?[\d,]+(\.\d+)?$/.test(digits) && /\d/.test(digits) ? digits.replaceAll(",", "") : null;
}

const halfUnits = Array.from({ length: 12 }, (_, places) => exact(10).pow(-places).dividedBy(2));

/** Half a unit of the last written digit, in the figure's own unit: how far rounding may have moved it. */
export function roundingOf(figure: NumberFigure): Exact {
  return figure.scale.times(halfUnits[figure.places] ?? exact(10).pow(-figure.places).dividedBy(2));
}
