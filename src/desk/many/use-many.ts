import { useMemo, useRef, useState, useSyncExternalStore } from "react";
import { keptJson } from "../../core/notes";
import type { Refusal } from "../../host/host";
import type { Book } from "../book";
import { openFile, saveBlob, thePolicy } from "../files";
import { createMany, type Many } from "./many";
import { pagePool } from "./pool";
import type { Entry } from "./queue";
import type { View } from "./rows";

/** What the table shows, which stays while a file of it is looked at. */
interface Shown {
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly current: number | null;
  readonly onCurrent: (id: number) => void;
}

interface UsedMany {
  readonly many: Many;
  readonly hasFiles: boolean;
  readonly shown: Shown;
  /** Opens a file of the list, recalculated. */
  readonly openRow: (entry: Entry) => void;
}

/** So many opened workbooks are kept as they were left, with what was decided in them; the others are only files again. */
const mostBooks = 10;

/** The list of many files behind the page, and the way from a row of it to its workbook. */
export function useMany(take: (opened: Book | Refusal) => void): UsedMany {
  const [many] = useState(() =>
    createMany({
      checking: pagePool(),
      writing: pagePool(),
      policy: thePolicy().then((laid) => (laid.kind === "laid" ? keptJson(laid.policy) : null)),
      save: ({ name, blob }) => blob !== null && saveBlob(name, blob),
    }),
  );
  const hasFiles = useSyncExternalStore(many.subscribe, () => many.state().queue.entries.length > 0);
  const [view, onView] = useState<View>({ filter: "all", search: "", sort: null });
  const [current, onCurrent] = useState<number | null>(null);
  const books = useRef(new Map<number, Book>());
  const asked = useRef(0);
  const openRow = (entry: Entry): void => {
    const file = many.fileOf(entry);
    if (file === undefined) return;
    onCurrent(entry.id);
    const kept = books.current.get(entry.id);
    const nth = ++asked.current;
    if (kept !== undefined) return take(kept);
    void openFile(file).then((opened) => {
      // Whoever clicks a second row meanwhile wants that one.
      if (nth !== asked.current) return;
      if (opened.kind === "book") {
        keep(books.current, entry.id, opened);
        void opened.session.recalculate();
      }
      take(opened);
    });
  };
  const shown = useMemo(() => ({ view, onView, current, onCurrent }), [view, current]);
  return { many, hasFiles, shown, openRow };
}

/** Also lets go of the one that was opened first, where there are too many. */
function keep(books: Map<number, Book>, id: number, book: Book): void {
  books.set(id, book);
  const [first] = books.keys();
  if (books.size > mostBooks && first !== undefined) books.delete(first);
}
