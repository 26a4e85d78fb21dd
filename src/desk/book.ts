import type { Place } from "../core/grid/address";
import type { PolicyFile } from "../core/policy";
import type { Refusal } from "../host/host";
import { readReport } from "../host/report";
import { openXlsx, xlsxHost } from "../host/xlsx";
import type { WorkbookView } from "../host/xlsx/view";
import { engine } from "../taskpane/engine";
import { later } from "../taskpane/later";
import { createSession, type Session } from "../taskpane/session";
import { editsOf, type EditNotice } from "./edits";
import { browserProgram } from "./program";

/** What the page shows of a file. */
export interface Shown {
  readonly view: WorkbookView;
  /** The cell that was asked for last; a new object each time, so that asking again scrolls again. */
  readonly revealed: Place | null;
  /** The cell that is selected: the one that was clicked or jumped to last. */
  readonly selected: Place | null;
  /** What is to be said of the last thing that was typed; null where there is nothing. */
  readonly notice: EditNotice | null;
}

/** An opened file with the session that works on it. */
export interface Book {
  readonly kind: "book";
  readonly name: string;
  readonly session: Session;
  readonly shown: () => Shown;
  /** Whether the file is another than the one that was opened, so that there is something to save. */
  readonly isChanged: () => boolean;
  /** Whether something that was typed is in no file yet. */
  readonly isUnsaved: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly select: (place: Place) => void;
  /** Selects a cell and shows it. */
  readonly jump: (place: Place) => void;
  /** What would have to be typed to get what a cell holds. */
  readonly typed: (place: Place) => string;
  /** Puts what was typed into a cell; whether that was possible. What is to be said of it is shown. */
  readonly edit: (place: Place, typed: string) => Promise<boolean>;
  /** Takes the last typed cell back (Ctrl+Z), or does it again. */
  readonly undo: () => Promise<void>;
  readonly redo: () => Promise<void>;
  readonly canUndo: () => boolean;
  readonly say: (notice: EditNotice | null) => void;
  /** The file was handed to the user as it is now. */
  readonly saved: () => void;
  /** The file as it is now. */
  readonly bytes: () => Uint8Array;
}

/** Opens the bytes of a file; a {@link Refusal} where they are no workbook. `policy` is what a bureau has laid down for all of them. */
export function openBook(name: string, bytes: Uint8Array, policy: Promise<PolicyFile>): Book | Refusal {
  const file = openXlsx(bytes);
  if (file.kind === "refused") return file;
  const listeners = new Set<() => void>();
  const host = xlsxHost(file, {
    onReveal: (place) => show({ ...shown, revealed: { ...place }, selected: place }),
    selected: () => shown.selected,
    onChange: () => show({ ...shown, view: host.view() }),
  });
  const opened = host.view();
  let shown: Shown = { view: opened, revealed: null, selected: null, notice: null };
  let safe = opened;
  const show = (next: Shown): void => {
    shown = next;
    listeners.forEach((listener) => listener());
  };
  const say = (notice: EditNotice | null): void => show({ ...shown, notice });
  const edits = editsOf(host, say);
  const goBack = (place: Place | null): void => {
    if (place === null) return;
    // On the sheet that is looked at it is enough that the cell can be seen.
    const isHere = shown.selected?.sheet === place.sheet;
    show({ ...shown, revealed: isHere ? shown.revealed : { ...place }, selected: place });
  };
  return {
    kind: "book",
    name,
    session: createSession({ host, engine, clock: () => new Date(), readReport, policy, later, program: browserProgram }),
    shown: () => shown,
    // The view is the same object until something changes, and again once all of it is taken back.
    isChanged: () => shown.view !== opened,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    select: (selected) => show({ ...shown, selected }),
    jump: (place) => show({ ...shown, revealed: { ...place }, selected: place }),
    typed: host.typed,
    edit: async (place, typed) => (await edits.edit(place, typed)) === null,
    undo: async () => goBack(await edits.undo()),
    redo: async () => goBack(await edits.redo()),
    canUndo: edits.canUndo,
    say,
    isUnsaved: () => edits.canUndo() && shown.view !== safe,
    saved: () => void (safe = shown.view),
    bytes: host.bytes,
  };
}
