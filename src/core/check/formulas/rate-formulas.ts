import { cellsRead, partsOf, type CellFormula } from "../../formula/cell-formula";
import { standIns } from "../../annex/names";
import { namesIn, valueOf, type Expression } from "../../formula/ast";
import { printExpression } from "../../formula/printer";
import { numberFormat, numberOf, numeric, type Shown } from "../../formula/shown";
import { keyOf, splitReference, type Place } from "../../grid/address";
import { exact, one, zero, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext, StatedRate } from "../context";
import { triedWith, type FormulaCell } from "./formula-cells";

/** A rate's formula must read the cells of its own row, and do with them what the rate is defined to be. */
export function rateFormulas(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  return context.rates.flatMap((rate) => {
    const cell = formulas.get(keyOf(rate.figure.place));
    return cell === undefined ? [] : [rateFormula(rate, cell, context, formulas)];
  });
}

type Formulas = ReadonlyMap<string, FormulaCell>;

function rateFormula(rate: StatedRate, { formula, text, place }: FormulaCell, context: CheckContext, formulas: Formulas): Outcome {
  const wanted = operandPlaces(rate);
  // Two figures of one sentence are no cells that a formula could read.
  if (new Set(wanted.map(keyOf)).size < 2 || formula === null || isSameRate(rate, formula, context)) return null;
  const right = rightFormula(rate);
  const common = { stated: text, expected: right, evidence: wanted };
  const cells = cellsOfNames(rate, context);
  const between = stepsBetween(formula, rate, cells, formulas);
  const strange = [...cellsRead(formula, place.sheet)].filter((cell) => !cells.has(cell) && !between.has(cell));
  if (strange.length > 0)
    return finding("formula-other-cells", place, {
      ...common,
      message: `${rate.title}的公式${text}用到了${strange.map((cell) => cell.split("!").at(-1)).join("、")}，不是本行的数；本行应为${right}。请改正公式。`,
    });
  const says = `应算${printExpression(rate.expression)}，即${right}。请改正公式。`;
  switch (meaningOf(formula, rate, { cells, between })) {
    case "right":
    case "unknown":
      return null;
    case "inverted":
      return finding("formula-inverted", place, { ...common, message: `${rate.title}的公式${text}把分子分母除反了，${says}` });
    case "other": {
      const constants = constantsIn(formula);
      if (constants.length > 0)
        return finding("formula-constant", place, {
          ...common,
          message: `${rate.title}的公式${text}里夹着手写的数${constants.join("、")}，单元格里的数改了它也不变；${says}`,
        });
      return finding("formula-differs", place, { ...common, message: `${rate.title}的公式${text}算的不是这个率，${says}` });
    }
  }
}

/** =表三!G20, where that cell states just this rate: whether it is right is said of it there. */
function isSameRate(rate: StatedRate, formula: CellFormula, { rates }: CheckContext): boolean {
  const [cell, ...more] = cellsRead(formula, rate.figure.place.sheet);
  if (more.length > 0 || partsOf(formula).some((part) => part.kind !== "cells")) return false;
  const valuesOf = ({ operands }: StatedRate): string => operands.map(({ figure }) => figure.value.toFixed()).join("|");
  return rates.some((other) => other !== rate && keyOf(other.figure.place) === cell && valuesOf(other) === valuesOf(rate));
}

/** What a formula may read: the cells of the rate's figures, and cells that work out something from nothing but these. */
interface Readable {
  readonly cells: ReadonlyMap<string, string>;
  readonly between: ReadonlyMap<string, CellFormula>;
}

/** 增减额 beside 增减率: a cell with a formula over the figures of the rate, which the rate's own formula reads in their place. */
function stepsBetween(formula: CellFormula, rate: StatedRate, cells: ReadonlyMap<string, string>, formulas: Formulas): Readable["between"] {
  const steps = [...cellsRead(formula, rate.figure.place.sheet)].flatMap((cell) => {
    const step = cells.has(cell) ? null : (formulas.get(cell)?.formula ?? null);
    const read = step === null ? [] : [...cellsRead(step, splitReference(cell).sheet ?? "")];
    return step !== null && read.length > 0 && read.every((each) => cells.has(each)) ? [[cell, step] as const] : [];
  });
  return new Map(steps);
}

/** The name that each cell stands for which a rate may be computed from: a form may state one figure in several places. */
function cellsOfNames(rate: StatedRate, context: CheckContext): ReadonlyMap<string, string> {
  const cells = new Map<string, string>();
  for (const name of namesIn(rate.expression)) {
    const same = [name, ...(standIns[name] ?? [])];
    for (const fact of context.facts)
      if (same.includes(fact.name) && fact.figure.place.sheet === rate.figure.place.sheet) cells.set(keyOf(fact.figure.place), name);
    for (const fact of rate.operands) if (fact.name === name) cells.set(keyOf(fact.figure.place), name);
  }
  return cells;
}

