/** What a passage of the report speaks of, and what its short words mean there: 预算安排 is 公用经费预算安排数 under 公用经费. */
export interface Topic {
  readonly mention: RegExp;
  /** The figures that short words stand for, by {@link figureNames}; the first that fits counts, `after` a figure of that name; `alone` fits the mention too. */
  readonly figures: readonly { readonly word: RegExp; readonly name: string; readonly after?: string; readonly alone?: RegExp }[];
  /** The rates that 控制率 and the like stand for. */
  readonly rates: readonly { readonly word: RegExp; readonly name: string }[];
  /** What 超支, 增加 and the like are the difference of: `over` less `under` is what is too much, or more than before. */
  readonly differences: readonly Difference[];
}

/** A difference that sentences speak of. */
export interface Difference {
  readonly more: RegExp;
  readonly less: RegExp;
  readonly over: string;
  readonly under: string;
  /** Only where the passage has spoken of this figure last. */
  readonly after?: string;
}

// A short word stands by itself, or behind words that name no other figure: 商品和服务支出 is not what 公用经费 spent.
const lead = "^(?:其中|本年度?|全年|当年|年初|共计?|总|合计|累计|实际|(?:个)?(?:专项|项目)(?:资金)?|资金|经费|的)*";
const role = (words: string): RegExp => new RegExp(`${lead}(?:${words})(?:为|是|了)?$`, "u");
const budget = role("预算安排数?|预算数?|预算总额|预算金额|安排|批复|可用");
const spent = role("实际支出数?|支出数?|开支数?|决算(?:支出)?数?|采购|完成|使用|支付|实付|花费|花出|列支|开支|发生");
/** A rate behind what names no part: 货物采购执行率, 平均执行率 and 重点项目执行率 are other rates. */
const rateOf = (words: string): RegExp =>
  new RegExp(
    `^(?:(?:19|20)\\d{2}年度?|我[局镇委]|本|部门|全年|整体|总体|年度|实际|预算|支出|资金|经费|公用经费|三公经费|项目支出|项目|专项|政府采购|采购|固定资产|资产|结转结余|结余|在职人员|人员|编制|在编|其|的)*(?:${words})$`,
    "u",
  );
const lastYear = /^(?:比|较)?(?:上年|去年)(?:度|同期)?的?(?:预算数?)?(?:为|是)?$/u;
const lastYearBudget = /^(?:比|较)?(?:上年|去年)(?:度)?的?预算数?(?:为|是)?$/u;
const overspent = role("(?:[比较]预算(?:安排)?数?)?(?:超支|多支出|超出预算|超出|超预算)");
const saved = role("(?:[比较]预算(?:安排)?数?)?(?:节余|节约|结余|省下|节省|少支出)");
const grown = role("增加|增长|多了|上升|增幅|涨幅");
const shrunk = role("减少|下降|降低|少了|少支|压减|压缩|降幅|减幅");

