import { yearOf, type BaseLine } from "../../annex/base-table";
import { unitCells } from "../../annex/locate";
import { bareLabel, compact, coreLabel, hasHan, quoted } from "../../grid/label";
import { addressOf, parseArea, type Place } from "../../grid/address";
import { inCells, placeIn, textAt, type Sheet } from "../../grid/workbook";
import { exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { unreadBase } from "./wording";
import type { CheckContext } from "../context";

/** What heads columns and rows, and who signs: a heading written twice, a line named twice, years of labels, the name at the end. */
export function checkHeadings(context: CheckContext): readonly Outcome[] {
  return [
    ...repeatedHeadings(context),
    ...repeatedLines(context),
    ...repeatedNames(context),
    ...figureYears(context),
    ...columnYears(context),
    ...claimYears(context),
    ...captionYears(context),
    ...yearsInOrder(context),
    ...rowYears(context),
    ...comparedYears(context),
    ...yearsOfFigures(context),
    ...signature(context),
  ];
}

/** Two columns of the base table under one heading cannot hold the same. */
function repeatedHeadings(context: CheckContext): readonly Outcome[] {
  // That may be just why it could not be read.
  const sheets = context.annex4 === null ? unreadBase(context) : [context.annex4.sheet];
  return sheets.flatMap(headingsTwice);
}

function headingsTwice(sheet: Sheet): readonly Outcome[] {
  return sheet.rows.flatMap((cells, row) => {
    const heads = (cells ?? []).flatMap((cell, column) => {
      const text = compact(cell?.text ?? "");
      return /(数|额|规模|投资|总额|金额|率|面积|实际|预算|计划|决算)([（(].{1,8}[)）])?$/u.test(text) && text.length <= 20
        ? [{ text, column }]
        : [];
    });
    if (heads.length < 3) return [];
    return heads.flatMap(({ text, column }, index) => {
      const first = heads.findIndex((other) => other.text === text);
      // Under merged headings of two years the same words stand for both.
      const isUnderOthers = heads.filter((other) => heads.filter((each) => each.text === other.text).length > 1).length > 2;
      if (first === index || isUnderOthers) return [];
      return [
        finding("heading-repeated", placeIn(sheet, row, column), {
          stated: text,
          message: `附件4这一行表头有两个${quoted(text)}，不知道哪一列是哪个数。请改正表头。`,
          evidence: [placeIn(sheet, row, heads[first]?.column ?? column)],
        }),
      ];
    });
  });
}

/** A project that the base table lists twice; 其他 and 其中 may well come again. */
function repeatedLines({ annex4 }: CheckContext): readonly Outcome[] {
  const tables = [annex4?.table ?? [], annex4?.uses ?? []].flat();
  return tables.flatMap(({ lines }) => repeatedIn(lines.filter((line) => line.name.length >= 4 && !/^其[中他它]/u.test(line.name))));
}

function repeatedIn(lines: readonly BaseLine[]): readonly Outcome[] {
  return lines.flatMap((line, index) => {
    const first = lines.findIndex((other) => coreLabel(other.name) === coreLabel(line.name));
    const earlier = lines[first];
    if (first === index || earlier === undefined) return [];
    return [
      finding("row-repeated", line.place, {
        stated: line.name,
        message: `附件4的表里有两行${quoted(line.name)}。请核对是不是抄错了名称或填了两遍。`,
        evidence: [earlier.place],
      }),
    ];
  });
}

/** Two lines of a list, one below the other, under one name. */
function repeatedNames({ annex4 }: CheckContext): readonly Outcome[] {
  const entries = [...(annex4?.blocks ?? []).flatMap((block) => block.entries), ...(annex4?.others ?? [])];
  const byCell = new Map(entries.map(({ label, labelPlace }) => [labelPlace.address, { label, labelPlace }]));
  return [...byCell.values()].flatMap(({ label, labelPlace }) => {
    const area = parseArea(labelPlace.address);
    const above = area === null ? undefined : byCell.get(addressOf(area.top - 1, area.left));
    if (above === undefined || coreLabel(label).length < 4 || coreLabel(above.label) !== coreLabel(label)) return [];
    return [
      finding("row-repeated", labelPlace, {
        stated: compact(label),
        message: `附件4上下两行都是${quoted(compact(label))}。请核对是不是抄错了名称或填了两遍。`,
        evidence: [above.labelPlace],
      }),
    ];
  });
}

/** 2022年末在职人数 on a form for 2023: a figure of this year under the label of another. */
function figureYears({ annex4, year }: CheckContext): readonly Outcome[] {
  if (annex4 === null || year === null) return [];
  const entries = annex4.blocks.flatMap((block) => block.entries);
  const seen = new Set<string>();
  return entries.flatMap(({ label, labelPlace }) => {
    const bare = bareLabel(label);
    const stated =
      /^((?:19|20)\d{2})年(末|底|度)?(?:实际|核定|批复|部门)?(?:在职|在编|编制|固定资产|在用|预算总额|决算总额|年初预算|全年预算|全年执行)/u.exec(
        bare,
      )?.[1];
    const key = `${labelPlace.sheet}!${labelPlace.address}`;
    // Years before last are said elsewhere, of any label.
    if (stated === undefined || Number(stated) === year || Number(stated) < year - 1 || seen.has(key)) return [];
    seen.add(key);
    return [
      finding("stale-year", labelPlace, {
        stated: `${stated}年`,
        expected: `${year}年`,
        message: `附件4${quoted(compact(label))}写的是${stated}年，本表评价的是${year}年。请核对年份，或核对填的是哪一年的数。`,
      }),
    ];
  });
}

/** 本年数（2022年） on a form for 2023. */
function columnYears({ annex4, year }: CheckContext): readonly Outcome[] {
  if (annex4 === null || year === null) return [];
  return inCells(annex4.sheet, ({ text }, row, column) => {
    const match = text.length > 20 ? null : /^(本年|上年)度?(?:数|金额)?[(]((?:19|20)\d{2})年/u.exec(bareLabel(text));
    if (match === null) return [];
    const wanted = match[1] === "本年" ? year : year - 1;
    if (Number(match[2]) === wanted) return [null];
    return [
      finding("stale-year", placeIn(annex4.sheet, row, column), {
        stated: `${match[2] ?? ""}年`,
        expected: `${wanted}年`,
        message: `附件4的表头${quoted(compact(text))}，本表评价的是${year}年，应为${wanted}年。请改正年份。`,
      }),
    ];
  });
}

/** A figure of this year that the report gives to another: 2022年年初预算 with the number of 2023. */
function claimYears({ annex6, facts, year }: CheckContext): readonly Outcome[] {
  if (annex6 === null || year === null) return [];
  const known = facts.filter((fact) => fact.annex !== "6" && !fact.name.startsWith("上年") && fact.figure.value.greaterThan(1000));
  const pattern =
    /((?:19|20)\d{2})年(?:度)?(年初(?:部门)?预算|全年预算|全年(?:实际)?支出|预算总额|决算(?:总额|支出)|末(?:实际)?在职)[^,。;\d]{0,6}(\d[\d,]*(?:\.\d+)?)(万元|元)/gu;
  return annex6.paragraphs.flatMap(({ text, place }) =>
    !/\d{4}年/u.test(text)
      ? []
      : [...bareLabel(text).matchAll(pattern)].flatMap(([written, stated = "", , digits = "", unit = ""]) => {
          const value = exact(digits.replaceAll(",", "")).times(unit === "万元" ? 10000 : 1);
          const same = known.find((fact) =>
            fact.figure.value
              .minus(value)
              .abs()
              .lessThanOrEqualTo(unit === "万元" ? 50 : 0),
          );
          if (Number(stated) === year || same === undefined) return [];
          return [
            finding("stale-year", place, {
              stated: `${stated}年`,
              expected: `${year}年`,
              message: `附件6写“${written}”，这正是${year}年的数（${same.figure.place.sheet} ${same.figure.place.address}）。请核对年份。`,
              evidence: [same.figure.place],
            }),
          ];
        }),
  );
}

/** 表2 2022年支出情况 among captions of 2023, over a table that has nothing of another year. */
function captionYears(context: CheckContext): readonly Outcome[] {
  const { annex6, year } = context;
  const captions = (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const stated = text.length > 40 ? undefined : /^表[\d一二三四五六七八九十]+((?:19|20)\d{2})年/u.exec(bareLabel(text))?.[1];
    return stated === undefined ? [] : [{ text, place, stated: Number(stated) }];
  });
  const isKnown = captions.filter(({ stated }) => stated === year).length >= 2;
  return captions.flatMap(({ text, place, stated }) => {
    if (stated === year) return [null];
    if (!isKnown && !isOverThisYear(place, context)) return [];
    return [
      finding("stale-year", place, {
        stated: `${stated}年`,
        expected: `${year ?? ""}年`,
        message: `附件6的表题${quoted(compact(text))}写的是${stated}年，${isKnown ? "别的表题都是" : "表里的合计却是"}${year ?? ""}年${isKnown ? "" : "的数"}。请核对年份，或核对表里是哪一年的数。`,
        scoreEffect: "0",
      }),
    ];
  });
}

/** Whether the table below a caption states what the whole budget of this year was, and what was spent of it. */
function isOverThisYear(caption: Place, { annex6, facts }: CheckContext): boolean {
  const from = parseArea(caption.address)?.top ?? 0;
  const below = (annex6?.tables ?? []).find(({ place }) => {
    const top = parseArea(place.address)?.top ?? 0;
    return top > from && top <= from + 2;
  });
  const stated = (below?.lines ?? []).flatMap(({ figures }) => [...figures.values()]);
  return ["预算总额", "决算总额"].every((name) => {
    const known = facts.find((fact) => fact.name === name && fact.annex !== "6")?.figure;
    return known !== undefined && stated.some((figure) => figure.kind === "number" && figure.value.equals(known.value));
  });
}

/** 2020年 | 2021年 | 2021年 over columns that go on by years, and 2021年全年预算数 between two of 2022. */
function yearsInOrder({ annex4, annex6, year: own }: CheckContext): readonly Outcome[] {
  return [annex4?.sheet ?? [], annex6?.sheet ?? []].flat().flatMap((sheet) =>
    sheet.rows.flatMap((cells, row) => {
      const all = (cells ?? []).flatMap((cell, column) => {
        const text = bareLabel(cell?.text ?? "");
        return text.length <= 16 && yearOf(text) > 0 && !text.includes("月") ? [{ text, column, year: yearOf(text) }] : [];
      });
      const years = all.filter(({ text }) => /^\d{4}年度?$/u.test(text));
      const bare = years.length >= 3;
      const heads = bare ? years : all;
      // 2022年 | 2022年 over a list of two years.
      const [former, latter, ...rest] = years;
      const isPair = former !== undefined && latter !== undefined && rest.length === 0 && former.year === latter.year;
      if (isPair && own !== null && areHeadings(sheet, row, former.column, latter.column))
        return [yearOutOf(sheet, row, years, { ...latter, expected: former.year === own ? own - 1 : own })];
      if (heads.length < 3) return [];
      // 2022年决算数 | 2023年决算数 over 收入 and once more over 支出: two sides, each by years.
      const half = heads.length / 2;
      const isTwice = !bare && half >= 2 && heads.slice(half).every(({ text }, at) => text.slice(4) === heads[at]?.text.slice(4));
      if (isTwice) {
        const unlike = heads.slice(half).flatMap((head, at) => (head.year === heads[at]?.year ? [] : [[head, heads[at]] as const]));
        const [pair, ...others] = unlike;
        const isRepeated = (head: (typeof heads)[number]): boolean => heads.filter(({ text }) => text === head.text).length > 2;
        const one = pair?.find((head) => head !== undefined && isRepeated(head));
        const expected = pair?.find((head) => head !== one)?.year;
        return one === undefined || expected === undefined || others.length > 0 ? [] : [yearOutOf(sheet, row, heads, { ...one, expected })];
      }
      // Where each is the year after the one before it but for one, that one is wrong; where years come again, one that goes back.
      const first = heads.map(({ year }, at) => year - at).sort((a, b) => a - b)[Math.floor(heads.length / 2)] ?? 0;
      const odd = bare
        ? heads.flatMap((head, at) => (head.year === first + at ? [] : [{ ...head, expected: first + at }]))
        : heads.flatMap((head, at) => {
            const rest = heads.filter((other) => other !== head);
            const rises = (list: typeof heads): boolean =>
              list.every(({ year }, index) => index === 0 || year >= (list[index - 1]?.year ?? 0));
            const [before, after] = [heads[at - 1]?.year ?? 0, heads[at + 1]?.year ?? 0];
            return before === after && head.year < before && rises(rest) ? [{ ...head, expected: before }] : [];
          });
      const [one, ...more] = odd;
      // 2015年 | 2020年 | 2021年 leaves years out, and repeats none.
      const isSlip = heads.some((head) => head !== one && head.year === one?.year) || (one?.year ?? 0) > (own ?? 9999);
      if (one === undefined || more.length > 0 || !(isSlip || !bare)) return [];
      return [yearOutOf(sheet, row, heads, one)];
    }),
  );
}

/** Two headings with nothing between them and numbers below both: 收入 | 2023年 | 支出 | 2023年 are two tables, 立项年度 and 验收年度 no headings. */
function areHeadings(sheet: Sheet, row: number, one: number, other: number): boolean {
  const isBetween = (sheet.rows[row] ?? []).slice(one + 1, other).some((cell) => compact(cell?.text ?? "") !== "");
  const below = [row + 1, row + 2].some((each) =>
    [one, other].every((column) => /^-?[\d,]+(\.\d+)?%?$/u.test(compact(textAt(sheet, each, column)))),
  );
  return !isBetween && below;
}

interface Head {
  readonly column: number;
  readonly year: number;
}

function yearOutOf(sheet: Sheet, row: number, heads: readonly Head[], one: Head & { readonly expected: number }): Outcome {
  return finding("stale-year", placeIn(sheet, row, one.column), {
    stated: `${one.year}年`,
    expected: `${one.expected}年`,
    message: `这一行表头的年份不相接：${heads.map(({ year }) => year).join("、")}。这里像是${one.expected}年，请核对。`,
    evidence: heads.flatMap((head) => (head.column === one.column ? [] : [placeIn(sheet, row, head.column)])),
  });
}

/** 2021年决算 beside 2024年预算 and 2024年决算 over a table of the report: what this year is compared with is the year before. */
function rowYears({ annex6, year }: CheckContext): readonly Outcome[] {
  if (annex6 === null || year === null) return [];
  return annex6.sheet.rows.flatMap((cells, row) => {
    // 2023年 | 2024年 | 增减 are years alone, one of which is compared with the other.
    const isCompared = (cells ?? []).some((cell) => /^(比上年)?(增减|增长率)/u.test(bareLabel(cell?.text ?? "")));
    const yearly = isCompared
      ? /^((?:19|20)\d{2})年度?(?:(?:预算|决算|支出|执行|实际)[数额]?)?$/u
      : /^((?:19|20)\d{2})年度?(?:预算|决算|支出|执行|实际)[数额]?$/u;
    const heads = (cells ?? []).flatMap((cell, column) => {
      const stated = yearly.exec(bareLabel(cell?.text ?? ""))?.[1];
      return stated === undefined ? [] : [{ stated: Number(stated), text: compact(cell?.text ?? ""), column }];
    });
    const others = heads.filter(({ stated }) => stated !== year);
    const [other] = others;
    if (other === undefined || others.length > 1 || heads.length < 2) return [];
    if (other.stated === year - 1 || other.stated === year + 1) return [null];
    return [
      finding("stale-year", placeIn(annex6.sheet, row, other.column), {
        stated: `${other.stated}年`,
        expected: `${year - 1}年`,
        message: `附件6的表头${quoted(other.text)}写的是${other.stated}年，别的列是${year}年，与它相比的应是上年。请核对年份。`,
        scoreEffect: "0",
      }),
    ];
  });
}

/** 2022年支出合计1426.23万元，比上年…, which is what this year came to. */
function yearsOfFigures({ annex6, year, facts }: CheckContext): readonly Outcome[] {
  if (year === null) return [];
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) =>
    [...bareLabel(text).matchAll(/((?:19|20)\d{2})年(支出|收入|决算)[^,。;\d]{0,6}?(\d[\d,.]*)(万元|元),?(?:比|较)上年/gu)].flatMap(
      ([written, stated = "", , digits = "", unit = ""]) => {
        const value = exact(digits.replaceAll(",", "")).times(unit === "万元" ? 10000 : 1);
        const same = facts.filter(({ annex, figure }) => annex !== "6" && figure.unit === "元" && figure.value.equals(value));
        const isThisYears = same.length > 0 && same.every(({ name }) => !name.startsWith("上年"));
        if (Number(stated) !== year - 1 || !isThisYears) return [];
        return [
          finding("stale-year", place, {
            stated: `${stated}年`,
            expected: `${year}年`,
            message: `附件6写“${written}”，这是${year}年的数（${same[0]?.figure.place.address ?? ""}）。请核对年份。`,
            evidence: same.map(({ figure }) => figure.place),
            scoreEffect: "0",
          }),
        ];
      },
    ),
  );
}

