import { readFigure } from "../annex/figure";
import { keyOf, type Place } from "../grid/address";
import { decimalText, exact, type Exact } from "../quantity";
import { blamed } from "./causes";
import { finding } from "./codes";
import { asWritten } from "./compare";
import type { CheckContext } from "./context";
import type { Finding } from "./finding";
import { cellOfKey } from "./formula-cells";

// What hangs together by what is said alone, whatever form it stands in: tables of the report are in no list of sums.

/** The findings with what follows from others: a cell that is asked twice for one value, a number that two sums miss by as much, a score by a wrong rate. */
export function withFollowing(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const once = findings.reduce(withTwin, withWrongFormulas(findings));
  const spread = heapsOf(once).reduce((all, heap) => withGap(all, heap, context), once);
  return withoutEchoes(withWrongWeights(withWrongRates(spread), context));
}

function numberIn(text: string | null): Exact | null {
  const digits = /^\s*(-?\d[\d,]*(?:\.\d+)?)(?:万元|万|元|人|分)?\s*$/u.exec(text ?? "")?.[1]?.replaceAll(",", "");
  return digits === undefined ? null : exact(digits);
}

const isOpen = ({ cause, severity }: Finding): boolean => cause === null && severity === "error";
const isAt = (found: Finding, place: Place): boolean => keyOf(found.place) === keyOf(place);

/** Two checks that want the same value of a cell have found one mistake: it is said once, by whichever knows the value best. */
function withTwin(all: readonly Finding[], found: Finding): readonly Finding[] {
  const wanted = numberIn(found.expected);
  if (wanted === null || !isOpen(found)) return all;
  const same = all.filter((other) => {
    const value = isOpen(other) && isAt(other, found.place) ? numberIn(other.expected) : null;
    // 20,025,300 came from 2002.53万元.
    return value !== null && value.minus(wanted).abs().times(10000).lessThanOrEqualTo(wanted.abs());
  });
  const [best] = [...same].sort((a, b) => (b.expected ?? "").replace(/\D/gu, "").length - (a.expected ?? "").replace(/\D/gu, "").length);
  if (same.length < 2) return all;
  const twins = new Set(same.filter((other) => other !== best));
  const folded = all.map((other) => (twins.has(other) ? { ...other, cause: found.place } : other));
  return blamed(folded, found.place, new Set());
}

/** A total whose formula leaves a row out is another figure than elsewhere for that. */
function withWrongFormulas(findings: readonly Finding[]): readonly Finding[] {
  const wrong = new Set(findings.flatMap((found) => (found.kind === "formula" && isOpen(found) ? [keyOf(found.place)] : [])));
  const follows = (found: Finding): boolean => found.code === "figure-differs" && isOpen(found) && wrong.has(keyOf(found.place));
  return findings.map((found) => (follows(found) ? { ...found, cause: found.place } : found));
}

interface Gap {
  readonly found: Finding;
  readonly gap: Exact;
}

/** Sums of a sheet that miss by as much. */
function heapsOf(findings: readonly Finding[]): readonly (readonly Gap[])[] {
  const heaps = new Map<string, Gap[]>();
  for (const found of findings) {
    const [stated, expected] = [numberIn(found.stated), numberIn(found.expected)];
    if (!isOpen(found) || !/^(total-mismatch|balance-broken)$/u.test(found.code) || stated === null || expected === null) continue;
    const gap = stated.minus(expected);
    const key = `${found.place.sheet} ${decimalText(gap.abs())}`;
    heaps.set(key, [...(heaps.get(key) ?? []), { found, gap }]);
  }
  return [...heaps.values()].filter((heap) => heap.length > 1);
}

