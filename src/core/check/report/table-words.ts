import type { Paragraph, ReportLine, ReportTable } from "../../annex/annex6";
import { readWritten, type NumberFigure } from "../../annex/figure";
import { timeAt } from "../../fact/scope";
import { bareLabel, compact, quoted } from "../../grid/label";
import { decimalText, exact, percentText, sumOf } from "../../quantity";
import { asReportTable } from "./base-words";
import { isAsRounded, placesOf } from "../compare";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { numberAt } from "./report-balances";

/**
 * What the sentences before a table of the report say of it in words: how many lines it has (共5个项目), and which of them is
 * the highest or the lowest (执行率最低的是…).
 */
export function checkTableWords({ annex4, annex6, year }: CheckContext): readonly Outcome[] {
  const tables = (annex6?.tables ?? []).filter((table) => linesOf(table).length >= 3);
  const byLead = new Map<string, readonly ReportTable[]>();
  for (const table of tables) byLead.set(table.lead, [...(byLead.get(table.lead) ?? []), table]);
  // What 附件4 takes apart the sentences of the report tell too.
  const base = (annex4?.uses ?? []).flatMap((table) => (annex4 === null ? [] : asReportTable(table, annex4.sheet)));
  const projects = [...base, ...tables].filter(({ headings }) => headings[0] === "项目名称");
  return (annex6?.paragraphs ?? []).flatMap((paragraph) => {
    const led = byLead.get(paragraph.text) ?? [];
    const compared = !/最[高低快慢]/u.test(paragraph.text) ? [] : led.length > 0 ? led : tables.slice(0, mostTables);
    const all = [...tables.slice(0, mostTables), ...base];
    const speaksOfMost = /最[高低快慢多少大小]/u.test(paragraph.text);
    return [
      ...all.flatMap((table) => [...lineClaims(paragraph, table), ...lineCounts(paragraph, table)]),
      ...(paragraph.text.includes("超支") ? [...base, ...led].flatMap((table) => overspentLines(paragraph, table)) : []),
      ...[...compared, ...(speaksOfMost ? base : [])].flatMap((table) => superlatives(paragraph, table, year)),
      ...(speaksOfMost ? all.flatMap((table) => largest(paragraph, table)) : []),
      ...[...new Set([...led, ...projects.filter((table) => speaksOfAll(paragraph, table))])].flatMap((table) =>
        counted(paragraph, table, year),
      ),
    ];
  });
}

/** A paragraph that leads to no table is held against the tables of a report, not of a book. */
const mostTables = 12;

/** The lines of a table that are none of its totals. */
function linesOf(table: ReportTable): readonly ReportLine[] {
  return table.lines.filter((line) => line.label !== "" && !line.isPart && !/(合计|总计|小计|总支出)$/u.test(line.label));
}

const extreme =
  /([^,。;:、]{0,24}?)(执行率|完成率|支付率|支付进度|执行进度|进度|满意度|得分率|成功率|合格率)(最高|最低|最快|最慢)(?:的是)?([^,。;:、\d]{0,24})(?:,(?:支出\d[\d,.]*万?元,执行率|(?:执行率|完成率)?(?:仅?为|只有|是|达到?))(\d+(?:\.\d+)?%)(?:,结[余转](\d[\d,]*(?:\.\d+)?(?:万元|元)))?)?/gu;

