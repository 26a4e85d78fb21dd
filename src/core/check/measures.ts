import type { Achievement } from "../annex/annex3";
import { bareLabel, compact } from "../grid/label";
import { exact, percentText, type Exact } from "../quantity";

/** A target or an achievement as it can be compared: which way it is met, the number, and what is counted. */
export interface Measure {
  readonly isCeiling: boolean;
  /** Said to be the least: ≥, 不少于, 以上. */
  readonly isFloor: boolean;
  readonly number: Exact;
  readonly unit: string;
}

/** `≥85%`, `≤26.60万元`, `100处以上` or `364家次`; null for dates, ranges and words. */
export function measureIn(text: string): Measure | null {
  const bare = bareLabel(text).replace(/,/gu, "");
  const match =
    /^(≥|≤|>|<|不低于|不少于|不超过|不高于|控制在|达到|达|大于(?:或?等于)?|小于(?:或?等于)?|约|每年|完成)?=?(\d+(?:\.\d+)?)([^\d~\-—至]*)$/u.exec(
      bare,
    );
  if (match?.[2] === undefined || /^(年|月|日|时)/u.test(match[3] ?? "")) return null;
  const isCeiling = /^(≤|<|不超过|不高于|控制在|小于(?:或?等于)?)$/u.test(match[1] ?? "") || /(以内|以下)$/u.test(match[3] ?? "");
  const isFloor = /^(≥|>|不低于|不少于|达到?|大于(?:或?等于)?)$/u.test(match[1] ?? "") || /以上$/u.test(match[3] ?? "");
  return { isCeiling, isFloor, number: exact(match[2]), unit: (match[3] ?? "").replace(/(以上|以内|以下|左右|及)+$/u, "") };
}

/** What is to be kept to, not to be reached, whether the target says so (≤) or not: spending less, or later by fewer days, is no worse. */
export function isCost({ name }: Pick<Achievement, "name">, target: Measure): boolean {
  const isAmount = /元(\/.*)?$/u.test(target.unit) && !/收入|产值|投资|增长/u.test(name);
  const isTime = /^(个?工作日|天|小时|分钟)$/u.test(target.unit) && /时限|用时|耗时|办结|办理|响应|时间|周期/u.test(name);
  return target.isCeiling || (!target.isFloor && (isAmount || isTime || /事故|投诉|差错|失误|发生率|犯罪率|能耗/u.test(name)));
}

/** How far an achievement is off, as a share of its target: below it, or more than a third above it; null where it is as it should be. */
export function deviationOf(row: Achievement): string | null {
  const late = lateness(row);
  if (late !== null) return late;
  const [target, actual] = [measureIn(row.target?.text ?? ""), measureIn(row.actual.text)];
  if (target === null || actual === null || target.unit !== actual.unit) return null;
  // Nothing of the kind was to happen.
  if (target.number.isZero()) return actual.number.greaterThan(0) ? `不为0（${compact(row.actual.text)}）` : null;
  const share = actual.number.minus(target.number).dividedBy(target.number);
  if (isCost(row, target)) return share.greaterThan(0) ? `超出${percentText(share, 0)}` : null;
  if (share.isNegative()) return `没有完成（${compact(row.actual.text)}，指标值${compact(row.target?.text ?? "")}）`;
  // 7.1% where 5% was aimed at is no deviation that anybody asks about, though it is half as much again.
  const isSmall = target.unit === "%" && actual.number.minus(target.number).lessThan(20);
  return share.greaterThan(exact("0.3")) && !isSmall ? `超出${percentText(share, 0)}` : null;
}

/** A day that something was to be done by, and was done on, after it. */
function lateness(row: Achievement): string | null {
  const [due, done] = [dayIn(row.target?.text ?? ""), dayIn(row.actual.text)];
  if (due === null || done === null || done <= due) return null;
  return `晚于指标值（${compact(row.actual.text)}，指标值${compact(row.target?.text ?? "")}）`;
}

/** 2023年3月31日前 as one number that grows with time; null for anything but one day or month. */
function dayIn(text: string): number | null {
  const match = /^(?:(?:19|20)\d{2}年)(\d{1,2})月(?:(\d{1,2})日|底)?(?:之?前|以前|底|完成|前完成)*$/u.exec(bareLabel(text));
  if (match === null) return null;
  return Number(bareLabel(text).slice(0, 4)) * 10000 + Number(match[1]) * 100 + Number(match[2] ?? 31);
}

/** Whether a target and what was achieved can be compared, and the target was missed. */
export function hasMissed(row: Achievement): boolean {
  return isMet(row) === false;
}

/** Whether they can be compared, and the target was met. */
export function hasMet(row: Achievement): boolean {
  return isMet(row) === true;
}

function isMet(row: Achievement): boolean | null {
  if (lateness(row) !== null) return false;
  const [due, done] = [dayIn(row.target?.text ?? ""), dayIn(row.actual.text)];
  if (due !== null && done !== null) return true;
  const [target, actual] = [measureIn(row.target?.text ?? ""), measureIn(row.actual.text)];
  if (target === null || actual === null || target.unit !== actual.unit) return null;
  if (target.number.isZero() || isCost(row, target)) return actual.number.lessThanOrEqualTo(target.number);
  return actual.number.greaterThanOrEqualTo(target.number);
}

/** The digits of a number without what does not count: 1,200.50 is 1200.5. */
export function plainDigits(digits = ""): string {
  return digits
    .replaceAll(",", "")
    .replace(/(\.\d*?)0+$/u, "$1")
    .replace(/\.$/u, "");
}

/** What is counted; one of two characters goes before that of one. */
const counted =
  "[人场家批台]次|平方公里|[平立]方米|公里|公顷|个百分点|百分点|小时|[课学]时|[人名天场次处项个亩户家件篇台辆座所吨米元套册份起期条批部株间栋盏块]";
const unitFirst = new RegExp(`^(?:万?(?:${counted})|亿元|%)`, "u");

/** 天, 场次 or %; what follows it belongs to the sentence. */
export function countUnitOf(text = ""): string {
  return unitFirst.exec(text)?.[0] ?? "";
}

/** 25项未按期整改, 未按期整改25项: how many were not what the rule takes points off for; null where a text says it of none. */
export function missedIn(text: string, rule: string): { readonly written: string; readonly count: string } | null {
  const bare = text.replaceAll("，", ",");
  const found = [
    /(?:^|[,;。、])有?(\d+)[项件个户起处家](未[^,;。、\d]{2,8})/u,
    /(?:^|[,;。、])(?:尚|有)?(未[^,;。、\d]{2,8}?)(\d+)[项件个户起处家]/u,
  ].flatMap((pattern) => pattern.exec(bare) ?? []);
  const [written = "", ...parts] = found.slice(0, 3);
  const manner = parts.find((part) => part.startsWith("未"))?.replace(/的$/u, "") ?? "";
  const count = parts.find((part) => /^\d/u.test(part));
  return manner !== "" && count !== undefined && rule.includes(manner) ? { written: written.replace(/^[,;。、]/u, ""), count } : null;
}
