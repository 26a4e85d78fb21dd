import { addressOf, type Place } from "../core/grid/address";
import type { Known } from "./excel-known";
import { keyOf } from "./excel-memory";
import { loaded } from "./excel-pages";
import { codeOf, lacksMember, wouldLose } from "./excel-refusal";
import type { Refusal } from "./host";
import { singleCell, type Task } from "./excel-work";

// What would be lost where a cell of the bureau's is written anew, and could not be put back either. Excel tells it of cells
// that are named only, and it has to be known before anything is written: whoever reads for 采用 names them, so that it comes with
// what is read; else it is asked for in a request of its own.

type Makeups = Known["makeups"];

interface MakeupQuery {
  readonly key: string;
  readonly range: Excel.Range;
}

type Cell = Parameters<typeof keyOf>[0];

const fonts = "format/font/bold,format/font/italic,format/font/underline,format/font/color,format/font/size,format/font/name";

/** Asks what there is to cells; of arrays only an Excel that knows of them (ExcelApi 1.12). */
export function queryMakeups(context: Excel.RequestContext, places: readonly Place[], arrays = knowsArrays()): readonly MakeupQuery[] {
  return places.flatMap(({ sheet, address }) => {
    const cell = singleCell(address);
    return cell === null ? [] : [query(context, { sheet, ...cell }, arrays)];
  });
}

function knowsArrays(): boolean {
  return Office.context.requirements.isSetSupported("ExcelApi", "1.12");
}

function query(context: Excel.RequestContext, cell: Cell, arrays: boolean): MakeupQuery {
  const range = context.workbook.worksheets.getItem(cell.sheet).getRange(addressOf(cell.row, cell.column)).untrack();
  range.load(arrays ? `${fonts},savedAsArray` : fonts);
  return { key: keyOf(cell), range };
}

/** What came back. */
export function makeupsFrom(queries: readonly MakeupQuery[]): Makeups {
  return new Map(
    queries.map(({ key, range }) => [key, { rich: isMixed(range.format.font), array: loaded(() => range.savedAsArray) === true }]),
  );
}

/** Within one cell only text in several formats has no one font. */
function isMixed({ bold, italic, underline, color, size, name }: Excel.RangeFont): boolean {
  return [bold, italic, underline, color, size, name].some((value) => value === null);
}

const isGuarded = ({ edit }: Task): boolean => edit.guarded === true;

/**
 * Why a write must not replace what stands in some cells, as far as that is known: text in several formats, or an array formula;
 * null where nothing is lost. Only edits that ask for it are looked at: 采用.
 */
export function lossOf(tasks: readonly Task[], known: Makeups): Refusal | null {
  const guarded = tasks.filter(isGuarded);
  const rich = guarded.filter((task) => task.edit.before.kind === "text" && known.get(keyOf(task))?.rich === true);
  const arrays = guarded.filter((task) => known.get(keyOf(task))?.array === true);
  if (rich.length > 0) return wouldLose("rich", rich.map(placeOf));
  return arrays.length > 0 ? wouldLose("array", arrays.map(placeOf)) : null;
}

/** The same after looking at those cells that have not been looked at yet. */
export async function guard(context: Excel.RequestContext, tasks: readonly Task[], known: Makeups): Promise<Refusal | null> {
  const unknown = tasks.filter((task) => isGuarded(task) && !known.has(keyOf(task)));
  if (unknown.length === 0) return lossOf(tasks, known);
  const places = unknown.map(({ edit }) => edit.place);
  return lossOf(tasks, new Map([...known, ...(await look(context, places, knowsArrays()))]));
}

async function look(context: Excel.RequestContext, places: readonly Place[], arrays: boolean): Promise<Makeups> {
  const queries = queryMakeups(context, places, arrays);
  try {
    await context.sync();
    return makeupsFrom(queries);
  } catch (thrown) {
    // Without the member a part of an array is refused by Excel itself, as it is by hand.
    if (!arrays || !lacksMember(codeOf(thrown))) throw thrown;
    return look(context, places, false);
  }
}

function placeOf({ sheet, row, column }: Task): string {
  return `${sheet} 的 ${addressOf(row, column)}`;
}
