import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type MouseEvent, type ReactElement, type RefObject } from "react";
import { addressOf, type Place } from "../core/grid/address";
import type { SheetView } from "../host/xlsx/view";
import { lightTheme } from "../taskpane/theme";
import { anchorOf } from "./layout";
import { SheetTable, useLayout, widthOfTable } from "./SheetTable";
import { words } from "./words";

/** Smaller than this nobody can read a form; then one has to scroll. */
const smallest = 0.65;

const useStyles = makeStyles({
  desk: { flexGrow: 1, minHeight: 0, minWidth: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground4 },
  // Paper is light whatever the theme: fills and fonts in the file were chosen on white.
  paper: { width: "fit-content" },
});

/** What the user can do with a sheet. */
export interface PaperActions {
  readonly onReveal: (place: Place) => void;
  readonly onSelect: (place: Place) => void;
  /** Tells what is known of the selected cell. */
  readonly onExplain: () => void;
}

interface SheetPaperProps extends PaperActions {
  readonly sheet: SheetView;
  /** The cell to scroll to. */
  readonly revealed: Place | null;
  readonly selected: Place | null;
}

/**
 * One sheet on its desk: made small enough to show all its columns, scrolled to the cell that was asked for. A click selects a cell,
 * and where else the menu of a cell would come up, by the mouse or by keys, it is told what is known of it.
 */
export function SheetPaper({ sheet, revealed, selected, onReveal, onSelect, onExplain }: SheetPaperProps): ReactElement {
  const styles = useStyles();
  const desk = useRef<HTMLDivElement>(null);
  const room = useWidth(desk);
  const current = anchorIn(sheet, selected);
  const asked = anchorIn(sheet, revealed);
  const target = asked === null ? null : addressOf(asked.row, asked.column);
  const layout = useLayout(sheet, asked ?? current);
  useEffect(() => {
    if (target !== null) desk.current?.querySelector(`[data-cell="${target}"]`)?.scrollIntoView({ block: "center", inline: "center" });
  }, [revealed, target]);
  const click = (event: MouseEvent): void => {
    const place = placeOf(sheet, event.target);
    // A link leads to a cell of its own.
    if (place !== null && !isLink(event.target)) onSelect(place);
  };
  const menu = (event: MouseEvent): void => {
    const place = placeOf(sheet, event.target);
    if (place === null && current === null) return;
    event.preventDefault();
    if (place !== null) onSelect(place);
    onExplain();
  };
  const address = current === null ? null : addressOf(current.row, current.column);
  return (
    <div
      ref={desk}
      className={styles.desk}
      tabIndex={0}
      role="region"
      aria-label={words.paper(sheet.name)}
      onClick={click}
      onContextMenu={menu}
    >
      <FluentProvider theme={lightTheme} className={styles.paper} style={{ zoom: zoomFor(widthOfTable(sheet, layout), room) }}>
        <SheetTable sheet={sheet} current={address} layout={layout} onReveal={onReveal} />
      </FluentProvider>
    </div>
  );
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
