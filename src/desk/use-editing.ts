import { useCallback, useRef, useState } from "react";
import type { Place } from "../core/grid/address";
import type { Book } from "./book";
import type { Mode } from "./keys";

/** What is being typed into a cell. */
export interface Draft {
  readonly place: Place;
  readonly text: string;
  readonly mode: Exclude<Mode, "ready">;
  /** Where the caret is to stand; null where it stands already. */
  readonly caret: number | null;
}

/** What is being typed, in the cell and in the bar above the sheet alike. */
export interface Editing {
  readonly draft: Draft | null;
  readonly begin: (draft: Draft) => void;
  /** Puts it into the workbook; whether that was possible. Where it was not, it goes on being typed. */
  readonly keep: () => Promise<boolean>;
  readonly giveUp: () => void;
}

/** Holds what is being typed until it is kept or given up. */
export function useEditing(book: Book): Editing {
  const [draft, setDraft] = useState<Draft | null>(null);
  // What was typed last, before anything is drawn anew: keys come faster than that.
  const last = useRef<Draft | null>(null);
  const keeping = useRef<Promise<boolean> | null>(null);
  const put = useCallback((next: Draft | null): void => {
    last.current = next;
    setDraft(next);
  }, []);
  const keepNow = useCallback(async (): Promise<boolean> => {
    const typed = last.current;
    if (typed === null) return true;
    const isNew = typed.mode === "typed" || typed.text !== book.typed(typed.place);
    const done = isNew ? await book.edit(typed.place, typed.text) : true;
    if (done && last.current === typed) put(null);
    return done;
  }, [book, put]);
  // Leaving the cell and the click that it is left by both keep what was typed: once is enough.
  const keep = useCallback((): Promise<boolean> => (keeping.current ??= keepNow().finally(() => (keeping.current = null))), [keepNow]);
  const giveUp = useCallback((): void => {
    put(null);
    book.say(null);
  }, [book, put]);
  return { draft, begin: put, keep, giveUp };
}

/** Whether the keys go on to another place where the same is being typed. */
export function staysInEditor(next: EventTarget | null): boolean {
  return next instanceof Element && next.closest("[data-editor]") !== null;
}

/** Says to Fluent UI, which leads the keyboard from one list of tabs to the next, that Tab is ours here. */
export const ownTab = JSON.stringify({ focusable: { ignoreKeydown: { Tab: true } } });
