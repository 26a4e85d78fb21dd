import type { Paragraph } from "../../annex/annex6";
import { bareLabel, compact, quoted } from "../../grid/label";
import type { NumberFigure } from "../../annex/figure";
import { parseArea, type Place } from "../../grid/address";
import { blockText, inCells, placeIn } from "../../grid/workbook";
import { decimalText, exact, percentText, sumOf, type Exact } from "../../quantity";
import { isJudgedApart, scopeAt } from "../../fact/scope";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { isWritten, placesOf } from "../compare";

/** What the report says of scores: what an indicator lost, and all of them, and what the execution rate was given. */
export function checkReportScores(context: CheckContext): readonly Outcome[] {
  return [...losses(context), ...executionScore(context), ...selfScores(context), ...ratesSaid(context)];
}

/** 扣分说明 below the table of 附件5: 2.预算完成率97.42%，扣2分；…. */
function notesOf({ annex5, rows }: CheckContext): readonly Paragraph[] {
  const last = Math.max(-1, ...rows.map(({ read }) => read.row.row));
  if (annex5 === null || last < 0) return [];
  return inCells(annex5.sheet, ({ text }, row, column) =>
    row > last && text.length >= 16 && /扣\s*\d/u.test(text) ? [{ text, place: placeIn(annex5.sheet, row, column) }] : [],
  );
}

/** The sentences of a passage without the number that each begins with. */
function sentencesIn(text: string): readonly string[] {
  return bareLabel(compact(text))
    .split(/[。;]/u)
    .map((sentence) => sentence.replace(/^[(]?(?:\d{1,2}(?![\d.]*\d*%)|[一二三四五六七八九十]+)[).、]+/u, ""));
}

/** 结转结余率3.41%: the rate of an indicator, where a sentence of the report, or of a note on the scores, says it in full. */
function ratesSaid(context: CheckContext): readonly Outcome[] {
  const { annex6, rows, claims, year } = context;
  const told = new Set(claims.flatMap(({ kind, name }) => (kind === "rate" ? [bareLabel(name)] : [])));
  const measured = rows.flatMap(({ scored: { indicator, rate, place } }) => {
    const name = bareLabel(indicator);
    return rate === null || name.length < 5 || !/率$/u.test(name) ? [] : [{ name, rate, place }];
  });
  const others = measured.filter(({ name }) => !told.has(name));
  const said = (passages: readonly Paragraph[], known: typeof measured): readonly Outcome[] =>
    passages.flatMap(({ text, place }) =>
      sentencesIn(text).flatMap((sentence) =>
        /上年|去年|目标|力争|计划/u.test(sentence) ? [] : known.flatMap((row) => rateSaid(sentence, row, place, year)),
      ),
    );
  return [...said(annex6?.paragraphs ?? [], others), ...said(notesOf(context), measured)];
}

function rateSaid(
  sentence: string,
  { name, rate, place: scored }: { readonly name: string; readonly rate: Exact; readonly place: Place },
  place: Place,
  year: number | null,
): readonly Outcome[] {
  const at = sentence.indexOf(name);
  const [written, digits = ""] = (at < 0 ? null : /^(?:为|是|达到?)?(-?\d+(?:\.\d+)?)%/u.exec(sentence.slice(at + name.length))) ?? [];
  // 项目支出预算执行率 is another rate than 预算执行率.
  if (written === undefined || !/(?:^|[,:、()年度]|其中|部门|整体)$/u.test(sentence.slice(0, at))) return [];
  if (scopeAt(sentence.slice(0, at + name.length), year) !== "own") return [];
  if (isWritten(rate.times(100), digits, 1)) return [null];
  const expected = percentText(rate, Math.max(2, placesOf(digits)));
  return [
    finding("rate-mismatch", place, {
      stated: `${digits}%`,
      expected,
      message: `这里写“${name}${written}”，按数据算是${expected}。请核对后统一。`,
      evidence: [scored],
      scoreEffect: "0",
    }),
  ];
}

/** An indicator of 附件5 with what it was given and what it lost. */
interface Given {
  readonly name: string;
  readonly lost: Exact;
  readonly stated: Exact;
  readonly place: Place;
}

