import { headingOf, isRateRow, unitOfRow, type NumberTable, type Shown } from "./number-tables";

/** A cell of a table, by its indices there. */
export interface At {
  readonly row: number;
  readonly column: number;
}

/** How a number follows from others: their sum, one over another, or by how much one grew over another. */
export type HabitKind = "sum" | "ratio" | "growth";

/**
 * What the rows (or the columns) of a table keep among themselves, by their numbers alone: 全年预算 is 年初 and 调整 in every line
 * but one. No heading needs to be known for that.
 */
export interface Habit {
  readonly kind: HabitKind;
  /** `across`: from column to column in every row; `down`: from row to row in every column. */
  readonly way: "across" | "down";
  /** Column (across) or row (down) indices of the table. */
  readonly target: number;
  readonly parts: readonly number[];
  /** Whether the target is written a hundred times larger than the ratio: 96.5 under （%）. */
  readonly isHundredfold: boolean;
  /** Rows (or columns) that keep it, and those that do not. */
  readonly kept: readonly number[];
  readonly broken: readonly number[];
}

type Rule = Pick<Habit, "kind" | "target" | "parts" | "isHundredfold">;
type Reader = (line: number, index: number) => Shown | null;

/** The habits that a table keeps but for a line or two. */
export function habitsIn(table: NumberTable): readonly Habit[] {
  const inRows = across(table);
  // A column of differences breaks whatever one of the columns breaks that it is worked out from: it is no witness of its own.
  const involved = new Set(inRows.flatMap((habit) => [habit.target, ...habit.parts]));
  const isOwn = (column: number): boolean => !(involved.has(column) && isDerived(headingOf(table, column)));
  return withoutRivals([...inRows, ...table.runs.flatMap((run) => down(table, run.filter(isOwn)))]);
}

/** What a thing costs by the piece does not add up. */
export const perUnit = /单价|均价|造价|(单位|公里|亩|平方米|户|每.{1,3})成本/u;

/** Whether a heading names what follows from other columns: 增减额, 结余. */
export function isDerived(heading: string): boolean {
  return /差|增减|增长|结余|节[余约]|闲置|余额|未(支|使|执|付)|剩余|变动/u.test(heading);
}

function across(table: NumberTable): readonly Habit[] {
  const width = table.columns.length;
  // The rates of the parts do not add up to that of the whole.
  const isRate = table.rows.map((row) => isRateRow(table, row));
  const read: Reader = (row, column) => table.at(row, column);
  const amounts: Reader = (row, column) => (isRate[row] === true ? null : table.at(row, column));
  const rules: Rule[] = [];
  for (let target = 0; target < width; target += 1) {
    for (let a = 0; a < width; a += 1)
      for (let b = 0; b < width; b += 1) {
        if (a === b || a === target || b === target) continue;
        if (a < b) rules.push(sum(target, [a, b]));
        rules.push(...rates(target, a, b));
      }
    for (const side of [1, -1])
      for (let end = target + 3 * side; end >= 0 && end < width; end += side) rules.push(sum(target, between(target + side, end)));
  }
  const lines = [...table.rows.keys()];
  return rules.flatMap((rule) => {
    const habit = tried(rule, "across", lines, rule.kind === "sum" ? amounts : read);
    const enough = isSaid(table, rule) ? told : certain;
    return habit !== null && evidenceFor(habit, read, enough) >= enough ? [habit] : [];
  });
}

/** Whether the headings say what the numbers keep: 预算 is 实际 and 节约, 年末数 is 在用 and 闲置, 小计 what stands before it. */
function isSaid(table: NumberTable, { kind, target, parts }: Rule): boolean {
  if (kind !== "sum") return false;
  // 行政编制 | 事业编制 | 工勤编制 | 合计: all that stands before it, in its order.
  const isBefore = parts.every((part, at) => part === at) && parts.length === target;
  if (isBefore && parts.length >= 3 && /^(合计|总计)$/u.test(headingOf(table, target))) return true;
  if (parts.length !== 2) return false;
  const [whole = "", a = "", b = ""] = [target, ...parts].map((column) => headingOf(table, column));
  const isBoth = (one: RegExp, other: RegExp): boolean => (one.test(a) && other.test(b)) || (one.test(b) && other.test(a));
  if (/小计$/u.test(whole)) return parts.every((part) => part < target && part >= target - 2);
  if (/预算|计划/u.test(whole)) return isBoth(/^(节约|节余|结余|未支出)(资金|金额|数|额)?$/u, /(实际|支出|采购|决算|执行)/u);
  // 2024年支出 is 2023年支出 and 比上年增减额.
  const bare = (heading: string): string => heading.replace(/^(本年|上年|\d{4}年)度?/u, "");
  const isOfYears = [a, b].some((part) => part !== bare(part) && bare(part) === bare(whole)) && whole !== bare(whole);
  if (isOfYears) return isBoth(/^(比|较)?(上年)?增减(数|额|金额)?$/u, /./u);
  return isBoth(/在用|使用/u, /闲置|未使用/u) || isBoth(/^已/u, /^未/u);
}

