import type { Paragraph, ReportTable } from "../../annex/annex6";
import { columnOf } from "../../annex/base-table-figures";
import type { NumberFigure } from "../../annex/figure";
import { factOf } from "../../fact/facts";
import type { Place } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { inCells, placeIn } from "../../grid/workbook";
import { decimalText, percentText, roundTo, type Exact } from "../../quantity";
import { asReportTable } from "./base-words";
import { finding, type Outcome } from "../codes";
import { hasSameDigits, inUnitOf, isWritten, numberOf, placesOf } from "../compare";
import type { CheckContext } from "../context";
import { unlikeForm } from "../number-cells";
import { isOfWhole } from "../passages";
import { numberAt } from "./report-balances";

/**
 * Counts that a sentence repeats from a table (离退休人员62人, 保有量7辆, 按在职124人计算), and what it divides of what stands there
 * (车均运行维护费2.25万元 beside 7辆; 其中面向中小企业采购1552.77万元，占74.07%).
 */
export function checkSaidCounts(context: CheckContext): readonly Outcome[] {
  const { annex4, annex6 } = context;
  if (annex6 === null) return [];
  const base = annex4 === null ? [] : annex4.uses.map((use) => asReportTable(use, annex4.sheet));
  const columns = [...annex6.tables, ...base].flatMap(totalsIn);
  const remarks =
    annex4 === null ? [] : inCells(annex4.sheet, ({ text }, row, column) => remarkAt(text, placeIn(annex4.sheet, row, column)));
  return annex6.paragraphs.flatMap((paragraph) => {
    const text = bareLabel(compact(paragraph.text));
    if (!/\d/u.test(text)) return [];
    return [
      ...countsSaid(paragraph, text, columns, context),
      ...remarksSaid(paragraph, text, remarks),
      ...peopleSaid(paragraph, text, context),
      ...averages(paragraph, text, context),
      ...onlyShare(paragraph, text),
    ];
  });
}

interface Column {
  readonly heading: string;
  readonly figures: readonly NumberFigure[];
  readonly total: NumberFigure;
}

/** What each column of counts of a table comes to. */
function totalsIn(table: ReportTable): readonly Column[] {
  const total = table.lines.at(-1);
  if (total === undefined || !/^(合计|总计)$/u.test(total.label) || table.lines.length < 3) return [];
  return table.headings.flatMap((heading) => {
    const figure = numberAt(total, heading);
    const name = bareLabel(heading)
      .replace(/^其中:?/u, "")
      .replace(/[(][^()]*[)]$/u, "");
    const figures = table.lines.flatMap((line) => numberAt(line, heading) ?? []);
    return figure === null || figure.unit === "%" || figure.places > 0 || name.length < 4
      ? []
      : [{ heading: name, figures, total: figure }];
  });
}

/** 收回有效问卷 is 有效问卷, and 行政调解成功 is some of 调解成功. */
function isNamed(label: string, heading: string): boolean {
  return label.endsWith(heading) && isOfWhole(label.slice(0, -heading.length));
}

const count = /(?:^|[,。;:、()])([^\d,。;:、()]{4,16}?)(?:共|为|是|有)?(\d[\d,]*)(人次|场次|人|份|户|个|台|辆|批次|次|件|起)/gu;

