import type { Paragraph } from "../../annex/annex6";
import type { Remark } from "../../annex/base-years";
import { readWritten, type Figure, type NumberFigure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import { timeAt } from "../../fact/scope";
import { parseArea, type Place } from "../../grid/address";
import type { Sheet } from "../../grid/workbook";
import { bareLabel, compact, coreLabel, quoted } from "../../grid/label";
import { exact, sumOf, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { hasSameDigits, inUnitOf, matchFigures } from "../compare";
import type { CheckContext } from "../context";
import { unlikeForm } from "../number-cells";
import { cuedNumbers, formProse, isOfWhole, reasonsIn } from "../passages";

/** What the list of 附件4 states under names of its own: in the sentences of the report and of reasons, and in its own remarks. */
export function checkListWords(context: CheckContext): readonly Outcome[] {
  const { annex4, annex6 } = context;
  if (annex4 === null) return [];
  const listed = annex4.others.flatMap(({ label, figure }) => {
    const core = plain(coreLabel(label).replace(/.*(?=发现)/u, ""));
    // What all forms have a name for is claimed under that name.
    const isOwn = figure.kind === "number" && figureNamed(label) === null && !/^上年/u.test(label) && core.length >= 4;
    return isOwn ? [{ core, label: coreLabel(label), figure, above: aboveIn(annex4.sheet, figure, core.slice(-2)) }] : [];
  });
  const passages = listed.length === 0 ? [] : [...(annex6?.paragraphs ?? []), ...reasonsIn(context), ...formProse(context)];
  return [
    ...passages.flatMap((passage) => saidIn(passage, listed, context.year)),
    ...annex4.remarks.flatMap((remark) => inRemark(remark, context)),
  ];
}

interface Listed {
  readonly core: string;
  readonly label: string;
  readonly figure: NumberFigure;
  /** The numbers over it, which may be those of its parts. */
  readonly above: readonly string[];
}

function aboveIn(sheet: Sheet, { place }: NumberFigure, kind: string): readonly string[] {
  const { top, left } = parseArea(place.address) ?? { top: 0, left: 0 };
  // A part of one digit may be any other line's, unless its name says that it is one.
  const isPart = (cells: Sheet["rows"][number], digits: string): boolean =>
    digits.length > 1 || cells?.some((cell) => cell?.text.includes(kind)) === true;
  return sheet.rows.slice(Math.max(0, top - 30), top).flatMap((cells) => {
    const digits = cells?.[left]?.text.replaceAll(",", "").trim() ?? "";
    return digits !== "" && isPart(cells, digits) ? [digits] : [];
  });
}

/** 城关镇矛盾纠纷受理410件, 线上法律援助案件办理35件: of a place or a way of its own. */
function isSome(ending: string, { core }: Listed): boolean {
  const before = ending.endsWith(core) ? ending.slice(0, -core.length) : "";
  return /(?:[乡镇村站所]|街道|社区|片区|中心|[线网]上|季度|半年|[省市县乡镇]级)的?$/u.test(before);
}

const finders = /审计|巡[察视]|财[会政]|纪检|人大|信访|环保/gu;

/** 审计发现问题3个 is none of what 财会监督检查发现问题数 counts; nor is what another has found of which so many are done. */
function isOfOtherFinder(before: string, { label }: Listed): boolean {
  const clause = /[^,。;、]*$/u.exec(before)?.[0] ?? "";
  const own: readonly string[] = label.match(finders) ?? [];
  const isOther = (/[检督巡纪审]/u.test(clause) || clause.search(finders) >= 0) && !own.some((each) => clause.includes(each));
  return own.length > 0 && isOther && !(/财会/u.test(label) && clause.includes("财政"));
}

/** A name without what says that it is a number, an amount or a sum. */
function plain(name: string): string {
  return name.replace(/(合计|共计|共|为|是|达到?)+$/u, "").replace(/(数|总额|金额|额)$/u, "");
}

const amount = /(\d[\d,]*(?:\.\d+)?)(亿元|万元|元|%|人次|家次|个月|人|个|项|起|次|件|家|份|户|辆|分)/gu;
const stop = /[\d,。;:、()]/u;
/** 发现1个问题, 发现预算管理问题1个. */
const problems = /发现[^\d,。;:、()]{0,10}?(?:问题)?(\d+)[个项](?:[^\d,。;:、()]{0,6}问题)?/gu;

/** 公务接待费3.86万元，全年接待51批次、424人次: 公务接待批次 and 公务接待人次. */
function timesSaid(bare: string, place: Place, listed: readonly Listed[]): readonly Outcome[] {
  return listed.flatMap((one) => {
    const [, first = "", what = "", unit = ""] = /^(.{2}).*(.{2})(批次|人次)$/u.exec(one.core) ?? [];
    const found = what === "" ? [] : [...bare.matchAll(new RegExp(`${first}[^。;]*?${what}(?:\\d+(?:批次|人次)、)?(\\d+)${unit}`, "gu"))];
    // 公务接待中，省厅调研接待12批次 are some of them.
    const said = found.filter(({ 0: all }) =>
      isOfWhole(all.slice(0, all.search(new RegExp(`${what}\\d`, "u"))).replace(/(国内|公务)+$/u, "")),
    );
    const alike = listed.filter(({ core }) => core.startsWith(first) && core.endsWith(`${what}${unit}`));
    const [only] = said;
    return only === undefined || said.length > 1 || alike.length > 1
      ? []
      : [held(one, `${only[1] ?? ""}次`, `${only[1] ?? ""}${unit}`, place)];
  });
}

function saidIn({ text, place }: Paragraph, listed: readonly Listed[], year: number | null): readonly Outcome[] {
  const bare = bareLabel(compact(text));
  // 2022年发现问题254个 is of another year than what the list counts.
  const isOwn = (end: number): boolean => timeAt(/[^。;]*$/u.exec(bare.slice(0, end))?.[0] ?? "", year) === "own";
  const named = [...cuedNumbers(bare, amount, stop, 4)].flatMap(({ cue: before, match }) => {
    const [written, digits = "", unit = ""] = match;
    const ending = plain(before);
    // 达到56%以上 is aimed at.
    if (
      ending.length < 4 ||
      /^以[上下内]|^左右/u.test(bare.slice(match.index + written.length)) ||
      /上年|去年|[比较]|目标|力争|预计|计划/u.test(before)
    )
      return [];
    const own = listed.filter(({ core }) => ending.endsWith(core) && !/(?:[非除未不]|其[他余])$/u.test(ending.slice(0, -core.length)));
    // 监控调整取消额 is short for 绩效监控调整取消额, where nothing else ends so.
    const isTooShort = ending.length < (/元|%/u.test(unit) ? 5 : 4);
    const meant =
      own.length > 0 || isTooShort
        ? own
        : listed.filter(({ core }) => core.endsWith(ending) && !/[、和及与]$/u.test(core.slice(0, -ending.length)));
    const [one] = meant;
    if (one === undefined || meant.length > 1 || !isOwn(match.index) || isSome(ending, one)) return [];
    if (isOfOtherFinder(bare.slice(0, match.index), one)) return [];
    return [held(one, `${digits}${unit}`, `${before}${written}`, place)];
  });
  const counted = listed.filter(({ core }) => /^发现.*问题$/u.test(core));
  const [problem] = counted;
  if (problem === undefined || counted.length > 1) return [...named, ...timesSaid(bare, place, listed)];
  const found = [...bare.matchAll(problems)].filter(({ 0: written, index }) => written.includes("问题") && isOwn(index));
  return [
    ...named,
    ...timesSaid(bare, place, listed),
    ...found
      .filter(({ 0: all, index }) => !isOfOtherFinder(bare.slice(0, index + all.length), problem))
      .map(([written, digits = ""]) => held(problem, `${digits}个`, written, place)),
  ];
}

function held({ label, figure, above }: Listed, digits: string, written: string, place: Place): Outcome {
  // 37466起 is a number of whatever the list counts.
  const said = readWritten(digits.replace(/(?<=\d)[家户件份项个起次辆](次|月)?$/u, ""), place, null);
  if (said.kind !== "number" || (said.unit === "%") !== (figure.unit === "%")) return null;
  // 经济责任审计发现问题64个 is what one of the lines above the total says.
  if (above.includes(/\d[\d,.]*/u.exec(digits)?.[0].replaceAll(",", "") ?? "")) return null;
  // What is counted is counted exactly.
  const isCount = figure.unit !== "元" && figure.unit !== "%" && figure.places === 0 && said.places === 0;
  if (isCount ? figure.value.equals(said.value) : /^(same|last-digit)$/u.test(matchFigures(figure, said))) return null;
  return unlikeForm(place, written, figure.text.trim(), `附件4${quoted(label)}（${figure.place.address}）`, [figure.place]);
}

const out = /(?:退休|调出|辞职|离职|去世|减少)(\d+)(?:名|人)/gu;
const into = /(?:招录|招聘|调入|新进|新招|安置|增加)(\d+)(?:名|人)/gu;

/** 追加220.56万元，调减27.80万元; 日常公用经费20.00万元、执法装备7.80万元; 本年退休3人，招录2人. */
function inRemark({ label, figure, last, text, place }: Remark, { facts }: CheckContext): readonly Outcome[] {
  const bare = bareLabel(compact(text));
  if (figure.kind !== "number" || bare.length > 80) return [];
  const sums = [...bare.matchAll(/(\d[\d,]*(?:\.\d+)?)(万元|元)/gu)].flatMap(([written]) => {
    const read = readWritten(written, place, null);
    return read.kind === "number" ? [read] : [];
  });
  const people = [sumIn(bare, out), sumIn(bare, into)] as const;
  if (figure.unit === "人" && people.every((count) => count !== null) && last?.kind === "number") {
    const expected = last.value.minus(people[0] ?? 0).plus(people[1] ?? 0);
    if (expected.equals(figure.value)) return [null];
    // Where the report counts as many this year, last year's number is the odd one.
    const isBorneOut = facts.some((fact) => fact.annex === "6" && fact.figure.unit === "人" && fact.figure.value.equals(figure.value));
    const before = figure.value.plus(people[0] ?? 0).minus(people[1] ?? 0);
    return [isBorneOut ? unlike(`上年${label}`, last, before, place, figure) : unlike(label, figure, expected, place, last)];
  }
  const [first, second, ...more] = sums;
  if (first === undefined || second === undefined || figure.unit !== "元") return [];
  const isNet = more.length === 0 && /^\D*(?:追加|调增)[\d,.]+万?元[,、](?:调减|核减|追减|压减)/u.test(bare);
  const expected = isNet ? first.value.minus(second.value) : sumOf(sums.map(({ value }) => value));
  if (expected.equals(figure.value)) return [null];
  // What is listed may be something else, unless two digits alone were exchanged.
  const digits = (value: Exact): string => value.toFixed().replace(/0+$/u, "");
  return isNet || hasSameDigits(digits(expected), digits(figure.value)) ? [unlike(label, figure, expected, place, null)] : [];
}

function sumIn(text: string, pattern: RegExp): Exact | null {
  const found = [...text.matchAll(pattern)].map(([, digits = ""]) => exact(digits));
  return found.length === 0 ? null : sumOf(found);
}

function unlike(label: string, figure: NumberFigure, expected: Exact, remark: Place, last: Figure | null): Outcome {
  return finding("balance-broken", figure.place, {
    stated: figure.text,
    message: `附件4${quoted(label)}填${figure.text.trim()}，按同一行的说明${last === null ? "" : `和另一年的数${last.text.trim()}`}算是${inUnitOf(expected, figure)}。请核对这几个数。`,
    evidence: [remark, ...(last === null ? [] : [last.place])],
    scoreEffect: "0",
  });
}
