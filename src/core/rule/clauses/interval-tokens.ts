import { chineseDigits } from "../../grid/text";
import { type Exact, hundred, zero } from "../../quantity";
import { chinese, number, readNumber } from "../words/number";
import { anyOf, comparisons, growth, joints, measures, sides } from "../words/vocabulary";

// The words, numbers and marks that an interval is written with; everything else is text.

/** What a comparison says of the value after it. */
export type Sign = "notBelow" | "notAbove" | "above" | "below" | "equal";
/** What a word such as 以上 says of the value before it. */
export type Side = "andAbove" | "andBelow" | "above" | "below" | "within";

/** What a bracket says of the value before it: （含）, （不含）, or our own （含否未写明） for what no rule has settled. */
export type Mark = "in" | "out" | "open";

/** A piece of a clause. */
export type Token =
  | { readonly kind: "value"; readonly value: Exact; readonly unit: string }
  | { readonly kind: "sign"; readonly sign: Sign }
  | { readonly kind: "side"; readonly side: Side }
  | { readonly kind: "mark"; readonly mark: Mark; readonly value: Exact | null }
  | { readonly kind: "range" | "also" | "between" }
  | { readonly kind: "growth"; readonly sign: Sign }
  | { readonly kind: "text"; readonly text: string };

const unitPattern = anyOf(["%", ...measures]);
const valuePattern = new RegExp(
  `百分之(?<hundredth>${chinese})|(?<zero>零)(?![点增]|[${chineseDigits}])|(?<arabic>\\d+(?:\\.\\d+)?)(?<unit>${unitPattern})?|(?<chinese>${chinese})(?<chineseUnit>${unitPattern})`,
  "y",
);
const markPattern = new RegExp(
  `(?<open>\\(含否未写明\\))|\\((?<no>不)?(?:包?含|包括|包含)(?:本数|本级|在内)?(?:(?<value>${number}%?|百分之${chinese})(?:本数|${anyOf(measures)})?)?\\)|,?(?<bareNo>不)?(?:包含|包括|含)(?:本数|(?<bareValue>\\d+(?:\\.\\d+)?%?))`,
  "y",
);

function wordPattern(groups: Readonly<Record<string, readonly string[]>>): RegExp {
  return new RegExp(
    Object.entries(groups)
      .map(([name, words]) => `(?<${name}>${anyOf(words)})`)
      .join("|"),
    "y",
  );
}

const signPattern = wordPattern(comparisons);
const sidePattern = wordPattern(sides);
const growthPattern = wordPattern(growth);
const jointPattern = wordPattern({ between: ["之间", "区间"], ...joints });

/** The part of a sticky match that took part, by its group name. */
function groupOf(match: RegExpExecArray): string | undefined {
  return Object.entries(match.groups ?? {}).find(([, text]) => text !== undefined)?.[0];
}

function stick(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function percentOrPlain(text: string): { value: Exact; unit: string } | null {
  const percent = /^(?:百分之(.+)|(.+)%)$/.exec(text);
  const value = readNumber(percent?.[1] ?? percent?.[2] ?? text);
  if (value === null) return null;
  return percent === null ? { value, unit: "" } : { value: value.div(hundred), unit: "%" };
}

function readValue(text: string, at: number, minus: boolean): { token: Token; end: number } | null {
  const match = stick(valuePattern, text, at);
  const { hundredth, zero: nought, arabic, unit = "", chinese: han, chineseUnit } = match?.groups ?? {};
  const read = readNumber(hundredth ?? nought ?? arabic ?? han ?? "");
  if (match === null || read === null) return null;
  const named = hundredth === undefined ? (chineseUnit ?? unit) : "%";
  const size = named === "%" ? read.div(hundred) : read;
  return { token: { kind: "value", value: minus ? zero.minus(size) : size, unit: named }, end: at + match[0].length };
}

function readMark(text: string, at: number): { token: Token; end: number } | null {
  const match = stick(markPattern, text, at);
  if (match === null) return null;
  const { open, no, value, bareNo, bareValue } = match.groups ?? {};
  const named = value ?? bareValue;
  const mark = open !== undefined ? "open" : no === undefined && bareNo === undefined ? "in" : "out";
  return {
    token: {
      kind: "mark",
      mark,
      value: named === undefined ? null : (percentOrPlain(named)?.value ?? null),
    },
    end: at + match[0].length,
  };
}

function readWord(text: string, at: number): { token: Token; end: number } | null {
  const grown = stick(growthPattern, text, at);
  if (grown !== null) return { token: { kind: "growth", sign: groupOf(grown) as Sign }, end: at + grown[0].length };
  const sign = stick(signPattern, text, at);
  if (sign !== null) return { token: { kind: "sign", sign: groupOf(sign) as Sign }, end: at + sign[0].length };
  const side = stick(sidePattern, text, at);
  if (side !== null) return { token: { kind: "side", side: groupOf(side) as Side }, end: at + side[0].length };
  const joint = stick(jointPattern, text, at);
  return joint === null ? null : { token: { kind: groupOf(joint) as "range" | "also" | "between" }, end: at + joint[0].length };
}

/** A hyphen is a minus sign unless a value stands before it. */
function readMinus(text: string, at: number, before: Token | undefined): { token: Token; end: number } | null {
  const afterValue = before !== undefined && ["value", "mark", "side", "text"].includes(before.kind);
  return text[at] === "-" && !afterValue ? readValue(text, at + 1, true) : null;
}

/** A token with the place in the clause where it begins. */
export interface Placed {
  readonly token: Token;
  readonly start: number;
}

/** Cuts a clause into tokens. */
export function tokenize(source: string): readonly Placed[] {
  const tokens: Placed[] = [];
  for (let at = 0; at < source.length;) {
    const before = tokens[tokens.length - 1];
    const read = readMinus(source, at, before?.token) ?? readMark(source, at) ?? readWord(source, at) ?? readValue(source, at, false);
    if (read !== null) {
      tokens.push({ token: read.token, start: at });
      at = read.end;
    } else {
      const text = before?.token.kind === "text" ? tokens.pop() : undefined;
      const start = text?.start ?? at;
      at += 1;
      tokens.push({ token: { kind: "text", text: source.slice(start, at) }, start });
    }
  }
  return tokens;
}
