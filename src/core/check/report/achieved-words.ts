import type { Achievement } from "../../annex/annex3";
import { bareLabel, compact, quoted } from "../../grid/label";
import type { Place } from "../../grid/address";
import { inCells, placeIn } from "../../grid/workbook";
import { exact, hundred, percentText } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { measureIn, type Measure } from "../measures";

/** The numbers of 附件3's indicators in what is said beside them: how many of how many, what tasks consist of, what tables of the report come to. */
export function checkAchievedWords({ annex3, annex6 }: CheckContext): readonly Outcome[] {
  const rows = (annex3?.achievements ?? []).flatMap((row) => {
    const [actual, target] = [measureIn(row.actual.text), measureIn(row.target?.text ?? "")];
    return actual === null ? [] : [{ row, actual, target }];
  });
  if (annex3 === null || rows.length === 0) return [];
  const goals = annex3.goals.filter(({ heading }) => /完成|实际/u.test(heading)).map(({ printed }) => printed);
  const totals = (annex6?.tables ?? []).flatMap(({ lines }) => {
    const total = lines.at(-1);
    return lines.length < 4 || total?.label !== "合计" ? [] : [...total.figures];
  });
  const passages = [...(annex6?.paragraphs ?? []), ...goals];
  return [
    ...passages.flatMap((passage) =>
      tellsOfDays.test(passage.text) ? annex3.achievements.flatMap((row) => daysBefore(passage, row)) : [],
    ),
    ...rows.flatMap(({ row, actual, target }) => [
      ...(row.deviation === null ? [] : portionOf(row, actual, row.deviation)),
      ...(row.deviation === null || target === null ? [] : lackingOf(row, actual, target, row.deviation)),
      ...(target === null ? [] : outOfSize(row, actual, target)),
    ]),
    ...goals.flatMap((goal) => rows.flatMap(({ row, actual }) => portionOf(row, actual, goal))),
    ...inCells(annex3.sheet, ({ text }, at, column) =>
      text.length < 6 ? [] : contentsIn(bareLabel(compact(text)), placeIn(annex3.sheet, at, column), rows),
    ),
    ...totals.flatMap(([heading, figure]) => {
      const named = rows.filter(({ row }) => heading.length >= 4 && bareLabel(row.name).endsWith(heading));
      const [one] = named;
      if (one === undefined || named.length > 1 || figure.kind !== "number" || /[元%]/u.test(one.actual.unit)) return [];
      if (figure.value.dividedBy(figure.scale).equals(one.actual.number)) return [null];
      return [differs(one.row, figure.place, figure.text.trim(), compact(one.row.actual.text))];
    }),
  ];
}

type Row = { readonly row: Achievement; readonly actual: Measure; readonly target: Measure | null };

function differs(row: Achievement, place: Place, stated: string, expected: string): Outcome {
  return finding("achievement-differs", place, {
    stated,
    expected,
    message: `这里写“${stated}”，附件3${quoted(row.name)}是${expected}。请核对后统一。`,
    evidence: [row.actual.place],
  });
}

/** 9座中8座按期完工, 9座，其中8座按期完工: how many of how many is what 按期完工率 achieved. */
function portionOf(
  row: Achievement,
  actual: Measure,
  { text, place }: { readonly text: string; readonly place: Place },
): readonly Outcome[] {
  const named = /(.{2,6})率$/u.exec(bareLabel(row.name))?.[1];
  if (actual.unit !== "%" || named === undefined) return [];
  const portions = bareLabel(compact(text)).matchAll(/(\d+)([^\d,。;中其]{1,2})(?:,其)?中(\d+)\2([^\d,。;]{2,6})/gu);
  return [...portions].flatMap(([written, whole = "", , part = "", what = ""]) => {
    if (!named.endsWith(what) || exact(whole).isZero()) return [];
    const share = exact(part).dividedBy(exact(whole));
    const isSaid = share.times(hundred).minus(actual.number).abs().lessThanOrEqualTo("0.01");
    return [isSaid ? null : differs(row, place, written, `${compact(row.actual.text)}（${part}÷${whole}＝${percentText(share, 2)}）`)];
  });
}

