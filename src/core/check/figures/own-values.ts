import type { Figure } from "../../annex/figure";
import { agree, isStated } from "../compare";
import { decimalText, exact, percentText, roundTo } from "../../quantity";
import { bareLabel, coreLabel, quoted } from "../../grid/label";
import { asksFor, type Rule } from "../../rule/ast";
import { readings, stepReadings, type Observation } from "../../score/evaluate";
import { scoreText } from "../../score/trace";
import type { Place } from "../../grid/address";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";
import { measureIn, missedIn } from "../measures";

/**
 * What a score sheet itself says was achieved (实际完成值): the same as 附件3 says of an indicator of that name, and the score that
 * its rule gives for it. Nobody has verified the value, so it scores nothing; it is only held against the score beside it.
 */
export function checkOwnValues(context: CheckContext): readonly Outcome[] {
  return context.rows.flatMap((row) => [...unlikeForm(row, context), ...unlikeAnnexes(row, context), ...unlikeScore(row)]);
}

/** 46.82万吨 of 粮食总产量, as 附件3 and 附件4 count it; 46.51%、72.20%、88.59% of 支出进度, each as 附件4's table of progress has it. */
function unlikeAnnexes({ read, scored }: CheckedRow, { annex3, annex4 }: CheckContext): readonly Outcome[] {
  const { actual } = read.row;
  const text = bareLabel(actual?.text ?? "");
  if (actual === null || text === "") return [];
  const rates = (annex4?.progress?.lines ?? []).flatMap(({ figures: { rate } }) => (rate?.kind === "number" ? [rate] : []));
  const said = /进度/u.test(scored.indicator) && /^(\d+(\.\d+)?%[、,;]?){2,}$/u.test(text) ? (text.match(/[\d.]+(?=%)/gu) ?? []) : [];
  const odd = said.find((digits) => !rates.some(({ value }) => value.times(100).minus(exact(digits)).abs().lessThanOrEqualTo("0.01")));
  if (rates.length > 0 && odd !== undefined)
    return [unlike(actual, scored.indicator, `${odd}%`, rates.map((rate) => rate.text.trim()).join("、"), rates[0]?.place)];
  const own = measureIn(text);
  if (own === null || own.unit === "" || own.unit === "%") return [];
  const known = [
    ...(annex3?.achievements ?? []).map((row) => ({ name: row.name, text: row.actual.text, place: row.actual.place })),
    ...(annex4?.works ?? []).map((work) => ({ name: work.name, text: `${work.done.text}${work.unit}`, place: work.done.place })),
  ].filter(({ name }) => coreLabel(name) === coreLabel(scored.indicator));
  const others = known.flatMap((each) => {
    const measure = measureIn(each.text);
    return measure === null || measure.unit !== own.unit ? [] : [{ ...each, measure }];
  });
  const [other] = others;
  if (other === undefined) return [];
  if (others.some(({ measure }) => measure.number.equals(own.number))) return [null];
  return [unlike(actual, scored.indicator, actual.text, other.text, other.place)];
}

function unlike(actual: Figure, indicator: string, stated: string, expected: string, evidence: Place | undefined): Outcome {
  return finding("achievement-differs", actual.place, {
    stated,
    expected,
    message: `附件5${quoted(indicator)}的完成值填${stated}，${evidence?.sheet ?? ""}的${evidence?.address ?? ""}是${expected}。请核对后统一。`,
    evidence: evidence === undefined ? [] : [evidence],
  });
}