/** 收回有效问卷1164份: the end of what is counted is the heading of one column, 有效问卷, and of no other. */
function countsSaid({ place }: Paragraph, text: string, columns: readonly Column[], { facts }: CheckContext): readonly Outcome[] {
  return [...text.matchAll(count)].flatMap(([, label = "", digits = "", unit = ""]) => {
    // 退休人员 are some of 离退休人员.
    // 签订合同13份 is what 合同份数 comes to.
    // 过程类指标12个 is some of what 指标个数 comes to.
    const isOfCount = (heading: string): boolean =>
      heading.endsWith(`${unit}数`) && label.endsWith(heading.slice(0, -unit.length - 1)) && !/类|[性型层]/u.test(label);
    const named = columns.filter(
      ({ heading }) => isOfCount(heading) || (heading.endsWith(label) && !heading.endsWith(`离${label}`)) || isNamed(label, heading),
    );
    const [column] = named;
    if (
      column === undefined ||
      /上年|去年|目标|计划|新增/u.test(label) ||
      named.some((other) => !other.total.value.equals(column.total.value))
    )
      return [];
    const value = numberOf(digits);
    if (column.figures.some((figure) => figure.value.equals(value))) return [null];
    const [known] = facts.filter(({ annex, name, figure }) => annex === "4" && name.includes(label) && figure.value.equals(value));
    // What the base data count as the sentence does, a table that a report adds up does not.
    if (known !== undefined)
      return [
        unlikeForm(column.total.place, column.total.text.trim(), `${digits}${unit}`, `附件4和正文${quoted(label)}`, [
          known.figure.place,
          place,
        ]),
      ];
    return [
      unlikeForm(
        place,
        `${label}${digits}${unit}`,
        column.total.text.trim(),
        `表中${quoted(column.heading)}合计（${column.total.place.address}）`,
        [column.total.place],
      ),
    ];
  });
}

interface Remark {
  readonly name: string;
  readonly digits: string;
  readonly unit: string;
  readonly place: Place;
}

/** 保有量7辆, alone in a cell beside a line. */
function remarkAt(text: string, place: Place): readonly Remark[] {
  const [, name = "", digits = "", unit = ""] =
    (text.length > 16 ? null : /^(\p{Script=Han}{2,6}量)(?:为|共)?(\d+)(辆|台|套|间|处)$/u.exec(bareLabel(text))) ?? [];
  return name === "" ? [] : [{ name, digits, unit, place }];
}

function remarksSaid({ place }: Paragraph, text: string, remarks: readonly Remark[]): readonly Outcome[] {
  return remarks.flatMap((remark) => {
    const alike = remarks.filter(({ name }) => name === remark.name);
    const said = new RegExp(`${remark.name}(?:为|共)?(\\d+)${remark.unit}`, "u").exec(text);
    if (alike.length > 1 || said?.[1] === undefined) return [];
    if (said[1] === remark.digits) return [null];
    return [unlikeForm(place, said[0], `${remark.digits}${remark.unit}`, `附件4${remark.place.address}`, [remark.place])];
  });
}

/** （按在职124人计算） */
function peopleSaid({ place }: Paragraph, text: string, { facts, settings }: CheckContext): readonly Outcome[] {
  const [written, what = "", digits = ""] = /按照?(?:年末|实有|实际)*(在职|编制)(?:人员|人数|职工)?(\d+)人/u.exec(text) ?? [];
  const known = factOf(facts, what === "编制" ? "编制数" : "在职人员数", settings.sources)?.figure;
  if (written === undefined || known === undefined) return [];
  if (known.value.equals(numberOf(digits))) return [null];
  return [unlikeForm(place, written, `${decimalText(known.value)}人`, known.place.address, [known.place])];
}

const average = /(人|车|辆)均([^\d,。;]{0,8}?)(?:为|是)?(\d[\d,]*(?:\.\d+)?)(万元|元)/gu;

