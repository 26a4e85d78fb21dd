import { isOurWorkbook, type PaneState } from "../taskpane/state";
import { words } from "../taskpane/words";
import { detailOf, saidOf } from "../taskpane/words/language";
import type { Refusal } from "../host/host";
import type { Notice } from "./notice";

/** What a user who has no pane open must be told of what was just done; null where the sheets themselves show all there is. */
export function troubleIn(state: PaneState): Notice | null {
  const { note } = state;
  if (note !== null) return "message" in note ? notice(note.message) : refusedNotice(note.refusal);
  switch (state.kind) {
    case "failed":
      return refusedNotice(state.refusal);
    case "assessed":
      return isOurWorkbook(state.known.assessment) ? null : notice(words.ribbon.noAnnex);
    case "applied":
      return leftOut(state);
    default:
      return null;
  }
}

function leftOut({ doing, written }: Extract<PaneState, { readonly kind: "applied" }>): Notice | null {
  const count = written.stale.length + (written.left?.length ?? 0);
  if (count > 0) return notice(doing === "undo" ? words.ribbon.kept(count) : words.ribbon.stale(count));
  return doing === "clear" && written.applied === 0 ? notice(words.ribbon.noMarks) : null;
}

/** The same of what leaves the result as it is: what went wrong before is not said again. */
export function asideIn(state: PaneState): Notice | null {
  const { note, known } = state;
  return note !== null || known === null || !isOurWorkbook(known.assessment) ? troubleIn(state) : null;
}

/** A sentence of ours, in the language of the pane. */
export function notice(said: string): Notice {
  return { lang: words.lang, said, detail: null };
}

/** What a host refused, and what else is to be said of that. */
export function refusedNotice(refusal: Refusal, more = ""): Notice {
  return { lang: words.lang, said: saidOf(refusal) + more, detail: detailOf(refusal) };
}
