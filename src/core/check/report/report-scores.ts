import { bareLabel, compact, quoted } from "../../grid/label";
import type { NumberFigure } from "../../annex/figure";
import { parseArea, type Place } from "../../grid/address";
import { blockText } from "../../grid/workbook";
import { decimalText, exact, percentText, sumOf, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { isWritten, placesOf } from "../compare";

/** What the report says of scores: what an indicator lost, and all of them, and what the execution rate was given. */
export function checkReportScores(context: CheckContext): readonly Outcome[] {
  return [...losses(context), ...executionScore(context), ...selfScores(context), ...ratesSaid(context)];
}

/** 结转结余率3.41%: the rate of an indicator, where a sentence of the report says it in full. */
function ratesSaid({ annex6, rows, claims }: CheckContext): readonly Outcome[] {
  const told = new Set(claims.flatMap(({ kind, name }) => (kind === "rate" ? [bareLabel(name)] : [])));
  const measured = rows.flatMap(({ scored: { indicator, rate, place } }) => {
    const name = bareLabel(indicator);
    return rate === null || name.length < 5 || told.has(name) || !/率$/u.test(name) ? [] : [{ name, rate, place }];
  });
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) =>
    bareLabel(compact(text))
      .split(/[。;]/u)
      .flatMap((sentence) => (/上年|去年|目标|力争|计划/u.test(sentence) ? [] : measured.flatMap((row) => rateSaid(sentence, row, place)))),
  );
}

function rateSaid(
  sentence: string,
  { name, rate, place: scored }: { readonly name: string; readonly rate: Exact; readonly place: Place },
  place: Place,
): readonly Outcome[] {
  const at = sentence.indexOf(name);
  const [written, digits = ""] = (at < 0 ? null : /^(?:为|是|达到?)?(-?\d+(?:\.\d+)?)%/u.exec(sentence.slice(at + name.length))) ?? [];
  // 项目支出预算执行率 is another rate than 预算执行率.
  if (written === undefined || !/(?:^|[,:、()年度]|其中|部门|整体)$/u.test(sentence.slice(0, at))) return [];
  if (isWritten(rate.times(100), digits, 1)) return [null];
  const expected = percentText(rate, Math.max(2, placesOf(digits)));
  return [
    finding("rate-mismatch", place, {
      stated: `${digits}%`,
      expected,
      message: `附件6写“${name}${written}”，按数据算是${expected}。请核对后统一。`,
      evidence: [scored],
      scoreEffect: "0",
    }),
  ];
}

/** What the report says that an indicator lost (预算完成率扣2分) and what was lost in all (共扣8.32分), held against 附件5. */
function losses({ annex6, rows }: CheckContext): readonly Outcome[] {
  const lost = rows.flatMap(({ scored }) => {
    const name = bareLabel(scored.indicator).replace(/[、,].*$/u, "");
    return scored.weight === null || scored.stated === null || name.length < 4
      ? []
      : [{ name, lost: scored.weight.minus(scored.stated), place: scored.place }];
  });
  const all = lost.length < rows.length ? null : lost.reduce((sum, each) => sum.plus(each.lost), exact(0));
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const bare = bareLabel(compact(text));
    if (!/扣\d/u.test(bare)) return [];
    const ofRows = lost.flatMap((row) => {
      const at = bare.indexOf(row.name);
      const said =
        at < 0
          ? undefined
          : /^[^,。;、\d]{0,10}(?:,?[^,。;、]{0,12}[,(]?)扣(?:了|减)?(\d+(?:\.\d+)?)分/u.exec(bare.slice(at + row.name.length))?.[1];
      if (said === undefined) return [];
      return exact(said).equals(row.lost)
        ? [null]
        : [
            finding("reason-differs", place, {
              stated: `扣${said}分`,
              expected: `扣${decimalText(row.lost)}分`,
              message: `附件6写${quoted(row.name)}扣${said}分，附件5这一项扣了${decimalText(row.lost)}分。请核对后统一。`,
              evidence: [row.place],
              scoreEffect: "0",
            }),
          ];
    });
    const total = /(?:共|合计|总共|累计)(?:计)?扣(?:了|减)?(\d+(?:\.\d+)?)分/u.exec(bare)?.[1];
    if (total === undefined || all === null) return ofRows;
    return [
      ...ofRows,
      exact(total).equals(all)
        ? null
        : finding("total-unlike-report", place, {
            stated: `扣${total}分`,
            expected: `扣${decimalText(all)}分`,
            message: `附件6写共扣${total}分，附件5各项一共扣了${decimalText(all)}分。请核对后统一。`,
            evidence: lost.flatMap((row) => (row.lost.isZero() ? [] : [row.place])),
            scoreEffect: "0",
          }),
    ];
  });
}

