/** XML as it is written, read without the parser of the code under test: attributes raw and in their order, text raw. */
export interface Element {
  readonly name: string;
  /** As written: `r="A1"`. */
  readonly attributes: readonly string[];
  /** Elements, and between them text, comments and instructions as written. */
  readonly inside: readonly (Element | string)[];
}

type Growing = Element & { readonly inside: (Element | string)[] };

const TOKEN = /<!--[^]*?-->|<\?[^]*?\?>|<!\[CDATA\[[^]*?\]\]>|<(?:[^>"']|"[^"]*"|'[^']*')*>|[^<]+/g;
const ATTRIBUTE = /[^\s=/<>]+\s*=\s*(?:"[^"]*"|'[^']*')/g;

/** The element that an XML text is, in a list with what stands before and after it. */
export function treeOf(xml: string): Element {
  const top: Growing = { name: "", attributes: [], inside: [] };
  const stack: Growing[] = [top];
  for (const [token] of xml.matchAll(TOKEN)) {
    const parent = stack[stack.length - 1] ?? top;
    if (token.startsWith("</")) stack.pop();
    else if (/^<[^!?]/.test(token)) {
      const [, name = ""] = /^<([^\s/>]+)/.exec(token) ?? [];
      const element: Growing = { name, attributes: token.slice(name.length + 1).match(ATTRIBUTE) ?? [], inside: [] };
      parent.inside.push(element);
      if (!token.endsWith("/>")) stack.push(element);
    } else parent.inside.push(token);
  }
  if (stack.length !== 1) throw new Error("not well-formed");
  return top;
}

export const isElement = (part: Element | string): part is Element => typeof part !== "string";
export const local = ({ name }: Element): string => name.slice(name.indexOf(":") + 1);
export const elementsIn = ({ inside }: Element): readonly Element[] => inside.filter(isElement);
export const named = (element: Element | undefined, name: string): readonly Element[] =>
  element === undefined ? [] : elementsIn(element).filter((child) => local(child) === name);

/** The one element of an XML text. */
export function rootOf(xml: string): Element {
  const [root] = elementsIn(treeOf(xml));
  if (root === undefined) throw new Error("empty");
  return root;
}

/** The value of an attribute with that name, or with that local name and a prefix. */
export function valueOf(element: Element | undefined, name: string): string | undefined {
  const found = element?.attributes.find((each) => each.split("=")[0]?.trim().replace(/^.*:/, "") === name.replace(/^.*:/, ""));
  const raw = found?.slice(found.indexOf("=") + 1).trim();
  return raw
    ?.slice(1, -1)
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}

/** All elements of that local name at any depth. */
export function allNamed(element: Element, name: string): readonly Element[] {
  return elementsIn(element).flatMap((child) => [...(local(child) === name ? [child] : []), ...allNamed(child, name)]);
}

/** All text of an element, raw. */
export function textIn(element: Element | undefined): string {
  return (element?.inside ?? []).map((part) => (typeof part === "string" ? part : textIn(part))).join("");
}

/** The tree with each element put through a change, from the leaves up; null takes it out. Texts that then meet are one. */
export function mapTree(element: Element, change: (element: Element) => Element | null): Element | null {
  const inside = element.inside.flatMap((part): readonly (Element | string)[] => {
    if (typeof part === "string") return [part];
    const mapped = mapTree(part, change);
    return mapped === null ? [] : [mapped];
  });
  const joined = inside.reduce<(Element | string)[]>((all, part) => {
    const last = all.at(-1);
    if (typeof part === "string" && typeof last === "string") all[all.length - 1] = last + part;
    else all.push(part);
    return all;
  }, []);
  return change({ ...element, inside: joined });
}

/** The element without those attributes. */
export function without(element: Element, ...names: readonly string[]): Element {
  return { ...element, attributes: element.attributes.filter((each) => !names.includes(each.split("=")[0]?.trim() ?? "")) };
}

/** The tree as lines, one a tag or text, for a comparison that shows where two differ. */
export function linesOf(element: Element, depth = 0): readonly string[] {
  const indent = " ".repeat(depth);
  const inside = element.inside.flatMap((part) =>
    typeof part === "string" ? [`${indent} ${JSON.stringify(part)}`] : linesOf(part, depth + 1),
  );
  return [`${indent}<${[element.name, ...element.attributes].join(" ")}>`, ...inside];
}
