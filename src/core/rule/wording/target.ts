import { decimalText, exact, type Exact } from "../../quantity";
import { anyOf, measures } from "../words/vocabulary";

// A number of things that is to be reached, told before the rule speaks of it（年度目标1000人，完成目标得8分，每低于目标100人扣1分）:
// the number takes the place of the words. A text that does not go on from it in a way that is understood stays as it is.

const goal = "(?:目标值?|指标值|计划数?|任务|时限)";
const headed = new RegExp(
  `^(?:[^,;。:\\d%得扣给每]{0,6}?)${goal}(?:数|量|值)?(?:为|是|:)?[^,;。:\\d%得扣给每≤≥<>=]{0,10}?(?<number>\\d+)(?!分|[亿万]?元)(?<unit>${anyOf(measures)})(?<side>以内|之内|及?以下)?(?:\\(含[^()]{0,5}\\))?[,;。](?<rest>.*)$`,
);
const reached = new RegExp(
  `(?<=^|[,;。])(?:全部|按计划|如期|按[时期]限?|全面)?(?:完成|达到|实现|办结)(?:年度|全部)?${goal}?(?=的?,?(?:[得计给记]\\d|[得计给记]?满分))`,
);
const share = new RegExp(`每(超过|高于|低于|少于)${goal}(\\d+(?:\\.\\d+)?)%\\(即(\\d+)(${anyOf(measures)})\\)`, "g");
const gain = /每[^,;。\d%]{0,8}?(\d*)([^\d%,;。每]{1,4}?)[得加](\d+(?:\.\d+)?)分/;

/** 目标8篇，每少1篇扣0.5分 goes without saying what who has them all gets. */
const less =
  /^每(少于?|缺|低于?|减少|超过?|超出|高于?)(?:完成|开展|举办|组织)?(?:\d+|[一两二三四五])[^\d%,;。扣]{1,4}扣[^;。]*(?:[,;]扣完为止)?。?$/;

/** Whether so many points a thing come to the full mark where all are done. */
function addsUp(number: Exact, unit: string, rest: string, weight: Exact | null): boolean {
  const [, every = "", of = "", points = "0"] = gain.exec(rest) ?? [];
  return (
    of === unit &&
    weight !== null &&
    number
      .div(every === "" ? 1 : exact(every))
      .times(exact(points))
      .eq(weight)
  );
}

const based = new RegExp(
  `^(?:基础分|基本分)(?:为|得)?(?<base>\\d+(?:\\.\\d+)?)分[,;。][^,;。\\d%扣]{0,12}?每[^,;。\\d%扣]{0,10}?[1一](?<unit>${anyOf(measures)})[^,;。\\d%扣]{0,16}?加(?<points>\\d+(?:\\.\\d+)?)分(?:[,;。](?:加满为止|满分为止|(?:总分|最高|累计|得分)*(?:不超过|最高)(?:(?<cap>\\d+(?:\\.\\d+)?)分|满分)))*。?$`,
);

/** 基础分3分，每获得1次加1分，最高5分: twice is all, and each time less costs a point. */
export function withBase(text: string, weight: Exact | null): string {
  const { base = "0", unit = "", points = "0", cap } = based.exec(text)?.groups ?? {};
  if (unit === "" || weight === null || (cap !== undefined && !exact(cap).eq(weight))) return text;
  const times = weight.minus(exact(base)).div(exact(points));
  return times.gt(0) && times.isInteger() ? `≥${decimalText(times)}${unit}得满分;每低于1${unit}扣${points}分` : text;
}

const lowest = /[减扣][至到]([1-9]\d*(?:\.\d+)?)分(?:为?止|为限|(?:就|便|则)?不再[减扣])/g;

/** 扣至6分为止: what is left of the full mark is the most that can be taken off. */
export function withFloor(text: string, weight: Exact | null): string {
  if (weight === null) return text;
  return text.replace(lowest, (found: string, points: string) =>
    weight.gt(exact(points)) ? `最多扣${decimalText(weight.minus(exact(points)))}分` : found,
  );
}

const aim = "(?:年度|全年|计划|预期)?(?:目标|任务|计划)";
const value = "(\\d+(?:\\.\\d+)?)(%|[^\\d%,;。()]{1,3}?)";
const mark = "(?:的?,?[得计]|[,;。])";
const nearly: readonly (readonly [pattern: RegExp, way: number])[] = [
  [
    new RegExp(
      `(?<=(?:≥|达到|不低于|不少于|大于等于)${value}${mark}.*)(?:未|没有)(?:达到|完成|实现)(?:${aim}|标准|要求)?值?的?,?但(?:是|仍)?(?:≥|达到|不低于|不少于|大于等于)${value}(?=的?,?[得计])`,
      "g",
    ),
    1,
  ],
  [
    new RegExp(
      `(?<=(?:≤|不超过|不高于|控制在|小于等于)${value}(?:以内)?${mark}.*)(?:超过|高于|超出)(?:${aim}|控制|标准|限)(?:值|数|额|标准|目标)?的?,?但(?:是|仍)?(?:≤|不超过|未超过|不高于|小于等于)${value}(?=的?,?[得计])`,
      "g",
    ),
    -1,
  ],
];

/** 达到98%得满分；未达到目标值但≥90%得2分: the stretch between the two. */
export function withNearly(text: string): string {
  return nearly.reduce(
    (sum, [pattern, way]) =>
      sum.replace(pattern, (found: string, goal: string, unit: string, least: string, own: string) => {
        if (unit !== own || exact(goal).cmp(exact(least)) !== way) return found;
        return way > 0 ? `${least}${own}(含)-${goal}${unit}(不含)` : `${goal}${unit}(不含)-${least}${own}(含)`;
      }),
    text,
  );
}

/** The text with the number in the place of the goal; the same text where it names none, or is not understood. */
export function withTarget(text: string, weight: Exact | null): string {
  const { number = "", unit = "", side, rest = "" } = headed.exec(text)?.groups ?? {};
  // 基本完成, 部分完成 are levels beside it, which no number tells.
  if (number === "" || /基本|部分|大多|较好/.test(rest)) return text;
  const value = exact(number);
  const steps = rest.replace(share, (found: string, way: string, part: string, size: string, of: string) =>
    of === unit && value.times(exact(part)).div(100).eq(exact(size)) ? `每${way}${size}${unit}` : found,
  );
  const named = new RegExp(`(?<!\\d)${number}${unit}`).test(steps);
  if (reached.test(steps))
    return named ? text : steps.replace(reached, `${side === undefined && !/^[^\d]*时限/.test(text) ? "≥" : "≤"}${number}${unit}`);
  if (named || addsUp(value, unit, rest, weight)) return steps;
  const [, more] = less.exec(steps) ?? [];
  return more === undefined ? text : `${more.startsWith("超") || more.startsWith("高") ? "≤" : "≥"}${number}${unit}得满分;${steps}`;
}
