import { addressOf, parseArea } from "../core/grid/address";
import type { Plan, SheetEdit } from "../core/plan";
import type { Known } from "./excel-known";
import type { Host } from "./host";

// Tells of changes that others make. Excel tells of ours as well, and only after it has answered the request that made
// them, so that each event has to be judged: by what Excel says of its source, where it does, and by what we have just written.

/** Listens to Excel, and knows our own writes again. */
export interface ExcelWatch {
  readonly watch: NonNullable<Host["watch"]>;
  /** Takes note of the sheets that are there after reading or writing. */
  readonly learn: (known: Pick<Known, "ids" | "sheets">) => void;
  /** Carries out a write of ours: what it changes is not told. */
  readonly during: <T>(plan: Plan, write: () => Promise<T>) => Promise<T>;
}

/** How long after a write, in milliseconds, events that fit it are still taken to be its own. */
const slowest = 5000;

/** What a write of ours brings about. */
interface Expected {
  /** The addresses of its cells, by the name of their sheet. */
  readonly cells: ReadonlyMap<string, Set<string>>;
  /** How many sheets it adds of which Excel has not told yet. */
  adds: number;
  readonly deletes: ReadonlySet<string>;
  /** Until when its events may come. */
  until: number;
}

/** An event of Excel's, as far as it matters here. */
interface Happening {
  readonly worksheetId: string;
  readonly source: string;
}

interface Change extends Happening {
  readonly address: string;
  /** Whether Excel says itself that it was this add-in; older ones say nothing. */
  readonly isSaidOurs: boolean;
}

/** Watches the workbook that is open in Excel; `now` tells the time in milliseconds. */
export function excelWatch(now: () => number): ExcelWatch {
  let sheets: ReadonlyMap<string, { readonly name: string; readonly own: boolean }> = new Map();
  // Those that we have added since they were read: Excel has told no more of them than their ids.
  let added: readonly string[] = [];
  let writes: readonly Expected[] = [];

  const expected = (): readonly Expected[] => (writes = writes.filter(({ until }) => now() <= until));
  const isOwnSheet = (id: string): boolean => added.includes(id) || sheets.get(id)?.own === true;

  const isOurChange = ({ worksheetId, address, isSaidOurs }: Change): boolean => {
    const name = sheets.get(worksheetId)?.name;
    // The events of a sheet that we add need not wait for the one that it was added.
    if (name === undefined) return isSaidOurs || expected().some(({ adds }) => adds > 0);
    const written = expected().flatMap(({ cells }) => cells.get(name) ?? []);
    const isWritten = addressesIn(address, written).every((cell) => written.some((cells) => cells.has(cell)));
    // What has been told is over: whoever changes these cells now is somebody else.
    if (isSaidOurs) for (const cells of written) addressesIn(address, written).forEach((cell) => cells.delete(cell));
    return isSaidOurs || isWritten;
  };

  const judgements = {
    changed: (change: Change) => !isOwnSheet(change.worksheetId) && (isRemote(change) || !isOurChange(change)),
    added: (happening: Happening) => {
      const write = isRemote(happening) ? undefined : expected().find(({ adds }) => adds > 0);
      if (write === undefined) return true;
      write.adds -= 1;
      added = [...added, happening.worksheetId];
      return false;
    },
    deleted: ({ worksheetId }: Happening) => {
      const name = sheets.get(worksheetId)?.name ?? "";
      return !isOwnSheet(worksheetId) && !expected().some(({ deletes }) => deletes.has(name));
    },
  };

  return {
    watch: (listener) => listen(judgements, listener),
    learn: (known) => {
      const found = [...known.ids].flatMap(([id, name]) => {
        const sheet = known.sheets.get(name);
        return sheet === undefined ? [] : [[id, { name, own: sheet.own }] as const];
      });
      // Those that are gone are not forgotten: Excel may tell of that only later.
      sheets = new Map([...sheets, ...found]);
      added = added.filter((id) => !known.ids.has(id));
    },
    during: async (plan, write) => {
      const expectation = expectationOf(plan);
      writes = [...expected(), expectation];
      try {
        return await write();
      } finally {
        expectation.until = now() + slowest;
      }
    },
  };
}

const isRemote = ({ source }: Happening): boolean => source === "Remote";

function expectationOf(plan: Plan): Expected {
  const cells = new Map<string, Set<string>>();
  for (const edit of plan) {
    if (edit.kind !== "cell") continue;
    const { sheet, address } = edit.place;
    const addresses = cells.get(sheet) ?? new Set();
    cells.set(sheet, addresses.add(address));
  }
  // Several writes that are taken back at once leave alone what one of them would only remove again.
  const ends = new Map<string, Pick<SheetEdit, "sheet" | "before" | "after">>();
  for (const edit of plan) {
    if (edit.kind === "sheet") ends.set(edit.sheet, { ...edit, before: (ends.get(edit.sheet) ?? edit).before });
  }
  const sheets = [...ends.values()].filter(({ before, after }) => before !== after);
  const deleted = sheets.filter(({ after }) => after === null);
  return { cells, adds: sheets.length - deleted.length, deletes: new Set(deleted.map(({ sheet }) => sheet)), until: Infinity };
}

/** The cells of an event's address. More than we have written cannot all be ours, and neither can rows, columns or several areas: then it is one that nobody has written. */
function addressesIn(address: string, written: readonly ReadonlySet<string>[]): readonly string[] {
  const area = parseArea(address);
  const most = written.reduce((sum, cells) => sum + cells.size, 0);
  if (area === null) return [address];
  const [height, width] = [area.bottom - area.top + 1, area.right - area.left + 1];
  if (height * width > most) return [address];
  return Array.from({ length: height * width }, (_, nth) => addressOf(area.top + Math.floor(nth / width), area.left + (nth % width)));
}

// ---- Excel

interface Judgements {
  readonly changed: (change: Change) => boolean;
  readonly added: (happening: Happening) => boolean;
  readonly deleted: (happening: Happening) => boolean;
}

/** One request; null where Excel does not tell, or not now: then nothing is followed, and all the rest is as ever. */
async function listen(counts: Judgements, listener: () => void): ReturnType<ExcelWatch["watch"]> {
  // Events of all sheets together came with ExcelApi 1.9.
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.9")) return null;
  const saysWho = Office.context.requirements.isSetSupported("ExcelApi", "1.14");
  const tell = (isNews: boolean): Promise<void> => {
    if (isNews) listener();
    return Promise.resolve();
  };
  try {
    return await Excel.run(async (context) => {
      const { worksheets } = context.workbook;
      const handlers = [
        worksheets.onChanged.add((event) => {
          const isSaidOurs = saysWho && event.triggerSource === "ThisLocalAddin";
          return tell(counts.changed({ worksheetId: event.worksheetId, source: event.source, address: event.address, isSaidOurs }));
        }),
        worksheets.onAdded.add((event) => tell(counts.added(event))),
        worksheets.onDeleted.add((event) => tell(counts.deleted(event))),
      ];
      await context.sync();
      return () => void leave(handlers);
    });
  } catch {
    return null;
  }
}

/** Whoever listens no more need not know whether Excel has taken note of that. */
async function leave(handlers: readonly Pick<OfficeExtension.EventHandlerResult<unknown>, "context" | "remove">[]): Promise<void> {
  const [first] = handlers;
  if (first === undefined) return;
  try {
    await Excel.run(first.context, async (context) => {
      handlers.forEach((handler) => handler.remove());
      await context.sync();
    });
  } catch {
    // It is being closed, most likely.
  }
}
