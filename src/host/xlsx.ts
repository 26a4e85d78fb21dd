import { parseArea, type Place } from "../core/grid/address";
import { invert, type Content, type Plan } from "../core/plan";
import type { Host, Reading, Receipt, Refusal, Undo } from "./host";
import { applyPlan, NOTHING_BEFORE, titledSheets, type Applied, type Before } from "./xlsx/apply";
import { bookOf, sheetEntry } from "./xlsx/book";
import type { Cached } from "./xlsx/cached";
import { sameContent } from "./xlsx/content";
import { spotKey, type Spot } from "./xlsx/dependents";
import { editCell, typedAt } from "./xlsx/edit";
import { attempt, refusal, refuse, refuseDamaged } from "./xlsx/fault";
import { notZip } from "./xlsx/kind";
import { LIMITS, type Limits } from "./xlsx/limits";
import { bytesOf, partNamed, typesOf, type Package } from "./xlsx/package";
import { readingOf } from "./xlsx/reading";
import { recalculated } from "./xlsx/recalculate";
import { cellCount, sheetTitle, sheetXml } from "./xlsx/sheet";
import { viewOf, type WorkbookView } from "./xlsx/view";
import { readZip, tooLarge } from "./xlsx/zip";

/** An opened .xlsx or .xlsm file; immutable, so that one file may serve several hosts. */
export interface XlsxFile {
  readonly kind: "xlsx";
  /** Its parts, opaque outside this folder. */
  readonly pkg: Package;
  /** The bytes it was read from. */
  readonly source: Uint8Array;
}

/** What a page may want to hear. */
export interface XlsxOptions {
  /** A cell is to be shown to the user; called only for a sheet that exists. */
  readonly onReveal?: (place: Place) => void;
  /** The cell that the user has selected on the page; null before any. Absent where a page has none to select. */
  readonly selected?: () => Place | null;
  /** The workbook has changed by a plan, an undo or an edit; called after the change, and a fault in it is not the host's. */
  readonly onChange?: () => void;
}

/** A file as a host: the door to a workbook where there is no Excel. */
export interface XlsxHost extends Host {
  /** The file as it is now; without changes, or with all of them undone, the very bytes that were opened. */
  bytes(): Uint8Array;
  /** The sheets as a page shows them; the same object until something changes. */
  view(): WorkbookView;
  /**
   * Changes one cell as a user does: a string is read as typed (`98%` becomes 0.98 with a percent format), a {@link Content} is taken
   * as it is. Formulas that depend on it follow, here and wherever else something is written or taken back.
   */
  edit(place: Place, wanted: string | Content): Promise<Receipt | Refusal>;
  /** What would have to be typed to get what a cell holds; empty where there is no such cell. */
  typed(place: Place): string;
  watch(listener: () => void): Promise<() => void>;
}

function damaged(): Refusal {
  return refusal("damaged", "文件已损坏，读不出来；请重新下载或复制一份完整的文件；若能用 Excel 或 WPS 打开，另存为 .xlsx 后再试。");
}

function failed(reason: string): Refusal {
  return refusal("failed", `没有写入：${reason}；请重新打开文件后再试。`);
}

/** Reads every part that matters once, so that a damaged or too large file is refused when it is opened and not later. */
function checkParts(pkg: Package, limits: Limits): void {
  const { sheets } = bookOf(pkg);
  if (sheets.length > limits.sheets)
    refuse("too-large", `工作簿里有 ${sheets.length} 张工作表，太多了；请把自评用的工作表另存为单独的文件，再试一次。`);
  typesOf(pkg);
  checkNames(sheets.map(({ name }) => name));
  const parts = new Map<string, string>();
  let cells = limits.cells;
  for (const { name, part } of sheets) {
    const found = partNamed(pkg, part);
    if (found === undefined) continue;
    const twin = parts.get(found.name);
    // What is written into one would stand in the other as well.
    if (twin !== undefined) refuseDamaged(`${sheetTitle(twin)}和${sheetTitle(name)}指向同一处内容`);
    parts.set(found.name, name);
    cells -= cellCount(sheetXml(found, sheetTitle(name), { ...limits, cells }));
  }
  readingOf(pkg);
}

