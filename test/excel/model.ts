import { addressOf, areaName, parseArea, type Area } from "../../src/core/grid/address";
import type { Workbook } from "../../src/core/grid/workbook";

// The workbook behind the simulated Excel: plain mutable data, so that two states of it can be compared as they are.
// A cell that holds nothing and looks like any other is not there at all.

/** A worksheet error, kept apart from text that merely looks like one. */
export interface SimError {
  readonly error: string;
}

/** What a cell holds; null when empty. */
export type SimValue = string | number | boolean | SimError | null;

/** The sides of a cell that can bear a border. */
export type SimEdge = "top" | "bottom" | "left" | "right";

/** One border. */
export interface SimBorder {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** How a cell looks, apart from its number format; `fill` is null where none is set. */
export interface SimLook {
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly color: string;
  readonly size: number;
  readonly name: string;
  readonly fill: string | null;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly borders: Readonly<Partial<Record<SimEdge, SimBorder>>>;
}

/** A link of a cell. */
export interface SimLink {
  readonly documentReference?: string;
  readonly address?: string;
  readonly textToDisplay?: string;
  readonly screenTip?: string;
}

/** One cell; `look` names only what differs from {@link defaultLook}. */
export interface SimCell {
  readonly value: SimValue;
  readonly formula: string | null;
  readonly format: string;
  readonly look: Partial<SimLook>;
  readonly link: SimLink | null;
  /** Whether its text is in several formats, and whether it is a part of an array formula; writing to it ends both. */
  readonly more?: "rich" | "array" | undefined;
}

/** A conditional format; only those of type Custom have a formula. */
export interface SimRule {
  readonly id: string;
  readonly type: string;
  readonly address: string;
  formula: string | null;
  font: Readonly<Record<string, unknown>>;
  fill: string | null;
  stopIfTrue: boolean;
}

/** How a sheet is printed, margins in points; a zoom names either a scale or the pages to fit in. */
export interface SimPage {
  orientation: string;
  paperSize: string;
  zoom: { readonly scale?: number; readonly horizontalFitToPages?: number; readonly verticalFitToPages?: number };
  readonly margins: Record<"left" | "right" | "top" | "bottom" | "header" | "footer", number>;
  /** The texts of headers and footers that are not empty, such as `centerFooter`. */
  readonly footers: Record<string, string>;
  /** The rows that are repeated on every page; null where none are. */
  titleRows: string | null;
}

/** One worksheet; widths are in points, by zero-based column. */
export interface SimSheet {
  readonly id: string;
  name: string;
  visibility: "Visible" | "Hidden" | "VeryHidden";
  protected: boolean;
  gridlines: boolean;
  frozenRows: number;
  readonly cells: Record<string, SimCell>;
  readonly merges: string[];
  readonly rules: SimRule[];
  readonly widths: Record<number, number>;
  readonly hiddenRows: Set<number>;
  readonly hiddenColumns: Set<number>;
  /** Tables of Excel's own, by name. */
  readonly tables: Record<string, string>;
  /** The addresses of what is printed; null where all is. */
  printArea: string | null;
  readonly page: SimPage;
}

/** A custom XML part. */
export interface SimPart {
  readonly id: string;
  xml: string;
}

/** The open workbook, with what the user has in front of them. */
export interface SimWorkbook {
  /** The file's name, by which its format is known. */
  name: string;
  /** Whether the file was opened for reading only. */
  readOnly: boolean;
  /** Whether sheets may not be added or removed. */
  locked: boolean;
  readonly sheets: SimSheet[];
  readonly settings: Record<string, unknown>;
  /** The custom XML parts, ours and other people's. */
  readonly parts: SimPart[];
  /** When formulas are computed. */
  calculation: "Automatic" | "AutomaticExceptTables" | "Manual";
  active: string;
  selection: { readonly sheet: string; readonly address: string } | null;
  /** Numbers the ids that Excel gives to sheets and conditional formats. */
  nextId: number;
}

/** How a cell looks that nobody has formatted. */
export const defaultLook: SimLook = {
  bold: false,
  italic: false,
  underline: "None",
  color: "#000000",
  size: 11,
  name: "宋体",
  fill: null,
  horizontal: "General",
  vertical: "Center",
  wrap: false,
  borders: {},
};

/** How wide a column is that nobody has made wider, in points. */
export const usualWidth = 48;

const emptyCell: SimCell = { value: null, formula: null, format: "General", look: {}, link: null };

/** A cell as a test writes it down: text as it is stored (never re-typed), a number, or whatever differs from an empty cell. */
export type CellInput = string | number | boolean | null | Partial<SimCell>;

/** A sheet as a test writes it down. */
export interface SheetInput {
  readonly rows?: readonly (readonly CellInput[])[];
  readonly merges?: readonly string[];
  readonly visibility?: SimSheet["visibility"];
  readonly protected?: boolean;
  readonly rules?: readonly Partial<SimRule>[];
  readonly widths?: Readonly<Record<number, number>>;
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
  readonly tables?: Readonly<Record<string, string>>;
  readonly printArea?: string;
}

/** A workbook out of sheets by name, in tab order; the first visible one is in front. */
export function workbookOf(sheets: Readonly<Record<string, SheetInput>>): SimWorkbook {
  const workbook: SimWorkbook = {
    name: "自评表.xlsx",
    readOnly: false,
    locked: false,
    sheets: [],
    settings: {},
    parts: [],
    calculation: "Automatic",
    active: "",
    selection: null,
    nextId: 1,
  };
  for (const [name, input] of Object.entries(sheets)) fillSheet(workbook, addSheet(workbook, name), input);
  workbook.active = workbook.sheets.find((sheet) => sheet.visibility === "Visible")?.name ?? "";
  return workbook;
}

/** Puts a custom XML part into a workbook; its id comes back. */
export function addPart(workbook: SimWorkbook, xml: string): string {
  const id = `{part-${workbook.nextId++}}`;
  workbook.parts.push({ id, xml });
  return id;
}

/** The simulated twin of a workbook that another host read. */
export function workbookFrom(snapshot: Workbook): SimWorkbook {
  const visibility = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
  const sheets = snapshot.sheets.map((sheet): [string, SheetInput] => [
    sheet.name,
    {
      rows: Array.from(sheet.rows, (row) =>
        Array.from(row ?? [], (cell): CellInput => {
          // On its way into a page as JSON, a cell that is not there has become null.
          if ((cell ?? null) === null || cell === undefined) return null;
          const { value, formula, format } = cell;
          return { value: typeof value === "object" && value !== null ? { error: value.code } : value, formula, format };
        }),
      ),
      merges: (sheet.merges ?? []).map(areaName),
      visibility: visibility[sheet.visibility],
      protected: sheet.protected,
    },
  ]);
  return workbookOf(Object.fromEntries(sheets));
}

/** Adds an empty sheet at the end. */
export function addSheet(workbook: SimWorkbook, name: string): SimSheet {
  const sheet: SimSheet = {
    id: `{sheet-${workbook.nextId++}}`,
    name,
    visibility: "Visible",
    protected: false,
    gridlines: true,
    frozenRows: 0,
    cells: {},
    merges: [],
    rules: [],
    widths: {},
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    tables: {},
    printArea: null,
    page: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100 },
      margins: { left: 50.4, right: 50.4, top: 54, bottom: 54, header: 21.6, footer: 21.6 },
      footers: {},
      titleRows: null,
    },
  };
  workbook.sheets.push(sheet);
  return sheet;
}

