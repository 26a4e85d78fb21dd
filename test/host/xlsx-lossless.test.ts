import ExcelJS from "exceljs";
import { assess } from "../../src/core/assess";
import { proposalFor } from "../../src/core/accept";
import type { Plan } from "../../src/core/plan";
import type { Workbook } from "../../src/core/grid/workbook";
import { planWriteback } from "../../src/core/writeback";
import { compared } from "../support/lossless";
import { packageFaults } from "../support/package-faults";
import { producers } from "../support/producers";
import { readingOf } from "../support/sample";
import { done, hostOf } from "../support/xlsx";

/** What every cell of a workbook holds, but for those that a plan writes to. */
function contents({ sheets }: Workbook, plan: Plan): readonly string[] {
  const written = new Set(plan.flatMap((edit) => (edit.kind === "cell" ? [`${edit.place.sheet}!${edit.place.address}`] : [])));
  const own = new Set(plan.flatMap((edit) => (edit.kind === "sheet" ? [edit.sheet] : [])));
  return sheets
    .filter(({ name }) => !own.has(name))
    .flatMap(({ name, rows }) =>
      rows.flatMap((row, at) =>
        (row ?? []).flatMap((cell, column) => {
          const address = `${name}!${String.fromCharCode(65 + (column % 26))}${column >= 26 ? "+" : ""}${at + 1}`;
          return cell === undefined || written.has(address)
            ? []
            : [`${address} ${JSON.stringify([cell.value, cell.formula, cell.format])}`];
        }),
      ),
    );
}

/** One kind of write to a workbook. */
const writes: readonly (readonly [string, (reading: Awaited<ReturnType<typeof readingOf>>) => Plan])[] = [
  ["recalculated", (reading) => planWriteback(reading, assess(reading.workbook))],
  [
    "with what can be taken over",
    ({ workbook }) => {
      const seen = new Set<string>();
      return assess(workbook).findings.flatMap((found) => {
        const edit = proposalFor(found, workbook)?.edit;
        const key = JSON.stringify(edit?.place);
        if (edit === undefined || seen.has(key)) return [];
        seen.add(key);
        // Whether it may be is asked before; what it does to the file is tried here.
        return [{ ...edit, guarded: undefined } as unknown as typeof edit];
      });
    },
  ],
];

describe.each(writes)("%s,", (_, planOf) => {
  test.each(producers)("a workbook of $name keeps all else", async ({ make, strange }) => {
    const bytes = await make();
    const host = hostOf(bytes);
    const reading = await readingOf(host);
    const plan = planOf(reading);
    const receipt = done(await host.apply(plan));
    // In a form that is right there may be nothing to take over.
    expect([receipt.stale, receipt.applied > 0]).toEqual([[], plan.length > 0]);
    const after = host.bytes();

    const { changed, lost, added } = compared(bytes, after, plan);
    expect([changed, lost]).toEqual([[], []]);
    expect(added.filter((name) => !/^(customXml\/|[^/]+\/(worksheets\/sheet\d+|styles)\.xml$)/iu.test(name))).toEqual([]);

    // Nothing is wrong with it that was not before.
    const known = packageFaults(bytes);
    expect(packageFaults(after).filter((fault) => !known.includes(fault))).toEqual([]);

    const again = await readingOf(hostOf(after));
    const [was, is] = [contents(reading.workbook, plan), contents(again.workbook, plan)];
    expect([is.length, was.filter((each, index) => each !== is[index]).slice(0, 5)]).toEqual([was.length, []]);
    if (strange === undefined) await expectOpens(after, again.workbook);

    done(await host.undo(receipt.undo));
    expect(Buffer.compare(host.bytes(), bytes)).toBe(0);
  });
});

/** Another program opens it, and finds the same sheets and texts. */
async function expectOpens(bytes: Uint8Array, { sheets }: Workbook): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  expect(book.worksheets.map(({ name }) => name)).toEqual(sheets.map(({ name }) => name));
  for (const sheet of sheets) {
    const other = book.getWorksheet(sheet.name);
    const differing = sheet.rows.flatMap((row, at) =>
      (row ?? []).flatMap((cell, column) => {
        const value = other?.getRow(at + 1).getCell(column + 1);
        return typeof cell?.value === "number" && value?.type === ExcelJS.ValueType.Number && value.value !== cell.value
          ? [[at, column]]
          : [];
      }),
    );
    expect([sheet.name, differing]).toEqual([sheet.name, []]);
  }
}