function unlikeForm({ read, scored }: CheckedRow, { annex3 }: CheckContext): readonly Outcome[] {
  const { actual } = read.row;
  const named = (annex3?.achievements ?? []).filter(({ name }) => coreLabel(name) === coreLabel(scored.indicator));
  const [twin] = named;
  // What the row has in words says nothing more exactly than its data.
  const { rate, operands } = scored;
  if (actual?.kind !== "number" && named.length === 1 && twin?.actual.kind === "number" && twin.actual.unit === "%" && rate !== null) {
    const { places, value, place, text } = twin.actual;
    if (operands.some((operand) => operand.annex === "3") || roundTo(rate, places + 2).equals(value)) return [];
    return [
      finding("achievement-differs", place, {
        stated: text,
        expected: percentText(rate, Math.max(2, places)),
        message: `附件3${quoted(scored.indicator)}的实际完成值填${text}，附件5同名指标按数据算是${percentText(rate, Math.max(2, places))}。请核对后统一。`,
        evidence: operands.map((operand) => operand.place),
      }),
    ];
  }
  if (actual?.kind !== "number" || named.length !== 1 || twin?.actual.kind !== "number" || actual.unit !== twin.actual.unit) return [];
  if (agree(twin.actual, actual)) return [null];
  // Where the figures of the annexes come to what the row says, 附件3 is the odd one.
  if (scored.rate !== null && actual.unit === "%" && roundTo(scored.rate, actual.places + 2).equals(actual.value))
    return [
      finding("achievement-differs", twin.actual.place, {
        stated: twin.actual.text,
        expected: actual.text,
        message: `附件3${quoted(scored.indicator)}的实际完成值填${twin.actual.text}，附件5同名指标填${actual.text}，按数据算也是这么多。请核对后统一。`,
        evidence: [actual.place],
      }),
    ];
  return [
    finding("achievement-differs", actual.place, {
      stated: actual.text,
      expected: twin.actual.text,
      message: `附件5${quoted(scored.indicator)}的完成值填${actual.text}，附件3同名指标的实际完成值是${twin.actual.text}。请核对后统一。`,
      evidence: [twin.actual.place],
    }),
  ];
}

/** Where the annexes give no figures, the value that the row states must at least bear its own score out. */
function unlikeScore({ read, scored }: CheckedRow): readonly Outcome[] {
  const { actual } = read.row;
  const { stated, computed, verdict, count } = scored;
  const told = actual === null ? null : toldBy(actual, read.rule, read.row.rule);
  const counted = scored.operands.at(-1);
  if (actual !== null && told?.kind === "violations" && counted !== undefined && count !== null && computed !== null)
    return [told.value.equals(count) ? null : unlike(actual, scored.indicator, actual.text, decimalText(count), counted.place)];
  if (actual === null || told === null || stated === null || computed !== null) return [];
  if (told.kind === "ratio" && verdict !== "missing-data") return [];
  const given = readings(read.rule, told);
  if (given === null) return [];
  const scores = stepReadings.map((reading) => given[reading]);
  if (scores.some((score) => isStated(stated, score))) return [null];
  const written = [...new Set(scores.map(scoreText))].join("、");
  return [
    finding("achievement-score", scored.place, {
      stated: decimalText(stated),
      expected: written,
      message: `${quoted(scored.indicator)}自己填的完成值是${actual.text}，照评价标准应得${written}分，自评得${decimalText(stated)}分。请核对完成值和得分。`,
      evidence: [actual.place, read.row.rulePlace],
    }),
  ];
}

/** What a row's own account comes to: a rate, or how many of what its rule counts（审计发现问题3处）. */
function toldBy(actual: Figure, rule: Rule, text: string): Observation | null {
  // 排查1256项，按期整改1231项，未按期整改25项
  const missed = rule.kind === "incident" ? missedIn(bareLabel(actual.text), text) : null;
  if (missed !== null) return { kind: "violations", value: exact(missed.count) };
  if (asksFor(rule) === "rate") return actual.kind === "number" && actual.unit === "%" ? { kind: "ratio", value: actual.value } : null;
  if (rule.kind !== "incident") return null;
  const [, count, unit] = /^[^\d,;。整改上年]{0,12}?(\d{1,3})([处起次例件个项])(?:未[^,;。\d]{2,8})?$/u.exec(bareLabel(actual.text)) ?? [];
  return count === undefined || unit !== rule.unit ? null : { kind: "violations", value: exact(count) };
}
