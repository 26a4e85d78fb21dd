import { roundingOf, type NumberFigure } from "../../annex/figure";
import { figureNames } from "../../annex/names";
import { statementsOf } from "../../fact/facts";
import { namesOf } from "../../fact/identities";
import { valueOf } from "../../formula/ast";
import { readFormula } from "../../formula/parser";
import { keyOf, type Place } from "../../grid/address";
import { exact, sumOf, zero, type Exact } from "../../quantity";
import { findCarryOver } from "../figures/carry-over";
import { finding } from "../codes";
import { asWritten, inUnitOf, agree, isTransposed, matchRate } from "../compare";
import { allSources, type CheckContext } from "../context";
import { isKept } from "./habits";
import type { Relation } from "../../fact/relations";
import type { Finding } from "../finding";
import { formulaCells } from "../formulas/formula-cells";
import { cellsRead } from "../../formula/cell-formula";

// One wrong figure breaks every equation that it stands in: its total, its rate, the balance, the other annexes.
// Where one figure, and one value for it, would mend all of them and break none, that is said once, and the rest follows from it.

/** Something that figures must keep. */
interface Equation {
  readonly figures: readonly NumberFigure[];
  /** Totals that a formula adds up, in whose stead their parts are among the figures. */
  readonly totals?: readonly Place[];
  /** Whether it holds with one figure replaced (null: as written). */
  readonly holds: (place: Place | null, value: Exact) => boolean;
  /** What a figure must be if all others are right; null where that cannot be told exactly. */
  readonly solve: (place: Place) => Exact | null;
}

/** The findings with what causes them, and one more for each cause that no check has named. */
export function withCauses(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const carryOver = findCarryOver(context);
  const places = carryOver === null ? [] : [carryOver.total.place, ...(carryOver.rate === null ? [] : [carryOver.rate.place])];
  const first = carryOver === null ? findings : blamed(findings, carryOver.spent.place, new Set(places.map(keyOf)));
  const readers = readersIn(context);
  return causesIn(throughTotals(equationsOf(context), context, readers), readers).reduce(
    (all, cause) => explained(all, cause, context),
    first,
  );
}

function explained(findings: readonly Finding[], cause: Cause, context: CheckContext): readonly Finding[] {
  const { figure, expected, broken } = cause;
  const places = new Set(broken.flatMap(({ figures, totals = [] }) => [...figures.map((each) => each.place), ...totals].map(keyOf)));
  for (const rate of context.rates) if (rate.operands.some((fact) => isAt(fact.figure, figure.place))) places.add(keyOf(rate.figure.place));
  for (const { scored } of context.rows)
    if (scored.operands.some((operand) => isAt(operand, figure.place))) places.add(keyOf(scored.place));
  const said = findings.find((found) => keyOf(found.place) === keyOf(figure.place) && found.severity === "error");
  return blamed(said === undefined ? [oneMistake(cause, context), ...findings] : findings, figure.place, places, expected, figure);
}

/** Codes of findings that one wrong figure brings about elsewhere. */
const consequences =
  /^(rate-mismatch|total-mismatch|balance-broken|figure-differs|execution-rates|rate-two-ways|unit-mixup|score-contradicted|score-disputed|execution-score|reason-differs|share-wrong|number-swapped|number-unlike)$/u;

/** The findings of which those that a wrong figure brings about have it as their cause. */
export function blamed(
  findings: readonly Finding[],
  cause: Place,
  places: ReadonlySet<string> = new Set(),
  expected: Exact | null = null,
  figure: NumberFigure | null = null,
): readonly Finding[] {
  const follows = (found: Finding): boolean =>
    keyOf(found.place) !== keyOf(cause) &&
    consequences.test(found.code) &&
    (places.has(keyOf(found.place)) || found.evidence.some((place) => keyOf(place) === keyOf(cause)));
  const count = findings.filter(follows).length;
  const head = findings.find((found) => keyOf(found.place) === keyOf(cause) && found.severity === "error" && found.cause === null);
  return findings.map((found) => {
    if (follows(found)) return { ...found, cause };
    if (found !== head || figure === null || expected === null || count === 0 || found.code === "one-mistake") return found;
    return {
      ...found,
      expected: found.expected ?? asWritten(expected, figure),
      message: `${found.message}改为${asWritten(expected, figure)}，另外${count}处不符也就没有了。`,
    };
  });
}

interface Cause {
  readonly figure: NumberFigure;
  readonly expected: Exact;
  readonly broken: readonly { readonly figures: readonly { readonly place: Place }[]; readonly totals?: readonly Place[] }[];
}

