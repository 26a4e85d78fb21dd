import type { Severity } from "../../core/check/finding";
import type { Content, Look } from "../../core/plan";
import { LOOKS, MARK_COLOURS, type Appearance } from "./looks";
import { builtInId, type Styles } from "./styles";
import { appendSplice, attributeSplice, childNamed, escapeAttribute, orderedOffset, type Splice, type XmlNode } from "./xml";

/** What a cell of ours is to look like. */
export interface StyleRequest {
  readonly look: Look;
  /** Whether the cell stands on one of our own sheets; nowhere else is anything ever filled. */
  readonly own: boolean;
  /** The format that the cell has, or, of a bare cell, that of the nearest formatted cell to its left. */
  readonly base: number;
  /** Whether the cell itself has no format yet. */
  readonly bare: boolean;
  readonly content: Content;
}

/** Collects new formats; indexes it gives out are valid once its splices are made. */
export interface StyleWriter {
  /** The index of a cell format, an existing one where one is equal. */
  styleFor(request: StyleRequest): number;
  /** The cell format `base` with that number format. */
  withNumberFormat(base: number, code: string): number;
  /** The index of the differential format of a mark. */
  markFormat(severity: Severity): number;
  splices(): readonly Splice[];
}

/** The order of the lists in a style part. */
const ORDER = "numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst".split(" ");
const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const XF_IDS = ["numFmtId", "fontId", "fillId", "borderId", "xfId"];
const FIRST_CUSTOM = 164;

/** What a list must begin with where a file has left it out; an index 0 elsewhere means its first entry. */
const DEFAULTS: Readonly<Record<string, readonly string[]>> = {
  fonts: ['<font><sz val="11"/><name val="Calibri"/></font>'],
  fills: ['<fill><patternFill patternType="none"/></fill>', '<fill><patternFill patternType="gray125"/></fill>'],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
  cellXfs: ['<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>'],
};

