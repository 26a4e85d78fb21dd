import { coreLabel } from "../grid/label";
import type { Place } from "../grid/address";
import type { Figure, Unit } from "./figure";

/** A block of 附件4: a name at its left, and label and value cells beside it (基础数据). */
export interface BlockForm {
  readonly name: string;
  readonly aliases: readonly string[];
  /** Each printed label, and the figure that it states in this block: 上年预算数 means something else in every one. */
  readonly figures: readonly { readonly labels: readonly string[]; readonly figure: string; readonly unit?: Unit }[];
  /** The rates that the unit states, and what each follows from. */
  readonly rates: readonly RateForm[];
}

/** A rate of a block, by what is printed over it. */
export interface RateForm {
  readonly labels: readonly string[];
  readonly name: string;
  readonly formula: string;
  /** Other readings of the label that are accepted as right, such as a rate under 变动数. */
  readonly accepts: readonly string[];
}

/** A label of 附件4 and the cell that it names. */
export interface Entry {
  readonly label: string;
  readonly labelPlace: Place;
  readonly figure: Figure;
}

/** A block of 附件4 as it was found; its form is one of {@link blockForms}. */
export interface Block {
  readonly form: BlockForm;
  readonly place: Place;
  readonly entries: readonly Entry[];
}

/** The blocks of 附件4 as the forms of 湖南 print them. */
export const blockForms: readonly BlockForm[] = [
  {
    name: "财政供养人员情况",
    aliases: ["财政供养人员情况（人）", "人员情况", "财政供养人员"],
    figures: [
      { labels: ["编制人数", "编制数"], figure: "编制数", unit: "人" },
      { labels: ["实际在职人数", "在职人数", "年末实际在职人数"], figure: "在职人员数", unit: "人" },
    ],
    rates: [
      { labels: ["变动数"], name: "在职人员变动数", formula: "在职人员数-编制数", accepts: ["（在职人员数-编制数）/编制数"] },
      { labels: ["变动率"], name: "在职人员变动率", formula: "（在职人员数-编制数）/编制数", accepts: [] },
      { labels: ["控制率"], name: "在职人员控制率", formula: "在职人员数/编制数", accepts: [] },
    ],
  },
  {
    name: "“三公经费”变动情况",
    aliases: ["三公经费变动"],
    figures: [
      { labels: ["上年预算数", "上年度预算数"], figure: "上年“三公经费”预算数" },
      { labels: ["本年预算数", "本年度预算数"], figure: "本年“三公经费”预算数" },
    ],
    rates: [
      {
        labels: ["变动率"],
        name: "“三公经费”变动率",
        formula: "（本年“三公经费”预算数-上年“三公经费”预算数）/上年“三公经费”预算数",
        accepts: [],
      },
    ],
  },
  {
    name: "项目支出安排情况",
    aliases: ["项目支出情况"],
    figures: [
      { labels: ["项目支出预算总额", "项目支出预算数"], figure: "项目支出预算总额" },
      { labels: ["实际项目支出总额", "项目支出总额"], figure: "项目支出总额" },
    ],
    rates: [{ labels: ["执行率"], name: "项目支出执行率", formula: "项目支出总额/项目支出预算总额", accepts: [] }],
  },
  {
    name: "预算完成情况",
    aliases: ["预算执行情况"],
    figures: [
      { labels: ["预算总额", "全年预算数"], figure: "预算总额" },
      { labels: ["决算总额", "全年执行数"], figure: "决算总额" },
    ],
    rates: [
      { labels: ["执行率", "完成率", "预算完成率", "部门预算完成率"], name: "预算执行率", formula: "决算总额/预算总额", accepts: [] },
    ],
  },
  {
    name: "预算调整情况",
    aliases: ["预算控制情况"],
    figures: [
      { labels: ["年初预算数", "年初预算"], figure: "年初预算数" },
      { labels: ["年中预算调整", "年中预算调整数", "年中追加预算"], figure: "年中预算调整数" },
    ],
    rates: [
      {
        labels: ["调整率", "控制率", "预算控制率", "部门预算调整率"],
        name: "预算调整率",
        formula: "年中预算调整数/年初预算数",
        accepts: [],
      },
    ],
  },
  {
    name: "结转结余变动情况",
    aliases: ["结转结余情况"],
    figures: [
      { labels: ["上年结转结余总额", "上年度结转结余总额"], figure: "上年结转数" },
      { labels: ["本年结转结余总额", "本年度结转结余总额"], figure: "年末结余数" },
    ],
    rates: [{ labels: ["变动率"], name: "结转结余变动率", formula: "（年末结余数-上年结转数）/上年结转数", accepts: [] }],
  },
  {
    name: "“三公经费”控制情况",
    aliases: ["三公经费控制"],
    figures: [
      { labels: ["“三公经费”预算数", "三公经费预算总额", "预算数"], figure: "“三公经费”预算安排数" },
      { labels: ["“三公经费”实际支出", "“三公经费”实际支出数", "实际支出"], figure: "“三公经费”实际支出数" },
    ],
    rates: [{ labels: ["控制率"], name: "“三公经费”控制率", formula: "“三公经费”实际支出数/“三公经费”预算安排数", accepts: [] }],
  },
  {
    name: "公用经费控制情况",
    aliases: ["公用经费情况"],
    figures: [
      { labels: ["预算安排公用经费总额", "公用经费预算数"], figure: "公用经费预算安排数" },
      { labels: ["实际支出公用经费总额", "公用经费实际支出"], figure: "公用经费实际支出数" },
    ],
    rates: [{ labels: ["控制率"], name: "公用经费控制率", formula: "公用经费实际支出数/公用经费预算安排数", accepts: [] }],
  },
  {
    name: "政府采购执行情况",
    aliases: ["政府采购情况"],
    figures: [
      { labels: ["政府采购预算数"], figure: "政府采购预算数" },
      { labels: ["实际政府采购金额"], figure: "政府采购金额" },
    ],
    rates: [{ labels: ["执行率"], name: "政府采购执行率", formula: "政府采购金额/政府采购预算数", accepts: [] }],
  },
  {
    name: "固定资产使用情况",
    aliases: ["固定资产情况", "固定资产利用情况"],
    figures: [
      { labels: ["固定资产总额"], figure: "固定资产总额" },
      { labels: ["实际在用固定资产总额", "在用固定资产总额"], figure: "在用固定资产总额" },
    ],
    rates: [{ labels: ["利用率"], name: "固定资产利用率", formula: "在用固定资产总额/固定资产总额", accepts: [] }],
  },
  {
    name: "楼堂馆所控制情况",
    aliases: ["新建楼堂馆所情况", "楼堂馆所情况"],
    figures: [
      { labels: ["批复规模", "批准建设面积"], figure: "楼堂馆所批准建设面积", unit: "平方米" },
      { labels: ["实际规模", "实际建设面积"], figure: "楼堂馆所实际建设面积", unit: "平方米" },
      { labels: ["预算投资", "概算投资", "投资概算", "批准投资金额"], figure: "楼堂馆所批准投资金额" },
      { labels: ["实际投资", "实际投资金额"], figure: "楼堂馆所实际投资金额" },
    ],
    rates: [
      {
        labels: ["规模控制率", "面积控制率"],
        name: "楼堂馆所面积控制率",
        formula: "楼堂馆所实际建设面积/楼堂馆所批准建设面积",
        accepts: [],
      },
      { labels: ["投资概算控制率"], name: "楼堂馆所投资概算控制率", formula: "楼堂馆所实际投资金额/楼堂馆所批准投资金额", accepts: [] },
    ],
  },
  {
    name: "所属单位情况",
    aliases: ["下属单位情况", "所属单位预算执行情况", "所属单位收支情况", "预算单位情况"],
    figures: [
      { labels: ["全年预算数", "预算数", "预算总额"], figure: "预算总额" },
      { labels: ["决算数", "决算总额", "全年执行数", "执行数", "支出数"], figure: "决算总额" },
    ],
    rates: [],
  },
  { name: "内部控制制度完成情况", aliases: ["内部控制制度建设情况", "内部控制制度完成情况（是/否）"], figures: [], rates: [] },
];

/** The rate that a label of a block names, short or in full; null where it names a figure. */
export function rateOf(form: BlockForm, label: string): RateForm | null {
  return form.rates.find((rate) => [...rate.labels, rate.name].some((name) => coreLabel(name) === coreLabel(label))) ?? null;
}
