import { isOurWorkbook, type PaneState } from "../taskpane/state";
import { words } from "../taskpane/words";
import { detailOf, saidOf } from "../taskpane/words/language";
import type { Notice } from "./notice";

/** What a user who has no pane open must be told; null where the sheets themselves show all there is. */
export function troubleIn(state: PaneState): Notice | null {
  switch (state.kind) {
    case "failed":
      return notice(saidOf(state.refusal), detailOf(state.refusal));
    case "assessed":
      return isOurWorkbook(state.known.assessment) ? null : notice(words.ribbon.noAnnex);
    case "applied":
      return state.written.stale.length === 0 ? null : notice(words.ribbon.stale(state.written.stale.length));
    default:
      return null;
  }
}

function notice(said: string, detail: string | null = null): Notice {
  return { lang: words.lang, said, detail };
}
