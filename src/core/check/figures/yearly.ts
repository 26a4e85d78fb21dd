import type { ReportTable } from "../../annex/annex6";
import { yearOf } from "../../annex/base-table";
import { columnOf } from "../../annex/base-table-figures";
import type { NumberFigure } from "../../annex/figure";
import { figureNamed } from "../../annex/names";
import { parseArea } from "../../grid/address";
import { bareLabel, compact, coreLabel, quoted } from "../../grid/label";
import { inCells, placeIn } from "../../grid/workbook";
import { finding, type Outcome } from "../codes";
import { agree, asWritten, inUnitOf, isWritten, placesOf } from "../compare";
import type { CheckContext } from "../context";
import { unlikeForm } from "../number-cells";
import { reasonsIn } from "../passages";

/**
 * What 附件4 states of several years, and of what was due and done: in the tables of the report by years, from one year to the next, in
 * sentences on how rates and counts changed (比上年提高2.50个百分点, 比目标低1.40个百分点).
 */
export function checkYearly(context: CheckContext): readonly Outcome[] {
  const { annex4, annex6 } = context;
  if (annex4 === null) return [];
  const known = changing(context);
  const passages = [...(annex6?.paragraphs ?? []), ...reasonsIn(context), ...(context.annex3?.goals ?? []).map(({ printed }) => printed)];
  return [
    ...carriedOver(context),
    ...(annex6?.tables ?? []).flatMap((table) => reportYears(table, context)),
    ...pointCells(context, known),
    ...passages.flatMap(({ text, place }) =>
      changesIn(text, known).map((said) =>
        said.expected === null ? null : unlikeForm(place, said.written, said.expected, `按附件4${quoted(said.name)}算`, said.evidence),
      ),
    ),
    ...peopleIn(context),
  ];
}

