import { plainText } from "../grid/text";
import type { Exact } from "../quantity";
import type { PartRule, Rule, Why } from "./ast";
import { isUnsteady, readBands } from "./families/bands";
import { withoutBoundsNote } from "./wording/bounds-note";
import { withoutIntervals } from "./wording/brackets";
import { withItemCounts } from "./wording/item-counts";
import { readComposed } from "./families/composed";
import { readCourses } from "./families/courses";
import { readBonus, readItemsWithGoals, readEach, readIncidents, readWorded } from "./families/counts";
import { withDiscretion } from "./wording/discretion";
import { withCourses } from "./clauses/formulas";
import type { Context } from "./families/frame";
import { gather, type Parts } from "./clauses/gather";
import { withoutPartSteps } from "./clauses/incomplete";
import { withIndicatorWords } from "./wording/indicator-words";
import { readInterpolated } from "./families/interpolated";
import { fromZeroUp, mirrored, withoutMagnitude } from "./families/magnitude";
import { isZero } from "./families/measured";
import { readNumber } from "./words/number";
import { readStatements } from "./clauses/outcome";
import { withoutPortions } from "./wording/portions";
import { printRule } from "./printer";
import { withRateFirst } from "./clauses/proportion";
import { reworded } from "./wording/rewording";
import { withoutRounding } from "./clauses/rounding";
import { openingsOf } from "./coverage";
import { withoutLabels } from "./wording/labels";
import { withoutOrdinals } from "./clauses/lists";
import { readProportional, withShareOpen } from "./families/shares";
import { readSteps } from "./families/steps";
import { readTallies } from "./families/tallies";
import { withBase, withFloor, withNearly, withTarget } from "./wording/target";
import { isSameThing } from "./families/things";
import { isDays } from "./words/vocabulary";

// The grammar of scoring rules (评价标准).
//
//   rule        = ( statement | incomplete | rounding )* remark?
//   incomplete  = 不足1个百分点的 ( 不扣分 | 按比例扣分 | 按1个百分点计算 )                 (incomplete.ts)
//   rounding    = 得分保留两位小数 | 四舍五入取整                                         (rounding.ts)
//   statement   = condition outcome                      the outcome closes its clause
//   outcome     = award | deduct | bonus | share | interpolate | floor | cap | most | full mark        (outcome.ts)
//   condition   = aside* ( otherwise | per | interval | planned | reached | text )       (condition.ts)
//   interval    = 大于80% | 80%（含）-90% | 90%≤x<95% | …                                (interval.ts)
//   share       = guard? (得分=)? expression × 分值                                       (proportion.ts)
//
// and the families, by the statements that they are made of:
//
//   step          = interval award?, per deduct +, interval zero *                        (steps.ts)
//   bands         = interval award +, otherwise award ?
//   proportional  = share, interval award *
//   courses       = (guard? formula | guard per 在N分基础上 deduct) +, interval award *      (formulas.ts, courses.ts)
//   interpolated  = (interval award) +, interpolate +                                     (interpolated.ts)
//   composed      = (date, one of the above) +, where it is measured at several dates    (composed.ts)
//   vetoed        = one of these of a measured quantity, (text none) +
//   incident      = per deduct +, text full ?                                             (counts.ts)
//   bonus         = per bonus
//   checklist     = text award + that add up to 分值 | per award | each
//   levels        = text award + of which the best is 分值
//
// A statement that fits nowhere makes the whole rule unparsed: half a rule gives wrong scores.

function has(parts: Parts, kind: "deduct" | "bonus" | "award"): boolean {
  return parts.repeated.some(({ outcome }) => outcome.kind === kind);
}

const unasked = /^未(?:开展|进行|组织|实施)[^,;。%\d]{0,10}(?:调查|测评|测验|问卷|评议)[^,;。%\d]{0,4}$/;

// 未开展调查的不得分 beside bands of what a survey found: where there is a rate, there was one.
function withoutUnasked(parts: Parts): Parts {
  if (parts.bands.every(({ interval }) => (interval.low ?? interval.high)?.unit !== "%")) return parts;
  return { ...parts, worded: parts.worded.filter(({ text, award }) => !(isZero(award) && unasked.test(text))) };
}

