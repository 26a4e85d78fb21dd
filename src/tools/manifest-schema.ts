import type { XmlElement } from "./xml-tree";

/** Something wrong in the manifest: the line it is on and what it is, in Chinese. */
export interface Problem {
  readonly line: number;
  readonly message: string;
}

/** What an attribute or a text must look like, and how to say so. */
interface Kind {
  readonly allows: (value: string) => boolean;
  readonly expected: string;
}

/** How often an element may stand in its place. */
type Times = "1" | "?" | "+" | "*";

interface Slot {
  /** Local name, with `bt:` where it belongs to the basic types. */
  readonly name: string;
  readonly times: Times;
  readonly shape: Shape;
}

/** What an element holds: its attributes, and its children in the order in which they must stand. */
interface Shape {
  readonly attributes: Readonly<Record<string, Kind>>;
  readonly children: readonly Slot[];
  readonly text: Kind | null;
  /** Where `xsi:type` decides what the element holds. */
  readonly variants?: Readonly<Record<string, Shape>>;
}

const namespaces = {
  app: "http://schemas.microsoft.com/office/appforoffice/1.1",
  basic: "http://schemas.microsoft.com/office/officeappbasictypes/1.0",
  overrides: "http://schemas.microsoft.com/office/taskpaneappversionoverrides",
} as const;

// ---- values

const lengthOf = (value: string): number => [...value].length;
const string = (most: number): Kind => ({
  allows: (value) => lengthOf(value) >= 1 && lengthOf(value) <= most,
  expected: `1 至 ${most} 个字符`,
});
const matching = (pattern: RegExp, expected: string): Kind => ({ allows: (value) => pattern.test(value), expected });
const oneOf = (...values: readonly string[]): Kind => ({ allows: (value) => values.includes(value), expected: values.join(" 或 ") });

const short = string(125);
const long = string(250);
const reference = string(32);
const guid = matching(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i, "GUID，如 01234567-89ab-cdef-0123-456789abcdef");
const version = matching(/^\d{1,5}(\.\d{1,5}){3}$/, "四段版本号，如 1.0.0.0");
const shortVersion = matching(/^\d{1,5}\.\d{1,5}$/, "两段版本号，如 1.1");
const locale = matching(/^[a-z]{2,3}-[A-Za-z0-9]{2,8}(-[A-Za-z]{2,3})?$/, "语言区域，如 zh-CN");
const whole = matching(/^\d+$/, "整数");
const flag = oneOf("true", "false");
const url: Kind = {
  allows: (value) => /^https:\/\/[^\s/]+\/\S*$/.test(value) && lengthOf(value) <= 2048,
  expected: "https:// 开头的完整网址",
};

// ---- shapes

const shape = (attributes: Readonly<Record<string, Kind>>, children: readonly Slot[] = []): Shape => ({ attributes, children, text: null });
const textOf = (text: Kind): Shape => ({ attributes: {}, children: [], text });
const typed = (variants: Readonly<Record<string, Shape>>): Shape => ({ attributes: {}, children: [], text: null, variants });
const slot = (name: string, times: Times, content: Shape): Slot => ({ name, times, shape: content });

const setting = (kind: Kind): Shape => shape({ DefaultValue: kind }, [slot("Override", "*", shape({ Locale: locale, Value: kind }))]);
const resource = (kind: Kind): Shape =>
  shape({ id: reference, DefaultValue: kind }, [slot("bt:Override", "*", shape({ Locale: locale, Value: kind }))]);
const pointer = shape({ resid: reference });
const icon = shape({}, [slot("bt:Image", "+", shape({ size: whole, resid: reference }))]);

const sets = shape({ "DefaultMinVersion?": shortVersion }, [slot("Set", "+", shape({ Name: short, "MinVersion?": shortVersion }))]);
const requirements = shape({}, [slot("Sets", "?", sets), slot("Methods", "?", shape({}, [slot("Method", "+", shape({ Name: long }))]))]);

