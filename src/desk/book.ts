import type { Place } from "../core/grid/address";
import type { PolicyFile } from "../core/policy";
import type { Refusal } from "../host/host";
import { readReport } from "../host/report";
import { openXlsx, xlsxHost } from "../host/xlsx";
import type { WorkbookView } from "../host/xlsx/view";
import { engine } from "../taskpane/engine";
import { later } from "../taskpane/later";
import { createSession, type Session } from "../taskpane/session";
import { browserProgram } from "./program";

/** What the page shows of a file. */
export interface Shown {
  readonly view: WorkbookView;
  /** The cell that was asked for last; a new object each time, so that asking again scrolls again. */
  readonly revealed: Place | null;
  /** The cell that is selected: the one that was clicked or jumped to last. */
  readonly selected: Place | null;
}

/** An opened file with the session that works on it. */
export interface Book {
  readonly kind: "book";
  readonly name: string;
  readonly session: Session;
  readonly shown: () => Shown;
  /** Whether the file is another than the one that was opened, so that there is something to save. */
  readonly isChanged: () => boolean;
  readonly subscribe: (listener: () => void) => () => void;
  readonly select: (place: Place) => void;
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
  let shown: Shown = { view: opened, revealed: null, selected: null };
  const show = (next: Shown): void => {
    shown = next;
    listeners.forEach((listener) => listener());
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
    bytes: host.bytes,
  };
}