/** What was not done at all（未公开的, 未编报的）, beside clauses on how late or how well. */
const undone =
  /^(?:仍|若|如|凡)?(?:未|没有)(?:编制|编报|填报|报送|上报|申报|提交|报告|公开|公示|公布|制定|建立|备案|拨付|下达|批复|整改)[^,;。%\d]{0,10}$/;

// 未公开的不得分 beside 按时公开 and 每推迟1天扣1分: what is so many days late was done.
function withoutUndone(parts: Parts): Parts {
  const isLate = parts.repeated.length > 0 && parts.repeated.every(({ per }) => isDays(per.unit) && /迟|逾|延|晚|超/.test(per.text));
  if (!isLate) return parts;
  const others = [...parts.worded.filter(({ award }) => !isZero(award)), ...parts.repeated.map(({ per }) => per)]
    .map(({ text }) => text)
    .join(";");
  const isSame = (text: string): boolean => {
    const [, verb = ""] = /^(?:仍|若|如|凡)?(?:未|没有)(.{2})的?$/.exec(text) ?? [];
    return verb !== "" && undone.test(text) && (others.includes(verb) || (verb.includes("报") && /[迟晚缓]报/.test(others)));
  };
  return { ...parts, worded: parts.worded.filter(({ text, award }) => !(isZero(award) && isSame(text))) };
}

/** What only a person knows of, and what gives nothing at all: 出现重大舆情的, 发生安全责任事故的. */
const vetoing =
  /^(?:如|若|凡)?(?:有|被|因|经查|一旦)?[^,;。\d%]{0,6}(?:出现|发生|发现|存在|造成|引发|受到|查出|截留|挪用|虚列|虚报|弄虚作假|情节严重)[^\d%]*$/;

/** A rule beside cases that give nothing (出现重大舆情的不得分): whether one is met, only a person knows. */
function withVetoes(parts: Parts, context: Context): Rule | null {
  const isVeto = ({ text, award }: Parts["worded"][number]): boolean =>
    isZero(award) && ((vetoing.test(text) && !/[未没无不]/.test(text)) || undone.test(text));
  const vetoes = parts.worded.filter(isVeto);
  const rest = parts.worded.filter((each) => !isVeto(each));
  if (vetoes.length === 0) return null;
  const base = assemble({ ...parts, worded: rest }, context);
  if (base === null || !(isPart(base) || base.kind === "incident") || base.exempt !== null) return null;
  return {
    kind: "vetoed",
    full: base.full,
    stated: base.stated,
    exempt: null,
    base,
    vetoes: vetoes.map(({ text }) => text.replace(/的$/, "")),
  };
}

/** The families that these clauses may make; the first that fits is taken. Each one refuses clauses that it has no use for. */
function assemble(given: Parts, context: Context): Rule | null {
  const parts = withoutUndone(withoutUnasked(given));
  if (parts.interpolations.length > 0) return readInterpolated(parts, context);
  if (parts.proportions.length > 0) return readProportional(parts, context) ?? readBands(withShareOpen(parts, context), context);
  if (parts.each.length > 0) return readEach(parts, context);
  const tallied = readTallies(parts, context);
  if (has(parts, "deduct")) return readSteps(parts, context) ?? readIncidents(parts, context) ?? readWorded(parts, context) ?? tallied;
  if (has(parts, "bonus") || has(parts, "award")) return readBonus(parts, context);
  return readBands(parts, context) ?? readWorded(parts, context) ?? tallied;
}

/** Why clauses that are all understood make no rule that can be computed; null where it cannot be said. */
function whyNot({ repeated, worded, bands, left }: Parts): Why | null {
  const deductions = repeated.flatMap(({ per, outcome }) => (outcome.kind === "deduct" ? [{ per, points: outcome.points }] : []));
  const [first] = deductions;
  if (first === undefined) return null;
  const differ = deductions.some(({ points }) => !points.eq(first.points));
  if (deductions.some(({ per }) => per.unit === "%")) return differ ? "tiers" : null;
  const counted = deductions.map(({ per }) => per.text).join(";");
  const other = bands.some((band) => isZero(band.award) && !isSameThing(band, counted));
  const veto = other || worded.some(({ award }) => isZero(award)) || left.some((text) => text.includes("一票否决"));
  return veto ? "veto" : differ ? "prices" : null;
}

