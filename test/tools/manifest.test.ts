import { readFileSync } from "node:fs";
import { join } from "node:path";
import { words } from "../../src/taskpane/words";
import { manifestProblems, surroundingsOf, type Surroundings } from "../../src/tools/check-manifest";

const project = join(__dirname, "..", "..");
const manifest = readFileSync(join(project, "manifest.xml"), "utf8");
const surroundings: Surroundings = surroundingsOf(project);

const messages = (xml: string, around = surroundings): readonly string[] =>
  manifestProblems(xml, around).map((problem) => `${problem.line} ${problem.message}`);

/** One change that breaks the manifest, and what must be said of it. */
interface Row {
  readonly breaks: string;
  readonly find: string | RegExp;
  readonly put: string;
  readonly says: RegExp;
}

const stringOf = (length: number): string => "长".repeat(length);

const rows: readonly Row[] = [
  { breaks: "well-formedness", find: "</Hosts>", put: "</Host>", says: /不是格式良好的 XML/ },
  { breaks: "the root", find: "appforoffice/1.1", put: "appforoffice/1.0", says: /根元素应为 <OfficeApp/ },
  {
    breaks: "the type of add-in",
    find: 'xsi:type="TaskPaneApp"',
    put: 'xsi:type="MailApp"',
    says: /xsi:type 应为 TaskPaneApp，现为 MailApp/,
  },
  { breaks: "the id", find: /<Id>.*?<\/Id>/, put: "<Id>rescore</Id>", says: /<Id> 应为GUID.*现为“rescore”/ },
  { breaks: "a needed element", find: /<ProviderName>.*?<\/ProviderName>/, put: "", says: /<OfficeApp> 中缺少 <ProviderName>/ },
  { breaks: "an element twice", find: /(<Permissions>.*?<\/Permissions>)/, put: "$1$1", says: /只能有一个 <Permissions>/ },
  {
    breaks: "the order",
    find: /(<Version>.*?<\/Version>)\s*(<ProviderName>.*?<\/ProviderName>)/,
    put: "$2$1",
    says: /<Version> 应在 <ProviderName> 之前/,
  },
  {
    breaks: "the order in a tab",
    find: /(<Group id[\s\S]*<\/Group>)\s*(<Label resid="Tab.Label" \/>)/,
    put: "$2$1",
    says: /<Group> 应在 <Label> 之前/,
  },
  {
    breaks: "the order in a button",
    find: /(<Supertip>[\s\S]*?<\/Supertip>)\s*(<Icon>[\s\S]*?<\/Icon>)/,
    put: "$2$1",
    says: /<Supertip> 应在 <Icon> 之前/,
  },
  {
    breaks: "the order of resources",
    find: /(<bt:Images>[\s\S]*<\/bt:Images>)\s*(<bt:Urls>[\s\S]*<\/bt:Urls>)/,
    put: "$2$1",
    says: /<Images> 应在 <bt:Urls> 之前/,
  },
  { breaks: "a foreign element", find: "<Hosts>", put: "<FormSettings /><Hosts>", says: /<OfficeApp> 中不应有 <FormSettings>/ },
  { breaks: "a namespace", find: /<bt:Images>/, put: '<bt:Images xmlns:bt="urn:other">', says: /不应有 <Images>，或命名空间不对/ },
  { breaks: "an attribute", find: '<Host Name="Workbook"', put: '<Host name="Workbook"', says: /<Host> 缺少属性 Name/ },
  { breaks: "a foreign attribute", find: '<Host Name="Workbook"', put: '<Host Name="Workbook" Kind="x"', says: /<Host> 不应有属性 Kind/ },
  { breaks: "stray text", find: "<Hosts>", put: "<Hosts>多余", says: /<Hosts> 中不应有文字/ },
  { breaks: "the host", find: '<Host Name="Workbook"', put: '<Host Name="Document"', says: /<Host> 的 Name 应为Workbook，现为“Document”/ },
  {
    breaks: "the ribbon's host",
    find: '<Host xsi:type="Workbook"',
    put: '<Host xsi:type="Document"',
    says: /<Host> 的 xsi:type 应为 Workbook/,
  },
  { breaks: "permissions", find: "ReadWriteDocument", put: "Everything", says: /<Permissions> 应为Restricted/ },
  {
    breaks: "a short string",
    find: 'DefaultValue="重新计算"',
    put: `DefaultValue="${stringOf(126)}"`,
    says: /<String> 的 DefaultValue 应为1 至 125 个字符/,
  },
  {
    breaks: "a long string",
    find: /Description DefaultValue="[^"]*"/,
    put: `Description DefaultValue="${stringOf(251)}"`,
    says: /应为1 至 250 个字符/,
  },
  {
    breaks: "an empty name",
    find: 'DisplayName DefaultValue="绩效核分"',
    put: 'DisplayName DefaultValue=""',
    says: /<DisplayName> 的 DefaultValue 应为1 至 125 个字符/,
  },
  {
    breaks: "the length of a resource id",
    find: /Tab\.Label/g,
    put: "Tab.Label.That.Is.Longer.Than.It.May.Be",
    says: /<Label> 的 resid 应为1 至 32 个字符/,
  },
  {
    breaks: "https",
    find: 'https://localhost:3000/index.html" />\n      </bt:Urls>',
    put: 'http://localhost:3000/index.html" />\n      </bt:Urls>',
    says: /<Url> 的 DefaultValue 应为https/,
  },
  {
    breaks: "one origin",
    find: "https://localhost:3000/index.html",
    put: "https://elsewhere.example/index.html",
    says: /应与 SourceLocation 同源/,
  },
  { breaks: "the version", find: /<Version>[^<]*/, put: "<Version>99.0.0.0", says: /<Version> 应为 [\d.]+.*现为“99\.0\.0\.0”/ },
  { breaks: "the form of the version", find: /<Version>[^<]*/, put: "<Version>0.1", says: /<Version> 应为四段版本号/ },
  {
    breaks: "ids of controls",
    find: 'id="Rescore.ShowPane"',
    put: 'id="Rescore.Recalculate"',
    says: /id“Rescore\.Recalculate”重复，第 \d+ 行已用/,
  },
  { breaks: "ids of resources", find: 'bt:Url id="Support.Url"', put: 'bt:Url id="Taskpane.Url"', says: /id“Taskpane\.Url”重复/ },
  {
    breaks: "a reference",
    find: 'resid="CheckGroup.Label"',
    put: 'resid="CheckGroup.Labels"',
    says: /<Label> 引用的资源“CheckGroup\.Labels”不存在，应在 <bt:ShortStrings> 中/,
  },
  {
    breaks: "the type of a reference",
    find: '<FunctionFile resid="Taskpane.Url"',
    put: '<FunctionFile resid="Tab.Label"',
    says: /“Tab\.Label”在 <bt:ShortStrings> 中，应在 <bt:Urls> 中/,
  },
  {
    breaks: "use of a resource",
    find: 'LearnMoreUrl resid="Support.Url"',
    put: 'LearnMoreUrl resid="Taskpane.Url"',
    says: /资源“Support\.Url”没有用到/,
  },
  { breaks: "a needed icon size", find: /<bt:Image size="80" resid="Icon.80" \/>/, put: "", says: /<Icon> 缺少 80 像素的图标/ },
  {
    breaks: "an icon size that Office knows",
    find: '<bt:Image size="20"',
    put: '<bt:Image size="21"',
    says: /<Icon> 的尺寸 21 重复，或不在/,
  },
  { breaks: "an icon's file", find: "icons/icon-16.png", put: "icons/icon-17.png", says: /图标 assets\/icons\/icon-17\.png 不存在/ },
  { breaks: "an icon's pixels", find: "icons/icon-16.png", put: "icons/icon-20.png", says: /icon-20\.png 应为 16×16 像素，实为 20×20/ },
  {
    breaks: "the add-in's icon",
    find: /IconUrl DefaultValue="[^"]*icon-32.png/,
    put: 'IconUrl DefaultValue="https://localhost:3000/assets/icons/icon.svg',
    says: /<IconUrl> 的图标 assets\/icons\/icon\.svg 不存在，或不是 PNG/,
  },
  {
    breaks: "the high resolution icon",
    find: 'icons/icon-64.png" />\n  <SupportUrl',
    put: 'icons/icon-32.png" />\n  <SupportUrl',
    says: /<HighResolutionIconUrl> 的图标.*应为 64×64/,
  },
  { breaks: "the pane's id", find: /<TaskpaneId>.*?<\/TaskpaneId>/, put: "", says: /没有 <TaskpaneId>/ },
  { breaks: "the language", find: "<DefaultLocale>zh-CN", put: "<DefaultLocale>en-US", says: /<DefaultLocale> 应为 zh-CN/ },
  {
    breaks: "English for a label",
    find: /<bt:Override Locale="en-US" Value="Recalculate" \/>/,
    put: "",
    says: /<String> 缺少 en-US 的 <Override>/,
  },
  {
    breaks: "English for the name",
    find: /<Override Locale="en-US" Value="Rescore" \/>/,
    put: "",
    says: /<DisplayName> 缺少 en-US 的 <Override>/,
  },
  {
    breaks: "the height of the set",
    find: 'MinVersion="1.1" />',
    put: 'MinVersion="1.16" />',
    says: /要求 ExcelApi 1\.16，而随附的 office\.js 最高为 1\.15/,
  },
  {
    breaks: "the name of the set",
    find: '<Set Name="ExcelApi"',
    put: '<Set Name="SharedRuntime"',
    says: /只应要求 ExcelApi，现为“SharedRuntime”/,
  },
  {
    breaks: "the floor of the ribbon",
    find: /(<VersionOverrides[^>]*>)/,
    put: '$1<Requirements><Sets><Set Name="ExcelApi" MinVersion="1.9" /></Sets></Requirements>',
    says: /<VersionOverrides> 内不应有 <Requirements>/,
  },
  {
    breaks: "a function's name",
    find: "<FunctionName>recalculate",
    put: "<FunctionName>recalc",
    says: /函数“recalc”没有在 src\/commands 中/,
  },
  { breaks: "the function file", find: /<FunctionFile[^>]*>/, put: "", says: /有 <FunctionName> 而没有 <FunctionFile>/ },
  {
    breaks: "the order in a host",
    find: /(<Runtimes>[\s\S]*<\/Runtimes>)\s*(<DesktopFormFactor>[\s\S]*<\/DesktopFormFactor>)/,
    put: "$2$1",
    says: /<Runtimes> 应在 <DesktopFormFactor> 之前/,
  },
  { breaks: "the one runtime", find: /(<Runtime [^>]*>)/, put: "$1$1", says: /<Runtimes> 中只能有一个 <Runtime>/ },
  { breaks: "a runtime's life", find: 'lifetime="long"', put: 'lifetime="short"', says: /<Runtime> 的 lifetime 应为 long/ },
  { breaks: "a runtime's word for its life", find: 'lifetime="long"', put: 'lifetime="for ever"', says: /的 lifetime 应为short 或 long/ },
  {
    breaks: "the page that the buttons share",
    find: '<FunctionFile resid="Taskpane.Url"',
    put: '<FunctionFile resid="Support.Url"',
    says: /<FunctionFile> 应与 <Runtime> 引用同一资源“Taskpane\.Url”/,
  },
  {
    breaks: "the page that the pane shares",
    find: '<SourceLocation resid="Taskpane.Url"',
    put: '<SourceLocation resid="Support.Url"',
    says: /<SourceLocation> 应与 <Runtime> 引用同一资源/,
  },
  {
    breaks: "the one pane",
    find: /<Action xsi:type="ExecuteFunction">\s*<FunctionName>openHelp<\/FunctionName>/,
    put: '<Action xsi:type="ShowTaskpane"><TaskpaneId>Another</TaskpaneId><SourceLocation resid="Taskpane.Url" />',
    says: /只能有一个面板，<TaskpaneId> 应相同/,
  },
  {
    breaks: "the one tab",
    find: /(<CustomTab[\s\S]*<\/CustomTab>)/,
    put: "$1$1",
    says: /<ExtensionPoint> 中只能有一个 <CustomTab>/,
  },
  {
    breaks: "the one tab among all places",
    find: /(<ExtensionPoint xsi:type="PrimaryCommandSurface">[\s\S]*?<\/ExtensionPoint>)/,
    put: "$1$1",
    says: /只能有一个 <CustomTab>/,
  },
  {
    breaks: "the menu of a cell",
    find: 'OfficeMenu id="ContextMenuCell"',
    put: 'OfficeMenu id="ContextMenuSheet"',
    says: /<OfficeMenu> 的 id 应为ContextMenuCell 或 ContextMenuText/,
  },
  {
    breaks: "the one line in a menu",
    find: /(<OfficeMenu[^>]*>\s*)(<Control[\s\S]*?<\/Control>)/,
    put: "$1$2$2",
    says: /<OfficeMenu> 中只能有一个 <Control>/,
  },
  {
    breaks: "a place for buttons",
    find: 'xsi:type="ContextMenu"',
    put: 'xsi:type="ContextMenus"',
    says: /<ExtensionPoint> 的 xsi:type 应为 PrimaryCommandSurface 或 ContextMenu/,
  },
  {
    breaks: "the file of keys",
    find: "assets/shortcuts.json",
    put: "assets/keys.json",
    says: /<ExtendedOverrides> 的文件 assets\/keys\.json 不存在/,
  },
  {
    breaks: "where the keys stand",
    find: /(<VersionOverrides[\s\S]*<\/VersionOverrides>)([\s\S]*)(<ExtendedOverrides[^>]*>)/,
    put: "$3$1$2",
    says: /<VersionOverrides> 应在 <ExtendedOverrides> 之前/,
  },
  { breaks: "what keys need", find: /<Runtimes>[\s\S]*<\/Runtimes>/, put: "", says: /快捷键需要 <Runtimes>/ },
];

