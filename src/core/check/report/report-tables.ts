import type { ReportLine, ReportTable } from "../../annex/annex6";
import type { Figure, NumberFigure } from "../../annex/figure";
import { factOf } from "../../fact/facts";
import type { Place } from "../../grid/address";
import { quoted } from "../../grid/label";
import { percentText, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, matchRate } from "../compare";
import type { CheckContext } from "../context";
import { isOff, numberAt, reportBalances } from "./report-balances";
import { isTwoSided, reportTotals } from "./report-totals";

/** The tables of 附件6: across, down, against the balances of a budget, and shares of a whole. */
export function checkReportTables(context: CheckContext): readonly Outcome[] {
  return (context.annex6?.tables ?? []).flatMap((table) => [
    ...reportBalances(table, context),
    ...reportTotals(table),
    ...shares(table, context),
    ...projectSide(table, context),
    ...blankParts(table),
    ...numberStyles(table),
    ...table.lines.flatMap(malformed),
    ...repeatedLines(table),
  ]);
}

/** A share is its amount over the total of its column; 100% in every row is no share of anything. */
function shares(table: ReportTable, context: CheckContext): readonly Outcome[] {
  const whole = table.headings.find((heading) => /^(合计|小计|金额|本年决算(数|金额)?|决算数)$/u.test(heading)) ?? "";
  const pairs = table.headings.flatMap((heading) => {
    if (/\/(比率|占比|比重)$/u.test(heading)) return [{ share: heading, amount: heading.replace(/\/[^/]+$/u, "/金额") }];
    return /^(比率|占比|比重|所占比例)$/u.test(heading) ? [{ share: heading, amount: whole }] : [];
  });
  const total = table.lines.find((line) => /^(合计|总支出|总计)$/u.test(line.label));
  return pairs.flatMap(({ share, amount }) => {
    const whole = numberAt(total, amount);
    if (whole === null || whole.value.isZero()) return [];
    const wrong = table.lines.flatMap((line) => wrongShare(line, share, amount, whole, context));
    return [...(wrong.length === 0 ? [null] : [shareFinding(share, wrong)]), ...blankShares(table, share, amount)];
  });
}

/** A share that is left blank beside an amount, in a column that states the others. */
function blankShares(table: ReportTable, share: string, amount: string): readonly Outcome[] {
  const isStated = table.lines.some((line) => line.figures.get(share)?.kind === "number");
  const blanks = table.lines.flatMap((line) => {
    const [figure, part] = [line.figures.get(share), numberAt(line, amount)];
    return figure?.kind === "blank" && part !== null && !part.value.isZero() ? [figure] : [];
  });
  return isStated ? blankCells(blanks, `${quoted(share.split("/")[0] ?? "")}有金额而没有填比率`) : [];
}

interface WrongShare {
  readonly label: string;
  readonly part: Place;
  readonly stated: NumberFigure;
  readonly expected: Exact;
}

function wrongShare(line: ReportLine, share: string, amount: string, whole: NumberFigure, context: CheckContext): readonly WrongShare[] {
  const [stated, part] = [numberAt(line, share), numberAt(line, amount)];
  if (stated === null || part === null) return [];
  const expected = part.value.dividedBy(whole.value);
  return matchRate(stated, expected, context.settings) === "wrong" ? [{ label: line.label, part: part.place, stated, expected }] : [];
}

function shareFinding(share: string, wrong: readonly WrongShare[]): Outcome {
  const listed = wrong.map((each) => `${each.label}${percentText(each.expected)}`).join("、");
  return finding("share-wrong", wrong[0]?.stated.place ?? { sheet: "", address: "A1" }, {
    stated: wrong.map((each) => each.stated.text).join("、"),
    expected: wrong.map((each) => percentText(each.expected)).join("、"),
    message: `附件6${quoted(share.split("/")[0] ?? "")}的比率不是各项占总额的比：按金额算应为${listed}。请改正。`,
    evidence: [...wrong.slice(1).map((each) => each.stated.place), ...wrong.map((each) => each.part)],
    scoreEffect: "0",
  });
}

