import { parseArea, parseAreas } from "../../src/core/grid/address";
import type { Cell, Sheet, Workbook } from "../../src/core/grid/workbook";
import type { CellEdit, Content, Edit, Plan } from "../../src/core/plan";

/** A plan applied to a snapshot, as a host applies it to a workbook. */
export function applied(workbook: Workbook, plan: Plan): Workbook {
  return plan.reduce(applyEdit, workbook);
}

function applyEdit(workbook: Workbook, edit: Edit): Workbook {
  // Marks and kept texts change no sheet.
  if (edit.kind === "mark" || edit.kind === "keep") return workbook;
  if (edit.kind === "print") {
    const printArea = edit.after === null ? null : parseAreas(edit.after);
    return { sheets: workbook.sheets.map((sheet) => (sheet.name === edit.sheet ? { ...sheet, printArea } : sheet)) };
  }
  if (edit.kind === "cell")
    return { sheets: workbook.sheets.map((sheet) => (sheet.name === edit.place.sheet ? withEdit(sheet, edit) : sheet)) };
  if (edit.after === null) return { sheets: workbook.sheets.filter((sheet) => sheet.name !== edit.sheet) };
  return { sheets: [...workbook.sheets, { name: edit.sheet, visibility: "visible", protected: false, rows: [], merges: [] }] };
}

function withEdit(sheet: Sheet, edit: CellEdit): Sheet {
  const area = parseArea(edit.place.address);
  if (area === null) throw new Error(`no address: ${edit.place.address}`);
  const rows = [...sheet.rows];
  for (let row = rows.length; row <= area.top; row += 1) rows[row] = undefined;
  const cells = [...(rows[area.top] ?? [])];
  for (let column = cells.length; column <= area.left; column += 1) cells[column] = undefined;
  cells[area.left] = cellOf(edit.after, edit.shown);
  rows[area.top] = cells;
  return { ...sheet, rows };
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
