import { assess } from "../../src/core/assess";
import { defaultSettings, type Settings } from "../../src/core/assessment";
import type { Place } from "../../src/core/grid/address";
import { parseArea } from "../../src/core/grid/address";
import { sheetNamed, type Workbook } from "../../src/core/grid/workbook";
import type { CellEdit } from "../../src/core/plan";
import { planWriteback } from "../../src/core/writeback";
import { hostOf, readingOf, sampleHost } from "../support/sample";
import { recalculated } from "../support/libreoffice";

interface Written {
  readonly bytes: Uint8Array;
  readonly formulas: readonly CellEdit[];
}

/** The bureau's workbook with some of its cells changed, and with what we write back. */
async function written(settings: Settings, changes: Readonly<Record<string, string>>): Promise<Written> {
  const host = sampleHost();
  for (const [address, value] of Object.entries(changes)) await host.edit({ sheet: "附件4", address }, value);
  const reading = await readingOf(host);
  const plan = planWriteback(reading, assess(reading.workbook, settings));
  await host.apply(plan);
  return { bytes: host.bytes(), formulas: plan.filter((edit): edit is CellEdit => edit.kind === "cell" && edit.after.kind === "formula") };
}

function valueAt(workbook: Workbook, place: Place): unknown {
  const area = parseArea(place.address);
  return area === null ? null : (sheetNamed(workbook, place.sheet)?.rows[area.top]?.[area.left]?.value ?? null);
}

const variants: readonly (readonly [string, Partial<Settings>, Readonly<Record<string, string>>])[] = [
  ["as filed", {}, {}],
  ["by proportion", { steps: "proportional" }, {}],
  ["a started step as a whole one", { steps: "started" }, {}],
  ["29 points over, exactly", {}, { B4: "100", C4: "129" }],
  ["other spellings of the same amounts", {}, { B14: "92.75万元", C14: " 5.42 万", B12: "2,423,400元", C16: "76800元" }],
  ["on the boundary of a band", {}, { B12: "242.34万", C12: "24.234万" }],
  ["a hair over the boundary", {}, { B12: "242.34万", C12: "24.2341万" }],
  ["without an operand", {}, { C4: "" }],
];

test("LibreOffice recalculates every written formula to what we computed", async () => {
  const books = await Promise.all(
    variants.map(([, settings, changes]) => written({ ...defaultSettings, sources: ["4"], ...settings }, changes)),
  );
  const results = await recalculated(books.map((book) => book.bytes));
  let compared = 0;
  for (const [index, book] of books.entries()) {
    const { workbook } = await readingOf(hostOf(results[index] ?? new Uint8Array()));
    for (const edit of book.formulas) {
      const value = valueAt(workbook, edit.place);
      const shown = edit.shown?.kind === "number" ? Number(edit.shown.number) : edit.shown?.kind === "text" ? edit.shown.text : "";
      const where = `${variants[index]?.[0] ?? ""}: ${edit.place.sheet}!${edit.place.address} ${edit.after.kind === "formula" ? edit.after.formula : ""}`;
      if (typeof shown === "number")
        expect([where, typeof value === "number" && Math.abs(value - shown) < 1e-9 ? shown : value]).toEqual([where, shown]);
      else expect([where, value ?? ""]).toEqual([where, shown]);
      compared += 1;
    }
  }
  console.info(`LibreOffice: ${compared} written formulas compared, all equal`);
  expect(compared).toBeGreaterThan(300);
}, 300_000);
