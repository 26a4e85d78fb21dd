import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { logErrorMessage } from "office-addin-cli";
import { type Problem, schemaProblems } from "./manifest-schema";
import { shortcutProblems } from "./manifest-shortcuts";
import { childAt, descendants, elementsNamed, parseXml, type XmlElement } from "./xml-tree";

/** What the manifest must agree with, outside itself. */
export interface Surroundings {
  /** The version in package.json, such as `0.1.0`. */
  readonly version: string;
  /** Width and height of a PNG by its path below the project, null where there is none. */
  readonly imageSize: (path: string) => ImageSize | null;
  /** The names that the command page associates with functions; null while there is no such page. */
  readonly functions: readonly string[] | null;
  /** The text of a file by its path below the project, null where there is none. */
  readonly textOf: (path: string) => string | null;
}

/** Width and height in pixels. */
export interface ImageSize {
  readonly width: number;
  readonly height: number;
}

type Check = (root: XmlElement, surroundings: Surroundings) => readonly Problem[];

const requiredSizes = [16, 32, 80];
const allowedSizes = [16, 20, 24, 32, 40, 48, 64, 80];
/** The office.js that we ship declares nothing above this set. */
const highestExcelApi = 15;
const otherLocale = "en-US";

/** All that is wrong with a manifest, by line; what is wrong and where, in Chinese. */
export function manifestProblems(xml: string, surroundings: Surroundings): readonly Problem[] {
  const root = parseXml(xml);
  if ("kind" in root) return [{ line: root.line, message: `不是格式良好的 XML：${root.reason}` }];
  const problems = [...schemaProblems(root), ...checks.flatMap((check) => check(root, surroundings))];
  return [...problems].sort((one, other) => one.line - other.line);
}

// ---- the checks that a schema cannot make

const versionMatches: Check = (root, { version }) => {
  const element = childAt(root, "Version");
  const expected = `${version}.0`;
  return element === undefined || element.text === expected
    ? []
    : [{ line: element.line, message: `<Version> 应为 ${expected}（package.json 的版本加 .0），现为“${element.text}”` }];
};

const idsUnique: Check = (root) => {
  const resources = descendants(root).filter((element) => isResource(element));
  const parts = ["CustomTab", "Group", "Control", "Item"].flatMap((name) => elementsNamed(root, name));
  return [...duplicates(resources), ...duplicates(parts)];
};

function duplicates(elements: readonly XmlElement[]): readonly Problem[] {
  const seen = new Map<string, number>();
  return elements.flatMap((element) => {
    const id = element.attributes.get("id") ?? "";
    const first = seen.get(id);
    if (first === undefined) seen.set(id, element.line);
    return first === undefined ? [] : [{ line: element.line, message: `id“${id}”重复，第 ${first} 行已用` }];
  });
}

function isResource(element: XmlElement): boolean {
  return element.attributes.has("id") && element.attributes.has("DefaultValue");
}

/** The list of resources that a reference must point into. */
function wantedList(name: string): string {
  switch (name) {
    case "Image":
      return "Images";
    case "SourceLocation":
    case "FunctionFile":
    case "LearnMoreUrl":
    case "Runtime":
      return "Urls";
    case "Description":
      return "LongStrings";
    default:
      return "ShortStrings";
  }
}

const residsResolve: Check = (root) => {
  const lists = new Map<string, string>();
  for (const list of elementsNamed(root, "Resources").flatMap((element) => element.children)) {
    for (const entry of list.children) lists.set(entry.attributes.get("id") ?? "", list.name);
  }
  return descendants(root).flatMap((element) => {
    const resid = element.attributes.get("resid");
    if (resid === undefined) return [];
    const wanted = wantedList(element.name);
    const found = lists.get(resid);
    if (found === wanted) return [];
    const fault = found === undefined ? "不存在" : `在 <bt:${found}> 中`;
    return [{ line: element.line, message: `<${element.name}> 引用的资源“${resid}”${fault}，应在 <bt:${wanted}> 中` }];
  });
};

const resourcesUsed: Check = (root) => {
  const used = new Set(descendants(root).flatMap((element) => element.attributes.get("resid") ?? []));
  return descendants(root)
    .filter((element) => isResource(element) && !used.has(element.attributes.get("id") ?? ""))
    .map((element) => ({ line: element.line, message: `资源“${element.attributes.get("id") ?? ""}”没有用到` }));
};

/** Every address stays in our own folder of our own host: an intranet has nothing else, and other domains need AppDomains. */
const oneOrigin: Check = (root) => {
  const home = homeOf(root);
  return descendants(root).flatMap((element) =>
    [...element.attributes].flatMap(([name, value]) =>
      /^https?:/.test(value) && !value.startsWith(home)
        ? [{ line: element.line, message: `<${element.name}> 的 ${name} 应与 SourceLocation 同源同目录（${home}），现为“${value}”` }]
        : [],
    ),
  );
};

