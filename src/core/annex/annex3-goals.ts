import { isBlank, shortLabel } from "../grid/label";
import { blockAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import type { Place } from "../grid/address";

/** What stands under 预期目标 or 实际完成情况, by that heading. */
export interface Goal {
  readonly heading: string;
  readonly printed: { readonly text: string; readonly place: Place };
}

const headings = /^((年度|年初)?预期目标|(年初|全年)?(设定|绩效)?目标|(全年|年度|年末|目标)?(目标)?(实际|具体)?完成情况)$/u;

/**
 * The goals of the year: the cells under their two headings, which stand in one row. Some forms list them above the funds, each with a
 * name: 目标名称 | 主要内容 | 完成情况.
 */
export function goalsOn(sheet: Sheet, funds: number): readonly Goal[] {
  const below = [...sheet.rows.keys()].filter((row) => row > funds);
  const [row] = below.filter((at) => headsIn(sheet, at, headings).length >= 2);
  if (row !== undefined) return headsIn(sheet, row, headings).map(({ heading, column }) => goalUnder(sheet, row, column, heading));
  const named = [...sheet.rows.keys()].find((at) => at < funds && headsIn(sheet, at, /^(目标|任务)名称$/u).length === 1) ?? -1;
  const heads = headsIn(sheet, named, /^(目标)?(主要)?内容$|完成情况$/u);
  if (named < 0 || heads.length !== 2) return [];
  const goals: Goal[] = [];
  for (let at = named + 1; at < funds && heads.every(({ column }) => !isBlank(textAt(sheet, at, column))); at += 1)
    for (const { heading, column } of heads)
      goals.push({
        heading: /内容$/u.test(heading) ? "年度目标" : heading,
        printed: { text: textAt(sheet, at, column), place: placeIn(sheet, at, column) },
      });
  return goals;
}

function headsIn(sheet: Sheet, row: number, wording: RegExp): readonly { readonly heading: string; readonly column: number }[] {
  return (sheet.rows[row] ?? []).flatMap((cell, column) => {
    const heading = shortLabel(cell?.text ?? "");
    return wording.test(heading) ? [{ heading, column }] : [];
  });
}

function goalUnder(sheet: Sheet, row: number, column: number, heading: string): Goal {
  const below = blockAt(sheet, row, column).bottom + 1;
  return { heading, printed: { text: textAt(sheet, below, column), place: placeIn(sheet, below, column) } };
}
