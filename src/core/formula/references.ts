import { parseReach, splitReference, type Area } from "../grid/address";
import { partsOf, readCellFormula, tokensOf, type CellFormula } from "./cell-formula";

/** What a worksheet formula reads, as far as its text tells. */
export interface References {
  readonly areas: readonly { readonly sheet: string | null; readonly area: Area }[];
  /** Names (名称) that stand for cells. */
  readonly names: readonly string[];
  /** Whether it may read any cell whatever: its text does not say which. */
  readonly anywhere: boolean;
  /** Whether all references stay the same wherever the formula stands (`$B$2`), as those of names must. */
  readonly fixed: boolean;
}

// Functions that make references out of numbers and texts, or look at more than they are given.
const wandering = /^(?:INDIRECT|OFFSET|CELL|INFO|GETPIVOTDATA|CUBE.*|CALL|REGISTER.*|EVALUATE)$/u;

/** The references of a formula with its leading `=`; of one that cannot be read it is not known what it reads. */
export function referencesOf(formula: string): References {
  const tokens = tokensOf(formula);
  const areas: { readonly sheet: string | null; readonly area: Area }[] = [];
  const names: string[] = [];
  let anywhere = tokens === null;
  let fixed = true;
  for (const { type, value } of tokens ?? []) {
    if (type === "func") anywhere ||= wandering.test(value.toUpperCase());
    // A range between what two formulas give, and what an array formula spills over.
    else if (type === "operator") anywhere ||= value === ":" || value === "#";
    else if (type === "structured" || type === "unknown") anywhere = true;
    else if (isReference(type)) {
      const { sheet, rest } = splitReference(value);
      // Another workbook is none of the cells here; several sheets at once are not spelled out.
      if (sheet?.includes("[") === true) continue;
      const area = type === "range_named" ? null : parseReach(rest);
      fixed &&= type === "range_named" || !/(?<![$A-Z])[A-Z]|(?<![$\d])\d/iu.test(rest);
      if (sheet?.includes(":") === true) anywhere = true;
      else if (type === "range_named") names.push(value);
      else if (area === null) anywhere = true;
      else areas.push({ sheet, area });
    }
  }
  return { areas: [...areas, ...stretched(formula)], names, anywhere, fixed };
}

function isReference(type: string): boolean {
  return type === "range" || type === "range_beam" || type === "range_ternary" || type === "range_named";
}

/** SUMIF adds up as many cells as it compares, however few are named. */
function stretched(formula: string): References["areas"] {
  if (!/SUMIF|AVERAGEIF/iu.test(formula)) return [];
  const read = readCellFormula(formula);
  return (read === null ? [] : partsOf(read)).flatMap(stretchedCall);
}

function stretchedCall(part: CellFormula): References["areas"] {
  if (part.kind !== "call" || !/^(?:SUMIF|AVERAGEIF)$/u.test(part.name)) return [];
  const [compared, , added] = part.parts;
  if (compared?.kind !== "cells" || added?.kind !== "cells") return [];
  const { top, left } = added.area;
  const [height, width] = [compared.area.bottom - compared.area.top, compared.area.right - compared.area.left];
  return [{ sheet: added.sheet, area: { top, left, bottom: top + height, right: left + width } }];
}
