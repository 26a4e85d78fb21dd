import { defaultSettings, type Settings } from "../assessment";
import { textAt, type Sheet } from "../grid/workbook";
import { decimalText } from "../quantity";
import { readingNames } from "../score/trace";
import { readSettings, settingsUnlike, type SomeSettings } from "../settings";

// The settings in 核对结果, in words that anybody can read, and how they are found again there where another program has dropped
// the hidden part of the file.

const kinds = { formulas: "公式", values: "数值" } as const;

const unmarked = "不做标记";

/** What a workbook was computed by and how it was written: 不足一档的扣分 整档；数据不一致时优先 附件4 → 附件3 → 附件6；…. */
export function settingsText({ steps, sources, tolerance, writeback, marks }: Settings): string {
  return [
    `不足一档的扣分 ${readingNames[steps]}`,
    `数据不一致时优先 ${sources.map((source) => `附件${source}`).join(" → ")}`,
    ...(tolerance === null ? [] : [`填报数可以相差末位 ${decimalText(tolerance)} 个单位`]),
    `复核得分写成${kinds[writeback]}`,
    ...(marks ? [] : [unmarked]),
  ].join("；");
}

/** The settings that 核对结果 names, where they are not the default ones; its heading is looked through, wherever in it they stand. */
export function settingsOn(sheet: Sheet): SomeSettings {
  const heading = Array.from({ length: 10 }, (_, row) => textAt(sheet, row, 0)).find((text) => text.includes("不足一档的扣分 "));
  if (heading === undefined) return {};
  const found = (pattern: RegExp): string | undefined => pattern.exec(heading)?.[1];
  const keyFor = (names: Readonly<Record<string, string>>, name: string | undefined): string | undefined =>
    Object.entries(names).find(([, each]) => each === name)?.[0];
  const named = {
    steps: keyFor(readingNames, found(/不足一档的扣分 ([^；。]+)/u)),
    sources: found(/数据不一致时优先 ([^；。]+)/u)?.match(/\d/gu) ?? undefined,
    tolerance: found(/填报数可以相差末位 ([\d.]+) 个单位/u),
    writeback: keyFor(kinds, found(/复核得分写成(公式|数值)/u)),
    marks: heading.includes(unmarked) ? false : undefined,
  };
  return settingsUnlike(readSettings(named), defaultSettings);
}