/** 2022年支出6661.67万元，比2023年的6193.38万元增加: this year is compared with an earlier one. */
function comparedYears({ annex6 }: CheckContext): readonly Outcome[] {
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) =>
    [...bareLabel(text).matchAll(/((?:19|20)\d{2})年[^,。;\d]{0,8}\d[\d,.]*(?:万元|元|人|个|户),?(?:比|较)((?:19|20)\d{2})年/gu)].map(
      ([written, now = "", before = ""]) =>
        Number(now) > Number(before)
          ? null
          : finding("stale-year", place, {
              stated: written,
              expected: null,
              message: `附件6写“${written}”，${now}年不在${before}年之后，不能这样比。请核对年份。`,
              scoreEffect: "0",
            }),
    ),
  );
}

const offices = /(局|委|委员会|办公室|中心|学校|医院|政府|联合会|协会|法院|检察院|大队|支队|所|站|馆|院)$/u;

/** Who signs the report at its end is the bureau of the forms. */
function signature({ annex6, annexes, workbook }: CheckContext): readonly Outcome[] {
  if (annex6 === null) return [];
  const names = sheetsOf(annexes, workbook.sheets).flatMap((sheet) => unitCells(sheet).map(({ name }) => bareLabel(name)));
  const title = annex6.paragraphs
    .slice(0, 3)
    .map(({ text }) => bareLabel(text))
    .join("|");
  const unit = names.find((name) => hasHan(name));
  return annex6.paragraphs.slice(-4).flatMap(({ text, place }) => {
    const name = bareLabel(text);
    if (unit === undefined || name.length < 4 || name.length > 24 || !offices.test(name) || /[,。;:、XＸ×]/u.test(name)) return [];
    const isKnown = names.some((other) => other !== "" && (other.includes(name) || name.includes(other))) || title.includes(name);
    if (isKnown) return [null];
    return [
      finding("units-differ", place, {
        stated: name,
        expected: unit,
        message: `附件6落款是${quoted(name)}，各表写的单位是${quoted(unit)}。请核对。`,
        scoreEffect: "0",
      }),
    ];
  });
}

function sheetsOf(annexes: CheckContext["annexes"], all: readonly Sheet[]): readonly Sheet[] {
  const names = [annexes.annex3, annexes.annex4, annexes.annex5].flatMap((found) =>
    found.kind === "located" ? [found.annex.sheet.name] : [],
  );
  return all.filter((sheet) => names.includes(sheet.name));
}
