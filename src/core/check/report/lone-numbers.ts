import { nameOfUse } from "../../annex/names";
import type { Facts } from "../../fact/facts";
import { keyOf, type Place } from "../../grid/address";
import { finding, type Outcome } from "../codes";
import { matchRate } from "../compare";
import type { CheckContext, StatedRate } from "../context";
import { recomputed } from "../figures/rates";
import { roundedTo, standingIn, type Standing } from "../standing";

/**
 * A number that stands nowhere else, while the same digits with two of them exchanged do: 3,863.54 in the report where the
 * forms have 3,836.54. Needs no name and no table that is read, only the number itself; where the number is short, or stands
 * in a table, it is no more than a hint.
 */
export function checkLoneNumbers(context: CheckContext): readonly Outcome[] {
  const all = standingIn(context);
  // A rate that its own figures bear out is no slip of another.
  const borneOut = new Set(context.rates.flatMap((rate) => (isBorneOut(rate, context) ? [keyOf(rate.figure.place)] : [])));
  const shortened = new Map<string, ReadonlyMap<string, readonly Standing[]>>();
  const at = (length: number, isRate: boolean): ReadonlyMap<string, readonly Standing[]> => {
    const key = `${String(length)}${String(isRate)}`;
    const known = shortened.get(key) ?? byDigits(all, length, isRate);
    shortened.set(key, known);
    return known;
  };
  const amounts = (place: Place): readonly number[] =>
    all.flatMap((one) => (one.isProse && !one.isRate && keyOf(one.place) === keyOf(place) ? valueOf(one.written) : []));
  return all.flatMap((one) => {
    if (!one.isTyped || borneOut.has(keyOf(one.place)) || one.digits.length < fewestDigits || new Set(one.digits).size < 2) return [];
    const others = at(one.digits.length, one.isRate);
    const isOther = (other: Standing): boolean => other.passage !== one.passage || other.place.address !== one.place.address;
    if (others.get(one.digits)?.some(isOther) === true) return [null];
    // 38.5 is no slip of 38.05: the twin has as many digits of its own.
    const twins = slipsOf(one.digits).flatMap((digits) =>
      (others.get(digits) ?? []).filter((other) => isOther(other) && other.digits.length >= one.digits.length && isAsLarge(one, other)),
    );
    const [twin] = twins;
    if (twin === undefined) return [null];
    const told = one.isProse ? amounts(one.place) : [];
    if (one.isProse && (one.isRate ? isWorkedOut(one, told, context) : isAddedUp(one, told))) return [null];
    const isSure = isSureOf(twin, at(twin.digits.length, twin.isRate));
    // Of two numbers alone the report's sentence is the copy; which of two tables is wrong, what else they state tells.
    return one.isProse || isSure ? [lone(one, twin, twins, isSure)] : [null];
  });
}

function isBorneOut(rate: StatedRate, { settings }: CheckContext): boolean {
  const value = recomputed(rate);
  // What a sentence states stands in a cell with much else.
  return (
    rate.figure.kind === "number" &&
    !rate.title.startsWith("附件6") &&
    value !== null &&
    matchRate(rate.figure, value, settings) === "right"
  );
}

/** A share, or a growth, that amounts of its paragraph or of the forms give is no slip of another. */
function isWorkedOut({ written }: Standing, here: readonly number[], { facts }: CheckContext): boolean {
  const half = 0.51 * 10 ** -(/\.(\d+)/u.exec(written)?.[1]?.length ?? 0);
  const stated = Number.parseFloat(written);
  const wholes = [...here, ...facts.flatMap(({ figure }) => (figure.unit === "%" ? [] : [figure.value.toNumber()]))];
  const isIt = (part: number, whole: number): boolean => {
    const share = (part / whole) * 100;
    return whole > 0 && part !== whole && [share, Math.abs(share - 100)].some((each) => Math.abs(each - stated) <= half);
  };
  return here.some((part) => wholes.some((whole) => isIt(part, whole))) || isOfUse(facts, isIt);
}

