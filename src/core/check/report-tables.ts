import type { ReportLine, ReportTable } from "../annex/annex6";
import type { Figure, NumberFigure } from "../annex/figure";
import { figureNamed } from "../annex/names";
import { factOf } from "../fact/facts";
import { computed, identities, namesOf, slackOf, type Identity } from "../fact/identities";
import type { Place } from "../grid/address";
import { quoted } from "../grid/label";
import { percentText, sumOf, zero, type Exact } from "../quantity";
import { finding, type Outcome } from "./codes";
import { asWritten, inUnitOf, matchRate } from "./compare";
import type { CheckContext } from "./context";

/** The tables of 附件6: across, down, against the balances of a budget, and shares of a whole. */
export function checkReportTables(context: CheckContext): readonly Outcome[] {
  return (context.annex6?.tables ?? []).flatMap((table) => [
    ...lineBalances(table),
    ...columnBalances(table),
    ...acrossBalances(table),
    ...lineRates(table, context),
    ...columnTotals(table),
    ...sideTotals(table),
    ...shares(table, context),
    ...twoSides(table),
    ...projectSide(table, context),
    ...blankParts(table),
    ...numberStyles(table),
    ...table.lines.flatMap(malformed),
  ]);
}

function numberAt(line: ReportLine | undefined, heading: string): NumberFigure | null {
  const figure = line?.figures.get(heading);
  return figure?.kind === "number" ? figure : null;
}

function isOff(difference: Exact, figures: readonly NumberFigure[], tolerance: Identity["tolerance"] = "cents"): boolean {
  return difference.abs().greaterThan(slackOf(tolerance, figures));
}

/** The balances that the cells of one line must keep, by the headings over them. */
function lineBalances(table: ReportTable): readonly Outcome[] {
  const [sample] = table.lines;
  const stated = identities.filter(
    (identity) => identity.scope === "line" && namesOf(identity).every((name) => sample !== undefined && under(sample, name) !== undefined),
  );
  return table.lines.flatMap((line) => stated.flatMap((identity) => lineBalance(line, identity)));
}

/** What tables call the headings that balances of a line speak of. */
const synonyms: Readonly<Record<string, RegExp>> = {
  合计: /^(合计|小计|总计)$/u,
  预算: /^(本年|全年)?预算(安排)?(数|金额)?$/u,
  决算: /^(本年|全年|实际)?(决算|支出|执行)(数|金额)?$/u,
  差额: /^(差额|差异|结余|节余|未支出)(数|金额)?$/u,
  执行率: /^(预算)?(执行率|完成率)$/u,
};

