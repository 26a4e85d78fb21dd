import { codeOf, halfWritten, refusalOf, takenBack, unknownState, untouched } from "./excel-refusal";
import { remainsOf, touchedBy, type Failure } from "./excel-remains";
import { takeBack } from "./excel-undo";
import type { Refusal } from "./host";

/** Errors with which Excel refuses a request as a whole, before it looks into it. */
const neverBegun = new Set(["InvalidOperationInCellEditMode", "WriteNotSupportedWhenModalDialogOpen", "RequestPayloadSizeLimitExceeded"]);

/** What failed once may succeed the next time: Excel is busy now and then. */
const mostAttempts = 2;

/**
 * All or nothing: after a write that failed, what it did before it failed is taken back, and the workbook is read to see that
 * it is as it was. An answer that was lost on the way may hide a write that was done, so that it is read even where nothing
 * seems to have been written.
 */
export async function withdraw(context: Excel.RequestContext, thrown: unknown, failure: Failure): Promise<Refusal> {
  if (failure.memory === null && neverBegun.has(codeOf(thrown) ?? "")) return untouched(refusalOf(thrown, "write"));
  return attempt(context, thrown, failure, mostAttempts);
}

async function attempt(context: Excel.RequestContext, thrown: unknown, failure: Failure, left: number): Promise<Refusal> {
  const { memory, known } = failure;
  if (memory !== null) await orNull(() => takeBack(context, memory, [], known, true));
  const remains = await orNull(() => remainsOf(context, failure));
  if (remains?.length === 0) return (memory === null ? untouched : takenBack)(refusalOf(thrown, "write"));
  if (left > 1) return attempt(context, thrown, failure, left - 1);
  return remains === null ? unknownState(codeOf(thrown), touchedBy(failure)) : halfWritten(codeOf(thrown), remains);
}

/** What came of it; null where it failed: whether that matters, the reading shows. */
async function orNull<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch {
    return null;
  }
}