/** What was carried over into a year before this one is what had been left at the end of the year before it. */
function carriedOver({ annex4 }: CheckContext): readonly Outcome[] {
  const yearly = annex4?.yearly ?? [];
  const latest = Math.max(0, ...yearly.map(({ year }) => year));
  return yearly.flatMap(({ name, year, figure }) => {
    const left = yearly.find((other) => other.name === "年末结余数" && other.year === year - 1)?.figure;
    if (name !== "上年结转数" || year >= latest || left === undefined) return [];
    if (agree(left, figure)) return [null];
    return [
      finding("balance-broken", figure.place, {
        stated: figure.text,
        expected: asWritten(left.value, figure),
        message: `附件4${year}年的上年结转填${inUnitOf(figure.value, figure)}，${year - 1}年的年末结余是${inUnitOf(left.value, left)}。请核对。`,
        evidence: [left.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** A line of the report's table under 2021年 is what 附件4 states of it for that year. */
function reportYears(table: ReportTable, { annex4, facts }: CheckContext): readonly Outcome[] {
  const yearly = annex4?.yearly ?? [];
  return table.lines.flatMap((line) => {
    const label = coreLabel(line.label.trim());
    const own = figureNamed(label)?.name ?? ["数", "决算数"].flatMap((ending) => figureNamed(`${label}${ending}`)?.name ?? [])[0];
    const names = [label, own ?? ""];
    return [...line.figures].flatMap(([heading, figure]) => {
      if (figure.kind !== "number" || !/^\d{4}年度?$/u.test(heading)) return [];
      const stated = yearly.filter(({ name, year }) => year === yearOf(heading) && names.includes(name)).map((each) => each.figure);
      const [known] = stated;
      // Two figures of one name are compared already.
      if (known === undefined || facts.some((fact) => fact.figure.place === figure.place)) return [];
      if (stated.some((each) => agree(each, figure))) return [null];
      return [
        finding("figure-differs", figure.place, {
          stated: figure.text,
          expected: asWritten(known.value, figure),
          message: `附件4${quoted(label)}${heading}是${inUnitOf(known.value, known)}，附件6的表里是${inUnitOf(figure.value, figure)}。请核对后统一。`,
          evidence: [known.place],
          scoreEffect: "0",
        }),
      ];
    });
  });
}

/** A rate or a count of this year, last year's, and what was aimed at. */
interface Changing {
  readonly name: string;
  readonly now: NumberFigure;
  readonly last: NumberFigure | null;
  readonly due: NumberFigure | null;
}

function changing({ annex4 }: CheckContext): readonly Changing[] {
  const yearly = annex4?.yearly ?? [];
  const latest = Math.max(0, ...yearly.map(({ year }) => year));
  const rates = yearly.flatMap(({ name, year, figure }) => {
    const last = yearly.find((other) => other.name === name && other.year === latest - 1)?.figure;
    return year === latest && /^[%元人]?$/u.test(figure.unit) && last !== undefined ? [{ name, now: figure, last, due: null }] : [];
  });
  const number = (figure: { readonly kind: string } | null): NumberFigure | null =>
    figure?.kind === "number" ? (figure as NumberFigure) : null;
  const works = (annex4?.works ?? []).flatMap(({ name, done, due, last }) =>
    done.kind === "number" ? [{ name, now: done, last: number(last), due: number(due) }] : [],
  );
  return [...rates, ...works];
}

/** How much a figure in % is, as it is written: 96.42. */
function shown({ value, scale }: NumberFigure): NumberFigure["value"] {
  return value.dividedBy(scale.isZero() ? 1 : scale);
}

/** 0.43个百分点 in the line of a rate of 附件4 itself. */
function pointCells({ annex4 }: CheckContext, known: readonly Changing[]): readonly Outcome[] {
  if (annex4 === null) return [];
  return inCells(annex4.sheet, ({ text }, row, column) => {
    const by = /^(-?)(\d+(?:\.\d+)?)个百分点$/u.exec(bareLabel(text));
    const rate = by === null ? undefined : known.find(({ now }) => parseArea(now.place.address)?.top === row);
    if (by === null || rate?.last === undefined || rate.last === null) return [];
    const gap = shown(rate.now)
      .minus(shown(rate.last))
      .times(rate.now.scale.equals(1) ? 100 : 1);
    if (isWritten(gap.abs(), by[2] ?? "", 1) && gap.isNegative() === (by[1] === "-")) return [null];
    const evidence = [rate.now.place, rate.last.place];
    return [unlikeForm(placeIn(annex4.sheet, row, column), compact(text), `${gap.toFixed(2)}个百分点`, "按这一行的两个率算", evidence)];
  });
}

interface Said {
  readonly written: string;
  readonly name: string;
  /** Null where it is rightly said. */
  readonly expected: string | null;
  readonly evidence: readonly NumberFigure["place"][];
}

const change =
  /[比较](上年末?|去年|年度目标|目标)[值数]?(提高|上升|增加|高|多|延长|下降|降低|减少|低|少|缩短)了?(\d+(?:\.\d+)?)(个百分点|人次|户次|家次|场次|分钟|万元|[个项人户件次处所起场家])/gu;

/** By how much the number before it changed: of all rates and counts the one that is that number now is meant. */
function changesIn(text: string, known: readonly Changing[]): readonly Said[] {
  if (!/[比较](上年|去年|年度目标|目标)/u.test(text)) return [];
  return bareLabel(text)
    .split(/[。;]/u)
    .flatMap((sentence) =>
      [...sentence.matchAll(change)].flatMap((match) => {
        const [written, than = "", word = "", by = "", unit = ""] = match;
        const sign = unit === "个百分点" ? "%" : unit;
        const before = [...sentence.slice(0, match.index).matchAll(new RegExp(`([^,\\d]*)(\\d+(?:\\.\\d+)?)${sign}`, "gu"))].at(-1);
        if (before === undefined) return [];
        const [, label = "", now = ""] = before;
        const meant = known.filter((each) => {
          const isNow = (sign === "%") === (each.now.unit === "%") && isWritten(points(each.now), now);
          const name = bareLabel(each.name);
          return isNow && (sign === "%" ? sentence.slice(0, match.index).includes(name.slice(-3)) : isNamed(label, name));
        });
        const [one, ...more] = meant;
        const base = than.includes("目标") ? one?.due : one?.last;
        if (one === undefined || more.length > 0 || base === null || base === undefined) return [];
        const gap = points(one.now).minus(points(base));
        const isUp = /提高|上升|增加|高|多|延长/u.test(word);
        // What is counted is counted exactly.
        const isRight = isWritten(gap.abs(), by, /百分点|元/u.test(unit) ? 1 : undefined) && (gap.isZero() || gap.isPositive() === isUp);
        const [less, plus] = than.includes("目标") ? ["低", "高"] : ["下降", "提高"];
        const expected = isRight ? null : `${gap.isNegative() ? less : plus}${gap.abs().toFixed(placesOf(by))}${unit}`;
        return [{ written, name: one.name, expected, evidence: [one.now.place, base.place] }];
      }),
    );
}

/** 受理矛盾纠纷 is 矛盾纠纷受理数 in another order. */
function isNamed(label: string, name: string): boolean {
  const core = name.replace(/(总数|数量|数)$/u, "");
  return label.endsWith(name) || (core.length >= 5 && label.length <= core.length + 2 && [...core].every((each) => label.includes(each)));
}

/** A rate in points, a count as it is. */
function points(figure: NumberFigure): NumberFigure["value"] {
  return figure.unit === "%" ? figure.value.times(100) : shown(figure);
}

/** 在职人员153人，比上年末增加5人: of all the people, or of one kind of them. */
function peopleIn({ annex4, annex6 }: CheckContext): readonly Outcome[] {
  const table = annex4?.uses.find(({ subject }) => subject === "人员");
  const [now, last] = table === undefined ? [] : [columnOf(table, "spent"), columnOf(table, "last")];
  const gaps = (table?.lines ?? []).flatMap(({ figures }) => {
    const [a, b] = [figures.get(now ?? -1), figures.get(last ?? -1)];
    return a?.kind === "number" && b?.kind === "number" ? [{ gap: a.value.minus(b.value), places: [a.place, b.place] }] : [];
  });
  const whole = gaps.at(-1);
  if (whole === undefined) return [];
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) =>
    bareLabel(text)
      .split(/[。;]/u)
      .flatMap((sentence) => {
        const said = !/在职|在编/u.test(sentence)
          ? null
          : /[比较](?:上年末?|去年末?|上年年末|(?:19|20)\d{2}年末)(增加|减少|多|少)了?(\d+)人/u.exec(sentence);
        if (said?.[2] === undefined) return [];
        const sign = /增加|多/u.test(said[1] ?? "") ? 1 : -1;
        if (gaps.some(({ gap }) => gap.equals(sign * Number(said[2])))) return [null];
        const expected = `${whole.gap.isNegative() ? "减少" : "增加"}${whole.gap.abs().toFixed()}人`;
        return [unlikeForm(place, said[0], expected, "按附件4两年的在职人数算", whole.places)];
      }),
  );
}
