import type { BaseTable, UseTable } from "../../annex/base-table";
import { columnOf, lastBudget } from "../../annex/base-table-figures";
import type { NumberFigure } from "../../annex/figure";
import { parseArea, type Place } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { inCells, placeIn, type Sheet } from "../../grid/workbook";
import { decimalText, exact, one, percentText, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { inUnitOf, isExchange, isWritten } from "../compare";
import type { CheckContext } from "../context";
import { unlikeForm } from "../number-cells";

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
  const told = passages.flatMap(({ text, place }) =>
    bareLabel(compact(text))
      // （四）项目支出情况。 heads what is told of it.
      .replace(/^([(][^()]{1,3}[)]|[^,。()]{1,3}、)?([^,。()\d]{4,8})情况。(?!.*\2)/u, "$2,")
      .split(/[。;]/u)
      .flatMap((clause) => tables.flatMap((table) => grownIn(clause, place, table))),
  );
  return [...told, ...tables.flatMap((table) => remarked(table, annex4.sheet))];
}

/** What a remark beside a line says of two of its figures: by which columns, and whether it must be that or only looks like it. */
const remarks = [
  { form: /^[比较]上年(?:度|决算数)?(增加|减少|增长|下降)(\d[\d,]*(?:\.\d+)?)(万元|元|%)$/u, of: ["spent", "last"], isSure: true },
  { form: /^()(?:执行率|完成率)(\d+(?:\.\d+)?)(%)$/u, of: ["spent", "budget"], isSure: true },
  { form: /^(超编|缺编|空编)(\d+)(人)(?:,|$)/u, of: ["spent", "budget"], isSure: true },
  // What was added may be a part of what came to the budget of the year's beginning.
  { form: /^(追加|调增|调减|压减)[^\d,;]{0,8}(\d[\d,]*(?:\.\d+)?)(万元|元)$/u, of: ["budget", "first"], isSure: false },
] as const;

/** 比上年减少1.55万元, 执行率98.00%, 追加18.50万元 or 超编3人 right of a line's figures. */
function remarked(table: BaseTable | UseTable, sheet: Sheet): readonly Outcome[] {
  const last = Math.max(...table.columns.keys());
  // 执行率78.25% may be that of a budget that the table does not have beside the one of the year's beginning.
  const isOfYear = [...table.columns].some(
    ([at, kind]) => kind === "first" || (kind === "budget" && /全年|调整/u.test(table.headings.get(at) ?? "")),
  );
  return table.lines.flatMap((line) => {
    const row = parseArea(line.place.address)?.top ?? 0;
    const column = (sheet.rows[row] ?? []).findIndex((cell, at) => at > last && /\d/u.test(cell?.text ?? ""));
    const text = bareLabel(column < 0 ? "" : (sheet.rows[row]?.[column]?.text ?? ""));
    return remarks.flatMap(({ form, of, isSure }): readonly Outcome[] => {
      const [written, word = "", digits = "", unit = ""] = form.exec(text) ?? [];
      const [a, b] = of.map((kind) => line.figures.get(columnOf(table, kind) ?? -1));
      if (written === undefined || a?.kind !== "number" || b === undefined || b.kind === "unreadable") return [];
      const from = b.kind === "number" ? b.value : exact(0);
      const change = a.value.minus(from);
      if (unit === "%" && from.isZero()) return [];
      const value =
        unit !== "%" ? change.dividedBy(unit === "万元" ? 10000 : 1) : (word === "" ? a.value : change).dividedBy(from).times(100);
      const isWay = word === "" || /增|追|超/u.test(word) !== value.isNegative();
      const meant = value.abs().toFixed(Math.max(2, digits.split(".")[1]?.length ?? 0));
      if (isWay && isWritten(value.abs(), digits)) return [null];
      if (!(isSure && (word !== "" || isOfYear)) && !isExchange(digits, meant)) return [];
      const evidence = [a.place, b.place];
      return [
        unlikeForm(
          placeIn(sheet, row, column),
          written,
          `${value.isNegative() ? "-" : ""}${decimalText(exact(meant))}${unit}`,
          "按这一行的数算",
          evidence,
        ),
      ];
    });
  });
}

function grownIn(clause: string, place: Place, table: BaseTable | UseTable): readonly Outcome[] {
  const columns = [
    [columnOf(table, "spent"), columnOf(table, "last")],
    [columnOf(table, "budget"), lastBudget(table)],
  ] as const;
  const named = table.lines.map((line) => ({
    line,
    name: line.name === "合计" ? ("subject" in table ? table.subject : "全年支出") : line.name,
  }));
  return named.flatMap(({ line, name }) => {
    // 运行维护费 is short for 公务用车运行维护费, where no other line ends so.
    const isOne = name.length > 6 && named.filter((other) => other.name.endsWith(name.slice(-5))).length === 1;
    const own = isOne && !clause.includes(name) ? name.slice(-5) : name;
    const at = name.length < 4 ? -1 : clause.indexOf(own);
    const tail = at < 0 ? "" : clause.slice(at + own.length);
    const match = at < 0 ? null : grown.exec(tail);
    const before = tail.slice(0, match?.index);
    // What stands nearer is what grew.
    // 公用经费控制率97.21%，比上年减少0.86万元: an amount is none of the rate's.
    const isRate = !new RegExp(`${name.replace(/[()]/gu, "\\$&")}(?![^,;\\d]{0,4}率)`, "u").test(before);
    const isOwn = (other: string): boolean => other === name && match?.[2] !== "%" && isRate;
    if (match === null || named.some((other) => other.name.length >= 2 && before.includes(other.name) && !isOwn(other.name))) return [];
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
