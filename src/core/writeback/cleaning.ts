import type { Operand } from "../assessment";
import { referenceTo } from "../grid/address";
import type { Cell } from "../grid/workbook";
import { decimalText, exact, hundred, one, type Exact } from "../quantity";

/** How short formulas take a figure out of the bureau's own cell: its text, the number in it, and what one of its unit is. */
export interface Cleaning {
  readonly raw: { readonly formula: string; readonly shown: string };
  readonly number: { readonly formula: string; readonly shown: Exact };
  readonly scale: { readonly formula: string; readonly shown: Exact };
}

/** A cell's content as formulas see it: what stands before and after the number, and the number itself (`98%` is 0.98). */
interface Written {
  readonly text: string;
  readonly number: Exact;
  readonly before: string;
  readonly after: string;
  readonly isPercent: boolean;
}

/** The formulas for the cell of a figure, which stand in the cells `raw` and `number`; null where no short formula reads what is written there. */
export function cleaningOf(operand: Operand, cell: Cell | undefined, raw: string): Cleaning | null {
  const written = writtenIn(cell);
  if (written === null) return null;
  const scale = scaleOf(operand, written);
  if (scale === null || !written.number.times(scale).eq(operand.value)) return null;
  return {
    // Full-width spaces look like nothing and are in the way of VALUE.
    raw: { formula: `=SUBSTITUTE(${referenceTo(operand.place)},"　","")`, shown: written.text },
    number: { formula: numberFormula(raw, wordsOf(operand, written)), shown: written.number },
    scale: { formula: scaleFormula(raw, operand, scale), shown: scale },
  };
}

/** A figure as `raw` gets it where no formula takes it out of its cell. */
export function plainText(operand: Operand): string {
  return operand.unit === "%" ? `${decimalText(operand.value.times(hundred))}%` : decimalText(operand.value.dividedBy(operand.scale));
}

/** The same two formulas over a figure that stands in `raw` as {@link plainText} has it. */
export function cleaningOfText(operand: Operand, raw: string): Pick<Cleaning, "number" | "scale"> {
  const isPercent = operand.unit === "%";
  const number = isPercent ? operand.value : operand.value.dividedBy(operand.scale);
  const scale = isPercent ? one : operand.scale;
  return {
    number: { formula: numberFormula(raw, wordsOf(operand, null)), shown: number },
    scale: { formula: scaleFormula(raw, operand, scale), shown: scale },
  };
}

const cleanable = /^ *([≥≤<>]?) *([+-]?\d[\d,]*(?:\.\d+)?) *(%|\p{Script=Han}{0,4}|万 ?元) *$/u;

function writtenIn(cell: Cell | undefined): Written | null {
  if (typeof cell?.value === "number") {
    const number = exact(cell.value);
    return { text: decimalText(number), number, before: "", after: "", isPercent: /[%％]/u.test(`${cell.format}${cell.text}`) };
  }
  const text = (cell?.text ?? "").replaceAll("　", "");
  const match = cleanable.exec(halfWidth(text));
  if (match === null) return null;
  const [, before = "", digits = "", after = ""] = match;
  const number = exact(digits.replace(/[+,]/gu, ""));
  return after === "%"
    ? { text, number: number.times("0.01"), before, after: "", isPercent: true }
    : { text, number, before, after: after.replace(" ", ""), isPercent: false };
}

/** What the worksheet function ASC makes of a text. */
function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0));
}

/** What one of the written unit is; null where the unit is one that the formulas do not know. */
function scaleOf(operand: Operand, { after, isPercent }: Written): Exact | null {
  if (operand.unit === "%") return isPercent ? one : operand.scale;
  if (operand.unit !== "元") return operand.scale;
  if (after === "") return operand.scale;
  return after === "万元" || after === "万" ? exact(10000) : after === "元" ? one : null;
}

/** The words around the number that are to go; VALUE itself reads spaces, commas and `%`. */
function wordsOf(operand: Operand, written: Written | null): readonly string[] {
  if (operand.unit === "元") return ["万", "元"];
  if (operand.unit === "人") return ["人", "名"];
  const unit = written === null || written.after === "" ? operand.unit : written.after;
  return [written?.before ?? "", unit].filter((word) => word !== "" && word !== "%");
}

/** The number in a text such as `18万` or `９８％`; empty text where there is none. */
function numberFormula(raw: string, words: readonly string[]): string {
  return `=IFERROR(VALUE(${words.reduce((inner, word) => `SUBSTITUTE(${inner},"${word}","")`, `ASC(${raw})`)}),"")`;
}

/** What one of the written unit is in 元: by the unit in the cell, else by the unit of the form. */
function scaleFormula(raw: string, operand: Operand, scale: Exact): string {
  // VALUE reads `98%` as 0.98 by itself; 98 under a heading in % is not.
  if (operand.unit === "%") return scale.eq(one) ? "=1" : `=IF(ISNUMBER(FIND("%",ASC(${raw}))),1,${decimalText(scale)})`;
  if (operand.unit !== "元") return `=${decimalText(scale)}`;
  return `=IF(ISNUMBER(FIND("万",${raw})),10000,IF(ISNUMBER(FIND("元",${raw})),1,${decimalText(operand.scale)}))`;
}
