import type { Settings } from "../core/assessment";
import { judgementsOf } from "../core/notes";
import { settingsKey } from "../core/settings";
import { othersBeside, outcomeOf, type Outcome } from "./comparison";
import type { Bench } from "./following";
import type { Engine, Tally } from "./means";
import { isBusy, isOurWorkbook, type Known } from "./state";

// What other settings would come to on the workbook in view: worked out one after the other, while nothing else is to be done, so
// that the pane answers at any time.

function outcomeWith({ assess }: Engine, { workbook, notes, assessment }: Known, settings: Settings): Outcome {
  return outcomeOf(assess(workbook, settings, judgementsOf(notes, assessment.rows)));
}

/** The marks and formulas are those of the workbook itself: into a Word report nothing is written. */
function tallyIn({ tally }: Engine, { workbook, report, assessment }: Known): Tally {
  return tally({ sheets: workbook.sheets.filter((sheet) => sheet !== report?.sheet) }, assessment);
}

/** Compares settings for a session. */
export interface Comparer {
  /** Begins, or goes on where something is new since. */
  readonly begin: () => void;
  readonly end: () => void;
}

/** Compares settings, where there is a clock to wait by. */
export function comparer({ means: { engine, later }, state, dispatch }: Bench): Comparer {
  let cancel: (() => void) | null = null;
  let done: { readonly known: Known; readonly keys: Set<string> } | null = null;

  const next = (): void => {
    cancel ??= later?.(work, 0) ?? null;
  };
  const work = (): void => {
    cancel = null;
    const { known, comparison } = state();
    // A command ends in something new, and then the pane asks again.
    if (known === null || isBusy(state()) || !isOurWorkbook(known.assessment)) return;
    if (done?.known !== known) {
      done = { known, keys: new Set() };
      dispatch({ kind: "compared", comparison: { ...comparison, tally: tallyIn(engine, known) } });
      return next();
    }
    const { keys } = done;
    const settings = othersBeside(known.assessment.settings).find((each) => !keys.has(settingsKey(each)));
    if (settings === undefined) return;
    keys.add(settingsKey(settings));
    const outcomes = new Map([...comparison.outcomes, [settingsKey(settings), outcomeWith(engine, known, settings)]]);
    dispatch({ kind: "compared", comparison: { ...comparison, outcomes } });
    next();
  };
  return {
    begin: next,
    end: () => {
      cancel?.();
      cancel = null;
    },
  };
}