// An indicator such as 信息报送24篇 has a number in its name, which is not one of the rule.
function withoutNumberedName(text: string, indicator: string): string {
  return /\d/.test(indicator) ? text.split(indicator).join("该指标") : text;
}

/** A cell with more text than this holds something else than a rule. */
const longestRule = 2000;

function partsOf(plain: string, weight: Exact | null): { readonly parts: Parts; readonly isEmpty: boolean } {
  const { text: unrounded, roundings } = withoutRounding(withRateFirst(withoutPortions(withoutBoundsNote(plain), weight)));
  const { text, partSteps } = withoutPartSteps(unrounded);
  const { statements, rest } = readStatements(text);
  return { parts: { ...gather(statements, rest), partSteps, roundings }, isEmpty: statements.length === 0 };
}

// 每项1分，共6项 makes six points.
function isMiscounted(rule: Rule, plain: string): boolean {
  if (rule.kind !== "checklist" || rule.each === null || rule.full === null || /最[高多]|封顶|为止/.test(plain)) return false;
  const items = readNumber(/共(\d+|[一二两三四五六七八九十]+)(?:项|个|条)/.exec(plain)?.[1] ?? "");
  return items !== null && !items.times(rule.each).eq(rule.full);
}

/** Reads points that run along formulas, or in steps from others than the full mark; only what nothing else reads. */
function readOnCourses(plain: string, context: Context): Rule | null {
  const { parts } = partsOf(withCourses(plain), context.weight);
  const read = parts.left.length > 0 ? null : (readCourses(parts, context) ?? withVetoes(parts, context));
  return read === null ? null : fromZeroUp(read, context.indicator);
}

function readPlain(plain: string, context: Context): Rule {
  const { text, isSize } = withoutMagnitude(plain, context.indicator);
  const { parts, isEmpty } = partsOf(text, context.weight);
  const read = parts.left.length > 0 || isEmpty ? null : (assemble(parts, context) ?? withVetoes(parts, context));
  const plainly = read === null ? null : isSize ? mirrored(read) : fromZeroUp(read, context.indicator);
  const rule = plainly ?? readOnCourses(plain, context) ?? readItemsWithGoals(plain, context);
  const why = whyNot(parts) ?? (isUnsteady(parts, context) ? "order" : null);
  const left = parts.left.length > 0 ? parts.left.join(";") : plain;
  if (rule !== null && !isMiscounted(rule, plain)) return rule;
  return { kind: "unparsed", text: plain, left, ...(why === null ? {} : { why }) };
}

function isPart(rule: Rule): rule is PartRule {
  return (
    rule.kind === "step" || rule.kind === "bands" || rule.kind === "proportional" || rule.kind === "interpolated" || rule.kind === "courses"
  );
}

function isMeasured(rule: Rule): boolean {
  return isPart(rule) || rule.kind === "vetoed";
}

/** Whether two rules give the same scores, by whatever name they call what they measure. */
function isSameReading(a: Rule, b: Rule): boolean {
  return JSON.stringify({ ...a, subject: "" }) === JSON.stringify({ ...b, subject: "" });
}

/**
 * Reads by what the words mean anywhere, and by what they mean for this indicator（超过预算, 较上年增长）. Where both
 * give a rule but not the same one（≤-5%得满分；增长的，每增长1个百分点…）, nobody knows which was meant.
 */
function readInContext(plain: string, context: Context): Rule {
  const rule = readPlain(plain, context);
  const named = withIndicatorWords(plain, context.indicator);
  if (isMeasured(rule)) {
    const agrees = named === plain || isSameReading(readPlain(named, context), rule);
    return agrees ? rule : { kind: "unparsed", text: plain, left: plain };
  }
  const bare = withoutLabels(named, context.indicator);
  const again = bare === plain ? rule : readPlain(bare, context);
  return isMeasured(again) ? again : rule;
}

function readOnce(text: string, context: Context): Rule {
  const indicator = plainText(context.indicator);
  const worded = reworded(withoutNumberedName(plainText(withoutIntervals(text)), indicator), indicator);
  const plain = [withFloor, withNearly, withTarget, withBase, withItemCounts, withDiscretion].reduce(
    (sum, way) => way(sum, context.weight),
    worded,
  );
  const around = { ...context, indicator };
  const rule = readComposed(plain, around, readInContext) ?? readInContext(plain, around);
  return rule.kind === "unparsed" ? { ...rule, text } : rule;
}

