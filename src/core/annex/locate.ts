import type { AnnexNumber } from "../assessment";
import { bareLabel, compact, isBlank } from "../grid/label";
import { blockAt, inCells, placeIn, textAt, type Sheet, type Workbook } from "../grid/workbook";
import type { Place } from "../grid/address";
import { readAnnex3, type Annex3 } from "./annex3";
import { readAnnex4, type Annex4 } from "./annex4";
import { readAnnex5, type Annex5 } from "./annex5";
import { isReport, readAnnex6, type Annex6 } from "./annex6";
import { figureNamed } from "./names";
import { isOwnSheet, ownIn } from "./own";

/** An annex as it was looked for by what is printed in it; `others` are sheets that would have served as well. */
export type Found<A> = { readonly kind: "located"; readonly annex: A; readonly others: readonly Place[] } | { readonly kind: "missing" };

/** The annexes of a workbook, whatever their sheets are called. */
export interface Annexes {
  readonly annex3: Found<Annex3>;
  readonly annex4: Found<Annex4>;
  readonly annex5: Found<Annex5>;
  readonly annex6: Found<Annex6>;
}

/** Finds the annexes (附件3 to 附件6); our own sheets are passed over. */
export function locateAnnexes(workbook: Workbook): Annexes {
  const sheets = workbook.sheets.filter((sheet) => !isOwnSheet(sheet));
  const annex5 = locate(
    sheets,
    (sheet) => readAnnex5(sheet, ownIn(workbook), sheets),
    (annex) => annex.rows.length,
    /(评分|计分|打分|指标体系|评价指标).{0,6}表/u,
  );
  const base = /(基础|基本)(数据|信息).{0,4}表|数据采集表/u;
  const annex4 = locate(sheets, readAnnex4, (annex) => annex.blocks.length, base);
  // A report and the base data have tables of funds too, and are still no self-evaluation, unless they are one as well.
  const self = /(自评|申报).{0,2}表/u;
  const annex3 = locate(
    sheets.filter((sheet) => !isReport(sheet) && (isTitled(sheet, self) || !isTitled(sheet, base))),
    readAnnex3,
    (annex) => annex.rows.length,
    self,
  );
  return { annex3, annex4, annex5, annex6: locate(sheets, readAnnex6, (report) => report.sheet.rows.length, /报告/u) };
}

/**
 * The best of the sheets that can be read as an annex: visible before hidden, titled as one, filled in before a template, this year's before
 * last year's, then the one with most in it.
 */
function locate<A extends { readonly sheet: Sheet }>(
  sheets: readonly Sheet[],
  read: (sheet: Sheet) => A | null,
  size: (annex: A) => number,
  title: RegExp,
): Found<A> {
  const isFirst = (sheet: Sheet): boolean => sheet.visibility === "visible" && isTitled(sheet, title);
  const titled = sheets.filter(isFirst).flatMap((sheet) => read(sheet) ?? []);
  // Where one has the title, others that merely look like it are other forms.
  const found = titled.length > 0 ? titled : sheets.filter((sheet) => !isFirst(sheet)).flatMap((sheet) => read(sheet) ?? []);
  const isHidden = (annex: A): number => (annex.sheet.visibility === "visible" ? 0 : 1);
  const [best, ...rest] = found.length < 2 ? found : bestFirst(found, sheets, isHidden, size);
  if (best === undefined) return { kind: "missing" };
  const rivals = rest.filter((annex) => isHidden(annex) === 0).map((annex) => placeIn(annex.sheet, 0, 0));
  return { kind: "located", annex: best, others: rivals };
}

function bestFirst<A extends { readonly sheet: Sheet }>(
  found: readonly A[],
  sheets: readonly Sheet[],
  isHidden: (annex: A) => number,
  size: (annex: A) => number,
): readonly A[] {
  const numbers = new Map(
    found.map((annex) => [annex, inCells(annex.sheet, ({ text }) => (/^[-\d.,%]+$/u.test(text) ? [text] : [])).length]),
  );
  const most = Math.max(...numbers.values());
  // A report says in sentences what forms have in cells.
  const isBlankForm = (annex: A): number => ((numbers.get(annex) ?? 0) * 2 < most && !isReport(annex.sheet) ? 1 : 0);
  const isAside = ({ sheet }: A): number => (setAside.test(bareLabel(sheet.name)) ? 1 : 0);
  const usual = commonYear(titleYears(sheets)) ?? 0;
  const years = new Map(found.map((annex) => [annex, yearOfForm(annex.sheet) ?? usual]));
  return [...found].sort(
    (a, b) =>
      isHidden(a) - isHidden(b) ||
      isBlankForm(a) - isBlankForm(b) ||
      isAside(a) - isAside(b) ||
      (years.get(b) ?? 0) - (years.get(a) ?? 0) ||
      size(b) - size(a),
  );
}