function fillSheet(workbook: SimWorkbook, sheet: SimSheet, input: SheetInput): void {
  sheet.visibility = input.visibility ?? "Visible";
  sheet.protected = input.protected ?? false;
  sheet.merges.push(...(input.merges ?? []));
  Object.assign(sheet.widths, input.widths);
  Object.assign(sheet.tables, input.tables);
  sheet.printArea = input.printArea ?? null;
  for (const row of input.hiddenRows ?? []) sheet.hiddenRows.add(row);
  for (const column of input.hiddenColumns ?? []) sheet.hiddenColumns.add(column);
  for (const rule of input.rules ?? []) sheet.rules.push(ruleOf(workbook, rule));
  input.rows?.forEach((row, r) => row.forEach((cell, c) => changeCell(sheet, r, c, inputOf(cell))));
}

function inputOf(cell: CellInput): Partial<SimCell> {
  return typeof cell === "object" && cell !== null ? cell : { value: cell };
}

/** A conditional format with an id of its own. */
export function ruleOf(workbook: SimWorkbook, rule: Partial<SimRule>): SimRule {
  return {
    id: `{rule-${workbook.nextId++}}`,
    type: "Custom",
    address: "A1",
    formula: null,
    font: {},
    fill: null,
    stopIfTrue: false,
    ...rule,
  };
}