/** 中央和省级182.50万元，县级1203.92万元 of 1386.42万元: a part that comes to another amount of its paragraph with a third is no slip. */
function isAddedUp({ written }: Standing, here: readonly number[]): boolean {
  const [own = 0] = valueOf(written);
  const at = here.indexOf(own);
  const beside = [here[at - 1], here[at + 1]].flatMap((part) => part ?? []);
  return beside.some((part) => here.slice(0, Math.max(0, at)).some((whole) => Math.abs(own + part - whole) < whole * 1e-6));
}

/** Whether a rate is that of what 基本支出 or 项目支出 spent to its budget, which no form states. */
function isOfUse(facts: Facts, isIt: (part: number, whole: number) => boolean): boolean {
  return (["基本支出", "项目支出"] as const).some((use) => {
    const stated = (name: string): readonly number[] =>
      facts.flatMap((fact) => (fact.name === nameOfUse(name, use) ? [fact.figure.value.toNumber()] : []));
    return stated("决算总额").some((part) => stated("预算总额").some((whole) => isIt(part, whole)));
  });
}

/** An amount in 元, a count as it is. */
function valueOf(written: string): readonly number[] {
  const [, digits = "", unit = ""] = /^([\d,，.]+)\s*(亿|万)?/u.exec(written) ?? [];
  const value = Number(digits.replace(/[,，]/gu, ""));
  return value > 0 ? [value * (unit === "亿" ? 1e8 : unit === "万" ? 1e4 : 1)] : [];
}

const fewestDigits = 4;

/** A twin that stands in two places at least, or that a formula gives. */
function isSureOf(twin: Standing, others: ReadonlyMap<string, readonly Standing[]>): boolean {
  return !twin.isTyped || (others.get(twin.digits) ?? []).some((other) => other.place.address !== twin.place.address);
}

function lone(one: Standing, twin: Standing, twins: readonly Standing[], isSure: boolean): Outcome {
  const where = one.isProse ? `附件${one.annex}正文` : `附件${one.annex}`;
  const isLong = one.digits.length > fewestDigits;
  return finding(one.isProse && (isSure || isLong) ? "number-swapped" : "number-unlike", one.place, {
    stated: one.written,
    message: `${where}写“${one.written}”，别处没有这个数；${twin.place.sheet}的${twin.place.address}是${twin.written}，只差相邻两位的顺序。请核对是不是写颠倒了。`,
    evidence: twins.map((other) => other.place),
  });
}

/** 10.83% is no slip of 103.8%: only 元 and 万元, or 0.9688 and 96.88, put the point elsewhere. */
function isAsLarge(one: Standing, other: Standing): boolean {
  // What is counted (1046盏) is never rounded, nor written with the point elsewhere: 1064.38 is no such number.
  const isCount = [one, other].some(({ written }) => /[^\d元分万亿%％.,，)]$/u.test(written));
  if (isCount && (one.size !== other.size || (one.digits.length <= one.size && other.digits.length > other.size))) return false;
  // Points are no slip of an amount of money.
  const units = [one, other].map(({ written }) => /[分元]$/u.exec(written)?.[0] ?? "");
  if (units.includes("分") && units.includes("元")) return false;
  return (one.size - other.size) % (one.isRate ? 2 : 4) === 0;
}

/** The digits with two neighbours exchanged. */
function slipsOf(digits: string): readonly string[] {
  return [...digits.slice(1)].flatMap((next, index) => {
    const here = digits[index] ?? "";
    return here === next ? [] : [`${digits.slice(0, index)}${next}${here}${digits.slice(index + 2)}`];
  });
}

function byDigits(all: readonly Standing[], length: number, isRate: boolean): ReadonlyMap<string, readonly Standing[]> {
  const found = new Map<string, Standing[]>();
  for (const one of all) {
    if (one.isRate !== isRate) continue;
    const digits = roundedTo(one.digits, length);
    const listed = found.get(digits);
    if (listed === undefined) found.set(digits, [one]);
    else listed.push(one);
  }
  return found;
}