// Line breaks may stand anywhere in a cell, but where nothing else parts the clauses they may be what does.
const brokenClause = /(?<=[分止])[^\S\n\r]*[\n\r]\s*/g;
const anyBreak = /(?<![;；。,，、:：])[^\S\n\r]*[\n\r]\s*/g;

function readLines(text: string, context: Context): Rule {
  const bare = text.trim();
  const plain = readOnce(bare, context);
  const isRead = (rule: Rule): boolean => rule.kind !== "unparsed" && isFaithful(rule, context);
  const parted = [brokenClause, anyBreak].map((at) => bare.replace(at, "；")).filter((way) => way !== bare);
  if (parted.length === 0 || (isMeasured(plain) && isRead(plain))) return plain;
  const read = [plain, ...parted.map((way) => readOnce(way, context))].filter(isRead);
  // 下降的得3分 and 持平的得2分 run together are levels that a person would choose from.
  return read.find(isMeasured) ?? read[0] ?? plain;
}

/** Whether a rule is one that gives no value two scores. */
function isClean(rule: Rule): boolean {
  return rule.kind !== "unparsed" && (rule.kind !== "bands" || openingsOf(rule).every(({ code }) => code !== "overlap"));
}

const loneOrdinal = /^\s*[1１][.．](?=[\d０-９])/;
const loneNumber = /^\s*[1１][.．](?:[1１][0０]{2}[%％]|[12][09]\d{2}年)/;

// 2.80%-90%得2分 is 80% behind the number of its clause, or 2.8%: it is the former only where the latter makes no sense.
function readNumbered(text: string, context: Context): Rule {
  const bare = withoutOrdinals(plainText(text.replace(brokenClause, "；")));
  // Nobody writes 1.1% as 1.100%; 1.95%以上 alone may be either.
  const isLone = bare === null && loneOrdinal.test(text);
  if (isLone && loneNumber.test(text)) return readLines(text.replace(loneOrdinal, ""), context);
  if (isLone) return { kind: "unparsed", text, left: plainText(text) };
  if (bare === null) return readLines(text, context);
  // Where clauses are numbered, a line break within one parts nothing.
  const rule = readOnce(text.trim(), context);
  const again = readLines(bare, context);
  if (isClean(again) && (!isClean(rule) || isSameReading(again, rule))) return again;
  return { kind: "unparsed", text, left: plainText(text) };
}

// What we cannot say back in our own words, and read again as the same, we have not understood.
function isFaithful(rule: Rule, context: Context): boolean {
  return JSON.stringify(readOnce(printRule(rule), context)) === JSON.stringify(rule);
}

/** What a cell may call itself before it says anything. */
const heading =
  /^\s*[【〔[(（]?(?:评\s*价|[评计得赋打扣]\s*分|考\s*核)\s*(?:标\s*准|[方办]\s*法|[细规]\s*则|说\s*明)\s*(?:[】〕\])）]\s*[:：]?|[:：])\s*/;

/** The text without brackets around the whole of it. */
function unwrapped(text: string): string {
  const [, inner] = /^\s*[(（]([^]*)[)）][。；;]?\s*$/.exec(text) ?? [];
  if (inner === undefined) return text;
  let depth = 0;
  for (const sign of inner) {
    depth += /[(（]/.test(sign) ? 1 : /[)）]/.test(sign) ? -1 : 0;
    // The first bracket closes before the end.
    if (depth < 0) return text;
  }
  return depth === 0 ? inner : text;
}

/** Reads a scoring rule (评价标准) in the context of its row; what is not understood is `unparsed` and keeps the text. */
export function readRule(text: string, context: Context): Rule {
  if (text.length > longestRule) return { kind: "unparsed", text, left: plainText(text) };
  const rule = readNumbered(unwrapped(text.replace(heading, "")), context);
  if (rule.kind !== "unparsed" && isFaithful(rule, context)) return rule;
  const why = rule.kind === "unparsed" ? rule.why : undefined;
  return { kind: "unparsed", text, left: plainText(text), ...(why === undefined ? {} : { why }) };
}
