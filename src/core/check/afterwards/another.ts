import { nameOfUse } from "../../annex/names";
import type { Fact } from "../../fact/facts";
import { keyOf, type Place } from "../../grid/address";
import { exact, type Exact } from "../../quantity";
import { finding } from "../codes";
import { hasSameDigits, placesOf } from "../compare";
import { allSources, type CheckContext } from "../context";
import type { Finding } from "../finding";
import { digitsOf, roundedTo, sizeOf, standingIn, type Standing } from "../standing";

/** Numbers of fewer digits are the same by chance. */
const fewestDigits = 3;

/**
 * What 附件6 states is called wrong for the figure, or the rate, that its words were taken for. Where it is, to the digit, another
 * number of the workbook, or so small beside that figure that it must be of a part, a person says which was meant: that the words
 * were taken for the wrong thing is as likely as that the number is wrong. Where that other number is a figure of its own, as
 * 全年预算数 written for what was spent, it stays an error, and its source is named.
 */
export function withAnother(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const report = context.annex6?.sheet.name;
  const isDoubtful = ({ code, severity, place }: Finding): boolean =>
    place.sheet === report && severity === "error" && (code === "figure-differs" || code === "rate-mismatch");
  if (!findings.some(isDoubtful)) return findings;
  const standing = standingIn(context);
  const paragraphs = new Set((context.annex6?.paragraphs ?? []).map(({ place }) => keyOf(place)));
  return findings.map((found) => {
    if (!isDoubtful(found)) return found;
    if (found.code === "rate-mismatch") return ownRate(found, standing);
    return anotherFigure(found, standing, paragraphs.has(keyOf(found.place)), { findings, context });
  });
}

interface Beside {
  readonly findings: readonly Finding[];
  readonly context: CheckContext;
}

function anotherFigure(found: Finding, standing: readonly Standing[], isProse: boolean, beside: Beside): Finding {
  const [stated, wanted] = [numberIn(found.stated), numberIn(found.expected)];
  if (stated === null || wanted === null) return found;
  // A figure that stands in one place alone may be the wrong one itself.
  const isBorneOut = new Set(amountsLike(wanted, standing).map(({ place }) => keyOf(place))).size > 1;
  if (!isBorneOut) return found;
  const names = namesOf(found, wanted, beside.context);
  const own = ownPlaces(found, names, beside);
  const others = stated.digits.length < fewestDigits ? [] : amountsLike(stated, standing).filter(({ place }) => !own.has(keyOf(place)));
  const [other] = others;
  if (other === undefined) return isProse && isPart(stated, wanted) ? asQuestion(found, "两数相差很大，说的可能只是其中一部分") : found;
  const places = new Set(others.map(({ place }) => keyOf(place)));
  const named = beside.context.facts.filter((fact) => places.has(keyOf(fact.figure.place)) && isLike(numberOf(fact), stated));
  const uses = names.flatMap((name) => [nameOfUse(name, "基本支出"), nameOfUse(name, "项目支出")]);
  const [source] = named.length === 0 || named.some(({ name }) => uses.includes(name)) ? [] : bySource(named, beside.context);
  if (source === undefined) return asQuestion(found, `它与${whereOf(other.place)}的${other.written.trim()}相同，说的可能是那一项`);
  if (found.message.includes("像是")) return found;
  const { name, figure } = source;
  const message = `${found.message}它与${whereOf(figure.place)}的${name}相同，像是抄错了一项。`;
  return { ...found, message, evidence: [...found.evidence, figure.place] };
}

/** Those of the annex that is believed first before the others. */
function bySource(facts: readonly Fact[], { settings }: CheckContext): readonly Fact[] {
  const sources = allSources(settings);
  return [...facts].sort((a, b) => sources.indexOf(a.annex) - sources.indexOf(b.annex));
}