/** Why a file of so many bytes is not even read; null where it may be. */
export function tooLargeFile(bytes: number): Refusal | null {
  return bytes > LIMITS.file ? refusal("too-large", tooLarge(LIMITS)) : null;
}

/** A sheet is known by its name: of two of one name the wrong one would be written to. */
function checkNames(names: readonly string[]): void {
  const seen = new Set<string>();
  for (const name of names) {
    if (name.length > LONGEST_NAME) refuseDamaged(`${sheetTitle(name)}的名称太长`);
    if (seen.has(name.toLowerCase())) refuseDamaged(`有两张工作表都叫“${name}”`);
    seen.add(name.toLowerCase());
  }
}

/** Excel takes 31 characters; some programs write more, none as many as this. */
const LONGEST_NAME = 255;

/** Opens an .xlsx or .xlsm file; anything else, and a file that is damaged, encrypted or too large, is a refusal that says what to do. */
export function openXlsx(bytes: Uint8Array, limits: Limits = LIMITS): XlsxFile | Refusal {
  const refused = notZip(bytes);
  if (refused !== null) return refused;
  return attempt((): XlsxFile => {
    const pkg: Package = { parts: readZip(bytes, limits).map((entry) => ({ kind: "original", name: entry.name, entry })) };
    checkParts(pkg, limits);
    return { kind: "xlsx", pkg, source: bytes };
  }, damaged);
}

/** What a host remembers of a write. */
interface Memory {
  readonly kind: "xlsx";
  readonly from: Package;
  readonly to: Package;
  readonly before: Before;
  /** What formulas kept that depend on what was written. */
  readonly cached: ReadonlyMap<string, Cached>;
  /** Whether it was the user who wrote, so that taking it back is another change of theirs. */
  readonly byUser: boolean;
}

function isMemory(memory: unknown): memory is Memory {
  return typeof memory === "object" && memory !== null && "kind" in memory && memory.kind === "xlsx";
}

type Remembered = Omit<Memory, "kind" | "from" | "to">;

const nothingRemembered: Remembered = { before: NOTHING_BEFORE, cached: new Map(), byUser: false };

/** What was changed, and what follows from that. */
interface Changes extends Pick<Applied, "applied" | "stale"> {
  readonly later?: readonly Place[];
}

function receipt(from: Package, to: Package, { applied, stale, later = [] }: Changes, remembered: Remembered): Receipt {
  const memory: Memory = { kind: "xlsx", from, to, ...remembered };
  const undo: Undo = { plan: invert(applied), memory };
  return { kind: "applied", applied: applied.length, stale, undo, ...(later.length === 0 ? {} : { later }) };
}

/** The cells that a plan gives other content. */
function spotsOf(plan: Plan): readonly Spot[] {
  return plan.flatMap((edit) => {
    const area = edit.kind === "cell" ? parseArea(edit.place.address) : null;
    return edit.kind !== "cell" || area === null ? [] : [{ sheet: edit.place.sheet, row: area.top, column: area.left }];
  });
}

/** The cells whose formulas a plan brings along with what they show. */
function settledBy(plan: Plan): ReadonlySet<string> {
  return new Set(
    spotsOf(plan.filter((edit) => edit.kind === "cell" && edit.after.kind === "formula" && edit.shown !== undefined)).map(spotKey),
  );
}

