import type { Place } from "../core/grid/address";
import type { Receipt, Refusal, Undo } from "../host/host";
import type { XlsxHost } from "../host/xlsx";
import { ownedBy } from "./editable";
import { words } from "./words";

// What people type into the sheets, and the way back from it (Ctrl+Z). It lives beside 撤销 of the pane, which takes back what the
// tool has written: either leaves the other's work alone. Ctrl+Z takes typed cells back in their order, the last one first, also
// behind a recalculation, which stays and then says 数据已变动; a cell that the tool has written into since (采用) is the tool's
// until 撤销 has taken that back. 撤销 in its turn leaves cells alone that somebody has typed into since. As long as nothing came
// between, either way leads back to the very bytes.

/** What is to be said of the last thing that was typed or taken back. */
export interface EditNotice {
  readonly intent: "error" | "warning" | "info";
  readonly message: string;
}

/** What was typed, and the way back. */
export interface Edits {
  /** Puts what was typed into a cell; a {@link Refusal} says why not, and what to do. */
  readonly edit: (place: Place, typed: string) => Promise<Refusal | null>;
  /** Takes the last typed cell back, or does it again; where that was. */
  readonly undo: () => Promise<Place | null>;
  readonly redo: () => Promise<Place | null>;
  readonly canUndo: () => boolean;
}

/** Keeps what is typed into a file; `say` is told what a user has to know. */
export function editsOf(host: XlsxHost, say: (notice: EditNotice | null) => void): Edits {
  let done: readonly Undo[] = [];
  let undone: readonly Undo[] = [];

  const told = (receipt: Receipt): void => {
    const { later = [] } = receipt;
    say(later.length === 0 ? null : { intent: "warning", message: words.edit.later(later) });
  };
  const refused = (refusal: Refusal): Refusal => {
    say({ intent: "error", message: refusal.message });
    return refusal;
  };
  /** Takes back what is at the end of one list, and remembers the way forth in the other. */
  const back = async (undo: Undo | undefined, none: string, pass: (way: Undo) => void): Promise<Place | null> => {
    const place = placeOf(undo);
    if (undo === undefined || place === null) {
      say({ intent: "info", message: none });
      return null;
    }
    const receipt = await host.undo(undo);
    if (receipt.kind === "refused") refused(receipt);
    else if (receipt.applied === 0 && receipt.stale.length > 0) say({ intent: "error", message: words.edit.taken(place) });
    else {
      pass(receipt.undo);
      told(receipt);
    }
    return place;
  };

  return {
    edit: async (place, typed) => {
      const reading = await host.read();
      if (reading.kind === "refused") return refused(reading);
      const owner = ownedBy(reading.workbook, place);
      if (owner !== null) return refused({ kind: "refused", code: "protected", message: words.edit.owned[owner](place) });
      const receipt = await host.edit(place, typed);
      if (receipt.kind === "refused") return refused(receipt);
      done = [...done, receipt.undo];
      undone = [];
      told(receipt);
      return null;
    },
    undo: () =>
      back(done.at(-1), words.edit.noUndo, (way) => {
        done = done.slice(0, -1);
        undone = [...undone, way];
      }),
    redo: () =>
      back(undone.at(-1), words.edit.noRedo, (way) => {
        undone = undone.slice(0, -1);
        done = [...done, way];
      }),
    canUndo: () => done.length > 0,
  };
}

function placeOf(undo: Undo | undefined): Place | null {
  const [edit] = undo?.plan ?? [];
  return edit?.kind === "cell" ? edit.place : null;
}