/** The folder on a server that everything of the add-in lies in, with a slash at its end: that of its pane. */
function homeOf(root: XmlElement): string {
  const pane = childAt(root, "DefaultSettings/SourceLocation")?.attributes.get("DefaultValue") ?? "";
  return pane.replace(/[^/]*$/, "");
}

/** The file below that folder that an address means. */
function pathOf(root: XmlElement, url: string): string {
  const home = homeOf(root);
  return url.startsWith(home) ? url.slice(home.length) : url;
}

const iconSizes: Check = (root) =>
  elementsNamed(root, "Icon").flatMap((icon) => {
    const sizes = icon.children.map((image) => Number(image.attributes.get("size")));
    const missing = requiredSizes.filter((size) => !sizes.includes(size));
    const wrong = sizes.filter((size, index) => !allowedSizes.includes(size) || sizes.indexOf(size) !== index);
    return [
      ...missing.map((size) => ({ line: icon.line, message: `<Icon> 缺少 ${size} 像素的图标` })),
      ...wrong.map((size) => ({ line: icon.line, message: `<Icon> 的尺寸 ${size} 重复，或不在 ${allowedSizes.join("、")} 之列` })),
    ];
  });

const iconFiles: Check = (root, surroundings) => {
  const addresses = new Map(
    elementsNamed(root, "Image").map((image) => [image.attributes.get("id"), image.attributes.get("DefaultValue")]),
  );
  const ribbon = elementsNamed(root, "Icon")
    .flatMap((icon) => icon.children)
    .map((image) => ({ image, url: addresses.get(image.attributes.get("resid")), size: Number(image.attributes.get("size")) }));
  const list = (name: string, size: number): readonly { image: XmlElement; url: string | undefined; size: number }[] =>
    elementsNamed(root, name).map((image) => ({ image, url: image.attributes.get("DefaultValue"), size }));
  return [...ribbon, ...list("IconUrl", 32), ...list("HighResolutionIconUrl", 64)].flatMap(({ image, url, size }) => {
    if (url === undefined) return [];
    const path = pathOf(root, url);
    const found = surroundings.imageSize(path);
    if (found === null) return [{ line: image.line, message: `<${image.name}> 的图标 ${path} 不存在，或不是 PNG` }];
    if (found.width === size && found.height === size) return [];
    return [{ line: image.line, message: `<${image.name}> 的图标 ${path} 应为 ${size}×${size} 像素，实为 ${found.width}×${found.height}` }];
  });
};

/** Without an id, each click on the button opens one more pane. */
const taskpaneNamed: Check = (root) =>
  elementsNamed(root, "Action")
    .filter((action) => action.attributes.get("xsi:type") === "ShowTaskpane" && childAt(action, "TaskpaneId") === undefined)
    .map((action) => ({ line: action.line, message: "<Action> 打开面板而没有 <TaskpaneId>，每点一次会多开一个面板" }));

/**
 * Ribbon and pane share a page only where Excel keeps it, where it is one and the same resource, and where there is one pane:
 * otherwise Excel loads it several times, and says nothing.
 */
const runtimeShared: Check = (root) =>
  elementsNamed(root, "Runtime").flatMap((runtime) => {
    const resid = runtime.attributes.get("resid") ?? "";
    const pages = [...elementsNamed(root, "FunctionFile"), ...elementsNamed(root, "SourceLocation")];
    const others = pages.filter((page) => page.attributes.has("resid") && page.attributes.get("resid") !== resid);
    const panes = elementsNamed(root, "TaskpaneId");
    return [
      ...(runtime.attributes.get("lifetime") === "long" ? [] : [{ line: runtime.line, message: "<Runtime> 的 lifetime 应为 long" }]),
      ...others.map((page) => ({ line: page.line, message: `<${page.name}> 应与 <Runtime> 引用同一资源“${resid}”，否则不共用运行时` })),
      ...panes
        .filter((pane) => pane.text !== panes[0]?.text)
        .map((pane) => ({ line: pane.line, message: "共用运行时只能有一个面板，<TaskpaneId> 应相同" })),
    ];
  });

/** A tab of our own, once. */
const oneTab: Check = (root) => {
  const [, ...others] = elementsNamed(root, "CustomTab");
  return others.map((tab) => ({ line: tab.line, message: "只能有一个 <CustomTab>" }));
};

/** Keys are functions, and work only in a page that is kept. */
const keysWork: Check = (root, { functions, textOf }) =>
  elementsNamed(root, "ExtendedOverrides").flatMap((element) => {
    const at = (message: string): Problem => ({ line: element.line, message });
    const path = pathOf(root, element.attributes.get("Url") ?? "");
    const text = textOf(path);
    const shared = elementsNamed(root, "Runtime").length > 0;
    return [
      ...(shared ? [] : [at("<ExtendedOverrides> 的快捷键需要 <Runtimes>")]),
      ...(text === null ? [at(`<ExtendedOverrides> 的文件 ${path} 不存在`)] : []),
      ...(text === null ? [] : shortcutProblems(text, functions).map((problem) => at(`${path}：${problem}`))),
    ];
  });