/** Says which figure is to blame, what it is to be, and for how much. */
export function oneMistake({ figure, expected, broken }: Cause, { facts }: CheckContext): Finding {
  const fact = facts.find((each) => isAt(each.figure, figure.place));
  const what = fact === undefined ? `${figure.place.sheet} ${figure.place.address}` : `附件${fact.annex}的${fact.name}`;
  // A table's own habit and its form may ask the same of the same cells.
  const count = new Set(
    broken.map(({ figures }) =>
      figures
        .map((each) => keyOf(each.place))
        .sort()
        .join(),
    ),
  ).size;
  return finding("one-mistake", figure.place, {
    stated: figure.text,
    expected: asWritten(expected, figure),
    message: `${what}填${figure.text.trim()}，与它有关的${count}处${count > 1 ? "都" : ""}对不上；只要改为${inUnitOf(expected, figure)}，合计、比率和其他表就都对得上。请先核对这个数。`,
    evidence: [...new Map(broken.flatMap((equation) => equation.figures).map((each) => [keyOf(each.place), each.place])).values()].filter(
      (place) => place !== figure.place,
    ),
  });
}

/** The cells whose formulas read a cell, directly or through another. */
type Readers = ReadonlyMap<string, ReadonlySet<string>>;

function readersIn(context: CheckContext): Readers {
  const readers = new Map<string, Set<string>>();
  const cells = formulaCells(context).map((cell) => ({
    key: keyOf(cell.place),
    read: cell.formula === null ? [] : [...cellsRead(cell.formula, cell.place.sheet)],
  }));
  // Twice: a rate reads a total that reads the figure.
  for (const _ of [1, 2])
    for (const { key, read } of cells)
      for (const source of read) {
        const known = readers.get(source) ?? new Set<string>();
        readers.set(source, known.add(key));
        for (const further of readers.get(key) ?? []) known.add(further);
      }
  return readers;
}

/** For each heap of broken equations that hang together the one figure that explains them all, where there is one. */
function causesIn(equations: readonly Equation[], readers: Readers): readonly Cause[] {
  const broken = equations.filter((equation) => !equation.holds(null, zero));
  // A heap of a dozen has more than one mistake in it, and trying every figure of it would take long.
  return heapsOf(broken).flatMap((heap) =>
    heap.length < 2 || heap.length > mostInHeap ? [] : (soleCause(equations, heap, readers) ?? []),
  );
}

const mostInHeap = 12;

/** Equations that share a figure, directly or through others: each figure points to the heap it fell into, and heaps that meet are one. */
function heapsOf(equations: readonly Equation[]): readonly (readonly Equation[])[] {
  const parents = equations.map((_, index) => index);
  const rootOf = (index: number): number => {
    let root = index;
    while (parents[root] !== root) root = parents[root] ?? root;
    parents[index] = root;
    return root;
  };
  const firstWith = new Map<string, number>();
  equations.forEach(({ figures }, index) => {
    for (const { place } of figures) {
      const first = firstWith.get(keyOf(place));
      if (first === undefined) firstWith.set(keyOf(place), index);
      else parents[rootOf(index)] = rootOf(first);
    }
  });
  const heaps = new Map<number, Equation[]>();
  equations.forEach((equation, index) => heaps.set(rootOf(index), [...(heaps.get(rootOf(index))?.slice(-mostInHeap) ?? []), equation]));
  return [...heaps.values()];
}

function soleCause(equations: readonly Equation[], heap: readonly Equation[], readers: Readers): Cause | null {
  const suspects = new Map(heap.flatMap((equation) => equation.figures).map((figure) => [keyOf(figure.place), figure]));
  const causes = [...suspects.values()].flatMap((figure) => causeAt(figure, equations, heap, readers) ?? []);
  // Of two that explain as much the one is wrong that is out by a slip of its digits; where that is none of them, or several, nobody can say.
  const slips = causes.length > 1 ? causes.filter(isSlip) : causes;
  return slips.length === 1 ? (slips[0] ?? null) : null;
}

/** Whether a figure has two of its digits exchanged, or its point moved. */
function isSlip({ figure, expected }: Cause): boolean {
  const [stated, right] = [figure.value, expected].map((value) => value.dividedBy(figure.scale).toFixed(figure.places)) as [string, string];
  const ratio = figure.value.isZero() ? zero : expected.dividedBy(figure.value);
  return isTransposed(stated, right) || [10, 100, 1000, 10000].some((fold) => ratio.equals(fold) || ratio.times(fold).equals(1));
}

