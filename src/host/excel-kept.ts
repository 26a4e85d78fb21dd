import type { Kept, KeptPart } from "../core/plan";
import { loaded } from "./excel-pages";

// The texts that we keep in the workbook, each a custom XML part of its own, told from everybody else's by its namespace.

const namespaces: Readonly<Record<KeptPart, string>> = { notes: "urn:rescore:notes:1", journal: "urn:rescore:journal:1" };

/** One custom XML part as it stands. */
export interface KeptXml {
  readonly id: string;
  readonly xml: string;
}

/** What is known of a kept text: the parts that bear its namespace, and the text of the first. */
export interface KeptState {
  /** Usually one; more where somebody has doubled it, and then the first one counts. */
  readonly ids: readonly string[];
  readonly text: string | null;
}

/** What is known of all kept texts. */
export type KnownKept = Readonly<Record<KeptPart, KeptState>>;

/** The kept texts for the reading; an Excel that cannot keep any says so by their absence. */
export function keptFrom(known: KnownKept | null): { readonly kept?: Kept } {
  return known === null ? {} : { kept: { notes: known.notes.text, journal: known.journal.text } };
}

// ---- XML

/** The characters that XML cannot hold in any way. */
const illegal = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

/** A text as it can be kept: what XML forbids becomes a JSON escape, which means the same in a text that is JSON, as ours are. */
export function keepable(text: string): string {
  return text.replace(illegal, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

const escapes: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;" };

/** The custom XML part that keeps a text. */
export function keptXml(part: KeptPart, text: string): string {
  // A carriage return as such would be read back as a line feed.
  const escaped = keepable(text).replace(/[&<>\r]/g, (char) => escapes[char] ?? char);
  return `<${part} xmlns="${namespaces[part]}">${escaped}</${part}>`;
}

/** The text that a custom XML part keeps; null for one that holds more than a text. Excel may put a declaration or a prefix of its own to it. */
export function keptText(xml: string): string | null {
  const root = /^\s*(?:<\?[^>]*\?>\s*)?<([\w:.-]+)(?:\s[^<>]*)?(?:\/>|>([^]*)<\/\1\s*>)\s*$/.exec(xml.replace(/^\ufeff/, ""));
  if (root === null) return null;
  const pieces = (root[2] ?? "").split(/<!\[CDATA\[([^]*?)\]\]>/);
  // Every second piece stood between the marks of CDATA, as it is.
  if (pieces.some((piece, index) => index % 2 === 0 && piece.includes("<"))) return null;
  return pieces.map((piece, index) => (index % 2 === 0 ? unescaped(piece.replace(/\r\n?/g, "\n")) : piece)).join("");
}

const entities: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(/&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi, (whole, hex?: string, decimal?: string, name = "") => {
    if (hex !== undefined) return String.fromCodePoint(parseInt(hex, 16));
    return decimal === undefined ? (entities[String(name)] ?? whole) : String.fromCodePoint(Number(decimal));
  });
}

// ---- reading

type Collection = Excel.CustomXmlPartScopedCollection;

/** The proxies of our custom XML parts. */
export type KeptQuery = Readonly<Record<KeptPart, Collection>>;

/** Asks which custom XML parts are ours; null where Excel has none of them (they came with ExcelApi 1.5). */
export function queryKept(context: Excel.RequestContext): KeptQuery | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.5")) return null;
  return loaded(() => ({ notes: queryPart(context, "notes"), journal: queryPart(context, "journal") })) ?? null;
}

/** All parts of the namespace and not `getOnlyItemOrNullObject`: that one takes a doubled part for none, and we would add a third. */
export function queryPart(context: Excel.RequestContext, part: KeptPart): Collection {
  const found = context.workbook.customXmlParts.getByNamespace(namespaces[part]);
  found.load("items/id");
  return found;
}

/** The ids that came back; where there are none, some hosts answer with no list at all. */
export function idsOf(found: Collection): readonly string[] {
  return (loaded(() => found.items) ?? []).map(({ id }) => id);
}

/** The ids by kept text; null where there can be none. */
export function keptIds(query: KeptQuery | null): Readonly<Record<KeptPart, readonly string[]>> | null {
  return query === null ? null : { notes: idsOf(query.notes), journal: idsOf(query.journal) };
}

/** A custom XML part whose XML was asked for. */
export interface XmlQuery {
  readonly id: string;
  readonly proxy: Excel.CustomXmlPart;
  readonly xml: OfficeExtension.ClientResult<string>;
}

/** Asks for the XML of parts; the request fails here where one is gone. */
export function queryXml(context: Excel.RequestContext, ids: readonly string[]): readonly XmlQuery[] {
  return ids.map((id) => {
    const proxy = context.workbook.customXmlParts.getItem(id);
    return { id, proxy, xml: proxy.getXml() };
  });
}

/** What came back. */
export function xmlFrom(queries: readonly XmlQuery[]): readonly KeptXml[] {
  return queries.map(({ id, xml }) => ({ id, xml: xml.value }));
}

/** What is known of a kept text whose parts were read. */
export function stateOf(found: readonly KeptXml[]): KeptState {
  const [first] = found;
  return { ids: found.map(({ id }) => id), text: first === undefined ? null : keptText(first.xml) };
}

