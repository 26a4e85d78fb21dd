import type { SimContext } from "./cells";
import { addPart, type SimPart } from "./model";
import { invalidArgument, itemNotFound, object, readOnly, textOf, type SimObject } from "./objects";

/** A `CustomXmlPartCollection`: all custom XML parts of the workbook, or those of one namespace. */
export function customXmlPartsObject(context: SimContext, namespace: string | null = null): SimObject {
  const { workbook } = context;
  const here = () => workbook.parts.filter(({ xml }) => namespace === null || namespaceOf(xml) === namespace);
  const find = (id: unknown): SimPart | undefined => here().find((part) => part.id === id);
  const item = (id: unknown): SimObject => {
    const part = find(id);
    if (part === undefined) throw itemNotFound();
    return partObject(context, part);
  };
  const scoped = {
    GetCount: () => here().length,
    GetItemOrNullObject: ([id]: readonly unknown[]) => (find(id) === undefined ? null : item(id)),
    // None where there are several.
    GetOnlyItemOrNullObject: () => (here().length === 1 ? item(here()[0]?.id) : null),
  };
  const whole = {
    GetByNamespace: ([uri]: readonly unknown[]) => customXmlPartsObject(context, textOf(uri)),
    Add: ([xml]: readonly unknown[]) => item(addPart(workbook, wellFormed(xml))),
  };
  return object(namespace === null ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection", {
    items: () => here().map(({ id }) => item(id)),
    item,
    methods: namespace === null ? { ...scoped, ...whole } : scoped,
  });
}

function partObject({ workbook }: SimContext, part: SimPart): SimObject {
  return object("CustomXmlPart", {
    properties: { Id: readOnly(() => part.id), NamespaceUri: readOnly(() => namespaceOf(part.xml)) },
    methods: {
      GetXml: () => part.xml,
      SetXml: ([xml]) => void (part.xml = wellFormed(xml)),
      Delete: () => void workbook.parts.splice(workbook.parts.indexOf(part), 1),
    },
  });
}

const namespaceOf = (xml: string): string => /<[\w:.-]+[^>]*?\sxmlns(?::\w+)?="([^"]*)"/.exec(xml)?.[1] ?? "";

/** As far as ours go: one element with text in it, everything that XML reserves escaped, and nothing that it forbids. */
function wellFormed(input: unknown): string {
  const xml = textOf(input);
  const text = /^<(\w+) xmlns="[^"<]*">([^<>]*)<\/\1>$/.exec(xml)?.[2];
  const isText = text !== undefined && !/&(?!(?:amp|lt|gt|quot|apos|#\d+);)/.test(text);
  if (!isText || /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(xml)) throw invalidArgument(xml);
  // A parser reads every line end as a line feed.
  return xml.replace(/\r\n?/g, "\n");
}
