import type { Achievement } from "../../annex/annex3";
import type { Paragraph } from "../../annex/annex6";
import { bareLabel, compact, isBlank, quoted } from "../../grid/label";
import { keyOf, type Place } from "../../grid/address";
import { remembering } from "../../grid/remembering";
import { timeAt } from "../../fact/scope";
import { exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { formProse } from "../passages";
import { digitsOf, standingIn } from "../standing";
import { countUnitOf, measureIn, plainDigits } from "../measures";
import { againstGoals } from "./against-goals";

/** What the report's sentences say was achieved, held against the indicators of 附件3: 免费开放326天 here, 362天 there. */
export function checkAchievements(context: CheckContext): readonly Outcome[] {
  const achievements = (context.annex3?.achievements ?? []).flatMap((row) => {
    const [actual, ...more] = row.name.length < 4 ? [] : numbersIn(row.actual.text);
    if (actual === undefined || more.length > 0) return [];
    return [
      {
        row,
        actual,
        known: [actual.digits, ...[row.target, row.initial].flatMap((goal) => numbersIn(goal?.text ?? "").map(({ digits }) => digits))],
      },
    ];
  });
  const goals = (context.annex3?.goals ?? []).map(({ printed }) => printed);
  const inShort = (context.annex3?.goals ?? []).flatMap((goal) => (/完成|实际/u.test(goal.heading) ? shortly(goal.printed, context) : []));
  const aimed = aimsIn(context);
  const reached = [...(context.annex6?.paragraphs ?? []), ...goals, ...formProse(context)].flatMap((paragraph) => {
    if (!/\d/u.test(paragraph.text)) return [];
    // What was done in another year, or up to a month of this one, is another figure.
    const said = claimsOf(paragraph.text).filter(({ label, before }) => timeAt(before === "" ? label : before, context.year) === "own");
    return [
      ...againstGoals(paragraph, context),
      ...daysOf(paragraph, context),
      ...growthOf(paragraph, context),
      ...achievements.flatMap(({ row, actual, known }) => {
        // One of several 满意度 is meant only where it is named.
        const isOthers = (label: string): boolean =>
          row.name.includes("满意") &&
          !label.endsWith(bareLabel(row.name)) &&
          achievements.some((other) => other.row !== row && other.row.name.includes("满意"));
        const unitless = said.find(
          ({ label, digits, unit }) =>
            digits === actual.digits && unit !== actual.unit && `万${unit}` === actual.unit && label.endsWith(bareLabel(row.name)),
        );
        if (unitless !== undefined) return [unlike(row, unitless, paragraph.place)];
        // 完成审计项目32个 is of 完成审计项目数, and of no 优秀审计项目数 beside it.
        const isNearer = (claim: Said): boolean =>
          achievements.some(
            (other) =>
              other.actual.unit === claim.unit &&
              isAbout(claim.label, other.row.name) &&
              nearness(claim.label, other.row.name) > nearness(claim.label, row.name),
          );
        const about = said.filter(
          (claim) =>
            claim.unit === actual.unit &&
            ((isAbout(claim.label, row.name) && !isOthers(claim.label) && !isNearer(claim)) || isShortFor(claim, row.name)),
        );
        if (about.length === 0) return [];
        if (about.some((claim) => known.includes(claim.digits))) return [null];
        const swapped = about.find((claim) => isSwapped(claim.digits, actual.digits));
        return [swapped === undefined ? unlike(row, about[0] ?? said[0], paragraph.place) : slipped(row, swapped.written, paragraph.place)];
      }),
    ];
  });
  // What stands in a form under half a name is of its own line, and no hint of another.
  const ownWords = new Set(formProse(context).map(({ place }) => place));
  const isHint = (outcome: Outcome): boolean => outcome?.code === "achievement-unlike-report" && ownWords.has(outcome.place);
  const said = reached.filter((outcome) => !isHint(outcome));
  return [...withOddOnes(said, context), ...inShort, ...aimed];
}

/** Where a number that passages state of an indicator stands in two places at least, and that of 附件3 in none besides, it is 附件3 that is wrong. */
function withOddOnes(outcomes: readonly Outcome[], context: CheckContext): readonly Outcome[] {
  const isUnlike = (found: Outcome): boolean => found?.code === "achievement-differs" || found?.code === "number-swapped";
  if (!outcomes.some(isUnlike)) return outcomes;
  const standing = standingIn(context);
  const placesOf = (digits: string, but: Place): ReadonlyMap<string, Place> =>
    new Map(
      standing.flatMap(({ digits: own, place }) => (own === digits && keyOf(place) !== keyOf(but) ? [[keyOf(place), place] as const] : [])),
    );
  const odd = (context.annex3?.achievements ?? []).flatMap((row) => {
    const { place, text } = row.actual;
    const about = outcomes.flatMap((found) => (isUnlike(found) && found?.evidence[0]?.address === place.address ? [found] : []));
    const claimed = new Set(about.map(({ stated }) => digitsOf(/\d[\d,.]*(?=\D*$)/u.exec(stated ?? "")?.[0] ?? "")));
    const [digits = ""] = claimed;
    const others = [...placesOf(digits, place).values()];
    const isOdd = claimed.size === 1 && digits.length > 1 && others.length > 1 && placesOf(digitsOf(text), place).size === 0;
    return isOdd ? [{ row, others, about }] : [];
  });
  return [
    ...odd.map(({ row, others, about }) =>
      finding("achievement-differs", row.actual.place, {
        stated: row.actual.text,
        message: `附件3${quoted(row.name)}的实际完成值填${compact(row.actual.text)}，别处没有这个数，${others.map(({ address }) => address).join("、")}写的都是“${about[0]?.stated ?? ""}”。请核对后统一。`,
        evidence: others,
      }),
    ),
    ...outcomes.map((found) => {
      const cause = odd.find(({ about }) => found !== null && about.includes(found))?.row.actual.place;
      return found === null || cause === undefined ? found : { ...found, cause };
    }),
  ];
}

/** What 完成情况 says in fewer words than the one indicator of 附件3 that has them all: 改造户厕2268户 of 农村户厕改造数量. */
function shortly({ text, place }: Paragraph, { annex3 }: CheckContext): readonly Outcome[] {
  return claimsOf(text).flatMap((claim) => {
    const label = claim.label.replace(/^(共|已|建成|完成|实现|新建|开展|新增)+/u, "").replace(/(为|达到?|共|约|是|了)+$/u, "");
    const meant = (annex3?.achievements ?? []).filter(
      ({ name, actual }) => numbersIn(actual.text)[0]?.unit === claim.unit && [...label].every((each) => name.includes(each)),
    );
    const [row] = meant;
    const [actual, ...more] = numbersIn(row?.actual.text ?? "");
    if (label.length < 4 || row === undefined || meant.length > 1 || actual === undefined || more.length > 0) return [];
    if (actual.digits === claim.digits) return [null];
    return [
      finding("achievement-differs", place, {
        stated: claim.written,
        expected: compact(row.actual.text),
        message: `这里写“…${claim.written}”，下面${quoted(row.name)}的实际完成值是${compact(row.actual.text)}。请核对后统一。`,
        evidence: [row.actual.place],
      }),
    ];
  });
}

const aim = /([^\d,。;:、()]{3,24}?)(?:不少于|不低于|不超过|达到|达|超过|控制在|至少)?(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{1,6})/gu;

/** What is aimed at in words (预期目标) is what the indicators below it aim at: 养护农村公路不少于86公里. */
function aimsIn({ annex3 }: CheckContext): readonly Outcome[] {
  const goals = (annex3?.goals ?? []).filter(({ heading }) => /目标$/u.test(heading) && !/完成|实际/u.test(heading));
  return goals.flatMap(({ printed }) => {
    const said = [...compact(printed.text).normalize("NFKC").matchAll(aim)];
    return (annex3?.achievements ?? []).flatMap((row) => {
      const aims = [row.target, row.initial].flatMap((goal) => measureIn(goal?.text ?? "") ?? []);
      const [first] = aims;
      const name = bareLabel(row.name).replace(/(里程|数量|个数|人数|次数|人次|户次|场次|面积|长度|数|率)$/u, "");
      if (first === undefined || name.length < 4) return [];
      // All of its name, in whatever order: 养护农村公路 is 农村公路养护, 新建农村公路 is not.
      const about = said.filter(
        ([, label = "", , unit = ""]) =>
          unit.startsWith(first.unit) && first.unit !== "" && [...name].every((each) => label.includes(each)),
      );
      const [claim, ...more] = about;
      if (claim === undefined || more.length > 0) return [];
      if (aims.some(({ number: digits }) => digits.equals(exact(plainDigits(claim[2]))))) return [null];
      return [
        finding("achievement-differs", printed.place, {
          stated: claim[0],
          expected: compact((row.initial ?? row.target)?.text ?? ""),
          message: `目标里写“${claim[0]}”，下面${quoted(row.name)}的指标值是${compact((row.initial ?? row.target)?.text ?? "")}。请核对后统一。`,
          evidence: row.target === null ? [] : [row.target.place],
        }),
      ];
    });
  });
}

interface Counted {
  readonly digits: string;
  readonly unit: string;
}

const number = /(\d[\d,]*(?:\.\d+)?)([^\d，,。；;：:、（）()\s]{0,4})/gu;

function numbersIn(text: string): readonly Counted[] {
  return [...bareLabel(text).matchAll(number)].map((match) => ({ digits: plainDigits(match[1]), unit: countUnitOf(match[2]) }));
}

/** 汛前检查于3月28日完成: the day that 附件3 gives for it. */
function daysOf({ text, place }: { readonly text: string; readonly place: Place }, context: CheckContext): readonly Outcome[] {
  const days = daysIn(text);
  if (days.length === 0) return [];
  return (context.annex3?.achievements ?? []).flatMap((row) => {
    const done = /^(?:(?:19|20)\d{2}年)?(\d{1,2})月(\d{1,2})日$/u.exec(bareLabel(row.actual.text));
    const name = bareLabel(row.name).replace(/(完成|完工|竣工|拨付|开展)?(时间|日期|时限)$/u, "");
    const said = done === null || name.length < 4 ? undefined : days.find(([, label = ""]) => label.includes(name));
    if (said === undefined || done === null) return [];
    if (Number(said[2]) === Number(done[1]) && Number(said[3]) === Number(done[2])) return [null];
    return [
      finding("achievement-differs", place, {
        stated: `${said[2] ?? ""}月${said[3] ?? ""}日`,
        expected: compact(row.actual.text),
        message: `这里写“${said[0]}”，附件3${quoted(row.name)}的实际完成值是${compact(row.actual.text)}。请核对后统一。`,
        evidence: [row.actual.place],
      }),
    ];
  });
}

/** 劳务收入由18.37亿元增加到19.70亿元，增长7.24%: what 附件3 calls 劳务收入增长率. */
function growthOf({ text, place }: { readonly text: string; readonly place: Place }, context: CheckContext): readonly Outcome[] {
  if (!/[增下]/u.test(text) || !text.includes("%")) return [];
  const sentences = compact(text).normalize("NFKC").split(/[。;]/u);
  return (context.annex3?.achievements ?? []).flatMap((row) => {
    const stem = /^(.{3,})(增长|下降)率$/u.exec(bareLabel(row.name));
    const actual = stem === null ? null : measureIn(row.actual.text);
    const sentence = stem === null ? undefined : sentences.find((each) => each.includes(stem[1] ?? ""));
    const said = [...(sentence?.slice(sentence.indexOf(stem?.[1] ?? "")).matchAll(/(增长|下降)(?:了|率为)?(\d+(?:\.\d+)?)%/gu) ?? [])];
    const [one] = said;
    const before = sentence?.slice(0, sentence.indexOf(stem?.[1] ?? "") + (one?.index ?? 0)) ?? "";
    if (one !== undefined && timeAt(before, context.year) !== "own") return [];
    // 比2018年下降12.69% is of more years than one.
    const since = /[比较]((?:19|20)\d{2})年[^比较]*$/u.exec(before)?.[1];
    if (since !== undefined && context.year !== null && Number(since) !== context.year - 1) return [];
    // Where no target is written, what a sentence aims at cannot be told from what was reached.
    const isAimless = row.target !== null && isBlank(row.target.text);
    const fall = /^-(\d+(?:\.\d+)?)%$/u.exec(bareLabel(row.actual.text))?.[1];
    // 下降1.26% is what a 增长率 of -1.26% is in words.
    const digits = one?.[1] === "下降" && stem?.[2] === "增长" ? fall : undefined;
    // 经营收入200万元，其中广告收入…增长4.60% is of a part.
    if (one === undefined || said.length > 1 || isAimless || /其中/u.test(before.slice(before.indexOf(stem?.[1] ?? "")))) return [];
    const claim = { label: bareLabel(row.name), digits: plainDigits(one[2]), unit: "%", written: one[0], before: "" };
    if (digits !== undefined || fall !== undefined)
      return [digits !== undefined && exact(digits).equals(exact(claim.digits)) ? null : unlike(row, claim, place)];
    if (actual?.unit !== "%" || one[1] !== stem?.[2]) return [];
    const known = [actual, ...[row.target, row.initial].flatMap((goal) => measureIn(goal?.text ?? "") ?? [])];
    if (known.some(({ number: digits }) => digits.equals(exact(plainDigits(one[2]))))) return [null];
    return [unlike(row, claim, place)];
  });
}

const daysIn = remembering((text) => {
  const bare = compact(text).normalize("NFKC");
  if (!/\d月\d/u.test(bare)) return [];
  return [...bare.matchAll(/([^,。;:、]{4,24}?)(?:于|在)(?:(?:19|20)\d{2}年)?(\d{1,2})月(\d{1,2})日(?!前)/gu)];
});

/** A number with what it is called, and the sentence before it. */
type Said = Counted & { readonly label: string; readonly written: string; readonly before: string };

/** 其中普惠性幼儿园55所，覆盖率87.30%, 向教职工收回问卷500份，…满意度92.60%: what a short name is of stands before it in the sentence. */
function isShortFor({ label, before }: Said, name: string): boolean {
  const [, whose = "", kind = ""] = /^(.{3,}?)(覆盖率|满意[度率]|合格率|达标率|普及率|完成率|及时率)$/u.exec(bareLabel(name)) ?? [];
  return kind !== "" && label.replace(/(为|达到?|是)+$/u, "") === kind && before.includes(whose);
}

const claimsOf = remembering((text): readonly Said[] => {
  const bare = compact(text).normalize("NFKC");
  return [...bare.matchAll(/(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{0,4})/gu)].flatMap((found) => {
    const label = /[^\d,。;:、()]{3,}$/u.exec(bare.slice(Math.max(0, found.index - 30), found.index))?.[0];
    if (label === undefined) return [];
    const before =
      bare
        .slice(Math.max(0, found.index - 90), found.index)
        .split(/[。;]/u)
        .at(-1) ?? "";
    const match = [found[0], label, found[1] ?? "", found[2] ?? ""];
    const unit = countUnitOf(match[3]);
    // What was so last year, or is to be, is another figure.
    if (unit === "" || /上年|去年|同比|比|较|增加|提高|目标|计划|力争|累计|补(?=[建改种做办齐完])/u.test(match[1] ?? "")) return [];
    return [
      {
        label: match[1] ?? "",
        digits: plainDigits(match[2]),
        unit,
        written: `${match[1]?.slice(-8) ?? ""}${match[2] ?? ""}${unit}`,
        before,
      },
    ];
  });
});

/** A sentence is about an indicator when it ends in four characters running of its name, or says 满意度 or the like of it. */
function isAbout(label: string, name: string): boolean {
  const bare = withoutMeasure(name);
  const ending = label.replace(/(为|达|达到|共|约|是|了)+$/u, "");
  if (name.includes("满意") && /满意(度|率)$/u.test(ending)) return true;
  for (let from = 0; from + 4 <= bare.length; from += 1) {
    const shared = bare.slice(from, from + 4);
    const [, after] = ending.split(shared);
    if (after !== undefined && !everyones.test(shared) && !elses.test(after)) return true;
  }
  return false;
}

/** How much of a name stands in a label in one run. */
function nearness(label: string, name: string): number {
  const bare = withoutMeasure(name);
  for (let length = bare.length; length > 0; length -= 1)
    for (let from = 0; from + length <= bare.length; from += 1)
      if (label.includes(bare.slice(from, from + length))) return length / bare.length;
  return 0;
}

const withoutMeasure = remembering((name) =>
  bareLabel(name).replace(/(场次|人次|户次|次数|天数|人数|数量|个数|面积|完成率|比率|率|度|数)$/u, ""),
);

/** Words that many names share: 公用经费支出 is not 三公经费支出. */
const everyones = /经费支出|资金支出|项目支出|预算支出/u;

/** What makes another quantity of a name: how much of 养老服务中心建设 was paid out, the office called 养老服务股. */
const elses = /执行率|支付率|支出|结余|预算|资金|经费|投资|[股科室]等?$/u;

/** Two neighbouring digits exchanged: 362天 for 326天. */
function isSwapped(stated: string, actual: string): boolean {
  const [a, b] = [stated.replace(".", ""), actual.replace(".", "")];
  if (a.length !== b.length || a.length < 3) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function slipped(row: Achievement, written: string, place: Achievement["printed"]["place"]): Outcome {
  return finding("number-swapped", place, {
    stated: written,
    expected: compact(row.actual.text),
    message: `这里写“…${written}”，附件3${quoted(row.name)}的实际完成值是${compact(row.actual.text)}，只差相邻两位的顺序。请核对是不是写颠倒了。`,
    evidence: [row.actual.place],
  });
}

/** What a sentence says under the whole name of an indicator is about that; under a part of it, it may be. */
function unlike(row: Achievement, claim: Said | undefined, place: Achievement["printed"]["place"]): Outcome {
  const written = claim?.written ?? "";
  const name = bareLabel(row.name).replace(/(数量|个数|人数|次数|场次|人次|户次|座数|长度|面积|批次|件数|(?<=.{6})数)$/u, "");
  const label = (claim?.label ?? "").replace(/(为|达|达到|共|约|是|了)+$/u, "");
  // 开展联合执法行动 without its verb, 农村公路养护 in another order.
  const core = name.replace(/^(开展|新增|改造|新建|组织|举办|完成|开行|实施)(?=.{4})/u, "").replace(/里程$/u, "");
  const isTurned = core.length >= 5 && label.length <= core.length + 2 && [...core].every((each) => label.includes(each));
  const isSame =
    isTurned ||
    (claim !== undefined && isShortFor(claim, row.name)) ||
    (label.length >= 6 && name.endsWith(label)) ||
    (name.length >= 5 && (label.endsWith(name) || (core.length >= 5 && label.endsWith(core))));
  return finding(isSame ? "achievement-differs" : "achievement-unlike-report", place, {
    stated: written,
    expected: compact(row.actual.text),
    message: `这里写“…${written}”，附件3${quoted(row.name)}的实际完成值是${compact(row.actual.text)}。两处说的若是同一件事，请核对后统一。`,
    evidence: [row.actual.place],
  });
}
