import type { ReportLine, ReportTable } from "../annex/annex6";
import { roundingOf, type Figure, type NumberFigure } from "../annex/figure";
import { figureNamed } from "../annex/names";
import { factOf } from "../fact/facts";
import { identities } from "../fact/identities";
import { readFormula } from "../formula/parser";
import { valueOf } from "../formula/ast";
import type { Place } from "../grid/address";
import { quoted } from "../grid/label";
import { exact, one, percentText, sumOf, zero, type Exact } from "../quantity";
import { finding, type Outcome } from "./codes";
import { asWritten, inUnitOf, matchRate } from "./compare";
import type { CheckContext } from "./context";

/** The tables of 附件6: across, down, against the balances of a budget, and shares of a whole. */
export function checkReportTables(context: CheckContext): readonly Outcome[] {
  return (context.annex6?.tables ?? []).flatMap((table) => [
    ...table.lines.flatMap((line) => [...splitLine(line), ...differenceLine(line)]),
    ...columnBalances(table),
    ...columnTotals(table),
    ...sideTotals(table),
    ...shares(table, context),
    ...twoSides(table),
    ...projectSide(table, context),
    ...blankParts(table),
    ...numberStyles(table),
    ...revenueLine(table),
    ...table.lines.flatMap(malformed),
  ]);
}

function numberAt(line: ReportLine | undefined, heading: string): NumberFigure | null {
  const figure = line?.figures.get(heading);
  return figure?.kind === "number" ? figure : null;
}

/** Amounts in 元 are written to the cent, whatever their number format shows. */
const halfCent = exact("0.005");

function isOff(difference: Exact, figures: readonly NumberFigure[]): boolean {
  const slack = figures.map((figure) => (figure.scale.equals(one) && figure.unit === "元" ? halfCent : roundingOf(figure)));
  return difference.abs().greaterThan(sumOf(slack));
}

/** 合计 is 基本支出 and 项目支出 together; of several headings such as 本年决算/金额 likewise. */
const splits: readonly { readonly total: string; readonly parts: readonly string[] }[] = [
  { total: "合计", parts: ["基本支出", "项目支出"] },
  { total: "本年决算/金额", parts: ["基本支出/金额", "项目支出/金额"] },
];

function splitLine(line: ReportLine): readonly Outcome[] {
  return splits.flatMap(({ total, parts }) => {
    const whole = line.figures.get(total);
    const numbers = parts.flatMap((part) => numberAt(line, part) ?? []);
    if (whole === undefined || numbers.length === 0 || parts.some((part) => !line.figures.has(part))) return [];
    return [splitOutcome(line, total, whole, numbers)];
  });
}

function splitOutcome(line: ReportLine, total: string, whole: Figure, numbers: readonly NumberFigure[]): Outcome {
  const sum = sumOf(numbers.map((figure) => figure.value));
  const [first] = numbers;
  const evidence = numbers.map((figure) => figure.place);
  if (whole.kind === "blank" && first !== undefined)
    return finding("figures-blank", whole.place, {
      expected: asWritten(sum, first),
      message: `附件6${quoted(line.label)}的${total.split("/")[0] ?? ""}没有填，各项之和是${inUnitOf(sum, first)}。请补填。`,
      evidence,
    });
  if (whole.kind !== "number" || !isOff(whole.value.minus(sum), [whole, ...numbers])) return null;
  return finding("total-mismatch", whole.place, {
    stated: whole.text,
    expected: asWritten(sum, whole),
    message: `附件6${quoted(line.label)}填${whole.text}，基本支出与项目支出之和是${inUnitOf(sum, whole)}，相差${inUnitOf(whole.value.minus(sum).abs(), whole)}。请核对这一行。`,
    evidence,
    scoreEffect: "0",
  });
}

/** 差额 is 预算 less 决算. */
function differenceLine(line: ReportLine): readonly Outcome[] {
  const of = (word: string): NumberFigure | null =>
    numberAt(line, [...line.figures.keys()].find((heading) => heading === word || heading.endsWith(`/${word}`)) ?? "");
  const [budget, spent, difference] = [of("预算"), of("决算"), of("差额")];
  if (budget === null || spent === null || difference === null) return [];
  const expected = budget.value.minus(spent.value);
  if (!isOff(difference.value.minus(expected), [budget, spent, difference])) return [null];
  return [
    finding("total-mismatch", difference.place, {
      stated: difference.text,
      expected: asWritten(expected, difference),
      message: `附件6${quoted(line.label)}差额填${difference.text}，预算减决算是${inUnitOf(expected, difference)}。请改正。`,
      evidence: [budget.place, spent.place],
      scoreEffect: "0",
    }),
  ];
}

