import { readFileSync } from "node:fs";
import { join } from "node:path";
import { readAnnex6 } from "../../src/core/annex/annex6";
import { assess } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { parseArea } from "../../src/core/grid/address";
import type { Cell, Sheet, Workbook } from "../../src/core/grid/workbook";
import { decimalText } from "../../src/core/quantity";
import { withCell } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

/** A sentence that is right in that workbook, or of something that its tables do not hold: behind a row of the report, or in a cell of another sheet. */
interface Case {
  readonly workbook: string;
  /** A row of the report, or @, the number of a sheet, ! and a cell. */
  readonly at: string;
  readonly text: string;
}

const cases = readFileSync(join(__dirname, "..", "cases", "sentences-harmless.jsonl"), "utf8")
  .trim()
  .split("\n")
  .map((line) => JSON.parse(line) as Case);

interface Bed {
  readonly workbook: Workbook;
  readonly report: number;
  readonly alarms: ReadonlySet<string>;
  readonly scores: string;
}

function alarmsIn({ findings }: Assessment): readonly string[] {
  return findings
    .filter(({ severity }) => severity === "error" || severity === "warning")
    .map(({ code, stated, expected }) => `${code} ${stated ?? ""} → ${(expected ?? "").replace(/[A-Z]{1,2}\d+/g, "")}`);
}

function scoresIn({ rows }: Assessment): string {
  return rows.map(({ indicator, computed }) => `${indicator} ${computed === null ? "open" : decimalText(computed)}`).join("\n");
}

const beds = new Map<string, Promise<Bed>>();

/** A workbook as it stands; its report without formulas, which would point elsewhere below a row that is put in. */
async function made(name: string): Promise<Bed> {
  const path = join(__dirname, "..", "workbooks", name, "input.xlsx");
  const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(path))));
  const report = workbook.sheets.findIndex((sheet) => readAnnex6(sheet) !== null);
  const typed = replaced(workbook, report, (sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => row?.map((cell) => (cell === undefined ? undefined : { ...cell, formula: null }))),
  }));
  const before = assess(typed);
  return { workbook: typed, report, alarms: new Set(alarmsIn(before)), scores: scoresIn(before) };
}

function bedOf(name: string): Promise<Bed> {
  const bed = beds.get(name) ?? made(name);
  beds.set(name, bed);
  return bed;
}

function replaced(workbook: Workbook, at: number, change: (sheet: Sheet) => Sheet): Workbook {
  return { ...workbook, sheets: workbook.sheets.map((sheet, index) => (index === at ? change(sheet) : sheet)) };
}

function cellOf(text: string): Cell {
  return { value: text, text, formula: null, format: "General" };
}

/** The sentence as a paragraph below the row. */
function below(sheet: Sheet, row: number, text: string): Sheet {
  const column = (sheet.rows[row] ?? []).findIndex((cell) => (cell?.text ?? "").trim() !== "");
  const own = [...Array<undefined>(Math.max(0, column)).fill(undefined), cellOf(`　　${text}`)];
  const moved = (sheet.merges ?? []).map((area) => (area.top > row ? { ...area, top: area.top + 1, bottom: area.bottom + 1 } : area));
  return { ...sheet, rows: [...sheet.rows.slice(0, row + 1), own, ...sheet.rows.slice(row + 1)], merges: moved };
}

/** The sentence within the paragraph of the row: at its end, or behind its heading. */
function within(sheet: Sheet, row: number, text: string, isFirst: boolean): Sheet {
  const joined = (old: string): string =>
    isFirst ? old.replace(/^(\s*(?:[（(]?[一二三四五六七八九十\d]+[)）、.．][^。，]{2,16}[。．])?)/u, `$1${text}`) : old + text;
  const column = (sheet.rows[row] ?? []).findIndex((cell) => (cell?.text ?? "").trim() !== "");
  const rows = sheet.rows.map((cells, at) =>
    at === row ? cells?.map((cell, index) => (index === column && cell !== undefined ? cellOf(joined(cell.text)) : cell)) : cells,
  );
  return { ...sheet, rows };
}

function variants({ workbook, report }: Bed, { at, text }: Case): readonly Workbook[] {
  const [, sheet, address = ""] = /^@(\d+)!(.+)$/u.exec(at) ?? [];
  if (sheet !== undefined && parseArea(address) !== null) return [replaced(workbook, Number(sheet), (own) => withCell(own, address, text))];
  const row = Number(at) - 1;
  return [
    replaced(workbook, report, (own) => below(own, row, text)),
    replaced(workbook, report, (own) => within(own, row, text, false)),
    replaced(workbook, report, (own) => within(own, row, text, true)),
  ];
}

describe("a right sentence more in a right workbook", () => {
  test("there are many of them", () => {
    expect(cases.length).toBeGreaterThan(50);
  });

  test.each(cases.map((each) => [each.text, each] as const))("%s", async (_, each) => {
    const bed = await bedOf(each.workbook);
    const told = variants(bed, each).map((workbook) => {
      const after = assess(workbook);
      // What lists all statements of a rate lists one more.
      const alarms = alarmsIn(after).filter((alarm) => !bed.alarms.has(alarm) && !alarm.startsWith("execution-rates"));
      return { alarms, scores: scoresIn(after) };
    });
    expect(told).toEqual(told.map(() => ({ alarms: [], scores: bed.scores })));
  });
});
