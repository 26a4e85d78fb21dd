import type { ReportTable } from "../../annex/annex6";
import type { MemberFigure } from "../../annex/base-years";
import type { NumberFigure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import { factOf } from "../../fact/facts";
import { bareLabel, quoted } from "../../grid/label";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, matchFigures } from "../compare";
import type { CheckContext } from "../context";

/** What 附件4 states of each of the bureaus under this one, against the tables of 附件6 that list them by name. */
export function checkMembers(context: CheckContext): readonly Outcome[] {
  const members = context.annex4?.members ?? [];
  if (members.length === 0) return [];
  return (context.annex6?.tables ?? []).flatMap((table) => (listsBureaus(table) ? against(table, members, context) : []));
}

/** Whether the lines of a table are bureaus. */
function listsBureaus(table: ReportTable): boolean {
  return table.headings.some((heading) => /^(机构|单位|部门|预算单位|机构单位)(名称)?$/u.test(heading));
}

function against(table: ReportTable, members: readonly MemberFigure[], context: CheckContext): readonly Outcome[] {
  const spends = table.headings.some((heading) => /^(本年)?支出合计$/u.test(heading));
  return table.headings.flatMap((heading) => {
    const pairs = table.lines.flatMap((line) => {
      const stated = line.figures.get(heading);
      const name = bareLabel(line.label).replace(/^[(]?[\d一二三四五六七八九十]+[)、.．]*/u, "");
      return stated?.kind === "number" ? [{ stated, own: members.filter(({ member }) => member === name) }] : [];
    });
    const columns = namesUnder(heading.split("/").at(-1) ?? "", spends).map((name) => columnOf(name, pairs));
    // What the column means is told by the lines that agree: where none does, it is something else.
    const [best, second] = [...columns].sort((a, b) => b.agreed - a.agreed);
    if (best === undefined || best.agreed === 0 || best.agreed === second?.agreed) return [];
    return best.known.map(({ stated, known }) => (isAlike(known.figure, stated) ? null : unlike(known, stated, context)));
  });
}

interface Pair {
  readonly stated: NumberFigure;
  readonly own: readonly MemberFigure[];
}

type Known = MemberFigure & { readonly figure: NumberFigure };

/** A column of the report's table beside the figures of one name, and how many that are more than nought agree. */
function columnOf(
  name: string,
  pairs: readonly Pair[],
): { readonly known: readonly { stated: NumberFigure; known: Known }[]; readonly agreed: number } {
  const known = pairs.flatMap(({ stated, own }) => {
    const figure = own.find((each) => each.name === name)?.figure;
    const member = own[0]?.member ?? "";
    return figure?.kind === "number" ? [{ stated, known: { member, name, figure } }] : [];
  });
  const agreed = known.filter(({ stated, known: { figure } }) => !stated.value.isZero() && isAlike(figure, stated)).length;
  return { known, agreed };
}

function isAlike(a: NumberFigure, b: NumberFigure): boolean {
  return /^(same|last-digit)$/u.test(matchFigures(a, b));
}

/** The figures that a heading may mean; 项目支出 alone is what was spent only beside 支出合计. */
function namesUnder(heading: string, spends: boolean): readonly string[] {
  if (/^三公经费(合计|小计)?$/u.test(heading)) return ["“三公经费”实际支出数", "“三公经费”预算安排数", "本年“三公经费”预算数"];
  if (spends) {
    if (/^(本年)?支出合计$/u.test(heading)) return ["决算总额"];
    if (/^人员(支出|经费)$/u.test(heading)) return ["人员经费"];
    if (/^公用(支出|经费)$/u.test(heading)) return ["公用经费实际支出数"];
    if (heading === "项目支出") return ["项目支出总额"];
  }
  const name = figureNamed(heading)?.name;
  return name === undefined ? [] : [name];
}

/** Where what all of them come to in 附件4 is refuted elsewhere, it is 附件4 that is wrong. */
function unlike(
  { member, name, figure }: MemberFigure & { readonly figure: NumberFigure },
  stated: NumberFigure,
  context: CheckContext,
): Outcome {
  const [whole, elsewhere] = [factOf(context.facts, name, ["4"]), factOf(context.facts, name, ["3", "6"])];
  const isOurs = whole !== null && elsewhere !== null && !isAlike(whole.figure, elsewhere.figure);
  const [wrong, right] = isOurs ? [figure, stated] : [stated, figure];
  return finding("figure-differs", wrong.place, {
    stated: wrong.text,
    expected: asWritten(right.value, wrong),
    message: `附件4里${quoted(member)}的${name}是${inUnitOf(figure.value, figure)}，附件6的表里填${inUnitOf(stated.value, stated)}，相差${inUnitOf(stated.value.minus(figure.value).abs(), stated)}。请核对后统一。`,
    evidence: [right.place],
    scoreEffect: "0",
  });
}
