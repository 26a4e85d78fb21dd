import type { Entry } from "../../annex/blocks";
import type { FundRow } from "../../annex/funds";
import { readWritten, type Figure, type NumberFigure } from "../../annex/figure";
import { statementsOf } from "../../fact/facts";
import { bareLabel, compact, coreLabel, quoted } from "../../grid/label";
import { decimalText } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { agree, inUnitOf, matchFigures } from "../compare";
import { allSources, type CheckContext } from "../context";

/** Parts that can be no more than their whole, by what 附件4 calls them. */
const parts: readonly { readonly part: RegExp; readonly whole: RegExp }[] = [
  { part: /在用.{0,4}固定资产|固定资产.{0,2}在用/u, whole: /^(年末|所有)?固定资产(总额|原值|总值)?$/u },
  {
    part: /^(按时|按期|及时)(完成|办结|完工)(工作|任务|项目)?(项|件|个)?数$/u,
    whole: /^(实际)?(完成|办结|完工)(工作|任务|项目)?(项|件|个)?数$/u,
  },
  { part: /^(质量)?(达标|合格)(工作|任务|项目)?(项|件|个)?数$/u, whole: /^(实际)?(完成|办结|完工)(工作|任务|项目)?(项|件|个)?数$/u },
];

/** Figures of 附件3 and 附件4 that cannot be: a part above its whole, an amount below nothing, people in fractions. */
export function checkLimits(context: CheckContext): readonly Outcome[] {
  const { annex3, annex4 } = context;
  const entries = [...(annex4?.blocks ?? []).flatMap((block) => block.entries), ...(annex4?.others ?? [])];
  const isSigned = (column: number): boolean => /^(grown|left|adjusted)$/u.test(annex4?.table?.columns.get(column) ?? "");
  const lines = (annex4?.table?.lines ?? []).flatMap((line) =>
    [...line.figures].flatMap(([column, figure]) => (isSigned(column) ? [] : [[line.name, figure] as const])),
  );
  const funds = (annex3?.rows ?? []).flatMap((row) =>
    Object.entries(row.figures).flatMap(([column, figure]) => (column === "执行率" ? [] : [[`${row.label}${column}`, figure] as const])),
  );
  const stated = [...entries.map((entry) => [coreLabel(entry.label), entry.figure] as const), ...lines, ...funds];
  const seen = new Set<string>();
  const once = stated.filter(([, { place }]) => !seen.has(place.address + place.sheet) && seen.add(place.address + place.sheet));
  return [
    ...costTargets(context),
    ...(annex3?.rows ?? []).flatMap(overspent),
    ...parts.flatMap((pair) => aboveWhole(pair, entries)),
    ...once.flatMap(([name, figure]) => impossible(name, figure)),
  ];
}

/** What 三公经费 was to be kept to (≤38.50万元) is its budget. */
function costTargets({ annex3, facts, settings }: CheckContext): readonly Outcome[] {
  const names = ["“三公经费”预算安排数", "本年“三公经费”预算数"];
  const stated = names.flatMap((name) => statementsOf(facts, name, allSources(settings)));
  const [first] = stated;
  // A budget that is stated once only, or in two ways, is itself what is to be looked at.
  const isSure = first !== undefined && stated.length >= 2 && stated.every(({ figure }) => matchFigures(first.figure, figure) === "same");
  const budget = isSure ? first : null;
  return (annex3?.achievements ?? []).flatMap(({ name, target }) => {
    if (
      budget === null ||
      target === null ||
      !/三公经费/u.test(bareLabel(name)) ||
      !/^(≤|不超过|控制在|不高于)/u.test(bareLabel(target.text))
    )
      return [];
    const digits = bareLabel(target.text)
      .replace(/^(≤|不超过|控制在|不高于)/u, "")
      .replace(/(以内|以下)$/u, "");
    const figure = readWritten(digits, target.place, null);
    if (figure.kind !== "number" || figure.unit !== "元" || figure.unitFrom !== "cell") return [];
    if (agree(figure, budget.figure)) return [null];
    return [
      finding("target-unlike", target.place, {
        stated: target.text,
        expected: inUnitOf(budget.figure.value, figure),
        message: `附件3${quoted(name)}的指标值是${compact(target.text)}，附件${budget.annex}的“三公经费”预算是${inUnitOf(budget.figure.value, budget.figure)}。指标值一般就是预算数，请核对。`,
        evidence: [budget.figure.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** Nobody spends more than the budget as it was adjusted. */
function overspent({ label, figures }: FundRow): readonly Outcome[] {
  const [budget, spent] = [figures["全年预算数"], figures["全年执行数"]];
  if (budget?.kind !== "number" || spent?.kind !== "number") return [];
  if (spent.value.lessThanOrEqualTo(budget.value)) return [null];
  return [
    finding("part-above-whole", spent.place, {
      stated: spent.text,
      message: `附件3${quoted(label)}的全年执行数${inUnitOf(spent.value, spent)}，比全年预算数${inUnitOf(budget.value, budget)}还多。请核对这两个数。`,
      evidence: [budget.place],
      scoreEffect: null,
    }),
  ];
}

function aboveWhole({ part, whole }: (typeof parts)[number], entries: readonly Entry[]): readonly Outcome[] {
  const [small, large] = [numberNamed(part, entries), numberNamed(whole, entries)];
  if (small === null || large === null || small.figure.unit !== large.figure.unit) return [];
  if (small.figure.value.lessThanOrEqualTo(large.figure.value)) return [null];
  return [
    finding("part-above-whole", small.figure.place, {
      stated: small.figure.text,
      message: `附件4${quoted(coreLabel(small.label))}填${inUnitOf(small.figure.value, small.figure)}，比${quoted(coreLabel(large.label))}${inUnitOf(large.figure.value, large.figure)}还多。请核对这两个数。`,
      evidence: [large.figure.place],
      scoreEffect: null,
    }),
  ];
}

function numberNamed(name: RegExp, entries: readonly Entry[]): { readonly label: string; readonly figure: NumberFigure } | null {
  for (const { label, figure } of entries) if (figure.kind === "number" && name.test(coreLabel(label))) return { label, figure };
  return null;
}

/** What may well be below nothing: changes, and what is left when more was spent than there was. */
const signed = /调整|调减|增减|变动|追加|结转|结余|节余|差|净/u;

function impossible(name: string, figure: Figure): readonly Outcome[] {
  if (figure.kind !== "number" || figure.unit === "%") return [];
  const isNegative = figure.value.isNegative() && !figure.value.isZero() && !signed.test(name);
  const isFraction = figure.unit === "人" && !figure.value.isInteger();
  if (!isNegative && !isFraction) return [];
  return [
    finding("number-impossible", figure.place, {
      stated: figure.text,
      message: `${quoted(name)}填${figure.text.trim()}，${isNegative ? "金额和人数不会是负数" : `人数不会是小数（${decimalText(figure.value)}人）`}。请核对。`,
      scoreEffect: null,
    }),
  ];
}