function causeAt(figure: NumberFigure, equations: readonly Equation[], broken: readonly Equation[], readers: Readers): Cause | null {
  const involves = (equation: Equation): boolean => equation.figures.some((each) => isAt(each, figure.place));
  // What a formula works out from the figure is wrong with it, and comes right with it.
  const followers = readers.get(keyOf(figure.place)) ?? new Set<string>();
  const follows = (equation: Equation): boolean => equation.figures.some((each) => followers.has(keyOf(each.place)));
  const mine = broken.filter((equation) => involves(equation) && !follows(equation));
  if (mine.length < 2 || mine.length < broken.filter((equation) => !follows(equation)).length) return null;
  const all = equations.filter((equation) => involves(equation) && !follows(equation));
  const values = mine.flatMap((equation) => equation.solve(figure.place) ?? []);
  const expected = values.find((value) => !value.isNegative() && all.every((equation) => equation.holds(figure.place, value)));
  return expected === undefined ? null : { figure, expected, broken: mine };
}

function equationsOf(context: CheckContext): readonly Equation[] {
  const named = [...sums(context), ...rates(context), ...balances(context), ...sameFigures(context)];
  return [...named, ...habits(context, named)];
}

interface LiveTotal {
  readonly total: NumberFigure;
  readonly parts: readonly NumberFigure[];
}

/** A total that a formula adds up was typed by nobody: what is asked of it is asked of its parts. */
function throughTotals(equations: readonly Equation[], { sums }: CheckContext, readers: Readers): readonly Equation[] {
  const live = sums.flatMap(({ total, parts, isWhole }): readonly LiveTotal[] => {
    const numbers = parts.flatMap((part) => (part.kind === "number" ? [part] : []));
    const isLive = numbers.every((part) => readers.get(keyOf(part.place))?.has(keyOf(total.place)));
    if (total.kind !== "number" || !isWhole || numbers.length < 2 || !isLive) return [];
    // A formula that adds up something else is wrong itself.
    const gap = sumOf(numbers.map((part) => part.value)).minus(total.value);
    return gap.abs().lessThanOrEqualTo(roundingOf(total)) ? [{ total, parts: numbers }] : [];
  });
  return live.length === 0 ? equations : equations.map((equation) => live.reduce(through, equation));
}

function through(equation: Equation, { total, parts }: LiveTotal): Equation {
  const has = ({ place }: NumberFigure): boolean => equation.figures.some((each) => isAt(each, place));
  // The sum itself is no news.
  if (!has(total) || parts.every(has)) return equation;
  const partAt = (place: Place | null): NumberFigure | undefined => parts.find((part) => place !== null && isAt(part, place));
  const shift = (part: NumberFigure): Exact => part.value.minus(total.value);
  return {
    figures: [...equation.figures.filter((each) => !isAt(each, total.place)), ...parts],
    totals: [...(equation.totals ?? []), total.place],
    holds: (place, value) => {
      const part = partAt(place);
      return part === undefined ? equation.holds(place, value) : equation.holds(total.place, value.minus(shift(part)));
    },
    solve: (place) => {
      const part = partAt(place);
      return part === undefined ? equation.solve(place) : (equation.solve(total.place)?.plus(shift(part)) ?? null);
    },
  };
}

/** Whether a figure is the one at a place: the forms and the tables of a sheet read the same cell twice. */
function isAt(figure: { readonly place: Place }, place: Place | null): boolean {
  return figure.place === place || (place !== null && figure.place.address === place.address && figure.place.sheet === place.sheet);
}

function valueIn(figure: NumberFigure, place: Place | null, value: Exact): Exact {
  return isAt(figure, place) ? value : figure.value;
}

function sums(context: CheckContext): readonly Equation[] {
  return context.sums.flatMap(({ total, parts, isWhole }) => {
    const numbers = parts.flatMap((part) => (part.kind === "number" ? [part] : []));
    if (total.kind !== "number" || !isWhole || numbers.length < 2 || parts.some((part) => part.kind === "unreadable")) return [];
    const slack = sumOf([total, ...numbers].map(roundingOf));
    const rest = (place: Place | null, value: Exact): Exact => sumOf(numbers.map((part) => valueIn(part, place, value)));
    return [
      {
        figures: [total, ...numbers],
        holds: (place, value) =>
          rest(place, value)
            .minus(valueIn(total, place, value))
            .abs()
            .lessThanOrEqualTo(slack),
        solve: (place) => (isAt(total, place) ? rest(null, zero) : total.value.minus(rest(place, zero))),
      },
    ];
  });
}

