import { remembering } from "../../grid/remembering";

// Words of the forms and of the report that a clerk types by sound: one character of them exchanged for another that sounds or looks
// like it. A word in which another character was exchanged may be another word (绩效评估 beside 绩效评价), and is left alone.

/** The words that every form is made of; longer ones hold a short one such as 控制率 in its place. */
const words: readonly string[] =
  "产出指标 效益指标 数量指标 质量指标 时效指标 成本指标 满意度指标 经济效益 社会效益 生态效益 可持续影响 服务对象 满意度 一级指标 二级指标 三级指标 年度指标值 实际完成值 偏差原因 改进措施 评价标准 评分标准 指标说明 指标解释 扣完为止 自评得分 自评报告 评价报告 绩效自评 绩效评价 绩效指标 绩效目标 评价结论 评价等级 整体支出 公用经费 项目支出 基本支出 人员经费 政府采购 固定资产 楼堂馆所 在职人员 编制人数 编制数 年初预算 全年预算 年中追加 决算支出 结转结余 财政拨款 财政供养 公务接待 公务用车 运行维护 因公出国 预算执行 预算管理 预算配置 职责履行 履职效益 资产管理 人员控制率 经费控制率 预算控制率 面积控制率 概算控制率 经费变动率 结余变动率 预算完成率 预算调整率 预算执行率 采购执行率 资产利用率 工作完成率 增减率 健全性 合规性 公开性 完整性 行政效能 社会公众 厉行节约 内部控制 综合利用率 使用合规性 管理合规性 群众满意".split(
    " ",
  );

/** What is typed for a character, by its sound or its shape. */
const confused: Readonly<Record<string, string>> = {
  群: "裙",
  产: "铲严生",
  出: "处初除出",
  指: "只旨值职脂",
  标: "表镖",
  效: "校笑孝郊肖",
  益: "意溢义易艺",
  数: "树书述术",
  量: "两亮",
  质: "制治置志",
  时: "实事十失石",
  成: "程城诚",
  本: "木末",
  满: "慢漫",
  意: "义易益",
  度: "读渡肚",
  经: "径景挤",
  济: "挤记计剂",
  社: "设射涉",
  会: "汇惠",
  生: "声升",
  态: "太泰",
  持: "迟池",
  续: "序叙绪",
  影: "硬应",
  响: "想向",
  服: "付符",
  务: "物误雾",
  对: "队",
  象: "像向相",
  级: "及极",
  年: "念",
  值: "只职直植",
  实: "时事",
  际: "记计",
  完: "玩万",
  偏: "篇骗",
  差: "查茬",
  原: "元源员",
  因: "应音",
  改: "该",
  进: "近劲",
  措: "错",
  施: "失时",
  评: "平凭屏坪",
  价: "架介阶",
  准: "谁淮",
  分: "份",
  说: "书",
  明: "名鸣",
  解: "界姐",
  释: "是式",
  扣: "口",
  为: "未维",
  止: "只至址正",
  自: "子字",
  得: "的德",
  报: "抱保",
  告: "高稿",
  绩: "技积迹债",
  目: "木",
  结: "接节杰",
  论: "伦",
  等: "登",
  整: "正",
  体: "休",
  支: "之只枝",
  公: "工供",
  用: "佣",
  费: "废",
  项: "向相像顶",
  基: "机",
  人: "入",
  员: "圆园",
  政: "正证",
  府: "俯付",
  采: "彩来",
  购: "构够",
  固: "故古",
  定: "顶",
  资: "咨姿",
  楼: "搂",
  堂: "唐",
  馆: "管官",
  所: "锁",
  在: "再",
  职: "值织只",
  编: "遍边",
  制: "治置志致",
  初: "除出",
  预: "与予",
  算: "蒜",
  追: "锥",
  加: "家",
  决: "绝诀",
  转: "专传",
  余: "于馀",
  财: "才材",
  拨: "播",
  款: "宽",
  供: "公",
  养: "样",
  接: "结节",
  待: "代带",
  车: "本",
  运: "远",
  行: "形",
  维: "为",
  护: "户",
  国: "过",
  执: "直值",
  管: "官馆",
  理: "里",
  配: "佩",
  置: "制至",
  责: "则",
  履: "旅缕",
  控: "空孔",
  率: "律绿虑串",
  面: "免",
  积: "绩",
  概: "慨",
  变: "边便",
  动: "洞",
  调: "条",
  利: "力立",
  作: "做",
  增: "曾憎",
  减: "碱",
  健: "建",
  全: "权",
  性: "姓",
  合: "和",
  规: "归轨",
  开: "升",
  能: "呢",
  众: "从重",
  厉: "历力",
  节: "结",
  约: "月",
  内: "那",
  部: "不步",
};

interface Spot {
  readonly word: string;
  readonly at: number;
}

/** Every pair of neighbouring characters of a word, with the words it stands in: one exchanged character leaves at least one pair. */
const spots: ReadonlyMap<string, readonly Spot[]> = (() => {
  const found = new Map<string, Spot[]>();
  for (const word of words)
    for (let at = 0; at + 1 < word.length; at += 1) {
      const pair = word.slice(at, at + 2);
      found.set(pair, [...(found.get(pair) ?? []), { word, at }]);
    }
  return found;
})();

/** A word of the forms that a text has with one character exchanged; null where there is none. */
export const misspelt = remembering((text): { readonly wrong: string; readonly right: string } | null => {
  for (let from = 0; from + 1 < text.length; from += 1)
    for (const { word, at } of spots.get(text.slice(from, from + 2)) ?? []) {
      const wrong = from < at ? "" : text.slice(from - at, from - at + word.length);
      if (wrong.length === word.length && isSlip(wrong, word) && !words.includes(wrong)) return { wrong, right: word };
    }
  return null;
});

function isSlip(wrong: string, right: string): boolean {
  let slips = 0;
  for (let at = 0; at < right.length; at += 1) {
    if (wrong[at] === right[at]) continue;
    slips += 1;
    if (slips > 1 || !(confused[right[at] ?? ""] ?? "").includes(wrong[at] ?? " ")) return false;
  }
  return slips === 1;
}
