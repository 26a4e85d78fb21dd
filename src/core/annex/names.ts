import { coreLabel } from "../grid/label";
import { remembering } from "../grid/remembering";
import type { Unit } from "./figure";

/** A figure that the forms speak of (数据名称), under the name that we print. */
export interface FigureName {
  readonly name: string;
  readonly unit: Unit;
  /** Other wordings of the same thing, in forms and in 指标说明; compared without quotes, spaces and the year. */
  readonly aliases: readonly string[];
}

/**
 * The figures by name, from the forms of 部门整体支出绩效自评 and the definitions in 财预〔2013〕53号.
 * A new wording is one more alias.
 */
export const figureNames: readonly FigureName[] = [
  {
    name: "在职人员数",
    unit: "人",
    aliases: ["实际在职人数", "在职人数", "年末实际在职人数", "年末在职人数", "实际在职人员数", "实有在职人数"],
  },
  { name: "编制数", unit: "人", aliases: ["在职人员编制数", "编制人数", "人员编制数", "核定编制数", "批复编制数", "编制总数"] },
  {
    name: "上年“三公经费”预算数",
    unit: "元",
    aliases: ["上年度三公经费预算数", "上年三公经费预算数", "上年度三公经费总额", "上年三公经费总额", "上年度三公经费预算总额"],
  },
  {
    name: "本年“三公经费”预算数",
    unit: "元",
    aliases: ["本年度三公经费预算数", "本年三公经费预算数", "本年度三公经费总额", "本年三公经费总额", "本年度三公经费预算总额"],
  },
  {
    name: "“三公经费”预算安排数",
    unit: "元",
    aliases: ["三公经费预算安排数", "三公经费预算数", "三公经费预算总额", "三公经费预算金额", "三公经费预算"],
  },
  {
    name: "“三公经费”实际支出数",
    unit: "元",
    aliases: [
      "实际支出三公经费",
      "本年三公经费实际支出数",
      "本年度三公经费实际支出数",
      "三公经费实际支出数",
      "三公经费实际支出",
      "三公经费决算数",
      "三公经费实际支出总额",
    ],
  },
  { name: "年初预算数", unit: "元", aliases: ["年初预算支出", "年初预算", "年初预算总额", "年初预算金额", "年初部门预算数"] },
  {
    name: "年中预算调整数",
    unit: "元",
    aliases: [
      "追加预算支出",
      "追加指标",
      "本年追加",
      "年中追加",
      "本年追加预算",
      "年中预算调整",
      "追加预算",
      "年中追加预算",
      "预算调整数",
      "本年追加预算数",
      "年中追加预算数",
      "本年追加数",
      "年中预算调整数",
    ],
  },
  {
    name: "预算总额",
    unit: "元",
    aliases: [
      "全年可用预算指标",
      "全年可用预算资金",
      "全年可用预算",
      "全年预算数",
      "全年预算总额",
      "调整后预算数",
      "预算数合计",
      "本年预算总额",
    ],
  },
  {
    name: "决算总额",
    unit: "元",
    aliases: ["决算支出", "支出总额", "预算完成数", "实际完成预算数", "全年执行数", "全年支出总额", "决算数", "实际支出总额"],
  },
  {
    name: "上年结转数",
    unit: "元",
    aliases: [
      "上年度指标结余",
      "上年指标结余",
      "上年结转",
      "上年结转结余总额",
      "上年结转结余",
      "上年度结转",
      "上年结转和结余",
      "上年度结转结余总额",
      "上年度累计结转结余资金总额",
      "上年度累计结转结余总额",
      "上年累计结转结余资金总额",
    ],
  },
  {
    name: "年末结余数",
    unit: "元",
    aliases: [
      "本年度指标结余",
      "预算结转指标",
      "年末结余",
      "本年结转结余总额",
      "年末结转和结余",
      "年末结转结余",
      "本年度结转结余总额",
      "本年结转结余",
      "年末结转",
      "本年度累计结转结余资金总额",
      "本年度累计结转结余总额",
      "本年累计结转结余资金总额",
    ],
  },
  { name: "项目支出预算总额", unit: "元", aliases: ["项目支出预算数", "项目支出预算"] },
  { name: "基本支出上年结转数", unit: "元", aliases: [] },
  { name: "基本支出年初预算数", unit: "元", aliases: [] },
  { name: "基本支出年中预算调整数", unit: "元", aliases: [] },
  { name: "基本支出预算总额", unit: "元", aliases: [] },
  { name: "基本支出决算总额", unit: "元", aliases: [] },
  { name: "基本支出年末结余数", unit: "元", aliases: [] },
  { name: "项目支出上年结转数", unit: "元", aliases: [] },
  { name: "项目支出年初预算数", unit: "元", aliases: [] },
  { name: "项目支出年中预算调整数", unit: "元", aliases: [] },
  { name: "项目支出年末结余数", unit: "元", aliases: [] },
  { name: "项目支出总额", unit: "元", aliases: ["实际项目支出总额", "项目实际支出总额", "实际项目支出", "项目总支出"] },
  { name: "政府采购预算数", unit: "元", aliases: ["政府采购预算", "政府采购预算总额"] },
  { name: "政府采购金额", unit: "元", aliases: ["实际政府采购金额", "政府采购实际金额", "实际政府采购数"] },
  { name: "固定资产总额", unit: "元", aliases: ["所有固定资产总额"] },
  { name: "在用固定资产总额", unit: "元", aliases: ["实际在用固定资产总额"] },
  {
    name: "公用经费预算安排数",
    unit: "元",
    aliases: ["预算安排公用经费", "预算安排公用经费总额", "公用经费预算数", "公用经费预算安排总额", "公用经费预算总额"],
  },
  {
    name: "公用经费实际支出数",
    unit: "元",
    aliases: ["实际支出公用经费", "实际支出公用经费总额", "公用经费实际支出总额", "公用经费实际支出", "公用经费决算数"],
  },
  { name: "楼堂馆所批准建设面积", unit: "平方米", aliases: ["批准建设面积", "楼堂馆所批准面积", "批复规模", "批复面积", "批复建设面积"] },
  { name: "楼堂馆所实际建设面积", unit: "平方米", aliases: ["实际建设面积", "楼堂馆所实际面积", "实际规模"] },
  { name: "楼堂馆所批准投资金额", unit: "元", aliases: ["批准投资金额", "楼堂馆所批准投资额", "概算投资", "概算投资金额", "批复概算投资"] },
  { name: "楼堂馆所实际投资金额", unit: "元", aliases: ["实际投资金额", "楼堂馆所实际投资额", "实际投资"] },
  {
    name: "年度综合目标管理考核得分",
    unit: "分",
    aliases: ["年度考核得分", "综合目标管理考核得分", "年度目标管理考核得分", "目标管理考核得分", "考核得分"],
  },
  { name: "年度综合目标管理考核总分", unit: "分", aliases: ["总分", "考核总分", "年度目标管理考核总分"] },
];