/** 公务用车保有量7辆，车均运行维护费2.25万元: what a line of 附件4 spent, for each of what the clause counts. */
function averages({ place }: Paragraph, text: string, { annex4 }: CheckContext): readonly Outcome[] {
  const lines = (annex4?.uses ?? []).flatMap((table) =>
    table.subject !== "三公经费"
      ? []
      : table.lines.flatMap((line) => {
          const figure = line.figures.get(columnOf(table, "spent") ?? -1);
          return figure?.kind === "number" && line.name.length >= 4 ? [{ name: bareLabel(line.name).replace(/费$/u, ""), figure }] : [];
        }),
  );
  return text.split(/[。;]/u).flatMap((clause) =>
    [...clause.matchAll(average)].flatMap((match) => {
      const [written, head = "", what = "", digits = "", unit = ""] = match;
      const before = clause.slice(0, match.index);
      // An amount in the clause is divided elsewhere.
      if (/\d万?元/u.test(before)) return [];
      const own = what.replace(/费用?$/u, "");
      const named = lines.filter(({ name }) => (own.length >= 2 ? name.endsWith(own) : before.includes(name)));
      const counts = [...before.matchAll(head === "人" ? /(\d+)(?:人次|人)/gu : /(\d+)辆/gu)].map(([, found = ""]) => numberOf(found));
      const [line] = named;
      const [by] = counts;
      if (line === undefined || named.length > 1 || by === undefined || counts.length > 1 || by.isZero()) return [];
      const value = line.figure.value.dividedBy(by).dividedBy(unit === "万元" ? 10000 : 1);
      if (isWritten(value, digits, 1)) return [null];
      const expected = `${decimalText(roundTo(value, Math.max(placesOf(digits), unit === "万元" ? 2 : 0)))}${unit}`;
      return [
        finding("sentence-sum", place, {
          stated: written,
          expected,
          message: `这句话写“${written}”，附件4${quoted(line.name)}${inUnitOf(line.figure.value, line.figure)}÷${decimalText(by)}＝${expected}。请核对。`,
          evidence: [line.figure.place],
          scoreEffect: "0",
        }),
      ];
    }),
  );
}

/** 实际采购2096.48万元…；其中面向中小企业采购1552.77万元，占74.07%: of which amount of the sentence it is, its own digits tell. */
function onlyShare({ place }: Paragraph, text: string): readonly Outcome[] {
  return text.split("。").flatMap((sentence) => {
    const [share, ...more] = [...sentence.matchAll(/其中[^\d,;]{2,16}(\d[\d,]*(?:\.\d+)?)(万元|元),占(\d+(?:\.\d+)?)%/gu)];
    if (share === undefined || more.length > 0) return [];
    const [, part = "", unit = "", percent = ""] = share;
    const wholes = [...sentence.slice(0, share.index).matchAll(new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)${unit}`, "gu"))]
      .map(([, digits = ""]) => numberOf(digits))
      .filter((whole) => whole.greaterThanOrEqualTo(numberOf(part)) && !whole.isZero());
    const shares = wholes.map((whole): Exact => numberOf(part).dividedBy(whole).times(100));
    if (shares.some((value) => isWritten(value, percent, 1))) return [null];
    const pointed = slippedPoint(sentence.slice(0, share.index), part, unit, percent);
    if (pointed !== null && wholes.length === 0)
      return [
        finding("share-wrong", place, {
          stated: `${part}${unit}`,
          expected: `${pointed}${unit}`,
          message: `附件6正文写“${share[0]}”，比这句话里的各数都大；占${percent}%的是${pointed}${unit}，像是小数点写错了。请核对改正。`,
        }),
      ];
    const meant = shares.find((value) => hasSameDigits(value.toFixed(placesOf(percent)), percent));
    if (meant === undefined) return [];
    const expected = percentText(meant.dividedBy(100), placesOf(percent));
    return [
      finding("share-wrong", place, {
        stated: `占${percent}%`,
        expected,
        message: `附件6正文写“${share[0]}”，按这句话里的金额算是${expected}。请核对改正。`,
      }),
    ];
  });
}

/** 其中984.50万元，占85.00% of 115.82万元: the amount with its point elsewhere that would be that share of one before it; null where there is none. */
function slippedPoint(before: string, part: string, unit: string, percent: string): string | null {
  const wholes = [...before.matchAll(new RegExp(`(\\d[\\d,]*(?:\\.\\d+)?)${unit}`, "gu"))].map(([, digits = ""]) => numberOf(digits));
  const values = [10, 100, 1000, 10000].map((by) => numberOf(part).dividedBy(by));
  const meant = values.find((value) => wholes.some((whole) => !whole.isZero() && isWritten(value.dividedBy(whole).times(100), percent, 1)));
  return meant === undefined ? null : meant.toFixed(placesOf(part));
}
