import type { BaseTable, UseTable } from "../../annex/base-table";
import { columnOf, lastBudget } from "../../annex/base-table-figures";
import type { NumberFigure } from "../../annex/figure";
import type { Place } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { inCells, placeIn } from "../../grid/workbook";
import { exact, one, percentText, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { inUnitOf, isWritten } from "../compare";
import type { CheckContext } from "../context";

const grown =
  /(?:比|较)(?:上年度?|去年|(?:19|20)\d{2}年)(?:决算数?|支出数?|预算数?|同期)?(?:\d[\d,]*(?:\.\d+)?(?:万元|元))?(增长|上升|增加|下降|减少|降低|压减)了?(\d[\d,]*(?:\.\d+)?)(%|万元|元)(?:,(?:增长|上升|下降|降低|减少|降幅|增幅)(?:了|为)?(\d+(?:\.\d+)?)%)?/u;

/**
 * By how much a line of a table of 附件4 grew over last year's, in the report or in a cell of 附件4 itself: 基本支出1508.63万元，比上年增长2.96%;
 * 三公经费决算数比2022年减少1.63万元，下降8.04%.
 */
export function checkLineGrowth({ annex4, annex6 }: CheckContext): readonly Outcome[] {
  if (annex4 === null) return [];
  const remarks = inCells(annex4.sheet, ({ text }, row, column) =>
    text.length > 15 && /[比较].*\d/u.test(text) ? [{ text, place: placeIn(annex4.sheet, row, column) }] : [],
  );
  const passages = [...(annex6?.paragraphs ?? []), ...remarks].filter(({ text }) => /[比较](?:上年|去年|\d{4}年)/u.test(text));
  const tables = [annex4.table ?? [], annex4.uses].flat();
  return passages.flatMap(({ text, place }) =>
    bareLabel(compact(text))
      .split(/[。;]/u)
      .flatMap((clause) => tables.flatMap((table) => grownIn(clause, place, table))),
  );
}

function grownIn(clause: string, place: Place, table: BaseTable | UseTable): readonly Outcome[] {
  const columns = [
    [columnOf(table, "spent"), columnOf(table, "last")],
    [columnOf(table, "budget"), lastBudget(table)],
  ] as const;
  const named = table.lines.map((line) => ({ line, name: line.name === "合计" ? ("subject" in table ? table.subject : "") : line.name }));
  return named.flatMap(({ line, name }) => {
    // 运行维护费 is short for 公务用车运行维护费, where no other line ends so.
    const isOne = name.length > 6 && named.filter((other) => other.name.endsWith(name.slice(-5))).length === 1;
    const own = isOne && !clause.includes(name) ? name.slice(-5) : name;
    const at = name.length < 4 ? -1 : clause.indexOf(own);
    const tail = at < 0 ? "" : clause.slice(at + own.length);
    const match = at < 0 ? null : grown.exec(tail);
    const before = tail.slice(0, match?.index);
    // What stands nearer is what grew.
    if (match === null || named.some((other) => other.name.length >= 2 && before.includes(other.name))) return [];
    const pairs = columns.flatMap(([now, then]) => {
      const [a, b] = [line.figures.get(now ?? -1), line.figures.get(then ?? -1)];
      return a?.kind === "number" && b?.kind === "number" && !b.value.isZero() ? [[a, b] as const] : [];
    });
    const [pair] = pairs;
    if (pair === undefined || line.figures.get(columns[0][1] ?? -1) !== pair[1]) return [];
    // Only where the sentence says that it speaks of what was spent.
    const [, digits = "", unit = ""] = /^[^\d]{0,4}(\d[\d,]*(?:\.\d+)?)(万元|元)/u.exec(before) ?? [];
    const isSame = digits !== "" && isWritten(pair[0].value.dividedBy(unit === "万元" ? 10000 : 1), digits);
    const isSpent = isSame || before.includes(pair[0].text.trim().replace(/,/gu, "")) || /^[^\d]{0,2}(决算|支出)数?$/u.test(before);
    // Where it grew by just so much, the percentage beside that is of it.
    const isGrowth = before === "" && match[4] !== undefined && pairs.some(([a, b]) => isSaid(match, a, b, false));
    if (!isSpent && !isGrowth) return [];
    if (pairs.some(([a, b]) => isSaid(match, a, b))) return [null];
    const [a, b] = pair;
    const change = a.value.minus(b.value);
    const word = change.isNegative() ? "减少" : "增加";
    const expected = `${word}${inUnitOf(change.abs(), a)}，${percentText(change.dividedBy(b.value).abs(), 2)}`;
    return [
      finding("words-unlike-table", place, {
        stated: match[0],
        expected,
        message: `这里写${quoted(name)}${match[0]}，附件4这一行由${inUnitOf(b.value, b)}到${inUnitOf(a.value, a)}，${expected}。请核对。`,
        evidence: [a.place, b.place],
        scoreEffect: "0",
      }),
    ];
  });
}

function isSaid(
  [, word = "", digits = "", unit = "", percent]: RegExpExecArray,
  now: NumberFigure,
  before: NumberFigure,
  isWhole = true,
): boolean {
  const change = now.value.minus(before.value);
  if (!change.isZero() && change.isNegative() === /增|升/u.test(word)) return false;
  const share = change.abs().dividedBy(before.value).times(100);
  const scale: Exact = unit === "万元" ? exact(10000) : one;
  const isFirst = unit === "%" ? isWritten(share, digits, 1) : isWritten(change.abs().dividedBy(scale), digits, 1);
  return isFirst && (!isWhole || percent === undefined || isWritten(share, percent, 1));
}
