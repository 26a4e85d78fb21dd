import { codeOf, halfWritten, refusalOf, takenBack, unknownState, untouched, type Changing } from "./excel-refusal";
import { remainsOf, touchedBy, type Failure } from "./excel-remains";
import { forceBack } from "./excel-taking";
import type { Refusal } from "./host";

/** Errors with which Excel refuses a request as a whole, before it looks into it. */
const neverBegun = new Set(["InvalidOperationInCellEditMode", "WriteNotSupportedWhenModalDialogOpen", "RequestPayloadSizeLimitExceeded"]);

/** Whether Excel has not even begun with a request that failed. */
export function wasNeverBegun(thrown: unknown): boolean {
  return neverBegun.has(codeOf(thrown) ?? "");
}

/** What failed once may succeed the next time: Excel is busy now and then. */
const mostAttempts = 2;

/**
 * All or nothing: after a write or an undo that failed, what it did before it failed is taken back, and the workbook is read to see
 * that it is as it was. An answer that was lost on the way may hide a write that was done, so that it is read even where nothing
 * seems to have been written.
 */
export async function withdraw(
  context: Excel.RequestContext,
  thrown: unknown,
  failure: Failure,
  doing: Changing = "write",
): Promise<Refusal> {
  if (failure.memory === null && wasNeverBegun(thrown)) return untouched(refusalOf(thrown, doing));
  return attempt(context, thrown, failure, doing, mostAttempts);
}

async function attempt(context: Excel.RequestContext, thrown: unknown, failure: Failure, doing: Changing, left: number): Promise<Refusal> {
  const { memory, known } = failure;
  if (memory !== null) await orNull(() => forceBack(context, memory, known));
  const remains = await orNull(() => remainsOf(context, failure));
  if (remains?.length === 0) return memory === null ? untouched(refusalOf(thrown, doing)) : takenBack(refusalOf(thrown, doing), doing);
  if (left > 1) return attempt(context, thrown, failure, doing, left - 1);
  return remains === null ? unknownState(codeOf(thrown), touchedBy(failure), doing) : halfWritten(codeOf(thrown), remains, doing);
}

/** What came of it; null where it failed: whether that matters, the reading shows. */
async function orNull<T>(act: () => Promise<T>): Promise<T | null> {
  try {
    return await act();
  } catch {
    return null;
  }
}