/** A file as a {@link Host}. Formulas that depend on a written cell follow where what they come to is certain, and else show nothing until Excel opens the file. */
export function xlsxHost(file: XlsxFile, options: XlsxOptions = {}): XlsxHost {
  let current = file.pkg;
  const listeners = new Set<() => void>();

  const change = (next: Package): void => {
    if (next !== current && options.onChange !== undefined) queueMicrotask(options.onChange);
    current = next;
  };
  const tell = (plan: Plan, own: readonly string[]): void => {
    const isNews = plan.some((edit) => edit.kind === "cell" && !sameContent(edit.before, edit.after) && !own.includes(edit.place.sheet));
    if (isNews) listeners.forEach(queueMicrotask);
  };
  const write = (plan: Plan, { before, cached, byUser }: Remembered): Receipt => {
    const from = current;
    const done = applyPlan(from, plan, before);
    const after = recalculated(done.pkg, spotsOf(done.applied), { remembered: cached, settled: settledBy(done.applied), fills: byUser });
    change(after.pkg);
    if (byUser) tell(done.applied, titledSheets(from));
    return receipt(from, after.pkg, { ...done, later: after.unknown }, { before: done.before, cached: after.before, byUser });
  };
  const takeBack = (undo: Undo): Receipt | Refusal => {
    const { memory, plan } = undo;
    if (!isMemory(memory)) return refusal("failed", "这次写入不是在这个文件里做的，不能撤销；请重新打开文件。");
    // Nothing else has changed since: going back to the old package restores every byte.
    if (memory.to !== current) return write(plan, memory);
    const own = titledSheets(current);
    change(memory.from);
    if (memory.byUser) tell(plan, own);
    return receipt(memory.to, memory.from, { applied: plan, stale: [] }, { ...nothingRemembered, byUser: memory.byUser });
  };

  /** One after the other, the last one first, and none of them where one cannot be. */
  const takeAllBack = (undos: readonly Undo[]): Receipt | Refusal => {
    const from = current;
    const receipts: Receipt[] = [];
    try {
      for (const undo of undos) {
        const taken = takeBack(undo);
        if (taken.kind === "refused") {
          change(from);
          return taken;
        }
        receipts.push(taken);
      }
    } catch (fault) {
      change(from);
      throw fault;
    }
    const [only, ...others] = receipts;
    if (only !== undefined && others.length === 0) return only;
    const applied = receipts.flatMap((each) => invert(each.undo.plan));
    return receipt(from, current, { applied, stale: receipts.flatMap(({ stale }) => stale) }, nothingRemembered);
  };

  const edit = (place: Place, wanted: string | Content): Receipt => {
    const from = current;
    const edited = editCell(from, place, wanted);
    change(edited.pkg);
    tell([edited.edit], titledSheets(from));
    const before: Before = { cells: edited.before, sheets: new Map() };
    return receipt(
      from,
      edited.pkg,
      { applied: [edited.edit], stale: [], later: edited.unknown },
      { before, cached: edited.cached, byUser: true },
    );
  };
  const typed = (place: Place): string => {
    const found = attempt(() => typedAt(current, place), failed);
    return typeof found === "string" ? found : "";
  };
  const reveal = (place: Place): Refusal | null => {
    if (sheetEntry(current, place.sheet) === undefined) return refusal("failed", `没有名为“${place.sheet}”的工作表；请重新读取工作簿。`);
    options.onReveal?.(place);
    return null;
  };

  const selectable = (wanted: () => Place | null): Pick<Host, "selected"> => ({
    selected: () => Promise.resolve(wanted() ?? refusal("failed", "还没有选中单元格；请先点一下表里的单元格，再试一次。")),
  });

  return {
    ...(options.selected === undefined ? {} : selectable(options.selected)),
    read: () => Promise.resolve(attempt((): Reading => readingOf(current), damaged)),
    apply: (plan) => Promise.resolve(attempt(() => write(plan, nothingRemembered), failed)),
    undo: (...undos) => Promise.resolve(attempt(() => takeAllBack(undos), failed)),
    edit: (place, wanted) => Promise.resolve(attempt(() => edit(place, wanted), failed)),
    typed,
    reveal: (place) => Promise.resolve(attempt(() => reveal(place), failed)),
    // Whoever edits a cell is a user; plans and what takes them back are ours.
    watch: (listener) => {
      // Two that listen are two, even with the same function.
      const each = (): void => listener();
      listeners.add(each);
      return Promise.resolve(() => void listeners.delete(each));
    },
    bytes: () => (current === file.pkg ? file.source : bytesOf(current)),
    view: () => viewOf(current),
  };
}
