import { type Exact, hundred, zero } from "../../quantity";
import { type Mark, type Placed, type Side, type Sign, type Token, tokenize } from "./interval-tokens";

// Reads the stretch of values that a clause speaks of.
//
//   condition = subject? interval filler?
//   interval  = end (also? end)?                 大于80% · 80%以上90%以下 · ≥80%且<90%
//             | value mark? range value mark*    80%（含）-90% · 80%至90%之间
//             | value sign subject? sign value   90%≤x<95%
//             | value                            100%
//   end       = comparison value mark? side? mark? | value mark? side mark?
//   mark      = （含） | （不含） | （含90%）

/**
 * How firmly a rule says whether the end belongs to the band: 3 expressly（含、不超过、低于）, 2 by the
 * usual convention（以上、以内）, 1 by a convention that is not always kept（以下）, 0 not at all（80%-90%）,
 * -1 where it is said to be open.
 */
export type Firmness = -1 | 0 | 1 | 2 | 3;

/** An end of an interval before its neighbours were heard. `unit` is empty where none is written. */
export interface RawBound {
  readonly value: Exact;
  readonly unit: string;
  readonly inclusive: boolean;
  readonly firmness: Firmness;
}

/** An interval as one clause names it. */
export interface RawInterval {
  readonly low: RawBound | null;
  readonly high: RawBound | null;
}

/** A list of tokens that is eaten from the front. */
type Rest = readonly Token[];
type Read<T> = { readonly got: T; readonly rest: Rest } | null;

const signBound: Readonly<Record<Sign, { readonly low: boolean; readonly inclusive: boolean }>> = {
  notBelow: { low: true, inclusive: true },
  above: { low: true, inclusive: false },
  notAbove: { low: false, inclusive: true },
  below: { low: false, inclusive: false },
  equal: { low: true, inclusive: true },
};
const sideBound: Readonly<Record<Side, { readonly low: boolean; readonly firmness: Firmness }>> = {
  andAbove: { low: true, firmness: 3 },
  andBelow: { low: false, firmness: 3 },
  above: { low: true, firmness: 2 },
  within: { low: false, firmness: 2 },
  below: { low: false, firmness: 1 },
};

function exactly(value: Token & { kind: "value" }): RawInterval {
  const bound: RawBound = { value: value.value, unit: value.unit, inclusive: true, firmness: 3 };
  return { low: bound, high: bound };
}

function halfLine(low: boolean, bound: RawBound): RawInterval {
  return low ? { low: bound, high: null } : { low: null, high: bound };
}

/** Takes a mark off the front; one that names another value than the one before it is not taken. */
function takeMark(tokens: Rest, value: Exact): Read<Mark> {
  const [mark, ...rest] = tokens;
  if (mark?.kind !== "mark" || (mark.value !== null && !sameValue(mark.value, value))) return null;
  return { got: mark.mark, rest };
}

/** A bound as its mark says, or as it is understood without one. */
function marked(
  value: { readonly value: Exact; readonly unit: string },
  mark: Mark | undefined,
  inclusive: boolean,
  firmness: Firmness,
): RawBound {
  const { value: number, unit } = value;
  if (mark === undefined) return { value: number, unit, inclusive, firmness };
  return { value: number, unit, inclusive: mark !== "out", firmness: mark === "open" ? -1 : 3 };
}

// （含90） beside 90% means the same 90.
function sameValue(named: Exact, value: Exact): boolean {
  return named.eq(value) || named.div(hundred).eq(value);
}

