import type { ReportLine, ReportTable } from "../../annex/annex6";
import type { Figure, NumberFigure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import { computed, identities, namesOf, putIn, slackOf, type Identity } from "../../fact/identities";
import { quoted } from "../../grid/label";
import { remembering } from "../../grid/remembering";
import { percentText, zero, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, matchRate } from "../compare";
import type { CheckContext } from "../context";

/** The balances that a table of the report must keep, in its lines and in its columns, and the rates that its lines state. */
export function reportBalances(table: ReportTable, context: CheckContext): readonly Outcome[] {
  return [
    ...lineBalances(table),
    ...columnBalances(table),
    ...acrossBalances(table),
    ...lineRates(table, context),
    ...lineChanges(table, context),
    ...lineShares(table, context),
  ];
}

/** The number under a heading of a line; null where there is none. */
export function numberAt(line: ReportLine | undefined, heading: string): NumberFigure | null {
  const figure = line?.figures.get(heading);
  return figure?.kind === "number" ? figure : null;
}

/** Whether figures are out by more than the way they are written explains. */
export function isOff(difference: Exact, figures: readonly NumberFigure[], tolerance: Identity["tolerance"] = "cents"): boolean {
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
  预算: /^(本年|全年|调整后?)?(预算(安排)?|安排)(数|金额)?$/u,
  决算: /^(本年|全年|实际)?(决算|支出|执行|支付)(数|金额)?$/u,
  差额: /^(差额|差异|结余|节余|未支出|未使用|未支付)(数|金额)?$/u,
  执行率: /^(预算)?(执行率|完成率|支付进度|执行进度|完成进度|支付率|控制率)$/u,
  上年决算: /^上年(决算|支出|执行)(数|金额)?$/u,
  增减率: /^(决算|支出)?(比上年)?(增减|增长|变动)率$/u,
};

/** The cell under a heading such as 合计, 差额（预算-决算） or 本年数/差额; `本年决算|金额` is a heading of two rows. */
function under(line: ReportLine, heading: string): Figure | undefined {
  const path = heading.replace("|", "/");
  const exactly = line.figures.get(path);
  if (exactly !== undefined || path.includes("/")) return exactly;
  const wording = synonyms[path];
  const found = [...line.figures].filter(([printed]) => {
    const last = lastHeading(printed);
    return wording === undefined ? last === path : wording.test(last);
  });
  return found.length === 1 ? found[0]?.[1] : undefined;
}

const lastHeading = remembering((path) => (path.split("/").at(-1) ?? "").replace(/[(].*$/u, ""));

function lineBalance(line: ReportLine, identity: Identity): readonly Outcome[] {
  const doubt = under(line, identity.doubt.name);
  const terms = namesOf(identity)
    .filter((name) => name !== identity.doubt.name)
    .map((name) => under(line, name));
  if (doubt === undefined || terms.some((term) => term === undefined || term.kind === "unreadable")) return [];
  const numbers = terms.flatMap((term) => (term?.kind === "number" ? [term] : []));
  const [first] = numbers;
  if (first === undefined || (identity.blanks === "unknown" && numbers.length < terms.length)) return [];
  // A line of rates among those of amounts: rates do not add up.
  if (numbers.some(({ unit }) => unit === "%")) return [];
  const expected = computed(identity.doubt.formula, (name) => {
    const figure = under(line, name);
    return figure?.kind === "number" ? figure.value : zero;
  });
  const sum = (): string => putIn(identity.doubt.formula, (name) => shown(under(line, name)));
  return expected === null ? [] : [lineOutcome(line, identity, doubt, { value: expected, sum }, numbers)];
}

/** What a balance comes to, and the sum that gives it, which is written out only where it is said. */
interface Expected {
  readonly value: Exact;
  readonly sum: () => string;
}

/** A figure in a sum; a blank one in such a table means nothing of the kind. */
function shown(figure: Figure | null | undefined): string {
  return figure?.kind === "number" ? inUnitOf(figure.value, figure) : "0";
}

function lineOutcome(
  line: ReportLine,
  identity: Identity,
  doubt: Figure,
  { value: expected, sum }: Expected,
  numbers: readonly NumberFigure[],
): Outcome {
  const title = line.label === "" ? identity.doubt.name : `${quoted(line.label)}的${identity.doubt.name.split("|")[0] ?? ""}`;
  const [first] = numbers;
  const evidence = numbers.map((figure) => figure.place);
  if (doubt.kind === "blank" && first !== undefined)
    return finding("figures-blank", doubt.place, {
      stated: doubt.text,
      expected: asWritten(expected, first),
      message: `附件6${title}没有填：${identity.explanation}，应为${inUnitOf(expected, first)}。请补填。`,
      working: `${sum()}＝${inUnitOf(expected, first)}`,
      evidence,
    });
  if (doubt.kind !== "number" || !isOff(doubt.value.minus(expected), [doubt, ...numbers], identity.tolerance)) return null;
  // Nothing is what blanks come to, and not what stands beside them.
  const isBlank = expected.isZero() && numbers.every(({ value }) => value.isZero());
  return finding(line.label === "" ? "balance-broken" : "total-mismatch", doubt.place, {
    stated: doubt.text,
    expected: isBlank ? null : asWritten(expected, doubt),
    message: `附件6${title}填${doubt.text}；${identity.explanation}，${isBlank ? "那几格却没有数。请先补填" : `应为${inUnitOf(expected, doubt)}，相差${inUnitOf(doubt.value.minus(expected).abs(), doubt)}。请核对这一行`}。`,
    working: `${sum()}＝${inUnitOf(expected, doubt)}`,
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
    const working = `${inUnitOf(spent.value, spent)}÷${inUnitOf(budget.value, budget)}＝${percentText(expected)}`;
    return [
      finding("rate-mismatch", rate.place, {
        stated: rate.text,
        expected: percentText(expected),
        message: `附件6${quoted(line.label)}的执行率填${rate.text}，${working}。请改正。`,
        working,
        evidence: [spent.place, budget.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** A rate of change that a line states beside this year's and last year's expenses. */
function lineChanges(table: ReportTable, context: CheckContext): readonly Outcome[] {
  return table.lines.flatMap((line) => {
    const [rate, before, spent] = ["增减率", "上年决算", "决算"].map((heading) => under(line, heading));
    if (rate?.kind !== "number" || before?.kind !== "number" || spent?.kind !== "number" || before.value.isZero()) return [];
    const expected = spent.value.minus(before.value).dividedBy(before.value);
    if (matchRate(rate, expected, context.settings) !== "wrong") return [null];
    const working = `（${inUnitOf(spent.value, spent)}－${inUnitOf(before.value, before)}）÷${inUnitOf(before.value, before)}＝${percentText(expected)}`;
    return [
      finding("rate-mismatch", rate.place, {
        stated: rate.text,
        expected: percentText(expected),
        message: `附件6${quoted(line.label)}的增减率填${rate.text}，${working}。请改正。`,
        working,
        evidence: [spent.place, before.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** 占比 of the lines of a table: of the one column whose 合计 all others are a share of. */
function lineShares(table: ReportTable, context: CheckContext): readonly Outcome[] {
  const heading = table.headings.find((each) => /^(占比|比重|占(总支出|支出总额|合计)的?(比重|比例|%)?)([(]%[)])?$/u.test(each));
  const total = table.lines.at(-1);
  const parts = table.lines.slice(0, -1).filter((line) => !line.isPart);
  if (heading === undefined || total?.label !== "合计" || parts.length < 3) return [];
  const columns = table.headings.map((column) => {
    const whole = numberAt(total, column);
    const lines = parts.flatMap((line) => {
      const [share, amount] = [numberAt(line, heading), numberAt(line, column)];
      if (share?.unit !== "%" || amount?.unit !== "元" || whole === null || whole.value.isZero()) return [];
      const expected = amount.value.dividedBy(whole.value);
      return [{ line, share, amount, expected, isWrong: matchRate(share, expected, context.settings) === "wrong" }];
    });
    return { whole, lines, wrong: lines.filter(({ isWrong }) => isWrong) };
  });
  const [meant, ...more] = columns.filter(({ lines, wrong }) => lines.length === parts.length && wrong.length <= 1);
  if (meant === undefined || more.length > 0) return [];
  return meant.wrong.map(({ line, share, amount, expected }) =>
    finding("rate-mismatch", share.place, {
      stated: share.text,
      expected: percentText(expected),
      message: `附件6${quoted(line.label)}的${heading}填${share.text}，按表里的数算是${percentText(expected)}，别的几行都合。请核对。`,
      evidence: [amount.place, ...(meant.whole === null ? [] : [meant.whole.place])],
      scoreEffect: "0",
    }),
  );
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
      const value = computed(identity.formula, (name) => numberAt(line, headings.get(name) ?? "")?.value ?? zero);
      if (doubt === undefined || value === null || used.length < 2) return [];
      const sum = (): string => putIn(identity.formula, (name) => shown(numberAt(line, headings.get(name) ?? "")));
      const across = { ...identity, doubt: { name: headings.get(left) ?? left, formula: identity.formula } };
      return [lineOutcome(line, across, doubt, { value, sum }, used)];
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
  // 8,400,00.00 is no blank: it is said to be malformed.
  const isUnreadable = [...formula.matchAll(/[^=+-]+/gu)].some(([name]) => byName.get(name)?.figures.get(heading)?.kind === "unreadable");
  if (isUnreadable || expected === null || stated === undefined || first === undefined || used.length < 2) return [];
  const value = stated.kind === "number" ? stated.value : zero;
  if (!isOff(value.minus(expected), stated.kind === "number" ? [stated, ...used] : used)) return [null];
  const sum = putIn(formula, (name) => shown(numberAt(byName.get(name), heading)));
  return [
    finding("balance-broken", stated.place, {
      stated: stated.text,
      expected: asWritten(expected, first),
      message: `附件6表中${quoted(heading)}一列不平：按${formula}算，${left}应为${inUnitOf(expected, first)}，${stated.kind === "blank" ? "却没有填" : `填${stated.text}`}，相差${inUnitOf(value.minus(expected).abs(), first)}。请核对这一列。`,
      working: `${sum}＝${inUnitOf(expected, first)}`,
      evidence: used.map((figure) => figure.place),
      scoreEffect: "0",
    }),
  ];
}
