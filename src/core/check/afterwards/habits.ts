import { roundingOf, type NumberFigure } from "../../annex/figure";
import type { Settings } from "../../assessment";
import { isDerived } from "../../fact/habits";
import { keptPlaces, type Relation } from "../../fact/relations";
import { keyOf, parseArea } from "../../grid/address";
import { compact, quoted } from "../../grid/label";
import { sheetNamed, textAt, type Workbook } from "../../grid/workbook";
import { decimalText, exact, grouped, percentText, sumOf, zero, type Exact } from "../../quantity";
import { finding } from "../codes";
import { asWritten, inUnitOf, matchRate } from "../compare";
import type { CheckContext } from "../context";
import type { Finding } from "../finding";

/**
 * Lines that alone do not keep what all other lines of their table do, in whatever form it stands. Where another check has found
 * something wrong with one of their cells already, nothing is added.
 */
export function withHabits(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  // That a typed number is not what the formulas beside it give, a habit says better.
  const isWeak = (found: Finding): boolean => found.code === "formula-unlike" && found.stated?.startsWith("=") === false;
  const known = new Set(findings.flatMap((found) => (found.severity === "info" || isWeak(found) ? [] : [keyOf(found.place)])));
  const isKnown = ({ target, parts }: Relation): boolean => [target, ...parts].some((figure) => known.has(keyOf(figure.place)));
  // What only a line that is wrong itself keeps is no habit: a rate upside down would call the right one beside it wrong.
  const isBorneOut = ({ names }: Relation): boolean =>
    context.relations.some((other) => other.names === names && other.isKept && !known.has(keyOf(other.target.place)));
  const broken = context.relations.filter(
    (relation) =>
      !relation.isKept &&
      !isKnown(relation) &&
      isBorneOut(relation) &&
      !isDefined(relation, context) &&
      !isKept(relation, context.settings) &&
      !isLonger(relation, context.workbook),
  );
  const seen = new Set<string>();
  const fresh = broken.flatMap((relation) => {
    const said = relation.kind === "sum" ? sumFinding(relation) : rateFinding(relation);
    const isRepeat = seen.has(keyOf(said.place));
    seen.add(keyOf(said.place));
    return isRepeat ? [] : [said];
  });
  return [...findings.filter((found) => !(isWeak(found) && seen.has(keyOf(found.place)))), ...fresh];
}

/** What is said of a number for not being what we take it to be. */
const otherwise = /^(rate-mismatch|total-mismatch|formula-other-cells|formula-differs|formula-inverted|sum-misses|sum-extra)$/u;
const fewest = 3;

/**
 * Where the numbers of a whole column (or row) are not what the forms usually mean, but all follow from their neighbours in one
 * and the same way, it is the form that means something else, or the clerk who does throughout: said once, as something to look at.
 */
export function withoutOtherHabits(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const heaps = new Map<string, Finding[]>();
  for (const found of findings) {
    if (!otherwise.test(found.code)) continue;
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/u.exec(found.place.address) ?? [];
    for (const line of [column, row])
      heaps.set(`${found.code} ${found.place.sheet}!${line}`, [...(heaps.get(`${found.code} ${found.place.sheet}!${line}`) ?? []), found]);
  }
  const large = [...heaps.values()].filter((heap) => heap.length >= fewest);
  if (large.length === 0) return findings;
  const kept = keptPlaces(context.workbook);
  const folded = new Set<Finding>();
  const habits = large.flatMap((heap) => {
    const fresh = heap.filter((found) => !folded.has(found));
    if (fresh.length < fewest || !fresh.every((found) => kept.has(keyOf(found.place)))) return [];
    for (const found of fresh) folded.add(found);
    return [fresh];
  });
  return [...findings.filter((found) => !folded.has(found)), ...habits.map(habitFinding)];
}

function habitFinding(heap: readonly Finding[]): Finding {
  const [first] = heap;
  const place = first?.place ?? { sheet: "", address: "A1" };
  return finding("habit-unlike", place, {
    stated: first?.stated ?? null,
    message: `${place.sheet}有${heap.length}格（${heap.map((found) => found.place.address).join("、")}）都用同一种算法，与通常的定义不同，例如：${first?.message ?? ""}若本地表格另有规定，可不改；否则请一并改正。`,
    evidence: heap.slice(1).map((found) => found.place),
  });
}

/** Whether the figures of a relation keep it, as exactly as they are written. */
export function isKept(relation: Relation, settings: Settings): boolean {
  const { kind, target, parts } = relation;
  const ratio = ratioOf(relation);
  if (kind !== "sum") return ratio === null || matchRate(target, ratio, settings) !== "wrong";
  const slack = relation.isCount ? zero : sumOf([target, ...parts].map(roundingOf));
  return sumOf(parts.map((part) => part.value))
    .minus(target.value)
    .abs()
    .lessThanOrEqualTo(slack);
}

