/** What the ribbon's buttons say of their own, where no pane is open. */
export const ribbon = {
  ribbon: {
    noAnnex: "这个工作簿里没有找到附件3、附件4或附件5，没有改动任何内容。请打开填好的自评表再点“重新计算”。",
    stale: (count: number) => `已重新计算。有 ${count} 处在写入前已被别人改动，没有写；请再点一次“重新计算”。`,
  },
} as const;
