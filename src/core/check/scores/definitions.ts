import { namesIn, type Expression } from "../../formula/ast";
import { printExpression } from "../../formula/printer";
import { standardFormula } from "../../formula/standard";
import { compact, quoted } from "../../grid/label";
import { withKnownNames } from "../../score/measure";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";

/** What 附件5 defines its indicators to be: a quotient upside down, and a definition that was copied from another row. */
export function checkDefinitions({ rows }: CheckContext): readonly Outcome[] {
  return rows.flatMap((row, at) => [...inverted(row), ...copied(row, rows.slice(0, at)), ...repeated(row, rows.slice(0, at))]);
}

/** Two rows under one name that are scored by different rules: one of them is another indicator. */
function repeated({ read: { row }, scored }: CheckedRow, earlier: readonly CheckedRow[]): readonly Outcome[] {
  const name = compact(scored.indicator);
  const same = name.length < 5 ? undefined : earlier.find((other) => compact(other.scored.indicator) === name);
  const place = row.indicators[0]?.place;
  if (same === undefined || place === undefined || compact(same.read.row.rule) === compact(row.rule)) return [];
  return [
    finding("row-repeated", place, {
      stated: scored.indicator,
      message: `附件5有两行都叫${quoted(scored.indicator)}，评价标准却不同。请核对是不是抄错了名称。`,
      evidence: same.read.row.indicators.map((indicator) => indicator.place),
    }),
  ];
}

/** A quotient of the same two figures as the ministry's definition, the other way round. */
function inverted({ read, scored }: CheckedRow): readonly Outcome[] {
  const standard = standardFormula(scored.indicator);
  const { formula } = read;
  if (formula.kind !== "formula" || standard?.kind !== "formula" || read.isStandard) return [];
  const [own, right] = [withKnownNames(formula.expression), withKnownNames(standard.expression)];
  const [top, bottom] = quotient(own);
  const [above, below] = quotient(right);
  if (top === null || bottom === null || top !== below || bottom !== above) return [null];
  return [
    finding("definition-inverted", read.row.formulaPlace, {
      stated: compact(read.row.formula).slice(0, 80),
      expected: printExpression(right),
      message: `${quoted(scored.indicator)}的指标说明写的是${printExpression(own)}，分子分母写反了；财预〔2013〕53号的定义是${printExpression(right)}。请核对，得分按所写的公式计算。`,
    }),
  ];
}

/** The names of a quotient of two figures; nulls where it is none. */
function quotient(expression: Expression): readonly [string | null, string | null] {
  if (expression.kind !== "binary" || expression.operator !== "÷") return [null, null];
  const { left, right } = expression;
  return left.kind === "name" && right.kind === "name" && namesIn(expression).length === 2 ? [left.name, right.name] : [null, null];
}

/** The same formula under another name was copied, and not changed. */
function copied(row: CheckedRow, earlier: readonly CheckedRow[]): readonly Outcome[] {
  const text = compact(row.read.row.formula);
  if (row.read.formula.kind !== "formula" || text.length < 12) return [];
  const same = earlier.find((other) => compact(other.read.row.formula) === text && other.scored.indicator !== row.scored.indicator);
  if (same === undefined || same.read.row.formulaPlace.address === row.read.row.formulaPlace.address) return [];
  return [
    finding("definition-copied", row.read.row.formulaPlace, {
      stated: text.slice(0, 80),
      message: `${quoted(row.scored.indicator)}的指标说明与${quoted(same.scored.indicator)}的一字不差，像是抄错了行。请改成本指标的公式。`,
      evidence: [same.read.row.formulaPlace],
    }),
  ];
}
