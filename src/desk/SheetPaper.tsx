import { FluentProvider, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef, useState, type ReactElement, type RefObject } from "react";
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

interface SheetPaperProps {
  readonly sheet: SheetView;
  readonly revealed: Place | null;
  readonly onReveal: (place: Place) => void;
}

/** One sheet on its desk: made small enough to show all its columns, scrolled to the cell that was asked for. */
export function SheetPaper({ sheet, revealed, onReveal }: SheetPaperProps): ReactElement {
  const styles = useStyles();
  const desk = useRef<HTMLDivElement>(null);
  const room = useWidth(desk);
  const current = revealed === null || revealed.sheet !== sheet.name ? null : anchorOf(sheet, revealed.address);
  const address = current === null ? null : addressOf(current.row, current.column);
  const layout = useLayout(sheet, current);
  useEffect(() => {
    if (address !== null) desk.current?.querySelector(`[data-cell="${address}"]`)?.scrollIntoView({ block: "center", inline: "center" });
  }, [revealed, address]);
  return (
    <div ref={desk} className={styles.desk} tabIndex={0} role="region" aria-label={words.paper(sheet.name)}>
      <FluentProvider theme={lightTheme} className={styles.paper} style={{ zoom: zoomFor(widthOfTable(sheet, layout), room) }}>
        <SheetTable sheet={sheet} current={address} layout={layout} onReveal={onReveal} />
      </FluentProvider>
    </div>
  );
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
