import type { AnnexNumber, StepReading, Verdict } from "../core/assessment";
import type { Severity } from "../core/check/finding";

/** Every Chinese word that the pane shows of its own; what the core found out comes in the assessment. */
export const words = {
  product: "绩效核分",
  noUnit: "未写预算单位",
  noYear: "年度未写",
  year: (year: number) => `${year}年`,

  recalculate: "重新计算",
  undo: "撤销上次写入",
  close: "关闭",
  locate: "定位",
  locatePlace: (place: string) => `定位到 ${place}`,
  more: (count: number) => `另 ${count} 处`,

  report: {
    add: "添加 Word 报告（附件6）…",
    pick: "Word 报告（附件6），.docx 文件",
    replace: (file: string) => `${file}，换一份 Word 报告（附件6）`,
    remove: (file: string) => `移除 Word 报告 ${file}`,
    reading: (file: string) => `正在读取 ${file}`,
    added: (file: string) => `已添加 Word 报告“${file}”，点“重新计算”时一起核对。`,
    place: (file: string, spot: string, text: string) =>
      `这一处在 Word 报告“${file}”的${spot}${text === "" ? "" : `：“${text}”`}。请在 Word 里打开这份报告查看。`,
    paragraph: (nth: number) => `第 ${nth} 段（空行不计）`,
    line: (table: number, nth: number) => `第 ${table} 个表格第 ${nth} 行`,
    unused: "这份 Word 报告没有用上",
    noTitle: (file: string) => `“${file}”开头没有“……绩效评价报告”或“……绩效自评报告”这样的标题，认不出是附件6。请核对是不是选错了文件。`,
    outdone: (file: string, sheet: string) =>
      `工作簿里的“${sheet}”也是附件6，而且内容更多，核对用的是它，没有用“${file}”。要用 Word 报告，请先隐藏或删去那张表，再点“重新计算”。`,
  },

  chip: {
    idle: "尚未核对",
    reading: "正在读取",
    adding: "正在读取报告",
    assessed: (at: string) => `${at} 已核对`,
    applying: { write: "正在写入", undo: "正在撤销" },
    applied: (at: string, count: number) => (count === 0 ? `${at} 已核对，无须改写` : `${at} 已核对，写入 ${count} 处`),
    undone: (count: number) => `已撤销 ${count} 处写入`,
    notOurs: "没有可核对的附件",
    failed: "未完成",
  },

  welcome: {
    title: "按表里写的评价标准，重新算一遍得分",
    steps: [
      { title: "读", text: "按版面认出附件3、附件4、附件5和附件6，工作表叫什么都可以。附件6是 Word 文件的，请在下面添加。" },
      { title: "算", text: "按每行评价标准和指标说明逐项重算，并核对各附件的数字。" },
      { title: "写", text: "附件5旁加一列复核得分，有问题的单元格加标记，末尾加核算底稿和核对结果两张表。" },
    ],
    promise: "原有的填报内容一格不改，写入后可一步撤销。",
  },
  progress: {
    reading: "正在读取工作簿，逐项核对……",
    write: "正在写入复核得分和标记……",
    undo: "正在撤销上次写入……",
  },
  noAnnex: {
    title: "这个工作簿里没有找到附件3、附件4或附件5",
    looked: "找的是什么",
    forms: [
      "附件3：项目支出或整体支出绩效自评表，有“执行率”“年度指标值”等栏",
      "附件4：绩效评价基础数据表，有“在职人员控制率”“三公经费”等栏",
      "附件5：绩效评价指标表，有“评价标准”“得分”等栏",
    ],
    seen: (count: number) => `看过的 ${count} 张工作表`,
    advice: "怎么办",
    todo: [
      "打开填好附件4和附件5的那个工作簿，再点“重新计算”。",
      "如果表在 Word 里，请先把表格整个粘贴到 Excel 里。",
      "如果表头文字改过，请改回模板的写法。",
    ],
  },

  comma: "，",
  stop: "。",
  hero: {
    title: "总分",
    self: "自评",
    recomputed: "复核",
    points: "分",
    range: (min: string, max: string) => `范围 ${min}–${max}`,
    none: "无",
    noTotal: "没有找到附件5，不计总分，只核对其他附件。",
    settled: "每一行都能按规则算出，没有待定的分数。",
    why: "有范围：",
    disputed: (count: number) => `${count} 行数据不一致`,
    notPermitted: (count: number) => `${count} 行自评分不在档次内`,
    asStated: (count: number) => `另 ${count} 行须由人判断或缺数据，暂按自评计。`,
    groupSelf: (self: string) => `自评 ${self}`,
    legend: { self: "自评", open: "未定" },
    coverage: (checked: number, passed: number) => `共核 ${checked} 处，${passed} 处无误`,
  },

  tabs: { findings: "问题", scores: "得分" },
  noRows: "没有找到附件5，所以没有得分可比。",

  severity: {
    error: { name: "基本平衡", meaning: "算得出是错的，必须更正" },
    warning: { name: "逻辑性", meaning: "前后矛盾或有遗漏，须更正或作出决定" },
    info: { name: "核实性", meaning: "请看一眼，可书面说明后接受" },
  } satisfies Record<Severity, { name: string; meaning: string }>,
  filter: "只看一类问题",
  stated: "填",
  blank: "未填",
  expected: "应为",
  evidence: "依据",
  effect: (points: string) => `得分 ${points}`,
  clean: {
    title: "没有发现问题",
    text: (checked: number) => `共核 ${checked} 处数字和规则，全部相符。`,
  },

  verdict: {
    confirmed: "一致",
    contradicted: "不符",
    disputed: "有争议",
    "not-permitted": "不允许的档次",
    "needs-judgement": "待判定",
    "missing-data": "缺数据",
  } satisfies Record<Verdict, string>,
  score: {
    of: (weight: string) => `满分 ${weight}`,
    unscored: "待定",
    rule: "规则读作",
    permitted: "可以给的分",
    separator: " · ",
    ladder: (high: string, low: string, count: number) => `${high} … ${low}（共 ${count} 档）`,
    rate: "算得",
    operands: "用到的数",
    trace: "计算过程",
    readings: "不足一档的其他读法",
    alternatives: "其他数据来源",
    alternative: (annex: string, rate: string, score: string) => `${annex}：${rate} → ${score} 分`,
    from: (annex: string) => `取自${annex}`,
  },
  annex: (annex: AnnexNumber) => `附件${annex}`,
  steps: {
    label: "扣分不足一档时",
    readings: { whole: "整档不扣", proportional: "按比例扣", started: "按一档扣" } satisfies Record<StepReading, string>,
  },

  written: (count: number) => (count === 0 ? "表中内容已是最新，这次没有要写的。" : `已写入 ${count} 处。`),
  undone: (count: number) => `已撤销 ${count} 处，表格恢复到写入之前。`,
  stale: (count: number) => `有 ${count} 处在写入前已被别人改动，没有写：`,
  failed: "没有完成",
  note: { jump: "没能定位", place: "不在工作簿里", report: "报告没有添加" },
  fault: (detail: string) => `程序出错。请关闭面板后重新打开再试；仍不行时，把这句话告诉维护人员：${detail}`,

  announce: {
    total: (self: string, recomputed: string) => `自评${self}分，复核${recomputed}分`,
    range: (min: string, max: string) => `范围${min}到${max}分`,
    findings: (count: number) => (count === 0 ? "没有发现问题" : `发现问题${count}处`),
  },

  notExcel: "请在 Excel 里打开这个面板：在“开始”或“加载项”里找到“绩效核分”。",
} as const;
