import { elementCounter } from "./allowance";
import { madeOut, refuseDamaged } from "./fault";
import {
  attributeSplice,
  appendSplice,
  childNamed,
  childrenNamed,
  decodeXml,
  encodeXml,
  escapeAttribute,
  parseXml,
  removalSplice,
  spliced,
  type Encoding,
  type Splice,
  type XmlNode,
} from "./xml";
import { pack, unpack, writeZip, type ZipEntry } from "./zip";

/** One part of the package: as it was in the file, or with content of our own that is packed when the bytes are asked for. */
export type Part =
  | { readonly kind: "original"; readonly name: string; readonly entry: ZipEntry }
  | { readonly kind: "changed"; readonly name: string; readonly bytes: Uint8Array; readonly replaced: ZipEntry | null };

/** An immutable package: a change makes a new one that shares all parts it did not touch. */
export interface Package {
  readonly parts: readonly Part[];
}

/** The text and the tree of an XML part; offsets in the tree are indexes into the text. */
export interface Xml {
  readonly text: string;
  readonly encoding: Encoding;
  readonly root: XmlNode;
}

/** A relationship of a part to another. */
export interface Relation {
  readonly id: string;
  readonly type: string;
  /** The name of the part pointed at; null where it is outside the package. */
  readonly target: string | null;
  readonly node: XmlNode;
}

const CONTENT_TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** Computes something of an immutable object once. */
export function memo<K extends object, V>(compute: (key: K) => V): (key: K) => V {
  const known = new WeakMap<K, { readonly value: V }>();
  return (key) => {
    const found = known.get(key) ?? { value: compute(key) };
    known.set(key, found);
    return found.value;
  };
}

/** The parts by their names, as written and in small letters; of two that differ in case alone the first. */
const namesOf = memo((pkg: Package): ReadonlyMap<string, Part> => {
  const found = new Map<string, Part>();
  for (const part of pkg.parts) found.set(part.name, part);
  for (const part of pkg.parts) if (!found.has(part.name.toLowerCase())) found.set(part.name.toLowerCase(), part);
  return found;
});

/** The part of that name, whatever its case; undefined where there is none. */
export function partNamed(pkg: Package, name: string): Part | undefined {
  return namesOf(pkg).get(name) ?? namesOf(pkg).get(name.toLowerCase());
}

/** The content of a part, unpacked. */
export function contentOf(part: Part): Uint8Array {
  return part.kind === "original" ? unpack(part.entry) : part.bytes;
}

function isContentOf(entry: ZipEntry, bytes: Uint8Array): boolean {
  if (entry.size !== bytes.length) return false;
  const content = unpack(entry);
  return bytes.every((byte, index) => byte === content[index]);
}

/** The package with one part's content replaced, or a part added at the end. A part that comes to what the file held is that part again, packed as it was. */
export function withPart(pkg: Package, name: string, bytes: Uint8Array): Package {
  const old = partNamed(pkg, name);
  if (old === undefined) return { parts: [...pkg.parts, { kind: "changed", name, bytes, replaced: null }] };
  const replaced = old.kind === "original" ? old.entry : old.replaced;
  const isBack = old.kind === "changed" && replaced !== null && isContentOf(replaced, bytes);
  const changed: Part = isBack
    ? { kind: "original", name: old.name, entry: replaced }
    : { kind: "changed", name: old.name, bytes, replaced };
  return { parts: pkg.parts.map((part) => (part === old ? changed : part)) };
}

/** The package without a part. */
export function withoutPart(pkg: Package, name: string): Package {
  const old = partNamed(pkg, name);
  return { parts: pkg.parts.filter((part) => part !== old) };
}

const packed = memo((part: Part): ZipEntry => (part.kind === "original" ? part.entry : pack(part.name, part.bytes, part.replaced)));

/** The bytes of the whole package. */
export function bytesOf(pkg: Package): Uint8Array {
  return writeZip(pkg.parts.map(packed));
}

/** What people may know a part by, for saying what is wrong with it. */
const TITLES: readonly (readonly [RegExp, string])[] = [
  [/^\[Content_Types\]\.xml$/i, "内容类型表"],
  [/\.rels$/i, "内部链接"],
  [/(^|\/)workbook\.xml$/i, "工作簿目录"],
  [/(^|\/)sharedStrings\.xml$/i, "文字表"],
  [/(^|\/)styles\.xml$/i, "单元格格式"],
];

function titleOf({ name }: Part): string {
  return TITLES.find(([pattern]) => pattern.test(name))?.[1] ?? name;
}

/** Does the work of reading a part as XML, for the first time or again; what is wrong with it is said with its name. */
export function readXml<T>(part: Part, title: string, read: (text: string, encoding: Encoding, count: () => void) => T): T {
  return madeOut(title, () => {
    const { text, encoding } = decodeXml(contentOf(part));
    return read(text, encoding, elementCounter(part.kind === "original" ? part.entry : null));
  });
}

/** The XML of a small part; throws a refusal where it is damaged. */
export const xmlOf: (part: Part) => Xml = memo((part: Part): Xml =>
  readXml(part, titleOf(part), (text, encoding, count) => ({ text, encoding, root: parseXml(text, { count }) })),
);

/** The package with splices made in one of its XML parts; without splices the package itself. */
export function withSplices(pkg: Package, name: string, splices: readonly Splice[]): Package {
  const part = partNamed(pkg, name);
  if (part === undefined || splices.length === 0) return pkg;
  const { text, encoding } = xmlOf(part);
  return withPart(pkg, name, encodeXml(spliced(text, splices), encoding));
}