/** The balances of a budget hold in every column of a table that lists its parts one under the other. */
function columnBalances(table: ReportTable): readonly Outcome[] {
  const byName = new Map(
    table.lines.flatMap((line) => {
      const name = figureNamed(line.label)?.name;
      return name === undefined ? [] : [[name, line] as const];
    }),
  );
  return identities.flatMap((identity) => {
    const [left = "", right = ""] = identity.formula.split("=");
    const parsed = readFormula(identity.formula);
    const lines = [left, ...right.split(/[+-]/u)].map((name) => byName.get(name));
    if (parsed.kind !== "formula" || lines.some((line) => line === undefined)) return [];
    return ["基本支出", "项目支出", "合计"].flatMap((heading) =>
      columnBalance(heading, left, byName, (value) => valueOf(parsed.expression, value), identity.formula),
    );
  });
}

function columnBalance(
  heading: string,
  left: string,
  byName: ReadonlyMap<string, ReportLine>,
  compute: (value: (name: string) => Exact | null) => Exact | null,
  formula: string,
): readonly Outcome[] {
  const used: NumberFigure[] = [];
  // A blank in such a table means nothing of the kind.
  const expected = compute((name) => {
    const figure = numberAt(byName.get(name), heading);
    if (figure !== null) used.push(figure);
    return figure?.value ?? zero;
  });
  const stated = byName.get(left)?.figures.get(heading);
  const [first] = used;
  if (expected === null || stated === undefined || first === undefined || used.length < 2) return [];
  const value = stated.kind === "number" ? stated.value : zero;
  if (!isOff(value.minus(expected), stated.kind === "number" ? [stated, ...used] : used)) return [null];
  return [
    finding("balance-broken", stated.place, {
      stated: stated.text,
      expected: asWritten(expected, first),
      message: `附件6表中${quoted(heading)}一列不平：按${formula}算，${left}应为${inUnitOf(expected, first)}，填${stated.text === "" ? "空白" : stated.text}，相差${inUnitOf(value.minus(expected).abs(), first)}。请核对这一列。`,
      evidence: used.map((figure) => figure.place),
      scoreEffect: "0",
    }),
  ];
}

/** A line called 合计 or 总支出 below the lines that it adds up. */
function columnTotals(table: ReportTable): readonly Outcome[] {
  const at = table.lines.findIndex((line) => /^(合计|总支出|总计)$/u.test(line.label));
  const total = table.lines[at];
  const parts = table.lines.slice(0, Math.max(0, at));
  const isDetail = parts.length >= 2 && parts.every((line) => !/^(收入|支出)总计|其中/u.test(line.label)) && !isTwoSided(table);
  if (total === undefined || !isDetail) return [];
  return [...total.figures.keys()]
    .filter((heading) => !/比率|占比/u.test(heading))
    .flatMap((heading) => columnTotal(total, parts, heading));
}

function columnTotal(total: ReportLine, parts: readonly ReportLine[], heading: string): readonly Outcome[] {
  const figures = parts.flatMap((line) => line.figures.get(heading) ?? []);
  return linesTotal(`${quoted(total.label)}（${heading}）`, total.figures.get(heading), figures);
}

/** A total against the lines that it adds up; one that is blank over figures is to be filled. */
function linesTotal(title: string, sum: Figure | undefined, parts: readonly Figure[]): readonly Outcome[] {
  const numbers = parts.flatMap((part) => (part.kind === "number" ? [part] : []));
  const [first] = numbers;
  if (sum === undefined || first === undefined || parts.length < 2 || parts.some((part) => part.kind === "unreadable")) return [];
  const expected = sumOf(numbers.map((figure) => figure.value));
  const evidence = numbers.map((figure) => figure.place);
  if (sum.kind === "blank" && numbers.length < 2) return [];
  if (sum.kind === "blank")
    return [
      finding("figures-blank", sum.place, {
        stated: sum.text,
        expected: asWritten(expected, first),
        message: `附件6${title}没有填，各行之和是${inUnitOf(expected, first)}。请补填。`,
        evidence,
      }),
    ];
  if (sum.kind !== "number") return [];
  if (!isOff(sum.value.minus(expected), [sum, ...numbers])) return [null];
  return [
    finding("total-mismatch", sum.place, {
      stated: sum.text,
      expected: asWritten(expected, sum),
      message: `附件6${title}填${sum.text}，各行之和是${inUnitOf(expected, sum)}，相差${inUnitOf(sum.value.minus(expected).abs(), sum)}。请核对。`,
      evidence,
      scoreEffect: "0",
    }),
  ];
}