/** comparison value mark? side? mark? */
function signedEnd(tokens: Rest): Read<RawInterval> {
  const [sign, value, ...after] = tokens;
  if (sign?.kind !== "sign" || value?.kind !== "value") return null;
  const { low, inclusive } = signBound[sign.sign];
  const early = takeMark(after, value.value);
  const side = (early?.rest ?? after)[0];
  const afterSide = side?.kind === "side" ? (early?.rest ?? after).slice(1) : (early?.rest ?? after);
  const late = takeMark(afterSide, value.value);
  const mark = late?.got ?? early?.got;
  const rest = late?.rest ?? afterSide;
  if (side?.kind === "side") return sidedBound(sign.sign, value, side.side, mark, rest);
  if (sign.sign === "equal") return mark === undefined ? { got: exactly(value), rest } : null;
  return { got: halfLine(low, marked(value, mark, inclusive, 3)), rest };
}

// 达到90%以上 includes 90%, 超过90%以上 says two things at once, 控制在100%以内 includes it, 大于90%以下 is no band at all.
function sidedBound(sign: Sign, value: Token & { kind: "value" }, side: Side, mark: Mark | undefined, rest: Rest): Read<RawInterval> {
  const { low, firmness } = sideBound[side];
  if (sign !== "equal" && signBound[sign].low !== low) return null;
  const torn = sign !== "equal" && !signBound[sign].inclusive;
  const bound = marked(value, mark, true, torn ? 0 : sign === "equal" ? firmness : 3);
  return { got: halfLine(low, bound), rest };
}

/** value mark? side mark? */
function plainEnd(tokens: Rest): Read<RawInterval> {
  const [value, ...after] = tokens;
  if (value?.kind !== "value") return null;
  const early = takeMark(after, value.value);
  const [side, ...afterSide] = early?.rest ?? after;
  if (side?.kind !== "side") return null;
  const { low, firmness } = sideBound[side.side];
  const late = takeMark(afterSide, value.value);
  const mark = late?.got ?? early?.got;
  const bound = marked(value, mark, true, firmness);
  return { got: halfLine(low, bound), rest: late?.rest ?? afterSide };
}

/** end (also? end)? */
function ends(tokens: Rest): Read<RawInterval> {
  const first = signedEnd(tokens) ?? plainEnd(tokens);
  if (first === null) return null;
  // ≤100%，且≥90%
  const after = first.rest.slice(
    Math.max(
      0,
      first.rest.findIndex(({ kind }) => kind !== "also"),
    ),
  );
  const named = after[0]?.kind === "text" && signedEnd(after.slice(1)) !== null ? after.slice(1) : after;
  const second = signedEnd(named) ?? plainEnd(named);
  if (second === null) return first;
  const both = ofOneUnit({ low: first.got.low ?? second.got.low, high: first.got.high ?? second.got.high });
  const apart = (first.got.low === null) !== (second.got.low === null) && (first.got.high === null) !== (second.got.high === null);
  return apart && isUpright(both) ? { got: both, rest: skipBetween(second.rest) } : null;
}

// 超过5个但不超过7个工作日
function ofOneUnit({ low, high }: RawInterval): RawInterval {
  const short =
    low !== null && high !== null && high.unit !== "%" && (low.unit === "" || (low.unit === "个" && high.unit.startsWith("个")));
  return short ? { low: { ...low, unit: high.unit }, high } : { low, high };
}

function isUpright({ low, high }: RawInterval): boolean {
  return low === null || high === null || low.value.lt(high.value);
}

function skipBetween(tokens: Rest): Rest {
  return tokens[0]?.kind === "between" ? tokens.slice(1) : tokens;
}

/** value mark? range value mark*; a range may run downwards as well（99%-95%）. */
function fromTo(tokens: Rest): Read<RawInterval> {
  const start = tokens[0]?.kind === "sign" && tokens[0].sign === "equal" ? tokens.slice(1) : tokens;
  const [low, ...afterLow] = start;
  if (low?.kind !== "value") return null;
  const early = takeMark(afterLow, low.value);
  const [joint, high, ...afterHigh] = early?.rest ?? afterLow;
  if (high?.kind !== "value" || !isRange(joint, afterHigh)) return null;
  const unit = low.unit === "" ? high.unit : low.unit;
  const values = { low: sameScale(low, unit), high: sameScale(high, unit) };
  const marks = lateMarks(skipBetween(afterHigh), values, { low: early?.got, high: undefined });
  const got = {
    low: rangeEnd(values.low, unit, marks.low, marks.high),
    high: rangeEnd(values.high, high.unit === "" ? unit : high.unit, marks.high, marks.low),
  };
  const upright = isUpright(got) ? got : { low: got.high, high: got.low };
  return isUpright(upright) ? { got: upright, rest: skipBetween(marks.rest) } : null;
}

