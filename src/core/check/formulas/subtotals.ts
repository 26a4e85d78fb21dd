import type { Annex5 } from "../../annex/annex5";
import { pointsNamed } from "../../annex/annex5-columns";
import { readFigure, readWritten, type NumberFigure } from "../../annex/figure";
import { parseArea, type Place } from "../../grid/address";
import { blockAt, cellAt, placeIn, textAt } from "../../grid/workbook";
import { decimalText, exact, sumOf, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";

interface Part {
  readonly place: Place;
  readonly value: Exact | null;
}

/** The 小计 of one column of 附件5, each with the rows above it that it adds up. */
export interface Subtotals {
  readonly title: "得分" | "分值";
  readonly column: number;
  readonly groups: readonly { readonly place: Place; readonly parts: readonly Part[] }[];
}

/** 小计 of 得分 and 分值, below or above their rows; none where one has no rows of its own: it adds up other 小计. */
export function subtotalsIn(annex: Annex5, rows: readonly CheckedRow[]): readonly Subtotals[] {
  if (annex.subtotals.length + annex.heads.length === 0) return [];
  const scores = rows.map(({ read: { row } }) => ({
    place: row.place,
    value: row.score.kind === "number" ? row.score.value : null,
  }));
  const weights = rows.flatMap(({ read: { row } }) =>
    row.indicators.flatMap(({ weight }) => (weight === null ? [] : [{ place: weight.place, value: weight.value }])),
  );
  return [...columnOf("得分", annex, scores), ...columnOf("分值", annex, weights)];
}

function columnOf(title: Subtotals["title"], annex: Annex5, parts: readonly Part[]): readonly Subtotals[] {
  const areas = parts.map((part) => ({ part, area: parseArea(part.place.address) }));
  const column = areas[0]?.area?.left;
  if (column === undefined || areas.some(({ area }) => area?.left !== column)) return [];
  // What names a part may bear what it comes to, above its rows.
  const { heads } = annex;
  const totals = heads.length > 0 ? heads : annex.subtotals;
  const groups = totals.map((row, index) => {
    const [after, before] = heads.length > 0 ? [row, heads[index + 1] ?? annex.lastRow + 1] : [totals[index - 1] ?? annex.headerRow, row];
    const own = areas.filter(({ area }) => area !== null && after < area.top && area.top < before).map(({ part }) => part);
    const { top, left } = blockAt(annex.sheet, row, column);
    return { place: placeIn(annex.sheet, top, left), parts: own };
  });
  const isWhole = groups.every(({ parts }) => parts.length > 0) && sumOf(groups.map(({ parts }) => exact(parts.length))).eq(parts.length);
  return isWhole ? [{ title, column, groups }] : [];
}

/** Every 小计 that is stated against the rows that it adds up. */
export function checkSubtotals({ annex5, rows }: CheckContext): readonly Outcome[] {
  if (annex5 === null) return [];
  return subtotalsIn(annex5, rows).flatMap(({ title, groups }) =>
    groups.flatMap(({ place, parts }) => {
      const stated = statedAt(annex5, place, title);
      const values = parts.flatMap((part) => part.value ?? []);
      if (stated === null || values.length < parts.length) return [];
      const sum = sumOf(values);
      if (sum.equals(stated.value)) return [null];
      return [
        finding("total-score-mismatch", place, {
          stated: stated.text,
          expected: decimalText(sum),
          message: `附件5${title}小计填${stated.text}，${annex5.heads.length > 0 ? "下" : "上"}面各行${title}之和是${values.map(decimalText).join("＋")}＝${decimalText(sum)}。请改正小计。`,
          evidence: parts.map((part) => part.place),
          scoreEffect: "0",
        }),
      ];
    }),
  );
}

/** What a cell states, or the name of a part in its brackets: 一、投入（16分，自评15分）. The points to be had there are looked at as weights. */
function statedAt({ sheet }: Annex5, place: Place, title: Subtotals["title"]): NumberFigure | null {
  const area = parseArea(place.address);
  if (area === null) return null;
  const [, given] = title === "得分" ? pointsNamed(textAt(sheet, area.top, area.left)) : [];
  const form = { unit: "分", scale: exact(1) } as const;
  const figure = given === undefined ? readFigure(cellAt(sheet, area.top, area.left), place, form) : readWritten(given, place, form);
  return figure?.kind === "number" ? figure : null;
}
