import { compact, coreLabel, hasHan, shortLabel } from "../grid/label";
import { blockAt, textAt, type Cell, type Sheet } from "../grid/workbook";

/** A number as a table shows it, in doubles: good enough to notice a habit; what is said of it is worked out exactly. */
export interface Shown {
  /** The number as written, percentages as ratios. */
  readonly value: number;
  /** Half a unit of its last written digit. */
  readonly half: number;
  readonly isPercent: boolean;
  /** Whether it counts people or things one by one, and so was not rounded. */
  readonly isCount: boolean;
  /** How many digits it is given with, noughts at its end left out. */
  readonly digits: number;
}

/** Rows of numbers that stand together under the same headings, whatever form they belong to. */
export interface NumberTable {
  readonly sheet: Sheet;
  /** Zero-based, those with numbers only. */
  readonly rows: readonly number[];
  /** Zero-based; no serial numbers. */
  readonly columns: readonly number[];
  /** Runs of columns (by their indices here) that no names stand between: what a row is called holds for one run only. */
  readonly runs: readonly (readonly number[])[];
  /** The number in a row (by its index here) and a column (likewise); null where there is none. */
  readonly at: (row: number, column: number) => Shown | null;
}

const fewestRows = 3;
const mostColumns = 16;

/** Every table of numbers of a sheet, wherever it stands. */
export function numberTables(sheet: Sheet): readonly NumberTable[] {
  const tables: NumberTable[] = [];
  let rows: number[] = [];
  let counts: readonly number[] = [];
  let numbers: (readonly (Shown | null)[])[] = [];
  const close = (): void => {
    if (rows.length >= fewestRows) tables.push(tableOf(sheet, rows, numbers));
    [rows, numbers, counts] = [[], [], []];
  };
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const cells = sheet.rows[row];
    const shown = (cells ?? []).map((cell) => (cell === undefined ? null : shownIn(cell)));
    const found = shown.flatMap((number, column) => (number === null ? [] : [column]));
    // A heading is text where the rows above have numbers; one line without numbers between may be a heading of a part.
    const isHeading = counts.filter((column) => isWords(cells?.[column])).length >= 2;
    if (found.length >= 2 && !isHeading) {
      rows.push(row);
      numbers.push(shown);
      counts = found.length > counts.length ? found : counts;
    } else if (isHeading || (cells ?? []).every((cell) => cell === undefined || cell.text === "")) close();
  }
  close();
  return tables;
}

function isWords(cell: Cell | undefined): boolean {
  return cell !== undefined && cell.text.length <= 40 && hasHan(cell.text) && shownIn(cell) === null;
}

function tableOf(sheet: Sheet, rows: readonly number[], numbers: readonly (readonly (Shown | null)[])[]): NumberTable {
  const width = Math.max(...numbers.map((shown) => shown.length));
  const all = Array.from({ length: width }, (_, column) => column);
  const columns = all.filter((column) => {
    const values = numbers.flatMap((shown) => shown[column] ?? []);
    return values.length >= 2 && !isSerial(values);
  });
  const kept = columns.slice(0, mostColumns);
  const runs = kept.reduce<readonly (readonly number[])[]>((all, column, index) => {
    const last = all.at(-1);
    const isNew = last === undefined || hasNames(sheet, rows, kept[index - 1] ?? 0, column);
    return isNew ? [...all, [index]] : [...all.slice(0, -1), [...last, index]];
  }, []);
  const isOfPeople = captionOver(sheet, rows[0] ?? 0);
  const counts = kept.map((column) => isOfPeople || isCounted(sheet, rows[0] ?? 0, column));
  const shown = numbers.map((line) =>
    kept.map((column, index) => {
      const number = line[column] ?? null;
      return number !== null && counts[index] === true && Number.isInteger(number.value) ? { ...number, isCount: true } : number;
    }),
  );
  return { sheet, rows, columns: kept, runs, at: (row, column) => shown[row]?.[column] ?? null };
}

const countUnit = "(?:个|人|条|件|项|名|家|户|份|篇|辆|台|套|次|起|宗|处|所|人次|批次)";

/** 单位：人 in a line above a table. */
function captionOver(sheet: Sheet, first: number): boolean {
  const caption = new RegExp(`单位[:：]${countUnit}[)）]?$`, "u");
  return [1, 2, 3].some((step) => (sheet.rows[first - step] ?? []).some((cell) => caption.test(cell?.text.trim() ?? "")));
}