function folderOf(name: string): string {
  return name.slice(0, name.lastIndexOf("/") + 1);
}

/** The name of the part that holds the relationships of a part; of the package itself for an empty name. */
export function relationsName(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** A target as a relationship writes it, absolute or relative to the part that it starts from, as a part name. */
export function resolveTarget(from: string, target: string): string {
  const path = target.replaceAll("\\", "/").split(/[?#]/)[0] ?? "";
  const steps = (path.startsWith("/") ? path : folderOf(from) + path).split("/");
  const names: string[] = [];
  for (const step of steps) {
    if (step === "..") names.pop();
    else if (step !== "" && step !== ".") names.push(step);
  }
  return names.join("/");
}

function toRelation(from: string, node: XmlNode): Relation {
  const { Id = "", Type = "", Target = "", TargetMode } = node.attributes;
  return { id: Id, type: Type, target: TargetMode === "External" ? null : resolveTarget(from, Target), node };
}

/** The relationships of a part, or of the package for an empty name; none where their part is missing. */
export function relationsOf(pkg: Package, from: string): readonly Relation[] {
  const part = partNamed(pkg, relationsName(from));
  if (part === undefined) return [];
  return childrenNamed(xmlOf(part).root, "Relationship").map((node) => toRelation(from, node));
}

/** Whether a relationship is of a kind such as `worksheet`, in the transitional and the strict vocabulary alike. */
export function isRelation(relation: Relation, kind: string): boolean {
  return relation.type.endsWith(`/${kind}`);
}

function freshId(relations: readonly Relation[]): string {
  const taken = new Set(relations.map((relation) => relation.id));
  let number = relations.length + 1;
  while (taken.has(`rId${number}`)) number += 1;
  return `rId${number}`;
}

/** A part name as a relationship of a part writes it: up from its folder as far as the two have none in common. */
function writtenTarget(from: string, target: string): string {
  const folders = folderOf(from).split("/").slice(0, -1);
  const names = target.split("/");
  const shared = folders.findIndex((folder, index) => folder !== names[index]);
  const common = shared === -1 ? folders.length : shared;
  return [...folders.slice(common).map(() => ".."), ...names.slice(common)].join("/");
}

/** Adds a relationship from a part; the target is written relative to the folder of that part. */
export function withRelation(pkg: Package, from: string, type: string, target: string): { readonly pkg: Package; readonly id: string } {
  const id = freshId(relationsOf(pkg, from));
  const name = relationsName(from);
  const part = partNamed(pkg, name);
  const attributes = `Id="${id}" Type="${escapeAttribute(type)}" Target="${escapeAttribute(writtenTarget(from, target))}"`;
  if (part === undefined) {
    const xml = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONSHIPS}"><Relationship ${attributes}/></Relationships>`;
    return { pkg: withPart(pkg, name, encodeXml(xml, "utf-8")), id };
  }
  const { text, root } = xmlOf(part);
  return { pkg: withSplices(pkg, name, [appendSplice(text, root, `<${root.prefix}Relationship ${attributes}/>`)]), id };
}

/** Takes the relationships of a part that point at a target away. */
export function withoutRelation(pkg: Package, from: string, target: string): Package {
  const gone = relationsOf(pkg, from).filter((relation) => relation.target?.toLowerCase() === target.toLowerCase());
  return withSplices(
    pkg,
    relationsName(from),
    gone.map((relation) => removalSplice(relation.node)),
  );
}

/** The table of content types; throws a refusal where it is missing or damaged. */
export function typesOf(pkg: Package): { readonly part: Part; readonly xml: Xml } {
  const part = partNamed(pkg, CONTENT_TYPES) ?? refuseDamaged("缺少内容类型表");
  return { part, xml: xmlOf(part) };
}

function overrideOf(root: XmlNode, name: string): XmlNode | undefined {
  const wanted = `/${name}`.toLowerCase();
  return childrenNamed(root, "Override").find((node) => node.attributes.PartName?.toLowerCase() === wanted);
}

/** Whether a part has a content type by how its name ends. */
export function hasDefaultType(pkg: Package, name: string): boolean {
  const extension = name.slice(name.lastIndexOf(".") + 1).toLowerCase();
  return childrenNamed(typesOf(pkg).xml.root, "Default").some((node) => node.attributes.Extension?.toLowerCase() === extension);
}

/** Declares the content type of a part. */
export function withContentType(pkg: Package, name: string, type: string): Package {
  const { part, xml } = typesOf(pkg);
  const { text, root } = xml;
  const known = overrideOf(root, name);
  if (known !== undefined) return withSplices(pkg, part.name, [attributeSplice(text, known, "ContentType", type)]);
  const entry = `<${root.prefix}Override PartName="/${escapeAttribute(name)}" ContentType="${escapeAttribute(type)}"/>`;
  return withSplices(pkg, part.name, [appendSplice(text, root, entry)]);
}

/** Takes a part away together with its own relationships and its content type. */
export function withoutPartAndType(pkg: Package, name: string): Package {
  const { part, xml } = typesOf(pkg);
  const known = overrideOf(xml.root, name);
  const rest = withoutPart(withoutPart(pkg, name), relationsName(name));
  return withSplices(rest, part.name, known === undefined ? [] : [removalSplice(known)]);
}

/** The child of an element that must be there; throws a refusal where it is not. */
export function requiredChild(node: XmlNode, name: string): XmlNode {
  return childNamed(node, name) ?? refuseDamaged(`缺少 ${name}`);
}
