import type { Severity } from "../../src/core/check/finding";
import type { Place } from "../../src/core/grid/address";
import type { CellEdit, Content, KeepEdit, KeptPart, Look, MarkEdit, PrintEdit, SheetEdit } from "../../src/core/plan";

/** A place written as `附件3!C3`. */
export function at(text: string): Place {
  const [sheet = "", address = ""] = text.split("!");
  return { sheet, address };
}

/** A content out of what a test writes: null is blank, a string with an equals sign a formula, others text. */
export function content(value: string | number | boolean | null): Content {
  if (value === null) return { kind: "blank" };
  if (typeof value === "number") return { kind: "number", number: String(value) };
  if (typeof value === "boolean") return { kind: "flag", flag: value };
  return value.startsWith("=") ? { kind: "formula", formula: value } : { kind: "text", text: value };
}

type Value = Parameters<typeof content>[0];

/** An edit of one cell. */
export function cell(place: string, before: Value, after: Value, look: Look = "plain", link?: string): CellEdit {
  const target = link === undefined ? {} : { link: at(link) };
  return { kind: "cell", place: at(place), before: content(before), after: content(after), look, because: "测试", ...target };
}

/** An edit that adds one of our sheets. */
export function added(sheet: string, widths: readonly number[] = []): SheetEdit {
  return { kind: "sheet", sheet, before: null, after: "present", widths, because: "测试" };
}

/** An edit that marks a cell, or takes its mark away. */
export function mark(place: string, before: Severity | null, after: Severity | null): MarkEdit {
  return { kind: "mark", place: at(place), before, after, because: "测试" };
}

/** An edit that keeps a text in the workbook, or takes it out again. */
export function keep(part: KeptPart, before: string | null, after: string | null): KeepEdit {
  return { kind: "keep", part, before, after, because: "测试" };
}

/** An edit of what is printed of a sheet. */
export function print(sheet: string, before: string | null, after: string | null): PrintEdit {
  return { kind: "print", sheet, before, after, because: "测试" };
}
