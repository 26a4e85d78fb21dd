import type { Explanations } from "./explanation";

/** Figures and rates, within a form and between forms. */
export const figureCodes = {
  "rate-mismatch": {
    meaning: "拿同一行的分子除以分母重算，结果和填的率不同。比较时按填写的小数位数四舍五入。",
    example: {
      where: "附件4 D10，预算完成情况的执行率",
      stated: "98%",
      expected: "99.07%",
      why: "决算总额577.35万元÷预算总额582.77万元＝99.07%。",
    },
    advice: "率写错的，点“采用”；分子或分母有误的，改那个数，率再跟着改。",
  },
  "rate-truncated": {
    meaning: "率的最后一位是把后面的数字直接去掉得来的，没有四舍五入。",
    example: {
      where: "附件4 D16，“三公经费”控制率",
      stated: "42.66%",
      expected: "42.67%",
      why: "7.68万元÷18万元，第三位小数是六，应进一位。",
    },
    advice: "点“采用”补上这一位；本地规定只舍不入的，写情况说明。",
  },
  "rate-without-percent": {
    meaning: "数字是对的，只是少了百分号，别人会看成几十倍。",
    example: {
      where: "附件4 D16，“三公经费”控制率",
      stated: "42.67",
      expected: "42.67%",
      why: "7.68万元÷18万元，不到一半，不是四十多倍。",
    },
    advice: "点“采用”加上百分号；整列都不写的，在表头注明“（%）”。",
  },
  "rate-zero-denominator": {
    meaning: "分母是0，却填了一个率。除以0没有结果，这个率说明不了什么。",
    example: { where: "附件4 D10，执行率", stated: "98%", expected: null, why: "左边的预算总额（B10）填的是0。" },
    advice: "补填分母；全年确实没有发生的，率写“无”。",
  },
  "total-mismatch": {
    meaning: "合计与各项相加的结果不同，差额不是四舍五入造成的。",
    example: {
      where: "附件6 D29，全年可用预算指标的合计",
      stated: "5,827,738.97",
      expected: "5,827,738.66",
      why: "基本支出4,654,869.09＋项目支出1,172,869.57，相差0.31元。",
    },
    advice: "先查各项有没有漏填、重复；各项都对，就点“采用”改合计。",
  },
  "total-rounding": {
    meaning: "合计和各项之和只差最后一位，是每一项各自四舍五入留下的。",
    example: {
      where: "附件3 C5，年初预算数的资金总额",
      stated: "582.77",
      expected: null,
      why: "462.74＋92.75＋27.27＝582.76，差0.01万元。",
    },
    advice: "可以不改。审核要求一分不差的，写情况说明。",
  },
  "one-mistake": {
    meaning: "几处同时对不上，而只要换掉一个数就全部对得上，毛病多半就在它身上。",
    example: {
      where: "附件4 D14，年初预算数",
      stated: "2848.70",
      expected: "2850",
      why: "附件3 F7写的是2850.00；换成它，有关的2处就都通了。",
    },
    advice: "对照批复核实，确是笔误就点“采用”，连带的问题随之消失。",
  },
  "balance-broken": {
    meaning: "预算有几条必须成立的等式，如预算总额＝年初预算＋年中调整＋上年结转，这里不成立。",
    example: {
      where: "附件4 C12，年中预算调整",
      stated: "0",
      expected: "247.68",
      why: "总额582.77万元，减去年初242.34万元和结转92.75万元。",
    },
    advice: "逐个核对等式里的数，找到漏填或填错的那个再改。",
  },
  "carry-over-is-balance": {
    meaning: "上年结转资金的“执行数”应填花掉多少，却填成了年底还剩多少。",
    example: {
      where: "附件3 E7，上年结转资金的全年执行数",
      stated: "5.42",
      expected: "87.33",
      why: "结转92.75万元，年末剩5.42万元，用掉的是二者之差。",
    },
    advice: "点“采用”改执行数，合计和执行率也就跟着通了。",
  },
  "carry-over-whose": {
    meaning: "年底剩下的钱，附件3说来自上年结转，附件6却说上年结转已经用完。",
    example: {
      where: "附件3 E7，上年结转资金的全年执行数",
      stated: "5.42",
      expected: null,
      why: "附件6把结转927,500元全列在项目支出，而项目支出没有剩余。",
    },
    advice: "查清余下的钱属于基本支出还是项目支出，改说错的那张表。",
  },
  "figure-differs": {
    meaning: "同一个数在两处都填了，却不相等。元和万元已经换算过再比。",
    example: {
      where: "附件3 C5，年初预算数的资金总额",
      stated: "582.77",
      expected: "242.34",
      why: "附件4 B12是242.34万；582.77和右边D5的全年预算数一样，像是抄串了列。",
    },
    advice: "以批复文件为准：是这一格错就点“采用”，是另一处错就改另一处。",
  },
  "figure-rounding": {
    meaning: "两处的同一个数只差零头，是元换成万元时舍掉的。",
    example: { where: "附件6 C87，“三公”经费决算合计", stated: "76,852.00", expected: null, why: "附件4 C16写7.68万，零头没有写进去。" },
    advice: "不必改；想分文不差，就让两处用同一个单位。",
  },
  "part-above-whole": {
    meaning: "一部分比它的总数还大，例如支出多于预算，在用资产多于全部资产。",
    example: { where: "附件3 E8，其他资金的全年执行数", stated: "37.27", expected: null, why: "同一行的全年预算数（D8）只有27.27万元。" },
    advice: "两个数都核对；年中追加过的，全年预算数要把追加加上。",
  },
  "unit-mixup": {
    meaning: "本该相同的两个数正好差一万倍，多半一个写的是元，一个写的是万元。",
    example: {
      where: "附件3 F7，年初预算数",
      stated: "28500000.00",
      expected: "2850",
      why: "这张表的单位是万元，附件4 D14同一个数是2850.00。",
    },
    advice: "点“采用”改这个数；整张表都差一万倍的，改表头的金额单位。",
  },
  "unit-suspect": {
    meaning: "算同一个率的两个数差了几千倍以上，正常年份不会这样。",
    example: {
      where: "附件4 D8，上年“三公经费”预算数",
      stated: "426000.00",
      expected: null,
      why: "本年预算数（E8）是44.10万元，左边这个像是按元填的。",
    },
    advice: "看清表头的单位，把按元填的换成万元。",
  },
  "execution-rates": {
    meaning: "几处都写了执行率，有的算错，有的互相打架。这一条把它们列在一起对照。",
    example: {
      where: "附件3 F5、附件4 D10、附件6 A66",
      stated: "98%、90.45%",
      expected: "99.07%、99.07%",
      why: "都是全年执行数÷全年预算数，应当是同一个率99.07%。",
    },
    advice: "按列出的重算结果逐处改，改完应当一样。",
  },
  "rate-two-ways": {
    meaning: "同一个率，照附件5的公式算和照附件4的两个数算，得出两个结果，说明预算数没有填齐。",
    example: { where: "附件4 D10，执行率", stated: "98%", expected: null, why: "附件5的公式得98.38%，附件4决算÷预算得99.07%。" },
    advice: "补齐年初预算、追加、结转，两种算法应当殊途同归。",
  },
  "share-wrong": {
    meaning: "“比率”一栏要填这一项占总额的百分之几，这里填的不是。",
    example: {
      where: "附件6 C55，本年决算的比率",
      stated: "100%、100%",
      expected: "79.69%、20.31%",
      why: "工资福利支出、商品和服务支出不可能各占全部。",
    },
    advice: "照算出的比率逐格改，改后各项相加应是整数一百。",
  },
  "sides-differ": {
    meaning: "收支表左边的收入合计与右边的支出合计应当相等，现在不等。",
    example: {
      where: "附件6 D19，支出合计",
      stated: "5,773,526.49",
      expected: "5,827,738.97",
      why: "差54,212.48元，是没有列出来的年末结转和结余。",
    },
    advice: "在支出一边补上“年末结转和结余”，再重加合计。",
  },
  "figure-elsewhere": {
    meaning: "附件4这一格空着，另一个附件里却有这个数。",
    example: { where: "附件4 B8，项目支出预算总额", stated: "", expected: "1,172,869.57元", why: "附件6 C29写着这个数。" },
    advice: "换算成本表的单位补进来；另一处多写了的，改另一处。",
  },
  "target-unlike": {
    meaning: "附件3给“三公经费”定的上限，和附件4填的“三公经费”预算不一样。",
    example: {
      where: "附件3 E22，“三公经费”支出的指标值",
      stated: "≦19.5万元",
      expected: "18.5万元",
      why: "附件4 B9的预算是18.5万。",
    },
    advice: "上限就是预算数的，改成一致；另定压减目标的，写情况说明。",
  },
  "measure-unlike": {
    meaning: "附件5规定了公用经费算哪些钱，附件6的正文用了另一个口径。",
    example: {
      where: "附件6 A69，公用经费控制率一段",
      stated: "174498.92元",
      expected: "966,906.51元",
      why: "附件5规定取基本支出里的商品和服务支出，即表中的D56。",
    },
    advice: "按附件5的口径重算控制率和得分；口径另有文件的，写情况说明。",
  },
} as const satisfies Explanations;
