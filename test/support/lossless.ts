import { unzipSync } from "fflate";
import { parseArea } from "../../src/core/grid/address";
import type { Plan } from "../../src/core/plan";
import { cellsIn, sheetParts, xmlText } from "./package-faults";
import { allNamed, elementsIn, linesOf, local, mapTree, named, textIn, treeOf, valueOf, without, type Element } from "./xml-tree";

// What a plan does to a file is taken out of both what was and what is: all that is left must be the same, tag by tag.

/** The addresses that a plan writes to on a sheet, as keys of row and column. */
function writtenOn(plan: Plan, sheet: string): ReadonlySet<string> {
  return new Set(
    plan.flatMap((edit) => {
      const area = edit.kind === "cell" && edit.place.sheet === sheet ? parseArea(edit.place.address) : null;
      return area === null ? [] : [`${area.top} ${area.left}`];
    }),
  );
}

const isOurs = (rule: Element): boolean => local(rule) === "cfRule" && textIn(rule).includes("绩效核分 ");

/** The cells that take part in a shared formula of which a plan overwrites the first. */
function releasedIn(sheet: Element, written: ReadonlySet<string>): ReadonlySet<Element> {
  const shared = cellsIn(sheet).filter(({ cell }) => named(cell, "f").some((f) => valueOf(f, "t") === "shared"));
  const gone = shared.filter(
    ({ row, column, cell }) => written.has(`${row} ${column}`) && named(cell, "f").some((f) => valueOf(f, "ref") !== undefined),
  );
  const groups = new Set(gone.map(({ cell }) => valueOf(named(cell, "f")[0], "si")));
  return new Set(shared.filter(({ cell }) => groups.has(valueOf(named(cell, "f")[0], "si"))).map(({ cell }) => cell));
}

/** A sheet without what a plan writes. */
function sheetRest(xml: string, written: ReadonlySet<string>, free: ReadonlySet<string>): Element {
  const root = treeOf(xml);
  const [sheet] = elementsIn(root);
  const cells = new Map((sheet === undefined ? [] : cellsIn(sheet)).map(({ row, column, cell }) => [cell, `${row} ${column}`] as const));
  const cut = (element: Element): Element => ({
    ...element,
    inside: element.inside.flatMap((part): readonly (Element | string)[] => {
      if (typeof part === "string") return [part];
      const at = cells.get(part);
      if (at !== undefined && written.has(at)) return [];
      // Whose first cell is gone writes its formula out; that it is the same one is seen in what is read.
      if (at !== undefined && free.has(at))
        return [{ ...part, inside: part.inside.filter((child) => typeof child === "string" || local(child) !== "f") }];
      return [cut(part)];
    }),
  });
  const rest = mapTree(cut(root), (element) => {
    switch (local(element)) {
      case "dimension":
        return without(element, "ref");
      case "row": {
        const bare = without(element, "spans");
        return bare.inside.length === 0 && bare.attributes.every((each) => /^r\s*=/.test(each)) ? null : bare;
      }
      case "cfRule":
        return isOurs(element) ? null : element;
      case "conditionalFormatting":
        return named(element, "cfRule").length === 0 ? null : element;
      default:
        return element;
    }
  });
  return rest ?? root;
}

const LISTS = ["numFmts", "fonts", "fills", "borders", "cellXfs", "dxfs"];

/** A style part with its lists cut down to what they held before. */
function stylesRest(xml: string, before: string): Element {
  const sizes = new Map(LISTS.map((list) => [list, elementsIn(allNamed(treeOf(before), list)[0] ?? treeOf("")).length] as const));
  const rest = mapTree(treeOf(xml), (element) => {
    const size = sizes.get(local(element));
    if (size === undefined) return element;
    if (size === 0) return null;
    let left = size;
    const inside = element.inside.filter((part) => typeof part === "string" || left-- > 0);
    return { ...without(element, "count"), inside };
  });
  return rest ?? treeOf(xml);
}

/** A workbook part without sheets, names and orders that a plan adds to it. */
function bookRest(xml: string, before: string, plan: Plan): Element {
  const sheets = new Set(allNamed(treeOf(before), "sheet").map((sheet) => valueOf(sheet, "name")));
  const order = allNamed(treeOf(before), "sheet").map((sheet) => valueOf(sheet, "name"));
  const printed = new Set(plan.flatMap((edit) => (edit.kind === "print" ? [String(order.indexOf(edit.sheet))] : [])));
  const rest = mapTree(treeOf(xml), (element) => {
    switch (local(element)) {
      case "sheet":
        return sheets.has(valueOf(element, "name")) ? element : null;
      case "definedName": {
        // Our own sheets come last, and their names with them.
        const isOwn = Number(valueOf(element, "localSheetId") ?? 0) >= order.length;
        const isPlanned = valueOf(element, "name") === "_xlnm.Print_Area" && printed.has(valueOf(element, "localSheetId") ?? "");
        return isOwn || isPlanned ? null : element;
      }
      case "definedNames":
        return elementsIn(element).length === 0 ? null : element;
      case "calcPr": {
        const bare = without(element, "fullCalcOnLoad");
        return bare.attributes.length === 0 ? null : bare;
      }
      default:
        return element;
    }
  });
  return rest ?? treeOf(xml);
}

