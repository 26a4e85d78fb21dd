import type { Severity } from "../../core/check/finding";
import type { Content, Look } from "../../core/plan";
import { LOOKS, MARK_COLOURS, type Appearance } from "./looks";
import { indexIn, styleLists, withPrefix, type StyleLists } from "./style-lists";
import { builtInId, type Styles } from "./styles";
import { childNamed, childrenNamed, escapeAttribute, type Splice, type XmlNode } from "./xml";

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
  /** The number format that the edit asks for; null where the look decides. */
  readonly format: string | null;
}

/** Collects new formats; indexes it gives out are valid once its splices are made. */
export interface StyleWriter {
  /** The index of a cell format, an existing one where one is equal. */
  styleFor(request: StyleRequest): number;
  /** The cell format `base` with that number format and nothing else changed. */
  withNumberFormat(base: number, code: string): number;
  /** The cell format `base` with or without the sign that what is in the cell is text (`'`), and nothing else changed. */
  withQuote(base: number, quoted: boolean): number;
  /** The index of the differential format of a mark. */
  markFormat(severity: Severity): number;
  splices(): readonly Splice[];
}

/** The attributes of an element to put in place of its own; null leaves one out. */
type Changes = Readonly<Record<string, string | null>>;

/** What the formats of one style part are made with. */
interface Workshop {
  readonly styles: Styles;
  readonly prefix: string;
  readonly list: StyleLists;
  /** Number format codes by their id, with those that were added. */
  readonly codes: Map<number, string>;
}

const FONT_ORDER = "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");
const XF_IDS = ["numFmtId", "fontId", "fillId", "borderId", "xfId"];
const FIRST_CUSTOM = 164;

function add({ list, prefix }: Workshop, name: string, xml: string): number {
  return indexIn(list(name), withPrefix(xml, prefix));
}