function superlatives(paragraph: Paragraph, table: ReportTable, year: number | null): readonly Outcome[] {
  const lines = linesOf(table);
  const text = bareLabel(compact(paragraph.text));
  return [...text.matchAll(extreme)].flatMap(([all, before = "", of = "", word = "", after = "", percent, left]) => {
    // 满意度 is of other tables than what was carried out.
    const wording = /满意|得分|成功|合格/u.test(of) ? new RegExp(`${of}$`, "u") : /(执行率|完成率|支付率|支付进度|执行进度|进度)$/u;
    const heading = table.headings.find((each) => wording.test(each));
    const rates = lines.flatMap((line) => {
      const figure = heading === undefined ? null : numberAt(line, heading);
      return figure === null ? [] : [{ line, figure }];
    });
    const written = all.split(/,(?:支出|(?:执行率|完成率)?(?:仅?为|只有|是|达))/u)[0] ?? all;
    const named = rates.filter(({ line }) => `${before}${after}`.includes(bareLabel(line.label)));
    const [one] = named;
    if (one === undefined || named.length > 1 || rates.length < 3) return [];
    // 上年邻里纠纷调解成功率最高 is not of this table, nor is 城关镇邻里纠纷调解成功率最高.
    const lead = before.slice(0, Math.max(0, before.indexOf(bareLabel(one.line.label))));
    if (timeAt(lead, year) !== "own" || /(?<![比较与])(?:上年|去年)/u.test(before) || /(?:[乡镇村]|街道|社区|[网线]上)$/u.test(lead))
      return [];
    const isHigh = /高|快/u.test(word);
    const best = [...rates].sort((a, b) =>
      isHigh ? b.figure.value.comparedTo(a.figure.value) : a.figure.value.comparedTo(b.figure.value),
    )[0];
    if (best === undefined || best.figure.value.equals(one.figure.value)) {
      const balance = table.headings.find((each) => headingsOf.结余?.test(each) === true);
      const shares: readonly (readonly [string | undefined, NumberFigure | null])[] = [
        [percent, one.figure],
        [left, balance === undefined ? null : numberAt(one.line, balance)],
      ];
      return shares.flatMap(([digits, figure]) => ofLine(paragraph, one.line.label, digits, figure));
    }
    return [
      finding("words-unlike-table", paragraph.place, {
        stated: written,
        expected: best.line.label,
        message: `附件6写“${written}”，表中${word}的是${quoted(best.line.label)}（${rateIn(best.figure)}），${quoted(one.line.label)}是${rateIn(one.figure)}。请核对。`,
        evidence: [best.figure.place, one.figure.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** 最低的是养老服务站，为85.19%，结余237,000.00元: what is said of the line behind its name. */
function ofLine(paragraph: Paragraph, label: string, digits: string | undefined, known: NumberFigure | null): readonly Outcome[] {
  if (digits === undefined || known === null) return [null];
  const said = readWritten(digits, paragraph.place, null);
  if (said.kind !== "number" || (said.unit === "%") !== (known.unit === "%")) return [];
  if (isAsRounded(said, known)) return [null];
  return [
    finding("words-unlike-table", paragraph.place, {
      stated: `${label}${digits}`,
      expected: known.text.trim(),
      message: `附件6写${quoted(label)}“${digits}”，表中是${known.text.trim()}（${known.place.address}）。请核对。`,
      evidence: [known.place],
      scoreEffect: "0",
    }),
  ];
}

/** Whether a paragraph states what a table of projects comes to, and so speaks of all its lines. */
function speaksOfAll({ text }: Paragraph, { lines, headings }: ReportTable): boolean {
  const total = lines.at(-1);
  const spent = total === undefined ? null : numberAt(total, spentHeading(headings) ?? "");
  const isAllOf = /(?<!\d)\d{1,3}个项目(?:全部|均|都)[^,，。]{0,6}(?:绩效|自评)/u.test(text);
  return (
    total?.label === "合计" &&
    spent !== null &&
    (isAllOf || compact(text).replace(/,/gu, "").includes(spent.text.trim().replace(/,/gu, "")))
  );
}

const most =
  /(支出|执行数?|金额|预算|规模)(?:数|额|金额)?(最[多大高少小])的(?:项目)?[是为]([^,。;\d]{2,24}?)(?:,?(?:支出|为|达))?(\d[\d,]*(?:\.\d+)?(?:万元|元))(?:,占[^,。;\d]{0,12}(\d+(?:\.\d+)?%))?/gu;

/** 支出最多的是就业创业补助项目452.86万元，占项目支出的40.71%: which line has most, how much, and what of the whole. */
function largest(paragraph: Paragraph, table: ReportTable): readonly Outcome[] {
  return [...bareLabel(compact(paragraph.text)).matchAll(most)].flatMap(
    ([written, what = "", word = "", name = "", amount = "", percent]) => {
      const budget = [...table.headings].reverse().find((each) => /(全年|调整后)?.*预算(数|额)?$/u.test(each));
      const heading = (what === "预算" ? budget : spentHeading(table.headings)) ?? "";
      const lines = linesOf(table).flatMap((line) => {
        const figure = numberAt(line, heading);
        return figure === null ? [] : [{ line, figure }];
      });
      const named = lines.filter(({ line }) => line.label.length >= 3 && name.includes(bareLabel(line.label)));
      const [one] = named;
      if (one === undefined || named.length > 1 || lines.length < 3) return [];
      const isMost = /[多大高]/u.test(word);
      const [best] = [...lines].sort((a, b) => a.figure.value.comparedTo(b.figure.value) * (isMost ? -1 : 1));
      if (best !== undefined && !best.figure.value.equals(one.figure.value))
        return [
          finding("words-unlike-table", paragraph.place, {
            stated: written,
            expected: best.line.label,
            message: `附件6写“${written}”，表中${what}${word}的是${quoted(best.line.label)}（${best.figure.text.trim()}），${quoted(one.line.label)}是${one.figure.text.trim()}。请核对。`,
            evidence: [best.figure.place, one.figure.place],
            scoreEffect: "0",
          }),
        ];
      const whole = sumOf(lines.map(({ figure }) => figure.value));
      const share = percentText(one.figure.value.dividedBy(whole), 2);
      const isShare =
        percent === undefined || percentText(one.figure.value.dividedBy(whole), placesOf(percent.replace("%", ""))) === percent;
      return [
        ...ofLine(paragraph, one.line.label, amount, one.figure),
        isShare
          ? null
          : finding("words-unlike-table", paragraph.place, {
              stated: percent,
              expected: share,
              message: `附件6写${quoted(one.line.label)}占${percent}，按表里的数算是${share}。请核对。`,
              evidence: [one.figure.place],
              scoreEffect: "0",
            }),
      ];
    },
  );
}

const countUnit = /(人次|户次|场次|人|户|个|件|项)数?$/u;

/** 电商培训计划300人次，实际134人次: a line by its name, and what stands under 计划人次 and 实际人次. */
function lineCounts(paragraph: Paragraph, table: ReportTable): readonly Outcome[] {
  const columns = table.headings.flatMap((heading) => {
    const unit = countUnit.exec(heading)?.[1] ?? "";
    const stem = heading.replace(countUnit, "");
    return unit === "" || !/^\p{Script=Han}{2,6}$/u.test(stem) ? [] : [{ heading, stem, unit }];
  });
  if (columns.length === 0) return [];
  const text = bareLabel(compact(paragraph.text));
  return linesOf(table).flatMap((line) => {
    const name = bareLabel(line.label);
    const at = name.length < 4 ? -1 : text.indexOf(name);
    const clause = at < 0 ? "" : (/^[^。;]*/u.exec(text.slice(at + name.length, at + name.length + 60))?.[0] ?? "");
    return columns.flatMap(({ heading, stem, unit }) => {
      const said = new RegExp(`(?<=^|,)${stem}(\\d+)${unit}`, "u").exec(clause);
      const known = numberAt(line, heading);
      if (said?.[1] === undefined || known === null) return [];
      if (known.value.dividedBy(known.scale).equals(exact(said[1]))) return [null];
      return [
        finding("words-unlike-table", paragraph.place, {
          stated: `${line.label}${said[0]}`,
          expected: known.text.trim(),
          message: `附件6写${quoted(line.label)}${said[0]}，表中${quoted(heading)}是${known.text.trim()}（${known.place.address}）。请核对。`,
          evidence: [known.place],
          scoreEffect: "0",
        }),
      ];
    });
  });
}

function rateIn(figure: NumberFigure): string {
  return figure.text.trim();
}

const claimed = /^[^,。;:、\d]{0,4}(执行率|完成率|未支出|结余|实际支出)(?:数)?(?:为|达到?|是|仅)?(\d[\d,]*(?:\.\d+)?)(%|万元|元)/u;

/** The last heading of what was spent; one with a year is another year's beside one without. */
function spentHeading(headings: readonly string[]): string | undefined {
  const spent = headings.filter((heading) => headingsOf.实际支出?.test(heading) === true);
  return spent.filter((heading) => !/^\d{4}年/u.test(heading)).at(-1) ?? spent.at(-1);
}

const headingsOf: Readonly<Record<string, RegExp>> = {
  执行率: /(执行率|完成率|支付率)$/u,
  完成率: /(执行率|完成率|支付率)$/u,
  未支出: /(未支出|结余|差额|未使用)(数|金额)?$/u,
  结余: /(未支出|结余|差额|未使用)(数|金额)?$/u,
  实际支出: /^(?!.*(未|上年)).*(支出|决算|执行)(数|金额)?$/u,
};

/** 居家养老服务中心建设执行率82.02%: a line of a table by its name, and what stands under one of its headings. */
function lineClaims(paragraph: Paragraph, table: ReportTable): readonly Outcome[] {
  if (!/执行率|完成率|未支出|结余|实际支出/u.test(paragraph.text)) return [];
  const text = bareLabel(compact(paragraph.text));
  return linesOf(table).flatMap((line) => {
    const name = bareLabel(line.label);
    const at = name.length < 4 ? -1 : text.indexOf(name);
    const match = at < 0 ? null : claimed.exec(text.slice(at + name.length, at + name.length + 40));
    if (match === null || linesOf(table).some((other) => other !== line && bareLabel(other.label) === name)) return [];
    const wording = headingsOf[match[1] ?? ""];
    const heading = wording === undefined ? undefined : table.headings.find((each) => wording.test(each));
    const stated = heading === undefined ? leftOf(line, match[1] ?? "", table) : numberAt(line, heading);
    if (stated === null) return [];
    const written = `${match[2] ?? ""}${match[3] ?? ""}`;
    const figure = readWritten(written, paragraph.place, null);
    if (figure.kind !== "number" || (figure.unit === "%") !== (stated.unit === "%")) return [];
    if (isAsRounded(figure, stated)) return [null];
    return [
      finding("words-unlike-table", paragraph.place, {
        stated: `${line.label}${match[1] ?? ""}${written}`,
        expected: stated.text.trim(),
        message: `附件6写“${line.label}${match[0]}”，表中${quoted(line.label)}的${heading?.split("/").at(-1) ?? match[1] ?? ""}是${stated.text.trim()}（${stated.place.address}）。请核对。`,
        evidence: [stated.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** What was left of a line whose table has no column for it: its budget less its expenses. */
function leftOf(line: ReportLine, word: string, { headings }: ReportTable): NumberFigure | null {
  const last = (wording: RegExp): NumberFigure | null => numberAt(line, [...headings].reverse().find((each) => wording.test(each)) ?? "");
  const [budget, spent] = [last(/(全年|调整后)?预算(数|额|金额)?$/u), last(headingsOf.实际支出 ?? /支出/u)];
  if (!/结余|未支出/u.test(word) || budget === null || spent === null) return null;
  const value = budget.value.minus(spent.value);
  return { ...spent, value, text: decimalText(value.dividedBy(spent.scale)) };
}

/** 超支较多的是办公费2.66万元和差旅费2.25万元: by how much lines of a table of 附件4 went beyond their budgets. */
function overspentLines(paragraph: Paragraph, table: ReportTable): readonly Outcome[] {
  const clauses = bareLabel(compact(paragraph.text)).match(/超支(?:较[多大]|最[多大])?的[^。;]*/gu) ?? [];
  return clauses.flatMap((clause) =>
    linesOf(table).flatMap((line) => {
      const name = bareLabel(line.label);
      const at = name.length < 3 ? -1 : clause.indexOf(name);
      const written = at < 0 ? undefined : /^,?超?支?(\d[\d,]*(?:\.\d+)?(?:万元|元))/u.exec(clause.slice(at + name.length))?.[1];
      const left = written === undefined ? null : leftOf(line, "结余", table);
      if (written === undefined || left === null) return [];
      const over = left.value.negated();
      return ofLine(paragraph, line.label, written, { ...left, value: over, text: decimalText(over.dividedBy(left.scale)) });
    }),
  );
}

/** 其余5个项目, 县级资金安排项目4个: some of them. */
const ofSome = /(?:其中|其余|其他|剩余|另|级|中央|资金|上年|去年|结转|新增|完成|完工|[超低高]过?于?|未|已)[^,。;:]{0,12}$/u;

/** 其中重点项目4个 are all of them, 市级重点项目2个 some. */
const ofSomeMajor = /(?:其余|其他|剩余|另|级|中央|资金|上年|去年|结转|新增|续建|未|已)[^,。;:、]{0,4}$/u;

/** The paragraph that leads to a table of projects says how many there are. */
function counted(paragraph: Paragraph, table: ReportTable, year: number | null): readonly Outcome[] {
  const lines = linesOf(table);
  const isProjects = table.headings.some((heading) => /(项目|专项)(名称)?$/u.test(heading));
  const text = bareLabel(compact(paragraph.text));
  // Where the table itself asks which of them are 重点, so many 重点项目 are those of its lines.
  const asked = table.headings.find((heading) => /^是否.{0,4}重点/u.test(heading));
  const chosen = asked === undefined ? null : chosenIn(paragraph, text, lines, asked, year);
  const some = asked === undefined ? "预算|支出|重点|专项|业务" : "预算|支出|专项|业务";
  // What ends with 重点项目小计 lists these alone.
  const isMajor = table.lines.some(({ label }) => /^重点项目.{0,4}(小计|合计)$/u.test(bareLabel(label)));
  // 2022年实施项目6个 is of another year's.
  const isOfThese = (before: string): boolean =>
    !(isMajor ? ofSomeMajor : ofSome).test(before) && timeAt(/[^。;]*$/u.exec(before)?.[0] ?? "", year) === "own";
  const found = [
    new RegExp(`(?<![\\d第前])(?:共|有|安排|涉及)?(\\d{1,3})个${isMajor ? "重点" : `(?:${some})?`}(?:项目|专项)`, "gu"),
    isMajor ? /重点项目(\d{1,3})个/gu : /(?:安排|实施|涉及|共有?)(?:预算|支出|专项|业务)?项目(\d{1,3})个/gu,
  ].flatMap((pattern) => [...text.matchAll(pattern)].filter(({ index }) => isOfThese(text.slice(0, index))).slice(0, 1));
  // 4个重点项目 are some of 7个项目.
  const isAllSaid = found.some((each) => Number(each[1]) === lines.length && !each[0].includes("重点"));
  const match = found.find((each) => Number(each[1]) !== lines.length && !(isAllSaid && each[0].includes("重点"))) ?? found[0];
  if (!isProjects) return [];
  const ofChosen = chosen === null ? [] : [chosen];
  if (match?.[1] === undefined) return ofChosen;
  if (Number(match[1]) === lines.length) return [...ofChosen, null];
  return [
    ...ofChosen,
    finding("words-unlike-table", paragraph.place, {
      stated: match[0],
      expected: `${lines.length}个`,
      message: `附件6写“${match[0]}”，后面的表里列了${lines.length}个（${lines.map((line) => line.label).join("、")}）。请核对。`,
      evidence: lines.map((line) => line.place),
      scoreEffect: "0",
    }),
  ];
}

/** 5个重点项目: as many lines as say 是 under 是否重点项目; null where the paragraph counts none, or rightly. */
function chosenIn(paragraph: Paragraph, text: string, lines: readonly ReportLine[], heading: string, year: number | null): Outcome {
  const all = [...text.matchAll(/(?<![\d第前])(\d{1,3})个重点(?:项目|专项)|重点(?:项目|专项)(\d{1,3})个/gu)];
  const isOfThese = (before: string): boolean => !ofSomeMajor.test(before) && timeAt(/[^。;]*$/u.exec(before)?.[0] ?? "", year) === "own";
  const match = all.find(({ index }) => isOfThese(text.slice(0, index))) ?? null;
  const said = match?.[1] ?? match?.[2];
  const yes = lines.filter((line) => /^(是|√)/u.test(compact(line.figures.get(heading)?.text ?? "")));
  if (match === null || said === undefined || yes.length === 0 || Number(said) === yes.length) return null;
  return finding("words-unlike-table", paragraph.place, {
    stated: match[0],
    expected: `${yes.length}个`,
    message: `附件6写“${match[0]}”，后面的表里${quoted(heading)}填“是”的有${yes.length}个（${yes.map((line) => line.label).join("、")}）。请核对。`,
    evidence: yes.map((line) => line.place),
    scoreEffect: "0",
  });
}