/** 自评表得分98.33分，其中…产出指标48.74分，效益指标30分: the total of the self-evaluation form, and what its first levels come to. */
function selfScores({ annex3, annex6 }: CheckContext): readonly Outcome[] {
  const { scores, sheet } = annex3 ?? {};
  if (scores === null || scores === undefined || sheet === undefined) return [];
  const levels = new Map<string, NumberFigure[]>();
  for (const { place, score } of scores.indicators) {
    const area = parseArea(place.address);
    const level = Array.from({ length: area?.left ?? 0 }, (_, column) => bareLabel(blockText(sheet, area?.top ?? 0, column)))
      .flatMap((text) => /^(产出|效益|满意度|成本|过程|投入)(?=指标|[(]|$)/u.exec(text)?.[0] ?? [])
      .at(0);
    if (level === undefined || score.kind !== "number") return [];
    levels.set(level, [...(levels.get(level) ?? []), score]);
  }
  const total = scores.total?.score;
  const known = [...levels].map(([level, given]) => ({
    wording: `${level}(?:类)?指标`,
    sum: sumOf(given.map(({ value }) => value)),
    given,
  }));
  const all = total?.kind === "number" ? [{ wording: "自评表", sum: total.value, given: [total] }, ...known] : known;
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const sentence = !text.includes("自评表") ? undefined : /自评表[^。;]*/u.exec(bareLabel(compact(text)))?.[0];
    return all.flatMap(({ wording, sum, given }) => {
      const said = new RegExp(`(?<=^|[,、:])${wording}(?:自评|总)?(?:得分?)?(?:为|是)?(\\d+(?:\\.\\d+)?)分`, "u").exec(sentence ?? "");
      if (said?.[1] === undefined || exact(said[1]).equals(sum)) return said === null ? [] : [null];
      return [
        finding("total-unlike-report", place, {
          stated: said[0],
          expected: `${decimalText(sum)}分`,
          message: `附件6写“${said[0]}”，附件3是${decimalText(sum)}分。请核对后统一。`,
          evidence: given.map((figure) => figure.place),
          scoreEffect: "0",
        }),
      ];
    });
  });
}

/** What a sentence says that the execution rate was given in the self-evaluation form: 自评表得分99.57分，其中预算执行9.75分. */
function executionScore({ annex3, annex6 }: CheckContext): readonly Outcome[] {
  const score = annex3?.scores?.execution?.score;
  if (score?.kind !== "number") return [];
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const said = !/自评(?:情况)?表/u.test(text)
      ? null
      : /自评(?:情况)?表[^。;]*?预算执行率?(?:得分?)?(?:为|是)?(\d+(?:\.\d+)?)分/u.exec(bareLabel(compact(text)));
    if (said?.[1] === undefined) return [];
    if (exact(said[1]).equals(score.value)) return [null];
    return [
      finding("total-unlike-report", place, {
        stated: `${said[1]}分`,
        expected: `${decimalText(score.value)}分`,
        message: `附件6写预算执行得${said[1]}分，附件3是${decimalText(score.value)}分。请核对后统一。`,
        evidence: [score.place],
        scoreEffect: "0",
      }),
    ];
  });
}