function formatId(shop: Workshop, code: string): number {
  const builtIn = builtInId(code);
  // A workbook may give a built-in id another meaning, which then holds.
  const isOurs = builtIn !== undefined && (shop.codes.get(builtIn) ?? code) === code;
  const known = isOurs ? builtIn : [...shop.codes].find(([, each]) => each === code)?.[0];
  if (known !== undefined) return known;
  const id = freeId(shop);
  shop.codes.set(id, code);
  add(shop, "numFmts", `<numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
  return id;
}

/** An id may be used that nobody has defined: what bears it shows as General, and must not take on a format of ours. */
function freeId({ codes, styles }: Workshop): number {
  const formats = ["cellStyleXfs", "cellXfs"].flatMap((name) => childrenNamed(childNamed(styles.root, name), "xf"));
  const used = new Set(formats.map((node) => Number(node.attributes.numFmtId ?? 0)));
  let id = FIRST_CUSTOM;
  while (codes.has(id) || used.has(id)) id += 1;
  return id;
}

function numberFormat(shop: Workshop, code: string): Changes {
  return { numFmtId: String(formatId(shop, code)), applyNumberFormat: "1" };
}

function fontOverrides(look: Appearance): ReadonlyMap<string, string> {
  const wanted: readonly (readonly [string, string | false])[] = [
    ["b", look.bold === true && "<b/>"],
    ["u", look.underline === true && "<u/>"],
    ["sz", look.size !== undefined && `<sz val="${look.size}"/>`],
    ["color", look.colour !== undefined && `<color rgb="FF${look.colour}"/>`],
  ];
  return new Map(wanted.flatMap(([name, xml]) => (xml === false ? [] : [[name, xml] as const])));
}

/** The index of a font that is `base` with what the look changes in it. */
function fontId(shop: Workshop, base: number, look: Appearance): number {
  const overrides = fontOverrides(look);
  if (overrides.size === 0) return base;
  const { list, prefix, styles } = shop;
  const node = list("fonts").node?.children[base];
  const inside = FONT_ORDER.map((name) => {
    const kept = childNamed(node, name);
    const own = kept === undefined ? "" : styles.text.slice(kept.start, kept.end);
    return withPrefix(overrides.get(name) ?? "", prefix) || own;
  });
  return indexIn(list("fonts"), `<${prefix}font>${inside.join("")}</${prefix}font>`);
}

function fillId(shop: Workshop, colour: string): number {
  const pattern = `<patternFill patternType="solid"><fgColor rgb="FF${colour}"/><bgColor indexed="64"/></patternFill>`;
  return add(shop, "fills", `<fill>${pattern}</fill>`);
}

function gridId(shop: Workshop): number {
  const sides = ["left", "right", "top", "bottom"].map((side) => `<${side} style="thin"><color auto="1"/></${side}>`);
  return add(shop, "borders", `<border>${sides.join("")}<diagonal/></border>`);
}

function attributesText(node: XmlNode | undefined, changes: Changes): string {
  return Object.entries({ ...node?.attributes, ...changes })
    .flatMap(([name, value]) => (value === null ? [] : [` ${name}="${escapeAttribute(value)}"`]))
    .join("");
}

/** The index of a cell format that is `base` with those changes; its protection and all else stay. */
function cellFormat(shop: Workshop, base: number, changes: Changes, alignment: Changes): number {
  const { list, prefix, styles } = shop;
  const node = styles.cellFormats[base];
  const ids: Changes = Object.fromEntries(XF_IDS.map((name) => [name, node?.attributes[name] ?? "0"]));
  const aligned = attributesText(childNamed(node, "alignment"), alignment);
  const extra: Changes = Object.keys(alignment).length === 0 ? {} : { applyAlignment: "1" };
  const others = node?.children.filter((child) => child.name !== "alignment") ?? [];
  const kept = others.map((child) => styles.text.slice(child.start, child.end)).join("");
  const inside = (aligned === "" ? "" : `<${prefix}alignment${aligned}/>`) + kept;
  const open = `<${prefix}xf${attributesText(node, { ...ids, ...extra, ...changes })}`;
  return indexIn(list("cellXfs"), inside === "" ? `${open}/>` : `${open}>${inside}</${prefix}xf>`);
}

/** What a look may do on a sheet that is not ours: neither fill nor colour, size or underline of the font. */
function foreign({ border, horizontal, wrap, format, bold }: Appearance): Appearance {
  return { border, horizontal, wrap, format, ...(bold === undefined ? {} : { bold }) };
}

/** Which of a look's properties a cell takes on: all on our own sheets, no colour elsewhere, and in a formatted cell its number format alone. */
function appearanceFor(request: StyleRequest, current: string): Appearance {
  const look = LOOKS[request.look];
  if (request.own) return look;
  if (request.bare) return { ...foreign(look), border: look.border && request.base === 0, format: look.format ?? "General" };
  const isOpen = current === "General" || current === "@";
  // A formula or number in a cell formatted as text would turn to text at the next edit; nothing in it does not.
  const freed = current === "@" && !["text", "blank"].includes(request.content.kind) ? "General" : null;
  return { border: false, horizontal: null, wrap: false, format: isOpen ? (look.format ?? freed) : null };
}

/** Text that begins like a formula keeps the sign that it is text, or the next edit of the cell would calculate it. */
function needsQuote(content: Content): boolean {
  return content.kind === "text" && /^[=+\-@＝＋－＠]/.test(content.text);
}

function fillChanges(shop: Workshop, request: StyleRequest, look: Appearance): Changes {
  if (look.fill !== undefined) return { fillId: String(fillId(shop, look.fill)), applyFill: "1" };
  // What a bare cell takes over from its neighbour must not bring the neighbour's fill along.
  return request.bare ? { fillId: "0", applyFill: null } : {};
}

function changesFor(shop: Workshop, request: StyleRequest, look: Appearance): Changes {
  const node = shop.styles.cellFormats[request.base];
  const oldFont = Number(node?.attributes.fontId ?? 0);
  const font = fontId(shop, oldFont, look);
  const quoted = node?.attributes.quotePrefix === "1";
  return {
    ...(look.format === null ? {} : numberFormat(shop, look.format)),
    ...(font === oldFont ? {} : { fontId: String(font), applyFont: "1" }),
    ...fillChanges(shop, request, look),
    ...(look.border ? { borderId: String(gridId(shop)), applyBorder: "1" } : {}),
    ...(needsQuote(request.content) === quoted ? {} : { quotePrefix: quoted ? null : "1" }),
  };
}

function alignmentFor(look: Appearance): Changes {
  return {
    ...(look.horizontal === null ? {} : { horizontal: look.horizontal }),
    ...(look.wrap ? { wrapText: "1", vertical: "center" } : {}),
  };
}

function styleFor(shop: Workshop, request: StyleRequest): number {
  const current = shop.styles.formats[request.base] ?? "General";
  const usual = appearanceFor(request, current);
  const look = request.format === null ? usual : { ...usual, format: request.format === current ? null : request.format };
  const alignment = alignmentFor(look);
  const changes = changesFor(shop, request, look);
  const now = shop.styles.cellFormats[request.base]?.attributes ?? {};
  const isSame = Object.entries(changes).every(([name, value]) => (now[name] ?? null) === value);
  return isSame && Object.keys(alignment).length === 0 ? request.base : cellFormat(shop, request.base, changes, alignment);
}

function markFormat(shop: Workshop, severity: Severity): number {
  const { font, fill, signs } = MARK_COLOURS[severity];
  const look = `<font>${signs}<color rgb="FF${font}"/></font><fill><patternFill><bgColor rgb="FF${fill}"/></patternFill></fill>`;
  return add(shop, "dxfs", `<dxf>${look}</dxf>`);
}

/** Starts collecting formats for a workbook's style part. */
export function styleWriter(styles: Styles): StyleWriter {
  const lists = styleLists(styles);
  const shop: Workshop = { styles, prefix: styles.root.prefix, list: lists.named, codes: new Map(styles.codes) };
  return {
    styleFor: (request) => styleFor(shop, request),
    withNumberFormat: (base, code) =>
      (styles.formats[base] ?? "General") === code ? base : cellFormat(shop, base, numberFormat(shop, code), {}),
    withQuote: (base, quoted) =>
      (styles.cellFormats[base]?.attributes.quotePrefix === "1") === quoted
        ? base
        : cellFormat(shop, base, { quotePrefix: quoted ? "1" : null }, {}),
    markFormat: (severity) => markFormat(shop, severity),
    splices: lists.splices,
  };
}
