import type { Kept, KeptPart } from "../../core/plan";
import { bookOf, relationType } from "./book";
import { orElse } from "./fault";
import {
  contentOf,
  hasDefaultType,
  isRelation,
  memo,
  partNamed,
  relationsOf,
  withContentType,
  withoutPartAndType,
  withoutRelation,
  withPart,
  withRelation,
  xmlOf,
  type Package,
  type Part,
} from "./package";
import { decodeXml, encodeXml, escapeText, legalText, namespaceOf, type XmlNode } from "./xml";

// Excel carries custom XML parts (customXml/item1.xml …) along unread, with names and prefixes of its own choosing:
// what tells ours from those of other programs is the namespace of the root alone.

const NAMESPACES: Readonly<Record<KeptPart, string>> = { notes: "urn:rescore:notes:1", journal: "urn:rescore:journal:1" };
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A part of ours: the text that it holds, null where it is damaged. */
interface Item {
  readonly name: string;
  readonly kept: KeptPart;
  readonly text: string | null;
}

/** A text as it can be kept: in a JSON text, and only there can it matter, the escape of a character that XML forbids means that character. */
function keepable(text: string): string {
  return legalText(text, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}

function textOf(root: XmlNode): string | null {
  return root.children.length === 0 ? root.text : null;
}

/** The root of a part that mentions our namespaces; null for all others, large ones among them, and for one that cannot be read. */
function rootOf(part: Part): XmlNode | null {
  return orElse(() => (decodeXml(contentOf(part)).text.includes("urn:rescore:") ? xmlOf(part).root : null), null);
}

const itemIn = memo((part: Part): Item | null => {
  const root = rootOf(part);
  if (root === null) return null;
  const namespace = namespaceOf(root);
  const kept = namespace === NAMESPACES.notes ? "notes" : namespace === NAMESPACES.journal ? "journal" : null;
  return kept === null ? null : { name: part.name, kept, text: textOf(root) };
});

/** Our parts in the order of the relationships that lead to them: from the workbook, as Excel writes them, or from the package. */
const itemsOf = memo((pkg: Package): readonly Item[] => {
  const relations = [...bookOf(pkg).relations, ...relationsOf(pkg, "")].filter((relation) => isRelation(relation, "customXml"));
  return relations.flatMap(({ target }) => {
    const part = target === null ? undefined : partNamed(pkg, target);
    return part === undefined ? [] : (itemIn(part) ?? []);
  });
});

function itemOf(pkg: Package, kept: KeptPart): Item | undefined {
  return itemsOf(pkg).find((item) => item.kept === kept);
}

/** What an earlier run kept in the workbook; null for what is not there or cannot be read. */
export function keptOf(pkg: Package): Kept {
  return { notes: itemOf(pkg, "notes")?.text ?? null, journal: itemOf(pkg, "journal")?.text ?? null };
}

/** Whether the workbook keeps that text, in the form in which it can be kept. */
export function keeps(pkg: Package, kept: KeptPart, text: string | null): boolean {
  return keptOf(pkg)[kept] === (text === null ? null : keepable(text));
}

function itemXml(kept: KeptPart, text: string): Uint8Array {
  return encodeXml(`${HEAD}<${kept} xmlns="${NAMESPACES[kept]}">${escapeText(keepable(text))}</${kept}>`, "utf-8");
}

/** The identity of a part, which must differ from all others of the workbook: its name as the digits, so that equal plans give equal bytes. */
function identity(kept: KeptPart): string {
  const bytes = new TextEncoder().encode(`rescore:${kept}`.padEnd(16, "\0"));
  const digits = Array.from(bytes, (byte) => byte.toString(16).toUpperCase().padStart(2, "0")).join("");
  return `{${digits.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-")}}`;
}

function propertiesXml(kept: KeptPart, namespace: string): Uint8Array {
  const schema = `<ds:schemaRefs><ds:schemaRef ds:uri="${NAMESPACES[kept]}"/></ds:schemaRefs>`;
  const xml = `${HEAD}<ds:datastoreItem ds:itemID="${identity(kept)}" xmlns:ds="${namespace}">${schema}</ds:datastoreItem>`;
  return encodeXml(xml, "utf-8");
}

function freeNames(pkg: Package): { readonly item: string; readonly properties: string } {
  const names = (number: number) => ({ item: `customXml/item${number}.xml`, properties: `customXml/itemProps${number}.xml` });
  const isFree = ({ item, properties }: ReturnType<typeof names>): boolean =>
    partNamed(pkg, item) === undefined && partNamed(pkg, properties) === undefined;
  let number = 1;
  while (!isFree(names(number))) number += 1;
  return names(number);
}

function added(pkg: Package, kept: KeptPart, text: string): Package {
  const { item, properties } = freeNames(pkg);
  const type = relationType(bookOf(pkg), "customXml");
  const content = withPart(pkg, item, itemXml(kept, text));
  const typed = hasDefaultType(content, item) ? content : withContentType(content, item, "application/xml");
  // The vocabulary of the properties is named like the relationship, without its folder: the strict one differs from the usual one.
  const described = withPart(typed, properties, propertiesXml(kept, type.replace("/relationships/", "/")));
  const declared = withContentType(described, properties, PROPERTIES_TYPE);
  const related = withRelation(declared, item, `${type}Props`, properties).pkg;
  return withRelation(related, bookOf(pkg).part, type, item).pkg;
}

/** The names of the parts that describe a part; none where that cannot be made out. */
function propertiesOf(pkg: Package, item: string): readonly string[] {
  return orElse(() => relationsOf(pkg, item), []).flatMap((relation) =>
    isRelation(relation, "customXmlProps") ? (relation.target ?? []) : [],
  );
}

function removed(pkg: Package, item: string): Package {
  const bare = propertiesOf(pkg, item).reduce(withoutPartAndType, pkg);
  const unrelated = withoutRelation(withoutRelation(bare, bookOf(pkg).part, item), "", item);
  return withoutPartAndType(unrelated, item);
}

/** The package that keeps that text, or for null none: of a part that somebody has doubled nothing stays either. */
export function withKept(pkg: Package, kept: KeptPart, text: string | null): Package {
  const item = itemOf(pkg, kept);
  if (text !== null) return item === undefined ? added(pkg, kept, text) : withPart(pkg, item.name, itemXml(kept, text));
  const names = itemsOf(pkg).filter((each) => each.kept === kept);
  return [...new Set(names.map((each) => each.name))].reduce(removed, pkg);
}
