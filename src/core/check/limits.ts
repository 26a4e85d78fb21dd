import type { Entry } from "../annex/blocks";
import type { Figure, NumberFigure } from "../annex/figure";
import { coreLabel, quoted } from "../grid/label";
import { decimalText } from "../quantity";
import { finding, type Outcome } from "./codes";
import { inUnitOf } from "./compare";
import type { CheckContext } from "./context";

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
export function checkLimits({ annex3, annex4 }: CheckContext): readonly Outcome[] {
  const entries = [...(annex4?.blocks ?? []).flatMap((block) => block.entries), ...(annex4?.others ?? [])];
  const lines = (annex4?.table?.lines ?? []).flatMap((line) => [...line.figures.values()].map((figure) => [line.name, figure] as const));
  const funds = (annex3?.rows ?? []).flatMap((row) =>
    Object.entries(row.figures).flatMap(([column, figure]) => (column === "执行率" ? [] : [[`${row.label}${column}`, figure] as const])),
  );
  const stated = [...entries.map((entry) => [coreLabel(entry.label), entry.figure] as const), ...lines, ...funds];
  const seen = new Set<string>();
  const once = stated.filter(([, { place }]) => !seen.has(place.address + place.sheet) && seen.add(place.address + place.sheet));
  return [...parts.flatMap((pair) => aboveWhole(pair, entries)), ...once.flatMap(([name, figure]) => impossible(name, figure))];
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
