import { type Exact, one, zero } from "../../quantity";
import { isName, isRemark, readCondition, trimmed } from "./condition";
import { isRate } from "../words/rate-name";
import type { RawInterval } from "./interval";
import { readPercent } from "../words/number";
import type { Outcome } from "./outcome";

// What stands before × 分值.
//
//   proportion = guard? (得分 (=|为|按))? expression
//   expression = 1- name | name | quotient               执行率 · (实际值/指标值) · 1-偏差率
//              | (name - percent) / percent              (执行率-60%)/40%
//              | (name | quotient) / percent             执行率/90%
//   guard      = interval | otherwise                    未达到100%的，按…

/** A score in proportion to a rate, before its place among the other clauses is known. */
export interface Proportion {
  readonly subject: string;
  readonly complement: boolean;
  /** Where the rate starts to count, as in (执行率-60%)/40%; null at zero. */
  readonly start: Exact | null;
  /** Where it gives the full mark, as in 执行率/90%; null at 100%. */
  readonly goal: Exact | null;
  /** Whether the formula alone tells the goal: (执行率-60%)/30% may be a slip unless 90% is named beside it. */
  readonly told: boolean;
  /** The values that it holds for, where the clause says so. */
  readonly guard: RawInterval | null;
  /** The quantity that the guard names, which must be the same one; empty where it names none. */
  readonly guardSubject: string;
  /** What the rate is multiplied with; null for the full mark. */
  readonly factor: Exact | null;
  /** Whether the formula is written, not only 按比例. */
  readonly written: boolean;
}

// 按期完工率 and 以奖代补率 are names.
const by = "(?:按照?(?![期时质量月季年])|以(?!奖))";
const byWords = new RegExp(`^(.*?)(?:则|,)*(?:${by}|=|:)([^,;。:=]*)$`);
const scoredBy = new RegExp(`^(.*?)(?:该|本|此)?(?:项|指标|部分)?(?:实际|自评|评价|最终|考核)?得分(?:=|为|:|${by}|是)+(.*)$`);

/** 按执行率折算得分，即: what the formula behind it says exactly; 按季度平均计算 is another quantity. */
const foretold =
  /^按照?(?=[^%,;。\d]{0,10}(?:率|比[例率]|百分比|完成|执行|实现|实际))(?![^,;。]{0,12}(?:平均|人均|[月季每]|半年|调整|个数))[^%,;。\d]{1,14}?(?:(?:折算|计算|换算)(?:得分|计分)?|得分|计分)[,;:。]+即?:?/;

/** 得分=执行率×10/90% with its factor behind the goal. */
function withGoalFirst(text: string): string {
  return text.replace(
    /(?<=率\)?)×(?<factor>\d+(?:\.\d+)?分?|分值|权重分?)\/(?<goal>\d+(?:\.\d+)?%)(?=[,;。(]|计分|计算|得分|$)/g,
    "/$<goal>×$<factor>",
  );
}

/** 得分=10×执行率 with its factor behind the rate, where the grammar has it. */
export function withRateFirst(text: string): string {
  return withGoalFirst(text).replace(
    /(?<=^|[=,;。按])(?<factor>\d+(?:\.\d+)?分?|(?:(?:该|本|此)?(?:项|指标))?的?(?:分值|权重分?|满分))×(?<rate>[^,;。:=×+\-/%\d()]{1,20}率)(?=[,;。(]|计分|计算|得分|$)/g,
    "$<rate>×$<factor>",
  );
}

/** Splits a clause into what it holds for and the expression. */
function split(clause: string): { readonly guard: string; readonly expression: string } {
  const score = scoredBy.exec(clause);
  if (score !== null) return { guard: trimmed(score[1] ?? ""), expression: score[2] ?? "" };
  const by = byWords.exec(clause);
  return by === null ? { guard: "", expression: clause } : { guard: trimmed(by[1] ?? ""), expression: by[2] ?? "" };
}

function balanced(text: string): boolean {
  let depth = 0;
  for (const sign of text) {
    depth += sign === "(" ? 1 : sign === ")" ? -1 : 0;
    if (depth < 0) return false;
  }
  return depth === 0;
}

function unwrapped(text: string): string {
  const inner = /^\((.*)\)$/.exec(text)?.[1];
  return inner !== undefined && balanced(inner) ? unwrapped(inner) : text;
}

/** A name of a rate, or one quotient: what the measured ratio stands for. A rate over its goal (完成率/目标完成率) is not what was measured. */
function isRatio(text: string): boolean {
  // A mark out of a hundred (考核得分/100) is a ratio too.
  const names = text.replace(/\/100分?(?=\)?$)/, "/总分");
  if (/[\d%=≤≥<>,;。×]/.test(names) || !balanced(text) || text === "") return false;
  const slashes = [...text].filter((sign) => sign === "/").length;
  // 考核得分×8 is no rate times points.
  if (slashes === 0) return isName(text) && !/[-+]|(?:得分|分数|成绩|[数额量次人个])$/.test(text);
  return slashes === 1 && text.length <= 80 && isQuotient(text) && !/率\)*\//.test(text);
}