// In 10-20% the first number is a percentage too.
function sameScale(value: Token & { kind: "value" }, unit: string): Exact {
  return value.unit === "" && unit === "%" ? value.value.div(hundred) : value.value;
}

// 80%和90%之间 is a range as well; 80%和90% alone is not.
function isRange(joint: Token | undefined, after: Rest): boolean {
  return joint?.kind === "range" || (joint?.kind === "also" && after.some((token) => token.kind === "between"));
}

// 85%-90%（不含）: who excludes one end expressly means the other to be in.
function rangeEnd(value: Exact, unit: string, mark: Mark | undefined, other: Mark | undefined): RawBound {
  return marked({ value, unit }, mark, true, other === "out" ? 2 : 0);
}

interface EndMarks {
  readonly low: Mark | undefined;
  readonly high: Mark | undefined;
  readonly rest: Rest;
}

// 80%-90%（含80%）（不含90%）: a mark with a value belongs to the end of that value, one without to the end beside it.
function lateMarks(tokens: Rest, ends: { readonly low: Exact; readonly high: Exact }, found: Omit<EndMarks, "rest">): EndMarks {
  const high = found.high === undefined ? takeMark(tokens, ends.high) : null;
  if (high !== null) return lateMarks(high.rest, ends, { ...found, high: high.got });
  const low = found.low === undefined ? takeMark(tokens, ends.low) : null;
  return low === null ? { ...found, rest: tokens } : lateMarks(low.rest, ends, { ...found, low: low.got });
}

/** value sign subject? sign value */
function squeezed(tokens: Rest): Read<RawInterval> {
  const [first, sign, ...after] = tokens;
  if (first?.kind !== "value" || sign?.kind !== "sign" || sign.sign === "equal") return null;
  const [next, last, ...rest] = after[0]?.kind === "text" ? after.slice(1) : after;
  if (next?.kind !== "sign" || next.sign === "equal" || last?.kind !== "value") return null;
  // `90%≤x` puts the value on the left, so that its sign is read the other way round.
  const left = {
    value: first.value,
    unit: first.unit,
    inclusive: signBound[sign.sign].inclusive,
    firmness: 3 as const,
  };
  const right = { value: last.value, unit: last.unit, inclusive: signBound[next.sign].inclusive, firmness: 3 as const };
  const leftIsLow = !signBound[sign.sign].low;
  if (leftIsLow === signBound[next.sign].low) return null;
  const got = leftIsLow ? { low: left, high: right } : { low: right, high: left };
  return isUpright(got) ? { got, rest } : null;
}

/** value sign subject */
function flipped(tokens: Rest): Read<RawInterval> {
  const [value, sign, subject, ...rest] = tokens;
  if (value?.kind !== "value" || sign?.kind !== "sign" || sign.sign === "equal" || subject?.kind !== "text") return null;
  const { low, inclusive } = signBound[sign.sign];
  return { got: halfLine(!low, { value: value.value, unit: value.unit, inclusive, firmness: 3 }), rest };
}

/** 零增长或负增长 and the like. */
function grown(tokens: Rest): Read<RawInterval> {
  const [word, ...rest] = tokens;
  if (word?.kind !== "growth") return null;
  const bound: RawBound = { value: zero, unit: "%", inclusive: signBound[word.sign].inclusive, firmness: 3 };
  return { got: word.sign === "equal" ? { low: bound, high: bound } : halfLine(signBound[word.sign].low, bound), rest };
}