const action = typed({
  ShowTaskpane: shape({}, [
    slot("TaskpaneId", "?", textOf(short)),
    slot("SourceLocation", "1", pointer),
    slot("Title", "?", pointer),
    slot("SupportsPinning", "?", textOf(flag)),
  ]),
  ExecuteFunction: shape({}, [slot("FunctionName", "1", textOf(long))]),
});
const supertip = shape({}, [slot("Title", "1", pointer), slot("Description", "1", pointer)]);
const face = (iconTimes: Times): readonly Slot[] => [
  slot("Label", "1", pointer),
  slot("Supertip", "1", supertip),
  slot("Icon", iconTimes, icon),
];
const item = shape({ id: short }, [...face("?"), slot("Action", "1", action)]);
const control = typed({
  Button: shape({ id: short }, [...face("1"), slot("Action", "1", action)]),
  Menu: shape({ id: short }, [...face("1"), slot("Items", "1", shape({}, [slot("Item", "+", item)]))]),
});
const group = shape({ id: short }, [slot("Label", "1", pointer), slot("Icon", "1", icon), slot("Control", "+", control)]);
const extensionPoint = typed({
  PrimaryCommandSurface: shape({}, [
    slot("OfficeTab", "*", shape({ id: short }, [slot("Group", "+", group)])),
    slot("CustomTab", "?", shape({ id: short }, [slot("Group", "+", group), slot("Label", "1", pointer)])),
  ]),
  // A menu of Excel's own takes one line of an add-in.
  ContextMenu: shape({}, [
    slot("OfficeMenu", "+", shape({ id: oneOf("ContextMenuCell", "ContextMenuText") }, [slot("Control", "1", control)])),
  ]),
});
const getStarted = shape({}, [slot("Title", "1", pointer), slot("Description", "1", pointer), slot("LearnMoreUrl", "1", pointer)]);
const runtimes = shape({}, [slot("Runtime", "1", shape({ resid: reference, "lifetime?": oneOf("short", "long") }))]);
const desktop = shape({}, [
  slot("GetStarted", "?", getStarted),
  slot("FunctionFile", "?", pointer),
  slot("ExtensionPoint", "+", extensionPoint),
]);
const resources = shape({}, [
  slot("bt:Images", "?", shape({}, [slot("bt:Image", "*", resource(url))])),
  slot("bt:Urls", "?", shape({}, [slot("bt:Url", "*", resource(url))])),
  slot("bt:ShortStrings", "?", shape({}, [slot("bt:String", "*", resource(short))])),
  slot("bt:LongStrings", "?", shape({}, [slot("bt:String", "*", resource(long))])),
]);
const overrides = typed({
  VersionOverridesV1_0: shape({}, [
    slot("Description", "?", pointer),
    slot("Requirements", "?", requirements),
    slot(
      "Hosts",
      "1",
      shape({}, [
        slot("Host", "+", typed({ Workbook: shape({}, [slot("Runtimes", "?", runtimes), slot("DesktopFormFactor", "1", desktop)]) })),
      ]),
    ),
    slot("Resources", "1", resources),
  ]),
});

/** The order and content of an Excel task pane manifest, after the published schemas; only what an Excel add-in without sign-in can use. */
const officeApp = typed({
  TaskPaneApp: shape({}, [
    slot("Id", "1", textOf(guid)),
    slot("Version", "1", textOf(version)),
    slot("ProviderName", "1", textOf(short)),
    slot("DefaultLocale", "1", textOf(locale)),
    slot("DisplayName", "1", setting(short)),
    slot("Description", "1", setting(long)),
    slot("IconUrl", "1", setting(url)),
    slot("HighResolutionIconUrl", "1", setting(url)),
    slot("SupportUrl", "1", setting(url)),
    slot("AppDomains", "?", shape({}, [slot("AppDomain", "+", textOf(url))])),
    slot("Hosts", "1", shape({}, [slot("Host", "+", shape({ Name: oneOf("Workbook") }))])),
    slot("Requirements", "1", requirements),
    slot("DefaultSettings", "1", shape({}, [slot("SourceLocation", "1", setting(url))])),
    slot("Permissions", "1", textOf(oneOf("Restricted", "ReadDocument", "ReadAllDocument", "WriteDocument", "ReadWriteDocument"))),
    slot("VersionOverrides", "1", overrides),
    slot("ExtendedOverrides", "?", shape({ Url: url, "ResourcesUrl?": url })),
  ]),
});

// ---- the check

