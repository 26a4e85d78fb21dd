import type { Judgement, Judgements } from "../core/assessment";
import { exact, type Exact } from "../core/quantity";

/** Reads a judgements file; a string is what is wrong with it, in Chinese. */
export function readJudgements(json: string): Judgements | string {
  const data = parse(json);
  if (!isRecord(data)) return "人工判定文件不是 JSON 对象";
  const judgements: Record<string, Judgement> = {};
  for (const [place, entry] of Object.entries(data)) {
    const judgement = readJudgement(entry);
    if (typeof judgement === "string") return `人工判定“${place}”：${judgement}`;
    judgements[place] = judgement;
  }
  return judgements;
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function readJudgement(entry: unknown): Judgement | string {
  if (!isRecord(entry)) return '要写成 { "score": "4", "reason": "…" } 的样子';
  const { score, incidents, count, items, exempt, operands, reason } = entry;
  if (typeof reason !== "string" || reason.trim() === "") return "缺少理由（reason）";
  const [given, wrong, number] = [numberOf(score), numberOf(incidents), numberOf(count)];
  const figures = operandsOf(operands);
  if (given === "bad" || wrong === "bad" || number === "bad" || figures === "bad") return "score、incidents、count、operands 里要写数";
  if (items !== undefined && !(typeof items === "string" && /^[01]+$/.test(items))) return "items 要按各项写 1 和 0，如 110";
  if (exempt !== undefined && exempt !== true) return "exempt 只能写 true";
  const answer = {
    ...(given === null ? {} : { score: given }),
    ...(wrong === null ? {} : { incidents: wrong }),
    ...(number === null ? {} : { count: number }),
    ...(items === undefined ? {} : { items: Array.from(items, (flag) => flag === "1") }),
    ...(exempt === undefined ? {} : { exempt: true as const }),
    ...(figures === null ? {} : { operands: figures }),
  };
  return Object.keys(answer).length === 0 ? "score、incidents、count、items、exempt、operands 至少要有一个" : { ...answer, reason };
}

function numberOf(value: unknown): Exact | null | "bad" {
  if (value === undefined) return null;
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d+(\.\d+)?$/.test(text.trim()) ? exact(text.trim()) : "bad";
}

function operandsOf(value: unknown): Readonly<Record<string, Exact>> | null | "bad" {
  if (value === undefined) return null;
  if (!isRecord(value)) return "bad";
  const figures: Record<string, Exact> = {};
  for (const [name, entry] of Object.entries(value)) {
    const figure = numberOf(entry);
    if (figure === null || figure === "bad") return "bad";
    figures[name] = figure;
  }
  return figures;
}