/** 收入总计 and 合计 of one side add up what stands above them since the last total, which they carry on; 其中 is left out, and makes 合计 by itself. */
function sideTotals(table: ReportTable): readonly Outcome[] {
  if (!isTwoSided(table)) return [];
  return (["收入", "支出"] as const).flatMap((side) => {
    const lines = table.lines.filter((line) => line.side === side);
    let parts: readonly Figure[] = [];
    const split = lines
      .filter((line) => line.isPart && /^(基本|项目)支出$/u.test(line.label))
      .flatMap((line) => [...line.figures.values()].slice(0, 1));
    const whole = lines.find((line) => line.label === "合计");
    const ofSplit = split.every((figure) => figure.kind === "number")
      ? linesTotal(`${side}一边的“合计”（基本支出＋项目支出）`, [...(whole?.figures.values() ?? [])][0], split)
      : [];
    return lines
      .flatMap((line) => {
        const figure = [...line.figures.values()][0];
        if (figure === undefined || line.isPart) return [];
        const isTotal = /(合计|总计|小计)$/u.test(line.label);
        const outcomes = isTotal ? linesTotal(`${side}一边的${quoted(line.label)}`, figure, parts) : [];
        parts = isTotal ? [figure] : [...parts, figure];
        return outcomes;
      })
      .concat(ofSplit);
  });
}

/** A share is its amount over the total of its column; 100% in every row is no share of anything. */
function shares(table: ReportTable, context: CheckContext): readonly Outcome[] {
  const pairs = table.headings.flatMap((heading) =>
    /\/(比率|占比)$/u.test(heading) ? [{ share: heading, amount: heading.replace(/\/[^/]+$/u, "/金额") }] : [],
  );
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
    return figure?.kind === "blank" && part !== null ? [figure] : [];
  });
  return isStated ? blankCells(blanks, `${quoted(share.split("/")[0] ?? "")}有金额而没有填比率`) : [];
}

interface WrongShare {
  readonly label: string;
  readonly stated: NumberFigure;
  readonly expected: Exact;
}

function wrongShare(line: ReportLine, share: string, amount: string, whole: NumberFigure, context: CheckContext): readonly WrongShare[] {
  const [stated, part] = [numberAt(line, share), numberAt(line, amount)];
  if (stated === null || part === null) return [];
  const expected = part.value.dividedBy(whole.value);
  return matchRate(stated, expected, context.settings) === "wrong" ? [{ label: line.label, stated, expected }] : [];
}

function shareFinding(share: string, wrong: readonly WrongShare[]): Outcome {
  const listed = wrong.map((each) => `${each.label}${percentText(each.expected)}`).join("、");
  return finding("share-wrong", wrong[0]?.stated.place ?? { sheet: "", address: "A1" }, {
    stated: wrong.map((each) => each.stated.text).join("、"),
    expected: wrong.map((each) => percentText(each.expected)).join("、"),
    message: `附件6${quoted(share.split("/")[0] ?? "")}的比率不是各项占总额的比：按金额算应为${listed}。请改正。`,
    evidence: wrong.slice(1).map((each): Place => each.stated.place),
    scoreEffect: "0",
  });
}

function isTwoSided(table: ReportTable): boolean {
  return (["收入", "支出"] as const).every((side) => table.lines.some((line) => line.side === side));
}

/** 收入 and 支出 of one table come to the same, what is left at the year's end included. */
function twoSides(table: ReportTable): readonly Outcome[] {
  if (!isTwoSided(table)) return [];
  const side = (name: ReportLine["side"]): NumberFigure | undefined =>
    table.lines
      .filter((line) => line.side === name && line.label === "合计")
      .flatMap((line) => [...line.figures.values()].flatMap((figure) => (figure.kind === "number" ? [figure] : [])))[0];
  const [income, spending] = [side("收入"), side("支出")];
  if (income === undefined || spending === undefined) return [];
  const difference = income.value.minus(spending.value);
  if (!isOff(difference, [income, spending])) return [null];
  return [
    finding("sides-differ", spending.place, {
      stated: spending.text,
      expected: income.text,
      message: `附件6收支表两边不平：收入合计${income.text}，支出合计${spending.text}，相差${inUnitOf(difference.abs(), income)}，缺“年末结转和结余”一行。请补上。`,
      evidence: [income.place],
      scoreEffect: "0",
    }),
  ];
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

/** 决算收入 and last year's balance, less 决算支出, leave this year's balance. */
function revenueLine(table: ReportTable): readonly Outcome[] {
  return table.lines.flatMap((line) => {
    const [income, before, spent, left] = ["决算收入", "上年度指标结余", "决算支出", "本年度指标结余"].map((heading) =>
      numberAt(line, heading),
    );
    if (!income || !before || !spent || !left) return [];
    const expected = spent.value.plus(left.value).minus(before.value);
    if (!isOff(income.value.minus(expected), [income, before, spent, left])) return [null];
    return [
      finding("balance-broken", income.place, {
        stated: income.text,
        expected: asWritten(expected, income),
        message: `附件6决算收入填${income.text}，加上年结余${before.text}减支出${spent.text}不等于本年结余${left.text}；决算收入应为${inUnitOf(expected, income)}，填报数里像是已含上年结余。请核对。`,
        evidence: [before.place, spent.place, left.place],
        scoreEffect: "0",
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
