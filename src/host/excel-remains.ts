import type { KeptPart } from "../core/plan";
import { addressOf, areaName, referenceTo } from "../core/grid/address";
import { cellAt, sheetNamed, type Cell, type Workbook } from "../core/grid/workbook";
import { computes, holds, type Image, type Raw } from "./excel-content";
import { keptText } from "./excel-kept";
import type { Known } from "./excel-known";
import { dressedProperties } from "./excel-looks";
import type { CellMemory, LookMemory, Memory } from "./excel-memory";
import { pagesOf } from "./excel-pages";
import { grouped, patchesOf } from "./excel-patches";
import { areasOf } from "./excel-print";
import { readWhole, type Read } from "./excel-read";
import { settable } from "./excel-restore";
import type { Work } from "./excel-work";

// After a write that failed the workbook is read again, and compared with what it was: nothing else can tell what is left of it.

/** What a write is about. */
export type Touched = Pick<Work, "added" | "removed" | "tasks" | "keeps"> & {
  readonly marks: ReadonlyMap<string, unknown>;
  readonly prints: readonly { readonly sheet: string }[];
};

/** A write that failed: what it was to do, what it has seen before it wrote (null where it did not come to that), and the workbook before. */
export interface Failure {
  readonly work: Touched;
  readonly memory: Memory | null;
  readonly known: Known;
}

/** What is left of a write in the workbook, by name; empty where all is as it was. */
export async function remainsOf(context: Excel.RequestContext, failure: Failure): Promise<readonly string[]> {
  // What is printed is only asked for where it matters: without a printer it cannot be.
  const now = await readWhole(context, failure.work.prints.length > 0 ? "all" : "marks");
  const looks = failure.memory === null ? [] : await looksLeft(context, looksOf(failure.memory), now.reading.workbook);
  const cells = cellsLeft(failure, now.reading.workbook);
  const others = [...marksLeft(failure, now), ...printsLeft(failure, now), ...keptLeft(failure, now)];
  return [...new Set([...sheetsLeft(failure, now), ...cells, ...looks, ...others])];
}

const looksOf = ({ looks, removed }: Memory): readonly LookMemory[] => [...looks, ...removed.flatMap((sheet) => sheet.looks)];

function sheetsLeft({ work, memory }: Failure, { known }: Read): readonly string[] {
  const added = memory === null ? work.added.map(({ sheet }) => sheet) : memory.added.map(({ name }) => name);
  // One that was to be removed and added anew may well be there.
  const was = new Set(memory?.removed.map(({ edit }) => edit.sheet));
  return [
    ...added.filter((name) => known.sheets.has(name) && !was.has(name)).map((name) => `新增的工作表“${name}”`),
    ...work.removed.filter(({ sheet }) => !known.sheets.has(sheet)).map(({ sheet }) => `删除了的工作表“${sheet}”`),
  ];
}

// ---- cells

function cellsLeft({ work, memory }: Failure, workbook: Workbook): readonly string[] {
  if (memory !== null) {
    const cells = [...memory.cells, ...memory.removed.flatMap((removed) => removed.cells)];
    return cells.filter((cell) => !isBack(cell, imageIn(workbook, cell))).map(nameOf);
  }
  // What the cells held was never seen: what holds what we wrote, and not what the plan expected, is ours.
  const written = work.tasks.filter((task) => {
    const now = imageIn(workbook, task);
    return !task.fresh && now !== null && holds(now, task.edit.after) && !holds(now, task.edit.before);
  });
  return written.map(nameOf);
}

type Named = Pick<CellMemory, "sheet" | "row" | "column">;

const nameOf = ({ sheet, row, column }: Named): string => referenceTo({ sheet, address: addressOf(row, column) });

/** A cell as it stands; null where its sheet is gone. */
function imageIn(workbook: Workbook, { sheet, row, column }: Named): Image | null {
  const page = sheetNamed(workbook, sheet);
  return page === undefined ? null : imageOf(cellAt(page, row, column));
}

function imageOf(cell: Cell | undefined): Image {
  const value = valueOf(cell);
  return { formula: cell?.formula ?? value, value, format: cell?.format ?? "General" };
}

function valueOf(cell: Cell | undefined): Raw {
  const value = cell?.value ?? "";
  return typeof value === "object" ? value.code : value;
}

