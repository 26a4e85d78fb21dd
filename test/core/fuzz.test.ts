import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../support/chance";
import type { Workbook } from "../../src/core/grid/workbook";
import { anyChanges } from "../support/changes";
import { clerkChanges } from "../support/clerk";
import { hostOf, readingOf, samplePath } from "../support/sample";
import { anyMore, checkAll } from "../support/unharmed";

// Workbooks of several forms, cut, swapped, merged, retyped and filled with whatever: nothing may be thrown, guessed or harmed.
// 10,000 of them; where one fails, its seed and path are printed, and lead back to it (support/chance.ts).

const folder = (name: string): string => join(__dirname, "..", "workbooks", name, "input.xlsx");
const files = [samplePath, ...["one-sheet", "vertical-base", "national", "two-level", "with-report", "errors-a"].map(folder)];

let bases: readonly Workbook[] = [];
beforeAll(async () => {
  const read = async (file: string): Promise<Workbook> => (await readingOf(hostOf(new Uint8Array(readFileSync(file))))).workbook;
  bases = await Promise.all(files.map(read));
});

/** The report takes most of the time. */
function withoutReport({ sheets }: Workbook): readonly Workbook[] {
  const forms = sheets.filter(({ rows }) => rows.length < 60);
  return forms.length === 0 ? [] : [{ sheets: forms }];
}

/** The base data and the score sheet, with their first rows. */
function shortened(workbook: Workbook): readonly Workbook[] {
  return withoutReport(workbook).map(({ sheets }) => ({
    sheets: sheets.slice(-2).map((sheet) => ({
      ...sheet,
      rows: sheet.rows.slice(0, 9),
      merges: (sheet.merges ?? []).filter(({ bottom }) => bottom < 9),
    })),
  }));
}

test.each([
  ["forms of a few rows", 9_500, (): readonly Workbook[] => bases.flatMap(shortened)],
  ["whole forms", 400, (): readonly Workbook[] => bases.flatMap(withoutReport)],
  ["whole workbooks, with the report", 100, (): readonly Workbook[] => bases],
])(
  "%s: nothing is thrown, guessed or harmed, and a second recalculation writes nothing",
  (_, numRuns, from) => {
    const books = from();
    const changes = fc.oneof(anyChanges, clerkChanges);
    const changed = fc.array(changes, { minLength: 1, maxLength: 5 });
    const more = anyMore(fc.array(clerkChanges, { minLength: 1, maxLength: 2 }));
    fc.assert(
      fc.property(fc.nat(books.length - 1), changed, more, (nth, done, tried) => {
        const book = done.reduce((whole, change) => change(whole), books[nth] ?? fail());
        checkAll(book, tried);
      }),
      { numRuns },
    );
  },
  1_200_000,
);

function fail(): never {
  throw new Error("there is no workbook");
}
