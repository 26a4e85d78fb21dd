import type { Balance } from "../../fact/identities";
import { isBroken, putIn } from "../../fact/identities";
import type { Fact } from "../../fact/facts";
import { readFigure } from "../../annex/figure";
import { coreLabel, hasHan, isBlank, quoted } from "../../grid/label";
import { cellAt, placeIn, type Sheet } from "../../grid/workbook";
import { decimalText, percentText, sumOf, type Exact } from "../../quantity";
import { figureText, scoreText } from "../../score/trace";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, isAsRounded } from "../compare";
import type { CheckContext } from "../context";

/** The balance identities of each annex (勾稽关系). */
export function checkBalances(context: CheckContext): readonly Outcome[] {
  const sheet = context.annex4?.sheet;
  return [
    ...context.balances.map((balance) => (isBroken(balance) ? brokenBalance(balance, context) : null)),
    ...(sheet === undefined ? [] : pairedLines(sheet)),
  ];
}

type Pair = Pick<Fact, "name" | "figure">;

/** 政府采购预算数 | 160.60 | 实际采购金额 | 154.25 | 节约金额 | 6.35 | 政府采购执行率 | 96.05%: names with their figures beside them, in one line. */
function pairsIn(sheet: Sheet, row: number): readonly Pair[] {
  const cells = [...(sheet.rows[row] ?? [])].flatMap((cell, column) =>
    isBlank(cell?.text ?? "") ? [] : [{ text: cell?.text ?? "", column }],
  );
  const pairs = cells.flatMap(({ text, column }, at): readonly Pair[] => {
    const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), null);
    const name = cells[at - 1]?.text ?? "";
    return at % 2 === 1 && figure.kind === "number" && hasHan(name) && !/^\d/u.test(name) && !hasHan(text.replace(/[万元个人%]/gu, ""))
      ? [{ name: coreLabel(name), figure }]
      : [];
  });
  return pairs.length >= 3 && pairs.length * 2 === cells.length ? pairs : [];
}

const whole = /预算|计划|总额|原值|送审|应[收付缴]/u;
const part = /实际|在用|审定|已|完成|支出|采购|决算/u;
const left = /^(节约|节余|结余|闲置|未|核减|审减|剩余)/u;

/** In such a line what is left is the whole less the part between, and a rate at its end is one of its figures over another. */
function pairedLines(sheet: Sheet): readonly Outcome[] {
  return sheet.rows.flatMap((_, row) => {
    const [a, b, c, d, ...more] = pairsIn(sheet, row);
    if (a === undefined || b === undefined || c === undefined || more.length > 0 || !whole.test(a.name) || !part.test(b.name)) return [];
    if (!left.test(c.name)) return [];
    const rest = a.figure.value.minus(b.figure.value);
    const working = `${quoted(a.name)}${a.figure.text.trim()}－${quoted(b.name)}${b.figure.text.trim()}＝${decimalText(rest)}`;
    const evidence = [a, b].map(({ figure }) => figure.place);
    const common = { evidence, scoreEffect: "0" };
    if (!rest.equals(c.figure.value))
      return [
        finding("balance-broken", c.figure.place, {
          ...common,
          stated: c.figure.text,
          expected: asWritten(rest, c.figure),
          message: `附件4${quoted(c.name)}填${c.figure.text.trim()}，同一行${working}。请核对这几个数。`,
        }),
      ];
    if (d?.figure.unit !== "%" || !/率$/u.test(d.name)) return [null];
    const { figure } = d;
    const meant = left.test(d.name) || d.name.includes(c.name.slice(0, 2)) ? c : b;
    const rate = meant.figure.value.dividedBy(a.figure.value);
    if (a.figure.value.isZero() || isAsRounded({ ...figure, value: rate }, figure)) return [null];
    return [
      finding("rate-mismatch", figure.place, {
        ...common,
        stated: figure.text,
        expected: percentText(rate, 2),
        message: `附件4${quoted(d.name)}填${figure.text.trim()}，同一行${quoted(meant.name)}÷${quoted(a.name)}＝${percentText(rate, 2)}。请核对。`,
      }),
    ];
  });
}

function brokenBalance(balance: Balance, context: CheckContext): Outcome {
  const { doubt, expected, identity } = balance;
  const figures = balance.facts.map((fact) => `${fact.name}${figureText(fact)}`).join("、");
  const changes = changesOf(balance, context);
  const numberOf = (name: string): string => {
    const fact = balance.facts.find((each) => each.name === name);
    return fact === undefined ? name : figureText(fact);
  };
  return finding("balance-broken", doubt.figure.place, {
    stated: doubt.figure.text,
    expected: asWritten(expected, doubt.figure),
    working: `${putIn(identity.doubt.formula, numberOf)}＝${inUnitOf(expected, doubt.figure)}`,
    message:
      `附件${balance.annex}的数不平：${identity.explanation}（${identity.formula}），而${figures}，相差${inUnitOf(balance.difference.abs(), doubt.figure)}。` +
      `其他各数若无误，${doubt.name}应为${inUnitOf(expected, doubt.figure)}${changes.map((change) => change.text).join("")}。请核对这几个数。`,
    evidence: balance.facts.filter((fact) => fact !== doubt).map((fact) => fact.figure.place),
    scoreEffect: decimalText(sumOf(changes.map((change) => change.points))),
  });
}

interface Change {
  readonly text: string;
  readonly points: Exact;
}

/** What becomes of the scores when the figure in doubt is what the balance says. */
function changesOf(balance: Balance, context: CheckContext): readonly Change[] {
  return context.rows.flatMap(({ scored }) => {
    const other = scored.alternatives.find((candidate) => candidate.source === balance.annex);
    const isUsed = scored.operands.some((operand) => operand.place === balance.doubt.figure.place);
    if (other === undefined || scored.computed === null || !isUsed) return [];
    const text = `，${quoted(scored.indicator)}随之为${percentText(other.rate)}，得分由${scoreText(scored.computed)}分变为${scoreText(other.computed)}分`;
    return [{ text, points: other.computed.minus(scored.computed) }];
  });
}
