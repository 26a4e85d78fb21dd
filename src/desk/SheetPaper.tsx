import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type MouseEvent, type ReactElement, type RefObject } from "react";
import { addressOf, type Place } from "../core/grid/address";
import type { SheetView } from "../host/xlsx/view";
import { lightTheme } from "../taskpane/theme";
import type { Book } from "./book";
import { CellEditor } from "./CellEditor";
import type { Move } from "./keys";
import { anchorOf, type Spot } from "./layout";
import { movedTo } from "./moves";
import { SheetTable, useLayout, widthOfTable } from "./SheetTable";
import type { Editing } from "./use-editing";
import { words } from "./words";

/** Smaller than this nobody can read a form; then one has to scroll. */
const smallest = 0.65;

const useStyles = makeStyles({
  desk: { flexGrow: 1, minHeight: 0, minWidth: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground4 },
  // Paper is light whatever the theme: fills and fonts in the file were chosen on white.
  paper: { position: "relative", width: "fit-content" },
});

/** What the user can ask of the pane from a sheet. */
export interface PaperActions {
  readonly onReveal: (place: Place) => void;
  /** Tells what is known of the selected cell. */
  readonly onExplain: () => void;
}

interface SheetPaperProps extends PaperActions {
  readonly book: Book;
  readonly sheet: SheetView;
  /** The cell to scroll to. */
  readonly revealed: Place | null;
  readonly selected: Place | null;
  readonly editing: Editing;
  /** What the keys go to while the sheet is worked on. */
  readonly field: RefObject<HTMLTextAreaElement | null>;
}

/**
 * One sheet on its desk: made small enough to show all its columns, scrolled to the cell that was asked for. A click selects a cell,
 * a second one changes it; where else the menu of a cell would come up, by the mouse or by keys, it is told what is known of it.
 */
export function SheetPaper({ book, sheet, revealed, selected, editing, field, onReveal, onExplain }: SheetPaperProps): ReactElement {
  const styles = useStyles();
  const desk = useRef<HTMLDivElement>(null);
  // Whoever comes by the mouse selects a cell by the click that follows.
  const pressed = useRef(false);
  const room = useWidth(desk);
  const current = anchorIn(sheet, selected);
  const asked = anchorIn(sheet, revealed);
  const layout = useLayout(sheet, current ?? asked);
  const zoom = zoomFor(widthOfTable(sheet, layout), room);
  const address = current === null ? null : addressOf(current.row, current.column);
  useScrolled(desk, revealed, asked === null ? null : addressOf(asked.row, asked.column), address);
  const next = (move: Move): Spot => {
    const page = Math.floor((desk.current?.clientHeight ?? 0) / (zoom * rowHeight));
    return movedTo(sheet, current ?? { row: 0, column: 0 }, move, Math.max(1, page));
  };
  // Asked of the book itself: a cell may have been gone to since this was drawn.
  const arrive = (): void => {
    if (anchorIn(sheet, book.shown().selected) === null) book.select(placeAt(sheet, movedTo(sheet, { row: 0, column: 0 }, toStart, 1)));
  };
  /** What is being typed elsewhere is kept first; where that cannot be, it stays where it is. */
  const leaveFor = async (place: Place, then: () => void): Promise<void> => {
    const kept = await editing.keep();
    if (kept) {
      book.select(place);
      then();
    }
    field.current?.focus({ preventScroll: true });
  };
  const click = (event: MouseEvent): void => {
    const place = placeOf(sheet, event.target);
    // A link leads to a cell of its own; and what is marked with the mouse is to be copied.
    if (place === null || isLink(event.target) || document.getSelection()?.isCollapsed === false) return;
    void leaveFor(place, () => undefined);
  };
  const change = (event: MouseEvent): void => {
    const place = placeOf(sheet, event.target);
    if (place === null || isLink(event.target)) return;
    document.getSelection()?.removeAllRanges();
    const anchor = anchorIn(sheet, place);
    const cell = anchor === null ? place : placeAt(sheet, anchor);
    const text = book.typed(cell);
    void leaveFor(place, () => editing.begin({ place: cell, text, mode: "changed", caret: text.length }));
  };
  const menu = (event: MouseEvent): void => {
    // What is being typed has the menu of the browser, with its cut and paste.
    if (editing.draft !== null) return;
    const place = placeOf(sheet, event.target);
    if (place === null && current === null) return;
    event.preventDefault();
    if (place !== null) book.select(place);
    onExplain();
  };
  return (
    <div
      ref={desk}
      className={styles.desk}
      // The keys go to the field inside; whoever comes to the sheet as a whole is handed on to it.
      tabIndex={-1}
      onFocus={({ target }) => (target === desk.current && !pressed.current ? field.current?.focus({ preventScroll: true }) : undefined)}
      onMouseDown={() => void (pressed.current = true)}
      onMouseUp={() => void (pressed.current = false)}
      role="region"
      aria-label={words.paper(sheet.name)}
      onClick={click}
      onDoubleClick={change}
      onContextMenu={menu}
    >
      <FluentProvider theme={lightTheme} className={styles.paper} style={{ zoom }}>
        <SheetTable sheet={sheet} current={current} layout={layout} onReveal={onReveal} />
        <CellEditor book={book} sheet={sheet} current={current} editing={editing} field={field} next={next} onArrive={arrive} />
      </FluentProvider>
    </div>
  );
}

/** Rows of a form are about as high; by it is told how many of them are seen. */
const rowHeight = 28;
const toStart: Move = { down: -1, right: -1, by: "all" };

function placeAt(sheet: SheetView, { row, column }: Spot): Place {
  return { sheet: sheet.name, address: addressOf(row, column) };
}

/** A cell that was asked for is shown in the middle; one that was gone to is at least seen. */
function useScrolled(desk: RefObject<HTMLElement | null>, revealed: Place | null, asked: string | null, current: string | null): void {
  const cell = (address: string): Element | null | undefined => desk.current?.querySelector(`[data-cell="${address}"]`);
  useEffect(() => {
    if (current !== null) cell(current)?.scrollIntoView({ block: "nearest", inline: "nearest" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- looks up the cell when it is wanted
  }, [current]);
  useEffect(() => {
    if (asked !== null) cell(asked)?.scrollIntoView({ block: "center", inline: "center" });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- asking for the same cell again is asking again
  }, [revealed, asked]);
}

function anchorIn(sheet: SheetView, place: Place | null): ReturnType<typeof anchorOf> {
  return place === null || place.sheet !== sheet.name ? null : anchorOf(sheet, place.address);
}

/** The cell that an element of the table is in; null outside all of them. */
function placeOf(sheet: SheetView, target: EventTarget): Place | null {
  const address = target instanceof Element ? target.closest("[data-cell]")?.getAttribute("data-cell") : null;
  return address === null || address === undefined ? null : { sheet: sheet.name, address };
}

function isLink(target: EventTarget): boolean {
  return target instanceof Element && target.closest("button") !== null;
}

function zoomFor(width: number, room: number): number {
  return room === 0 ? 1 : Math.min(1, Math.max(smallest, room / width));
}

/** The width inside an element, kept up as it changes; 0 before it is known. */
function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const { current } = element;
    if (current === null) return;
    const observer = new ResizeObserver(() => setWidth(current.clientWidth));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element]);
  return width;
}
