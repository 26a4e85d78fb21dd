import { type Exact, hundred } from "../../quantity";
import type { Incomplete } from "../ast";
import { isPercentUnit, stepUnit } from "./condition";
import { chinese, number, readNumber } from "../words/number";

// Most rules leave open what a started step costs; some say it in a clause of its own, which may stand
// anywhere behind 每…:
//
//   incomplete = (不足|不满|…) (size | 一档) decision
//              | 每…满 size
//   decision   = 不扣分 | 不计                  whole
//              | 按 size 计算                   started
//              | 按比例扣分                     proportional

/** What a rule says of a step that is not complete. */
export interface PartStep {
  readonly counts: Incomplete;
  /** The step that the clause names, which must be the rule's own; null where it only says 一档. */
  readonly every: Exact | null;
  readonly unit: string;
}

const short = "(?:减少|降低|下降|低于|超过|超出|增加|增长)?(?:不足|不满|未满|不到|未达到?|不够|少于|小于)";
const sized = (name: string): string =>
  `(?:百分之(?<hundredth${name}>${chinese})|(?<number${name}>${number})(?<unit${name}>${stepUnit})|(?<rung${name}>[一1]个?(?:档次?|级|步)))`;
const link = "(?:的|部分|者|时|,|则|均|也|都|零头|尾数|余数)*";
const off = "(?:扣分|扣减|扣除|计扣|计算扣分|折算扣分|计算|折算|核算|扣|计|算)";
const whole = "(?:不(?:予|再|作|做)?(?:扣分|扣减|扣除|计扣|计算|扣)|不(?:予)?计(?=[,;。)]|$)|忽略不计|舍去不计|舍去)";
const inProportion = `按(?:照)?(?:相应|实际|同等|其)?(?:的)?比例(?:相应)?${off}?`;
const started = `(?:按照?|以|视同|视为|算作?|计为|作为)${sized("Again")}${off}?`;
const clause = `${short}${sized("")}${link}(?:(?<whole>${whole})|(?<share>${inProportion})|(?<started>${started}))`;
/** The clause with what parts it from the one before, or in brackets. */
const pattern = new RegExp(`\\(${clause}\\)`, "g");
const bare = new RegExp(`(?:[,;。、]+|(?<=分))${clause}(?=[,;。)]|$)`, "g");

/** 每降低满1个百分点: a step that must be complete. */
const full = new RegExp(`(每[^,;。\\d%满]{0,4})满(?=${number}(?:%|个?百分点|个点))`, "g");

type Groups = Readonly<Record<string, string | undefined>>;
type Size = Pick<PartStep, "every" | "unit">;

function sizeOf(groups: Groups, name: string): Size | null {
  if (groups[`rung${name}`] !== undefined) return { every: null, unit: "" };
  const hundredth = groups[`hundredth${name}`];
  const unit = hundredth === undefined ? (groups[`unit${name}`] ?? "") : "%";
  const size = readNumber(hundredth ?? groups[`number${name}`] ?? "");
  if (size === null || !size.gt(0)) return null;
  return isPercentUnit(unit) ? { every: size.div(hundred), unit: "%" } : { every: size, unit };
}

// 不足5个百分点的按1个百分点计算 is another thing than a started step.
function isSame(size: Size, again: Size): boolean {
  if (size.every === null || again.every === null) return size.every === again.every;
  return size.every.eq(again.every) && size.unit === again.unit;
}

function partStepOf(groups: Groups): PartStep | null {
  const size = sizeOf(groups, "");
  if (size === null) return null;
  if (groups.whole !== undefined) return { ...size, counts: "whole" };
  if (groups.share !== undefined) return { ...size, counts: "proportional" };
  const again = sizeOf(groups, "Again");
  return again !== null && isSame(size, again) ? { ...size, counts: "started" } : null;
}

/** The text without its clauses on incomplete steps, and what they say. A clause that is not understood stays in the text. */
export function withoutPartSteps(text: string): { readonly text: string; readonly partSteps: readonly PartStep[] } {
  const partSteps: PartStep[] = [];
  const taken = (found: string, ...rest: readonly unknown[]): string => {
    const [at, before, groups] = rest.slice(-3) as [number, string, Groups];
    const read = before.slice(0, at).includes("每") ? partStepOf(groups) : null;
    if (read !== null) partSteps.push(read);
    return read === null ? found : "";
  };
  const left = text
    .replace(pattern, taken)
    .replace(bare, taken)
    .replace(full, (_, step: string) => {
      partSteps.push({ counts: "whole", every: null, unit: "" });
      return step;
    });
  return { text: left, partSteps };
}

/** What the clauses say of steps of this size; null where they say nothing, undefined where they speak of other steps or differ. */
export function incompleteOf(partSteps: readonly PartStep[], steps: readonly Size[]): Incomplete | null | undefined {
  const [first] = partSteps;
  if (first === undefined) return null;
  const fits = partSteps.every(({ counts, every, unit }) => {
    return counts === first.counts && (every === null || steps.every((step) => step.every?.eq(every) === true && step.unit === unit));
  });
  return fits ? first.counts : undefined;
}

/** The clause in our words, for a step of this size. */
export function incompleteText(counts: Incomplete, step: string): string {
  const decisions: Readonly<Record<Incomplete, string>> = {
    whole: "不扣分",
    proportional: "按比例扣分",
    started: `按${step}计算`,
  };
  return `不足${step}的${decisions[counts]}`;
}