/** Where they have one cell in common, that cell is wrong by as much, and they are not. */
function withGap(all: readonly Finding[], heap: readonly Gap[], context: CheckContext): readonly Finding[] {
  const cells = heap.map(({ found }) => new Map([found.place, ...found.evidence].map((place) => [keyOf(place), place])));
  const shared = [...(cells[0]?.values() ?? [])].filter((place) => cells.every((known) => known.has(keyOf(place))));
  const [place] = shared;
  if (place === undefined || shared.length > 1) return all;
  if (heap.some(({ found }) => isAt(found, place))) return blamed(all, place, new Set());
  // Of a sum it is known on which side its parts stand.
  const sum = heap.find(({ found }) => /^[^－-]*＋[^－-]*$/u.test(found.working ?? ""));
  const cell = cellOfKey(context.workbook, keyOf(place));
  const figure = readFigure(cell, place, null);
  if (sum === undefined || figure.kind !== "number" || cell?.formula !== null) return all;
  const expected = asWritten(figure.value.plus(sum.gap.times(figure.scale)), figure);
  const said = finding("one-mistake", place, {
    stated: figure.text,
    expected,
    message: `${place.sheet} ${place.address}填${figure.text.trim()}，用到它的${heap.length}个数都差${decimalText(sum.gap.abs())}；只要改为${expected}，就都对得上。请先核对这个数。`,
    evidence: heap.map(({ found }) => found.place),
  });
  return blamed([said, ...all], place, new Set());
}

/** What a score would be by a rate that is wrong itself. */
function withWrongRates(findings: readonly Finding[]): readonly Finding[] {
  const wrong = new Set(findings.flatMap((found) => (found.code === "rate-mismatch" ? [keyOf(found.place)] : [])));
  return findings.map((found) => {
    const rate = found.evidence.find((place) => wrong.has(keyOf(place)));
    return found.code === "score-unlike-report" && rate !== undefined ? { ...found, cause: rate } : found;
  });
}

/** What else a 分值 does that is out by as much: a level above it, the hundred points, and the score that takes it for the full mark. */
function withWrongWeights(findings: readonly Finding[], { rows }: CheckContext): readonly Finding[] {
  const gapOf = ({ stated, expected }: Finding): Exact | null => {
    const [has, wants] = [stated, expected].map((text) => numberIn(text?.replace(/[^\d.]/gu, "") ?? null));
    return has && wants ? has.minus(wants).abs() : null;
  };
  const levels = findings.filter(({ code }) => code === "weight-levels");
  const above = (found: Finding): Finding | undefined => {
    const own = rows.find(({ scored }) => found.code === "score-contradicted" && isAt(found, scored.place));
    const parts = own?.read.row.indicators.flatMap(({ weight }) => weight?.place ?? []).map(keyOf) ?? [];
    const [gap, of] = [gapOf(found), new Set(found.evidence.map(keyOf))];
    return levels.find((level) => {
      const isOfIt =
        found.code === "weight-sum" || of.has(keyOf(level.place)) || level.evidence.some((place) => parts.includes(keyOf(place)));
      return level !== found && isOfIt && gap !== null && gapOf(level)?.equals(gap) === true;
    });
  };
  const followed = findings.map((found) => {
    const level = found.cause === null && /^(weight-levels|weight-sum|score-contradicted)$/u.test(found.code) ? above(found) : undefined;
    return level === undefined ? found : { ...found, cause: level.place };
  });
  const sum = followed.find(({ code }) => code === "weight-sum");
  // Where the hundred points are out as well, it is one of the parts that is wrong, and not the level.
  return followed.map((found) => (levels.includes(found) && sum?.cause === found.place ? { ...found, expected: null } : found));
}

/** That a number has two digits exchanged says nothing new where something is said of it already, nor of its twin. */
function withoutEchoes(findings: readonly Finding[]): readonly Finding[] {
  const isHint = ({ code }: Finding): boolean => code === "number-unlike";
  const said = new Set(findings.flatMap((found) => (isHint(found) ? [] : [keyOf(found.place)])));
  const pairs = new Set<string>();
  return findings.filter((found) => {
    if (!isHint(found)) return true;
    const places = [found.place, ...found.evidence].map(keyOf);
    const isEcho = said.has(keyOf(found.place)) || places.some((place) => pairs.has(place));
    for (const place of places) pairs.add(place);
    return !isEcho;
  });
}
