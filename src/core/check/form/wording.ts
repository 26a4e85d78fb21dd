import { yearOf } from "../../annex/base-table";
import { titleYears } from "../../annex/locate";
import { isOwnSheet } from "../../annex/own";
import { addressOf } from "../../grid/address";
import { bareLabel, compact, quoted, shortLabel } from "../../grid/label";
import { inCells, placeIn, textAt, type Sheet } from "../../grid/workbook";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { misspelt } from "./spelling";
import { annexSheets } from "../formulas/formula-cells";

/** What is written, whatever it says: slips of the pen that these forms are known for, and years left over from an older form. */
export function checkWording(context: CheckContext): readonly Outcome[] {
  const written = texts(context);
  return [
    ...typos(context, written),
    ...placeholders(context, written),
    ...titles(context),
    ...reportYears(context),
    ...labelYears(context, written),
  ];
}

/** Slips with what is meant; none of them is a word by itself (known typos are data, one more is one more entry). */
const knownTypos: readonly (readonly [wrong: string, right: string])[] = [
  ["产生指标", "产出指标"],
  ["产出指示", "产出指标"],
  ["效意指标", "效益指标"],
  ["效溢指标", "效益指标"],
  ["满意读", "满意度"],
  ["社会公从", "社会公众"],
  ["楼梯馆所", "楼堂馆所"],
  ["楼堂管所", "楼堂馆所"],
  ["载留", "截留"],
  ["挤战", "挤占"],
  ["虚例", "虚列"],
  ["编织人数", "编制人数"],
  ["编织数", "编制数"],
  ["编治数", "编制数"],
  ["接转结余", "结转结余"],
  ["结转节余", "结转结余"],
  ["三公经废", "三公经费"],
  ["公务结待", "公务接待"],
  ["预决算信息公开姓", "预决算信息公开性"],
  ["绩笑", "绩效"],
  ["绩效自凭", "绩效自评"],
  ["固定资产利用律", "固定资产利用率"],
  ["政府采构", "政府采购"],
  ["财政供养人圆", "财政供养人员"],
];

/** A label, a heading or a 评价标准; paragraphs are longer. */
const longestRule = 200;

const anyTypo = new RegExp(knownTypos.map(([wrong]) => wrong).join("|"), "u");
const rightWords: ReadonlyMap<string, string> = new Map(knownTypos);

function typos(context: CheckContext, written: readonly Text[]): readonly Outcome[] {
  // A rule's own slip is said with the rule.
  const rules = new Set(context.rows.map((row) => `${row.read.row.rulePlace.sheet}!${row.read.row.rulePlace.address}`));
  return written.flatMap(({ sheet, row, column, text }) => {
    const bare = /\s/u.test(text) && text.length < 4000 ? compact(text) : text;
    const listed = anyTypo.exec(bare)?.[0];
    // Sentences are made of words of all kinds; labels, headings and rules of those of the forms.
    const slip = listed === undefined && text.length <= longestRule ? misspelt(bare) : null;
    const wrong = listed ?? slip?.wrong;
    const right = slip?.right ?? rightWords.get(wrong ?? "");
    if (wrong === undefined || right === undefined) return [];
    const place = placeIn(sheet, row, column);
    if (wrong === "楼梯馆所" && rules.has(`${place.sheet}!${place.address}`)) return [];
    return [
      finding("known-typo", place, {
        stated: wrong,
        expected: right,
        message: `“${wrong}”应为“${right}”。请改正。`,
        scoreEffect: "0",
      }),
    ];
  });
}

/** XX局, ××项目: what a template leaves to be filled in. */
function placeholders(context: CheckContext, written: readonly Text[]): readonly Outcome[] {
  // A row of the template is said to be one by its name.
  const namedRows = new Set((context.annex3?.achievements ?? []).map(({ printed }) => `${printed.place.sheet}!${printed.place.address}`));
  return written.flatMap(({ sheet, row, column, text }) => {
    if (!/[XＸ×_＿.．。…填简]/u.test(text)) return [];
    const short = text.length > 60 ? "" : compact(text);
    // 0832-××××××× is a number that is not told to everybody.
    const open = text.replace(/\d{3,4}-[×XＸ]{7,8}/gu, "");
    const left =
      /(?:[XＸ]{2,}|[×]{2,}|_{3,}|＿{2,})[^\s，。；、）)]{0,6}/u.exec(open)?.[0] ??
      // What tells the clerk what to write, and a row of dots, where something else should stand.
      /^[（(]?(?:请|此处|在此|简要|简述)[^，。]{0,12}(?:填写|填报|填列|说明|对照|描述|叙述|概述).{0,30}$/u.exec(short)?.[0] ??
      /^[（(](?:简要|简述|填写|填报|填列)[^，。]{2,30}[)）]$/u.exec(short)?.[0];
    const found = left ?? /^[.．。…]{2,}$/u.exec(namedRows.has(`${sheet.name}!${addressOf(row, column)}`) ? "" : short)?.[0];
    if (found === undefined) return [];
    return [
      finding(left === undefined ? "template-left" : "text-unfilled", placeIn(sheet, row, column), {
        stated: found,
        message: `“${found}”像是模板里没有填的地方。请填实或删去。`,
      }),
    ];
  });
}

