import type { Annex4 } from "../../annex/annex4";
import type { BaseTable, UseTable } from "../../annex/base-table";
import type { Entry } from "../../annex/blocks";
import type { NumberFigure } from "../../annex/figure";
import { columnOf, lastBudget } from "../../annex/base-table-figures";
import type { Fact } from "../../fact/facts";
import { readFormula } from "../../formula/parser";
import { parseArea } from "../../grid/address";
import { coreLabel, quoted } from "../../grid/label";
import { exact } from "../../quantity";
import type { StatedRate } from "../context";

/** The rates that the lines of 附件4's tables state beside their own figures. */
export function lineRates(annex: Annex4 | null): readonly StatedRate[] {
  return annex === null ? [] : [...[annex.table ?? [], annex.uses].flat().flatMap(tableRates), ...workRates(annex)];
}

/** Three cells of one row of a bureau's own block: 应参训人数, 实际参训人数, 参训率. */
interface Triple {
  readonly whole: Fact;
  readonly part: Fact;
  readonly rate: Entry & { readonly figure: NumberFigure };
}

/**
 * The rates of blocks that no form knows (应参训人数, 实际参训人数 and 参训率 beside them): the second over the first, where that is what
 * most of them on the sheet are.
 */
export function ownBlockRates(annex: Annex4 | null): readonly StatedRate[] {
  const rows = new Map<number, Entry[]>();
  for (const entry of annex?.others ?? []) {
    const row = parseArea(entry.labelPlace.address)?.top ?? -1;
    rows.set(row, [...(rows.get(row) ?? []), entry]);
  }
  const triples = [...rows.values()].flatMap((entries) => tripleOf(entries) ?? []);
  const kept = triples.filter(({ whole, part, rate }) => {
    const { value, scale, places } = rate.figure;
    const quotient = part.figure.value.dividedBy(whole.figure.value);
    return quotient
      .minus(value)
      .abs()
      .lessThanOrEqualTo(scale.times(exact(10).pow(-places)));
  });
  if (kept.length < 2 || kept.length * 2 <= triples.length) return [];
  return triples.map(({ whole, part, rate }) => ({
    title: `附件4${coreLabel(rate.label)}`,
    figure: rate.figure,
    expression: { kind: "binary", operator: "÷", left: { kind: "name", name: part.name }, right: { kind: "name", name: whole.name } },
    accepts: [],
    operands: [part, whole],
    measures: coreLabel(rate.label),
  }));
}

function tripleOf(entries: readonly Entry[]): Triple | null {
  const [whole, part, rate, ...more] = entries;
  if (whole === undefined || part === undefined || rate === undefined || more.length > 0) return null;
  const { figure } = rate;
  if (figure.kind !== "number" || figure.unit !== "%" || !/(?<!增长|变动|增减|下降|上升|提高)[率度]$/u.test(coreLabel(rate.label)))
    return null;
  const [all, some] = [whole, part].flatMap(({ label, figure: each }): readonly Fact[] =>
    each.kind === "number" && each.unit !== "%" ? [{ name: coreLabel(label), annex: "4", figure: each }] : [],
  );
  return all === undefined || some === undefined || all.figure.value.isZero() || all.name === some.name
    ? null
    : { whole: all, part: some, rate: { ...rate, figure } };
}

/** The rates of a line, by the kinds of their columns. */
const lineForms = (
  [
    { kind: "rate", word: "执行率", formula: "决算数/预算数" },
    { kind: "control", word: "控制率", formula: "决算数/预算数" },
    { kind: "change", word: "增减率", formula: "（决算数-上年决算数）/上年决算数" },
    { kind: "plan-change", word: "预算变动率", formula: "（预算数-上年预算数）/上年预算数" },
    { kind: "deviation", word: "偏差度", formula: "（决算数-预算数）/预算数", other: "（预算数-决算数）/预算数" },
  ] as const
).flatMap(({ kind, word, formula, ...more }) => {
  // How far it is off may be told without its sign.
  const [expression, ...accepts] = [formula, ...("other" in more ? [more.other] : [])].flatMap((text) => {
    const parsed = readFormula(`率=${text}`);
    return parsed.kind === "formula" ? [parsed.expression] : [];
  });
  return expression === undefined ? [] : [{ kind, word, expression, accepts }];
});

/** The rates that the lines of the wide base table, or of one that takes an expense apart, state beside their amounts. */
function tableRates(table: BaseTable | UseTable): readonly StatedRate[] {
  const columns = { 决算数: columnOf(table, "spent"), 预算数: columnOf(table, "budget"), 上年决算数: columnOf(table, "last") };
  const operandColumns = Object.entries({ ...columns, 上年预算数: lastBudget(table) });
  return table.lines.flatMap((line) =>
    lineForms.flatMap(({ kind, word, expression, accepts }): readonly StatedRate[] => {
      const figure = line.rates.get(columnOf(table, kind) ?? -1);
      if (figure === undefined) return [];
      const operands = operandColumns.flatMap(([name, column]): readonly Fact[] => {
        const amount = line.figures.get(column ?? -1);
        return amount?.kind === "number" ? [{ name, annex: "4", figure: amount }] : [];
      });
      const name = line.name === "合计" && "subject" in table ? table.subject : line.name;
      const title = "subject" in table && table.subject === "固定资产" ? "利用率" : word;
      const measures = `${name}${title}`;
      return [{ title: `附件4${quoted(name)}${title}`, figure, expression, accepts, operands, measures }];
    }),
  );
}

/** 完成率 of what was due and what was done. */
function workRates({ works }: Annex4): readonly StatedRate[] {
  const formula = readFormula("完成率=实际完成数/应完成数");
  if (formula.kind !== "formula") return [];
  return works.flatMap(({ name, due, done, rate }): readonly StatedRate[] => {
    if (rate === null) return [];
    const operands = [["实际完成数", done] as const, ["应完成数", due] as const].flatMap(([title, figure]): readonly Fact[] =>
      figure.kind === "number" ? [{ name: title, annex: "4", figure }] : [],
    );
    const measures = `${name}完成率`;
    return [{ title: `附件4${quoted(name)}完成率`, figure: rate, expression: formula.expression, accepts: [], operands, measures }];
  });
}