const total = "(总)?(数|额|金额|总额|资金)?";

/** Wordings that no list is ever complete for: bureaus put 年末, 核定, 安排 and 总额 before and behind as they like. */
const patterns: readonly { readonly name: string; readonly wording: RegExp }[] = [
  { name: "在职人员数", wording: /^(年末|期末|年底)?(实际|实有|现有)?(在编)?(在职|在岗)(在编|在职|在岗)?(职工|人员|人)?(总)?(人)?数$/u },
  { name: "在职人员数", wording: /^(年末|期末|年底)(实际|实有|现有)(职工|人员|人)(总)?数$/u },
  { name: "编制数", wording: /^(核定|批复|批准|在职|机构)?(的)?(人员)?编制(人员|人)?(总)?数$|^核定编制$/u },
  { name: "上年“三公经费”预算数", wording: new RegExp(`^(上年度?|上一年度?|去年)三公经费(年初)?预算(安排)?${total}$`, "u") },
  { name: "本年“三公经费”预算数", wording: new RegExp(`^(本年度?|当年)三公经费(年初)?预算(安排)?${total}$`, "u") },
  { name: "“三公经费”预算安排数", wording: new RegExp(`^三公经费(年初)?预算(安排)?${total}$`, "u") },
  { name: "“三公经费”实际支出数", wording: new RegExp(`^(本年度?|当年)?三公经费(实际支出|决算支出|实际|决算|支出|发生)${total}$`, "u") },
  { name: "年初预算数", wording: new RegExp(`^(部门)?年初(部门)?(批复)?(的)?预算(安排|批复|支出)?${total}$|^年初批复数?$`, "u") },
  { name: "预算总额", wording: /^(本?年度)?调整后?的?(全年)?预算(总)?(数|额|金额|总额)?$/u },
  {
    name: "年中预算调整数",
    wording: new RegExp(`^(本年度?|年中|当年)?(预算)?(追加|调整)(\\([^)]*\\))?(预算|指标)(支出)?${total}(\\(净额\\))?$`, "u"),
  },
  {
    name: "年中预算调整数",
    wording: new RegExp(`^(本年度?|年中|当年)(预算)?(净?追加|调整|追加调整|追加(或|及|和)调减)(\\([^)]*\\))?${total}(\\(净额\\))?$`, "u"),
  },
  { name: "预算总额", wording: new RegExp(`^(全年|调整后)(可用|总)?(的)?预算(指标|资金|安排)?${total}$`, "u") },
  { name: "决算总额", wording: new RegExp(`^(全年|本年度?)?(实际)?决算(支出)?${total}$`, "u") },
  { name: "决算总额", wording: /^(全年|本年度?)(实际)?支出(合计|总额|总数|数|金额)$/u },
  { name: "上年结转数", wording: new RegExp(`^(上年度?|上年末|年初)(指标)?(结转和?结余|结转|结余)${total}$`, "u") },
  { name: "年末结余数", wording: new RegExp(`^(本年度?|本年末|年末|期末|年终)(指标)?(结转和?结余|结转|结余)${total}$`, "u") },
  { name: "项目支出预算总额", wording: new RegExp(`^项目支出(年初|全年)?预算(安排)?${total}$|^项目预算总[数额]$`, "u") },
  { name: "项目支出总额", wording: /^(实际)?项目支出(实际支出|决算支出|实际|决算|执行)?(总)?(数|额|金额|总额)$/u },
  { name: "政府采购预算数", wording: new RegExp(`^(政府)?采购(年初|全年)?预算(安排)?${total}$`, "u") },
  {
    name: "政府采购金额",
    wording: /^实际采购(金额|数|额)$|^(实际)?政府采购(实际支出|实际采购|决算支出|实际|执行|决算|支出)(总)?(数|额|金额|总额)$/u,
  },
  { name: "固定资产总额", wording: /^(年末|所有)?固定资产(总额|原值|总值|原值总额)$/u },
  { name: "在用固定资产总额", wording: /^(年末|实际)*在用的?固定资产(总额|原值|总值|金额|数)?$/u },
  { name: "年度综合目标管理考核总分", wording: /^(年度|综合|目标|管理|绩效)+考核(总分|满分)(分?值)?$/u },
  { name: "公用经费预算安排数", wording: new RegExp(`^公用经费(年初)?预算(安排)?${total}$|^全年预算安排的?公用经费${total}$`, "u") },
  { name: "公用经费实际支出数", wording: new RegExp(`^公用经费(实际支出|决算支出|实际|决算|支出)${total}$`, "u") },
];

