import { exact, sumOf, type Exact } from "../../quantity";
import { isTransposed, isWritten, numberOf, placesOf } from "../compare";
import { cuedNumbers } from "../passages";
import type { Found } from "./sentence-growth";

/*
 * What a sentence works out in whatever words: 平均每处152.51平方米, 三项合计178.60万元, 相差41.64个百分点, 占实际投资的93.65%. Which numbers
 * were meant nobody can say, so that only this is wrong: a number that none of those before it give, while some of them give it with two of
 * its digits exchanged. Texts are bare of spaces and of half width.
 */

/** A number with its unit, what stands before it in its clause, and where. */
interface Token {
  readonly digits: string;
  readonly unit: string;
  readonly cue: string;
  readonly value: Exact;
  readonly scale: Exact;
  readonly sentence: number;
}

const token = /(?<![\d.A-Za-z-])(\d[\d,]*(?:\.\d+)?)(%|个百分点|亿元|万元|元|万?(?:平方米|立方米|公里|公顷|人次|批次|\p{Script=Han}))/gu;
const stop = /[,。;:、()\d]/u;
const tens: Readonly<Record<string, Exact>> = { 亿: exact(100000000), 万: exact(10000) };

function tokensIn(text: string): readonly Token[] {
  return text.split("。").flatMap((sentence, at) =>
    [...cuedNumbers(sentence, token, stop)].flatMap(({ cue, match: [, digits = "", unit = ""] }) => {
      if (/^[年月日号度点第]$/u.test(unit)) return [];
      const scale = tens[unit.slice(0, 1)] ?? exact(1);
      const plain = scale.equals(1) ? unit : unit.slice(1);
      return [{ digits, unit: plain, cue, value: numberOf(digits).times(scale), scale, sentence: at }];
    }),
  );
}

/** Every number of a passage that another with two digits exchanged would be right for; `earlier` is what stands right before it. */
export function workedIn(text: string, earlier: string): Found {
  if (!/均|每|合计|[共占率差超少多低高]|其中/u.test(text)) return [];
  const tokens = tokensIn(text);
  // What stands before is read by rates alone.
  const before = tokens.some(({ unit }) => unit === "%") ? tokensIn(earlier).map((each) => ({ ...each, sentence: -1 })) : [];
  return [...tokens.flatMap((one, at) => slipOf(one, tokens.slice(0, at), before)), ...listSlips(text)];
}

function slipOf(one: Token, before: readonly Token[], earlier: readonly Token[]): Found {
  const here = before.filter(({ sentence }) => sentence === one.sentence);
  const values = one.digits.replace(/\D|0+$/gu, "").length < 3 ? [] : candidates(one, here, before, earlier);
  const known = values.filter((value) => value.greaterThan(0)).map((value) => value.dividedBy(one.scale));
  if (known.length === 0 || known.some((value) => isWritten(value, one.digits, 1))) return [];
  const meant = known.map((value) => value.toFixed(placesOf(one.digits))).find((each) => isTransposed(each, one.digits));
  if (meant === undefined) return [];
  const unit = `${one.scale.equals(1) ? "" : one.scale.equals(10000) ? "万" : "亿"}${one.unit}`;
  return [{ written: `${one.cue}${one.digits}${unit}`, expected: `${meant}${unit}`, because: `${meant}${unit}` }];
}

/** What a number may have been worked out to, by the words before it. */
function candidates(one: Token, here: readonly Token[], before: readonly Token[], earlier: readonly Token[]): readonly Exact[] {
  const alike = here.filter(({ unit }) => unit === one.unit);
  if (/合计|总计|共/u.test(one.cue)) return alike.slice(0, -1).map((_, at) => sumOf(alike.slice(at).map(({ value }) => value)));
  if (/[均每]/u.test(one.cue)) {
    const spans = [...(/月/u.test(one.cue) ? [exact(12)] : []), ...(/日|天/u.test(one.cue) ? [exact(365), exact(366)] : [])];
    const counts = before.flatMap(({ unit, value }) => (unit === one.unit || /[元%点]$/u.test(unit) || value.isZero() ? [] : [value]));
    return before.flatMap(({ unit, value }) => (unit === one.unit ? [...counts, ...spans].map((count) => value.dividedBy(count)) : []));
  }
  if (one.unit === "%") {
    if (!/占|率/u.test(one.cue)) return [];
    return here
      .slice(-3)
      .flatMap((part) =>
        [...before, ...earlier].flatMap(({ unit, value }) =>
          unit === part.unit && unit !== "%" && value.greaterThan(part.value) ? [part.value.dividedBy(value).times(100)] : [],
        ),
      );
  }
  if (!/[多少低高差超](支|收|出|于)?$|(节约|减少|增加|降低)$/u.test(one.cue)) return [];
  const from = here.filter(({ unit }) => unit === (one.unit === "个百分点" ? "%" : one.unit));
  return from.flatMap((a, at) => from.slice(at + 1).map((b) => a.value.minus(b.value).abs()));
}

/** 支出66.37万元，其中机械租赁28.46万元、执法装备16.35万元、劳务用工26.51万元: parts that would make up the whole. */
function listSlips(text: string): Found {
  return text.split("。").flatMap((sentence) => {
    const [head = "", ...rest] = sentence.split("其中");
    if (rest.length !== 1) return [];
    const whole = tokensIn(head)
      // 446件，比上年415件增加31件，其中: what was compared is not taken apart.
      .filter(({ unit, cue }) => unit !== "%" && !/上年|去年|[增减多少]|[比较]/u.test(cue))
      .at(-1);
    if (whole === undefined) return [];
    const parts = tokensIn(rest.join("")).filter(({ unit, scale }) => unit === whole.unit && scale.equals(whole.scale));
    const sums = parts.map((_, at) => sumOf(parts.slice(0, at + 1).map(({ value }) => value)));
    if (sums.some((sum) => sum.equals(whole.value))) return [];
    return parts
      .flatMap((part, at) =>
        sums.slice(Math.max(1, at)).flatMap((sum) => {
          const meant = part.value.minus(sum).plus(whole.value).dividedBy(part.scale);
          const digits = meant.toFixed(placesOf(part.digits));
          return numberOf(digits).equals(meant) && isTransposed(digits, part.digits) ? [{ part, digits }] : [];
        }),
      )
      .slice(0, 1)
      .map(({ part, digits }) => ({
        written: `${part.cue}${part.digits}`,
        expected: digits,
        because: `各项合起来${whole.digits}`,
      }));
  });
}
