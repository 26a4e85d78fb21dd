import type { Paragraph, ReportLine, ReportTable } from "../../annex/annex6";
import { readWritten, type NumberFigure } from "../../annex/figure";
import { bareLabel, compact, quoted } from "../../grid/label";
import { isAsRounded } from "../compare";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";

/**
 * What the paragraph that leads to a table says under the name of one of its headings is what the table comes to in that column:
 * 其中公务接待费5.21万元 before a table whose 合计 has 5.21 under 公务接待费.
 */
export function checkTableTotals({ annex6 }: CheckContext): readonly Outcome[] {
  const tables = annex6?.tables ?? [];
  return (annex6?.paragraphs ?? []).flatMap((paragraph) =>
    tables.filter((table) => table.lead !== "" && table.lead === paragraph.text).flatMap((table) => totalsIn(paragraph, table)),
  );
}

interface Said {
  readonly label: string;
  readonly written: string;
  readonly figure: NumberFigure;
  readonly isCount: boolean;
}

const stated = /([^\d,，。;；:：、()（）]{2,16}?)(\d[\d,]*(?:\.\d+)?)(亿元|万元|元|%|人次|户次|场次|[人户件个项次份])/gu;

function saidIn(paragraph: Paragraph): readonly Said[] {
  // What an amount is taken apart into behind it is its own: 商品和服务支出803万元（基本支出181万元、项目支出622万元）.
  const text = compact(paragraph.text)
    .normalize("NFKC")
    .replace(/(?<=\d[万亿]?元)[(][^()]*[)]/gu, "");
  return [...text.matchAll(stated)].flatMap(([, label = "", digits = "", unit = ""]) => {
    const written = `${digits}${unit}`;
    // 合格2349人次 is what stands under 合格人次.
    const isCount = !/[元%]$/u.test(unit);
    const figure = readWritten(isCount ? digits : written, paragraph.place, null);
    return figure.kind === "number" ? [{ label: isCount ? `${plain(label)}${unit}` : plain(label), written, figure, isCount }] : [];
  });
}

function totalsIn(paragraph: Paragraph, table: ReportTable): readonly Outcome[] {
  const whole = table.lines.find((line) => /(合计|总计|汇总)$/u.test(line.label) && !line.isPart);
  if (whole === undefined || table.lines.length < 3) return [];
  const all = saidIn(paragraph);
  return columnsOf(whole).flatMap(({ name, figure }) => {
    const about = all.filter((each) => each.label === name && (each.figure.unit === "%") === (figure.unit === "%"));
    const [first] = about;
    // What is said of a line by its own name is not of all.
    if (first === undefined || about.length > 1) return [];
    // Whatever the table's unit is, it is that of its amounts.
    const isSame = first.isCount ? figure.value.dividedBy(figure.scale).equals(first.figure.value) : isAsRounded(first.figure, figure);
    if (isSame) return [null];
    // 其中工程类…实际采购358.20万元 is what one of its lines states.
    const isOfLine = table.lines.some((line) => {
      const own = [...line.figures.values()].find(
        (each) => each.kind === "number" && each.place.address.replace(/\d/gu, "") === figure.place.address.replace(/\d/gu, ""),
      );
      return own?.kind === "number" && isAsRounded(first.figure, own) && paragraph.text.includes(line.label);
    });
    if (isOfLine) return [];
    const said = `${first.isCount ? first.label.replace(/(人次|户次|场次|.)$/u, "") : first.label}${first.written}`;
    return [
      finding("words-unlike-table", paragraph.place, {
        stated: said,
        expected: figure.text.trim(),
        message: `附件6写“${said}”，后面的表里${quoted(name)}的${whole.label}是${figure.text.trim()}（${figure.place.address}）。请核对。`,
        evidence: [figure.place],
        scoreEffect: "0",
      }),
    ];
  });
}

/** The columns of the total by the last words of their headings, where no two have the same. */
function columnsOf(whole: ReportLine): readonly { readonly name: string; readonly figure: NumberFigure }[] {
  const all = [...whole.figures].flatMap(([heading, figure]) =>
    figure.kind === "number" ? [{ name: plain(bareLabel(heading.split("/").at(-1) ?? "")), figure }] : [],
  );
  return all.filter(({ name }) => name.length >= 3 && !roles.test(name) && all.filter((other) => other.name === name).length === 1);
}

/** Headings that a sentence uses of single lines too: only what names a kind of money is told of the whole. */
const roles =
  /^(年初|全年|调整后?的?|追加|实际|本年|上年|未)*(预算|决算|支出|执行|支付|使用|拨付|结余|节余|差额|剩余|安排|收入|调整|追加)(合计|数|额|情况)?$|率$|[占比]/u;

/** 实际支出数 and 其中实际支出 are 实际支出. */
function plain(label: string): string {
  return bareLabel(label)
    .replace(/^(其中|包括|共有?|全年|本年度?|(?:19|20)\d{2}年度?)+/u, "")
    .replace(/(数|额|金额|合计)$/u, "")
    .replace(/(为|是|共|计|达|有)+$/u, "");
}
