import type { Achievement } from "../../annex/annex3";
import type { ReportLine, ReportTable } from "../../annex/annex6";
import type { Figure } from "../../annex/figure";
import type { Place } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { exact, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { measureIn, type Measure } from "../measures";

/** Tables of the report that list indicators with 指标值 and 完成值 once more, and what 附件4 counts (履职任务), against 附件3. */
export function checkGoalTables(context: CheckContext): readonly Outcome[] {
  const { annex3, annex4, annex6 } = context;
  const achievements = annex3?.achievements ?? [];
  if (achievements.length === 0) return [];
  return [
    ...(annex6?.tables ?? []).flatMap((table) => {
      const heads = headsOf(table);
      return heads === null ? [] : table.lines.flatMap((line) => linesAgainst(line, heads, achievements));
    }),
    ...(annex4?.works ?? []).flatMap(({ name, unit, due, done }) => {
      const row = alike(name, achievements);
      if (row === null) return [];
      return [
        ...workAgainst(row, "年度指标值", unit, due, row.target, context),
        ...workAgainst(row, "实际完成值", unit, done, row.actual, context),
      ];
    }),
  ];
}

/** What 附件4 counts, against 附件3; it is 附件3 that differs where the goals and the report have the number of 附件4, and not its own. */
function workAgainst(
  row: Achievement,
  what: string,
  unit: string,
  figure: Figure,
  known: Printed,
  context: CheckContext,
): readonly Outcome[] {
  const text = bareLabel(figure.text);
  const whole = /^[\d.,]+$/u.test(text) ? `${text}${unit}` : text;
  const measure = measureIn(whole);
  if (measure === null || known === null) return [];
  return against(row, what, { text: whole, place: figure.place, measure, annex: "附件4" }, known).map((outcome) => {
    const said = outcome === null ? [] : numbersSaid(context);
    const own = measureIn(known.text)?.number;
    if (outcome === null || own === undefined || own.equals(measure.number)) return outcome;
    if (!said.some((number) => number.equals(measure.number)) || said.some((number) => number.equals(own))) return outcome;
    return finding("achievement-differs", known.place, {
      stated: known.text,
      expected: figure.text.trim(),
      message: `附件3${quoted(row.name)}的${what}是${compact(known.text)}，附件4是${whole}（${figure.place.address}），自评报告或年度目标里也有这个数。请核对后统一。`,
      evidence: [figure.place],
      scoreEffect: "0",
    });
  });
}

/** Every number in the goals of the year and in the report. */
function numbersSaid({ annex3, annex6 }: CheckContext): readonly Exact[] {
  const tables = (annex6?.tables ?? []).flatMap(({ lines }) => lines.flatMap(({ figures }) => [...figures.values()]));
  const goals = (annex3?.goals ?? []).map(({ printed }) => printed);
  return [...tables, ...goals, ...(annex6?.paragraphs ?? [])].flatMap(({ text }) =>
    (
      text
        .normalize("NFKC")
        .replace(/,/gu, "")
        .match(/\d+(\.\d+)?/gu) ?? []
    ).map(exact),
  );
}

/** What counts a thing, behind its name. */
const measureWords = /(?<=.{4})(数量|个数|人数|人次|户数|批次|场次|面积|里程|数)$/u;

/** The one indicator of a name, whatever counts it and in whatever order its words stand: 高标准农田新建和改造提升 is 新建和改造提升高标准农田面积. */
function alike(label: string, achievements: readonly Achievement[]): Achievement | null {
  const plain = (name: string): string => bareLabel(name).replace(measureWords, "");
  const exactly = achievements.filter(({ name }) => bareLabel(name) === bareLabel(label) && name !== "");
  const sorted = (name: string): string => [...plain(name)].sort().join("");
  const [row, ...more] =
    exactly.length > 0 || plain(label).length < 4 ? exactly : achievements.filter(({ name }) => sorted(name) === sorted(label));
  return row === undefined || more.length > 0 ? null : row;
}

/** A cell of 附件3; null where it has no such column. */
type Printed = Achievement["target"] | Achievement["actual"];

interface Heads {
  readonly target: string;
  readonly actual: string;
  readonly unit: string | undefined;
  readonly answer: string | undefined;
}

function headsOf({ headings }: ReportTable): Heads | null {
  const named = (wording: RegExp): string | undefined => headings.find((heading) => wording.test(heading));
  const target = named(/^(年度|年初|调整|计划)?(指标|目标|计划)值$|^(年度)?(计划|目标)(任务)?数?$/u);
  const actual = named(/^(全年|年度|实际)*(完成|实现)(值|情况)$|^实际完成(数|量)?$/u);
  if (target === undefined || actual === undefined) return null;
  return { target, actual, unit: named(/^(计量|度量)?单位$/u), answer: named(/^是否(按期|如期|全部)?(完成|达标|实现|达成)$/u) };
}

interface Stated {
  readonly text: string;
  readonly place: Place;
  readonly measure: Measure;
  readonly annex: string;
}

function linesAgainst(line: ReportLine, heads: Heads, achievements: readonly Achievement[]): readonly Outcome[] {
  const row = alike(line.label, achievements);
  if (row === null) return [];
  const at = (heading: string): Stated | null => {
    const figure = line.figures.get(heading);
    const unit = heads.unit === undefined ? "" : bareLabel(line.figures.get(heads.unit)?.text ?? "");
    const text = bareLabel(figure?.text ?? "");
    const whole = /^[≥≤><=]*[\d.,]+$/u.test(text) ? `${text}${unit === "月" ? "个月" : unit}` : text;
    const measure = measureIn(whole);
    return figure === undefined || measure === null ? null : { text: whole, place: figure.place, measure, annex: "附件6的表里" };
  };
  const [target, actual] = [at(heads.target), at(heads.actual)];
  return [
    ...against(row, "年度指标值", target, row.target),
    ...against(row, "实际完成值", actual, row.actual),
    ...answered(line, heads, target, actual),
  ];
}

function against(row: Achievement, what: string, stated: Stated | null, known: Printed): readonly Outcome[] {
  const own = measureIn(known?.text ?? "");
  if (stated === null || known === null || own === null) return [];
  const isContrary = (own.isCeiling && stated.measure.isFloor) || (own.isFloor && stated.measure.isCeiling);
  // A unit that the table leaves out is 附件3's.
  const isSame =
    own.number.equals(stated.measure.number) && (stated.measure.unit === "" || own.unit === "" || own.unit === stated.measure.unit);
  if (isSame && !isContrary) return [null];
  return [
    finding("achievement-differs", stated.place, {
      stated: stated.text,
      expected: compact(known.text),
      message: `${stated.annex}${quoted(row.name)}写${stated.text}，附件3的${what}是${compact(known.text)}。请核对后统一。`,
      evidence: [known.place],
    }),
  ];
}

/** 是否完成, by the table's own target and achievement. */
function answered(line: ReportLine, heads: Heads, target: Stated | null, actual: Stated | null): readonly Outcome[] {
  const answer = heads.answer === undefined ? undefined : line.figures.get(heads.answer);
  const said = /^[是否√×]/u.exec(compact(answer?.text ?? ""))?.[0];
  if (answer === undefined || said === undefined || target === null || actual === null) return [];
  const { measure: goal } = target;
  // What is neither a floor nor a ceiling may be met in either way.
  if (!goal.isCeiling && !goal.isFloor) return [];
  const isMet = goal.isCeiling
    ? actual.measure.number.lessThanOrEqualTo(goal.number)
    : actual.measure.number.greaterThanOrEqualTo(goal.number);
  if (isMet === (said === "是" || said === "√")) return [null];
  return [
    finding("achievement-score", answer.place, {
      stated: compact(answer.text),
      message: `附件6的表里${quoted(line.label)}的完成值${actual.text}，指标值${target.text}，是否完成却填“${compact(answer.text)}”。请核对。`,
      evidence: [actual.place],
    }),
  ];
}
