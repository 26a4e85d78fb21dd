import { bareLabel, hasHan } from "../grid/label";
import { blockAt, textAt, type Sheet } from "../grid/workbook";
import { headsAt } from "./base-table";

// Two tables under one title, the one right of the other: 采购类别 | 采购预算 | 实际采购 | … | 资产类别 | 年初原值 | 年末原值 | 其中：在用. Each is read as if the
// other were not there.

/** The sheet without what stands right of another table, and each of that alone below the title of both. */
export function sideBySide(sheet: Sheet): readonly Sheet[] {
  const seconds = sheet.rows.flatMap((_, header) => {
    const from = secondAt(sheet, header);
    return from === null ? [] : [{ header, from, end: lastRow(sheet, header, from) }];
  });
  const isSecond = (row: number, column: number): boolean =>
    seconds.some(({ header, from, end }) => row >= header && row <= end && column >= from);
  return [
    only(sheet, (row, column) => !isSecond(row, column)),
    ...seconds.map(({ header, from, end }) =>
      only(sheet, (row, column) => row === header - 1 || (row >= header && row <= end && column >= from)),
    ),
  ];
}

function only(sheet: Sheet, keeps: (row: number, column: number) => boolean): Sheet {
  return { ...sheet, rows: sheet.rows.map((cells, row) => cells?.map((cell, column) => (keeps(row, column) ? cell : undefined))) };
}

/** The column of the second of two names in a row of headings that has a budget and what was spent right of each; null in any other row. */
function secondAt(sheet: Sheet, header: number): number | null {
  const names = [...(sheet.rows[header] ?? [])].flatMap((cell, column) =>
    /^.{2,4}(类别|类型|种类|名称|项目)$/u.test(bareLabel(cell?.text ?? "")) ? [column] : [],
  );
  const [, second, ...more] = names;
  if (second === undefined || more.length > 0) return null;
  const halves = [only(sheet, (_, column) => column < second), only(sheet, (_, column) => column >= second)];
  return halves.every((half) => headsAt(half, header) !== null) ? second : null;
}

/** The last row in which the second has a name, and nothing runs into it from the first. */
function lastRow(sheet: Sheet, header: number, from: number): number {
  let row = header;
  while (hasHan(textAt(sheet, row + 1, from)) && blockAt(sheet, row + 1, from).left === from) row += 1;
  return row;
}
