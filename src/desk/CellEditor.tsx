import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import {
  useId,
  useLayoutEffect,
  type ClipboardEvent,
  type CSSProperties,
  type KeyboardEvent,
  type ReactElement,
  type RefObject,
} from "react";
import { addressOf, type Place } from "../core/grid/address";
import { PLAIN, type CellStyle } from "../host/xlsx/appearance";
import type { SheetView } from "../host/xlsx/view";
import type { Book } from "./book";
import { cssOf } from "./cell-style";
import { keyCommand, type KeyCommand, type Move } from "./keys";
import type { Spot } from "./layout";
import { ownTab, staysInEditor, type Draft, type Editing } from "./use-editing";
import { words } from "./words";

const useStyles = makeStyles({
  editor: {
    position: "absolute",
    zIndex: 1,
    boxSizing: "border-box",
    margin: 0,
    padding: "0 3px",
    border: "none",
    borderRadius: 0,
    resize: "none",
    overflow: "hidden",
    lineHeight: 1.3,
    fieldSizing: "content",
    maxWidth: "480px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    outline: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
  // It takes what is typed, also by an input method, and shows itself once there is something.
  ready: { opacity: 0, pointerEvents: "none", fieldSizing: "fixed" },
  away: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
});

interface CellEditorProps {
  readonly book: Book;
  readonly sheet: SheetView;
  /** The selected cell on this sheet; null where none is. */
  readonly current: Spot | null;
  readonly editing: Editing;
  readonly field: RefObject<HTMLTextAreaElement | null>;
  /** Where the selection goes by a move; the same cell where there is nothing beyond. */
  readonly next: (move: Move) => Spot;
  /** The keys have come to the sheet. */
  readonly onArrive: () => void;
}

/** What the keys go to while a sheet is worked on: it lies over the selected cell, unseen until something is typed. */
export function CellEditor({ book, sheet, current, editing, field, next, onArrive }: CellEditorProps): ReactElement {
  const styles = useStyles();
  const how = useId();
  const { draft } = editing;
  const address = current === null ? null : addressOf(current.row, current.column);
  const place: Place | null = address === null ? null : { sheet: sheet.name, address };
  const cell = current === null ? undefined : sheet.cells[current.row]?.[current.column];
  usePlaced(field, address, draft, cell?.style ?? PLAIN);

  const goTo = ({ row, column }: Spot): void => book.select({ sheet: sheet.name, address: addressOf(row, column) });
  const start = (text: string, mode: Draft["mode"], caret: number): void => {
    if (place !== null) editing.begin({ place, text, mode, caret });
  };
  const keepAndGo = async (move: Move): Promise<void> => {
    const to = next(move);
    if (await editing.keep()) goTo(to);
  };
  const obey = (command: KeyCommand): void => {
    switch (command.kind) {
      case "move":
        return goTo(next(command.move));
      case "keep":
        return void keepAndGo(command.move);
      case "edit": {
        const text = place === null ? "" : book.typed(place);
        return start(text, "changed", text.length);
      }
      case "empty":
        return start("", "typed", 0);
      case "clear":
        return place === null || book.typed(place) === "" ? undefined : void book.edit(place, "");
      case "give-up":
        return editing.giveUp();
      case "undo":
        return void book.undo();
      case "redo":
        return void book.redo();
      case "line-break":
        return breakLine();
    }
  };
  const breakLine = (): void => {
    const { current: input } = field;
    if (input === null || draft === null) return;
    const { selectionStart: from, selectionEnd: to } = input;
    editing.begin({ ...draft, text: `${draft.text.slice(0, from)}\n${draft.text.slice(to)}`, caret: from + 1 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // The keys of an input method choose characters.
    if (event.nativeEvent.isComposing || event.keyCode === composing) return;
    const command = keyCommand(event, draft?.mode ?? "ready");
    if (command === null || (current === null && command.kind !== "undo")) return;
    if (draft === null && event.key === "Tab" && command.kind === "keep" && isSame(next(command.move), current)) return;
    event.preventDefault();
    obey(command);
  };
  const onTyped = (typed: string): void => {
    if (draft !== null) return editing.begin({ ...draft, text: typed, caret: null });
    // Whoever types into a percentage means one, and sees the sign.
    const isPercent = place !== null && /^[+-]?[\d.,]+%$/.test(book.typed(place)) && /^[\d.]$/.test(typed);
    start(isPercent ? `${typed}%` : typed, "typed", typed.length);
  };
  const onCopy = (event: ClipboardEvent): void => {
    if (draft !== null || cell === undefined) return;
    event.preventDefault();
    event.clipboardData.setData("text/plain", cell.text);
  };
  const onPaste = (event: ClipboardEvent): void => {
    if (draft !== null || place === null) return;
    event.preventDefault();
    const text = event.clipboardData.getData("text/plain").replace(/\r?\n$/, "");
    if (/[\t\n]/.test(text)) book.say({ intent: "error", message: words.edit.onePaste });
    else void book.edit(place, text);
  };
  const label = place === null ? words.edit.none : words.edit.cell(sheet.name, place.address, cell?.text ?? "");
  return (
    <>
      <textarea
        ref={field}
        data-editor="cell"
        data-tabster={ownTab}
        className={mergeClasses(styles.editor, draft === null && styles.ready)}
        style={draft === null || cell === undefined ? undefined : fontOf(cssOf(cell))}
        rows={1}
        autoComplete="off"
        spellCheck={false}
        aria-label={label}
        aria-describedby={how}
        value={draft?.text ?? ""}
        onChange={({ target }) => onTyped(target.value)}
        onCompositionStart={() => draft ?? start("", "typed", 0)}
        onKeyDown={onKeyDown}
        onCopy={onCopy}
        onPaste={onPaste}
        onFocus={onArrive}
        onBlur={({ relatedTarget }) => (staysInEditor(relatedTarget) ? undefined : void editing.keep())}
      />
      <span id={how} className={styles.away}>
        {words.edit.how}
      </span>
      <span className={styles.away} aria-live="polite">
        {label}
      </span>
    </>
  );
}

/** The code of every key that an input method takes, in browsers that do not say so otherwise. */
const composing = 229;

function isSame(one: Spot, other: Spot | null): boolean {
  return one.row === other?.row && one.column === other.column;
}

/** What is typed looks like what will stand there. */
function fontOf({ fontFamily, fontSize, fontWeight, fontStyle, textAlign }: CSSProperties): CSSProperties {
  return { fontFamily, fontSize, fontWeight, fontStyle, textAlign };
}

/** Lays the field over its cell, its text as high up or low down as the cell has it, and sets its caret. */
function usePlaced(
  field: RefObject<HTMLTextAreaElement | null>,
  address: string | null,
  draft: Draft | null,
  { vertical, wrap }: CellStyle,
): void {
  useLayoutEffect(() => {
    const { current } = field;
    const cell = current?.parentElement?.querySelector<HTMLElement>(`[data-cell="${address ?? ""}"]`);
    if (current === null || cell === null || cell === undefined) return;
    const [width, height] = [`${cell.offsetWidth}px`, `${cell.offsetHeight}px`];
    Object.assign(current.style, { left: `${cell.offsetLeft}px`, top: `${cell.offsetTop}px`, minWidth: width });
    Object.assign(
      current.style,
      draft === null ? { width, height } : { width: wrap ? width : "", height: "", minHeight: "0", paddingTop: "0" },
    );
    if (draft === null) return;
    const room = Math.max(0, cell.offsetHeight - current.offsetHeight);
    Object.assign(current.style, {
      minHeight: height,
      paddingTop: `${vertical === "top" ? 0 : vertical === "bottom" ? room : room / 2}px`,
    });
  });
  const caret = draft?.caret ?? null;
  useLayoutEffect(() => {
    if (caret !== null) field.current?.setSelectionRange(caret, caret);
  }, [field, caret, draft]);
}
