import { assess } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { parseArea } from "../../src/core/grid/address";
import { sheetNamed, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { rightWorkbook } from "../support/held-out";
import { asLastYears, asTemplate, stretchAround, withColumn, withLine } from "../support/inserted";

/*
 * A form may have a line or a column more than those that we have seen: last year's, next year's, those of a unit below, the province's
 * mean. Whatever is taken then, no other score may come of it: the same, or none.
 */

const folders = ["main-tasks", "national", "held-out-2", "held-out-4", "held-out-10", "held-out-11"];

/** What another column is headed, where the one beside it is headed `heading` in a form of `year`. */
const headings: Readonly<Record<string, (heading: string, year: number) => string>> = {
  "last year's": (heading, year) => (heading.includes("上年") ? heading.replace("上年", "前年") : `${year - 1}年${bare(heading)}`),
  "next year's": (heading, year) => `${year + 1}年${bare(heading)}`,
  "a unit's": (heading) => `下属单位${heading}`,
  "a mean": (heading) => `全省平均${heading}`,
  "half a year's": (heading) => `6月末${heading}`,
};

const names: Readonly<Record<string, (label: string) => string>> = {
  "last year's": (label) => `上年${label}`,
  "next year's": (label) => `下年度预计${label}`,
  "a unit's": (label) => `下属单位${label}`,
  "all the county's": (label) => `全县${label}`,
};

function bare(heading: string): string {
  return heading.replace(/(?:19|20)\d{2}年度?|上年|本年/gu, "");
}

/** Every cell of a form that a score was computed from. */
function usedOn(sheet: Sheet, { rows }: Assessment): readonly { readonly row: number; readonly column: number }[] {
  const places = rows.flatMap(({ operands }) => operands.flatMap(({ place }) => (place.sheet === sheet.name ? [place.address] : [])));
  return [...new Set(places)].flatMap((address) => {
    const area = parseArea(address);
    return area === null ? [] : [{ row: area.top, column: area.left }];
  });
}

/** The scores that another workbook gives, and the first does not; where its figures contradict each other a person is asked. */
function otherScores(before: Assessment, after: Assessment): readonly string[] {
  return after.rows.flatMap(({ indicator, computed, verdict, operands }, at) => {
    const was = before.rows[at]?.computed ?? null;
    const isOther = computed !== null && was !== null && verdict !== "disputed" && !computed.equals(was);
    return isOther
      ? [`${indicator} ${was.toFixed()} became ${computed.toFixed()} by ${operands.map(({ place }) => place.address).join(" ")}`]
      : [];
  });
}

function withSheet({ sheets }: Workbook, anew: Sheet): Workbook {
  return { sheets: sheets.map((sheet) => (sheet.name === anew.name ? anew : sheet)) };
}

describe.each(folders)("beside what %s states", (folder) => {
  test.each(["3", "4"] as const)("a column more in annex %s changes no score", async (annex) => {
    const workbook = await rightWorkbook(folder);
    const before = assess(workbook);
    const sheet = sheetNamed(workbook, before.annexes[annex] ?? "");
    const columns = new Map<string, readonly string[]>();
    for (const { row, column } of sheet === undefined ? [] : usedOn(sheet, before)) {
      const stretch = sheet === undefined ? null : stretchAround(sheet, row, column);
      const heading = (sheet?.rows[stretch?.head ?? -1]?.[column]?.text ?? "").replace(/\s/gu, "");
      if (sheet === undefined || stretch === null || columns.has(`${stretch.head} ${column}`)) continue;
      const found = Object.entries(headings).flatMap(([whose, head]) =>
        [false, true].flatMap((isAfter) => {
          const text = head(heading, before.year ?? 0);
          // Under a heading of this year no other year is meant.
          if (/\d{4}年/u.test(text) && /\d{4}年/u.test(stretch.over)) return [];
          const after = assess(withSheet(workbook, withColumn(sheet, stretch, column, text, isAfter)));
          return otherScores(before, after).map((other) => `${whose} (${text}): ${other}`);
        }),
      );
      columns.set(`${stretch.head} ${column}`, found);
    }
    expect([...columns.values()].flat()).toEqual([]);
  });

  test("a line more in annex 4 changes no score", async () => {
    const workbook = await rightWorkbook(folder);
    const before = assess(workbook);
    const sheet = sheetNamed(workbook, before.annexes["4"] ?? "");
    const rows = sheet === undefined ? [] : [...new Set(usedOn(sheet, before).map(({ row }) => row))];
    const found = rows.flatMap((row) =>
      Object.entries(names).flatMap(([whose, renamed]) =>
        [false, true].flatMap((isBelow) => {
          if (sheet === undefined) return [];
          const after = assess(withSheet(workbook, withLine(sheet, row, renamed, isBelow)));
          return otherScores(before, after).map((other) => `${whose}, row ${row + 1}: ${other}`);
        }),
      ),
    );
    expect(found).toEqual([]);
  });

  test.each(["上年得分", "2019年得分", "财政复核得分", "第三方评分"])("points under %s in annex 5 are no self-scores", async (heading) => {
    const workbook = await rightWorkbook(folder);
    const before = assess(workbook);
    const sheet = sheetNamed(workbook, before.annexes["5"] ?? "");
    const head = before.table?.headerRow ?? 0;
    const column = parseArea(before.rows[0]?.place.address ?? "")?.left ?? 0;
    if (sheet === undefined || (sheet.rows[head]?.[column]?.text ?? "") === "") return;
    const stated = ({ rows }: Assessment): readonly string[] =>
      rows.map(({ indicator, stated, weight }) => `${indicator} ${stated?.toFixed() ?? "-"}/${weight?.toFixed() ?? "-"}`);
    const stretch = { top: head, bottom: sheet.rows.length - 1, head, over: "" };
    for (const isAfter of [false, true])
      expect(stated(assess(withSheet(workbook, withColumn(sheet, stretch, column, heading, isAfter))))).toEqual(stated(before));
  });

  test.each([
    ["last year's", asLastYears, /[3-6]/u],
    // A report without its numbers is no blank one.
    ["a blank one", asTemplate, /[3-5]/u],
  ])("of each form and %s before it, this year's is taken", async (_, kept, which) => {
    const workbook = await rightWorkbook(folder);
    const before = assess(workbook);
    const forms = Object.entries(before.annexes).flatMap(([number, name]) => (which.test(number) ? [name] : []));
    const copies = workbook.sheets.filter(({ name }) => forms.includes(name)).map(kept);
    const after = assess({ sheets: [...copies, ...workbook.sheets] });
    expect(after.annexes).toEqual(before.annexes);
    expect(otherScores(before, after)).toEqual([]);
    expect(after.findings.map(({ code }) => code)).toContain("annex-ambiguous");
  });
});
