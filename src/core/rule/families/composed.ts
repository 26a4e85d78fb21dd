import { sumOf, zero } from "../../quantity";
import type { ComposedRule, PartRule, Rule } from "../ast";
import { isRemark, trimmed } from "../clauses/condition";
import { coreName, type Context } from "./frame";
import { anyOf } from "../words/vocabulary";

// One indicator measured at several dates, each with points of its own（半年支出进度≥45%得2分；前三季度≥75%得2分）: as many rules as
// there are dates, whose points add up to the full mark. Every date must have a rule of its own, or none is read.

const month = "1?\\d月";
const periods = [
  `(?:截[至止])?${month}(?:\\d{1,2}日|底|末)`,
  `1(?:月)?(?:-|~|至|到)${month}`,
  "上半年",
  "半年",
  "前三季度",
  "前3季度",
  "前两季度",
  "第?[一二三四]季度末?",
  "全年",
  "年末",
  "年底",
  "年终",
];
const noun = "(?:的|部门|单位|整体|项目|财政|资金|预算|支出|支付|执行)*(?:进度率?|执行率)?";
/** A date, with what is measured then, where a clause begins. */
const heading = new RegExp(`(?<=^|[;。,:]|[①-⑳]|\\(\\d\\)|(?<!\\d)\\d[.、)])(?<period>${anyOf(periods)})(?<noun>${noun})`, "g");

/** What may stand before the first date. */
const lead =
  /^(?:[^,;。:%\d]{0,8}(?:进度率?|执行率))?[:,]?(?:(?:分|按)?[两二三]个?(?:部分|时点|阶段|次)?(?:分别)?(?:考核|计分|评分|评价)?)?[:,;。]*$/;
const marks = /(?:[①-⑳]|\(\d\)|(?<!\d)\d[.、)])$/;

interface Segment {
  readonly period: string;
  readonly name: string;
  readonly text: string;
}

/** The segments of a text, one a date, in the order in which the dates are first named; null where they are none. */
function segmentsOf(text: string, indicator: string): readonly Segment[] | null {
  const found = [...text.matchAll(heading)];
  const [first] = found;
  if (first === undefined || !isLead(text.slice(0, first.index))) return null;
  const written = found.find((match) => (match.groups?.noun ?? "") !== "")?.groups?.noun ?? indicator;
  const segments = found.map((match, index): Segment => {
    const { period = "", noun: own = "" } = match.groups ?? {};
    const end = found[index + 1]?.index ?? text.length;
    const body = text.slice(match.index + match[0].length, end).replace(marks, "");
    return { period, name: `${period}${own === "" ? written : own}`.replace(/的/g, ""), text: body.replace(/^:/, "") };
  });
  return segments.reduce<readonly Segment[]>((all, segment) => {
    const last = all[all.length - 1];
    if (last?.period !== segment.period) return [...all, segment];
    return [...all.slice(0, -1), { ...last, text: last.text + segment.text }];
  }, []);
}

function isLead(text: string): boolean {
  const plain = text.replace(marks, "");
  return lead.test(plain) || isRemark(plain);
}

/** A single ≥45%得2分 among points for other dates is an item of a list: who does not reach it gets none of them. */
function withRest(rule: PartRule): Omit<ComposedRule["parts"][number], "name"> {
  const [band, more] = rule.kind === "bands" ? rule.bands : [];
  const isItem = rule.kind === "bands" && rule.otherwise === null && more === undefined && band?.interval.high === null;
  if (!isItem || band.interval.low === null) return { rule, implied: false };
  return { rule: { ...rule, otherwise: { kind: "points", points: zero } }, implied: true };
}

function partOf(rule: Rule): ReturnType<typeof withRest> | null {
  if (rule.kind !== "step" && rule.kind !== "bands" && rule.kind !== "proportional" && rule.kind !== "interpolated") return null;
  if (rule.unit !== "%" || rule.full === null || rule.exempt !== null || !/^$|进度|执行率/.test(coreName(rule.subject))) return null;
  return withRest({ ...rule, subject: "" });
}

const limit = /(?:最[高多]|至多|上限|不超过)[^,;。%]{0,6}\d+(?:\.\d+)?分|分(?:封顶|为限)/;

/** Reads a text as rules for several dates, each by `read`; null where it is not that, or their points do not add up to the full mark. */
export function readComposed(text: string, context: Context, read: (text: string, context: Context) => Rule): ComposedRule | null {
  const segments = context.weight === null ? null : segmentsOf(text, context.indicator);
  if (segments === null || segments.length < 2 || context.weight === null) return null;
  if (new Set(segments.map(({ period }) => period)).size < segments.length) return null;
  const parts = segments.flatMap(({ name, text: body }) => {
    const part = partOf(read(trimmed(body), { weight: null, indicator: "支出进度率" }));
    return part === null ? [] : [{ name, ...part }];
  });
  // 但最高不超过3分 behind the last date is a limit of all of them together, or nobody can tell.
  const limited = segments.filter(({ text: body }) => limit.test(body));
  if (limited.length > 0 && limited.length < segments.length) return null;
  const sum = sumOf(parts.flatMap(({ rule }) => rule.full ?? []));
  if (parts.length < segments.length || !sum.eq(context.weight)) return null;
  return { kind: "composed", full: context.weight, stated: null, exempt: null, parts };
}
