import type { Paragraph, ReportTable } from "../../annex/annex6";
import type { UseTable } from "../../annex/base-table";
import type { ProgressColumn, ProgressLine } from "../../annex/base-progress";
import { readWritten, type NumberFigure } from "../../annex/figure";
import { factOf } from "../../fact/facts";
import { timeAt } from "../../fact/scope";
import { parseArea, type Place } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { placeIn, textAt, type Sheet } from "../../grid/workbook";
import { decimalText, exact, percentText, roundTo, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { agree, asWritten, inUnitOf, isAsRounded } from "../compare";
import type { CheckContext } from "../context";
import { unlikeForm } from "../number-cells";
import { reasonsIn } from "../passages";

/** 附件4's table of progress by dates, its questions beside numbers (30日内是否下达), and what sentences say of either. */
export function checkProgress(context: CheckContext): readonly Outcome[] {
  const { annex4, annex6 } = context;
  if (annex4 === null) return [];
  const lines = annex4.progress?.lines ?? [];
  const passages = [...(annex6?.paragraphs ?? []), ...reasonsIn(context)];
  return [
    ...lines.flatMap((line, at) => heldTogether(line, at, lines, context)),
    ...passages.flatMap((passage) => lines.flatMap((line) => saidOf(line, passage, context.year))),
    ...(annex6?.tables ?? []).flatMap((table) => quartersOf(table, lines)),
    ...annex4.uses.flatMap((table) => inTable(table, annex4.sheet, passages)),
  ];
}

function numberIn(line: ProgressLine | undefined, column: ProgressColumn): NumberFigure | null {
  const figure = line?.figures[column];
  return figure?.kind === "number" ? figure : null;
}

function heldTogether(line: ProgressLine, at: number, lines: readonly ProgressLine[], { facts }: CheckContext): readonly Outcome[] {
  const [spent, budget, rate, even, share, goal] = (["spent", "budget", "rate", "even", "share", "goal"] as const).map((column) =>
    numberIn(line, column),
  );
  const ahead = line.figures.ahead;
  const outcomes: Outcome[] = [];
  const whole = (column: NumberFigure | null | undefined, name: string): void => {
    const known = factOf(facts, name, ["4", "3"])?.figure;
    if (column === null || column === undefined || known === undefined) return;
    outcomes.push(
      agree(column, known)
        ? null
        : finding("figure-differs", column.place, {
            stated: column.text,
            message: `附件4${quoted(line.name)}一行填${inUnitOf(column.value, column)}，${known.place.sheet} ${known.place.address}的${name}是${inUnitOf(known.value, known)}。请核对后统一。`,
            evidence: [known.place],
            scoreEffect: "0",
          }),
    );
  };
  whole(budget, "预算总额");
  if (/^(12月|全年|年[末底])/u.test(line.name)) whole(spent, "决算总额");
  // What falls behind its neighbours on either side is the odd one.
  const [before, after] = [numberIn(lines[at - 1], "spent"), numberIn(lines[at + 1], "spent")];
  const falls = spent && before?.value.greaterThan(spent.value) === true && after?.value.lessThan(before.value) !== true;
  const stands = spent && after?.value.lessThan(spent.value) === true && before !== null && after.value.greaterThanOrEqualTo(before.value);
  if (spent && (falls || stands))
    outcomes.push(
      finding("balance-broken", spent.place, {
        stated: spent.text,
        message: `附件4${quoted(line.name)}累计支出填${spent.text.trim()}，累计数应当逐期增加，却与前后两期的不相接。请核对。`,
        evidence: [before ?? [], after ?? []].flat().map((figure) => figure.place),
      }),
    );
  if (even && share && goal) {
    const due = even.value.times(share.value);
    // Twelfths of a year are rounded before they are multiplied.
    const isRight = due.minus(goal.value).abs().lessThan("0.0002");
    outcomes.push(
      isRight
        ? null
        : finding("rate-mismatch", goal.place, {
            stated: goal.text,
            expected: percentText(due, 2),
            message: `附件4${quoted(line.name)}的目标进度填${goal.text.trim()}，序时进度${even.text.trim()}×${share.text.trim()}＝${percentText(due, 2)}。请改正。`,
            evidence: [even.place, share.place],
            scoreEffect: "0",
          }),
    );
  }
  // -3.49个百分点 under 高于（低于）序时进度; without its sign it may be either.
  const points = /^([-+−－]?)(\d+(?:\.\d+)?)(?:个百分点|%)?$/u.exec(compact(ahead?.text ?? ""));
  if (ahead !== undefined && points !== null && rate && even) {
    const by = rate.value.minus(even.value).times(100);
    const stated = exact(points[2] ?? "0").times(points[1] !== "" && points[1] !== "+" ? -1 : 1);
    const isRight = [by, ...(points[1] === "" ? [by.neg()] : [])].some((each) => each.minus(stated).abs().lessThanOrEqualTo("0.011"));
    outcomes.push(
      isRight
        ? null
        : finding("rate-mismatch", ahead.place, {
            stated: ahead.text,
            expected: `${decimalText(roundTo(by, 2))}个百分点`,
            message: `附件4${quoted(line.name)}与序时进度的差填${ahead.text.trim()}，支出进度${rate.text.trim()}－序时进度${even.text.trim()}＝${decimalText(roundTo(by, 2))}个百分点。请改正。`,
            evidence: [rate.place, even.place],
            scoreEffect: "0",
          }),
    );
  }
  outcomes.push(...rateOfWhole(line, lines, facts), ...sinceBefore(at, lines, facts));
  const bound = goal ?? even;
  const answer = /^(未)?(?:达到|达标|完成|是|否)$/u.exec(compact(line.answer?.text ?? ""))?.[0];
  if (rate && bound && line.answer !== null && answer !== undefined)
    outcomes.push(
      unlikeAnswer(
        line.answer.place,
        answer,
        !/^[未否]/u.test(answer) === rate.value.greaterThanOrEqualTo(bound.value),
        `${line.name}进度${rate.text.trim()}，目标${bound.text.trim()}`,
        [rate.place],
      ),
    );
  return outcomes;
}

/** 3月末, 一季度 or 1月. */
function isFirstOfYear(name: string): boolean {
  return /^(截至)?(\d{4}年)?(0?[13]月|第?[一1]季度)/u.test(bareLabel(name));
}

/** Amounts without their last digits add up but for one of these. */
function isNear(value: Exact, figure: NumberFigure): boolean {
  const gap = value.minus(figure.value).abs().dividedBy(figure.scale);
  return gap.isZero() || (figure.places < 2 && figure.scale.greaterThan(1) && gap.lessThanOrEqualTo(exact(10).pow(-figure.places)));
}

/**
 * What a quarter spent is what had been spent by its end, less what had been by the end of the one before. The sum is the odd one where
 * it breaks the next quarter's too, or is not what was spent in all.
 */
function sinceBefore(at: number, lines: readonly ProgressLine[], facts: CheckContext["facts"]): readonly Outcome[] {
  const ownOf = (index: number): { readonly own: NumberFigure; readonly spent: NumberFigure; readonly due: Exact } | null => {
    const [own, spent, before] = [numberIn(lines[index], "own"), numberIn(lines[index], "spent"), numberIn(lines[index - 1], "spent")];
    const isKnown = index > 0 ? before !== null : isFirstOfYear(lines[0]?.name ?? "");
    if (own === null || spent === null || !isKnown) return null;
    return { own, spent, due: spent.value.minus(before?.value ?? 0) };
  };
  const isKept = (index: number): boolean => {
    const each = ownOf(index);
    return each !== null && (isAsRounded({ ...each.own, value: each.due }, each.own) || isNear(each.due, each.own));
  };
  const isBroken = (index: number): boolean => ownOf(index) !== null && !isKept(index);
  const one = ownOf(at);
  if (one === null || lines.filter((_, index) => index !== at && isKept(index)).length < 2) return [];
  if (!isBroken(at)) return [null];
  // Then the sum before it is what is wrong, and was said there.
  if (isBroken(at - 1)) return [];
  const all = at === lines.length - 1 ? factOf(facts, "决算总额", ["4", "3"])?.figure : undefined;
  const isSpentOdd = isBroken(at + 1) || (all !== undefined && !agree(one.spent, all));
  const [odd, due] = isSpentOdd ? [one.spent, one.spent.value.minus(one.due).plus(one.own.value)] : [one.own, one.due];
  return [
    finding("balance-broken", odd.place, {
      stated: odd.text,
      expected: asWritten(due, odd),
      message: `附件4${quoted(lines[at]?.name ?? "")}本期支出填${one.own.text.trim()}，累计支出${one.spent.text.trim()}减去上期累计是${inUnitOf(one.due, one.own)}，别的各期都相符。请核对。`,
      evidence: [one.own.place, one.spent.place],
      scoreEffect: "0",
    }),
  ];
}

/** The rate of a date is what had been spent by then over the whole budget, where those of two other dates are. */
function rateOfWhole(line: ProgressLine, lines: readonly ProgressLine[], facts: CheckContext["facts"]): readonly Outcome[] {
  const isAlike = (each: ProgressLine): { readonly rate: NumberFigure; readonly value: Exact; readonly isRight: boolean } | null => {
    const [spent, rate] = [numberIn(each, "spent"), numberIn(each, "rate")];
    const whole = (numberIn(each, "budget") ?? factOf(facts, "预算总额", ["4", "3"])?.figure)?.value;
    if (spent === null || rate === null || whole === undefined || whole.isZero() || rate.unit !== "%") return null;
    const value = spent.value.dividedBy(whole);
    return { rate, value, isRight: isAsRounded({ ...rate, value }, rate) };
  };
  const own = isAlike(line);
  const others = lines.filter((each) => each !== line && isAlike(each)?.isRight === true);
  if (own === null || others.length < 2) return [];
  return [
    own.isRight
      ? null
      : finding("rate-mismatch", own.rate.place, {
          stated: own.rate.text,
          expected: percentText(own.value, 2),
          message: `附件4${quoted(line.name)}的进度填${own.rate.text.trim()}，照累计支出和全年预算算是${percentText(own.value, 2)}，别的日期都是这样算的。请核对。`,
          evidence: [numberIn(line, "spent")?.place ?? own.rate.place],
          scoreEffect: "0",
        }),
  ];
}

/** 累计支付进度 over the quarters of a table of the report is that of the dates at their ends. */
function quartersOf({ lines, headings }: ReportTable, dates: readonly ProgressLine[]): readonly Outcome[] {
  const quarters = [..."一二三四"].map((digit) => headings.find((each) => new RegExp(`^第?${digit}季度`, "u").test(each)) ?? "");
  const rates = lines.find(({ label }) => /累计.*进度/u.test(label));
  if (rates === undefined || quarters.includes("") || dates.length !== 4) return [];
  return dates.flatMap((date, at): readonly Outcome[] => {
    const [known, said] = [numberIn(date, "rate"), rates.figures.get(quarters[at] ?? "")];
    if (known === null || said?.kind !== "number" || date.name !== `${3 * (at + 1)}月末`) return [];
    return [
      isAsRounded(known, said)
        ? null
        : unlikeForm(said.place, said.text, known.text.trim(), `附件4${quoted(date.name)}进度`, [known.place]),
    ];
  });
}

function unlikeAnswer(place: Place, answer: string, isRight: boolean, facts: string, evidence: readonly Place[]): Outcome {
  return isRight
    ? null
    : finding("achievement-score", place, { stated: answer, message: `附件4这里填“${answer}”，而${facts}。请核对。`, evidence });
}

/** 9月末累计支出2218.42万元，进度64.74%. */
function saidOf(line: ProgressLine, { text, place }: Paragraph, year: number | null): readonly Outcome[] {
  const period = /^(\d{1,2}月|第?[一二三四]季度|上半年|前三季度)/u.exec(line.name)?.[0];
  const bare = compact(text).normalize("NFKC");
  if (period === undefined || !bare.includes(period)) return [];
  const pattern = new RegExp(
    `(?<!\\d)${period}[末底份]*(?:(?:累计)?(?:支出|执行)数?(\\d[\\d,]*(?:\\.\\d+)?(?:万元|元)))?(?:,?(?:支出|执行|支付)?进度率?(?:为|达)?(\\d+(?:\\.\\d+)?%))?`,
    "gu",
  );
  const found = [...bare.matchAll(pattern)].find(({ index }) => isOfWhole(bare.slice(0, index), year));
  // 12月支出153.10万元 is what that month spent, and no sum up to its end.
  const isAlone = /\d月份?(支出|执行)/u.test(found?.[0] ?? "") && !/[至止到—~-]$/u.test(bare.slice(0, found?.index));
  return (
    [
      ["spent", isAlone ? undefined : found?.[1]],
      ["rate", found?.[2]],
    ] as const
  ).flatMap(([column, written]) => {
    const [known, said] = [numberIn(line, column), readWritten(written ?? "", place, null)];
    if (known === null || said.kind !== "number") return [];
    return [
      isAsRounded(known, said) ? null : unlikeForm(place, written ?? "", known.text.trim(), `附件4${quoted(line.name)}一行`, [known.place]),
    ];
  });
}

/** Whether the sentence so far speaks of the whole budget of this year, as far as that its dates tell nothing of. */
function isOfWhole(before: string, year: number | null): boolean {
  const sentence = /[^。;]*$/u.exec(before)?.[0] ?? "";
  const isPart = /(?:基本|项目)支出|经费|专项|一般公共预算|财政拨款|基金|全[市县区省]|平均/u.test(sentence);
  return !isPart && timeAt(sentence.replace(/(?<!\d)\d{1,2}月[末底份]*|第?[一二三四]季度|上半年|截[至止]/gu, ""), year) === "own";
}

/** The columns of a table that takes an expense apart which hold no amounts: how many days something took, and whether that was in time. */
function inTable({ heads: [top = 0], lines }: UseTable, sheet: Sheet, passages: readonly Paragraph[]): readonly Outcome[] {
  const heads = (sheet.rows[top] ?? []).map((cell) => bareLabel(cell?.text ?? ""));
  const days = heads.findIndex((head) => /(用时|天数|时长)([(][日天][)])?$/u.test(head));
  const asked = heads.findIndex((head) => /^\d+[日天]内是否|^是否在?\d+[日天]内/u.test(head));
  const most = Number(/\d+/u.exec(heads[asked] ?? "")?.[0]);
  const rows = lines.map(({ name, place }) => ({ name, place, row: parseArea(place.address)?.top ?? 0 }));
  const parts = rows.filter(({ name }) => name !== "合计");
  const taken = (row: number): number => Number.parseFloat(textAt(sheet, row, days));
  const answers = parts.map(({ row }) => compact(textAt(sheet, row, asked)));
  const total = rows.at(-1);
  const ticksIn = (column: number): number => parts.filter(({ row }) => /^[√✓✔☑]$/u.test(compact(textAt(sheet, row, column)))).length;
  const ticked = heads.flatMap((_, column) => (ticksIn(column) * 2 > parts.length ? [column] : []));
  const counts = (text: string, count: number, column: number): readonly Outcome[] => {
    const said = /(\d+)[个项]/u.exec(compact(text))?.[1];
    if (said === undefined || total === undefined) return [];
    const place = column < 0 ? total.place : placeIn(sheet, total.row, column);
    return [Number(said) === count ? null : unlikeForm(place, compact(text), `${count}个`, "按上面各行数", [])];
  };
  return [
    ...(total?.name === "合计" ? counts(textAt(sheet, total.row, parseArea(total.place.address)?.left ?? 0), parts.length, -1) : []),
    ...(total?.name === "合计" && asked >= 0
      ? counts(textAt(sheet, total.row, asked), answers.filter((answer) => answer === "是").length, asked)
      : []),
    ...(total?.name === "合计" ? ticked.flatMap((column) => counts(textAt(sheet, total.row, column), ticksIn(column), column)) : []),
    ...parts.flatMap(({ name, row }, at): readonly Outcome[] => {
      const answer = answers[at] ?? "";
      if (days < 0 || Number.isNaN(taken(row))) return [];
      const told = `${name}用了${taken(row)}日`;
      const own =
        asked >= 0 && /^[是否]$/u.test(answer)
          ? [unlikeAnswer(placeIn(sheet, row, asked), answer, (answer === "是") === taken(row) <= most, told, [placeIn(sheet, row, days)])]
          : [];
      const said = passages.flatMap(({ text, place }) => {
        const found = new RegExp(`${name.replace(/[^\p{L}\d]/gu, ".")}(?:项目)?(?:用时)?(\\d+)[日天]`, "u").exec(
          bareLabel(text.slice(0, 3000)),
        );
        if (found?.[1] === undefined) return [];
        const expected = `${taken(row)}日`;
        return [Number(found[1]) === taken(row) ? null : unlikeForm(place, found[0], expected, "附件4", [placeIn(sheet, row, days)])];
      });
      return [...own, ...said];
    }),
  ];
}
