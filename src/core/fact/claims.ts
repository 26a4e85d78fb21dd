import type { Annex6, Paragraph } from "../annex/annex6";
import { blockForms } from "../annex/blocks";
import { readFigure, type Figure } from "../annex/figure";
import { figureNamed } from "../annex/names";
import { bareLabel } from "../grid/label";
import type { Place } from "../grid/address";
import { one } from "../quantity";
import { topicBefore, type Topic } from "./topics";

/** A figure that a sentence of the report claims under a name that we know. */
export interface Claim {
  /** A difference is what was overspent, left over, more or less than before. */
  readonly kind: "figure" | "rate" | "difference";
  readonly name: string;
  /** The name as the sentence writes it. */
  readonly label: string;
  readonly figure: Figure;
  /** The sentence, as evidence. */
  readonly sentence: string;
  readonly place: Place;
  /** What the passage speaks of. */
  readonly topic: Topic | null;
}

/** A number with its unit, and what stands before it since the last stop or number. */
const numbered =
  /([^-－−\d，,。；;：:、（）()\n]*(?:(?:19|20)\d{2}年[^-－−\d，,。；;：:、（）()\n]*)?)([-－−]?\d[\d,，]*(?:\.\d+)?)\s*(亿元|万元|元|万|人|%|％)/gu;

/** Every claim in the sentences of the report (文字中的数据). */
export function claimsIn(annex: Annex6, year: number | null): readonly Claim[] {
  return annex.paragraphs.flatMap((paragraph) => claimsOf(paragraph, year));
}

const statesFigure = /\d\s*(?:元|万|亿|人|%|％)/u;

function claimsOf(paragraph: Paragraph, year: number | null): readonly Claim[] {
  // Most paragraphs of a report state no figure at all.
  if (!statesFigure.test(paragraph.text)) return [];
  let told = "";
  return sentencesOf(paragraph.text).flatMap((sentence) => {
    const claims = (statesFigure.test(sentence) ? [...sentence.matchAll(numbered)] : []).flatMap((match) => {
      const passage = `${told}${sentence.slice(0, match.index)}`;
      const [, before = "", number = "", unit = ""] = match;
      if (isPlan(sentence, match, year)) return [];
      const topic = topicBefore(bareLabel(`${passage}${before}`));
      const named = nameIn(before, year, unit) ?? nameUnder(topic, before, year, unit);
      if (named === null) return [];
      const written = `${number.replaceAll("，", ",").replace(/[－−]/u, "-")}${unit}`;
      const figure = readFigure({ value: written, text: written, formula: null, format: "General" }, paragraph.place, {
        unit: "",
        scale: one,
      });
      return [{ ...named, figure, sentence: sentence.trim(), place: paragraph.place, topic }];
    });
    told += sentence;
    return claims;
  });
}

/** What is aimed at, or is to be next year, claims nothing of this year. */
function isPlan(sentence: string, match: RegExpExecArray, year: number | null): boolean {
  const before = sentence.slice(0, match.index + (match[1]?.length ?? 0));
  const after = sentence.slice(match.index + match[0].length);
  const years = [...before.matchAll(/((?:19|20)\d{2})年/gu)].map((found) => Number(found[1]));
  const isLater = year !== null && years.some((stated) => stated > year);
  return isLater || /力争|争取|预计|计划|拟|确保|目标/u.test(before) || /^(以上|以内|以下|左右)/u.test(after);
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。；;\n]+[。；;\n]?/gu) ?? [];
}

type Named = Pick<Claim, "kind" | "name" | "label">;

/** The longest ending of what stands before a number that is a name; last year's figures are named as such. */
function nameIn(before: string, year: number | null, unit: string): Named | null {
  const text = plainEnding(before);
  const ending = isLastYear(before, year) ? "上年" : "";
  for (let from = 0; from < text.length - 1; from += 1) {
    const rest = text.slice(from);
    const rate = isPercent(unit) ? rateNamed(rest) : null;
    if (rate !== null) return { kind: "rate", name: rate, label: rest };
    const figure = figureNamed(`${ending}${rest}`);
    if (figure !== null && !isPercent(unit)) return { kind: "figure", name: figure.name, label: rest };
  }
  return null;
}

/** A short word such as 预算安排 or 控制率 means what the passage speaks of. */
function nameUnder(topic: Topic | null, before: string, year: number | null, unit: string): Named | null {
  const text = `${isLastYear(before, year) ? "上年" : ""}${plainEnding(before)}`;
  if (topic === null || unit === "人") return null;
  if (isPercent(unit)) {
    const rate = topic.rates.find(({ word }) => word.test(text));
    return rate === undefined ? null : { kind: "rate", name: rate.name, label: text };
  }
  const difference = /(超支|节余|节约|结余|增加|减少|增长|下降)(了|额|为)?$/u.exec(text)?.[1];
  if (difference !== undefined && topic.difference !== null) return { kind: "difference", name: topic.difference.over, label: difference };
  const figure = topic.figures.find(({ word }) => word.test(text));
  return figure === undefined ? null : { kind: "figure", name: figure.name, label: text };
}

function isPercent(unit: string): boolean {
  return unit === "%" || unit === "％";
}

/** What stands before a number, without the year and the verbs between: 实际支出公用经费, 公用经费控制率. */
function plainEnding(before: string): string {
  const bare = bareLabel(before).replace(/(约|共计|合计|总计|达到|达|共|计|为|是|有)+$/u, "");
  return bare.replace(/.*\d{4}(?=年[初末中])/u, "").replace(/.*\d{4}年/u, "");
}

function isLastYear(before: string, year: number | null): boolean {
  const stated = [...bareLabel(before).matchAll(/(\d{4})年?/gu)].at(-1)?.[1];
  return stated !== undefined && year !== null && Number(stated) === year - 1;
}

const rateAliases: Readonly<Record<string, string>> = { 预算完成率: "预算执行率", 预算控制率: "预算调整率" };

/** The rate of that name: 预算完成率 is 决算 over 预算, as 预算执行率 is. */
function rateNamed(text: string): string | null {
  const name = rateAliases[text] ?? text;
  return blockForms.flatMap((form) => form.rates).find((rate) => bareLabel(rate.name) === name)?.name ?? null;
}