/** The cells of a rate's operands, numerator first. */
export function operandPlaces(rate: StatedRate): readonly Place[] {
  return namesIn(rate.expression).flatMap((name) => rate.operands.find((fact) => fact.name === name)?.figure.place ?? []);
}

/** The formula over the cells of the row: `=C10/B10`. */
export function rightFormula(rate: StatedRate): string {
  const { sheet } = rate.figure.place;
  const at = (name: string): string => {
    const place = rate.operands.find((fact) => fact.name === name)?.figure.place;
    return place === undefined ? name : place.sheet === sheet ? place.address : `${place.sheet}!${place.address}`;
  };
  const [first = "", second = ""] = namesIn(rate.expression).map(at);
  const isQuotient = rate.expression.kind === "binary" && rate.expression.operator === "÷" && rate.expression.left.kind === "name";
  return isQuotient ? `=${first}/${second}` : `=(${first}-${second})/${second}`;
}

type Meaning = "right" | "inverted" | "other" | "unknown";

// Numbers that no two ways of computing a rate agree on: one pair for a fall, one for a rise.
const trials: readonly (readonly [string, string])[] = [
  ["617", "1009"],
  ["1493", "1009"],
];

/** What a formula does, seen by what it gives for chosen figures; that way every right way of writing it is right. */
function meaningOf(formula: CellFormula, rate: StatedRate, readable: Readable): Meaning {
  const results = trials.map((trial) => trialOf(formula, rate, trial, readable));
  if (results.includes("unknown")) return "unknown";
  const [first = "unknown"] = results;
  return results.every((result) => result === first) ? first : "other";
}

function trialOf(
  formula: CellFormula,
  rate: StatedRate,
  trial: readonly [string, string],
  { cells: cellNames, between }: Readable,
): Meaning {
  const names = namesIn(rate.expression);
  const values = new Map(names.map((name, index) => [name, exact(trial[index] ?? "11")]));
  const cells = new Map([...cellNames].map(([cell, name]) => [cell, numeric(values.get(name) ?? zero)] as const));
  const { sheet } = rate.figure.place;
  const steps = [...between].map(([cell, step]) => [cell, triedWith(cells, step, splitReference(cell).sheet ?? sheet)] as const);
  const result = rateIn(triedWith(new Map([...cells, ...steps]), formula, sheet));
  if (result === null) return "unknown";
  const slack = slackOf(formula);
  const gives = (expression: Expression, swapped = false): boolean => {
    const wanted = valueOf(expression, (name) => values.get(swapped ? (names[1 - names.indexOf(name)] ?? name) : name) ?? null);
    // A rate in per cent may be written as such.
    return (
      wanted !== null && [one, exact(100)].some((scale) => result.minus(wanted.times(scale)).abs().lessThanOrEqualTo(slack.times(scale)))
    );
  };
  if ([rate.expression, ...rate.accepts].some((expression) => gives(expression))) return "right";
  return gives(rate.expression, true) ? "inverted" : "other";
}

/** 61.15% as TEXT shows it is a rate as well. */
function rateIn(result: Shown): Exact | null {
  const number = result.kind === "flag" ? null : numberOf(result);
  return number?.kind === "number" ? number.value : null;
}

/** How far rounding inside the formula may move its result: half of the last place that ROUND or TEXT keeps. */
function slackOf(formula: CellFormula): Exact {
  const places = partsOf(formula).flatMap((part) => {
    if (part.kind !== "call") return [];
    const [, second] = part.parts;
    // INT(…*100+0.5)/100 rounds as well; to how many places is not seen.
    if (part.name === "INT") return [2];
    if (part.name === "ROUND" && second?.kind === "number") return [second.value.toNumber()];
    const format = part.name === "TEXT" && second?.kind === "text" ? numberFormat(second.value) : null;
    return format === null ? [] : [format.places + (format.percent ? 2 : 0)];
  });
  // A rate rounded to whole tens of per cent is no longer one.
  const kept = Math.max(2, Math.min(12, ...places));
  return exact(10).pow(-kept).dividedBy(2);
}

// What turns a ratio into per cent and 万元 into 元; 0 and 1 guard against blanks.
const scales = new Set(["0", "1", "100", "10000"]);

/** The numbers that stand in a formula's arithmetic; places to round to and what IF compares with are none of them. */
export function constantsIn(formula: CellFormula): readonly string[] {
  if (formula.kind === "operation" && /^[-+*/^]$/u.test(formula.operator))
    return formula.parts.flatMap((part) =>
      part.kind === "number" ? (scales.has(part.value.toFixed()) ? [] : [part.value.toFixed()]) : constantsIn(part),
    );
  if (formula.kind === "operation") return formula.operator === "%" ? formula.parts.flatMap(constantsIn) : [];
  return formula.kind === "call" ? formula.parts.flatMap(constantsIn) : [];
}
