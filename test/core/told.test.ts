import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import { sheetNamed, type Workbook } from "../../src/core/grid/workbook";
import { recalculated } from "../planted/recalculate";
import { withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

// What a clerk is told of slips that clerks make: which cell is to blame, what to write there, and that nothing is said twice.

type Slips = Readonly<Record<string, Written>>;

/** A right workbook with slips in it, such as `自评表!H8`; what formulas show follows them. */
async function slipped(folder: string, slips: Slips): Promise<Workbook> {
  const bytes = readFileSync(join(__dirname, "..", "workbooks", folder, "input.xlsx"));
  const { workbook } = await readingOf(hostOf(new Uint8Array(bytes)));
  const edited = Object.entries(slips).reduce((book, [place, written]) => {
    const [name = "", address = ""] = place.split("!");
    if (sheetNamed(book, name) === undefined) throw new Error(`no sheet ${name}`);
    return { sheets: book.sheets.map((sheet) => (sheet.name === name ? withCell(sheet, address, written) : sheet)) };
  }, workbook);
  return recalculated(edited);
}

async function told(folder: string, slips: Slips): Promise<readonly Finding[]> {
  const known = new Set(assess(await slipped(folder, {})).findings.map((found) => `${place(found)} ${found.message}`));
  return assess(await slipped(folder, slips)).findings.filter((found) => !known.has(`${place(found)} ${found.message}`));
}

const place = (found: Finding): string => `${found.place.sheet}!${found.place.address}`;
const heads = (findings: readonly Finding[]): readonly string[] =>
  findings.filter((found) => found.cause === null && found.severity !== "info").map((found) => `${place(found)} ${found.code}`);

describe("the cell that is to blame", () => {
  test("a part of a total is named though its table keeps the same total, in 万元 as the form has it", async () => {
    const [first, ...others] = await told("xinhua-edu", { "自评表!H8": 2595.77 });
    expect(first).toMatchObject({ code: "one-mistake", place: { address: "H8" }, expected: "2959.77" });
    expect(others.map((found) => [found.code, found.cause?.address])).toEqual([
      ["rate-mismatch", "H8"],
      ["total-mismatch", "H8"],
    ]);
  });

  test("a part is named where the total that it would change is borne out by another annex", async () => {
    const [first, ...others] = await told("xinhua-edu", { "自评表!F8": 2970 });
    expect(first).toMatchObject({ code: "one-mistake", place: { address: "F8" }, expected: "2790" });
    expect(first?.message).toMatch(/^自评表 F8填2970，与它有关的1处对不上/u);
    expect(others.map((found) => [found.code, found.cause?.address])).toEqual([["total-mismatch", "F8"]]);
  });

  test("is called by what it states, where the form has a name for that", async () => {
    const [first] = await told("xinhua-edu", { "基础数据!E18": 63.18 });
    expect(first?.message).toMatch(/^附件4的“三公经费”实际支出数填63.18，与它有关的2处都对不上/u);
  });
});
