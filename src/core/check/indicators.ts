import type { Achievement } from "../annex/annex3";
import { compact, isBlank, quoted } from "../grid/label";
import { exact, percentText, type Exact } from "../quantity";
import { finding, type FindingCode, type Outcome } from "./codes";
import type { CheckContext } from "./context";

/** The indicators of 附件3: targets that can be measured, deviations that are explained, template rows that were filled. */
export function checkIndicators(context: CheckContext): readonly Outcome[] {
  const rows = context.annex3?.achievements ?? [];
  const filled = rows.filter((row) => row.name !== "" && !isPlaceholder(row));
  return [
    ...filled.flatMap(satisfaction),
    ...filled.map(copied),
    ...repeatedRows(filled),
    ...listed("template-left", rows.filter(isPlaceholder), (names) => `附件3的指标表里有没有填的模板行（${names}）。请删去或填实。`),
    ...listed(
      "target-unmeasured",
      filled.filter(isUnmeasured),
      (names) => `${names}的指标值和完成值没有数，写“长期有效”之类衡量不了效果。请换成可以衡量的数值。`,
    ),
    ...unexplained(filled),
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
function listed(code: FindingCode, rows: readonly Achievement[], message: (names: string) => string): readonly Outcome[] {
  const [first] = rows;
  if (first === undefined) return [];
  const names = [...new Set(rows.map((row) => (row.name === "" ? "空行" : quoted(row.name))))].join("、");
  return [
    finding(code, first.printed.place, {
      stated: first.printed.text,
      message: message(names),
      evidence: rows.slice(1).map((row) => row.printed.place),
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
  const key = (row: Achievement): string => [row.name, row.target?.text ?? "", row.actual.text].map(compact).join("|");
  return rows.flatMap((row, index) => {
    const earlier = rows.slice(0, index).find((other) => key(other) === key(row) && !isBlank(row.actual.text));
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
    texts.every((text) => !isBlank(text) && !hasNumber(text)) &&
    /长期|有效|持续/u.test(texts.join(""))
  );
}

/** The first number of a text such as `100处以上` or `364家次`. */
function numberIn(text: string): Exact | null {
  const match = /^[^\d]{0,2}(\d+(?:\.\d+)?)(?!年|月|\d)/u.exec(compact(text).normalize("NFKC"));
  return match?.[1] === undefined ? null : exact(match[1]);
}

/** The form asks for the reason of a deviation; more than a third above the target is one. */
function unexplained(rows: readonly Achievement[]): readonly Outcome[] {
  const far = rows.flatMap((row) => {
    const [target, actual] = [numberIn(row.target?.text ?? ""), numberIn(row.actual.text)];
    if (
      row.deviation === null ||
      !isBlank(row.deviation.text) ||
      target === null ||
      actual === null ||
      target.isZero() ||
      /[≤≦<]/u.test(row.target?.text ?? "")
    )
      return [];
    const deviation = actual.minus(target).dividedBy(target);
    return deviation.greaterThan(exact("0.3")) ? [{ row, deviation }] : [];
  });
  const [first] = far;
  if (first?.row.deviation === null || first === undefined) return [];
  const list = far.map(({ row, deviation }) => `${quoted(row.name)}超出${percentText(deviation, 0)}`).join("、");
  return [
    finding("deviation-unexplained", first.row.deviation.place, {
      message: `附件3${list}，却没有写偏差原因。请说明原因，或把指标定得合理些。`,
      evidence: far.map(({ row }) => row.actual.place),
    }),
  ];
}

function hasShortUnit(row: Achievement): boolean {
  return /\d万$/u.test(compact(row.target?.text ?? "")) || /\d万$|以上$/u.test(compact(row.actual.text));
}
