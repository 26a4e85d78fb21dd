import { parseArgs } from "node:util";
import { defaultSettings, type Settings, type Source, type StepReading } from "../core/assessment";
import { exact } from "../core/quantity";

/** What the command line was asked for. */
export interface Options {
  readonly kind: "options";
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly out: string | null;
  readonly report: string | null;
  readonly judgements: string | null;
  readonly settings: Settings;
}

/** What is wrong with the arguments, in one Chinese sentence. */
export interface Misuse {
  readonly kind: "misuse";
  readonly message: string;
}

/** The help of `recalc`. */
export const usage = [
  "用法：npm run --silent recalc -- 文件或文件夹 … [选项]",
  "  --json                每个文件输出一行 JSON",
  "  --out 路径            把复核后的工作簿写到这里（一个文件：文件名；多个：文件夹）；原文件不改动",
  "  --steps 读法          不足一档怎样扣：whole 整档（默认）| proportional 按比例 | started 按一档",
  "  --sources 4,3,6       数据不一致时优先用哪个附件；没有列出的附件不取数，但仍检查",
  "  --tolerance N         填报数可以相差末位的几个单位",
  "  --values              写数值，不写公式",
  "  --report 文件.docx    评价报告（附件6）的 Word 文件",
  "  --judgements 文件     人工判定的 JSON 文件",
  "不写文件就核对自带的样本工作簿。",
].join("\n");

const flags = {
  json: { type: "boolean" },
  out: { type: "string" },
  steps: { type: "string" },
  sources: { type: "string" },
  tolerance: { type: "string" },
  values: { type: "boolean" },
  report: { type: "string" },
  judgements: { type: "string" },
} as const;

/** Reads the arguments of `recalc`. */
export function readOptions(args: readonly string[]): Options | Misuse {
  const parsed = parse(args);
  if (parsed === null) return misuse("有不认识的选项，或选项后面缺少内容");
  const { values, positionals } = parsed;
  const steps = readSteps(values.steps ?? defaultSettings.steps);
  if (steps === null) return misuse(`--steps 只能是 whole、proportional 或 started，不能是“${values.steps ?? ""}”`);
  const sources = readSources(values.sources ?? defaultSettings.sources.join(","));
  if (sources === null) return misuse(`--sources 是 3、4、6 的排列，如 4,3,6，不能是“${values.sources ?? ""}”`);
  const tolerance = values.tolerance ?? null;
  if (tolerance !== null && !/^\d+(\.\d+)?$/.test(tolerance)) return misuse(`--tolerance 要写不小于 0 的数，不能是“${tolerance}”`);
  return {
    kind: "options",
    paths: positionals,
    json: values.json ?? false,
    out: values.out ?? null,
    report: values.report ?? null,
    judgements: values.judgements ?? null,
    settings: {
      ...defaultSettings,
      steps,
      sources,
      tolerance: tolerance === null ? null : exact(tolerance),
      writeback: values.values === true ? "values" : "formulas",
    },
  };
}

function misuse(message: string): Misuse {
  return { kind: "misuse", message: `${message}。\n\n${usage}` };
}

function parse(args: readonly string[]): ReturnType<typeof parseArgs<{ options: typeof flags; allowPositionals: true }>> | null {
  try {
    return parseArgs({ args: [...args], options: flags, allowPositionals: true });
  } catch {
    return null;
  }
}

function readSteps(value: string): StepReading | null {
  return value === "whole" || value === "proportional" || value === "started" ? value : null;
}

function readSources(value: string): readonly Source[] | null {
  const parts = value.split(",").map((part) => part.trim());
  const sources = parts.filter((part): part is Source => part === "3" || part === "4" || part === "6");
  return sources.length === parts.length && new Set(parts).size === parts.length ? sources : null;
}
