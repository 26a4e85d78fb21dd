import { addressOf } from "../core/grid/address";
import { loaded } from "./excel-pages";
import { codeOf, lacksMember, wouldLose } from "./excel-refusal";
import type { Refusal } from "./host";
import type { Task } from "./excel-work";

// What would be lost where a cell of the bureau's is written anew, and could not be put back either. It is looked at before
// the write, in a request of its own, and only for edits that ask for it: 采用.

interface GuardQuery {
  readonly task: Task;
  readonly range: Excel.Range;
}

/** Why a write must not replace what stands in some cells: text in several formats, or an array formula; null where nothing is lost. */
export async function guard(context: Excel.RequestContext, tasks: readonly Task[]): Promise<Refusal | null> {
  const guarded = tasks.filter(({ edit }) => edit.guarded === true);
  if (guarded.length === 0) return null;
  const queries = await asked(context, guarded, Office.context.requirements.isSetSupported("ExcelApi", "1.12"));
  const rich = queries.filter(({ task, range }) => task.edit.before.kind === "text" && isMixed(range.format.font));
  const arrays = queries.filter(({ range }) => loaded(() => range.savedAsArray) === true);
  if (rich.length > 0) return wouldLose("rich", rich.map(placeOf));
  return arrays.length > 0 ? wouldLose("array", arrays.map(placeOf)) : null;
}

async function asked(context: Excel.RequestContext, tasks: readonly Task[], knowsArrays: boolean): Promise<readonly GuardQuery[]> {
  const queries = tasks.map((task) => ({ task, range: query(context, task, knowsArrays) }));
  try {
    await context.sync();
    return queries;
  } catch (thrown) {
    // Without the member a part of an array is refused by Excel itself, as it is by hand.
    if (!knowsArrays || !lacksMember(codeOf(thrown))) throw thrown;
    return asked(context, tasks, false);
  }
}

const fonts = "format/font/bold,format/font/italic,format/font/underline,format/font/color,format/font/size,format/font/name";

function query(context: Excel.RequestContext, { sheet, row, column }: Task, knowsArrays: boolean): Excel.Range {
  const range = context.workbook.worksheets.getItem(sheet).getRange(addressOf(row, column)).untrack();
  range.load(knowsArrays ? `${fonts},savedAsArray` : fonts);
  return range;
}

/** Within one cell only text in several formats has no one font. */
function isMixed({ bold, italic, underline, color, size, name }: Excel.RangeFont): boolean {
  return [bold, italic, underline, color, size, name].some((value) => value === null);
}

function placeOf({ task: { sheet, row, column } }: GuardQuery): string {
  return `${sheet} 的 ${addressOf(row, column)}`;
}
