import { readFileSync } from "node:fs";
import { join } from "node:path";
import { manifestProblems, surroundingsOf, type Surroundings } from "../../src/tools/check-manifest";

const project = join(__dirname, "..", "..");
const manifest = readFileSync(join(project, "manifest.xml"), "utf8");
const surroundings: Surroundings = { ...surroundingsOf(project), functions: ["recalculate"] };

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
    find: "https://localhost:3000/commands.html",
    put: "http://localhost:3000/commands.html",
    says: /<Url> 的 DefaultValue 应为https/,
  },
  {
    breaks: "one origin",
    find: "https://localhost:3000/commands.html",
    put: "https://elsewhere.example/commands.html",
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
  { breaks: "ids of resources", find: 'bt:Url id="Commands.Url"', put: 'bt:Url id="Taskpane.Url"', says: /id“Taskpane\.Url”重复/ },
  {
    breaks: "a reference",
    find: 'resid="Group.Label"',
    put: 'resid="Group.Labels"',
    says: /<Label> 引用的资源“Group\.Labels”不存在，应在 <bt:ShortStrings> 中/,
  },
  {
    breaks: "the type of a reference",
    find: '<FunctionFile resid="Commands.Url"',
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

  test("may not claim a function that no command page associates", () => {
    expect(messages(manifest, { ...surroundings, functions: [] })).toContainEqual(expect.stringMatching(/函数“recalculate”没有/));
  });
});