/** A rate that two amounts of its own sentence give is right there: it is they that are of something else. */
function ownRate(found: Finding, standing: readonly Standing[]): Finding {
  const written = found.stated?.trim() ?? "";
  const isHere = (one: Standing): boolean => one.isProse && keyOf(one.place) === keyOf(found.place);
  const rate = standing.find((one) => one.isRate && isHere(one) && one.written === written);
  if (rate === undefined || rate.digits.length < fewestDigits) return found;
  const beside = standing.filter((one) => !one.isRate && isHere(one) && one.passage === rate.passage);
  const amounts = beside.flatMap((one) => numberIn(one.written)?.value?.toNumber() ?? []);
  const half = 0.51 * 10 ** -placesOf(written.replace(/[%％]/u, ""));
  const isIt = (part: number, whole: number): boolean =>
    whole > 0 && part !== whole && Math.abs((part / whole) * 100 - Number.parseFloat(written)) <= half;
  if (amounts.some((part) => amounts.some((whole) => isIt(part, whole))))
    return asQuestion(found, "这句话里的数算出来正是这个率，说的可能是另一项");
  // 其中由事业单位使用的85.60万元，利用率98.10%: a rate that does not say again what it is of.
  const isOfPart = /其中[^,，]*[,，][^,，]{0,2}率(?:为|达到?|是)?$/u.test(rate.passage.slice(0, rate.passage.indexOf(written)));
  return isOfPart ? asQuestion(found, "它写在“其中”后面，说的可能是那一部分") : found;
}

function asQuestion(found: Finding, doubt: string): Finding {
  const said = found.message.replace(/请(按应有的数改正，或核对分子分母|核对后统一)。$/u, "");
  const message = `${said}${doubt}：若是，请写明是哪一项；若不是，请改正。`;
  return { ...finding("number-another", found.place, { ...found, message }), cause: found.cause };
}

function whereOf({ sheet, address }: Place): string {
  return `${sheet} ${address}`;
}

interface Digits {
  readonly digits: string;
  readonly size: number;
  /** In 元, or as many as are counted; null where no unit is written. */
  readonly value: Exact | null;
  readonly unit: string;
}

function numberIn(text: string | null): Digits | null {
  const [, written, unit] = /(\d[\d,]*(?:\.\d+)?)\s*(\p{Script=Han})?/u.exec(text ?? "") ?? [];
  if (written === undefined) return null;
  const scale = unit === "亿" ? 1e8 : unit === "万" ? 1e4 : 1;
  const value = unit === undefined ? null : exact(written.replaceAll(",", "")).times(scale);
  return { digits: digitsOf(written), size: sizeOf(written), value, unit: unit ?? "" };
}

function numberOf({ figure }: Fact): Digits | null {
  return numberIn(figure.text);
}

/** Whether two numbers are the same, in 元 or in 万元, rounded or not. */
function isLike(one: Pick<Digits, "digits" | "size"> | null, other: Pick<Digits, "digits" | "size">): boolean {
  if (one === null || (one.size - other.size) % 4 !== 0) return false;
  const [short = "", long = ""] = [one.digits, other.digits].sort((a, b) => a.length - b.length);
  if (short.length < fewestRounded || short.length === long.length) return short === long;
  return roundedTo(long, short.length) === short;
}

const fewestRounded = 5;

function amountsLike(number: Digits, standing: readonly Standing[]): readonly Standing[] {
  return standing.filter((one) => !one.isRate && isLike(one, number) && isOfKind(one.written, number.unit));
}

/** 268批 is no amount of money, and no number of people. */
function isOfKind(one: string, other: string): boolean {
  const [a = "", b = ""] = [one, other].map((text) => /\p{Script=Han}/u.exec(text)?.[0].replace(/[亿万]/u, "元") ?? "");
  return a === "" || a === b || (a === "元" && b === "");
}

/** What the figure is called that the finding is about. */
function namesOf({ evidence }: Finding, wanted: Digits, { facts }: CheckContext): readonly string[] {
  const places = new Set(evidence.map(keyOf));
  return facts.flatMap((fact) => (places.has(keyOf(fact.figure.place)) && isLike(numberOf(fact), wanted) ? [fact.name] : []));
}

/** The cells that state the same figure, rightly or not. */
function ownPlaces(found: Finding, names: readonly string[], { findings, context }: Beside): ReadonlySet<string> {
  const places: readonly Place[] = [
    found.place,
    ...found.evidence,
    ...context.facts.flatMap(({ name, figure }) => (names.includes(name) ? [figure.place] : [])),
    ...findings.flatMap((other) => (other.code === found.code && other.expected === found.expected ? [other.place] : [])),
  ];
  return new Set(places.map(keyOf));
}

/** Whether one is less than a third of the other, and not for a slip of its digits. */
function isPart(stated: Digits, wanted: Digits): boolean {
  if (stated.value === null || wanted.value === null || hasSameDigits(stated.digits, wanted.digits) || isLike(stated, wanted)) return false;
  return stated.value.times(3).lessThan(wanted.value);
}
