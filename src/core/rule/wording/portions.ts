import { decimalText, exact, type Exact, hundred } from "../../quantity";
import { anyOf } from "../words/vocabulary";

// Points told as a part of the full mark: 得分值的80%, 得80%权重分. With the 分值 of the row they are points like any others.

const verb = "(?<verb>可?得|(?<![累合总共小估统审])计|记|给|评|赋|按)";
const own = "(?:(?:该|本|此)(?:项|指标)?(?:指标)?|指标)?(?:的)?";
const mark = anyOf(["权重分值", "权重分?", "标准分值?", "满分值?", "总分值?", "分值"]);
const percent = "(?<percent>\\d+(?:\\.\\d+)?)%";
const end = "(?:计分|得分|给分|赋分|记分|计算|计)?(?=[,;。)]|$)";
/** 得60%, where 得满分 stands beside it. */
const bare = /(?<=[,;。的])([得给])(\d+(?:\.\d+)?)%(?=[,;。]|$)/g;

const patterns = [`${verb}${own}${mark}的${percent}(?:的分值?|的分数)?${end}`, `${verb}${percent}的?${own}(?:${mark}|分)${end}`].map(
  (source) => new RegExp(source, "g"),
);

/** 5%-10%的得一半分. What is half done is another matter. */
const half = /(?<=%[^;。]{0,12})得(?:分值的?)?(?:一半|半数)(?:的?分值?)?(?=[,;。]|$)/g;

/** 得5×80%分 */
const product = /得(\d+(?:\.\d+)?)分?×(\d+(?:\.\d+)?)%分?(?=[,;。]|$)/g;

/** 得权重分的1/3, 计2/3的分值, where that is an even number of points. */
const fraction = /([得扣计])(?:该项|本项|指标)?(?:权重分值?|权重|分值|满分|总分)的([1-9])\/([2-9])(?:分|的分值)?(?=[,;。]|$)/g;
const fractionFirst = /([得扣计])([1-9])\/([2-9])的?(?:权重分值?|权重|分值|满分|总分)(?=[,;。]|$)/g;

/** 无新建楼堂馆所的计2分, where two points are all there are. */
const spared =
  /(?<=[,;。])((?:当年|本年度?|年度内?)?(?:没有|无|未)(?:新建|发生|安排|涉及|开展|实施)[^,;。%\d]{0,16}的?,?)[得计给](\d+(?:\.\d+)?)分(?=[,;。]|$)/g;

type Groups = Readonly<Record<string, string | undefined>>;

function award({ verb: given = "", percent: part = "" }: Groups, weight: Exact): string {
  const share = exact(part).div(hundred);
  const give = given === "按" ? "得" : given;
  return share.eq(1) ? `${give}满分` : `${give}${decimalText(weight.times(share))}分`;
}

/** 良好（80-89分）系数0.8；得分=权重×系数 */
const byFactor = /[,;。](?:最终|该项|本项)?得分=(?:权重分?|分值|满分)×(?:对应|相应|评价|该档|本档)?系数(?=[,;。]|$)/;

function withoutFactors(text: string, weight: Exact): string {
  if (!byFactor.test(text)) return text;
  return text
    .replace(byFactor, "")
    .replace(
      /(?<=[^,;。]),?(?:对应|评价)?系数(?:为|是|:)?(\d+(?:\.\d+)?)(?=[,;。]|$)/g,
      (_, part: string) => `得${decimalText(weight.times(part))}分`,
    );
}

/** The text with parts of the full mark as points; where the 分值 is not known, they stay. */
export function withoutPortions(text: string, weight: Exact | null): string {
  if (weight === null) return text;
  const asPoints = (found: string, give: string, part: string, whole: string): string => {
    const points = weight.times(exact(part)).div(exact(whole));
    return points.times(100).isInteger() ? `${give}${decimalText(points)}分` : found;
  };
  const plain = (text.includes("满分") ? text.replace(bare, "$1$2%分值") : text)
    .replace(spared, (found, none: string, points: string) => (exact(points).eq(weight) ? `${none}得满分` : found))
    .replace(fraction, asPoints)
    .replace(fractionFirst, asPoints);
  return patterns.reduce(
    (sum, pattern) => sum.replace(pattern, (_: string, ...rest: readonly unknown[]) => award(rest[rest.length - 1] as Groups, weight)),
    withoutFactors(plain, weight)
      .replace(half, "得50%分值")
      .replace(product, (_, mark: string, part: string) => `得${decimalText(exact(mark).times(exact(part).div(hundred)))}分`),
  );
}