const taken = /^(本年度?|年中|当年)?(预算)?(调减|追减|压减)(预算|指标)?(数|额|金额)?$|^(年中|预算)(核减|收回)(数|额|金额)?$/u;

/** Whether 年中追加数 is not all that a budget was adjusted by, since what was taken off it (年中调减数) is counted apart. */
export function isGross(label: string, others: readonly string[]): boolean {
  const isAdded =
    figureNamed(label)?.name === "年中预算调整数" && /追加|调增/u.test(coreLabel(label)) && !/减|调整|净/u.test(coreLabel(label));
  return isAdded && others.some((other) => taken.test(coreLabel(other)));
}

/** What a budget is spent on, each with a budget, changes and expenses of its own. */
export type Use = "基本支出" | "项目支出";

/** The figures of a whole budget, and what they are called where they are those of one of its uses. */
const ofUse: Readonly<Record<string, readonly [basic: string, projects: string]>> = {
  上年结转数: ["基本支出上年结转数", "项目支出上年结转数"],
  年初预算数: ["基本支出年初预算数", "项目支出年初预算数"],
  年中预算调整数: ["基本支出年中预算调整数", "项目支出年中预算调整数"],
  预算总额: ["基本支出预算总额", "项目支出预算总额"],
  决算总额: ["基本支出决算总额", "项目支出总额"],
  年末结余数: ["基本支出年末结余数", "项目支出年末结余数"],
};

