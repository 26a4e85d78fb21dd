import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowUndoRegular } from "@fluentui/react-icons/svg/arrow-undo";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import { parseArea, type Place } from "../core/grid/address";
import type { Book } from "./book";
import { ownTab, staysInEditor, type Editing } from "./use-editing";
import { words } from "./words";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  field: {
    boxSizing: "border-box",
    height: "28px",
    padding: `3px ${tokens.spacingHorizontalS}`,
    border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    lineHeight: "20px",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px" },
  },
  name: { flexShrink: 0, width: "80px", textAlign: "center" },
  content: { flexGrow: 1, minWidth: 0, resize: "none" },
});

interface EditBarProps {
  readonly book: Book;
  readonly sheet: string;
  /** The selected cell on the sheet that is shown; null where none is. */
  readonly place: Place | null;
  readonly editing: Editing;
  /** Gives the keys back to the sheet. */
  readonly onLeave: () => void;
  /** Keeps what was typed, and goes on to the cell below or beside. */
  readonly onKept: (down: number, right: number) => void;
}

/** Above the sheet: which cell is selected, and what is in it, to be read and changed. */
export function EditBar({ book, sheet, place, editing, onLeave, onKept }: EditBarProps): ReactElement {
  const styles = useStyles();
  const { draft } = editing;
  const shown = draft?.place ?? place;
  const giveUp = (): void => {
    editing.giveUp();
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const isKept = (event.key === "Enter" && !event.altKey) || (event.key === "Tab" && draft !== null);
    if (!isKept && event.key !== "Escape") return;
    event.preventDefault();
    const by = event.shiftKey ? -1 : 1;
    if (event.key === "Escape") giveUp();
    else onKept(event.key === "Enter" ? by : 0, event.key === "Enter" ? 0 : by);
  };
  return (
    <div className={styles.bar} role="group" aria-label={words.edit.bar}>
      <NameBox key={shown === null ? "" : `${shown.sheet}!${shown.address}`} book={book} sheet={sheet} place={shown} onLeave={onLeave} />
      <Button
        appearance="subtle"
        size="small"
        icon={<ArrowUndoRegular />}
        aria-label={words.edit.undo}
        title={words.edit.undo}
        disabledFocusable={!book.canUndo()}
        onClick={() => void book.undo()}
      />
      <textarea
        data-editor="bar"
        data-tabster={ownTab}
        className={`${styles.field} ${styles.content}`}
        rows={1}
        wrap="off"
        spellCheck={false}
        autoComplete="off"
        disabled={shown === null}
        aria-label={shown === null ? words.edit.none : words.edit.content(shown.address)}
        placeholder={words.edit.none}
        value={draft?.text ?? (shown === null ? "" : book.typed(shown))}
        onChange={({ target }) =>
          shown === null ? undefined : editing.begin({ place: shown, text: target.value, mode: "changed", caret: null })
        }
        onKeyDown={onKeyDown}
        onBlur={({ relatedTarget }) => (staysInEditor(relatedTarget) ? undefined : void editing.keep())}
      />
    </div>
  );
}

type NameBoxProps = Pick<EditBarProps, "book" | "sheet" | "place" | "onLeave">;

/** The address of the selected cell; another one that is typed leads there. */
function NameBox({ book, sheet, place, onLeave }: NameBoxProps): ReactElement {
  const styles = useStyles();
  const [typed, setTyped] = useState<string | null>(null);
  const go = (address: string): void => {
    const area = parseArea(address);
    setTyped(null);
    if (area === null) return book.say({ intent: "error", message: words.edit.noCell(address) });
    book.jump({ sheet, address: address.trim().replaceAll("$", "").toUpperCase() });
    onLeave();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") {
      setTyped(null);
      onLeave();
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (typed === null || typed.trim() === "") onLeave();
      else go(typed);
    }
  };
  return (
    <input
      className={`${styles.field} ${styles.name}`}
      aria-label={words.edit.name}
      spellCheck={false}
      autoComplete="off"
      value={typed ?? place?.address ?? ""}
      onChange={({ target }) => setTyped(target.value)}
      onFocus={({ target }) => target.select()}
      onKeyDown={onKeyDown}
      onBlur={() => setTyped(null)}
    />
  );
}
