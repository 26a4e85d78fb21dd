import { kindOf, lineName, withFirst, type BaseColumn, type BaseLine, type BaseTable, type UseTable } from "../../annex/base-table";
import type { ReportLine, ReportTable } from "../../annex/annex6";
import type { Figure, NumberFigure } from "../../annex/figure";
import { quoted } from "../../grid/label";
import type { Exact } from "../../quantity";
import { wholeOf } from "../figures/across";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, inWrongUnit, matchFigures } from "../compare";
import type { CheckContext } from "../context";

/**
 * A line of a base table of 附件4 that a table of the report states too, whatever it is called: the same name down, and the same
 * column across (上年决算, 本年预算, 本年决算).
 */
export function checkTableLines(context: CheckContext): readonly Outcome[] {
  const { table = null, uses = [] } = context.annex4 ?? {};
  return [
    ...(table === null ? [] : uses.flatMap((use) => totalsAlike(table, use, context))),
    ...uses.flatMap((use, at) => uses.slice(at + 1).flatMap((other) => linesTwice(use, other))),
    ...linesOfReport(table, uses, context),
    ...[table ?? [], uses].flat().flatMap((base) => fundsAlike(base, context)),
    ...(table === null ? [] : (context.annex6?.tables ?? []).flatMap((report) => grownAlike(table, report))),
  ];
}

const fundKinds = [
  ["first", "年初预算数"],
  ["budget", "全年预算数"],
  ["spent", "全年执行数"],
] as const;

/** A fund of 附件3 that is a line of a table of 附件4 as well, by its name; which of the two is wrong, what else is stated tells. */
function fundsAlike(table: BaseTable | UseTable, context: CheckContext): readonly Outcome[] {
  const { annex3, annex4, annex6, facts } = context;
  if (annex3 === null || annex3.sheet === annex4?.sheet) return [];
  const total = annex3.rows.find(({ role }) => role === "total");
  return annex3.rows.flatMap((row) => {
    const name = coreOf(lineName(row.label));
    const same = annex3.rows.filter((other) => coreOf(lineName(other.label)) === name);
    const [base, ...more] = table.lines.filter((each) => coreOf(each.name) === name);
    // The two uses are held against what the forms state of them anyhow.
    if (
      row === total ||
      lineName(row.label).length < 4 ||
      /^(基本|项目)支出$/u.test(lineName(row.label)) ||
      base === undefined ||
      more.length > 0 ||
      same.length > 1
    )
      return [];
    return fundKinds.flatMap(([kind, column]): readonly Outcome[] => {
      const [stated, fund] = [numberAt(table, base, kind), row.figures[column]];
      if (stated === null || fund?.kind !== "number" || stated.unit !== fund.unit || isNamed(stated, fund, context)) return [];
      const match = matchFigures(stated, fund);
      if (match !== "different") return match === "same" ? [null] : [];
      const reported = (annex6?.tables ?? []).flatMap(({ lines }) =>
        lines.flatMap((line) => (coreOf(lineName(line.label)) === name ? [...line.figures.values()] : [])),
      );
      const isSaid = (one: NumberFigure): boolean =>
        reported.some((figure) => figure.kind === "number" && matchFigures(one, figure) === "same");
      const whole = total?.figures[column];
      const isWhole = facts.some(({ annex, figure }) => annex === "4" && whole?.kind === "number" && figure.value.equals(whole.value));
      const isOfBase = isSaid(fund) !== isSaid(stated) ? isSaid(fund) : isWhole;
      const [odd, other] = isOfBase ? [stated, fund] : [fund, stated];
      return [
        finding("figure-differs", odd.place, {
          stated: odd.text,
          expected: asWritten(other.value, odd),
          message: `附件4${quoted(base.name)}的${words[kind]}是${inUnitOf(stated.value, stated)}，附件3${quoted(row.label)}填${inUnitOf(fund.value, fund)}。请核对后统一。`,
          evidence: [other.place],
          scoreEffect: "0",
        }),
      ];
    });
  });
}

/** 比上年增减 in a table of the report, of lines whose last year 附件4 states: what the other lines keep, an odd one should. */
function grownAlike(table: BaseTable, report: ReportTable): readonly Outcome[] {
  const heading = report.headings.find((each) => /^(比|较|与)?上年(相比)?增减(变化)?(数|额|金额)?$/u.test(each));
  // Where both years stand beside it, the table itself tells.
  if (heading === undefined || report.headings.some((each) => /^上年(?!增减)/u.test(each))) return [];
  const lines = report.lines.flatMap((line) => {
    const [base, ...more] = table.lines.filter((each) => coreOf(each.name) === coreOf(lineName(line.label)));
    const figure = line.figures.get(heading);
    const [now, last] =
      base === undefined || more.length > 0 ? [null, null] : [numberAt(table, base, "spent"), numberAt(table, base, "last")];
    return figure?.kind === "number" && now !== null && last !== null ? [{ line, figure, now, last, by: now.value.minus(last.value) }] : [];
  });
  const odd = lines.filter(({ figure, by }) => matchFigures({ ...figure, value: by }, figure) === "different");
  if (lines.length < 3 || odd.length * 3 > lines.length) return [];
  return odd.map(({ line, figure, now, last, by }) =>
    finding("figure-differs", figure.place, {
      stated: figure.text,
      expected: asWritten(by, figure),
      message: `附件6${quoted(line.label)}的${heading}填${figure.text.trim()}，附件4两年的数相减是${inUnitOf(by, figure)}，别的各行都相符。请核对。`,
      evidence: [now.place, last.place],
      scoreEffect: "0",
    }),
  );
}