/** A style part for a workbook that has none. */
export const EMPTY_STYLES = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${["fonts", "fills", "borders"].map(defaultList).join("")}<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>${defaultList("cellXfs")}<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`;

function defaultList(name: string): string {
  const entries = DEFAULTS[name] ?? [];
  return `<${name} count="${entries.length}">${entries.join("")}</${name}>`;
}

/** One list of the style part, with what is appended to it. */
interface List {
  readonly name: string;
  readonly node: XmlNode | undefined;
  readonly added: string[];
  readonly indexes: Map<string, number>;
  size: number;
}

function openList(styles: Styles, name: string): List {
  const node = childNamed(styles.root, name);
  const list: List = { name, node, added: [], indexes: new Map(), size: 0 };
  for (const child of node?.children ?? []) {
    const xml = styles.text.slice(child.start, child.end);
    if (!list.indexes.has(xml)) list.indexes.set(xml, list.size);
    list.size += 1;
  }
  return list;
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === "" ? xml : xml.replace(/<(\/?)(?=[a-zA-Z]+[\s/>])/g, `<$1${prefix}`);
}

/** The index of an entry, appended where the list does not have it. */
function indexIn(list: List, xml: string): number {
  const known = list.indexes.get(xml);
  if (known !== undefined) return known;
  list.added.push(xml);
  list.indexes.set(xml, list.size);
  list.size += 1;
  return list.size - 1;
}

function listSplices(styles: Styles, list: List): readonly Splice[] {
  if (list.added.length === 0) return [];
  const inside = list.added.join("");
  const { prefix } = styles.root;
  if (list.node === undefined) {
    const at = orderedOffset(styles.root, ORDER, list.name);
    return [{ start: at, end: at, text: `<${prefix}${list.name} count="${list.size}">${inside}</${prefix}${list.name}>` }];
  }
  return [attributeSplice(styles.text, list.node, "count", String(list.size)), appendSplice(styles.text, list.node, inside)];
}

function fontOverrides(look: Appearance): ReadonlyMap<string, string> {
  const wanted: readonly (readonly [string, string | false])[] = [
    ["b", look.bold === true && "<b/>"],
    ["i", look.italic === true && "<i/>"],
    ["u", look.underline === true && "<u/>"],
    ["sz", look.size !== undefined && `<sz val="${look.size}"/>`],
    ["color", look.colour !== undefined && `<color rgb="FF${look.colour}"/>`],
  ];
  return new Map(wanted.flatMap(([name, xml]) => (xml === false ? [] : [[name, xml] as const])));
}

/** The attributes of an element as text, given ones put in place of its own; null leaves one out. */
function attributesText(node: XmlNode | undefined, changes: Readonly<Record<string, string | null>>): string {
  const merged = { ...node?.attributes, ...changes };
  return Object.entries(merged)
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join("");
}

/** Which of a look's properties a cell takes on: all on our own sheets, never a fill elsewhere, and in a formatted cell its number format alone. */
function appearanceFor(request: StyleRequest, current: string): Appearance {
  const look = LOOKS[request.look];
  const isText = request.content.kind === "text";
  // A formula or number in a cell formatted as text would turn to text at the next edit.
  const freed = current === "@" && !isText ? "General" : null;
  if (request.own) return look;
  if (request.bare) return { ...withoutFill(look), border: look.border && request.base === 0, format: look.format ?? "General" };
  const open = current === "General" || current === "@";
  return { border: false, horizontal: null, wrap: false, format: open ? (look.format ?? freed) : null };
}

function withoutFill(look: Appearance): Appearance {
  const { fill: _, ...rest } = look;
  return rest;
}

function needsQuote(content: Content): boolean {
  return content.kind === "text" && /^[=+\-@]/.test(content.text);
}

/** Starts collecting formats for a workbook's style part. */
export function styleWriter(styles: Styles): StyleWriter {
  const { prefix } = styles.root;
  const lists = new Map(ORDER.map((name) => [name, openList(styles, name)] as const));
  const listNamed = (name: string): List => {
    const list = lists.get(name) ?? openList(styles, name);
    if (list.size === 0) for (const xml of DEFAULTS[name] ?? []) indexIn(list, withPrefix(xml, prefix));
    return list;
  };
  const add = (name: string, xml: string): number => indexIn(listNamed(name), withPrefix(xml, prefix));
  const own = (node: XmlNode): string => styles.text.slice(node.start, node.end);

  const codes = new Map(styles.codes);
  const formatId = (code: string): number => {
    const known = builtInId(code) ?? [...codes].find(([, each]) => each === code)?.[0];
    if (known !== undefined) return known;
    const id = Math.max(FIRST_CUSTOM - 1, ...codes.keys()) + 1;
    codes.set(id, code);
    add("numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  };
  const fontId = (base: number, look: Appearance): number => {
    const overrides = fontOverrides(look);
    if (overrides.size === 0) return base;
    const node = listNamed("fonts").node?.children[base];
    const inside = FONT_ORDER.map((name) => {
      const kept = childNamed(node, name);
      return withPrefix(overrides.get(name) ?? "", prefix) || (kept === undefined ? "" : own(kept));
    });
    return indexIn(listNamed("fonts"), `<${prefix}font>${inside.join("")}</${prefix}font>`);
  };
  const fillId = (colour: string): number =>
    add("fills", `<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill></fill>`);
  const borderId = (): number => {
    const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
    return add("borders", `<border>${sides.join("")}<diagonal/></border>`);
  };

  const xfOf = (base: number): XmlNode | undefined => styles.cellFormats[base];
  const formatXml = (
    base: number,
    changes: Readonly<Record<string, string | null>>,
    alignment: Readonly<Record<string, string>>,
  ): number => {
    const node = xfOf(base);
    const ids = Object.fromEntries(XF_IDS.map((name) => [name, node?.attributes[name] ?? "0"]));
    const aligned = attributesText(childNamed(node, "alignment"), alignment);
    const locked = childNamed(node, "protection");
    const inside = (aligned === "" ? "" : `<${prefix}alignment${aligned}/>`) + (locked === undefined ? "" : own(locked));
    const extra = aligned === "" ? {} : { applyAlignment: "1" };
    const xf = `<${prefix}xf${attributesText(node, { ...ids, ...extra, ...changes })}`;
    return indexIn(listNamed("cellXfs"), inside === "" ? `${xf}/>` : `${xf}>${inside}</${prefix}xf>`);
  };
  const numberFormat = (code: string): Readonly<Record<string, string>> => ({ numFmtId: String(formatId(code)), applyNumberFormat: "1" });

  /** The changed attributes of a cell format for a look; empty where nothing changes. */
  const changesFor = (request: StyleRequest, look: Appearance): Record<string, string | null> => {
    const node = xfOf(request.base);
    const oldFont = Number(node?.attributes.fontId ?? 0);
    const font = fontId(oldFont, look);
    const quoted = node?.attributes.quotePrefix === "1";
    return {
      ...(look.format === null ? {} : numberFormat(look.format)),
      ...(font === oldFont ? {} : { fontId: String(font), applyFont: "1" }),
      ...(look.fill !== undefined
        ? { fillId: String(fillId(look.fill)), applyFill: "1" }
        : request.bare
          ? { fillId: "0", applyFill: null }
          : {}),
      ...(look.border ? { borderId: String(borderId()), applyBorder: "1" } : {}),
      ...(needsQuote(request.content) === quoted ? {} : { quotePrefix: quoted ? null : "1" }),
    };
  };

  return {
    styleFor(request) {
      const look = appearanceFor(request, styles.formats[request.base] ?? "General");
      const alignment = {
        ...(look.horizontal === null ? {} : { horizontal: look.horizontal }),
        ...(look.wrap ? { wrapText: "1", vertical: "center" } : {}),
      };
      const changes = changesFor(request, look);
      const unchanged = Object.entries(changes).every(([name, value]) => (xfOf(request.base)?.attributes[name] ?? null) === value);
      if (unchanged && Object.keys(alignment).length === 0) return request.base;
      return formatXml(request.base, changes, alignment);
    },
    withNumberFormat: (base, code) => formatXml(base, numberFormat(code), {}),
    markFormat(severity) {
      const { font, fill } = MARK_COLOURS[severity];
      const inside = `<font><color rgb="FF${font}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill>`;
      return add("dxfs", `<dxf>${inside}</dxf>`);
    },
    splices: () => [...lists.values()].flatMap((list) => listSplices(styles, list)),
  };
}
