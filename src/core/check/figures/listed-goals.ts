import { figureNamed } from "../../annex/names";
import { parseArea } from "../../grid/address";
import { bareLabel, compact, coreLabel, quoted } from "../../grid/label";
import { decimalText } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { measureIn } from "../measures";

/** Words that say how far a thing came, or that it is counted, and not what it is. */
const role = /实际|计划|目标|任务|完成|办理|开展|达到|符合|标准|要求|已|全年|年度|本年|数量|(?<!案)件数|个数|场次|人次|次数|总|数|的/gu;
const due = /计划|目标|任务|^应/u;

/** The characters of a name that say what is counted, in an order that does not tell how it is put. */
function thingOf(name: string): string {
  const plain = bareLabel(coreLabel(name)).replace(role, "");
  return plain.length < 4 ? "" : [...plain].sort().join("");
}

/**
 * What a list of 附件4 counts under the name of an indicator of 附件3, in whatever order (法律援助案件办理数, 办理法律援助案件数): the one
 * that no sentence repeats is the odd one.
 */
export function checkListedGoals({ annex3, annex4, annex6 }: CheckContext): readonly Outcome[] {
  if (annex3 === null || annex4 === null || annex3.sheet === annex4.sheet) return [];
  const unitsOf = (address: string): readonly string[] =>
    (annex4.sheet.rows[parseArea(address)?.top ?? -1] ?? []).map((cell) => compact(cell?.text ?? ""));
  const listed = annex4.others.flatMap(({ label, figure }) => {
    const thing = thingOf(label);
    const isCount = figure.kind === "number" && figure.unit !== "元" && figure.unit !== "%";
    return isCount && thing !== "" && !/^(上年|其中)/u.test(coreLabel(label)) && figureNamed(label) === null
      ? [{ label: coreLabel(label), figure, thing, isDue: due.test(coreLabel(label)), units: unitsOf(figure.place.address) }]
      : [];
  });
  const said = [...(annex6?.paragraphs ?? []), ...annex3.goals.map(({ printed }) => printed)].map(({ text }) => compact(text)).join("。");
  return annex3.achievements.flatMap((row) =>
    [true, false].flatMap((isDue): readonly Outcome[] => {
      const printed = isDue ? row.target : row.actual;
      const measure = measureIn(printed?.text ?? "");
      const thing = thingOf(row.name);
      if (printed === null || measure === null || thing === "" || measure.unit === "") return [];
      const [one, ...more] = listed.filter((each) => each.thing === thing && each.isDue === isDue && each.units.includes(measure.unit));
      const others = annex3.achievements.filter((other) => thingOf(other.name) === thing);
      if (one === undefined || more.length > 0 || others.length > 1) return [];
      if (one.figure.value.equals(measure.number)) return [null];
      const isSaid = (number: string): boolean => new RegExp(`(?<![\\d.])${number}${measure.unit}`, "u").test(said);
      const [ours, theirs] = [decimalText(measure.number), decimalText(one.figure.value)];
      const isListOdd = isSaid(ours) && !isSaid(theirs);
      const place = isListOdd ? one.figure.place : printed.place;
      return [
        finding("achievement-differs", place, {
          stated: isListOdd ? one.figure.text : compact(printed.text),
          expected: isListOdd ? `${ours}${measure.unit}` : `${theirs}${measure.unit}`,
          message: `附件3${quoted(row.name)}的${isDue ? "指标值" : "完成值"}是${compact(printed.text)}，附件4${quoted(one.label)}填${one.figure.text.trim()}。请核对后统一。`,
          evidence: [isListOdd ? printed.place : one.figure.place],
        }),
      ];
    }),
  );
}
