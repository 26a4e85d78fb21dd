import type { Achievement } from "../../annex/annex3";
import type { Paragraph } from "../../annex/annex6";
import type { Place } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { remembering } from "../../grid/remembering";
import { exact, percentText } from "../../quantity";
import { timeAt } from "../../fact/scope";
import { finding, type Outcome } from "../codes";
import { isOfWhole } from "../passages";
import { isWritten } from "../compare";
import type { CheckContext } from "../context";
import { countUnitOf, measureIn, plainDigits, type Measure } from "../measures";

/** What a passage says of how far an indicator of 附件3 went beyond its goal or fell short, which its two figures tell. */
export function againstGoals(passage: Paragraph, context: CheckContext): readonly Outcome[] {
  return [
    ...beyondTarget(passage, context),
    ...ofPlan(passage, context),
    ...madeUp(passage, context),
    ...portionsSaid(passage, context),
    ...lessThanPlan(passage, context),
  ];
}

/** 34.6公里，超计划2.6公里; 88.2%，低于目标1.8个百分点: by how much an indicator went beyond its target, or fell short. */
function beyondTarget({ text, place }: { readonly text: string; readonly place: Place }, context: CheckContext): readonly Outcome[] {
  return beyondIn(text).flatMap(([written, done = "", unit = "", than, beyond, by = ""]) => {
    const rows = (context.annex3?.achievements ?? []).filter(({ actual, target }) => {
      const [own, goal] = [measureIn(actual.text), measureIn(target?.text ?? "")];
      return own !== null && goal !== null && own.unit === countUnitOf(unit) && own.number.equals(exact(plainDigits(done)));
    });
    const [row] = rows;
    const [own, goal] = [measureIn(row?.actual.text ?? ""), measureIn(row?.target?.text ?? "")];
    if (row === undefined || rows.length > 1 || own === null || goal === null) return [];
    const difference = own.number.minus(goal.number);
    const isMore = /多|高|超/u.test(`${than ?? ""}${beyond ?? ""}`);
    if (difference.abs().equals(exact(plainDigits(by))) && (difference.isZero() || difference.isPositive() === isMore)) return [null];
    return [
      finding("sentence-sum", place, {
        stated: written,
        expected: `${difference.isNegative() ? "低于目标" : "超过目标"}${difference.abs().toFixed()}`,
        message: `这句话写“${written}”，附件3${quoted(row.name)}的指标值是${compact(row.target?.text ?? "")}，完成值${compact(row.actual.text)}，相差${difference.abs().toFixed()}。请核对。`,
        evidence: [row.actual.place],
        scoreEffect: "0",
      }),
    ];
  });
}

const ofPlanWords =
  /(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{1,4}),?(?:为|是|占|完成)(?:年度|全年)?(?:计划|目标|任务)(?:值|数)?的(\d+(?:\.\d+)?)%/gu;

/** 3.04万亩，为计划的95.00%: what an indicator achieved, over what was aimed at. */
function ofPlan({ text, place }: Paragraph, context: CheckContext): readonly Outcome[] {
  if (!/[划标务].{0,2}的\d/u.test(text)) return [];
  const bare = compact(text).normalize("NFKC");
  return [...bare.matchAll(ofPlanWords)].flatMap(({ 0: written, 1: done = "", 2: unit = "", 3: percent = "", index }) => {
    const rows = measured(context).filter(({ own }) => own.unit === countUnitOf(unit) && own.number.equals(exact(plainDigits(done))));
    const [one] = rows;
    if (one === undefined || rows.length > 1 || one.goal.number.isZero()) return [];
    const share = one.own.number.dividedBy(one.goal.number);
    const expected = percentText(share, Math.max(2, /\.(\d+)$/u.exec(percent)?.[1]?.length ?? 0));
    if (share.times(100).minus(exact(percent)).abs().lessThanOrEqualTo("0.01") || /^\d+$/u.test(percent)) return [null];
    // 计划4.20亿元，实际3.46亿元，完成计划的82.38%: of a plan that the sentence states itself.
    const stated = [...(/[^。;]*$/u.exec(bare.slice(0, index))?.[0] ?? "").matchAll(/(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{1,4})/gu)];
    if (
      stated.some(
        ([, plan, of = ""]) => of.startsWith(unit) && isWritten(one.own.number.times(100).dividedBy(exact(plainDigits(plan))), percent, 1),
      )
    )
      return [null];
    return [unlikeGoal(one.row, place, written, expected)];
  });
}

/** 补建高标准农田0.16万亩: what is still to be made is what was not. */
function madeUp({ text, place }: Paragraph, context: CheckContext): readonly Outcome[] {
  if (!text.includes("补")) return [];
  const found = [
    ...compact(text)
      .normalize("NFKC")
      .matchAll(/补[建改种做办齐完]成?([^\d,。;:、()]{4,16})(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{1,4})/gu),
  ];
  return found.flatMap(([written, label = "", digits = "", unit = ""]) => {
    const rows = measured(context).filter(
      ({ row, own }) => own.unit === countUnitOf(unit) && [...label].every((each) => row.name.includes(each)),
    );
    const [one] = rows;
    if (one === undefined || rows.length > 1) return [];
    const left = one.goal.number.minus(one.own.number);
    if (!left.greaterThan(0)) return [];
    return [left.equals(exact(plainDigits(digits))) ? null : unlikeGoal(one.row, place, written, `${left.toFixed()}${one.own.unit}`)];
  });
}

