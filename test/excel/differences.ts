import { seen, type SimWorkbook } from "./model";

/** A workbook as one line for each thing in it, to tell two states apart by; what Excel keeps in no order has none here either. */
export function linesOf(workbook: SimWorkbook): readonly string[] {
  const { parts, sheets, ...others } = seen(workbook) as { readonly parts: readonly string[]; readonly sheets: readonly object[] };
  return [...parts, ...lines("", others), ...sheets.flatMap((sheet, index) => lines(`[${index}]`, sheet))].sort();
}

function lines(path: string, value: unknown): readonly string[] {
  if (value instanceof Set) return lines(path, [...(value as ReadonlySet<unknown>)]);
  if (typeof value !== "object" || value === null) return [`${path} ${JSON.stringify(value)}`];
  return Object.entries(value).flatMap(([key, each]) => lines(`${path}.${key}`, each));
}

/** What one state has and another has not, with a sign in front. */
export function differences(before: readonly string[], after: readonly string[]): readonly string[] {
  const [was, is] = [new Set(before), new Set(after)];
  return [
    ...before.filter((line) => !is.has(line)).map((line) => `- ${line}`),
    ...after.filter((line) => !was.has(line)).map((line) => `+ ${line}`),
  ];
}