/** Makes a record of something for every kept text. */
export function perPart<T>(make: (part: KeptPart) => T): Readonly<Record<KeptPart, T>> {
  return { notes: make("notes"), journal: make("journal") };
}

// ---- writing

/** A text to keep instead of what stands there. */
export interface KeepTask {
  readonly part: KeptPart;
  /** The parts that stand there as far as is known. */
  readonly ids: readonly string[];
  readonly before: string | null;
  readonly after: string | null;
}

/** The proxies of one kept text that is written. */
export interface KeepQuery {
  readonly task: KeepTask;
  readonly found: Collection;
  readonly before: readonly XmlQuery[];
}

/** What a write did to a kept text. */
export interface KeptMemory {
  readonly part: KeptPart;
  readonly before: readonly KeptXml[];
  readonly after: string | null;
  /** The id of the part that was added; null where none was, or the request failed before it was told. */
  readonly made: string | null;
}

/** Asks for what is about to be replaced. */
export function queryKeep(context: Excel.RequestContext, task: KeepTask): KeepQuery {
  return { task, found: queryPart(context, task.part), before: queryXml(context, task.ids) };
}

/** Keeps a text instead; a part that is added comes back, its id loaded. */
export function writeKeep(context: Excel.RequestContext, { task: { part, after }, before }: KeepQuery): Excel.CustomXmlPart | null {
  const [first] = before;
  if (after === null) for (const { proxy } of before) proxy.delete();
  else if (first === undefined) return addXml(context, keptXml(part, after));
  else first.proxy.setXml(keptXml(part, after));
  return null;
}

/** Adds a custom XML part; its id is loaded. */
export function addXml(context: Excel.RequestContext, xml: string): Excel.CustomXmlPart {
  const part = context.workbook.customXmlParts.add(xml);
  part.load("id");
  return part;
}

/** Whether a text was not what the plan expected: changed, or come into being, since it was read. */
export function isLost({ task, found, before }: KeepQuery): boolean {
  const { ids, text } = stateOf(xmlFrom(before));
  if (ids.length === 0) return idsOf(found).length > 0;
  return text !== (task.before === null ? null : keepable(task.before));
}

/** What is needed to put a kept text back. */
export function keptMemory({ task: { part, after }, before }: KeepQuery, made: Excel.CustomXmlPart | null): KeptMemory {
  return { part, before: xmlFrom(before), after, made: made === null ? null : (loaded(() => made.id) ?? null) };
}

/** What is known of a kept text after a write. */
export function stateAfter({ before, after, made }: KeptMemory): KeptState {
  if (after === null) return { ids: [], text: null };
  return { ids: made === null ? before.map(({ id }) => id) : [made], text: keepable(after) };
}

// ---- putting back

/** What stands in the workbook of a kept text: all its parts, and the XML of those that were asked for. */
export interface KeptStanding {
  readonly ids: readonly string[];
  readonly xml: readonly KeptXml[];
}

/** A kept text to be put back: parts to take out, to write, and to add again. */
export interface KeptBack {
  readonly part: KeptPart;
  readonly drop: readonly string[];
  readonly set: readonly KeptXml[];
  readonly add: readonly KeptXml[];
}

/** The parts that stand there if a write still stands: their XML tells, and it is what has to come back if taking it back fails. */
export function candidateIds({ before, after, made }: KeptMemory): readonly string[] {
  if (after === null) return [];
  const ids = before.map(({ id }) => id);
  return made === null ? ids : [made, ...ids];
}

/** What a write of ours that went through leaves of a kept text. */
export function standingAfter({ before, after, made }: KeptMemory): KeptStanding {
  const ids = after === null ? [] : [...before.map(({ id }) => id), ...(made === null ? [] : [made])];
  return { ids, xml: [] };
}

/** Whether a kept text is as a write of ours left it. */
export function stillStands(memory: KeptMemory, { ids, xml }: KeptStanding): boolean {
  if (memory.after === null) return ids.length === 0;
  const [first] = memory.made === null ? xml : xml.filter(({ id }) => id === memory.made);
  return first !== undefined && keptText(first.xml) === keepable(memory.after);
}

/** How a kept text is put back: whatever was not there before was made by us. */
export function keptBack({ part, before }: KeptMemory, { ids }: KeptStanding): KeptBack {
  const was = new Set(before.map(({ id }) => id));
  return {
    part,
    drop: ids.filter((id) => !was.has(id)),
    set: before.filter(({ id }) => ids.includes(id)),
    add: before.filter(({ id }) => !ids.includes(id)),
  };
}

/** Queues putting a kept text back; what is added comes back, its id loaded. */
export function restoreKept(context: Excel.RequestContext, { drop, set, add }: KeptBack): readonly Excel.CustomXmlPart[] {
  const { customXmlParts } = context.workbook;
  for (const { id, xml } of set) customXmlParts.getItem(id).setXml(xml);
  const made = add.map(({ xml }) => addXml(context, xml));
  for (const id of drop) customXmlParts.getItem(id).delete();
  return made;
}

/** What is known of a kept text that was put back. */
export function stateBack({ set, add }: KeptBack, made: readonly Excel.CustomXmlPart[]): KeptState {
  return stateOf([...set, ...add.map(({ xml }, index) => ({ id: made[index]?.id ?? "", xml }))]);
}