const early = /(\d{1,2})月(\d{1,2})日[^,。;\d]{0,12},[^,。;\d]{0,8}(提前|推迟|延迟|延后|晚)了?(\d+)[天日]/gu;

function dayOfYear([year = 0, month = 1, day = 0]: readonly number[]): number {
  const february = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  const before = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30].slice(0, month - 1);
  return before.reduce((sum, days) => sum + days, day);
}

const tellsOfDays = /[前迟后晚]了?\d/u;

/** 12月9日发放完毕，比要求提前6天, where 附件3 gives the day that it was to be done by. */
function daysBefore({ text, place }: { readonly text: string; readonly place: Place }, row: Achievement): readonly Outcome[] {
  const dayOf = (written: string): readonly number[] =>
    (/^(\d{4})年(\d{1,2})月(\d{1,2})日(?:之?前|以前)?$/u.exec(bareLabel(written)) ?? []).slice(1).map(Number);
  const [due, done] = [dayOf(row.target?.text ?? ""), dayOf(row.actual.text)];
  const [time = 0, when = 0] = [due, done].map(dayOfYear);
  if (due.length < 3 || done.length < 3 || due[0] !== done[0]) return [];
  return [...bareLabel(compact(text)).matchAll(early)].flatMap(([written, month, day, word = "", days = ""]) => {
    if (Number(month) !== done[1] || Number(day) !== done[2]) return [];
    const gap = time - when;
    if (Math.abs(gap) === Number(days) && gap > 0 === (word === "提前")) return [null];
    return [differs(row, place, written, `${gap < 0 ? "推迟" : "提前"}${Math.abs(gap)}天`)];
  });
}

/** 少培训58人次 beside 1592人次 where 1650人次 were aimed at. */
function lackingOf(
  row: Achievement,
  actual: Measure,
  target: Measure,
  { text, place }: { readonly text: string; readonly place: Place },
): readonly Outcome[] {
  if (actual.unit !== target.unit || !/^\p{Script=Han}+$/u.test(actual.unit)) return [];
  const [written, digits = ""] = new RegExp(`[少缺]\\p{Script=Han}{0,4}?(\\d+(?:\\.\\d+)?)${actual.unit}`, "u").exec(bareLabel(text)) ?? [];
  const lack = target.number.minus(actual.number);
  if (written === undefined) return [];
  if (!lack.greaterThan(0) || /其中|减少/u.test(text)) return [];
  return [lack.equals(exact(digits)) ? null : differs(row, place, written, `少${lack.toFixed()}${actual.unit}`)];
}

/** 0.886 where 90 was aimed at, 0.73 beside 7500. */
function outOfSize(row: Achievement, actual: Measure, target: Measure): readonly Outcome[] {
  const isTiny = actual.unit === target.unit && !actual.number.isZero() && actual.number.times(50).lessThan(target.number);
  return isTiny
    ? [
        finding("unit-suspect", row.actual.place, {
          stated: row.actual.text,
          message: `附件3${quoted(row.name)}的完成值${compact(row.actual.text)}与指标值${compact(row.target?.text ?? "")}相差几十倍以上，像是单位不同或少写了百分号。请核对。`,
          evidence: row.target === null ? [] : [row.target.place],
        }),
      ]
    : [];
}

/** 对62条乡村客运线路给予补贴: a count before the name of what an indicator counts. */
function contentsIn(text: string, place: Place, rows: readonly Row[]): readonly Outcome[] {
  return rows.flatMap(({ row, actual, target }) => {
    const name = bareLabel(row.name).replace(/^(开展|新增|改造|新建|组织|举办|完成|开行|实施|建设)/u, "");
    if (name.length < 4 || actual.unit === "" || actual.unit === "%") return [];
    const at = text.indexOf(`${actual.unit}${name}`);
    const digits = at < 1 ? undefined : /\d+(?:\.\d+)?$/u.exec(text.slice(0, at))?.[0];
    if (digits === undefined) return [];
    const isKnown = [actual, target].some((known) => known?.number.equals(exact(digits)) === true);
    return [isKnown ? null : differs(row, place, `${digits}${actual.unit}${name}`, compact(row.target?.text ?? row.actual.text))];
  });
}
