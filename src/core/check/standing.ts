import type { Source } from "../assessment";
import type { Place } from "../grid/address";
import { isBlank } from "../grid/label";
import { remembering } from "../grid/remembering";
import { inCells, placeIn, type Sheet } from "../grid/workbook";
import type { CheckContext } from "./context";
import { formProse, reasonsIn } from "./passages";

/** A number where it stands: its digits without point, sign and noughts at either end, so that 元 and 万元 compare. */
export interface Standing {
  readonly annex: Source | "5";
  readonly place: Place;
  /** The sentence or cell, in which the same number is no second statement. */
  readonly passage: string;
  readonly written: string;
  readonly digits: string;
  /** How many digits stand before the point; of 0.05 it is -1. */
  readonly size: number;
  readonly isRate: boolean;
  /** A number that a formula gives is right where what it reads is. */
  readonly isTyped: boolean;
  readonly isProse: boolean;
}

/** Every number of the forms and of the report, those of its sentences one by one. */
export function standingIn(context: CheckContext): readonly Standing[] {
  const tables = (
    [
      ["3", context.annex3?.sheet],
      ["4", context.annex4?.sheet],
      ["6", context.annex6?.sheet],
    ] as const
  ).flatMap(([annex, sheet]) => (sheet === undefined ? [] : cellsOf(annex, sheet)));
  const prose = (context.annex6?.paragraphs ?? []).flatMap(({ text, place }) => proseNumbers("6", text, place));
  const goals = (context.annex3?.goals ?? []).flatMap(({ printed }) => proseNumbers("3", printed.text, printed.place));
  const others = [
    ...formProse(context).map((passage) => ({
      ...passage,
      annex: passage.place.sheet === context.annex3?.sheet.name ? ("3" as const) : ("4" as const),
    })),
    ...reasonsIn(context).map((passage) => ({ ...passage, annex: "5" as const })),
  ].flatMap(({ annex, text, place }) => proseNumbers(annex, text, place));
  return [...tables, ...prose, ...goals, ...others];
}

function cellsOf(annex: Source, sheet: Sheet): readonly Standing[] {
  return inCells(sheet, (cell, row, column): readonly Standing[] => {
    // 97.83% and 18.5万 may be kept as text.
    const text = typeof cell.value === "string" && cell.value.length < 16 ? textNumber.exec(cell.value)?.[1] : undefined;
    const value = text ?? (typeof cell.value === "number" ? String(cell.value) : null);
    if (value === null || isBlank(cell.text) || /[ymd年]/iu.test(cell.format)) return [];
    // 96.88 under （%） and 0.9688 shown as 96.88% are the same digits.
    const isRate = cell.text.includes("%") || /^-?\d{1,3}(\.\d{1,2})?$/u.test(value);
    const standing = {
      annex,
      place: placeIn(sheet, row, column),
      passage: "",
      written: cell.text,
      digits: digitsOf(value),
      size: sizeOf(value),
      // What follows from its own line is right where that is, as what a formula gives.
      isTyped: cell.formula === null && !(cell.text.includes("%") && isQuotient(sheet, row, cell.text)),
      isProse: false,
    };
    // A small number may be either.
    return isRate && !cell.text.includes("%")
      ? [
          { ...standing, isRate },
          { ...standing, isRate: false },
        ]
      : [{ ...standing, isRate }];
  });
}

/** 89.35% beside 20 and 17.87 follows from its own line. */
function isQuotient(sheet: Sheet, row: number, text: string): boolean {
  const numbers = (sheet.rows[row] ?? []).flatMap((cell) => (typeof cell?.value === "number" && cell.value !== 0 ? [cell.value] : []));
  const written = /^-?\d+(?:\.(\d+))?[%％]$/u.exec(text.trim());
  const share = Number.parseFloat(text);
  const half = 0.51 * 10 ** -(written?.[1]?.length ?? 0);
  if (written?.[1] === undefined || numbers.length > 12) return false;
  return numbers.some((part) => numbers.some((whole) => part !== whole && Math.abs((part / whole) * 100 - share) <= half));
}

const textNumber = /^\s*(-?\d[\d,]*(?:\.\d+)?)\s*(?:[%％]|万元?|亿元|元|人|分)?\s*$/u;

const number = /(?<![\d.,－−-])(\d[\d,，]*(?:\.\d+)?)\s*(亿元|万元|[%％]|(?![年月日号度])\p{Script=Han})/gu;

function proseNumbers(annex: Standing["annex"], text: string, place: Place): readonly Standing[] {
  return numbersIn(text).map((one) => ({ ...one, annex, place }));
}

const numbersIn = remembering((text) => {
  if (!/\d/u.test(text)) return [];
  return (text.match(/[^。；;\n]+/gu) ?? []).flatMap((passage) =>
    [...passage.matchAll(number)].map(([written, digits = "", unit = ""]) => ({
      passage,
      written: written.trim(),
      digits: digitsOf(digits),
      size: sizeOf(digits),
      isRate: /[%％]/u.test(unit),
      isTyped: true,
      isProse: true,
    })),
  );
});

/** The digits as written, without noughts at either end; a number with an exponent is none that a bureau states. */
export function digitsOf(written: string): string {
  return written.includes("e") ? "" : written.replace(/\D/gu, "").replace(/^0+|0+$/gu, "");
}

/** How many digits stand before the point of a number as written. */
export function sizeOf(written: string): number {
  const [whole = "", fraction = ""] = written.replace(/[^\d.]/gu, "").split(".");
  const bare = whole.replace(/^0+/u, "");
  return bare === "" ? -(/^0*/u.exec(fraction)?.[0].length ?? 0) : bare.length;
}

/** As many digits as asked for: shorter ones filled with noughts, longer ones rounded. */
export function roundedTo(digits: string, length: number): string {
  if (digits.length <= length) return digits.padEnd(length, "0");
  const kept = digits.slice(0, length);
  return (digits[length] ?? "0") >= "5" ? String(BigInt(kept) + 1n) : kept;
}