/** 公务接待费 among 三公经费 and among 公用经费: where the two lines are one but for a number or two, these are wrong in one of them. */
function linesTwice(one: UseTable, other: UseTable): readonly Outcome[] {
  return one.lines.flatMap((line) => {
    const [twin, ...more] = other.lines.filter(({ name }) => name === line.name && name !== "合计");
    if (twin === undefined || more.length > 0) return [];
    const pairs = [...one.headings].flatMap(([column, heading]) => {
      const [at] = [...other.headings].find(([, each]) => each === heading) ?? [];
      const [a, b] = [line.figures.get(column), twin.figures.get(at ?? -1)];
      return a?.kind === "number" && b?.kind === "number" ? [{ heading, a, b }] : [];
    });
    const odd = pairs.filter(({ a, b }) => matchFigures(a, b) !== "same");
    if (pairs.length < 3 || odd.length * 3 > pairs.length) return [];
    return odd.map(({ heading, a, b }) =>
      finding("figure-differs", b.place, {
        stated: b.text,
        expected: asWritten(a.value, b),
        message: `附件4${quoted(line.name)}的${heading}在${one.subject}表里是${inUnitOf(a.value, a)}，在${other.subject}表里是${inUnitOf(b.value, b)}，别的列两处都相同。请核对后统一。`,
        evidence: [a.place],
        scoreEffect: "0",
      }),
    );
  });
}

/** 合计 of what takes the projects apart, which is 项目支出 of the table of the whole budget; its budget and expenses are facts of one name. */
function totalsAlike(table: BaseTable, use: UseTable, { facts }: CheckContext): readonly Outcome[] {
  const [line, ...more] = table.lines.filter(({ name }) => name === use.subject);
  const total = use.lines.at(-1);
  if (use.subject !== "项目支出" || line === undefined || more.length > 0 || total?.name !== "合计") return [];
  return (["first", "carried", "adjusted", "left"] as const).flatMap((kind): readonly Outcome[] => {
    const [whole, sum] = [numberAt(table, line, kind), numberAt(use, total, kind)];
    if (whole === null || sum === null) return [];
    if (matchFigures(whole, sum) === "same") return [null];
    const said = `附件4“项目支出”的${words[kind]}是${inUnitOf(whole.value, whole)}，项目明细的合计是${inUnitOf(sum.value, sum)}`;
    // What another annex states too is right, and the list is not.
    const isKnown = facts.some(({ annex, figure }) => annex !== "4" && matchFigures(whole, figure) === "same");
    const [odd, other] = isKnown ? [sum, whole] : [whole, sum];
    const common = { stated: odd.text, expected: null, evidence: [other.place], scoreEffect: "0" };
    return [finding("figure-differs", odd.place, { ...common, message: `${said}。请核对后统一。` })];
  });
}

function linesOfReport(table: BaseTable | null, uses: readonly UseTable[], context: CheckContext): readonly Outcome[] {
  return (context.annex6?.tables ?? []).flatMap((report) => [
    ...(table === null ? [] : allCompared(table, linesAlike(table, report), report, context)),
    ...uses.flatMap((use) => {
      const alike = linesAlike(use, report);
      // One name that two tables share tells nothing of what either is about.
      const [total, sum] = [use.lines.at(-1), report.lines.at(-1)];
      const isTotal = total?.name === "合计" && sum !== undefined && /^(合计|总计)$/u.test(lineName(sum.label));
      // What two tables share is all of neither where each has more of its own.
      const isMost = alike.length * 2 >= use.lines.length - 1 && alike.length * 3 > report.lines.length;
      const whole = isTotal && isMost && total !== undefined && sum !== undefined ? [[total, sum] as const] : [];
      return alike.length < 2 ? [] : allCompared(use, [...alike, ...whole], report, context);
    }),
  ]);
}

/** The lines of a report's table that stand in a base table too, but for totals: a total is that of its own table. */
function linesAlike(table: BaseTable, report: ReportTable): readonly Alike[] {
  return report.lines.flatMap((line) => {
    if (/^(合计|总计|小计)$/u.test(lineName(line.label))) return [];
    const name = coreOf(lineName(line.label));
    const [base, ...more] = table.lines.filter((each) => coreOf(each.name) === name);
    return base === undefined || more.length > 0 ? [] : [[base, line] as const];
  });
}