/** 完成项目数（个） over a column. */
function isCounted(sheet: Sheet, first: number, column: number): boolean {
  const { top, left } = blockAt(sheet, Math.max(0, first - 1), column);
  return new RegExp(`[(（]${countUnit}[)）]$`, "u").test(textAt(sheet, top, left).trim());
}

/** Whether names stand between two columns, in most of the rows. */
function hasNames(sheet: Sheet, rows: readonly number[], left: number, right: number): boolean {
  const named = rows.filter((row) => (sheet.rows[row] ?? []).slice(left + 1, right).some((cell) => cell !== undefined && isWords(cell)));
  return named.length * 2 > rows.length;
}

/** 序号: a little more in every row. */
function isSerial(values: readonly Shown[]): boolean {
  const isNext = ({ value }: Shown, index: number): boolean => {
    const step = index === 0 ? 1 : value - (values[index - 1]?.value ?? 0);
    return Number.isInteger(value) && step >= 1 && step <= 3;
  };
  return values.length >= 3 && values.every(isNext);
}

/** The heading over a column of a table: the nearest words above its first number that do not stand over the whole table. */
export function headingOf({ sheet, rows, columns }: NumberTable, column: number): string {
  const at = columns[column] ?? 0;
  const first = rows[0] ?? 0;
  for (let row = first - 1; row >= Math.max(0, first - 6); row -= 1) {
    const { top, left, right } = blockAt(sheet, row, at);
    const isOverAll = columns.length > 1 && columns.every((other) => left <= other && other <= right);
    const text = shortLabel(textAt(sheet, top, left));
    if (!isOverAll && hasHan(text)) return text;
  }
  return "";
}

/** The column left of the numbers that says in what each row counts (计量单位); -1 where there is none. */
export function unitColumn({ sheet, rows, columns }: Pick<NumberTable, "sheet" | "rows" | "columns">): number {
  const heads = (sheet.rows[(rows[0] ?? 0) - 1] ?? []).slice(0, columns[0] ?? 0);
  return heads.findIndex((cell) => /^(计量)?单位$/u.test(coreLabel(cell?.text ?? "")));
}

/** What a row says that it counts in: in the column for it, blank or not, or in a cell of its own; null where it says nothing. */
export function unitOfRow(table: NumberTable, row: number): string | null {
  const texts = (table.sheet.rows[row] ?? []).map((cell) => compact(cell?.text ?? ""));
  const counted = unitColumn(table);
  return counted >= 0 ? (texts[counted] ?? "") : (texts.find((text) => unitAlone.test(text)) ?? null);
}

const unitAlone = new RegExp(`^(?:万元|元|${countUnit}|场次|场|座|期|%|‰)$`, "u");

/** Whether a row says in a cell of its own that it counts in % or ‰, or is called a rate. */
export function isRateRow({ sheet, columns }: NumberTable, row: number): boolean {
  const texts = (sheet.rows[row] ?? []).slice(0, columns[0] ?? 0).map((cell) => shortLabel(cell?.text ?? ""));
  return texts.some((text) => /^[%‰]$/u.test(text)) || texts.some((text) => hasHan(text) && /(率|占比|比重|比例)$/u.test(text));
}

const written = /^[-+]?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(%?)$/;

function shownIn({ value, text, format }: Cell): Shown | null {
  if (typeof value === "string") {
    const match = text.length > 24 ? null : written.exec(text.trim().replace("％", "%"));
    if (match === null) return null;
    const isPercent = match[2] === "%";
    const scale = isPercent ? 0.01 : 1;
    const number = Number(text.trim().replace(/[,%％]/gu, ""));
    return withDigits(number * scale, (scale * 10 ** -(match[1]?.length ?? 0)) / 2, isPercent);
  }
  if (typeof value !== "number" || /[年月日ymd]/u.test(format.replace(/"[^"]*"|\[[^\]]*\]/gu, ""))) return null;
  const isPercent = format.includes("%");
  const places = /\.(\d+)/.exec(format === "General" ? String(value) : text)?.[1]?.length ?? 0;
  return withDigits(value, ((isPercent ? 0.01 : 1) * 10 ** -places) / 2, isPercent);
}

function withDigits(value: number, half: number, isPercent: boolean): Shown {
  return { value, half, isPercent, isCount: false, digits: String(Math.round(Math.abs(value) / (half * 2))).replace(/0+$/, "").length };
}