/** 其中：项目支出 of the spending side is not the whole where another table says how much of it was. */
function projectSide(table: ReportTable, context: CheckContext): readonly Outcome[] {
  const line = isTwoSided(table) ? table.lines.find((candidate) => candidate.label === "项目支出") : undefined;
  // What was budgeted is another matter.
  const stated = [...(line?.figures ?? [])].find(([heading, figure]) => figure.kind === "number" && heading.includes("决算"))?.[1];
  const known = factOf(context.facts, "项目支出总额", ["6"]);
  if (stated?.kind !== "number" || known === null || !isOff(stated.value.minus(known.figure.value), [stated, known.figure])) return [];
  return [
    finding("figure-differs", stated.place, {
      stated: stated.text,
      expected: asWritten(known.figure.value, stated),
      message: `附件6收支表的项目支出填${stated.text}，另一张表里是${inUnitOf(known.figure.value, known.figure)}，相差${inUnitOf(stated.value.minus(known.figure.value).abs(), stated)}；像是把全部支出填进了项目支出，基本支出空着。请分开填写。`,
      evidence: [known.figure.place],
      scoreEffect: "0",
    }),
  ];
}

/** What the table itself says must be filled: a difference, a whole column of budgets, the parts of a balance. */
function blankParts(table: ReportTable): readonly Outcome[] {
  const isBlankAt = (line: ReportLine, heading: string): boolean => line.figures.get(heading)?.kind === "blank";
  const columns = table.headings.filter(
    (heading) => /(^|\/)(预算|差额)$/u.test(heading) && table.lines.every((line) => isBlankAt(line, heading)),
  );
  const differences = table.lines.filter(
    (line) => /^执行差异|^差异/u.test(line.label) && [...line.figures.values()].every((figure) => figure.kind === "blank"),
  );
  const details = table.lines.filter(
    (line) => /支出结转/u.test(line.label) && [...line.figures.values()].every((figure) => figure.kind === "blank"),
  );
  return [
    ...blankCells(
      table.lines.flatMap((line) => columns.flatMap((heading) => line.figures.get(heading) ?? [])),
      `${columns.map((heading) => heading.split("/").at(-1) ?? "").join("、")}列没有填，看不出超支还是节余`,
    ),
    ...blankCells(
      differences.flatMap((line) => [...line.figures.values()]),
      "执行差异一行没有填",
    ),
    ...blankCells(
      details.flatMap((line) => [...line.figures.values()]),
      "结转结余的明细没有填",
    ),
  ];
}

function blankCells(figures: readonly Figure[], what: string): readonly Outcome[] {
  const [first] = figures;
  if (first === undefined) return [];
  return [
    finding("figures-blank", first.place, {
      stated: first.text,
      message: `附件6表中${what}。请补填。`,
      evidence: figures.slice(1).map((figure) => figure.place),
    }),
  ];
}

/** 174498.92 among 61,376.60: one table, two ways to write a number. */
function numberStyles(table: ReportTable): readonly Outcome[] {
  const large = table.lines
    .flatMap((line) => [...line.figures.values()])
    .filter((figure) => figure.kind === "number" && figure.unit === "元" && /\d{4}|\d,\d{3}/u.test(figure.text));
  const bare = large.filter((figure) => !figure.text.includes(","));
  const [first] = bare;
  if (first === undefined || bare.length === large.length) return [];
  return [
    finding("number-styles", first.place, {
      stated: first.text,
      message: `附件6同一张表里有的数写千分位，有的不写（如“${first.text}”）。建议统一写法。`,
      evidence: bare.slice(1).map((figure) => figure.place),
      scoreEffect: "0",
    }),
  ];
}

/** A line of a name that stands in the same table already. */
function repeatedLines(table: ReportTable): readonly Outcome[] {
  const seen = new Map<string, ReportLine>();
  return table.lines.flatMap((line) => {
    const key = `${line.side ?? ""}|${line.label}`;
    const earlier = seen.get(key);
    seen.set(key, line);
    const isTotal = /计$/u.test(line.label);
    const hasFigures = [...line.figures.values()].some((figure) => figure.kind === "number" && !figure.value.isZero());
    if (earlier === undefined || line.label === "" || isTotal || line.isPart || !hasFigures) return [];
    return [
      finding("row-repeated", line.place, {
        stated: line.label,
        message: `附件6表中${quoted(line.label)}写了两行。请核对是不是重复填列。`,
        evidence: [earlier.place],
      }),
    ];
  });
}

function malformed(line: ReportLine): readonly Outcome[] {
  return [...line.figures.values()].flatMap((figure) =>
    figure.kind === "unreadable" && figure.suggestion !== null
      ? [
          finding("number-malformed", figure.place, {
            stated: figure.text,
            expected: figure.suggestion,
            message: `附件6${quoted(line.label)}填“${figure.text}”，千分位的逗号位置不对，没有用来计算；去掉逗号是${figure.suggestion}。请核对后改正。`,
          }),
        ]
      : [],
  );
}
