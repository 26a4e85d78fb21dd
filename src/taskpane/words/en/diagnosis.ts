import type { Doing } from "../../means";

/** What is copied for whoever helps from afar, and what is said of it. */
export const diagnosis = {
  diagnosis: {
    menu: "Copy diagnostics",
    copied: "Copied, ready to be pasted for whoever helps you. It holds versions and error codes only, nothing of the workbook.",
    notCopied: (text: string) => `It could not be copied. Select the text below and press Ctrl+C: ${text}`,
    ours: (version: string) => `Rescore ${version}`,
    page: (program: string) => `Program: ${program}`,
    language: (language: string) => `Language: ${language}`,
    sets: (sets: string) => `Supported APIs: ${sets}`,
    webview: (name: string) => `Browser: ${name}`,
    trouble: (codes: string, during: Doing | "undo" | "read" | "aside", at: string) => `Not completed last: ${codes} (${during}, ${at})`,
    noTrouble: "Not completed last: nothing",
    at: (time: string) => `Time: ${time}`,
  },
} as const;