/** A list of relationships or content types without entries that were not there before, or, of what is gone, are there no more. */
function listRest(xml: string, other: string): Element {
  const keyOf = (entry: Element): string => valueOf(entry, "Id") ?? valueOf(entry, "PartName") ?? valueOf(entry, "Extension") ?? "";
  const known = new Set(["Relationship", "Override", "Default"].flatMap((kind) => allNamed(treeOf(other), kind)).map(keyOf));
  const isEntry = (element: Element): boolean => ["Relationship", "Override", "Default"].includes(local(element));
  return mapTree(treeOf(xml), (element) => (isEntry(element) && !known.has(keyOf(element)) ? null : element)) ?? treeOf(xml);
}

/** What differs between a file and what a plan made of it, apart from what the plan says; empty where nothing does. */
export interface Comparison {
  /** Parts that the plan does not touch and whose bytes differ, or that are gone. */
  readonly changed: readonly string[];
  /** Where what stands around the edits first differs in a part that the plan touches. */
  readonly lost: readonly string[];
  /** Parts that are new. */
  readonly added: readonly string[];
}

/** Where two lists of lines first differ; null where they do not. */
function difference(before: readonly string[], after: readonly string[]): string | null {
  const at = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => index).find(
    (index) => before[index] !== after[index],
  );
  const around = (lines: readonly string[]): string =>
    lines
      .slice(Math.max(0, (at ?? 0) - 2), (at ?? 0) + 3)
      .join("\n")
      .slice(0, 2000);
  return at === undefined ? null : `line ${at} was\n${around(before)}\nand is\n${around(after)}`;
}

/** Compares a file with what an applied plan made of it. */
export function compared(before: Uint8Array, after: Uint8Array, applied: Plan): Comparison {
  const [old, now] = [unzipSync(before), unzipSync(after)];
  const sheets = sheetParts(before);
  const touched = Object.keys(old).flatMap((name) => {
    const [was, is] = [old[name], now[name]];
    if (was === undefined || is === undefined || Buffer.compare(was, is) === 0) return [];
    const [from, to] = [xmlText(was), xmlText(is)];
    const sheet = [...sheets].find(([, part]) => part === name.replaceAll("\\", "/"))?.[0];
    const rest = restOf(name, sheet, from, to, applied);
    return rest === null ? [] : [{ name, difference: difference(linesOf(rest[0]), linesOf(rest[1])) }];
  });
  const known = new Set(touched.map(({ name }) => name));
  return {
    lost: touched.flatMap(({ name, difference: found }) => (found === null ? [] : [`${name}: ${found}`])),
    changed: Object.keys(old).filter(
      (name) => !known.has(name) && (now[name] === undefined || Buffer.compare(old[name] ?? now[name], now[name]) !== 0),
    ),
    added: Object.keys(now).filter((name) => old[name] === undefined),
  };
}

/** What is left of a part in both; null for one that no plan has any business with. */
function restOf(name: string, sheet: string | undefined, from: string, to: string, plan: Plan): readonly [Element, Element] | null {
  if (sheet !== undefined) {
    const written = writtenOn(plan, sheet);
    const isTouched = plan.some((edit) => (edit.kind === "cell" || edit.kind === "mark") && edit.place.sheet === sheet);
    const root = elementsIn(treeOf(from))[0];
    if (!isTouched || root === undefined) return null;
    const released = releasedIn(root, written);
    const free = new Set(cellsIn(root).flatMap(({ row, column, cell }) => (released.has(cell) ? [`${row} ${column}`] : [])));
    return [sheetRest(from, written, free), sheetRest(to, written, free)];
  }
  if (name === "[Content_Types].xml" || name.endsWith(".rels")) return [listRest(from, to), listRest(to, from)];
  const root = elementsIn(treeOf(from))[0];
  if (root !== undefined && local(root) === "styleSheet") return [stylesRest(from, from), stylesRest(to, from)];
  if (root !== undefined && local(root) === "workbook") return [bookRest(from, from, plan), bookRest(to, from, plan)];
  return null;
}