/** The cell under a heading such as 合计, 差额（预算-决算） or 本年数/差额; `本年决算|金额` is a heading of two rows. */
function under(line: ReportLine, heading: string): Figure | undefined {
  const path = heading.replace("|", "/");
  const exactly = line.figures.get(path);
  if (exactly !== undefined || path.includes("/")) return exactly;
  const wording = synonyms[path];
  const found = [...line.figures].filter(([printed]) => {
    const last = (printed.split("/").at(-1) ?? "").replace(/[(].*$/u, "");
    return wording === undefined ? last === path : wording.test(last);
  });
  return found.length === 1 ? found[0]?.[1] : undefined;
}

function lineBalance(line: ReportLine, identity: Identity): readonly Outcome[] {
  const doubt = under(line, identity.doubt.name);
  const terms = namesOf(identity)
    .filter((name) => name !== identity.doubt.name)
    .map((name) => under(line, name));
  if (doubt === undefined || terms.some((term) => term === undefined || term.kind === "unreadable")) return [];
  const numbers = terms.flatMap((term) => (term?.kind === "number" ? [term] : []));
  const [first] = numbers;
  if (first === undefined || (identity.blanks === "unknown" && numbers.length < terms.length)) return [];
  const expected = computed(identity.doubt.formula, (name) => {
    const figure = under(line, name);
    return figure?.kind === "number" ? figure.value : zero;
  });
  return expected === null ? [] : [lineOutcome(line, identity, doubt, expected, numbers)];
}

function lineOutcome(line: ReportLine, identity: Identity, doubt: Figure, expected: Exact, numbers: readonly NumberFigure[]): Outcome {
  const title = line.label === "" ? identity.doubt.name : `${quoted(line.label)}的${identity.doubt.name.split("|")[0] ?? ""}`;
  const [first] = numbers;
  const evidence = numbers.map((figure) => figure.place);
  if (doubt.kind === "blank" && first !== undefined)
    return finding("figures-blank", doubt.place, {
      stated: doubt.text,
      expected: asWritten(expected, first),
      message: `附件6${title}没有填：${identity.explanation}，应为${inUnitOf(expected, first)}。请补填。`,
      evidence,
    });
  if (doubt.kind !== "number" || !isOff(doubt.value.minus(expected), [doubt, ...numbers], identity.tolerance)) return null;
  return finding(line.label === "" ? "balance-broken" : "total-mismatch", doubt.place, {
    stated: doubt.text,
    expected: asWritten(expected, doubt),
    message: `附件6${title}填${doubt.text}；${identity.explanation}，应为${inUnitOf(expected, doubt)}，相差${inUnitOf(doubt.value.minus(expected).abs(), doubt)}。请核对这一行。`,
    evidence,
    scoreEffect: "0",
  });
}

/** A rate that a line states beside what was budgeted and what was spent. */
function lineRates(table: ReportTable, context: CheckContext): readonly Outcome[] {
  return table.lines.flatMap((line) => {
    const [rate, budget, spent] = ["执行率", "预算", "决算"].map((heading) => under(line, heading));
    if (rate?.kind !== "number" || budget?.kind !== "number" || spent?.kind !== "number" || budget.value.isZero()) return [];
    const expected = spent.value.dividedBy(budget.value);
    if (matchRate(rate, expected, context.settings) !== "wrong") return [null];
    return [
      finding("rate-mismatch", rate.place, {
        stated: rate.text,
        expected: percentText(expected),
        message: `附件6${quoted(line.label)}的执行率填${rate.text}，${inUnitOf(spent.value, spent)}÷${inUnitOf(budget.value, budget)}＝${percentText(expected)}。请改正。`,
        evidence: [spent.place, budget.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** A table that names the figures of a balance across: it holds in every line. */
function acrossBalances(table: ReportTable): readonly Outcome[] {
  const headings = new Map(
    table.headings.flatMap((heading) => {
      const name = figureNamed(heading)?.name;
      return name === undefined ? [] : [[name, heading] as const];
    }),
  );
  const stated = identities.filter((identity) => identity.scope === "annex" && namesOf(identity).every((name) => headings.has(name)));
  return table.lines.flatMap((line) =>
    stated.flatMap((identity) => {
      const [left = ""] = namesOf(identity);
      const doubt = line.figures.get(headings.get(left) ?? "");
      const used = namesOf(identity)
        .slice(1)
        .flatMap((name) => numberAt(line, headings.get(name) ?? "") ?? []);
      const expected = computed(identity.formula, (name) => numberAt(line, headings.get(name) ?? "")?.value ?? zero);
      if (doubt === undefined || expected === null || used.length < 2) return [];
      return [
        lineOutcome(line, { ...identity, doubt: { name: headings.get(left) ?? left, formula: identity.formula } }, doubt, expected, used),
      ];
    }),
  );
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
    const names = namesOf(identity);
    const [left = ""] = names;
    const isSaid = identity.unless !== undefined && byName.has(identity.unless);
    if (identity.scope !== "annex" || isSaid || names.some((name) => !byName.has(name))) return [];
    return ["基本支出", "项目支出", "合计"].flatMap((heading) =>
      columnBalance(heading, left, byName, (value) => computed(identity.formula, value), identity.formula),
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
    .filter((heading) => !/率$|占比|比重|比例/u.test(heading))
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
