import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import { defaultSettings, type Settings } from "../../src/core/assessment";
import type { Place } from "../../src/core/grid/address";
import { parseArea } from "../../src/core/grid/address";
import { sheetNamed, type Workbook } from "../../src/core/grid/workbook";
import type { CellEdit } from "../../src/core/plan";
import { planWriteback } from "../../src/core/writeback";
import type { XlsxHost } from "../../src/host/xlsx";
import { hostOf, readingOf, sampleHost } from "../support/sample";
import { recalculated } from "../support/libreoffice";

interface Written {
  readonly bytes: Uint8Array;
  readonly formulas: readonly CellEdit[];
}

type Changes = Readonly<Record<string, string>>;

async function change(host: XlsxHost, changes: Changes): Promise<void> {
  for (const [cell, value] of Object.entries(changes)) {
    const [address = "", sheet = "附件4"] = cell.split("!").reverse();
    await host.edit({ sheet, address }, value);
  }
}

/** A workbook with some of its cells changed, and with what we write back. */
async function written(host: XlsxHost, settings: Settings, changes: Changes): Promise<Written> {
  await change(host, changes);
  const reading = await readingOf(host);
  const plan = planWriteback(reading, assess(reading.workbook, settings));
  await host.apply(plan);
  return { bytes: host.bytes(), formulas: plan.filter((edit): edit is CellEdit => edit.kind === "cell" && edit.after.kind === "formula") };
}

function valueAt(workbook: Workbook, place: Place): unknown {
  const area = parseArea(place.address);
  return area === null ? null : (sheetNamed(workbook, place.sheet)?.rows[area.top]?.[area.left]?.value ?? null);
}

const variants: readonly (readonly [string, Partial<Settings>, Changes])[] = [
  ["as filed", {}, {}],
  ["by proportion", { steps: "proportional" }, {}],
  ["a started step as a whole one", { steps: "started" }, {}],
  ["29 points over, exactly", {}, { B4: "100", C4: "129" }],
  ["other spellings of the same amounts", {}, { B14: "92.75万元", C14: " 5.42 万", B12: "2,423,400元", C16: "76800元" }],
  ["in full width", {}, { C4: "１６人", B14: "９２．７５万元", C14: "　５.42　万", B12: "２，４２３，４００元", "附件3!F40": "９２％" }],
  ["in other words", {}, { C4: "16名", B16: "￥180,000元" }],
  ["a hair below a band", {}, { "附件3!F40": "89.99997%" }],
  ["on the boundary of a band", {}, { B12: "242.34万", C12: "24.234万" }],
  ["a hair over the boundary", {}, { B12: "242.34万", C12: "24.2341万" }],
  ["without an operand", {}, { C4: "" }],
];

/** The workbooks of other layouts. */
const workbooks = join(__dirname, "..", "workbooks");
const folders = readdirSync(workbooks, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
const bytesOf = (folder: string): Uint8Array => new Uint8Array(readFileSync(join(workbooks, folder, "input.xlsx")));

test("LibreOffice recalculates every written formula to what we computed", async () => {
  const books = await Promise.all(
    [
      ...variants.map(([name, settings, changes]) => [name, sampleHost(), { sources: ["4", "3"] as const, ...settings }, changes] as const),
      ...folders.map((folder) => [folder, hostOf(bytesOf(folder)), {}, {}] as const),
    ].map(async ([name, host, settings, changes]) => ({ name, ...(await written(host, { ...defaultSettings, ...settings }, changes)) })),
  );
  const results = await recalculated(books.map((book) => book.bytes));
  let compared = 0;
  for (const [index, book] of books.entries()) {
    const { workbook } = await readingOf(hostOf(results[index] ?? new Uint8Array()));
    for (const edit of book.formulas) {
      const value = valueAt(workbook, edit.place);
      const shown = edit.shown?.kind === "number" ? Number(edit.shown.number) : edit.shown?.kind === "text" ? edit.shown.text : "";
      const where = `${book.name}: ${edit.place.sheet}!${edit.place.address} ${edit.after.kind === "formula" ? edit.after.formula : ""}`;
      if (typeof shown === "number")
        expect([
          where,
          typeof value === "number" && Math.abs(value - shown) < Math.max(1e-9, Math.abs(shown) * 1e-13) ? shown : value,
        ]).toEqual([where, shown]);
      else expect([where, isSameNumber(value, shown) ? shown : (value ?? "")]).toEqual([where, shown]);
      compared += 1;
    }
  }
  console.info(`LibreOffice: ${compared} written formulas compared, all equal`);
  expect(compared).toBeGreaterThan(2000);
}, 300_000);

test("change annex 4, and LibreOffice alone comes to the scores that we then compute", async () => {
  const settings: Settings = { ...defaultSettings, sources: ["4"] };
  const { bytes } = await written(sampleHost(), settings, {});
  const changes: readonly Changes[] = [
    { C4: "17" },
    { C4: "19.35" },
    { C4: "１７人", C14: "40万元", C6: " 21.6万 " },
    { B12: "2,423,400元", C12: "24.234万", C16: "180001元" },
    { C12: "72.702万", C14: "33.50" },
    { B6: "0" },
    { C4: "没有" },
  ];
  const hosts = changes.map(() => hostOf(bytes));
  await Promise.all(hosts.map((host, index) => change(host, changes[index] ?? {})));
  const results = await recalculated(hosts.map((host) => host.bytes()));
  const rows = assess((await readingOf(sampleHost())).workbook, settings).rows.filter((row) => row.rate !== null);
  for (const [index, result] of results.entries()) {
    const { workbook } = await readingOf(hostOf(result));
    const now = assess(workbook, settings).rows;
    const live = rows.map(({ indicator, place }) => [indicator, valueAt(workbook, { ...place, address: place.address.replace("I", "J") })]);
    const ours = rows.map(({ indicator, place }) => [
      indicator,
      now.find((row) => row.place.address === place.address)?.computed?.toNumber() ?? "待定",
    ]);
    expect([changes[index], live]).toEqual([changes[index], ours]);
  }
}, 300_000);

/** Whether two texts are one number but for the noise of binary fractions: a difference of two amounts made a text keeps it. */
function isSameNumber(value: unknown, shown: unknown): boolean {
  const [one, other] = [Number(value), Number(shown)];
  return typeof value === "string" && /^-?\d+\.\d+$/.test(value) && Math.abs(one - other) <= Math.abs(other) * 1e-13;
}