/** 纳入后续管护44170户，覆盖率96.40%: a rate without its name, in a sentence that has the rest of the name of the one indicator that ends so. */
function portionsSaid({ text, place }: Paragraph, context: CheckContext): readonly Outcome[] {
  if (!/(覆盖|合格|利用|普及|处理|整改)率\d/u.test(text)) return [];
  return compact(text)
    .normalize("NFKC")
    .split(/[。;]/u)
    .flatMap((sentence) =>
      [...sentence.matchAll(/,(覆盖率|合格率|利用率|普及率|处理率|整改率)(?:为|达到?)?(\d+(?:\.\d+)?)%/gu)].flatMap(
        ({ 1: word = "", 2: percent = "", index }) => {
          // What the counts before it come to is of them, and may be of a part or of several years.
          const before = sentence.slice(0, index);
          const counts = (before.match(/\d+(?=[^\d,.%年月日])/gu) ?? []).map(exact);
          const isTheirs = counts.some((part) =>
            counts.some((whole) => part.lessThan(whole) && isWritten(part.times(100).dividedBy(whole), percent, 1)),
          );
          const named = measured(context).filter(({ row, own }) => own.unit === "%" && bareLabel(row.name).endsWith(word));
          // Where one indicator alone ends so, the paragraph may have told what it is of before.
          const [one] = named.filter(({ row }) => isOfIt(before, compact(text), bareLabel(row.name).slice(0, -word.length)));
          if (one === undefined || named.length > 1) return [];
          return [
            isTheirs || one.own.number.equals(exact(percent))
              ? null
              : unlikeGoal(one.row, place, `${word}${percent}%`, compact(one.row.actual.text)),
          ];
        },
      ),
    );
}

const short = /([^,。;:、\d]{4,20}?)[比较](?:年度|全年)?(?:计划|目标)(少|多|低|高|超)了?(\d+(?:\.\d+)?)([^\d,。;:、()\s]{1,4})/gu;

/** 普法宣传活动比计划少8场次: what the one indicator of that name was to come to, less what it came to. */
function lessThanPlan({ text, place }: Paragraph, context: CheckContext): readonly Outcome[] {
  if (!/[比较].{0,2}[计目]/u.test(text)) return [];
  const told = compact(text).normalize("NFKC");
  return [...told.matchAll(short)].flatMap((match) => {
    const [written, label = "", word = "", digits = "", unit = ""] = match;
    const rows = measured(context).filter(({ row, own }) => own.unit === countUnitOf(unit) && hasRun(label, bareLabel(row.name)));
    const [one] = rows;
    if (one === undefined || rows.length > 1) return [];
    // 一季度普法宣传活动 and 城区段治理河道长度 are some of it, and last year's may have had another plan.
    const name = bareLabel(one.row.name);
    const own = label.slice([...label].findIndex((_, at) => name.includes(label.slice(at, at + 4)))).replace(/[数的]$/u, "");
    const before = told.slice(0, match.index + label.lastIndexOf(own));
    if (!name.includes(own) || !isOfWhole(before) || timeAt(/[^。;]*$/u.exec(before)?.[0] ?? "", context.year) !== "own") return [];
    const more = one.own.number.minus(one.goal.number);
    const isRight = more.abs().equals(exact(digits)) && (more.isZero() || more.isPositive() === /[多高超]/u.test(word));
    return [isRight ? null : unlikeGoal(one.row, place, written, `${more.isNegative() ? "少" : "多"}${more.abs().toFixed()}${unit}`)];
  });
}

/** Whether four characters running of a name, or as many as are asked for, stand in a sentence. */
function hasRun(sentence: string, name: string, long = 4): boolean {
  return [...name].some((_, at) => at + long <= name.length && sentence.includes(name.slice(at, at + long)));
}

/** 质量评查合格434件 goes on with 法律援助案件质量 of the sentence before it; 司法所接入平台 does not. */
function isOfIt(before: string, paragraph: string, name: string): boolean {
  return hasRun(before, name) || (hasRun(paragraph, name) && hasRun(before, name, 2));
}

/** The indicators of 附件3 with a number for what was aimed at and one for what was reached. */
function measured({ annex3 }: CheckContext): readonly { readonly row: Achievement; readonly own: Measure; readonly goal: Measure }[] {
  return (annex3?.achievements ?? []).flatMap((row) => {
    const [own, goal] = [measureIn(row.actual.text), measureIn(row.target?.text ?? "")];
    return own === null || goal === null || own.unit !== goal.unit ? [] : [{ row, own, goal }];
  });
}

function unlikeGoal(row: Achievement, place: Place, written: string, expected: string): Outcome {
  return finding("achievement-differs", place, {
    stated: written,
    expected,
    message: `这里写“${written}”，附件3${quoted(row.name)}的指标值是${compact(row.target?.text ?? "")}，完成值${compact(row.actual.text)}，应为${expected}。请核对。`,
    evidence: [row.actual.place],
    scoreEffect: "0",
  });
}

const beyondIn = remembering((text) => [...compact(text).normalize("NFKC").matchAll(beyondWords)]);

const beyondWords =
  /(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{1,4}),?(?:未完成(?:年度|全年)?(?:计划|目标|任务),)?(?:(?:比(?:年度|全年|控制|预期)?(?:计划|目标)(?:值|数)?)?(多|少|高|低)|(超过?|超出|高于|低于|少于)(?:年度|全年|控制|预期)?(?:计划|目标)(?:值|数)?)(?:完成|了)?(\d[\d,]*(?:\.\d+)?)(个百分点|[^\d,。;:、()\s]{0,4})/gu;
