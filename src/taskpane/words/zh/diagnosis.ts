import type { Doing } from "../../means";

/** What is copied for whoever helps from afar, and what is said of it. */
export const diagnosis = {
  diagnosis: {
    menu: "复制诊断信息",
    copied: "已复制，可以粘贴给维护人员。里面只有版本和错误代码，没有工作簿的任何内容。",
    notCopied: (text: string) => `没能复制。请选中下面的文字，按 Ctrl+C：${text}`,
    ours: (version: string) => `绩效核分 ${version}`,
    page: (program: string) => `程序：${program}`,
    language: (language: string) => `界面语言：${language}`,
    sets: (sets: string) => `支持的接口：${sets}`,
    webview: (name: string) => `浏览器：${name}`,
    trouble: (codes: string, during: Doing | "undo" | "read" | "aside", at: string) => `最近一次没有完成：${codes}（${during}，${at}）`,
    noTrouble: "最近一次没有完成：无",
    at: (time: string) => `时间：${time}`,
  },
} as const;