/** What is said that an indicator lost or was given (预算完成率…，扣2分，计4分), and what was lost in all (共扣8.32分), held against 附件5. */
function losses(context: CheckContext): readonly Outcome[] {
  const { annex6, rows, year } = context;
  const given = rows.flatMap(({ scored }): readonly Given[] => {
    const name = bareLabel(scored.indicator).replace(/[、,].*$/u, "");
    const { weight, stated, place } = scored;
    return weight === null || stated === null || name.length < 4 ? [] : [{ name, lost: weight.minus(stated), stated, place }];
  });
  const all = given.length < rows.length ? null : sumOf(given.map(({ lost }) => lost));
  return [...(annex6?.paragraphs ?? []), ...notesOf(context)].flatMap((passage) => [
    ...sentencesIn(passage.text).flatMap((sentence) => pointsSaid(sentence, given, passage.place, year)),
    ...(all === null ? [] : allLost(bareLabel(compact(passage.text)), all, given, passage.place, year)),
  ]);
}

/** The points that a sentence tells of the one indicator that it names. */
function pointsSaid(sentence: string, given: readonly Given[], place: Place, year: number | null): readonly Outcome[] {
  if (!/[扣计得]\D{0,2}\d/u.test(sentence) || sentence.includes("每")) return [];
  const named = given.filter(({ name }) => sentence.includes(name));
  // 预算完成率 stands in 项目支出预算完成率 too.
  const [row, ...more] = named.filter(({ name }) => !named.some((other) => other.name !== name && other.name.includes(name)));
  if (row === undefined || more.length > 0) return [];
  const [before, after] = [sentence.slice(0, sentence.indexOf(row.name)), sentence.slice(sentence.indexOf(row.name) + row.name.length)];
  // 预算完成率等3项指标共得6分 is of all of them, and what was so last year of none.
  if (/上年|去年/u.test(before) || /^[^,]{0,4}等|[共总]计?[计得扣]|合计/u.test(after)) return [];
  // A rate may have been worked out of another year's figures, and the points still be this year's.
  const ofThisYear = (points: RegExpExecArray): boolean =>
    scopeAt((before + row.name + after.slice(0, points.index)).split(",").slice(-2).join(","), year) === "own";
  return [
    ...pointsAs(after, /(?<![共每应])扣(?:了|减)?(\d+(?:\.\d+)?)分/gu, "扣", row.lost, row, place, ofThisYear),
    // 满意度测评得92.5分 is on a scale of its own.
    ...pointsAs(after, /[计得](\d+(?:\.\d+)?)分(?!值)/gu, "得", row.stated, row, place, ofThisYear),
  ];
}

function pointsAs(
  text: string,
  words: RegExp,
  verb: string,
  known: Exact,
  { name, lost, stated, place: scored }: Given,
  place: Place,
  isMeant: (points: RegExpExecArray) => boolean,
): readonly Outcome[] {
  const [found, ...more] = [...text.matchAll(words)].filter(isMeant);
  // Of several the sum may be meant, or each part of it.
  if (found?.[1] === undefined || more.length > 0) return [];
  if (exact(found[1]).greaterThan(lost.plus(stated))) return [];
  if (exact(found[1]).equals(known)) return [null];
  return [
    finding("reason-differs", place, {
      stated: found[0],
      expected: `${verb}${decimalText(known)}分`,
      message: `这里写${quoted(name)}${found[0]}，附件5这一项${verb}了${decimalText(known)}分。请核对后统一。`,
      evidence: [scored],
      scoreEffect: "0",
    }),
  ];
}

const isOfLevel =
  /(?:投入|过程|产出|效益|效果|效率|满意度|管理|执行|配置|履职|职责)(?:类|方面|部分|指标(?!体系|评))|(?:管理|执行|配置|履职|职责|投入|过程)[^\d,]{0,2}$/u;

function allLost(text: string, all: Exact, given: readonly Given[], place: Place, year: number | null): readonly Outcome[] {
  const said = /(?:共|合计|总共|累计|自评得分\d+(?:\.\d+)?分,)(?:计)?扣(?:了|减)?(\d+(?:\.\d+)?)分/u.exec(text);
  const before = text.slice(0, said?.index).replace(/.*[。;]/su, "");
  const total = said?.[1];
  // 过程类指标…，共扣9.30分 is what those of one level lost.
  if (total === undefined || isOfLevel.test(before) || isJudgedApart(before, year)) return [];
  if (exact(total).equals(all)) return [null];
  return [
    finding("total-unlike-report", place, {
      stated: `扣${total}分`,
      expected: `扣${decimalText(all)}分`,
      message: `这里写共扣${total}分，附件5各项一共扣了${decimalText(all)}分。请核对后统一。`,
      evidence: given.flatMap((row) => (row.lost.isZero() ? [] : [row.place])),
      scoreEffect: "0",
    }),
  ];
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