/** The year that a form says it is of, in its title or in the name of its sheet; null where neither does. */
function yearOfForm(sheet: Sheet): number | null {
  const titled = titlesOn(sheet).map(({ year }) => year);
  const named = Number(/(?<!\d)((?:19|20)\d{2})(?!\d)/u.exec(bareLabel(sheet.name))?.[1] ?? 0);
  return titled.length > 0 ? Math.max(...titled) : named > 0 ? named : null;
}

/** What a sheet is called that is kept beside the one in use: 附件4（旧）, 上年附件5, 样表. */
const setAside = /模板|样表|样式|示例|范[例本]|备份|副本|[(]旧[)]|^旧|作废|[上去]年/u;

/** Whether a short text near the top of a sheet ends with a title. */
function isTitled(sheet: Sheet, title: RegExp): boolean {
  return sheet.rows
    .slice(0, 8)
    .some((cells) => cells?.some((cell) => cell !== undefined && cell.text.length <= 60 && title.test(bareLabel(cell.text))));
}

/** The located annex, or null. */
export function annexOf<A>(found: Found<A>): A | null {
  return found.kind === "located" ? found.annex : null;
}

/** The sheet names of the annexes that were found. */
export function annexSheets(annexes: Annexes): Readonly<Partial<Record<AnnexNumber, string>>> {
  const names: Partial<Record<AnnexNumber, string>> = {};
  const all = { "3": annexOf(annexes.annex3), "4": annexOf(annexes.annex4), "5": annexOf(annexes.annex5), "6": annexOf(annexes.annex6) };
  for (const number of ["3", "4", "5", "6"] as const) {
    const annex = all[number];
    if (annex !== null) names[number] = annex.sheet.name;
  }
  return names;
}

const unitLabels =
  /^(预算)?(单位|部门)(\(单位\))?名称(\((盖章|公章)\))?$|^填报(单位|部门)(\((盖章|公章)\))?$|^预算(单位|部门)$|^(被)?(评价|自评|考核|填表|编制|申报)(单位|部门)(名称)?(\((盖章|公章)\))?$/u;

/** 预算单位名称 and the year of the forms, from whichever sheet states them first. */
export function readCover(workbook: Workbook): { readonly unit: string | null; readonly year: number | null } {
  const sheets = workbook.sheets.filter((sheet) => !isOwnSheet(sheet));
  return { unit: firstOf(sheets, unitOn), year: commonYear(titleYears(sheets)) };
}

function firstOf<T>(sheets: readonly Sheet[], read: (sheet: Sheet) => T | null): T | null {
  for (const sheet of sheets) {
    const found = read(sheet);
    if (found !== null) return found;
  }
  return null;
}

function unitOn(sheet: Sheet): string | null {
  // What a file covers or where it is stamped is no part of the name.
  return (
    unitCells(sheet)
      .find(({ name }) => !isBlank(name))
      ?.name.replace(/[(（](汇总|合并|盖章|公章|签章)[)）]$/u, "") ?? null
  );
}

/** Where a form asks for the name of the bureau: the cell that holds it or should, and what stands there. */
export interface UnitCell {
  readonly label: string;
  readonly name: string;
  readonly place: Place;
}

/** Every place on a sheet that asks for the bureau's name (预算单位名称, 填报单位). */
export function unitCells(sheet: Sheet): readonly UnitCell[] {
  const known = cellsOfUnits.get(sheet);
  if (known !== undefined) return known;
  const found = inCells(sheet, ({ text }, row, column) => unitAt(sheet, text, row, column));
  cellsOfUnits.set(sheet, found);
  return found;
}

