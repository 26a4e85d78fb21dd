import { compact, coreLabel, hasHan, isBlank, shortLabel } from "../grid/label";
import { cellAt, placeIn, textAt, type Sheet } from "../grid/workbook";
import { blocksOf, formOf, otherUnit, unitFor, type Listed } from "./base-lists";
import type { Entry } from "./blocks";
import { one } from "../quantity";
import { people, rateUnit, readFigure, statedUnit, type FormUnit } from "./figure";

interface YearHeads {
  readonly name: number;
  readonly unit: number;
  readonly thisYear: number;
  readonly lastYear: number;
}

/**
 * 附件4 as one list with a column for each year: 序号 | 信息名称 | 计量单位 | 本年数 | 上年数. What stands under 上年数 is read where
 * the forms know it by the name of its own (上年“三公经费”预算数).
 */
export function readYears(
  sheet: Sheet,
  taken: ReadonlySet<number>,
  declared: FormUnit | null,
): Listed & { readonly rows: readonly number[] } {
  const header = sheet.rows.findIndex((_, row) => !taken.has(row) && headsAt(sheet, row) !== null);
  const heads = header < 0 ? null : headsAt(sheet, header);
  if (heads === null) return { blocks: [], others: [], rows: [] };
  const rows: number[] = [];
  const found: { readonly form: NonNullable<ReturnType<typeof formOf>>; readonly entry: Entry }[] = [];
  const others: Entry[] = [];
  const add = (label: string, row: number, column: number): void => {
    const form = formOf(label);
    const unit = unitIn(sheet, row, heads) ?? (form === undefined ? otherUnit(label, declared) : unitFor(form, label, declared));
    const figure = readFigure(cellAt(sheet, row, column), placeIn(sheet, row, column), unit);
    const entry: Entry = { label, labelPlace: placeIn(sheet, row, heads.name), figure };
    if (form !== undefined) found.push({ form, entry });
    else if (figure.kind === "number") others.push(entry);
  };
  for (let row = header + 1; row < sheet.rows.length; row += 1) {
    const label = textAt(sheet, row, heads.name);
    if (taken.has(row) || !hasHan(shortLabel(label))) continue;
    // A heading of a part of the list has nothing beside it.
    if (isBlank(textAt(sheet, row, heads.thisYear)) && isBlank(textAt(sheet, row, heads.unit))) continue;
    rows.push(row);
    add(label, row, heads.thisYear);
    const before = `上年${coreLabel(label)}`;
    if (formOf(before) !== undefined && !/^(上年|年末|其中)/u.test(coreLabel(label))) add(before, row, heads.lastYear);
  }
  return { blocks: blocksOf(found), others, rows };
}

function headsAt(sheet: Sheet, row: number): YearHeads | null {
  const at = (pattern: RegExp): number => (sheet.rows[row] ?? []).findIndex((cell) => pattern.test(compact(cell?.text ?? "").slice(0, 12)));
  const heads = {
    name: at(/^(信息|指标|数据|项目)?(名称|内容|项目)$/u),
    unit: at(/^(计量)?单位$/u),
    thisYear: at(/^(本年|当年|本年度)(数|数据)?([（(]|$)/u),
    lastYear: at(/^(上年|上年度|去年)(数|数据)?([（(]|$)/u),
  };
  return Object.values(heads).every((column) => column >= 0) ? heads : null;
}

/** The unit of a line stands in a column of its own; what is counted in 件 or 批次 is a plain number. */
function unitIn(sheet: Sheet, row: number, heads: YearHeads): FormUnit | null {
  const text = compact(textAt(sheet, row, heads.unit)).normalize("NFKC");
  if (text === "人" || text === "名") return people;
  if (text === "%") return rateUnit("（%）");
  return text === "" ? null : (statedUnit(`（${text}）`) ?? { unit: "", scale: one });
}
