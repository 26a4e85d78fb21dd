import { parseArea, parseAreas } from "../../src/core/grid/address";
import type { Cell, Sheet, Workbook } from "../../src/core/grid/workbook";
import { sheetOf, type CellEdit, type Content, type Edit, type Plan } from "../../src/core/plan";

type Growing = { -readonly [key in keyof Sheet]: Sheet[key] } & { rows: ((Cell | undefined)[] | undefined)[] };

/** A plan applied to a snapshot, as a host applies it to a workbook. The snapshot stays as it is. */
export function applied(workbook: Workbook, plan: Plan): Workbook {
  const touched = new Set(plan.map(sheetOf));
  // Each sheet is copied once, not once for each cell.
  let sheets = workbook.sheets.map((sheet) => (touched.has(sheet.name) ? grown(sheet) : sheet));
  for (const edit of plan) sheets = applyEdit(sheets, edit);
  return { sheets };
}

function grown(sheet: Sheet): Growing {
  return { ...sheet, rows: sheet.rows.map((row) => row?.slice()) };
}

function applyEdit(sheets: Sheet[], edit: Edit): Sheet[] {
  // Marks and kept texts change no sheet.
  if (edit.kind === "mark" || edit.kind === "keep") return sheets;
  if (edit.kind === "sheet") {
    if (edit.after === null) return sheets.filter((sheet) => sheet.name !== edit.sheet);
    return [...sheets, grown({ name: edit.sheet, visibility: "visible", protected: false, rows: [], merges: [] })];
  }
  const sheet = sheets.find(({ name }) => name === sheetOf(edit)) as Growing | undefined;
  if (sheet === undefined) return sheets;
  if (edit.kind === "print") sheet.printArea = edit.after === null ? null : parseAreas(edit.after);
  else write(sheet, edit);
  return sheets;
}

function write(sheet: Growing, edit: CellEdit): void {
  const area = parseArea(edit.place.address);
  if (area === null) throw new Error(`no address: ${edit.place.address}`);
  while (sheet.rows.length <= area.top) sheet.rows.push(undefined);
  const row = (sheet.rows[area.top] ??= []);
  while (row.length <= area.left) row.push(undefined);
  row[area.left] = cellOf(edit.after, edit.shown);
}

function cellOf(content: Content, shown: Content | undefined): Cell | undefined {
  switch (content.kind) {
    case "blank":
      return undefined;
    case "text":
      return { value: content.text, text: content.text, formula: null, format: "General" };
    case "number":
      return { value: Number(content.number), text: content.number, formula: null, format: "General" };
    case "flag":
      return { value: content.flag, text: content.flag ? "TRUE" : "FALSE", formula: null, format: "General" };
    case "formula": {
      const value = shown === undefined ? undefined : cellOf(shown, undefined);
      return { value: value?.value ?? null, text: value?.text ?? "", formula: content.formula, format: "General" };
    }
  }
}
