/** What a passage of the report speaks of, and what its short words mean there: 预算安排 is 公用经费预算安排数 under 公用经费. */
export interface Topic {
  readonly mention: RegExp;
  /** The figures that 预算, 实际支出 and 上年 stand for, by {@link figureNames}; the first that fits counts. */
  readonly figures: readonly { readonly word: RegExp; readonly name: string }[];
  /** The rates that 控制率 and the like stand for. */
  readonly rates: readonly { readonly word: RegExp; readonly name: string }[];
  /** What 超支, 节余, 增加 and 减少 are the difference of: `over` less `under` is what is too much or more. */
  readonly difference: { readonly over: string; readonly under: string } | null;
}

const budget = /(预算安排|预算安排数|预算数?|预算总额|预算金额|安排|全年可用)(为|是)?$/u;
const spent = /(实际支出|实际支出数|支出数|决算数?|实际采购|实际使用|实际)(为|是|了)?$/u;

/** The topics of the report; one more is one more entry. */
export const topics: readonly Topic[] = [
  {
    mention: /三公经费/u,
    figures: [
      { word: /(上年|去年)[^,，。]*预算数?(为|是)?$/u, name: "上年“三公经费”预算数" },
      { word: budget, name: "“三公经费”预算安排数" },
      { word: spent, name: "“三公经费”实际支出数" },
    ],
    rates: [
      { word: /变动率$/u, name: "“三公经费”变动率" },
      { word: /控制率$/u, name: "“三公经费”控制率" },
    ],
    difference: { over: "“三公经费”实际支出数", under: "“三公经费”预算安排数" },
  },
  {
    mention: /公用经费/u,
    figures: [
      { word: budget, name: "公用经费预算安排数" },
      { word: spent, name: "公用经费实际支出数" },
    ],
    rates: [{ word: /控制率$/u, name: "公用经费控制率" }],
    difference: { over: "公用经费实际支出数", under: "公用经费预算安排数" },
  },
  {
    mention: /项目支出(执行|全年|预算|可用)/u,
    figures: [
      { word: budget, name: "项目支出预算总额" },
      { word: spent, name: "项目支出总额" },
    ],
    rates: [{ word: /(执行率|完成率)$/u, name: "项目支出执行率" }],
    difference: null,
  },
  {
    mention: /政府采购(执行|预算|金额|情况)/u,
    figures: [
      { word: budget, name: "政府采购预算数" },
      { word: spent, name: "政府采购金额" },
    ],
    rates: [{ word: /(执行率|完成率)$/u, name: "政府采购执行率" }],
    difference: null,
  },
  {
    mention: /固定资产/u,
    figures: [
      { word: /在用(固定资产)?(总额)?(为|是)?$/u, name: "在用固定资产总额" },
      { word: /总额(为|是)?$/u, name: "固定资产总额" },
    ],
    rates: [{ word: /利用率$/u, name: "固定资产利用率" }],
    difference: null,
  },
  {
    mention: /结转(和)?结余/u,
    figures: [{ word: /(上年|去年)(的|结转|结余)*(为|是)?$/u, name: "上年结转数" }],
    rates: [{ word: /变动率$/u, name: "结转结余变动率" }],
    difference: { over: "年末结余数", under: "上年结转数" },
  },
  { mention: /在职人员/u, figures: [], rates: [{ word: /控制率$/u, name: "在职人员控制率" }], difference: null },
];

/** The topic that was mentioned last before a place in a text; null where none was. */
export function topicBefore(text: string): Topic | null {
  const found = topics.map((topic) => ({ topic, at: lastMention(text, topic.mention) })).filter(({ at }) => at >= 0);
  return (
    found.reduce<(typeof found)[number] | null>((best, next) => (best === null || next.at > best.at ? next : best), null)?.topic ?? null
  );
}

/** The topic that a passage begins with, as its heading names it; null where it names none. */
export function topicOf(text: string): Topic | null {
  const found = topics.map((topic) => ({ topic, at: text.search(topic.mention) })).filter(({ at }) => at >= 0);
  return (
    found.reduce<(typeof found)[number] | null>((best, next) => (best === null || next.at < best.at ? next : best), null)?.topic ?? null
  );
}

function lastMention(text: string, mention: RegExp): number {
  const all = [...text.matchAll(new RegExp(mention.source, "gu"))];
  return all.at(-1)?.index ?? -1;
}
