import { foldWidth } from "../../grid/text";

// Intervals as mathematics writes them（[90%,95%) is 90%（含）-95%（不含））, before brackets of all kinds become one.

const number = "(?:-?\\d+(?:\\.\\d+)?%?)";
const infinity = "(?:[+-]?∞)";
// ［ and 【 are typed for [ as well; a hyphen may stand for the comma only where the brackets tell an interval.
const interval = new RegExp(
  `∈?(?<open>[[(【〔])(?<low>${number}|${infinity})(?:(?<comma>[,、])|[-~])(?<high>${number}|${infinity})(?<close>[\\])】〕])`,
  "g",
);
const square = /[[\]【】〔〕]/;

type Groups = Readonly<Record<string, string | undefined>>;

function isSquare(bracket: string | undefined): boolean {
  return bracket !== undefined && square.test(bracket);
}

/** Whether these are the ends of an interval for sure: only one of them square, or both and a comma between. */
function isTold({ open, close, comma }: Groups): boolean {
  return isSquare(open) !== isSquare(close) || (isSquare(open) && comma !== undefined);
}

function markOf(bracket: string | undefined): string {
  return isSquare(bracket) ? "(含)" : "(不含)";
}

function inWords({ open, low = "", high = "", close }: Groups): string {
  const [endless, endlessly] = [low.includes("∞"), high.includes("∞")];
  if (endless && endlessly) return "";
  if (endlessly) return `${isSquare(open) ? "≥" : ">"}${low}`;
  if (endless) return `${isSquare(close) ? "≤" : "<"}${high}`;
  return `${low}${markOf(open)}-${high}${markOf(close)}`;
}

/** The text with its mathematical intervals in words; a text that has none stays as it is. */
export function withoutIntervals(text: string): string {
  if (!/[[\]［］【】〔〕]/.test(text)) return text;
  const plain = foldable(text);
  const told = [...plain.matchAll(interval)].some((match) => isTold(match.groups ?? {}));
  if (!told) return text;
  // (90%,95%) is an interval where its neighbours are.
  return plain.replace(interval, (whole: string, ...rest: readonly unknown[]) => {
    const groups = rest[rest.length - 1] as Groups;
    return isTold(groups) || groups.comma !== undefined ? inWords(groups) : whole;
  });
}

// Half width, with square brackets still told from round ones.
function foldable(text: string): string {
  return Array.from(text.replace(/\s/g, ""), (sign) =>
    square.test(sign) ? sign : sign === "［" ? "[" : sign === "］" ? "]" : foldWidth(sign),
  ).join("");
}
