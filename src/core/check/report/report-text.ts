import type { Paragraph, ReportTable } from "../../annex/annex6";
import { readFigure, readWritten, roundingOf, type NumberFigure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import type { Claim } from "../../fact/claims";
import { factOf } from "../../fact/facts";
import { isJudgedApart } from "../../fact/scope";
import { projectTitles } from "../../fact/whose";
import { bareLabel, compact, quoted } from "../../grid/label";
import { decimalText, exact, grouped, roundTo, zero, type Exact } from "../../quantity";
import { readings } from "../../score/evaluate";
import { scoreText } from "../../score/trace";
import { finding, type Outcome } from "../codes";
import { inUnitOf, isAsRounded, isStated, rateText } from "../compare";
import type { CheckContext, CheckedRow } from "../context";

/** The sentences of 附件6: malformed numbers, differences that are claimed, text written twice, rates that 附件5 does not follow. */
export function checkReportText(context: CheckContext): readonly Outcome[] {
  const paragraphs = context.annex6?.paragraphs ?? [];
  return [
    ...paragraphs.flatMap(malformed),
    ...paragraphs.flatMap(rough),
    ...differences(context),
    ...perHead(context),
    ...tableClaims(context),
    ...statedTotal(context),
    ...repeated(paragraphs),
    ...unlikeReport(context),
  ];
}

function malformed(paragraph: Paragraph): readonly Outcome[] {
  return [...badCommas(paragraph), ...badPoints(paragraph)];
}

/** 96。87%: a full stop where the point belongs. */
function badPoints(paragraph: Paragraph): readonly Outcome[] {
  return [...paragraph.text.matchAll(/\d[。]\d+\s*(?=%|％|万元|亿元|元)/gu)].flatMap(([found]) => {
    const at = paragraph.text.indexOf(found);
    const number = `${/[\d,]*$/u.exec(paragraph.text.slice(0, at))?.[0] ?? ""}${found.trim()}`;
    const meant = number.replace("。", ".");
    return [
      finding("number-malformed", paragraph.place, {
        stated: number,
        expected: meant,
        message: `附件6正文里的“${number}”小数点写成了句号，像是${meant}。请核对后改正。`,
      }),
    ];
  });
}

function badCommas(paragraph: Paragraph): readonly Outcome[] {
  return [...paragraph.text.matchAll(/\d[\d,]*,[\d,]*(?:\.\d+)?(?=\s*(?:万|元))/gu)].flatMap(([number]) => {
    if (/^\d{1,3}(,\d{3})+(\.\d+)?$/u.test(number)) return [];
    const meant = number.replaceAll(",", "");
    return [
      finding("number-malformed", paragraph.place, {
        stated: number,
        expected: grouped(meant),
        message: `附件6正文里的“${number}”千分位逗号位置不对，没有用来计算；去掉逗号是${grouped(meant)}。请核对后改正。`,
      }),
    ];
  });
}

/** 766.02多万元: a number to the last place needs no 多. */
function rough(paragraph: Paragraph): readonly Outcome[] {
  return [...paragraph.text.matchAll(/\d+\.\d+(?:多|余)(?:万|亿)?元/gu)].map(([number]) =>
    finding("rough-number", paragraph.place, {
      stated: number,
      expected: number.replace(/[多余]/u, ""),
      message: `附件6写“${number}”，数已写到小数，不必再加“多”。请写准数。`,
    }),
  );
}

/** 超支, 节余, 增加 and 减少 are the difference of two figures: those of the same paragraph, else those of the report's tables. */
function differences(context: CheckContext): readonly Outcome[] {
  return context.claims.flatMap((claim) => {
    const pair = claim.difference;
    if (pair === null || claim.figure.kind !== "number") return [];
    const [over, under] = [valueNear(pair.over, claim, context), valueNear(pair.under, claim, context)];
    return over === null || under === null ? [] : [difference(claim, claim.figure, pair.more.test(claim.label), over, under)];
  });
}

/** The figure of that name that the same paragraph states, else the report elsewhere. */
function valueNear(name: string, claim: Claim, context: CheckContext): Exact | null {
  const here = context.claims.find((other) => other.place === claim.place && other.kind === "figure" && other.name === name)?.figure;
  if (here?.kind === "number") return here.value;
  return factOf(context.facts, name, ["6", "4", "3"])?.figure.value ?? null;
}

function difference(claim: Claim, stated: NumberFigure, isMore: boolean, more: Exact, less: Exact): Outcome {
  const expected = isMore ? more.minus(less) : less.minus(more);
  // The two figures may be stated no finer than the difference.
  const slack = stated.unit === "人" ? zero : roundingOf(stated).times(3);
  if (expected.minus(stated.value).abs().lessThanOrEqualTo(slack)) return null;
  const arithmetic = `${grouped(decimalText(isMore ? more : less))}－${grouped(decimalText(isMore ? less : more))}＝${grouped(decimalText(expected))}${stated.unit}`;
  const contrary = expected.negated().minus(stated.value).abs().lessThanOrEqualTo(slack) ? `“${claim.label}”像是写反了。` : "";
  return finding("total-mismatch", claim.place, {
    stated: stated.text,
    expected: grouped(decimalText(expected)),
    message: `附件6正文写${claim.label}${stated.text}，按所写的数算是${arithmetic}。${contrary}请改正。`,
    scoreEffect: "0",
  });
}

/** 人均公用经费 is what 公用经费 spent for each of the people. */
function perHead({ annex6, facts, settings }: CheckContext): readonly Outcome[] {
  const [spent, people, posts] = ["公用经费实际支出数", "在职人员数", "编制数"].map(
    (name) => factOf(facts, name, [...settings.sources, "6"])?.figure ?? null,
  );
  if (spent === null || people === null || spent === undefined || people === undefined || people.value.isZero()) return [];
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const bare = text.includes("人均") ? bareLabel(text) : "";
    const byStaff = /公用经费[^。;]*按[^,。;\d]{0,6}在职(?:人员|人数)?(?:计算)?,?人均(\d[\d,]*(?:\.\d+)?)(万元|元)/u.exec(bare);
    const said = !text.includes("人均公用")
      ? byStaff
      : /人均公用经费(?:实际)?(?:支出)?(?:为|是|达到?)?(\d[\d,]*(?:\.\d+)?)(万元|元)/u.exec(bare);
    const stated = said === null ? null : readWritten(`${said[1] ?? ""}${said[2] ?? ""}`, place, null);
    if (stated?.kind !== "number") return [];
    // Some bureaus count by posts.
    const possible = [people, posts ?? people].map((count) => spent.value.dividedBy(count.value));
    if (possible.some((value) => value.minus(stated.value).abs().lessThanOrEqualTo(roundingOf(stated).times(2)))) return [null];
    const expected = inUnitOf(roundTo(spent.value.dividedBy(people.value).dividedBy(stated.scale), 2).times(stated.scale), stated);
    return [
      finding("sentence-sum", place, {
        stated: said?.[0] ?? null,
        expected,
        message: `附件6写“${said?.[0] ?? ""}”，公用经费${inUnitOf(spent.value, spent)}÷在职${decimalText(people.value)}人＝${expected}。请核对。`,
        evidence: [spent.place, people.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** What a sentence says of a line and a column that a table of the report states too: 追加预算中基本支出1,103,716.57元. */
function tableClaims(context: CheckContext): readonly Outcome[] {
  const { annex6 } = context;
  if (annex6 === null) return [];
  const isOfProject = projectTitles(annex6);
  return annex6.paragraphs.flatMap((paragraph) =>
    isOfProject(paragraph)
      ? []
      : (paragraph.text.match(/[^。\n]+/gu) ?? []).flatMap((sentence) =>
          /支出.*\d\s*(?:万元|元)/u.test(sentence) ? sentenceClaims(paragraph, sentence, annex6.tables) : [],
        ),
  );
}

const amount = /([^\d，,。；;：:、（）()\n]*)(\d[\d,]*(?:\.\d+)?)\s*(万元|元)/gu;

function sentenceClaims(paragraph: Paragraph, sentence: string, tables: readonly ReportTable[]): readonly Outcome[] {
  const split = tables.filter((table) => table.headings.some((heading) => heading.startsWith("基本支出")));
  let column: string | null = null;
  let line: string | null = null;
  let since = 0;
  return [...sentence.matchAll(amount)].flatMap((match) => {
    const label = bareLabel(match[1] ?? "")
      .replace(/(为|是|共|计)+$/u, "")
      .replace(/^其中/u, "");
    const part = /(基本支出|项目支出)$/u.exec(label)?.[1] ?? null;
    if (part !== null) {
      column = part;
      since = match.index;
      line = lineNamed(label.slice(0, -part.length).replace(/中$/u, "")) ?? line;
    } else line = lineNamed(label) ?? line;
    const named = part !== null ? line : label;
    const found =
      named === null
        ? []
        : column === null
          ? tables.flatMap((table) => wholeAt(table, named))
          : split.flatMap((table) => cellsAt(table, named, column ?? "", part !== null));
    const figure = readFigure(
      { value: `${match[2] ?? ""}${match[3] ?? ""}`, text: "", formula: null, format: "General" },
      paragraph.place,
      null,
    );
    if (figure.kind !== "number" || found.length === 0) return [];
    // 年初预算 of the projects stands in the same line, under another heading.
    // After a bracket or clause about one use the whole may be meant again.
    const isOpen = column === null || (part === null && /[)）;；]/u.test(sentence.slice(since, match.index)));
    const isElsewhere = isOpen && named !== null && tables.some((table) => standsIn(table, named, figure));
    return isElsewhere ? [] : [againstTable(paragraph, label, figure, found)];
  });
}

/** The line of the balance that a phrase names: 支出总额 is 决算总额. */
function lineNamed(phrase: string): string | null {
  for (let from = 0; from < phrase.length - 1; from += 1) {
    const name = figureNamed(phrase.slice(from))?.name;
    if (name !== undefined) return name;
  }
  return null;
}

/** The cells of a table in the line of that name, under 基本支出 or 项目支出. */
function cellsAt(table: ReportTable, name: string, column: string, isBalance: boolean): readonly NumberFigure[] {
  return table.lines.flatMap((line) => {
    const isNamed = isBalance ? figureNamed(line.label)?.name === name : line.label === name;
    const figure = isNamed ? (line.figures.get(column) ?? line.figures.get(`${column}/金额`)) : undefined;
    return figure?.kind === "number" ? [figure] : [];
  });
}

/** What a line comes to where no column is named: under 小计 or 合计. */
function wholeAt(table: ReportTable, name: string): readonly NumberFigure[] {
  return table.lines.flatMap((line) => {
    const figure =
      line.label === name ? [...line.figures].find(([heading]) => /^(小计|合计|本年决算\/金额)$/u.test(heading))?.[1] : undefined;
    return figure?.kind === "number" ? [figure] : [];
  });
}

/** Whether a figure is any of those in the lines of that name. */
function standsIn(table: ReportTable, name: string, stated: NumberFigure): boolean {
  return table.lines.some(
    (line) => line.label === name && [...line.figures.values()].some((figure) => figure.kind === "number" && isAsRounded(stated, figure)),
  );
}

function againstTable(paragraph: Paragraph, label: string, stated: NumberFigure, found: readonly NumberFigure[]): Outcome {
  const isSame = found.some((figure) => isAsRounded(stated, figure));
  const [first] = found;
  if (isSame || first === undefined) return null;
  return finding("figure-differs", paragraph.place, {
    stated: stated.text,
    expected: inUnitOf(first.value, first),
    message: `附件6正文写${label}${stated.text}，表中这一数是${inUnitOf(first.value, first)}（${first.place.address}）。请核对后统一。`,
    evidence: [first.place],
    scoreEffect: "0",
  });
}

/** 自评得分 in the report's conclusion is 合计 of 附件5. */
function statedTotal(context: CheckContext): readonly Outcome[] {
  const total = context.total?.stated ?? null;
  const place = context.annex5?.total?.place;
  if (total === null || place === undefined) return [];
  return (context.annex6?.paragraphs ?? []).flatMap((paragraph) => {
    const stated = totalSaid(bareLabel(paragraph.text), context);
    if (stated === null) return [];
    // The self-evaluation form of some provinces gives points of its own.
    const ownTotal = context.annex3?.scores?.total?.score;
    const totals = [total, ...(ownTotal?.kind === "number" ? [ownTotal.value] : [])];
    if (totals.some((known) => exact(stated).equals(known))) return [null];
    return [
      finding("total-unlike-report", paragraph.place, {
        stated: `${stated}分`,
        expected: `${decimalText(total)}分`,
        message: `附件6写自评得分${stated}分，附件5合计是${decimalText(total)}分。两份材料对不上，请核对后统一。`,
        evidence: [place],
      }),
    ];
  });
}

const totals = [
  /(?:自评得分|自评总分|自评|评价得分|自评分|总得分|综合得分|整体(?:支出)?绩效得分)(?:为|是|共|计|得)*(\d+(?:\.\d+)?)分/gu,
  /自评[^。；;]{0,30}(?:绩效|综合|总分|合计)(?:自评)?得分?(?:为|是|共|计)*(\d+(?:\.\d+)?)分/gu,
];

/** The first total that a paragraph says of the whole, and of this year. */
function totalSaid(text: string, { rows, year }: CheckContext): string | null {
  const said = totals.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap(({ 0: written, 1: points = "", index }) => {
      const before = /[^。]*$/u.exec(text.slice(0, index + written.length - points.length - 1))?.[0] ?? "";
      // 预算完成率指标分值5分，自评3分 is of the one.
      const isOfOne = rows.some(({ scored }) => scored.indicator.length >= 4 && before.includes(bareLabel(scored.indicator)));
      return isOfOne || isJudgedApart(before, year) ? [] : [points];
    }),
  );
  return said[0] ?? null;
}

const mostParagraphs = 400;

/** A long paragraph that stands a second time has not said what it should say there. */
function repeated(paragraphs: readonly Paragraph[]): readonly Outcome[] {
  const long = paragraphs.flatMap((paragraph) => (paragraph.text.length > 30 ? [{ ...paragraph, text: compact(paragraph.text) }] : []));
  const first = new Map<string, Paragraph>();
  return long.flatMap((paragraph, index) => {
    // A part of an earlier paragraph is looked for among the paragraphs of a report, not of a book.
    const earlier =
      first.get(paragraph.text) ??
      (index > mostParagraphs ? undefined : long.slice(0, index).find((other) => other.text.includes(paragraph.text)));
    if (!first.has(paragraph.text)) first.set(paragraph.text, paragraph);
    return earlier === undefined
      ? []
      : [
          finding("text-repeated", paragraph.place, {
            message: `附件6这一段与${earlier.place.address}的文字相同，没有写出这里应写的内容。请重写。`,
            evidence: [earlier.place],
          }),
        ];
  });
}

/** The report states a rate by which 附件5 would have scored otherwise: even by its own figures the score does not stand. */
function unlikeReport(context: CheckContext): readonly Outcome[] {
  const claimed = context.rates.filter((rate) => rate.title.startsWith("附件6") && rate.figure.kind === "number");
  return context.rows.flatMap((row) => {
    const rate = claimed.find((candidate) => measuresSame(candidate.measures, row));
    if (rate?.figure.kind !== "number" || row.read.stated === null || row.scored.computed === null) return [];
    const score = readings(row.read.rule, { kind: "ratio", value: rate.figure.value })?.[context.settings.steps];
    if (score === undefined || isStated(row.read.stated, score)) return [];
    // The data say so already.
    if (row.scored.verdict === "contradicted" && score.equals(row.scored.computed)) return [];
    return [
      finding("score-unlike-report", row.scored.place, {
        stated: decimalText(row.read.stated),
        message: `${quoted(row.scored.indicator)}自评${decimalText(row.read.stated)}分，而附件6自己写的是${rateText(rate.figure.value, rate.figure)}，照它${score.lessThan(row.read.stated) ? "只能" : "应"}得${scoreText(score)}分。两份材料对不上，请核对。`,
        evidence: [rate.figure.place],
        scoreEffect: decimalText(score.minus(row.read.stated)),
      }),
    ];
  });
}

const sameMeasures: Readonly<Record<string, RegExp>> = { 预算执行率: /预算(完成|执行)率$/u, 预算调整率: /预算(控制|调整)率$/u };

function measuresSame(measure: string, row: CheckedRow): boolean {
  const pattern = sameMeasures[measure];
  return pattern === undefined ? compact(row.scored.indicator) === compact(measure) : pattern.test(row.scored.indicator);
}