const keys = readFileSync(join(project, "assets", "shortcuts.json"), "utf8");

/** One change that breaks the file of keys, and what must be said of it. */
const keyRows: readonly Row[] = [
  { breaks: "its form", find: /^\{/, put: "[", says: /不是 JSON 对象/ },
  { breaks: "its parts", find: '"actions"', put: '"action"', says: /不应有“action”/ },
  { breaks: "its lists", find: '"shortcuts"', put: '"resources"', says: /缺少 actions 或 shortcuts/ },
  { breaks: "an action's name", find: '"name": "重新计算"', put: '"name": ""', says: /每个动作都要有 id 和 name/ },
  { breaks: "an action's kind", find: "ExecuteFunction", put: "ShowTaskpane", says: /动作“recalculate”的 type 应为 ExecuteFunction/ },
  { breaks: "an action's function", find: '"id": "showPane"', put: '"id": "hidePane"', says: /动作“hidePane”没有在 src\/commands 中/ },
  { breaks: "an action twice", find: '"id": "showPane"', put: '"id": "recalculate"', says: /动作“recalculate”重复/ },
  { breaks: "the action of keys", find: '"action": "showPane"', put: '"action": "show"', says: /指向没有的动作“show”/ },
  {
    breaks: "the keys everywhere",
    find: '{ "default": "Ctrl+Alt+R" }',
    put: '{ "windows": "Ctrl+Alt+R" }',
    says: /“recalculate”的快捷键缺少 default/,
  },
  {
    breaks: "a platform",
    find: '{ "default": "Ctrl+Alt+R" }',
    put: '{ "default": "Ctrl+Alt+R", "linux": "Ctrl+Alt+R" }',
    says: /不应有“linux”/,
  },
  { breaks: "the same keys twice", find: "Ctrl+Alt+P", put: "Ctrl+Alt+R", says: /快捷键“default Ctrl\+Alt\+R”重复/ },
  { breaks: "keys that are none", find: "Ctrl+Alt+R", put: "Ctrl+Alt", says: /“Ctrl\+Alt”不是修饰键加一个键/ },
  { breaks: "small letters", find: "Ctrl+Alt+R", put: "Ctrl+Alt+r", says: /“Ctrl\+Alt\+r”不是修饰键加一个键/ },
  { breaks: "keys with little held", find: "Ctrl+Alt+R", put: "Ctrl+R", says: /“Ctrl\+R”太容易与 Excel 自己的快捷键冲突/ },
  { breaks: "keys of Excel's own", find: "Ctrl+Alt+R", put: "Ctrl+Alt+V", says: /“Ctrl\+Alt\+V”是 Excel 自己的快捷键/ },
  { breaks: "more keys of Excel's own", find: "Ctrl+Alt+Down", put: "Ctrl+Alt+Left", says: /“Ctrl\+Alt\+Left”是 Excel 自己的快捷键/ },
];

describe("the manifest", () => {
  test("has nothing wrong", () => {
    expect(messages(manifest, surroundingsOf(project))).toEqual([]);
  });

  test.each(rows)("is refused when $breaks is broken", ({ find, put, says }) => {
    const broken = manifest.replace(find, put);
    expect(broken).not.toBe(manifest);
    expect(messages(broken)).toContainEqual(expect.stringMatching(says));
  });

  test("names the line", () => {
    const line = manifest.split("\n").findIndex((text) => text.includes("<Permissions>")) + 1;
    expect(messages(manifest.replace("ReadWriteDocument", "Everything"))[0]).toMatch(new RegExp(`^${line} <Permissions>`));
  });

  test.each(keyRows)("is refused when in the file of keys $breaks is broken", ({ find, put, says }) => {
    const broken = keys.replace(find, put);
    expect(broken).not.toBe(keys);
    const textOf = (path: string): string | null => (path === "assets/shortcuts.json" ? broken : null);
    expect(messages(manifest, { ...surroundings, textOf })).toContainEqual(expect.stringMatching(says));
  });

  test("names every key in the tip of the button that does the same, as the pane does", () => {
    const { shortcuts } = JSON.parse(keys) as { readonly shortcuts: readonly { action: string; key: { default: string } }[] };
    const tipOf = (action: string): string => {
      const [control = ""] = manifest.split("<Control ").filter((text) => text.includes(`<FunctionName>${action}<`));
      const resid = /<Description resid="([^"]+)"/.exec(
        action === "showPane" ? (manifest.split("ShowTaskpane")[0]?.split("<Control ").at(-1) ?? "") : control,
      );
      return new RegExp(`id="${resid?.[1] ?? ""}" DefaultValue="([^"]*)"`).exec(manifest)?.[1] ?? "";
    };
    const shown = (combination: string): string => combination.replace("Down", "↓").replace("Up", "↑");
    for (const { action, key } of shortcuts) expect(tipOf(action)).toContain(`快捷键 ${shown(key.default)}。`);
    const inPane = { recalculate: words.keys.recalculate, nextFinding: words.keys.next, previousFinding: words.keys.previous };
    for (const [action, combination] of Object.entries(inPane))
      expect(shown(shortcuts.find((shortcut) => shortcut.action === action)?.key.default ?? "")).toBe(combination);
  });

  test("gives a button to everything that the commands can do, by the ribbon, a menu or keys", () => {
    const asked = [...manifest.matchAll(/<FunctionName>(\w+)</g)].flatMap((match) => match[1] ?? []);
    expect(new Set([...asked, "showPane"])).toEqual(new Set(surroundings.functions));
  });

  test("may not claim a function that no command page associates", () => {
    expect(messages(manifest, { ...surroundings, functions: [] })).toContainEqual(expect.stringMatching(/函数“recalculate”没有/));
  });
});
