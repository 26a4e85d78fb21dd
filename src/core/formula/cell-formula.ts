import { parse, tokenize, translateFormulaToA1, translateFormulaToR1C1 } from "@borgar/fx";
import { addressOf, parseArea, sizeOf, splitReference, spotsIn, type Area } from "../grid/address";
import { remembering } from "../grid/remembering";
import { exact, type Exact } from "../quantity";

/** A worksheet formula of the bureau's own as it was read (单元格公式); what no check needs to tell apart is `other`. */
export type CellFormula =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "flag"; readonly flag: boolean }
  | { readonly kind: "error"; readonly code: string }
  | { readonly kind: "cells"; readonly sheet: string | null; readonly area: Area }
  | { readonly kind: "call"; readonly name: string; readonly parts: readonly CellFormula[] }
  | { readonly kind: "operation"; readonly operator: string; readonly parts: readonly CellFormula[] }
  | { readonly kind: "other" };

/** The nodes of the parser that we read; it has more, which become `other`. */
interface Node {
  readonly type: string;
  readonly value?: unknown;
  readonly operator?: string;
  readonly callee?: { readonly name?: string };
  readonly arguments?: readonly (Node | null)[];
}

/** Reads a worksheet formula with its leading `=`, in A1 notation and English function names; null where its syntax is broken. */
export const readCellFormula = remembering((formula): CellFormula | null => {
  try {
    return fromNode(parse(tokenize(formula, { mergeRefs: true })));
  } catch {
    // The parser says no by throwing; a formula that cannot be read is none of ours to judge.
    return null;
  }
});

/** A formula cut into its smallest pieces, references in one; null where its syntax is broken. */
export function tokensOf(formula: string): readonly { readonly type: string; readonly value: string }[] | null {
  try {
    return tokenize(formula, { mergeRefs: true });
  } catch {
    return null;
  }
}

function fromNode(node: Node | null): CellFormula {
  const parts = (): readonly CellFormula[] => (node?.arguments ?? []).map(fromNode);
  switch (node?.type) {
    case "Literal":
      return literal(node.value);
    case "ErrorLiteral":
      return { kind: "error", code: String(node.value) };
    case "ReferenceIdentifier":
      return reference(String(node.value));
    case "CallExpression":
      return { kind: "call", name: (node.callee?.name ?? "").toUpperCase(), parts: parts() };
    case "BinaryExpression":
    case "UnaryExpression":
      return { kind: "operation", operator: node.operator ?? "", parts: parts() };
    default:
      return { kind: "other" };
  }
}

function literal(value: unknown): CellFormula {
  if (typeof value === "number") return { kind: "number", value: exact(value) };
  if (typeof value === "boolean") return { kind: "flag", flag: value };
  return typeof value === "string" ? { kind: "text", value } : { kind: "other" };
}

/** `'附件 4'!$B$10:C12`; whole columns, other workbooks and tables are `other`. */
function reference(text: string): CellFormula {
  const { sheet, rest } = splitReference(text);
  const area = parseArea(rest);
  return area === null || sheet?.includes("[") === true ? { kind: "other" } : { kind: "cells", sheet, area };
}

/** Every part of a formula, itself first. */
export function partsOf(formula: CellFormula): readonly CellFormula[] {
  return formula.kind === "call" || formula.kind === "operation" ? [formula, ...formula.parts.flatMap(partsOf)] : [formula];
}

/** Whether a formula calls one of the functions of those names. */
export function calls(formula: CellFormula, names: RegExp): boolean {
  return partsOf(formula).some((part) => part.kind === "call" && names.test(part.name));
}

/** The single cells that a formula reads, as `sheet!A1`; ranges are spelled out. */
export function cellsRead(formula: CellFormula, own: string): ReadonlySet<string> {
  const areas = partsOf(formula).filter((part) => part.kind === "cells");
  return new Set(areas.flatMap(({ sheet, area }) => spotsIn(area).map(({ row, column }) => `${sheet ?? own}!${addressOf(row, column)}`)));
}

/** The formula in relative notation, equal for formulas that were filled down or across: `=RC[-1]/RC[-2]`. */
export function relativeForm(formula: string, address: string): string {
  return translateFormulaToR1C1(formula, address).replace(/\s/gu, "").toUpperCase();
}

/** The formula of one cell as filling it into another would write it. */
export function filledInto(formula: string, from: string, to: string): string {
  return translateFormulaToA1(translateFormulaToR1C1(formula, from), to);
}

/** What a formula does, whichever cells it does it to: equal for formulas of one pattern. */
export function shapeOf(formula: CellFormula): string {
  switch (formula.kind) {
    case "number":
      return formula.value.toFixed();
    case "text":
      return JSON.stringify(formula.value);
    case "call":
      return `${formula.name}(${formula.parts.map(shapeOf).join()})`;
    case "operation":
      return `(${formula.operator} ${formula.parts.map(shapeOf).join()})`;
    case "cells":
      return sizeOf(formula.area) === 1 ? "cell" : "cells";
    case "flag":
    case "error":
    case "other":
      return formula.kind;
  }
}
