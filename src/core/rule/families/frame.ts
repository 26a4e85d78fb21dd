import { type Exact, one } from "../../quantity";
import type { Award, Frame } from "../ast";
import type { Parts } from "../clauses/gather";
import type { RawBound, RawInterval } from "../clauses/interval";
import { isRate } from "../words/rate-name";
import { anyOf, neutralSubjects, sameMeasure, tellingApart } from "../words/vocabulary";

/** What is known of the row that a rule stands in. */
export interface Context {
  readonly weight: Exact | null;
  readonly indicator: string;
}

/** The lists of clauses that a family uses or refuses; the full marks, and what is left of the text, are looked at by all. */
type ListName = Exclude<
  { readonly [Name in keyof Parts]: Parts[Name] extends readonly unknown[] ? Name : never }[keyof Parts],
  "fullMarks" | "left"
>;

const lists = [
  "bands",
  "goals",
  "repeated",
  "otherwise",
  "worded",
  "each",
  "proportions",
  "courses",
  "interpolations",
  "standards",
  "caps",
  "most",
  "excess",
  "exempt",
  "partSteps",
  "roundings",
  "doubts",
  "notes",
] as const satisfies readonly ListName[];

/** Nothing at all where one is missing above: every family would pass it over. */
type Listed = Exclude<ListName, (typeof lists)[number]> extends never ? ListName : never;

/** Whether no clauses are there but those of the kinds named: a family that leaves a clause unused has misread the rule. */
export function onlyHas(parts: Parts, names: readonly Listed[]): boolean {
  return lists.every((name) => names.includes(name) || parts[name].length === 0);
}

/** The largest number of points that an award can give; null for 满分 and for points off. */
export function pointsOf(award: Award): Exact | null {
  if (award.kind === "points") return award.points;
  return award.kind === "range" ? award.high : null;
}

/** Whether some award gives more than the full mark, so that 满分 and the points beside it contradict each other. */
export function exceeds(awards: readonly Award[], full: Exact | null): boolean {
  return full !== null && awards.some((award) => award.kind === "full") && awards.some((award) => pointsOf(award)?.gt(full) === true);
}

/** The largest of some numbers; null of none. */
export function largest(values: readonly Exact[]): Exact | null {
  return values.reduce<Exact | null>((most, value) => (most === null || value.gt(most) ? value : most), null);
}

/** The frame of a rule from the full mark that its clauses name. Null where the text names two different ones. */
export function frameOf(parts: Parts, named: readonly Exact[], context: Context): Frame | null {
  const marks = [...parts.fullMarks, ...named];
  const [stated = null] = marks;
  if (stated !== null && marks.some((mark) => !mark.eq(stated))) return null;
  if (parts.exempt.length > 1) return null;
  const full = context.weight ?? stated;
  // 扣完5分为止 and 最高5分 must speak of the full mark, or they change the rule in a way that is not modelled.
  if (parts.caps.some((cap) => full === null || !cap.eq(full))) return null;
  return { full, stated, exempt: parts.exempt[0] ?? null };
}

/** Whether two units are the same, 名 and 位 for one. */
export function sameUnit(a: string, b: string): boolean {
  return a === b || sameMeasure.some((group) => group.includes(a) && group.includes(b));
}

const telling = new RegExp(anyOf(tellingApart));

function boundsOf(intervals: readonly RawInterval[]): readonly RawBound[] {
  return intervals.flatMap(({ low, high }) => [low, high]).filter((bound): bound is RawBound => bound !== null);
}

/** The one unit that all bounds and steps are in; null where they differ or a number's unit cannot be told. */
export function unitOf(intervals: readonly RawInterval[], steps: readonly string[], names: readonly string[]): string | null {
  const bounds = boundsOf(intervals);
  // Zero is zero in any unit.
  const told = bounds.filter((bound) => !bound.value.isZero() || bound.unit !== "");
  // 控制率≤1，每超过1个百分点扣分: of a rate, 1 is 100%.
  const plain =
    names.some(isRate) && steps.length > 0 && steps.every((step) => step === "%") && told.every(({ value }) => value.abs().lte(one));
  const units = [...told.map((bound) => (plain && bound.unit === "" ? "%" : bound.unit)), ...steps];
  const [first] = units;
  if (first !== undefined && units.some((unit) => !sameUnit(unit, first))) return null;
  // 9099% is a slip, and 个 does not measure a rate.
  if (first === "%" && bounds.some((bound) => bound.value.abs().gt(10))) return null;
  if (first !== undefined && first !== "%" && first !== "" && /率$/.test(names[0] ?? "")) return null;
  if (first !== undefined && first !== "") return first;
  const rate = names.some(isRate);
  const small = bounds.every((bound) => bound.value.abs().lte(one));
  if (first === undefined) return rate ? "%" : "";
  // 0.95 of a rate is 95%; 95 of a rate may be a percentage or a mark out of a hundred.
  if (rate) return small ? "%" : null;
  return "";
}