/** Everything in the manifest that is not in the order, number or form that the schema asks for. */
export function schemaProblems(root: XmlElement): readonly Problem[] {
  if (root.name !== "OfficeApp" || root.namespace !== namespaces.app) {
    return [{ line: root.line, message: `根元素应为 <OfficeApp xmlns="${namespaces.app}">` }];
  }
  return problemsOf(root, officeApp);
}

function problemsOf(element: XmlElement, declared: Shape): readonly Problem[] {
  if (declared.variants === undefined) return contentProblems(element, declared);
  const type = element.attributes.get("xsi:type");
  const variant = type === undefined ? undefined : declared.variants[type];
  if (variant !== undefined) return contentProblems(element, variant);
  const known = Object.keys(declared.variants).join(" 或 ");
  return [{ line: element.line, message: `<${element.name}> 的 xsi:type 应为 ${known}，现为 ${type ?? "空"}` }];
}

function contentProblems(element: XmlElement, declared: Shape): readonly Problem[] {
  return [
    ...attributeProblems(element, declared),
    ...textProblems(element, declared),
    ...orderProblems(element, declared.children),
    ...element.children.flatMap((child) => {
      const found = declared.children.find((candidate) => fits(child, candidate, element.namespace));
      return found === undefined ? [] : problemsOf(child, found.shape);
    }),
  ];
}

function attributeProblems(element: XmlElement, declared: Shape): readonly Problem[] {
  const at = (message: string): Problem => ({ line: element.line, message: `<${element.name}> ${message}` });
  const names = Object.keys(declared.attributes).map((name) => name.replace("?", ""));
  const unknown = [...element.attributes.keys()].filter((name) => name !== "xsi:type" && !names.includes(name));
  const wrong = Object.entries(declared.attributes).flatMap(([key, kind]) => {
    const name = key.replace("?", "");
    const value = element.attributes.get(name);
    if (value === undefined) return key.endsWith("?") ? [] : [at(`缺少属性 ${name}`)];
    return kind.allows(value) ? [] : [at(`的 ${name} 应为${kind.expected}，现为“${value}”`)];
  });
  return [...unknown.map((name) => at(`不应有属性 ${name}`)), ...wrong];
}

function textProblems(element: XmlElement, declared: Shape): readonly Problem[] {
  if (declared.text === null) return element.text === "" ? [] : [{ line: element.line, message: `<${element.name}> 中不应有文字` }];
  if (declared.text.allows(element.text)) return [];
  return [{ line: element.line, message: `<${element.name}> 应为${declared.text.expected}，现为“${element.text}”` }];
}

function orderProblems(element: XmlElement, slots: readonly Slot[]): readonly Problem[] {
  const places = element.children.map((child) => slots.findIndex((candidate) => fits(child, candidate, element.namespace)));
  const misplaced = element.children.flatMap((child, index) => {
    const place = places[index] ?? -1;
    if (place < 0) return [{ line: child.line, message: `<${element.name}> 中不应有 <${child.name}>，或命名空间不对` }];
    const later = slots[Math.max(...places.slice(0, index), -1)];
    const late = later !== undefined && slots.indexOf(later) > place;
    return late ? [{ line: child.line, message: `<${child.name}> 应在 <${later.name}> 之前` }] : [];
  });
  const counted = slots.flatMap((candidate, index) => {
    const count = places.filter((place) => place === index).length;
    if (count === 0 && (candidate.times === "1" || candidate.times === "+")) {
      return [{ line: element.line, message: `<${element.name}> 中缺少 <${candidate.name}>` }];
    }
    const single = candidate.times === "1" || candidate.times === "?";
    return single && count > 1 ? [{ line: element.line, message: `<${element.name}> 中只能有一个 <${candidate.name}>` }] : [];
  });
  return [...misplaced, ...counted];
}

function fits(element: XmlElement, candidate: Slot, parentNamespace: string): boolean {
  const basic = candidate.name.startsWith("bt:");
  const local = basic ? candidate.name.slice("bt:".length) : candidate.name;
  const inherited = candidate.name === "VersionOverrides" ? namespaces.overrides : parentNamespace;
  return element.name === local && element.namespace === (basic ? namespaces.basic : inherited);
}
