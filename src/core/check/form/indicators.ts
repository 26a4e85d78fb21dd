import type { Achievement, Printed } from "../../annex/annex3";
import { compact, isBlank, quoted } from "../../grid/label";
import { parseArea } from "../../grid/address";
import { decimalText } from "../../quantity";
import { finding, type FindingCode, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { deviationOf, hasMissed, measureIn } from "../measures";

/** The indicators of 附件3: targets that can be measured, deviations that are explained, template rows that were filled. */
export function checkIndicators(context: CheckContext): readonly Outcome[] {
  const rows = context.annex3?.achievements ?? [];
  const lost = lostPoints(context);
  const filled = rows.filter((row) => row.name !== "" && !isPlaceholder(row));
  return [
    ...filled.flatMap(satisfaction),
    ...filled.flatMap(blanks),
    ...filled.map(copied),
    ...repeatedRows(filled),
    ...listed("template-left", rows.filter(isPlaceholder), (names) => `附件3的指标表里有没有填的模板行（${names}）。请删去或填实。`),
    ...listed(
      "target-unmeasured",
      filled.filter(isUnmeasured),
      (names, text) => `${names}的指标值或完成值没有数（写的是“${compact(text)}”），衡量不了效果。请换成可以衡量的数值。`,
      (row) => (row.target !== null && !hasNumber(row.target.text) ? row.target : row.actual),
    ),
    ...unexplained(filled, lost),
    ...filled.flatMap(mixedUnits),
    ...listed(
      "unit-incomplete",
      filled.filter(hasShortUnit),
      (names) => `${names}的单位没有写全（“万”应为“万元”），或把“以上”写进了完成值。请写明单位和准数。`,
    ),
  ];
}

/** Dots, 指标2, or a row with nothing in it: left over from the template. */
function isPlaceholder(row: Achievement): boolean {
  const isEmpty = row.name === "" && isBlank(row.actual.text) && isBlank(row.target?.text ?? "");
  return isEmpty || /^([.．。…]{2,}|指标\d+)$/u.test(row.name);
}

/** One finding for all rows of a kind, at the first of them. */
function listed(
  code: FindingCode,
  rows: readonly Achievement[],
  message: (names: string, text: string) => string,
  at: (row: Achievement) => Printed = (row) => row.printed,
): readonly Outcome[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = [...new Set(rows.map((row) => (row.name === "" ? "空行" : quoted(row.name))))].join("、");
  return [
    finding(code, at(first).place, {
      stated: at(first).text,
      message: message(names, at(first).text),
      evidence: rows.slice(1).map((row) => at(row).place),
    }),
  ];
}

function hasNumber(text: string): boolean {
  return /\d/u.test(text.normalize("NFKC"));
}

/** 满意率 is a percentage; without one the score for it in 附件5 has nothing to stand on. */
function satisfaction(row: Achievement): readonly Outcome[] {
  if (!row.name.includes("满意")) return [];
  if (hasNumber(row.actual.text) || isBlank(row.actual.text)) return [null];
  return [
    finding("satisfaction-unmeasured", row.actual.place, {
      stated: row.actual.text,
      expected: "百分数",
      message: `附件3${quoted(row.name)}填“${compact(row.actual.text)}”，满意率要填百分数（如指标值≥90%、实际92%）；没有满意率，附件5的满意度得分就没有依据。请补调查数据。`,
      evidence: row.target === null ? [] : [row.target.place],
    }),
  ];
}

function copied(row: Achievement): Outcome {
  const texts = [row.name, row.target?.text ?? "", row.actual.text].map(compact);
  if (row.name.length < 6 || new Set(texts).size > 1) return null;
  return finding("texts-copied", row.printed.place, {
    stated: row.printed.text,
    message: `附件3${quoted(row.name)}的名称、指标值、完成值是同一句话。请分开填写。`,
    evidence: [row.actual.place],
  });
}

function repeatedRows(rows: readonly Achievement[]): readonly Outcome[] {
  const seen = new Map<string, Achievement>();
  return rows.flatMap((row) => {
    const key = [row.name, row.target?.text ?? "", row.actual.text].map(compact).join("|");
    const earlier = isBlank(row.actual.text) ? undefined : seen.get(key);
    if (earlier === undefined) seen.set(key, row);
    return earlier === undefined
      ? []
      : [
          finding("row-repeated", row.printed.place, {
            stated: row.printed.text,
            message: `附件3${quoted(row.name)}与上面一行完全相同，填了两遍。请保留一行。`,
            evidence: [earlier.printed.place],
          }),
        ];
  });
}

/** A target without any number; 满意率 and copied texts have findings of their own. */
function isUnmeasured(row: Achievement): boolean {
  const texts = [row.target?.text ?? "", row.actual.text];
  return (
    !row.name.includes("满意") &&
    copied(row) === null &&
    texts.every((text) => !isBlank(text)) &&
    ((texts.every((text) => !hasNumber(text)) && /长期|有效|持续|按要求|较好|良好|明显/u.test(texts.join(""))) || isHalfMeasured(texts))
  );
}

/** A number on one side and a word such as 较好 on the other cannot be compared. */
function isHalfMeasured(texts: readonly string[]): boolean {
  // Of something that was due by a date 未完成 says all there is.
  if (/月.{0,4}[前底内]/u.test(texts[0] ?? "") && /^未完[成工]$/u.test(compact(texts[1] ?? ""))) return false;
  const words = texts.filter((text) => !hasNumber(text) && !/[一二三四五六七八九十百]/u.test(text));
  return words.length === 1 && words.every((text) => /要求|较好|良好|及时|明显|长期|有效|持续|满意|合格|完成$/u.test(text));
}

/** An indicator without a target or without what was achieved says nothing. */
function blanks(row: Achievement): readonly Outcome[] {
  const blank = (what: string, printed: Printed): Outcome =>
    isBlank(printed.text)
      ? finding("figures-blank", printed.place, {
          message: `附件3${quoted(row.name)}的${what}没有填。请补填。`,
          evidence: [row.printed.place],
        })
      : null;
  return [...(row.target === null ? [] : [blank("年度指标值", row.target)]), blank("实际完成值", row.actual)];
}

/** By row, the points that the national form gives away: whoever deducts knows why. */
function lostPoints(context: CheckContext): ReadonlyMap<number, string> {
  const entries = (context.annex3?.scores?.indicators ?? []).flatMap(({ place, weight, score }) => {
    const row = parseArea(place.address)?.top;
    if (row === undefined || weight.kind !== "number" || score.kind !== "number" || !score.value.lessThan(weight.value)) return [];
    return [[row, `只得${decimalText(score.value)}分（分值${decimalText(weight.value)}分）`] as const];
  });
  return new Map(entries);
}

/** 无 is no reason of a target that was missed. */
function isUntold(row: Achievement, text: string): boolean {
  // 2100元/件 and 1% may be aimed at, or not to be gone beyond; whoever writes 无 means the latter.
  const isBound =
    /[≥≤<>]|以[上内下]|不|至少|前/u.test(row.target?.text ?? "") || (row.share?.kind === "number" && row.share.value.lessThan(1));
  return isBlank(text) || (/^(无|没有|[-—－/]+)$/u.test(compact(text)) && hasMissed(row) && isBound);
}

/** The form asks for the reason of a deviation; so does a target that was missed. */
function unexplained(rows: readonly Achievement[], lost: ReadonlyMap<number, string>): readonly Outcome[] {
  const far = rows.flatMap((row) => {
    const points = lost.get(parseArea(row.printed.place.address)?.top ?? -1) ?? null;
    const deviation = row.deviation === null || !isUntold(row, row.deviation.text) ? null : (deviationOf(row) ?? points);
    return deviation === null || row.deviation === null ? [] : [{ row, place: row.deviation.place, deviation }];
  });
  const [first] = far;
  if (first === undefined) return [];
  const list = far.map(({ row, deviation }) => `${quoted(row.name)}${deviation}`).join("、");
  return [
    finding("deviation-unexplained", first.place, {
      message: `附件3${list}，却没有写偏差原因。请说明原因，或核对填的数。`,
      evidence: far.flatMap(({ row, place }) => [place, row.actual.place]).slice(1),
    }),
  ];
}

function hasShortUnit(row: Achievement): boolean {
  const [target, actual] = [measureIn(row.target?.text ?? ""), measureIn(row.actual.text)];
  // 6 beside 6所: one of the two says what is counted.
  const isBare = target !== null && actual !== null && (target.unit === "") !== (actual.unit === "");
  return isBare || /\d万$/u.test(compact(row.target?.text ?? "")) || /\d万$|以上$/u.test(compact(row.actual.text));
}

/** 家 and 家次, 个 and 处: clerks do not tell them apart, and nothing comes of it. */
function areAlike(a: string, b: string): boolean {
  const isMoney = (unit: string): boolean => /元|%|‰|平方米|公里|亩|吨|米$/u.test(unit);
  return !isMoney(a) && !isMoney(b) && (a.includes(b) || b.includes(a) || (/^[个处所座家项]$/u.test(a) && /^[个处所座家项]$/u.test(b)));
}

/** 36.18元 against ≤44.10万元: one of the two units is wrong, or both say different things. */
function mixedUnits(row: Achievement): readonly Outcome[] {
  const [target, actual] = [measureIn(row.target?.text ?? ""), measureIn(row.actual.text)];
  if (target === null || actual === null || target.unit === actual.unit) return [];
  const isFold = target.unit === `万${actual.unit}` || actual.unit === `万${target.unit}`;
  if (actual.unit === "" || target.unit === "" || (!isFold && areAlike(target.unit, actual.unit))) return [];
  return [
    finding("unit-mixed", row.actual.place, {
      stated: row.actual.text,
      message: `附件3${quoted(row.name)}的指标值${quoted(compact(row.target?.text ?? ""))}和完成值${quoted(compact(row.actual.text))}${isFold ? "单位差一万倍" : "单位不同，没法比"}。请核对单位。`,
      evidence: row.target === null ? [] : [row.target.place],
    }),
  ];
}