interface Text {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A sheet that calls itself base data and could not be read as such: a year in its headings may be why. */
export function unreadBase({ annex4, workbook, annex3, annex5 }: CheckContext): readonly Sheet[] {
  if (annex4 !== null) return [];
  const isOther = (sheet: Sheet): boolean => sheet !== annex3?.sheet && sheet !== annex5?.sheet && !isOwnSheet(sheet);
  const isBase = (sheet: Sheet): boolean =>
    sheet.rows.slice(0, 4).some((cells) => cells?.some((cell) => /(基础|基本)数据|基础信息表/u.test(shortLabel(cell?.text ?? ""))));
  return workbook.sheets.filter((sheet) => sheet.visibility === "visible" && isOther(sheet) && isBase(sheet));
}

/** Every text on the sheets of the annexes. */
function texts(context: CheckContext): readonly Text[] {
  return [...annexSheets(context), ...unreadBase(context)].flatMap((sheet) =>
    inCells(sheet, ({ value, text }, row, column): readonly Text[] =>
      typeof value === "string" && value.length > 1 ? [{ sheet, row, column, text }] : [],
    ),
  );
}

/** The titles of the annexes speak of one year; one that speaks of another was left over, or belongs to another file. */
function titles(context: CheckContext): readonly Outcome[] {
  const sheets = annexSheets(context);
  // 评价年度：2024年 beside the name of the bureau.
  const told = sheets.flatMap((sheet) =>
    inCells(sheet, ({ text }, row, column) => {
      const year = /^评价年度[:：]((?:19|20)\d{2})年?度?$/u.exec(compact(text))?.[1];
      return year === undefined ? [] : [{ year: Number(year), text, place: placeIn(sheet, row, column) }];
    }),
  );
  return [...titleYears(sheets), ...told].map(({ year, text, place }) => {
    if (context.year === null || year === context.year) return null;
    return finding("stale-year", place, {
      stated: `${year}年`,
      expected: `${context.year}年`,
      message: `标题${quoted(compact(text))}写的是${year}年，其他表评价的是${context.year}年。请改正年份，或换成本年的表。`,
    });
  });
}

/** The report speaks of the 整体支出 of its own year; an earlier one is left over, unless last year's results are spoken of. */
function reportYears({ annex6, year }: CheckContext): readonly Outcome[] {
  if (year === null) return [];
  // What is to be prepared early is next year's.
  const early = (annex6?.paragraphs ?? []).flatMap(({ text, place }) =>
    [
      ...compact(text).matchAll(
        /提前(?:谋划|编制|安排|储备|做好)((?:19|20)\d{2})年|(?:做好|抓好|谋划)((?:19|20)\d{2})年(?:度)?(?:项目储备|项目谋划|预算编制)|((?:19|20)\d{2})年提前(?:测算|谋划|编制|储备)|(?<=^|[。；])((?:19|20)\d{2})年[,，]?(?:我[局委办院中]|本[局委办]|我单位|本单位)将(?:进一步|继续|加强|加快|加大|严格|着力|提前|不断|认真|持续|切实)/gu,
      ),
    ].map(([written, ...years]) => {
      const said = years.find((each) => each !== undefined) ?? "";
      return Number(said) > year
        ? null
        : finding("stale-year", place, {
            stated: written,
            expected: written.replace(said, String(year + 1)),
            message: `附件6写“${written}”，本表评价的是${year}年，要提前做的应是以后年度的事。请改正年份。`,
          });
    }),
  );
  const own = (annex6?.paragraphs ?? []).flatMap(({ text, place }) =>
    (text.match(/[^。；;\n]+/gu) ?? []).flatMap((sentence) => {
      if (/上年|去年|比|较|结果|整改|问题|应用|重点评价|再评价|抽查|复评|《/u.test(sentence)) return [];
      return [...compact(sentence).matchAll(/((?:19|20)\d{2})年度?(?:部门|单位|我局|本局)?整体支出/gu)].map(([written, stated]) =>
        Number(stated) >= year
          ? null
          : finding("stale-year", place, {
              stated: written,
              expected: written.replace(String(stated), String(year)),
              message: `附件6写“${written}”，其他表评价的是${year}年。请改正年份。`,
            }),
      );
    }),
  );
  return [...early, ...own];
}

// Numbers of documents, and years that something began in or is planned for.
const notYears = /〔|\[\d|号|以来|年起|规划|年版|印发|比\d{4}年|较\d{4}年/u;

/** 2019年编制人数 heads a figure of this year's form, and a target for 2019 is none for this year: years before last are left over. */
function labelYears(context: CheckContext, written: readonly Text[]): readonly Outcome[] {
  const { annex3, annex4, year } = context;
  if (year === null) return [];
  const ruled = new Set(
    context.rows.flatMap(({ read }) => [read.row.rulePlace, read.row.formulaPlace].map((place) => `${place.sheet}!${place.address}`)),
  );
  const forms = [annex3?.sheet, annex4?.sheet, context.annex5?.sheet, ...unreadBase(context)];
  const targets = new Set(
    (annex3?.achievements ?? []).flatMap((row) =>
      [row.target?.place, row.actual.place].flatMap((place) => (place === undefined ? [] : [`${place.sheet}!${place.address}`])),
    ),
  );
  const short = written.flatMap(({ sheet, row, column, text }) => {
    if (!/\d{4}/u.test(text.normalize("NFKC"))) return [];
    const place = placeIn(sheet, row, column);
    // A form is filled in, and a report signed, after the year that it is about.
    const date =
      /填(?:报|表)(?:日期|时间)(.*)$/u.exec(text.length > 150 ? "" : compact(text))?.[1] ??
      (isAmongDates(sheet, row, column) ? undefined : wholeDate.exec(compact(text))?.[0]);
    // 2021年预算数25.00万元 states the figure of that year.
    const isShort = text.length <= 60 && !notYears.test(text) && !/\d\s*万?元/u.test(text) && forms.includes(sheet);
    const key = `${place.sheet}!${place.address}`;
    if (ruled.has(key) || (!targets.has(key) && isOfSeveralYears(sheet, row, text, year))) return [];
    if (date !== undefined && !targets.has(key)) return [{ text: date, place, since: year + 1 }];
    return isShort ? [{ text, place, since: targets.has(key) ? year : year - 1 }] : [];
  });
  return short.flatMap(({ text, place, since }) => {
    const bare = bareLabel(text);
    const finished = /[(]((?:19|20)\d{2})年(?:度)?完工/u.exec(bare)?.[1];
    const years =
      finished !== undefined
        ? [Number(finished)]
        : [...bare.matchAll(/(?<![〔[(（\d])((?:19|20)\d{2})年/gu)].map((match) => Number(match[1]));
    const stale = years.length > 0 && years.every((stated) => stated < since) ? years[0] : undefined;
    if (stale === undefined) return [];
    return [
      finding("stale-year", place, {
        stated: `${stale}年`,
        expected: `${year}年`,
        message: `${quoted(compact(text).slice(0, 30))}写的是${stale}年，本表评价的是${year}年，多半是旧模板没有改。请改正年份。`,
      }),
    ];
  });
}

const wholeDate = /^(?:19|20)\d{2}年\d{1,2}月\d{1,2}日$/u;

/** 计划完成时间 beside 实际完成时间, line by line: not the date at which the form was filled in. */
function isAmongDates(sheet: Sheet, row: number, column: number): boolean {
  // 竣工验收时间 beside it or over it is none of 填报日期 either.
  const [beside = "", over = ""] = [
    (sheet.rows[row] ?? []).slice(0, column).map((cell) => compact(cell?.text ?? "")),
    sheet.rows.slice(0, row).map((cells) => compact(cells?.[column]?.text ?? "")),
  ].map((texts) => texts.filter((text) => text !== "").at(-1));
  const isOfEvent = (text: string): boolean => /(时间|日期)$/u.test(text) && !/填|报|编|制|评|签/u.test(text);
  if (isOfEvent(beside) || isOfEvent(over)) return true;
  return [
    [row - 1, column],
    [row + 1, column],
    [row, column - 1],
    [row, column + 1],
  ].some(([near = 0, beside = 0]) => wholeDate.test(compact(textAt(sheet, near, beside))));
}

/** 2020年 in a row of headings that go on to this year: a form of three years has it rightly. */
function isOfSeveralYears({ rows }: Sheet, row: number, text: string, year: number): boolean {
  const own = yearOf(bareLabel(text));
  const beside = new Set((rows[row] ?? []).map((cell) => yearOf(bareLabel(cell?.text ?? ""))));
  return own > year - 4 && own < year && Array.from({ length: year - own }, (_, step) => own + step + 1).every((each) => beside.has(each));
}
