import { readFigure } from "../../annex/figure";
import { keyOf, type Place } from "../../grid/address";
import { decimalText, exact, type Exact } from "../../quantity";
import { blamed, oneMistake } from "./causes";
import { finding } from "../codes";
import { isExchange } from "../compare";
import { cellsRead, readCellFormula } from "../../formula/cell-formula";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";
import { cellOfKey } from "../formulas/formula-cells";

// What hangs together by what is said alone, whatever form it stands in: tables of the report are in no list of sums.

/** The findings with what follows from others: of a cell that is asked twice for one value, of a number that two sums miss by as much. */
export function withFollowing(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const once = askedTwice(findings).reduce(withTwin, findings);
  const gaps = heapsOf(once).reduce((all, heap) => withGap(all, heap, context), once);
  const spread = gaps.reduce((all, found) => withSwappedPart(all, found, context), gaps);
  const known = new Set(spread.flatMap((found) => (found.code === "number-unlike" ? [] : [keyOf(found.place)])));
  // That a number has two digits exchanged says nothing new where something is said of it, or of its twin.
  const news = spread.filter(
    ({ code, place, evidence }) => code !== "number-unlike" || [place, ...evidence].every((each) => !known.has(keyOf(each))),
  );
  return news.map((found) => ({ ...found, cause: wrongRate(found, news) ?? found.cause }));
}

function numberIn(text: string | null): Exact | null {
  const digits = /^\s*(-?\d[\d,]*(?:\.\d+)?)(?:万元?|元|人|分)?\s*$/u.exec(text ?? "")?.[1]?.replaceAll(",", "");
  return digits === undefined ? null : exact(digits);
}

const isOpen = ({ cause, severity }: Finding): boolean => cause === null && severity === "error";

/** The findings of cells that more than one of them wants another number of. */
function askedTwice(findings: readonly Finding[]): readonly Finding[] {
  const asked = findings.filter((found) => isOpen(found) && numberIn(found.expected) !== null);
  const counts = new Map<string, number>();
  for (const { place } of asked) counts.set(keyOf(place), (counts.get(keyOf(place)) ?? 0) + 1);
  return findings.filter(({ place }) => (counts.get(keyOf(place)) ?? 0) > 1);
}

/** Two checks that want the same value of a cell have found one mistake: it is said once, by whichever knows the value best. */
function withTwin(all: readonly Finding[], found: Finding): readonly Finding[] {
  const wanted = numberIn(found.expected);
  if (wanted === null) return all;
  const same = all.filter((other) => {
    const value = isOpen(other) && keyOf(other.place) === keyOf(found.place) ? numberIn(other.expected) : null;
    // 20,025,300 came from 2002.53万元.
    return value !== null && value.minus(wanted).abs().times(10000).lessThanOrEqualTo(wanted.abs());
  });
  // That a number is ten thousand times another says why no sum with it holds.
  const rank = (other: Finding): number => (other.code === "unit-mixup" ? 100 : 0) + (other.expected ?? "").length;
  const [best, ...twins] = [...same].sort((a, b) => rank(b) - rank(a));
  if (best === undefined || twins.length === 0) return all;
  return blamed(
    all.map((other) => (twins.includes(other) ? { ...other, cause: found.place } : other)),
    found.place,
  );
}

/** By how much a finding says that a number is out. */
function gapOf({ stated, expected }: Finding): Exact | null {
  const [has, wants] = [numberIn(stated), numberIn(expected)];
  return has === null || wants === null ? null : has.minus(wants);
}

/** Sums of a sheet that miss by as much. */
function heapsOf(findings: readonly Finding[]): readonly (readonly Finding[])[] {
  const heaps = new Map<string, Finding[]>();
  for (const found of findings) {
    const gap = isOpen(found) && /^(total-mismatch|balance-broken)$/u.test(found.code) ? gapOf(found) : null;
    const key = `${found.place.sheet} ${gap === null ? "" : decimalText(gap.abs())}`;
    if (gap !== null) heaps.set(key, [...(heaps.get(key) ?? []), found]);
  }
  return [...heaps.values()].filter((heap) => heap.length > 1);
}

/** Where they have one cell in common, that cell is wrong by as much, and they are not. */
function withGap(all: readonly Finding[], heap: readonly Finding[], context: CheckContext): readonly Finding[] {
  const cells = heap.map(({ place, evidence }) => new Map([place, ...evidence].map((each) => [keyOf(each), each])));
  const shared = [...(cells[0]?.values() ?? [])].filter((place) => cells.every((known) => known.has(keyOf(place))));
  const [place] = shared;
  if (place === undefined || shared.length > 1) return all;
  if (heap.some((found) => keyOf(found.place) === keyOf(place))) return blamed(all, place);
  // Of a sum it is known on which side its parts stand.
  const sum = heap.find(({ working }) => /^[^－-]*＋[^－-]*$/u.test(working ?? ""));
  const [cell, gap] = [cellOfKey(context.workbook, keyOf(place)), sum === undefined ? null : gapOf(sum)];
  const figure = readFigure(cell, place, null);
  if (gap === null || figure.kind !== "number" || cell?.formula !== null) return all;
  const broken = heap.map((found) => ({ figures: [found] }));
  return blamed([oneMistake({ figure, expected: figure.value.plus(gap.times(figure.scale)), broken }, context), ...all], place);
}

/** A total that a formula adds up is out by what one number that it reads, and no other, has with two of its digits exchanged. */
function withSwappedPart(all: readonly Finding[], found: Finding, { workbook }: CheckContext): readonly Finding[] {
  const cell = cellOfKey(workbook, keyOf(found.place));
  const [total, wants] = [readFigure(cell, found.place, null), numberIn(found.expected)];
  const read = readCellFormula(cell?.formula ?? "");
  const adds = /^=?(SUM\([^()]*\)|[A-Z]+\d+([+][A-Z]+\d+)+)$/iu.test(cell?.formula ?? "");
  if (!isOpen(found) || wants === null || total.kind !== "number" || read === null || !adds) return all;
  const gap = total.value.minus(wants);
  const parts = [...cellsRead(read, found.place.sheet)].flatMap((key) => {
    const [sheet = "", address = ""] = key.split(/!(?=[^!]*$)/u);
    const [part, place] = [cellOfKey(workbook, key), { sheet, address }];
    const figure = readFigure(part, place, null);
    if (figure.kind !== "number" || part?.formula !== null) return [];
    const right = figure.value.minus(gap);
    return isExchange(figure.value.toFixed(2), right.toFixed(2)) ? [{ figure, right }] : [];
  });
  const [only, ...more] = parts;
  if (gap.isZero() || only === undefined || more.length > 0 || all.some(({ place }) => keyOf(place) === keyOf(only.figure.place)))
    return all;
  const { figure, right } = only;
  const told = finding("one-mistake", figure.place, {
    stated: figure.text,
    expected: decimalText(right),
    message: `${figure.place.sheet} ${figure.place.address}填${figure.text.trim()}，${found.place.address}的合计因此对不上；改为${decimalText(right)}就对得上，像是两位数字颠倒了。请先核对这个数。`,
    evidence: [found.place],
  });
  return [told, ...all.map((other) => (other === found ? { ...found, cause: figure.place } : other))];
}

/** A score by a rate of the report follows from what is wrong with that rate. */
function wrongRate({ code, evidence: [rate] }: Finding, findings: readonly Finding[]): Place | undefined {
  const isWrong = (other: Finding): boolean => other.code === "rate-mismatch" && rate !== undefined && keyOf(other.place) === keyOf(rate);
  return code === "score-unlike-report" && findings.some(isWrong) ? rate : undefined;
}
