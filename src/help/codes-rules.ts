import type { Explanations } from "./explanation";

/** 评价标准 and 指标说明, as the score sheet writes them. */
export const ruleCodes = {
  "rule-unparsed": {
    meaning: "评价标准没有写怎样由数据得分，或写法程序读不懂。程序不猜，暂按自评计。",
    example: {
      where: "附件5 G16，三项效益",
      stated: "可根据部门实际情况有选择地进行设置",
      expected: null,
      why: "只说怎么设指标，没有说做到什么程度得几分。",
    },
    advice: "用“人工判定”填应得分，写明依据。",
  },
  "rule-blank": {
    meaning: "这一行没有评价标准，得几分没有尺子可量。",
    example: { where: "附件5 G5，“三公经费”变动率", stated: "", expected: null, why: "右边自评已经填了8分。" },
    advice: "照下发的模板补写。",
  },
  "rule-full-mark": {
    meaning: "评价标准里写的满分，和分值一栏不同，不知按哪个计。",
    example: { where: "附件5 G5，“三公经费”变动率", stated: "计10分", expected: null, why: "标准写满分10分，分值是8分。" },
    advice: "对照指标体系，改写错的一处。",
  },
  "rule-no-weight": {
    meaning: "分值栏没有数，评价标准里也没有写满分，这一项没法计分。",
    example: {
      where: "附件5 G12，管理制度健全性",
      stated: "每出现一例不符合要求的扣2分",
      expected: null,
      why: "只知道扣几分，不知从几分扣起：F12写着“待定”。",
    },
    advice: "把分值补上。",
  },
  "rule-items-sum": {
    meaning: "标准分几条给分，各条相加不等于分值。",
    example: {
      where: "附件5 H16，预决算信息公开性",
      stated: "①内容完整的计2分；②公开及时的计2分；③信息真实准确的计2分",
      expected: null,
      why: "合计6分，分值是5分。",
    },
    advice: "改其中一条的分数，或改分值。",
  },
  "rule-gap": {
    meaning: "相邻两档之间漏了一段，落在里面的数值没有规定得几分。",
    example: {
      where: "附件5 G7，预算控制率",
      stated: "0-10%（含），计4分；15-20%（含），计3分",
      expected: null,
      why: "10%到15%之间没有写。",
    },
    advice: "补齐分档；数值正好落在空档的，用“人工判定”。",
  },
  "rule-overlap": {
    meaning: "两档有一段重叠，同一个数值能得两种分。",
    example: {
      where: "附件5 G7，预算控制率",
      stated: "0-15%（含），计4分；10-20%（含），计3分",
      expected: null,
      why: "10%到15%，说4分、3分都有依据。",
    },
    advice: "改界线，让两档首尾相接。",
  },
  "rule-order": {
    meaning: "数值越来越大（或越来越小），得分却先降后升，中间一档比两边都低。",
    example: {
      where: "附件5 G7，预算控制率",
      stated: "10-20%（含），计1分",
      expected: null,
      why: "前一档0-10%计4分，后一档20-30%计2分，中间反而只有1分。",
    },
    advice: "对照上级下发的标准，看是不是分数写错了。",
  },
  "rule-boundary": {
    meaning: "两档在同一个数上碰头，没写“含”或“不含”，恰好等于它时不知算哪档。",
    example: { where: "附件5 G7，预算控制率", stated: "0-10%，计4分；10-20%，计3分", expected: null, why: "恰好10%时，两档都沾边。" },
    advice: "补写“（含）”；数值正好碰上的，用“人工判定”。",
  },
  "rule-below": {
    meaning: "比最低一档还低的数值，标准没有规定得几分。",
    example: { where: "附件5 G7，预算控制率", stated: "预算控制率=0，计5分", expected: null, why: "年中调减时控制率小于0%，没有着落。" },
    advice: "向财政部门问清；数值真落在那里时，由人判定。",
  },
  "rule-above": {
    meaning: "比最高一档还高的数值，标准没有规定得几分。",
    example: { where: "附件5 G7，预算控制率", stated: "20-30%（含），计2分", expected: null, why: "写到30%为止，再大的没有下文。" },
    advice: "补写最后一档，如“以上不得分”。",
  },
  "rule-open-step": {
    meaning: "“每超过（低于）多少扣几分”，没说不满一档的零头怎么扣，而这影响现在的得分。",
    example: {
      where: "附件5 G4等七项",
      stated: "每超过一个百分点扣0.2分",
      expected: null,
      why: "受影响的是预算完成率：不扣零头5分，按比例4.35分，零头算一档3分。",
    },
    advice: "问清口径，再在面板的“扣分不足一档时”里选。",
  },
  "rule-open-idle": {
    meaning: "同样没说零头怎么扣，不过按现在的数据，三种扣法得分都一样。",
    example: {
      where: "附件5 G5等六项",
      stated: "每超过一个百分点扣0.2分",
      expected: null,
      why: "在职人员控制率没有超过100%，零头无从谈起。",
    },
    advice: "这次不用改；修订标准时写清楚。",
  },
  "rule-no-floor": {
    meaning: "扣分的标准没有写“扣完为止”，字面上能扣成负分。程序扣到0分为止。",
    example: { where: "附件5 G11，“三公经费”控制率", stated: "每超出1%扣1分", expected: null, why: "超支很多时，会不会倒扣没有说。" },
    advice: "在句末补上“扣完为止”。",
  },
  "rule-uncapped": {
    meaning: "按比例得分的标准没有写封顶。超过100%时，程序按满分计。",
    example: {
      where: "附件5 G15，目标任务实际完成率",
      stated: "该项得分=（年度综合目标管理考核得分/总分）*8",
      expected: null,
      why: "得分若高于总分，照字面就超过满分了。",
    },
    advice: "补写“最高不超过满分”。",
  },
  "rule-range": {
    meaning: "一档给的是一段分数，不是一个分，具体几分由评价人定。",
    example: { where: "附件5 G18，三项效益", stated: "效益显著的计9—10分", expected: null, why: "9分、10分都合规定。" },
    advice: "用“人工判定”定一个分，写明依据。",
  },
  "rule-exempt-typo": {
    meaning: "“没有某项目的部门按满分”这一句里有错字。",
    example: { where: "附件5 G8，新建楼堂馆所面积控制率", stated: "楼梯馆所", expected: "楼堂馆所", why: "说的是楼堂馆所，不是楼梯。" },
    advice: "改正错字。",
  },
  "rule-name-short": {
    meaning: "评价标准里的指标名称没有写全，程序按全称理解。",
    example: {
      where: "附件5 G5，“三公经费”变动率",
      stated: "“三公经费”＞0",
      expected: null,
      why: "大于0的是变动率，不是经费本身。",
    },
    advice: "补全名称，免得别人误读。",
  },
  "exemption-missing": {
    meaning: "两项同类指标，一项写了“没有项目按满分计”，另一项没有写。",
    example: {
      where: "附件5 G9，新建楼堂馆所投资概算控制率",
      stated: "每超出5%扣2分，扣完为止",
      expected: null,
      why: "上一行（G8）面积控制率写了，这一行没有。",
    },
    advice: "问清没有项目时给不给满分，再补写。",
  },
  "formula-brackets": {
    meaning: "指标说明里的公式漏了括号，照字面先除后加会算错。程序按本意加上括号计算。",
    example: {
      where: "附件5 H6，预算完成率",
      stated: "年末结余/上年结转",
      expected: null,
      why: "本意是前四项的结果除以后三项之和，两边都要括起来。",
    },
    advice: "补上括号。",
  },
  "formula-unparsed": {
    meaning: "指标说明里的公式没有读懂，没有用它计算。",
    example: {
      where: "附件5 H5，“三公经费”变动率",
      stated: "上年度“三公经费”预算数]×100%",
      expected: null,
      why: "只有后半个方括号，前半个不见了。",
    },
    advice: "把公式写完整，再点“重新计算”。",
  },
  "formula-standard": {
    meaning: "这一项没有写怎么算，程序用了财预〔2013〕53号的通用定义。",
    example: { where: "附件5 G11，“三公经费”控制率", stated: null, expected: null, why: "H11的指标说明空着；按实际支出数÷预算安排数算。" },
    advice: "看合不合用；本地另有定义的，写进指标说明。",
  },
  "definition-inverted": {
    meaning: "指标说明把分子和分母写反了，与财预〔2013〕53号相反。得分仍按所写的公式算。",
    example: {
      where: "附件5 H10，公用经费控制率",
      stated: "预算安排公用经费总额/实际支出公用经费总额",
      expected: "公用经费实际支出数÷公用经费预算安排数",
      why: "花得越多，率应当越高。",
    },
    advice: "改正公式，再重新计算。",
  },
  "definition-copied": {
    meaning: "两项不同的指标，指标说明一字不差，像是复制后忘了改。",
    example: {
      where: "附件5 H11，“三公经费”控制率",
      stated: "“三公经费”变动率=",
      expected: null,
      why: "H5是变动率，H11应当写控制率的公式。",
    },
    advice: "换成本指标自己的公式。",
  },
  "name-differs": {
    meaning: "指标叫一个名字，指标说明的公式里写成另一个名字。",
    example: {
      where: "附件5 H9，指标说明",
      stated: "楼堂馆所投资预算控制率",
      expected: "新建楼堂馆所投资概算控制率",
      why: "“概算”写成了“预算”。",
    },
    advice: "统一名称；抄错了行的，换成本行的公式。",
  },
  "rule-other-name": {
    meaning: "评价标准里写的是另一项指标的名称，像是抄错了行。得分仍按本行的指标说明算。",
    example: {
      where: "附件5 G10，公用经费控制率",
      stated: "“三公经费”控制率≤100%，计7分；每超过一个百分点扣1分，扣完为止。",
      expected: "公用经费控制率",
      why: "G11才是“三公经费”控制率的标准。",
    },
    advice: "对照下发的标准改正；确要用另一项的比率，请人工打分。",
  },
  "indicator-unnamed": {
    meaning: "这一行有评价标准和分值，三级指标的名称却空着。",
    example: { where: "附件5 E5，三级指标", stated: "", expected: null, why: "要读G5的标准才知道是“三公经费”变动率。" },
    advice: "补写名称。",
  },
} as const satisfies Explanations;
