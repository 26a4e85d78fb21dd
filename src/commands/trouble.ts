import { isOurWorkbook, type PaneState } from "../taskpane/state";
import { words } from "./words";

/** What a user who has no pane open must be told; null where the sheets themselves show all there is. */
export function troubleIn(state: PaneState): string | null {
  switch (state.kind) {
    case "failed":
      return state.refusal.message;
    case "assessed":
      return isOurWorkbook(state.known.assessment) ? null : words.noAnnex;
    case "applied":
      return state.written.stale.length === 0 ? null : words.stale(state.written.stale.length);
    default:
      return null;
  }
}