/** What a table keeps in all its other lines. */
function habits({ relations, settings }: CheckContext, named: readonly Equation[]): readonly Equation[] {
  const known = new Map(relations.length === 0 ? [] : named.flatMap(({ figures }) => figures.map((each) => [keyOf(each.place), each])));
  return relations
    .flatMap((bare) => inUnits(bare, known))
    .map((relation): Equation => {
      const { target, parts } = relation;
      const replaced = (place: Place | null, value: Exact): Relation => ({
        ...relation,
        target: { ...target, value: valueIn(target, place, value) },
        parts: parts.map((part) => ({ ...part, value: valueIn(part, place, value) })),
      });
      const rest = (place: Place): Exact => sumOf(parts.flatMap((part) => (isAt(part, place) ? [] : [part.value])));
      const solve = (place: Place): Exact => (isAt(target, place) ? rest(place) : target.value.minus(rest(place)));
      return {
        figures: [target, ...parts],
        holds: (place, value) => isKept(replaced(place, value), settings),
        solve: relation.kind === "sum" ? solve : () => null,
      };
    });
}

/** A relation is read off bare numbers: where the forms name all of them, as these have them, so that 万元 are not taken for 元. */
function inUnits(relation: Relation, known: ReadonlyMap<string, NumberFigure>): readonly Relation[] {
  const twins = [relation.target, ...relation.parts].map((figure) => known.get(keyOf(figure.place)));
  const [target, ...parts] = twins.flatMap((twin) => twin ?? []);
  if (target === undefined) return [relation];
  return parts.length < relation.parts.length ? [] : [{ ...relation, target, parts }];
}

/** A rate is rounded: it tells whether a figure fits, but not what the figure is. */
function rates(context: CheckContext): readonly Equation[] {
  return context.rates.flatMap((rate) => {
    const stated = rate.figure;
    const operands = rate.operands.map((fact) => fact.figure);
    if (stated.kind !== "number" || operands.length < 2) return [];
    const holds = (place: Place | null, value: Exact): boolean => {
      const with_ = { ...stated, value: valueIn(stated, place, value) };
      return [rate.expression, ...rate.accepts].some((expression) => {
        const result = valueOf(expression, (name) => {
          const figure = rate.operands.find((fact) => fact.name === name)?.figure;
          return figure === undefined ? null : valueIn(figure, place, value);
        });
        return result === null || matchRate(with_, result, context.settings) !== "wrong";
      });
    };
    return [{ figures: [stated, ...operands], holds, solve: () => null }];
  });
}

function balances(context: CheckContext): readonly Equation[] {
  return context.balances.flatMap(({ identity, facts, slack }) => {
    const [left = "", right = ""] = identity.formula.split("=");
    const parsed = readFormula(`${left}=${right}`);
    const figureOf = (name: string): NumberFigure | undefined => facts.find((fact) => fact.name === name)?.figure;
    const total = figureOf(left);
    if (parsed.kind !== "formula" || total === undefined) return [];
    const difference = (place: Place | null, value: Exact): Exact | null => {
      const sum = valueOf(parsed.expression, (name) => {
        const figure = figureOf(name);
        return figure === undefined ? null : valueIn(figure, place, value);
      });
      return sum === null ? null : sum.minus(valueIn(total, place, value));
    };
    return [
      {
        figures: namesOf(identity).flatMap((name) => figureOf(name) ?? []),
        holds: (place, value) => difference(place, value)?.abs().lessThanOrEqualTo(slack) ?? true,
        solve: (place) => solved(difference, place),
      },
    ];
  });
}

/** The balances are sums: what a figure must be follows from the difference that it leaves at nought and at one. */
function solved(difference: (place: Place, value: Exact) => Exact | null, place: Place): Exact | null {
  const [atZero, atOne] = [difference(place, zero), difference(place, exact(1))];
  const slope = atZero === null || atOne === null ? zero : atOne.minus(atZero);
  return atZero === null || slope.isZero() ? null : atZero.negated().dividedBy(slope);
}

function sameFigures(context: CheckContext): readonly Equation[] {
  return figureNames.flatMap(({ name }) => {
    const [first, ...others] = statementsOf(context.facts, name, allSources(context.settings)).map((fact) => fact.figure);
    if (first === undefined) return [];
    return others.map((other): Equation => {
      const value = (figure: NumberFigure, place: Place | null, replaced: Exact): NumberFigure => ({
        ...figure,
        value: valueIn(figure, place, replaced),
      });
      return {
        figures: [first, other],
        holds: (place, replaced) => agree(value(first, place, replaced), value(other, place, replaced)),
        solve: (place) => (isAt(first, place) ? other.value : first.value),
      };
    });
  });
}
