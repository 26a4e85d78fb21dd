import type { Program } from "./host";

/** The sets of functions that decide what works here, each up to a version that no Excel has reached yet. */
const sets: readonly (readonly [name: string, most: number])[] = [
  ["ExcelApi", 30],
  ["CustomXmlParts", 1],
  ["SharedRuntime", 4],
  ["RibbonApi", 4],
  ["KeyboardShortcuts", 4],
  ["DialogApi", 4],
  ["OpenBrowserWindowApi", 4],
];

/** What this Excel says of itself: its version, where it runs, the sets that it supports, the language it is shown in. */
export function excelProgram(): Program {
  const { diagnostics, displayLanguage } = Office.context as Partial<Office.Context>;
  return {
    name: String(diagnostics?.host ?? "Excel"),
    version: String(diagnostics?.version ?? ""),
    platform: String(diagnostics?.platform ?? ""),
    language: displayLanguage ?? "",
    sets: sets.flatMap(([name, most]) => highest(name, most)),
    webview: navigator.userAgent,
  };
}

/** A set with its highest version here; nothing where Excel has not got it. */
function highest(name: string, most: number): readonly string[] {
  for (let minor = most; minor > 0; minor -= 1) {
    if (Office.context.requirements.isSetSupported(name, `1.${minor}`)) return [`${name} 1.${minor}`];
  }
  return [];
}