/** The cell at a zero-based place, empty where none is kept. */
export function cellOf(sheet: SimSheet, row: number, column: number): SimCell {
  return sheet.cells[addressOf(row, column)] ?? emptyCell;
}

/** Changes a cell in part; a cell that is as good as untouched afterwards is dropped. */
export function changeCell(sheet: SimSheet, row: number, column: number, change: Partial<SimCell>): void {
  const address = addressOf(row, column);
  const { more, ...cell } = { ...cellOf(sheet, row, column), ...change };
  const plain = cell.value === null && cell.formula === null && cell.format === "General" && cell.link === null;
  if (plain && Object.keys(cell.look).length === 0) delete sheet.cells[address];
  else sheet.cells[address] = more === undefined ? cell : { ...cell, more };
}

/** Changes how a cell looks, keeping only what differs from the default. */
export function changeLook(sheet: SimSheet, row: number, column: number, change: Partial<SimLook>): void {
  const entries = Object.entries({ ...cellOf(sheet, row, column).look, ...change });
  const differing = entries.filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(defaultLook[key as keyof SimLook]));
  changeCell(sheet, row, column, { look: Object.fromEntries(differing) });
}

/** How a cell looks, defaults included. */
export function lookOf(sheet: SimSheet, row: number, column: number): SimLook {
  return { ...defaultLook, ...cellOf(sheet, row, column).look };
}

/** Whether a place lies in a merged block without being its first cell. */
export function isCovered(sheet: SimSheet, row: number, column: number): boolean {
  return sheet.merges.some((merge) => {
    const area = parseArea(merge);
    return area !== null && inside(area, row, column) && !(area.top === row && area.left === column);
  });
}

const inside = (area: Area, row: number, column: number): boolean =>
  area.top <= row && row <= area.bottom && area.left <= column && column <= area.right;

/** The block that Excel calls used: formatted blanks belong to it unless only values count; null where there is nothing. */
export function usedArea(sheet: SimSheet, valuesOnly: boolean): Area | null {
  const areas = Object.entries(sheet.cells)
    .filter(([, cell]) => !valuesOnly || cell.value !== null || cell.formula !== null)
    .flatMap(([address]) => parseArea(address) ?? []);
  if (areas.length === 0) return null;
  return areas.reduce((all, area) => ({
    top: Math.min(all.top, area.top),
    left: Math.min(all.left, area.left),
    bottom: Math.max(all.bottom, area.bottom),
    right: Math.max(all.right, area.right),
  }));
}

/** A workbook as it is to the user: the ids that Excel numbers anew, and what is in front, left out. */
export function seen(workbook: SimWorkbook): unknown {
  const { sheets, settings, parts, calculation } = snapshotOf(workbook);
  return {
    settings,
    calculation,
    parts: parts.map(({ xml }) => xml),
    sheets: sheets.map(({ id: _id, rules, ...sheet }) => ({ ...sheet, rules: rules.map(({ id: _ruleId, ...rule }) => rule) })),
  };
}

/** A copy to compare a later state with. */
export function snapshotOf(workbook: SimWorkbook): SimWorkbook {
  return structuredClone(workbook);
}