// The quotient must be the whole of it: a/b-1 is something else.
function isQuotient(text: string): boolean {
  const at = text.indexOf("/");
  const parts = [text.slice(0, at), text.slice(at + 1)];
  return parts.every((part) => balanced(part) && part !== "" && (/^\(.*\)$/.test(part) || !/[-+]/.test(part)));
}

type Expression = Pick<Proportion, "subject" | "complement" | "start" | "goal" | "told">;

const plain = { complement: false, start: null, goal: null, told: true } as const;

const startPattern = /^\(([^()]+)-(\d+(?:\.\d+)?%)\)\/(?:(\d+(?:\.\d+)?%)|\((1|\d+(?:\.\d+)?%)-(\d+(?:\.\d+)?%)\))$/;

/** (执行率-60%)/40% and (执行率-60%)/(90%-60%): what lies beyond the start, as a share of what lies between it and the goal. */
function readStarted(text: string): Expression | null {
  const [, subject = "", from = "", over, high = "", again] = startPattern.exec(text) ?? [];
  const start = readPercent(from);
  const end = high === "1" ? one : readPercent(high);
  const top = over === undefined ? end : (start?.plus(readPercent(over) ?? zero) ?? null);
  if (start === null || top === null || !start.gt(0) || !top.gt(start) || !isName(subject)) return null;
  if (again !== undefined && readPercent(again)?.eq(start) !== true) return null;
  const goal = top.eq(one) ? null : top;
  return { ...plain, subject, start, goal, told: goal === null || again !== undefined };
}

/** 执行率/90%: the rate as a share of a goal that is a number. */
function readGoal(text: string): Expression | null {
  const [, rate = "", over = ""] = /^(.+)\/(\d+(?:\.\d+)?%)$/.exec(text) ?? [];
  const goal = readPercent(over);
  const bare = unwrapped(rate);
  // 100%/执行率 and 执行率/目标值/90% are something else, and so is a number of people over a percentage.
  if (goal?.gt(0) !== true || !isRatio(bare) || (!bare.includes("/") && !isRate(bare))) return null;
  return { ...plain, subject: bare.includes("/") ? "" : bare, goal: goal.eq(one) ? null : goal };
}

function readExpression(text: string): Expression | null {
  const bare = unwrapped(trimmed(text.replace(/×100%$/, "")));
  const rest = /^(?:1|100%)-(.+)$/.exec(bare)?.[1];
  if (rest !== undefined) return isName(rest) && !/[-+/]/.test(rest) ? { ...plain, subject: rest, complement: true } : null;
  return isRatio(bare) ? { ...plain, subject: bare.includes("/") ? "" : bare } : (readStarted(bare) ?? readGoal(bare));
}

const always = { guard: null, guardSubject: "" } as const;

/** What a formula holds for; null where it is not understood. */
export function readHolds(text: string): Pick<Proportion, "guard" | "guardSubject"> | null {
  if (isRemark(text)) return always;
  const { condition, standard } = readCondition(text.replace(/[的,]+$/, ""));
  // 目标值为80%，按比例得分: a share of the goal, or of the whole?
  if (standard?.eq(one) === false) return null;
  if (condition.kind === "empty" || condition.kind === "otherwise") return always;
  if (condition.kind === "interval") return { guard: condition.interval, guardSubject: condition.subject };
  return isName(text) ? always : null;
}

/** Reads what stands before × 分值 or 按比例得分; null where it is something else. */
export function readProportion(clause: string, outcome: Outcome & { readonly kind: "share" | "inProportion" }): Proportion | null {
  const text = trimmed(clause).replace(foretold, "");
  if (outcome.kind === "inProportion") {
    const holds = readHolds(text);
    return holds === null ? null : { ...plain, subject: "", ...holds, factor: null, written: false };
  }
  const { guard: before, expression } = split(text);
  const holds = readHolds(before);
  const read = readExpression(expression);
  return holds === null || read === null ? null : { ...read, ...holds, factor: outcome.factor, written: true };
}
