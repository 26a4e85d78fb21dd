import type { Definition } from "../../annex/base-defined";
import { roundingOf, type Figure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import type { Fact } from "../../fact/facts";
import { namesIn, valueOf } from "../../formula/ast";
import { readFormula } from "../../formula/parser";
import { coreLabel, quoted } from "../../grid/label";
import { sumOf } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf } from "../compare";
import type { CheckContext, StatedRate } from "../context";

/** What 附件4 itself says in its remarks that its rates are (在职人数/编制数), for every year that it states. */
export function remarkRates({ annex4 }: Pick<CheckContext, "annex4">): readonly StatedRate[] {
  return (annex4?.definitions ?? []).flatMap((definition) => (/率|比|度$|^.?均/u.test(definition.label) ? (rateOf(definition) ?? []) : []));
}

/** Amounts that the remarks say are the sum or the difference of others: 年末结转结余数 is 全年预算数-全年支出数. */
export function checkRemarks({ annex4 }: CheckContext): readonly Outcome[] {
  return (annex4?.definitions ?? []).flatMap((definition) => {
    const rate = /[÷/]/u.test(definition.written) ? null : rateOf(definition);
    const stated = definition.figure;
    const value =
      rate === null ? null : valueOf(rate.expression, (name) => rate.operands.find((fact) => fact.name === name)?.figure.value ?? null);
    if (rate === null || value === null || stated.kind !== "number") return [];
    const figures = rate.operands.map((fact) => fact.figure);
    const slack = sumOf([stated, ...figures].map(roundingOf));
    if (stated.value.minus(value).abs().lessThanOrEqualTo(slack)) return [null];
    return [
      finding("balance-broken", stated.place, {
        stated: stated.text,
        expected: asWritten(value, stated),
        message: `附件4${quoted(definition.label)}填${stated.text}，按表中所写是${definition.written}，应为${inUnitOf(value, stated)}，相差${inUnitOf(stated.value.minus(value).abs(), stated)}。请核对这几个数。`,
        evidence: figures.map((figure) => figure.place),
      }),
    ];
  });
}

function rateOf({ label, figure, written, column }: Definition): StatedRate | null {
  const parsed = readFormula(`${label}=${written}`);
  if (parsed.kind !== "formula") return null;
  const operands = namesIn(parsed.expression).flatMap((name): readonly Fact[] => {
    const found = named(name, column);
    return found?.kind === "number" ? [{ name, annex: "4", figure: found }] : [];
  });
  if (operands.length < namesIn(parsed.expression).length) return null;
  return { title: `附件4${label}`, figure, expression: parsed.expression, accepts: [], operands, measures: label };
}

/** The one line of the list that a remark means: by its name, by another name of the same figure, or by the words that it keeps of it. */
function named(name: string, column: ReadonlyMap<string, Figure>): Figure | undefined {
  const exactly = column.get(coreLabel(name));
  if (exactly !== undefined) return exactly;
  const known = figureNamed(name)?.name;
  const lines = [...column];
  const same = known === undefined ? [] : lines.filter(([label]) => figureNamed(label)?.name === known);
  const alike = same.length > 0 ? same : lines.filter(([label]) => keeps(label, coreLabel(name)));
  return alike.length === 1 ? alike[0]?.[1] : undefined;
}

/** 计划数 is short for 年度计划工作任务数: its characters in their order, and the same end. */
function keeps(label: string, name: string): boolean {
  if (label.at(-1) !== name.at(-1) || name.length < 3) return false;
  let at = 0;
  for (const character of label) if (character === name[at]) at += 1;
  return at === name.length;
}