/** Whether a line says beside its rate what that is of (已参保÷应参保), and none that keeps the habit says the same. */
function isDefined({ kind, way, names, target }: Relation, { relations, workbook }: CheckContext): boolean {
  const beside = ({ place }: NumberFigure): string => {
    const [sheet, area] = [sheetNamed(workbook, place.sheet), parseArea(place.address)];
    return sheet === undefined || area === null ? "" : compact(textAt(sheet, area.top, area.left + 1));
  };
  const said = kind === "sum" || way === "down" ? "" : beside(target);
  return /[÷/]/u.test(said) && !relations.some((other) => other.isKept && other.names === names && beside(other.target) === said);
}

/** A line that has one figure more to add up than the only other line, which leaves that cell blank: 对个人和家庭的补助 of 基本支出. */
function isLonger({ kind, way, witnesses, target, parts }: Relation, workbook: Workbook): boolean {
  if (kind !== "sum" || witnesses > 1) return false;
  const missing = target.value.minus(sumOf(parts.map((part) => part.value))).dividedBy(target.scale);
  const [sheet, area] = [sheetNamed(workbook, target.place.sheet), parseArea(target.place.address)];
  if (sheet === undefined || area === null) return false;
  const line = way === "across" ? (sheet.rows[area.top] ?? []) : sheet.rows.map((cells) => cells?.[area.left]);
  return line.some((cell) => typeof cell?.value === "number" && missing.eq(exact(cell.value)));
}

function ratioOf({ kind, parts }: Relation): Exact | null {
  const [top, bottom] = parts;
  if (top === undefined || bottom === undefined || bottom.value.isZero()) return null;
  return (kind === "ratio" ? top.value : top.value.minus(bottom.value)).dividedBy(bottom.value);
}

function sumFinding(relation: Relation): Finding {
  const { target, parts, names } = relation;
  const at = names.parts.findIndex((name) => isDerived(name));
  const difference = parts[at];
  const others = parts.filter((part) => part !== difference);
  const [doubt, expected, sum, rule] =
    difference === undefined
      ? ([
          target,
          sumOf(parts.map((part) => part.value)),
          parts.map(numberIn).join("＋"),
          `${named(names.target)}等于${names.parts.map(named).join("＋")}`,
        ] as const)
      : ([
          difference,
          target.value.minus(sumOf(others.map((part) => part.value))),
          [target, ...others].map(numberIn).join("－"),
          `${named(names.parts[at] ?? "")}等于${[names.target, ...names.parts.filter((_, index) => index !== at)].map(named).join("－")}`,
        ] as const);
  const working = `${sum}＝${inUnitOf(expected, doubt)}`;
  return finding("total-mismatch", doubt.place, {
    stated: doubt.text,
    expected: asWritten(expected, doubt),
    working,
    message: `${whereOf(relation, doubt)}填${doubt.text}：${othersOf(relation)}是${rule}，这里${working}，相差${inUnitOf(doubt.value.minus(expected).abs(), doubt)}。请核对这几个数。`,
    evidence: [target, ...parts].flatMap(({ place }) => (place === doubt.place ? [] : [place])),
    scoreEffect: null,
  });
}

function rateFinding(relation: Relation): Finding {
  const { kind, target, parts, names } = relation;
  const [top = "", bottom = ""] = names.parts.map(named);
  const [a = "", b = ""] = parts.map(numberIn);
  const ratio = ratioOf(relation) ?? target.value;
  const rule = kind === "ratio" ? `${top}÷${bottom}` : `（${top}－${bottom}）÷${bottom}`;
  const sum = kind === "ratio" ? `${a}÷${b}` : `（${a}－${b}）÷${b}`;
  const expected = percentText(ratio, Math.max(2, target.places));
  const working = `${sum}＝${expected}`;
  return finding("rate-mismatch", target.place, {
    stated: target.text,
    expected,
    working,
    message: `${whereOf(relation, target)}填${target.text}：${othersOf(relation)}是${named(names.target)}等于${rule}，这里${working}。请核对。`,
    evidence: parts.map((part) => part.place),
    scoreEffect: null,
  });
}

function numberIn(figure: NumberFigure): string {
  const text = grouped(decimalText(figure.value.dividedBy(figure.scale)));
  return text.startsWith("-") ? `（${text}）` : text;
}

function named(name: string): string {
  return name === "" ? "该列" : quoted(name);
}

function whereOf({ line }: Relation, { place }: NumberFigure): string {
  return `${place.sheet} ${place.address}${line === "" ? "" : `（${line}）`}`;
}

function othersOf({ way, witnesses }: Relation): string {
  const lines = way === "across" ? "行" : "列";
  return witnesses === 1 ? `这张表另一${lines}` : `这张表另外${witnesses}${lines}都`;
}
