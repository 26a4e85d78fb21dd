import type { Annex6, Paragraph } from "../annex/annex6";
import { blockForms } from "../annex/blocks";
import { readFigure, type Figure } from "../annex/figure";
import { figureNamed } from "../annex/names";
import { bareLabel } from "../grid/label";
import type { Place } from "../grid/address";
import { one } from "../quantity";

/** A figure that a sentence of the report claims under a name that we know. */
export interface Claim {
  readonly kind: "figure" | "rate";
  readonly name: string;
  /** The name as the sentence writes it. */
  readonly label: string;
  readonly figure: Figure;
  /** The sentence, as evidence. */
  readonly sentence: string;
  readonly place: Place;
}

/** A number with its unit, and what stands before it since the last stop or number. */
const numbered =
  /([^\d，,。；;：:、（）()\n]*(?:(?:19|20)\d{2}年[^\d，,。；;：:、（）()\n]*)?)(\d[\d,，]*(?:\.\d+)?)\s*(亿元|万元|元|万|人|%|％)/gu;

/** Every claim in the sentences of the report (文字中的数据). */
export function claimsIn(annex: Annex6, year: number | null): readonly Claim[] {
  return annex.paragraphs.flatMap((paragraph) => claimsOf(paragraph, year));
}

function claimsOf(paragraph: Paragraph, year: number | null): readonly Claim[] {
  return sentencesOf(paragraph.text).flatMap((sentence) =>
    [...sentence.matchAll(numbered)].flatMap((match) => {
      const [, before = "", number = "", unit = ""] = match;
      const named = nameIn(before, year, unit);
      if (named === null) return [];
      const written = `${number.replaceAll("，", ",")}${unit}`;
      const figure = readFigure({ value: written, text: written, formula: null, format: "General" }, paragraph.place, {
        unit: "",
        scale: one,
      });
      return [{ ...named, figure, sentence: sentence.trim(), place: paragraph.place }];
    }),
  );
}

function sentencesOf(text: string): readonly string[] {
  return text.match(/[^。；;\n]+[。；;\n]?/gu) ?? [];
}

/** The longest ending of what stands before a number that is a name; last year's figures are named as such. */
function nameIn(
  before: string,
  year: number | null,
  unit: string,
): { readonly kind: "figure" | "rate"; readonly name: string; readonly label: string } | null {
  const bare = bareLabel(before).replace(/(约|共计|合计|总计|达到|达|共|计|为|是|有)+$/u, "");
  const stated = /(\d{4})年?/u.exec(bare)?.[1];
  const isLastYear = stated !== undefined && year !== null && Number(stated) === year - 1;
  const text = bare.replace(/.*\d{4}(?=年[初末中])/u, "").replace(/.*\d{4}年/u, "");
  for (let from = 0; from < text.length - 1; from += 1) {
    const ending = text.slice(from);
    const rate = unit === "%" || unit === "％" ? rateNamed(ending) : null;
    if (rate !== null) return { kind: "rate", name: rate, label: ending };
    const figure = figureNamed(isLastYear ? `上年${ending}` : ending);
    if (figure !== null && unit !== "%" && unit !== "％") return { kind: "figure", name: figure.name, label: ending };
  }
  return null;
}

const rateAliases: Readonly<Record<string, string>> = { 预算完成率: "预算执行率", 预算控制率: "预算调整率" };

/** The rate of that name: 预算完成率 is 决算 over 预算, as 预算执行率 is. */
function rateNamed(text: string): string | null {
  const name = rateAliases[text] ?? text;
  return blockForms.flatMap((form) => form.rates).find((rate) => bareLabel(rate.name) === name)?.name ?? null;
}