/** Whether a cell is as it was; what a formula comes to is Excel's. A blank beyond the figures is read without its format. */
function isBack({ before }: CellMemory, now: Image | null): boolean {
  if (now === null) return true;
  const same = before.formula === now.formula && computes(before.formula, before.value) === computes(now.formula, now.value);
  return same && (before.format === now.format || (now.formula === "" && now.format === "General"));
}

async function looksLeft(context: Excel.RequestContext, looks: readonly LookMemory[], workbook: Workbook): Promise<readonly string[]> {
  const pages = pagesOf(context);
  const there = looks.filter(({ sheet }) => sheetNamed(workbook, sheet) !== undefined);
  const asked = [...grouped(there, ({ sheet, own }) => `${own}!${sheet}`).values()].flatMap((group) =>
    patchesOf(group).map((patch) => {
      const { sheet = "", own = false } = group[0] ?? {};
      return { patch, now: pages.range(sheet, patch.area).getCellProperties(dressedProperties[own ? "own" : "foreign"]) };
    }),
  );
  await context.sync();
  return asked.flatMap(({ patch, now }) =>
    patch.rows.flatMap((row, r) => row.filter((look, c) => print(look.before) !== print(now.value[r]?.[c] ?? {})).map(formatOf)),
  );
}

const formatOf = (look: LookMemory): string => `${nameOf(look)} 的格式`;

/** Properties as a text to compare: only what can be set again counts. */
function print(properties: Excel.CellProperties): string {
  return JSON.stringify([settable(properties), properties.hyperlink ?? null]);
}

// ---- marks and kept texts

function marksLeft({ work, known: before }: Failure, { known: now }: Read): readonly string[] {
  return [...work.marks.keys()].flatMap((sheet) => {
    const [was, is] = [
      before.marks.get(sheet)?.cells ?? new Map<string, string>(),
      now.marks.get(sheet)?.cells ?? new Map<string, string>(),
    ];
    const addresses = [...new Set([...was.keys(), ...is.keys()])].filter((address) => was.get(address) !== is.get(address));
    return addresses.map((address) => `${referenceTo({ sheet, address })} 的标记`);
  });
}

function printsLeft({ work, memory, known }: Failure, { reading: { workbook } }: Read): readonly string[] {
  const left = work.prints.filter(({ sheet }) => {
    const remembered = memory?.prints.find((each) => each.sheet === sheet);
    const was = remembered === undefined ? areasOf(known.sheets.get(sheet)?.snapshot) : remembered.before;
    const is = areasOf(sheetNamed(workbook, sheet));
    return was !== undefined && is !== was;
  });
  return left.map(nameOfPrint);
}

const nameOfPrint = ({ sheet }: { readonly sheet: string }): string => `工作表“${sheet}”的打印区域`;

const keptNames: Readonly<Record<KeptPart, string>> = {
  notes: "保存在工作簿里的情况说明、判定和设置",
  journal: "保存在工作簿里的撤销日志",
};

function keptLeft({ work, memory, known }: Failure, { known: now }: Read): readonly string[] {
  const left = work.keeps.filter(({ part, after }) => {
    const is = now.kept?.[part].text ?? null;
    const remembered = memory?.kept.find((each) => each.part === part);
    return remembered === undefined ? is !== (known.kept?.[part].text ?? null) && is === after : !isKeptBack(remembered.before, now, part);
  });
  return left.map(({ part }) => keptNames[part]);
}

function isKeptBack(before: readonly { readonly xml: string }[], now: Read["known"], part: KeptPart): boolean {
  const was = before.map(({ xml }) => keptText(xml));
  const state = now.kept?.[part];
  return state !== undefined && state.ids.length === was.length && state.text === (was[0] ?? null);
}

/** All that a write was about, by name, for where nothing can be read any more. */
export function touchedBy({ work, memory }: Failure): readonly string[] {
  const cells = work.tasks.length === 0 ? (memory?.cells ?? []) : work.tasks.filter(({ fresh }) => !fresh);
  const sheets = grouped<Named>(cells, ({ sheet }) => sheet);
  return [
    ...work.added.map(({ sheet }) => `新增的工作表“${sheet}”`),
    ...work.removed.map(({ sheet }) => `删除了的工作表“${sheet}”`),
    ...[...sheets].flatMap(([sheet, spots]) => patchesOf(spots).map(({ area }) => referenceTo({ sheet, address: areaName(area) }))),
    ...[...work.marks.keys()].map((sheet) => `工作表“${sheet}”的标记`),
    ...work.prints.map(nameOfPrint),
    ...work.keeps.map(({ part }) => keptNames[part]),
  ];
}