function single(tokens: Rest): Read<RawInterval> {
  const [value, ...rest] = tokens;
  return value?.kind === "value" ? { got: exactly(value), rest } : null;
}

function readTokens(tokens: Rest): RawInterval | null {
  const start = tokens[0]?.kind === "text" ? tokens.slice(1) : tokens;
  for (const read of [squeezed, fromTo, ends, grown, flipped, single]) {
    const result = read(start);
    if (result !== null && result.rest.length === 0) return result.got;
  }
  return null;
}

/** An interval of things that are counted, and what they are where that stands after their number. */
interface Counted {
  readonly interval: RawInterval;
  readonly noun: string;
}

// 完成10个项目, 有3人次及以上受到处分: what is counted may stand after its number.
function readCounted(tokens: readonly Placed[], text: string): Counted | null {
  const isWord = ({ token }: Placed): boolean => token.kind === "text" || token.kind === "range" || token.kind === "also";
  const after = tokens.findIndex((_, at) => at > 0 && tokens.slice(at).every(isWord));
  const noun = text.slice(tokens[after]?.start);
  if (after < 0 || !/^[^\d%,;。:()≤≥<>=且或]{1,6}$/.test(noun)) return null;
  const interval = readTokens(tokens.slice(0, after).map((placed) => placed.token));
  const bounds = [interval?.low, interval?.high].filter((bound) => bound !== null && bound !== undefined);
  return interval !== null && bounds.every((bound) => bound.unit !== "" && bound.unit !== "%") ? { interval, noun } : null;
}

const longestClause = 120;
const lead = /^(?:其中(?=[^,;。:]{1,12}[率度])|如果|如|若|凡|当(?!年|期)|则|在(?![职编岗册建校])|介于|处于|,|、)+/;

/** An interval and the quantity that it is about; the quantity is empty where none is named. */
export interface ReadInterval {
  readonly subject: string;
  readonly interval: RawInterval;
  /** What is counted, where it stands after its number（2起以上重大事故）. */
  readonly noun?: string;
}

/** Reads a whole clause as an interval; null where anything else is in it. */
export function readInterval(clause: string): ReadInterval | null {
  // No interval takes that long to say.
  if (clause.length > longestClause) return null;
  const text = clause
    .replace(/(?:[的者,]|(?<!小)时)+$/, "")
    .replace(/^(?:19|20)\d\d年度?/, "")
    .replace(lead, "")
    .replace(/第(?=[^,;。]{1,4}[名位]$)/, "")
    .replace(/\(([^()]*含[^()]*)[,、]([^()]*含[^()]*)\)/g, "($1)($2)");
  const tokens = tokenize(text);
  // The subject may hold what looks like a value (一次办结率), so the longest interval at the end is looked for.
  for (let from = 0; from < tokens.length; from += 1) {
    const first = tokens[from];
    if (first === undefined || first.token.kind === "text") continue;
    const subject = text.slice(0, first.start).replace(/(?:在|介于|处于|应|值|指标)+$/, "");
    if (/[\d%≤≥<>=,;。:①-⑳]/.test(subject)) return null;
    const rest = tokens.slice(from).map((placed) => placed.token);
    const counted = readCounted(tokens.slice(from), text);
    if (counted !== null) return { subject, ...counted };
    const interval = readTokens(rest);
    const inner = rest.find((token) => token.kind === "text")?.text ?? "";
    if (interval === null) continue;
    // 零增长或负增长 that was not read as a whole is no name with 负增长 behind it.
    if (rest[0]?.kind === "growth" && /(?:增长|[或及和、均都])$/.test(subject)) return null;
    if (rest[0]?.kind === "growth") return { subject: /率$/.test(subject) ? subject : `${subject}变动率`, interval };
    return subject === "" || inner === "" || subject.endsWith(inner) ? { subject: subject === "" ? inner : subject, interval } : null;
  }
  return null;
}