const localesGiven: Check = (root) => {
  const main = childAt(root, "DefaultLocale");
  const language = main !== undefined && main.text !== "zh-CN" ? [{ line: main.line, message: "<DefaultLocale> 应为 zh-CN" }] : [];
  const shown = [...elementsNamed(root, "DisplayName"), ...elementsNamed(root, "Description"), ...elementsNamed(root, "String")];
  const bare = shown.filter(
    (element) =>
      element.attributes.has("DefaultValue") && !element.children.some((child) => child.attributes.get("Locale") === otherLocale),
  );
  return [...language, ...bare.map((element) => ({ line: element.line, message: `<${element.name}> 缺少 ${otherLocale} 的 <Override>` }))];
};

const setsAvailable: Check = (root) =>
  elementsNamed(root, "Set").flatMap((set) => {
    const name = set.attributes.get("Name") ?? "";
    const text = set.attributes.get("MinVersion") ?? elementsNamed(root, "Sets")[0]?.attributes.get("DefaultMinVersion") ?? "1.1";
    const [major = 0, minor = 0] = text.split(".").map(Number);
    const high = name === "ExcelApi" && (major > 1 || minor > highestExcelApi);
    if (high) return [{ line: set.line, message: `要求 ExcelApi ${text}，而随附的 office.js 最高为 1.${highestExcelApi}` }];
    return name === "ExcelApi" ? [] : [{ line: set.line, message: `只应要求 ExcelApi，现为“${name}”` }];
  });

const nothingRequiredInside: Check = (root) =>
  elementsNamed(root, "VersionOverrides").flatMap((overrides) =>
    elementsNamed(overrides, "Requirements").map((element) => ({
      line: element.line,
      message: "<VersionOverrides> 内不应有 <Requirements>：不满足时 Excel 会撤掉所有按钮",
    })),
  );

const functionsExist: Check = (root, { functions }) => {
  const named = elementsNamed(root, "FunctionName");
  const pageless = named.length > 0 && elementsNamed(root, "FunctionFile").length === 0;
  const unknown = functions === null ? [] : named.filter((element) => !functions.includes(element.text));
  return [
    ...(pageless ? [{ line: root.line, message: "有 <FunctionName> 而没有 <FunctionFile>" }] : []),
    ...unknown.map((element) => ({
      line: element.line,
      message: `函数“${element.text}”没有在 src/commands 中用 Office.actions.associate 登记`,
    })),
  ];
};

const checks: readonly Check[] = [
  versionMatches,
  idsUnique,
  residsResolve,
  resourcesUsed,
  oneOrigin,
  iconSizes,
  iconFiles,
  taskpaneNamed,
  runtimeShared,
  oneTab,
  keysWork,
  localesGiven,
  setsAvailable,
  nothingRequiredInside,
  functionsExist,
];

// ---- the world

/** What the manifest must agree with, read from a project's folder. */
export function surroundingsOf(project: string): Surroundings {
  const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly version: string };
  return {
    version,
    imageSize: (path) => (existsSync(join(project, path)) ? pngSize(readFileSync(join(project, path))) : null),
    functions: functionsIn(join(project, "src", "commands")),
    textOf: (path) => textIn(join(project, path)),
  };
}

function textIn(file: string): string | null {
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

/** The pixel size that stands in a PNG file's header; null where it is none. */
export function pngSize(file: Uint8Array): ImageSize | null {
  const bytes = Buffer.from(file);
  const isPng = bytes.length > 24 && bytes.toString("latin1", 1, 4) === "PNG" && bytes.toString("latin1", 12, 16) === "IHDR";
  return isPng ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

/** The names that the command page in a folder associates with functions; null where there is no such page. */
export function functionsIn(folder: string): readonly string[] | null {
  const files = existsSync(folder) ? readdirSync(folder).filter((name) => /\.tsx?$/.test(name)) : [];
  if (files.length === 0) return null;
  const code = files.map((name) => readFileSync(join(folder, name), "utf8")).join("\n");
  return [...code.matchAll(/actions\.associate\(\s*["'`](\w+)/g)].flatMap((match) => match[1] ?? []);
}

/** Checks the project's manifest, offline, and prints what is wrong; 1 when something is. */
export function main(): Promise<number> {
  const project = join(__dirname, "..", "..");
  const problems = manifestProblems(readFileSync(join(project, "manifest.xml"), "utf8"), surroundingsOf(project));
  for (const problem of problems) logErrorMessage(`manifest.xml 第 ${problem.line} 行：${problem.message}`);
  if (problems.length === 0) process.stdout.write("manifest.xml 无误\n");
  return Promise.resolve(problems.length === 0 ? 0 : 1);
}