/** The topics of the report; one more is one more entry. */
export const topics: readonly Topic[] = [
  {
    mention: /三公经费/u,
    figures: [
      { word: lastYear, name: "上年“三公经费”预算数", after: "“三公经费”预算安排数" },
      { word: lastYear, name: "上年“三公经费”支出数", after: "“三公经费”实际支出数" },
      { word: lastYearBudget, name: "上年“三公经费”预算数" },
      { word: budget, name: "“三公经费”预算安排数" },
      { word: spent, name: "“三公经费”实际支出数" },
    ],
    rates: [
      { word: rateOf("变动率"), name: "“三公经费”变动率" },
      { word: rateOf("控制率"), name: "“三公经费”控制率" },
    ],
    differences: [
      { more: overspent, less: saved, over: "“三公经费”实际支出数", under: "“三公经费”预算安排数" },
      { more: grown, less: shrunk, over: "“三公经费”预算安排数", under: "上年“三公经费”预算数", after: "上年“三公经费”预算数" },
      { more: grown, less: shrunk, over: "“三公经费”实际支出数", under: "上年“三公经费”支出数", after: "上年“三公经费”支出数" },
    ],
  },
  {
    mention: /公用经费/u,
    figures: [
      { word: budget, name: "公用经费预算安排数" },
      { word: spent, name: "公用经费实际支出数" },
    ],
    rates: [{ word: rateOf("控制率"), name: "公用经费控制率" }],
    differences: [{ more: overspent, less: saved, over: "公用经费实际支出数", under: "公用经费预算安排数" }],
  },
  {
    // 中央资金安排项目3个 are some of them.
    mention:
      /项目支出|(?<!(?:资金|级|中央|其[中余他]|另)[^,;]{0,4})(?:实施|安排)(?:专项|预算)?项目\d+个|共(?:有|安排|实施|计)*\d+个(?:预算|支出|专项|业务)?项目(?!指标)/u,
    figures: [
      { word: budget, name: "项目支出预算总额" },
      { word: spent, name: "项目支出总额" },
    ],
    rates: [{ word: rateOf("执行率|完成率"), name: "项目支出执行率" }],
    differences: [],
  },
  {
    mention: /整体支出(?!绩效|自评|评价)|部门(?:预算)?总?支出/u,
    figures: [
      { word: /^(?:其中)?年初(?:部门)?(?:批复|预算|安排)(?:预算)?数?$/u, name: "年初预算数" },
      { word: /^(?:年中|年内|当年|全年)?(?:净?(?:追加|调增)|净增加?)(?:预算)?$/u, name: "年中预算调整数" },
      { word: /^上年(?:度)?(?:结转结余|结余结转|结转|结余)(?:资金)?$/u, name: "上年结转数" },
      { word: /^(?:全年|本年|当年)(?:实际)?(?:列支|支出|执行)数?$/u, name: "决算总额" },
    ],
    rates: [
      { word: /^(?:全年|整体|总体|预算)*执行率$/u, name: "预算执行率" },
      { word: /^(?:全年|整体|总体|预算)*调整率$/u, name: "预算调整率" },
    ],
    differences: [],
  },
  {
    mention: /政府采购/u,
    figures: [
      { word: budget, name: "政府采购预算数" },
      { word: spent, name: "政府采购金额" },
    ],
    rates: [{ word: rateOf("执行率|完成率"), name: "政府采购执行率" }],
    differences: [{ more: overspent, less: saved, over: "政府采购金额", under: "政府采购预算数" }],
  },
  {
    mention: /固定资产/u,
    figures: [
      { word: role("在用|在用总额|在用固定资产"), name: "在用固定资产总额" },
      { word: /^(?:年末|期末)?(?:总额|原值|总值)?(?:为|是)?$/u, name: "固定资产总额" },
    ],
    rates: [{ word: rateOf("利用率"), name: "固定资产利用率" }],
    differences: [{ more: /(?!)/u, less: role("闲置|未使用|未用"), over: "在用固定资产总额", under: "固定资产总额" }],
  },
  {
    mention: /结转(和)?结余|年末结转(?=比|较)/u,
    figures: [
      { word: lastYear, name: "上年结转数" },
      { word: /^(?:从|由)?(?:年初|期初|上年末)的?$/u, name: "上年结转数" },
      { word: /^(?:压减|下降|降|减少|减|增加|上升|增长|升|变)(?:低|少)?(?:到|至)$/u, name: "年末结余数", after: "上年结转数" },
      { word: /^(?:年末|期末|月末|年底)?(?:账面)?$/u, name: "年末结余数" },
    ],
    rates: [{ word: rateOf("变动率"), name: "结转结余变动率" }],
    differences: [
      { more: grown, less: shrunk, over: "年末结余数", under: "上年结转数" },
      {
        more: /^(?:年末结转)?[比较](?:上年(?:末|度)?|年初)增加$/u,
        less: /^(?:年末结转)?[比较](?:上年(?:末|度)?|年初)减少$/u,
        over: "年末结余数",
        under: "上年结转数",
      },
    ],
  },
  {
    mention: /在职人员|编制|在编/u,
    figures: [
      { word: /^(?:经?[^,，]*)?核定$|^人员$/u, alone: /^(?:年[末底]|现有|共有|人员|核定)*编制$/u, name: "编制数" },
      { word: /^(?:年底|年末|现|实际|实有)*(?:在岗|在职|实有)+(?:人员|人)?(?:数)?$/u, name: "在职人员数" },
    ],
    rates: [{ word: rateOf("控制率"), name: "在职人员控制率" }],
    differences: [{ more: role("超编"), less: role("空编|缺编"), over: "在职人员数", under: "编制数" }],
  },
];

/** The topic that was mentioned last before a place in a text; null where none was. */
export function topicBefore(text: string): Topic | null {
  const topic = bestOf((each) => lastMention(text, each.mention));
  const last = topic === null ? undefined : [...text.matchAll(new RegExp(topic.mention.source, "gu"))].at(-1);
  // 公用经费中差旅费…: of a part of it.
  return last !== undefined && /^(?:支出|预算|总额|资金)*(?:[\d,.]+万?元)?中(?![央小心])/u.test(text.slice(last.index + last[0].length))
    ? null
    : topic;
}

/** The topic that a passage begins with, as its heading names it; null where it names none. */
export function topicOf(text: string): Topic | null {
  return bestOf((topic) => {
    const at = text.search(topic.mention);
    return at < 0 ? -1 : text.length - at;
  });
}

function bestOf(rank: (topic: Topic) => number): Topic | null {
  let best: { readonly topic: Topic; readonly rank: number } | null = null;
  for (const topic of topics) {
    const own = rank(topic);
    if (own >= 0 && (best === null || own > best.rank)) best = { topic, rank: own };
  }
  return best?.topic ?? null;
}

function lastMention(text: string, mention: RegExp): number {
  if (!mention.test(text)) return -1;
  const all = [...text.matchAll(new RegExp(mention.source, "gu"))];
  return all.at(-1)?.index ?? -1;
}
