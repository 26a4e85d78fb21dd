/** What the ribbon's buttons say in a dialog, where there is no pane to say it. */
export const ribbon = {
  ribbon: {
    noAnnex: "这个工作簿里没有找到附件3、附件4或附件5，没有改动任何内容。请打开填好的自评表再点“重新计算”。",
    stale: (count: number) => `有 ${count} 处在写入前已被别人改动，没有写；请再点一次“重新计算”。`,
    kept: (count: number) => `已撤销。有 ${count} 处在写入之后又改过，保留现在的内容。`,
    noMarks: "没有要清除的标记。",
    filing: "转为报送稿之前要先看去掉什么、保留什么。请点“打开面板”，在面板右上角的“更多”里选“转为报送稿”。",
    explain: "请点“打开面板”，选中要看的单元格，再在面板右上角的“更多”里选“解释选中的单元格”。",
    pane: "这个版本的 Excel 不能用快捷键打开面板。请点功能区“绩效核分”里的“打开面板”。",
  },
} as const;