const window = 8;

function down(table: NumberTable, run: readonly number[]): readonly Habit[] {
  const height = table.rows.length;
  // 万元 and 批次, 座 and 公里 do not add up, whatever their numbers do.
  const units = table.rows.map((row) => unitOfRow(table, row));
  const isOneUnit = ({ kind, target, parts }: Rule): boolean =>
    kind !== "sum" || [target, ...parts].every((row) => units[row] === null || units[target] === null || units[row] === units[target]);
  // Rates do not add up, nor do points tell anything by adding up: they are too small.
  const isRate = table.columns.map(
    (_, column) => /率|[占比]比|比[重例]|进度|%/u.test(headingOf(table, column)) || perUnit.test(headingOf(table, column)),
  );
  const read: Reader = (column, row) => (isRate[column] === true ? null : table.at(row, column));
  const found: Habit[] = [];
  for (let target = 0; target < height; target += 1) {
    const rules: Rule[] = [];
    const near = (row: number): boolean => row >= 0 && row < height && row !== target;
    for (let a = target - window; a <= target + window; a += 1)
      for (let b = a + 1; b <= target + window; b += 1) if (near(a) && near(b)) rules.push(sum(target, [a, b]));
    for (const side of [1, -1])
      for (let end = target + 3 * side; end >= 0 && end < height && Math.abs(end - target) <= 30; end += side)
        rules.push(sum(target, between(target + side, end)));
    for (const a of [1, 2, 3, 4])
      for (const b of [1, 2, 3, 4])
        if (a !== b && near(target - a) && near(target - b)) rules.push(...rates(target, target - a, target - b));
    found.push(...accepted(table, rules.filter(isOneUnit), run, read));
  }
  return [...found, ...accepted(table, totalsOfTotals(found, height).filter(isOneUnit), run, read)];
}

/** Totals of totals: what stands below a total, each in place of the rows that it adds up itself. */
function totalsOfTotals(found: readonly Habit[], height: number): readonly Rule[] {
  const ends = new Map<number, number>();
  for (const { kind, target, parts } of found)
    if (kind === "sum" && parts[0] === target + 1 && parts.every((part, at) => part === target + 1 + at))
      ends.set(target, Math.max(ends.get(target) ?? 0, parts.at(-1) ?? 0));
  return Array.from({ length: height }, (_, target) => target).flatMap((target) => {
    const steps: number[] = [];
    for (let row = target + 1; row < height && steps.length < 8; row = (ends.get(row) ?? row) + 1) steps.push(row);
    return steps.flatMap((step, at) => {
      const parts = steps.slice(0, at + 1);
      return at >= 1 && parts.some((part) => ends.has(part)) && step !== parts[0] ? [sum(target, parts)] : [];
    });
  });
}

function accepted(table: NumberTable, rules: readonly Rule[], run: readonly number[], read: Reader): readonly Habit[] {
  return rules.flatMap((rule) => {
    const habit = tried(rule, "down", run, read);
    if (habit === null) return [];
    // Of parts that stand close by there are few to choose from.
    const isClose = rule.parts.every((part) => Math.abs(part - rule.target) <= Math.max(3, rule.parts.length));
    const enough = isClose || (rule.kind !== "sum" && isRateRow(table, table.rows[rule.target] ?? 0)) ? likely : certain;
    return evidenceFor(habit, read, enough) >= enough ? [habit] : [];
  });
}

function sum(target: number, parts: readonly number[]): Rule {
  return { kind: "sum", target, parts, isHundredfold: false };
}

function rates(target: number, a: number, b: number): readonly Rule[] {
  return (["ratio", "growth"] as const).flatMap((kind) =>
    [false, true].map((isHundredfold) => ({ kind, target, parts: [a, b], isHundredfold })),
  );
}

function between(from: number, to: number): readonly number[] {
  const [low, high] = from < to ? [from, to] : [to, from];
  return Array.from({ length: high - low + 1 }, (_, index) => low + index);
}

/** So many lines that say nothing of a rule show that the table says nothing of it. */
const silent = 60;