// Several checks ask for them, and every cell must be looked at.
const cellsOfUnits = new WeakMap<Sheet, readonly UnitCell[]>();

/** The name right of its label, or after a colon in the same cell. */
function unitAt(sheet: Sheet, text: string, row: number, column: number): readonly UnitCell[] {
  if (text.length > 80) return [];
  const [label = "", ...rest] = bareLabel(text).split(":");
  if (!unitLabels.test(label)) return [];
  const inside = rest.join(":");
  // `填报单位：` keeps the name in its own cell, or is printed over a blank one.
  const right = besideLabel(sheet, row, blockAt(sheet, row, column).right + 1);
  const beside = compact(textAt(sheet, row, right));
  // 单位性质 or 全年预算数 beside it is the next heading of a table of units, as is what stands in a row of headings with 序号.
  if (/^(单位|机构|部门)?(性质|类型|类别|级次|代码|编码|简称)$/u.test(beside) || figureNamed(beside) !== null) return [];
  if ((sheet.rows[row] ?? []).slice(0, column).some((cell) => /^(序号|编号)$/u.test(compact(cell?.text ?? "")))) return [];
  const isInside = inside !== "" || (rest.length > 0 && (beside === "" || /[:：]/u.test(beside)));
  return [{ label, name: isInside ? inside : beside, place: placeIn(sheet, row, isInside ? column : right) }];
}

/** The cell right of a label; where nobody can tell which cells are merged, the first that holds anything, as far as a label reaches. */
function besideLabel(sheet: Sheet, row: number, right: number): number {
  const cells = sheet.merges === null ? (sheet.rows[row] ?? []) : [];
  const filled = cells.findIndex((cell, column) => column >= right && column <= right + 3 && !isBlank(cell?.text ?? ""));
  return filled < 0 ? right : filled;
}

/** A year that a form's title speaks of. */
export interface TitleYear {
  readonly year: number;
  readonly text: string;
  readonly place: Place;
}

/** The year in the title of each sheet, such as 2022年部门整体支出绩效自评表; sheets without one are left out. */
export function titleYears(sheets: readonly Sheet[]): readonly TitleYear[] {
  return sheets.flatMap(titlesOn);
}

/** A title stands near the top, or is a short line that ends like one; the national form prints its year below the title. */
function titlesOn(sheet: Sheet): readonly TitleYear[] {
  return inCells(sheet, ({ text }, row, column) => {
    // A sentence that speaks of a year is no title.
    if (text.length < 5 || text.length > 80 || !/\d{4}/u.test(text.normalize("NFKC")) || /[《》，。；]/u.test(text)) return [];
    const bare = bareLabel(text);
    const named = /^.{0,20}?((?:19|20)\d{2})年度?.{0,12}(?:部门|单位|整体支出|绩效)/u.exec(bare);
    const alone = row < 6 && !isHeading(sheet, row) ? /^[(]?((?:19|20)\d{2})年度?[)]?$/u.exec(bare) : null;
    // 绩效评价基础数据表（2024年） has its year behind the name.
    const behind = /(?:部门|单位|整体支出|绩效).*表[(]((?:19|20)\d{2})年度?[)]$/u.exec(bare);
    const year = alone?.[1] ?? behind?.[1] ?? (row < 10 || /(表|报告)$/u.test(bare) ? named?.[1] : undefined);
    return year === undefined ? [] : [{ year: Number(year), text, place: placeIn(sheet, row, column) }];
  });
}

/** 2021年 beside 2022年, or beside a number, heads a column or a row and is no title. */
function isHeading(sheet: Sheet, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).map((cell) => compact(cell?.text ?? "")).filter((text) => text !== "");
  return texts.filter((text) => /^(19|20)\d{2}年/u.test(text)).length > 1 || texts.some((text) => /^-?[\d.,]+(%|人|万?元)?$/u.test(text));
}

/** The year that most titles speak of; of two that as many do the later one, since old forms are copied. */
function commonYear(years: readonly TitleYear[]): number | null {
  const counts = new Map<number, number>();
  for (const { year } of years) counts.set(year, (counts.get(year) ?? 0) + 1);
  const [best] = [...counts].sort(([yearA, a], [yearB, b]) => b - a || yearB - yearA);
  return best?.[0] ?? null;
}