/** 公务接待 and 公务接待费 are the same line, as are 公务用车运行维护 and 公务用车运行维护费. */
function coreOf(name: string): string {
  return name.replace(/(?<=.{3})(经费|费用|费|支出|金额)$/u, "").replace(/^因公/u, "");
}

type Alike = readonly [BaseLine, ReportLine];

function allCompared(table: BaseTable | UseTable, pairs: readonly Alike[], report: ReportTable, context: CheckContext): readonly Outcome[] {
  const years = [...report.headings, ...table.headings.values()].map((heading) => Number(/^((?:19|20)\d{2})年/u.exec(heading)?.[1] ?? 0));
  const latest = Math.max(0, ...years);
  const lines = pairs.map(([base, line]) => ({ base, columns: columnsOf(line, table, latest) }));
  // 预算数 beside 年初预算 and 全年预算 of the report is the one that it is in more lines.
  const agreeing = (kind: BaseColumn): number =>
    lines.filter(({ base, columns }) => {
      const [stated, repeated] = [numberAt(table, base, "budget"), columns.get(kind)];
      return stated !== null && repeated?.kind === "number" && matchFigures(stated, repeated) === "same";
    }).length;
  const isFirst = ![...table.columns.values()].includes("first") && agreeing("first") > agreeing("budget");
  return lines.flatMap(({ base, columns }) =>
    kinds.flatMap((kind): readonly Outcome[] => {
      const [stated, repeated] = [numberAt(table, base, kind), columns.get(isFirst && kind === "budget" ? "first" : kind)];
      if (stated === null || repeated?.kind !== "number" || repeated.unit === "%" || isNamed(stated, repeated, context)) return [];
      return [unlike(base, kind, stated, repeated, wholeOf(null, null, context))];
    }),
  );
}

/** The figures of a report's line by what they are; of a table of people those of people. */
function columnsOf(line: ReportLine, table: BaseTable | UseTable, latest: number): ReadonlyMap<BaseColumn, Figure> {
  const isOfPeople = "subject" in table && table.subject === "人员";
  const headed = [...line.figures].flatMap(([text, figure]) => {
    const kind = kindOf(text, latest);
    return kind === null || (isOfPeople && !/编制|在职|在岗|在编|实有|人/u.test(text)) ? [] : [{ text, kind, figure }];
  });
  return new Map(withFirst(headed).map(({ kind, figure }) => [kind, figure]));
}

function numberAt(table: BaseTable, base: BaseLine, kind: BaseColumn): NumberFigure | null {
  const columns = [...table.columns].filter(([, each]) => each === kind);
  const figure: Figure | undefined = columns.length === 1 ? base.figures.get(columns[0]?.[0] ?? -1) : undefined;
  return figure?.kind === "number" ? figure : null;
}

/** Two figures of one name are compared already. */
function isNamed(one: NumberFigure, other: NumberFigure, { facts }: CheckContext): boolean {
  const names = facts.filter((fact) => fact.figure.place === one.place).map((fact) => fact.name);
  return facts.some((fact) => fact.figure.place === other.place && names.includes(fact.name));
}

const words = {
  last: "上年决算数",
  first: "年初预算数",
  carried: "上年结转",
  adjusted: "年中调整",
  budget: "预算数",
  spent: "决算数",
  left: "结转结余",
} as const;
const kinds = Object.keys(words) as (keyof typeof words)[];

function unlike(base: BaseLine, kind: keyof typeof words, stated: NumberFigure, repeated: NumberFigure, whole: Exact | null): Outcome {
  const match = matchFigures(stated, repeated);
  if (match === "same") return null;
  const said = `附件4${quoted(base.name)}的${words[kind]}是${inUnitOf(stated.value, stated)}，附件6的表里是${inUnitOf(repeated.value, repeated)}`;
  const common = { stated: repeated.text, expected: asWritten(stated.value, repeated), evidence: [stated.place], scoreEffect: "0" };
  if (match === "last-digit")
    return finding("figure-rounding", repeated.place, { ...common, message: `${said}，只差尾数，是换算或取舍所致。` });
  if (match === "ten-thousandfold" && inWrongUnit(stated, repeated, whole) === stated)
    return finding("unit-mixup", stated.place, {
      stated: stated.text,
      expected: asWritten(repeated.value, stated),
      evidence: [repeated.place],
      scoreEffect: "0",
      message: `${said}，正好相差一万倍。请核对单位是元还是万元。`,
    });
  if (match === "ten-thousandfold")
    return finding("unit-mixup", repeated.place, { ...common, message: `${said}，正好相差一万倍。请核对单位是元还是万元。` });
  const difference = inUnitOf(stated.value.minus(repeated.value).abs(), repeated);
  return finding("figure-differs", repeated.place, { ...common, message: `${said}，相差${difference}。请核对后统一。` });
}
