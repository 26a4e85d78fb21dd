import type { CellUse } from "../../../core/assessment";

/** What is said of one cell, and of going from one to the next. */
export const cell = {
  cell: {
    menu: "解释选中的单元格",
    label: (place: string) => `解释 ${place}`,
    noneSelected: "还没有选中单元格。请先点一下表里的单元格，再试一次。",
    blank: "空白",
    shows: (text: string) => `表里写的是“${text}”`,
    found: "这一格的问题",
    foundBy: "核对别处时用到这一格，发现的问题",
    row: "所在的指标",
    rowScores: (self: string, recomputed: string) => `自评 ${self} 分，复核 ${recomputed} 分`,
    noScore: "未填",
    read: "读作",
    figure: (name: string, amount: string) => `${name}：${amount}`,
    unnamed: (amount: string) => `${amount}（没有认出是哪一项）`,
    ofClass: (severity: string) => `${severity}：`,
    uses: "怎样核对过",
    use: {
      score: (what: string) => `用来计算“${what}”的得分`,
      rate: (what: string) => `按 ${what} 重算过这个率`,
      "rate-part": (what: string) => `用来重算${what}`,
      sum: (what: string) => `${what}与各项之和比过`,
      "sum-part": (what: string) => `算进${what}比过`,
      balance: (what: string) => `勾稽关系：${what}`,
      same: (what: string) => `别处也填了“${what}”，比过是否一致`,
      table: () => "和同一张表其他行（列）的算法比过",
      formula: (what: string) => `看过公式 ${what}`,
    } satisfies Record<CellUse["kind"], (what: string) => string>,
    none: "没有查过这一格：它不在任何一项得分、合计、比率或勾稽关系里，也没有认出是哪一项数据。",
    clean: "查过这一格，没有发现问题。",
    own: "这张表是绩效核分写的，不当作填报的数据核对。",
  },
  walk: {
    none: "没有发现问题，没有要逐处查看的地方。",
    previous: "上一处",
    next: "下一处",
    stop: (nth: number, of: number) => `第 ${nth} 处，共 ${of} 处`,
  },
  keys: {
    recalculate: "Ctrl+Alt+R",
    next: "Ctrl+Alt+↓",
    previous: "Ctrl+Alt+↑",
    with: (label: string, keys: string) => `${label}（${keys}）`,
  },
} as const;
