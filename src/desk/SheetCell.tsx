import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { addressOf, type Place } from "../core/grid/address";
import type { CellView, SheetView } from "../host/xlsx/view";
import { cssOf } from "./cell-style";
import type { DrawnCell } from "./layout";
import { words } from "./words";

const useStyles = makeStyles({
  cell: {
    position: "relative",
    padding: "0 3px",
    overflow: "hidden",
    lineHeight: 1.3,
    overflowWrap: "break-word",
    scrollMargin: "24px 8px 8px 44px",
  },
  // Text that does not fit runs on over empty neighbours, as in Excel.
  running: { overflow: "visible" },
  grid: { border: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  // The corner says without colour that the cell is marked.
  marked: {
    "::after": {
      content: '""',
      position: "absolute",
      top: 0,
      right: 0,
      borderTop: "8px solid currentcolor",
      borderLeft: "8px solid transparent",
    },
  },
  current: { outline: `${tokens.strokeWidthThicker} solid ${tokens.colorBrandStroke1}`, outlineOffset: "-2px", zIndex: 1 },
  link: {
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textDecoration: "inherit",
    textAlign: "inherit",
    whiteSpace: "inherit",
    cursor: "pointer",
  },
});

interface SheetCellProps {
  readonly sheet: SheetView;
  readonly drawn: DrawnCell;
  readonly current: boolean;
  readonly onReveal: (place: Place) => void;
}

/** One cell of a sheet; its text is only ever text. */
export function SheetCell({ sheet, drawn, current, onReveal }: SheetCellProps): ReactElement {
  const styles = useStyles();
  const { row, column, rowSpan, columnSpan } = drawn;
  const cell = sheet.cells[row]?.[column];
  const runs = cell !== undefined && columnSpan === 1 && !cell.style.wrap && textOf(sheet, row, column + 1) === "";
  return (
    <td
      className={mergeClasses(
        styles.cell,
        sheet.gridLines && styles.grid,
        runs && styles.running,
        (cell?.mark ?? null) !== null && styles.marked,
        current && styles.current,
      )}
      style={cell === undefined ? undefined : cssOf(cell)}
      data-cell={addressOf(row, column)}
      data-mark={cell?.mark ?? undefined}
      aria-current={current || undefined}
      aria-selected={current}
      rowSpan={rowSpan}
      colSpan={columnSpan}
      title={titleOf(cell)}
    >
      {cell === undefined ? null : <Text cell={cell} onReveal={onReveal} />}
    </td>
  );
}

function Text({ cell: { text, link }, onReveal }: { readonly cell: CellView; readonly onReveal: (place: Place) => void }): ReactElement {
  const styles = useStyles();
  if (link === null) return <>{text}</>;
  return (
    <button type="button" className={styles.link} onClick={() => onReveal(link)}>
      {text}
    </button>
  );
}

/** What a mark means, and the formula behind the text, for whoever points at the cell. */
function titleOf(cell: CellView | undefined): string | undefined {
  const mark = cell === undefined || cell.mark === null ? [] : [words.mark[cell.mark]];
  const formula = cell === undefined || cell.formula === null ? [] : [cell.formula];
  const title = [...mark, ...formula].join("\n");
  return title === "" ? undefined : title;
}

function textOf(sheet: SheetView, row: number, column: number): string {
  return sheet.cells[row]?.[column]?.text ?? "";
}
