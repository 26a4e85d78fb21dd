import { journalEdit } from "../../src/core/journal";
import { planUndo } from "../../src/core/taking-back";
import type { CellEdit, Plan } from "../../src/core/plan";
import type { Host, Reading } from "../../src/host/host";
import type { XlsxHost } from "../../src/host/xlsx";
import { at, cell, keep, mark } from "../excel/edits";
import { workbookOf, type CellInput, type SimWorkbook } from "../excel/model";
import { allGaps, done, open } from "../excel/opened";
import { hostOf, oneSheet, STYLES } from "../support/xlsx";

// What was written goes back by the journal alone, after the file was closed and opened again: content, type and number format,
// through the real office.js and on a file.

afterEach(() => expect(allGaps()).toEqual([]));

/** A cell with what it holds, and what is written over it without any number format being named. */
interface Case {
  readonly name: string;
  readonly input: CellInput;
  readonly xml: string;
  readonly edit: CellEdit;
}

const place = (row: number): string => `附件5!A${row}`;
const inline = (row: number, style: number, text: string): string =>
  `<c r="A${row}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;

const cases: readonly Case[] = [
  { name: "text in a cell of no format", input: "5", xml: inline(1, 0, "5"), edit: cell(place(1), "5", 5) },
  { name: "text in a text cell", input: { value: "5", format: "@" }, xml: inline(2, 3, "5"), edit: cell(place(2), "5", 5) },
  {
    name: "a rate as text",
    input: " 90.42%",
    xml: inline(3, 0, " 90.42%"),
    edit: { ...cell(place(3), " 90.42%", 0.9042), format: { before: "General", after: "0.00%" } },
  },
  {
    name: "a number over which text goes",
    input: { value: 0.98, format: "0.0%" },
    xml: '<c r="A4" s="1"><v>0.98</v></c>',
    edit: cell(place(4), 0.98, "98%"),
  },
  {
    name: "an empty cell of a format of its own, which we dress",
    input: { value: null, format: "0.0%" },
    // A file says nothing of the formats of empty cells.
    xml: "",
    edit: cell(place(5), null, 4, "score"),
  },
  { name: "an empty text cell", input: { value: null, format: "@" }, xml: '<c r="A6" s="3"/>', edit: cell(place(6), null, "=A4") },
  { name: "a truth value", input: true, xml: '<c r="A7" t="b"><v>1</v></c>', edit: cell(place(7), true, "=A4") },
  {
    name: "a formula",
    input: { value: 0.98, formula: "=A4", format: "0.0%" },
    xml: '<c r="A8" s="1"><f>A4</f></c>',
    edit: cell(place(8), "=A4", "无"),
  },
  {
    name: "text that looks like a formula",
    input: "=A4",
    xml: inline(9, 0, "=A4"),
    edit: { ...cell(place(9), null, 1), before: { kind: "text", text: "=A4" } },
  },
];

const rows = cases.map(({ xml }, index) => `<row r="${index + 1}">${xml}</row>`).join("");
const file = (): Uint8Array => oneSheet(`<sheetData>${rows}</sheetData>`, { styles: STYLES });
const simulated = (): SimWorkbook => workbookOf({ 附件5: { rows: cases.map(({ input }) => [input]), widths: { 0: 33 } } });

async function readFrom(host: Host): Promise<Reading> {
  return done(await host.read());
}

/** Writes a plan together with its journal, as every command of ours does. */
async function write(host: Host, plan: Plan): Promise<void> {
  const { workbook, kept } = await readFrom(host);
  const journal = journalEdit(kept?.journal ?? null, "采用", plan, workbook);
  expect(done(await host.apply(journal === null ? plan : [...plan, journal])).stale).toEqual([]);
}

/** Takes so many steps back as a session does that knows nothing but the file; what was left comes back. */
async function undo(host: Host, count = Infinity): Promise<Plan> {
  return done(await host.apply(planUndo(await readFrom(host), count).plan)).stale;
}

/** What the cells hold and their number formats; that looks go back is seen elsewhere. */
const held = ({ sheets }: SimWorkbook): unknown =>
  Object.fromEntries(
    Object.entries(sheets[0]?.cells ?? {}).map(([address, { value, formula, format }]) => [
      address,
      [formula, formula === null ? value : "computed", format],
    ]),
  );

const plan = cases.map(({ edit }) => edit);

describe("through office.js", () => {
  test("every cell gets back what it held and its number format, and no column has changed its width", async () => {
    const workbook = simulated();
    const before = held(workbook);
    await write((await open(workbook)).host, plan);
    expect(workbook.sheets[0]?.cells["A1"]).toMatchObject({ value: 5 });
    expect(workbook.sheets[0]?.widths).toEqual({ 0: 33 });
    expect(await undo((await open(workbook)).host)).toEqual([]);
    expect(held(workbook)).toEqual(before);
  });

  test("a formula does not take on the number format of what it refers to, where it names none", async () => {
    const workbook = simulated();
    await write((await open(workbook)).host, [cell(place(1), "5", "=A4")]);
    expect(workbook.sheets[0]?.cells["A1"]).toMatchObject({ formula: "=A4", format: "General" });
  });

  test("a cell is left where somebody has changed its content or its number format since", async () => {
    const workbook = simulated();
    await write((await open(workbook)).host, plan);
    const cells = workbook.sheets[0]?.cells ?? {};
    for (const [address, change] of [
      ["A1", { value: 6 }],
      ["A3", { format: "0.0%" }],
    ] as const) {
      const standing = cells[address];
      if (standing !== undefined) cells[address] = { ...standing, ...change };
    }
    const stale = await undo((await open(workbook)).host);
    expect(stale.map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["A1", "A3"]);
    expect(cells).toMatchObject({ A1: { value: 6 }, A3: { value: 0.9042, format: "0.0%" }, A2: { value: "5", format: "@" } });
  });
});

describe("on a file", () => {
  const saved = (host: XlsxHost): XlsxHost => hostOf(host.bytes());
  const shown = (host: XlsxHost): unknown => host.view().sheets.map(({ cells }) => cells.map((row) => row?.map((each) => each)));

  test("every cell gets back what it held, its number format and its look", async () => {
    const first = hostOf(file());
    const [reading, view] = [await readFrom(first), shown(first)];
    await write(first, plan);
    const second = saved(first);
    expect((await readFrom(second)).workbook.sheets[0]?.rows[0]?.[0]).toMatchObject({ value: 5 });
    expect(await undo(second)).toEqual([]);
    expect(await readFrom(saved(second))).toEqual(reading);
    expect(shown(saved(second))).toEqual(view);
  });

  test("a cell is left where somebody has changed its number format since", async () => {
    const first = hostOf(file());
    await write(first, plan);
    done(await first.apply([{ ...cell(place(3), 0.9042, 0.9042), format: { before: "0.00%", after: "0.0%" } }]));
    expect((await undo(saved(first))).map((edit) => edit.kind === "cell" && edit.place.address)).toEqual(["A3"]);
  });
});

test.each<[string, () => Promise<Host>]>([
  ["through office.js", async () => (await open(workbookOf({ 附件5: { rows: [[{ value: 0.98, format: "0%" }]] } }))).host],
  [
    "on a file",
    () => Promise.resolve(hostOf(oneSheet('<sheetData><row r="1"><c r="A1" s="1"><v>0.98</v></c></row></sheetData>', { styles: STYLES }))),
  ],
])("two steps on one cell go back in one, from the last number format to the first, %s", async (_, opened) => {
  const host = await opened();
  const was = (await readFrom(host)).workbook.sheets[0]?.rows[0]?.[0];
  const format = was?.format ?? "";
  await write(host, [{ ...cell("附件5!A1", 0.98, 0.9907), format: { before: format, after: "0.00%" } }]);
  await write(host, [{ ...cell("附件5!A1", 0.9907, 1), format: { before: "0.00%", after: "General" } }]);
  expect(await undo(host)).toEqual([]);
  expect((await readFrom(host)).workbook.sheets[0]?.rows[0]?.[0]).toEqual(was);
});

test.each<[string, () => Promise<Host>]>([
  ["through office.js", async () => (await open(workbookOf({ 附件5: { rows: [[98, 99]] } }))).host],
  [
    "on a file",
    () => Promise.resolve(hostOf(oneSheet('<sheetData><row r="1"><c r="A1"><v>98</v></c><c r="B1"><v>99</v></c></row></sheetData>'))),
  ],
])("a mark that several steps changed goes back as one, from the last to what was there first, %s", async (_, opened) => {
  const host = await opened();
  await write(host, [mark("附件5!A1", null, "error"), mark("附件5!B1", null, "error")]);
  await write(host, [mark("附件5!A1", "error", "warning"), mark("附件5!B1", "error", null)]);
  expect((await readFrom(host)).marks).toHaveLength(1);
  expect(await undo(host)).toEqual([]);
  expect((await readFrom(host)).marks).toEqual([]);
});

test("a journal of before formats were noted is still taken back", () => {
  const old = { place: at(place(4)), before: { kind: "number", number: "0.98" }, after: { kind: "text", text: "98%" } };
  const named = { ...old, place: at(place(3)), format: { before: "General", after: "0.00%" } };
  const journal = JSON.stringify({ version: 1, steps: [{ what: "采用", cells: [old, named], marks: [], added: [], prints: {} }] });
  const undone = planUndo({ workbook: { sheets: [] }, marks: [], kept: { notes: null, journal } }).plan;
  expect(undone).toEqual([
    { ...cell(place(4), "98%", 0.98), because: "撤销" },
    { ...cell(place(3), "98%", 0.98), because: "撤销", format: { before: "0.00%", after: "General" } },
    { ...keep("journal", journal, null), because: "撤销日志" },
  ]);
});