/** A rule held against every line: which keep it and which do not; null where it is none. */
function tried(rule: Rule, way: Habit["way"], lines: readonly number[], read: Reader): Habit | null {
  const kept: number[] = [];
  const broken: number[] = [];
  for (let nth = 0; nth < lines.length; nth += 1) {
    const line = lines[nth] ?? 0;
    const verdict = keeps(rule, line, read);
    if (verdict === "kept") kept.push(line);
    if (verdict === "broken") broken.push(line);
    // Most rules are none: a few lines show it.
    if (broken.length > 2 + kept.length / 6 || (nth >= silent && kept.length === 0)) return null;
  }
  return kept.length < Math.max(1, broken.length) ? null : { ...rule, way, kept, broken };
}

function roundingIn({ isCount, half }: Shown): number {
  return isCount ? 0 : half;
}

/** A line of noughts keeps anything, and one with a blank in it says nothing. */
function keeps({ kind, target, parts, isHundredfold }: Rule, line: number, read: Reader): "kept" | "broken" | null {
  const stated = read(line, target);
  if (stated === null) return null;
  if (kind === "sum") {
    if (stated.isPercent) return null;
    let total = 0;
    let slack = roundingIn(stated);
    let filled = 0;
    let blanks = 0;
    for (const part of parts) {
      const shown = read(line, part);
      // Where a part is blank there may be nothing of the kind; that bears the rule out, but never breaks it.
      if (shown === null) blanks += 1;
      if (shown === null) continue;
      if (shown.isPercent) return null;
      if (shown.value !== 0) filled += 1;
      total += shown.value;
      slack += roundingIn(shown);
    }
    const isKept = Math.abs(total - stated.value) <= slack * (1 + 1e-6) + 1e-9;
    if (blanks > 0 && (!isKept || parts.length < 3)) return null;
    return !isKept ? "broken" : filled < 2 || stated.value === 0 ? null : "kept";
  }
  const [top, bottom] = [read(line, parts[0] ?? -1), read(line, parts[1] ?? -1)];
  if (top === null || bottom === null || top.isPercent || bottom.isPercent || bottom.value === 0) return null;
  if (isHundredfold === stated.isPercent) return null;
  const ratio = kind === "ratio" ? top.value / bottom.value : (top.value - bottom.value) / bottom.value;
  const expected = isHundredfold ? ratio * 100 : ratio;
  const isKept = Math.abs(expected - stated.value) <= stated.half * (1 + 1e-6);
  // 100% and 0% are true of much that is no rate of these two; over a divisor of 1 or 100 one number is merely the other once more.
  return !isKept ? "broken" : ratio === 1 || ratio === 0 || expected === top.value ? null : "kept";
}

/** Short numbers add up by chance, long ones hardly; the evidence is in decades: 8 is one chance in a hundred million. */
const certain = 8;
const likely = 3.5;
/** Where headings say so too, two lines of any length are enough. */
const told = 2;

/**
 * How unlikely it is that so many lines keep a rule by chance, from the digits that the number is given with; lines that repeat one
 * another count once. Where it cannot come to what is enough, it is none.
 */
function evidenceFor({ kind, target, parts, kept }: Habit, read: Reader, enough: number): number {
  // Small whole numbers add up to each other all over a table: telling their lines apart would take longer than all the rest.
  if (kept.reduce((sum, line) => sum + Math.max(0, digitsOf(read(line, target), kind) - 1), 0) < enough) return 0;
  const lines = new Map(
    kept.map((line) => [[target, ...parts].map((index) => read(line, index)?.value).join(), digitsOf(read(line, target), kind)]),
  );
  return [...lines.values()].reduce((sum, digits) => sum + Math.max(0, digits - 1), 0);
}

function digitsOf(shown: Shown | null, kind: HabitKind): number {
  if (shown === null) return 0;
  // A rate that was rounded is met by more pairs than a sum is.
  return kind === "sum" ? shown.digits : shown.digits + 0.5;
}

/** Where another rule for the same number is kept by the lines that break this one, this one is not the rule. */
function withoutRivals(habits: readonly Habit[]): readonly Habit[] {
  const isRival = (rival: Habit, habit: Habit): boolean =>
    rival.way === habit.way &&
    rival.target === habit.target &&
    rival.broken.length <= habit.broken.length &&
    habit.broken.every((line) => rival.kept.includes(line));
  // What is added up with its parts into one total is not made up of them.
  const isPeer = (total: Habit, { kind, way, target, parts, kept }: Habit): boolean =>
    kind === "sum" &&
    total.kind === "sum" &&
    total.way === way &&
    total.kept.length >= kept.length &&
    [target, ...parts].every((each) => total.parts.includes(each));
  return habits.filter(
    (habit) => habit.broken.length === 0 || !habits.some((other) => other !== habit && (isRival(other, habit) || isPeer(other, habit))),
  );
}