/** The name of a figure of the budget where it is that of one use; null for any other figure. */
export function nameOfUse(name: string, use: Use): string | null {
  return ofUse[name]?.[use === "基本支出" ? 0 : 1] ?? null;
}

const byLabel: ReadonlyMap<string, FigureName> = new Map(
  figureNames.flatMap((entry) => [entry.name, ...entry.aliases].map((label) => [coreLabel(label), entry] as const)),
);
const byName: ReadonlyMap<string, FigureName> = new Map(figureNames.map((entry) => [entry.name, entry]));

/** The figure that a printed label or a term of a 指标说明 speaks of; null when no name, alias or wording fits it. */
export const figureNamed: (label: string) => FigureName | null = remembering((label) => {
  // 年中调整数（调减以“-”号填列）: how it is to be filled in makes no other figure of it.
  const core = coreLabel(label)
    .replace(/[(][^()]*(填列|填写|填报|负数|负号)[^()]*[)]$/u, "")
    .replace(/^(全年预算[数额]?)[(]调整后[)]$|^(年初[^()]*)[(]不(?:含|包括)[^()]*结[转余][^()]*[)]$/u, "$1$2");
  const listed = byLabel.get(core);
  if (listed !== undefined || core.length > 24) return listed ?? null;
  // “三公经费”本年支出数 says what 本年“三公经费”支出数 does.
  const turned = core
    .replace(/^(三公经费|公用经费|政府采购|项目支出)(上年度?|本年度?|当年)(?=.)/u, "$2$1")
    .replace(/^项目(?=(实际支出|决算|(全年|年初)预算)(数|额|金额|总额)$)/u, "项目支出");
  if (turned !== core) return figureNamed(turned);
  const name = usedFor(core) ?? patterns.find(({ wording }) => wording.test(core))?.name;
  return name === undefined ? null : (byName.get(name) ?? null);
});

/** 基本支出年初预算 is 年初预算数 of 基本支出. */
function usedFor(core: string): string | null {
  const match = /^(基本支出|项目支出)的?(.{2,})$/u.exec(core);
  const whole = match?.[2] === undefined ? null : figureNamed(match[2]);
  return whole === null || match === null ? null : nameOfUse(whole.name, match[1] as Use);
}

/** Whether a name is of another year than the form's, or of more than the bureau: of that no rule of this year speaks. */
export function isOfOthers(name: string): boolean {
  return /^([上去前]年|[下次明]年|全[省市县区国]|下属)/u.test(name);
}

/** Before the name of what is ticked: 绩效监控项目数 alone may be how many were to be, and these were done. */
export const ticked = "已打勾的";

/** Between the name of a whole and that of a part of it that 附件4 counts below it: 年度重点工作其中已完成. */
export const within = "其中";

/** Before the name of a whole that has parts below it: 全部年度重点工作. */
export const entire = "全部";

/** Before the name of a block of which every cell is answered by 是 or 否: how many are 是, and how many there are. */
export const answered = { yes: "已填是的", all: "应填是否的" } as const;

/** Where a figure that no form states may stand in for another: a budget of 三公经费 is stated twice in annex 4. */
export const standIns: Readonly<Record<string, readonly string[]>> = {
  "“三公经费”预算安排数": ["本年“三公经费”预算数"],
  "本年“三公经费”预算数": ["“三公经费”预算安排数"],
};
