import type { Cell } from "../../core/grid/workbook";
import type { Content } from "../../core/plan";

/** What a cell holds, in the terms of an edit; an error constant counts as its text. */
export function contentOfCell(cell: Cell | undefined): Content {
  if (cell === undefined) return { kind: "blank" };
  if (cell.formula !== null) return { kind: "formula", formula: cell.formula };
  const { value } = cell;
  if (value === null || value === "") return { kind: "blank" };
  if (typeof value === "string") return { kind: "text", text: value };
  if (typeof value === "number") return { kind: "number", number: String(value) };
  if (typeof value === "boolean") return { kind: "flag", flag: value };
  return { kind: "text", text: value.code };
}

/** Numbers are equal where Excel could not tell them apart: at 15 significant digits. */
function sameNumber(a: string, b: string): boolean {
  return Number(a).toPrecision(15) === Number(b).toPrecision(15);
}

function sameFormula(a: string, b: string): boolean {
  return a.replace(/^=/, "").trim() === b.replace(/^=/, "").trim();
}

/** Whether two contents are the same to a user of the workbook. */
export function sameContent(a: Content, b: Content): boolean {
  if (isBlank(a) || isBlank(b)) return isBlank(a) && isBlank(b);
  if (a.kind === "text" && b.kind === "text") return a.text === b.text;
  if (a.kind === "number" && b.kind === "number") return sameNumber(a.number, b.number);
  if (a.kind === "flag" && b.kind === "flag") return a.flag === b.flag;
  if (a.kind === "formula" && b.kind === "formula") return sameFormula(a.formula, b.formula);
  return false;
}

/** Whether a content leaves a cell empty. */
export function isBlank(content: Content): boolean {
  return content.kind === "blank" || (content.kind === "text" && content.text === "");
}