/** The name of a quantity without words that do not tell it from another; empty for “the value”. */
export function coreName(name: string): string {
  const bare = core(name);
  return neutralSubjects.some((neutral) => neutral === bare.toLowerCase()) ? "" : bare;
}

function core(name: string): string {
  return name
    .replace(/\([^()]*\)/g, "")
    .replace(/^(?:部门|单位|本单位|本部门|本年度?|当年|年度|实际|该|其|且|,|、|则|项目)+/, "")
    .replace(/(?:在|为|达到|达|的|应)+$/, "");
}

// 到位率 is short for 资金到位率, “三公经费” for “三公经费”变动率; 完成率增幅 is another thing than 完成率, and so is 及时完成率.
function related(one: string, other: string, indicator: string): boolean {
  // 负增长 speaks of a 变动率, whatever else it goes by.
  const [a, b] = [one, other].map((name) => name.replace(/程度$/, "度").replace(/(?:增长|增减|变化)率$/, "变动率")) as [string, string];
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!long.includes(short)) return false;
  if (!long.endsWith(short)) return !isRate(short);
  const more = long.slice(0, long.length - short.length);
  return indicator.includes(more) || !telling.test(more);
}

const deviations = [
  "偏差",
  "误差",
  "差异",
  "偏离",
  "变动",
  "增幅",
  "降幅",
  "增长",
  "下降",
  "压减",
  "节约",
  "结余",
  "结转",
  "缺口",
  "超支",
  "超编",
  "漏",
  "逾期",
  "投诉",
  "调整",
];

/** Of some of what an indicator is about alone: 非常满意率 of 满意度, 按时完成率 of 完成率. */
const ofSome = [/及时|[按准]时|按期/, /优[良秀质]/, /新增/, /人均/, /非常/];

/** Whether a deviation is named where the indicator is none, or the other way round: 偏差5%以内 says nothing of a 完成率 of 97%. */
function differs(name: string, indicator: string): boolean {
  if (name === "" || !isRate(indicator) || indicator.includes(name)) return false;
  if (ofSome.some((words) => words.test(name) && !words.test(indicator))) return true;
  return deviations.some((word) => name.includes(word) !== indicator.includes(word));
}

/**
 * The one quantity that all clauses speak of; null where they speak of different ones. A shortened
 * name is the same quantity: “三公经费”＞0 beside “三公经费”变动率≦0.
 */
export function subjectOf(names: readonly string[], context: Context): string | null {
  const named = names.map(coreName).filter((name) => name !== "");
  const indicator = core(context.indicator);
  const [longest = ""] = [...named].sort((a, b) => b.length - a.length);
  const one = named.every(
    (name) =>
      related(name, longest, indicator) ||
      // 资金到位率 and 资金使用率 are two things of what 资金 may mean.
      (indicator !== "" &&
        (isRate(indicator) || !isRate(name) || !isRate(longest)) &&
        related(indicator, name, indicator) &&
        related(indicator, longest, indicator)),
  );
  const isOwn = named.every((name) => {
    const isTime = /平均.*(?:时限|时间|天数|时长|周期)$/.test(name) && context.indicator.includes("平均");
    return !name.includes("平均") || isTime || context.indicator.includes(name.replace(/^(?:各个?|所有|全部)/, ""));
  });
  return one && isOwn && !differs(longest, indicator) ? longest : null;
}

/** A bound that a clause sets expressly. */
export function firm(value: Exact, unit: string, inclusive = true): RawBound {
  return { value, unit, inclusive, firmness: 3 };
}
