import { bareLabel, coreLabel } from "../grid/label";
import { parseArea } from "../grid/address";
import { placeIn, type Sheet } from "../grid/workbook";
import { sumOf } from "../quantity";
import { isKind, isUse, roleOf, type Division, type FundColumn, type FundRow } from "./funds";
import { readWritten, type Figure, type FormUnit } from "./figure";

/*
 * Below 年度资金总额 some forms say once more what it is made up of, in words: 按收入性质分：2687.71 over 其中：一般公共预算：2418.65, and
 * 按支出性质分 beside it. Which of the total's columns that is, only the amounts tell.
 */

/** A name and its amount in one cell: 政府性基金拨款：126.00; the amount may have been left out. */
function worded(text: string): { readonly label: string; readonly amount: string } | null {
  if (text.length > 40) return null;
  const match = /^(?:其中:?)?([^\d:]{4,20}):((?:\d[\d,]*(?:\.\d+)?(?:万元|元)?)?)$/u.exec(bareLabel(text));
  const [, label = "", amount = ""] = match ?? [];
  return label === "" || (!isHead(label) && !isUse(label) && !isKind(label) && !/资金$|拨款$|收入$/u.test(label))
    ? null
    : { label, amount };
}

function isHead(label: string): boolean {
  return /^按(资金)?(收入|支出|资金)?(性质|来源|用途|类型|类别)(划)?分$/u.test(label);
}

/** Whether a cell heads what the total is made up of, in words. */
export function headsDivision(text: string): boolean {
  return isHead(worded(text)?.label ?? "");
}

/** Whether a cell is one of such a list. */
export function isWorded(text: string): boolean {
  return worded(text) !== null || isHead(coreLabel(text));
}

/** The same where 按收入性质分 has its amounts under the headings, as the lines below it that are its parts do. */
export function headedDivisions(heads: readonly FundRow[], rows: readonly FundRow[]): readonly Division[] {
  const topOf = ({ place }: FundRow): number => parseArea(place.address)?.top ?? 0;
  return heads.flatMap((head, at) => {
    const end = heads[at + 1];
    const below = rows.filter((row) => topOf(row) > topOf(head) && (end === undefined || topOf(row) < topOf(end)));
    return (["年初预算数", "全年预算数", "全年执行数"] as const).flatMap((column): readonly Division[] => {
      const figure = head.figures[column];
      const parts = below.flatMap((row) =>
        row.figures[column] === undefined ? [] : [{ ...row, figures: { [column]: row.figures[column] } }],
      );
      return figure?.kind !== "number" || parts.length < 2 ? [] : [{ label: `${head.label}${column}`, figure, rows: parts }];
    });
  });
}

/** Whether a row is such a head with amounts of its own. */
export function isHeadRow({ label, figures }: FundRow): boolean {
  return isHead(label) && Object.values(figures).some(({ kind }) => kind === "number");
}

/** What the rows between two rows say in words of the total above them. */
export function readDivisions(
  sheet: Sheet,
  from: number,
  to: number,
  total: FundRow | undefined,
  unit: FormUnit | null,
): readonly Division[] {
  const columns = new Map<number, { readonly label: string; readonly figure: Figure }[]>();
  for (let row = from; row < to; row += 1)
    sheet.rows[row]?.forEach((cell, column) => {
      const read = worded(cell?.text ?? "");
      if (read === null) return;
      const written = readWritten(read.amount, placeIn(sheet, row, column), unit);
      // Words belong into such a cell: it is no number that was kept as text.
      const figure: Figure = written.kind === "number" ? { ...written, isText: false } : written;
      if (isHead(read.label)) columns.set(column, [{ label: read.label, figure }]);
      else columns.get(column)?.push({ label: read.label, figure });
    });
  return [...columns.values()].flatMap(([head, ...parts]) =>
    head === undefined || parts.length < 2 ? [] : [divisionOf(head, parts, total)],
  );
}

type Part = { readonly label: string; readonly figure: Figure };

function divisionOf(head: Part, parts: readonly Part[], total: FundRow | undefined): Division {
  const sum = sumOf(parts.flatMap(({ figure }) => (figure.kind === "number" ? [figure.value] : [])));
  const isLike = (column: FundColumn): boolean => {
    const figure = total?.figures[column];
    return (
      figure?.kind === "number" && (figure.value.equals(sum) || (head.figure.kind === "number" && figure.value.equals(head.figure.value)))
    );
  };
  const column = (["全年预算数", "年初预算数", "全年执行数"] as const).find(isLike) ?? "全年预算数";
  const isByUse = parts.some(({ label }) => isUse(label));
  return {
    label: head.label,
    figure: head.figure,
    rows: parts.map(({ label, figure }) => ({
      role: isByUse ? (isUse(label) ? "use" : "inner") : roleOf(label) === "total" ? "part" : roleOf(label),
      label: coreLabel(label),
      place: figure.place,
      figures: figure.kind === "blank" ? {} : { [column]: figure },
      splits: {},
    })),
  };
}
