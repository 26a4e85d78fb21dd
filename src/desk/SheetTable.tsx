import { makeStyles, tokens } from "@fluentui/react-components";
import { memo, useMemo, useState, type ReactElement } from "react";
import { columnName, type Place } from "../core/grid/address";
import type { SheetView } from "../host/xlsx/view";
import { draws, layOut, type DrawnRow, type Layout, type Spot } from "./layout";
import { SheetCell } from "./SheetCell";
import { words } from "./words";

/** The width of the column of row numbers. */
export const headWidth = 40;

/** The width of the drawn table in CSS pixels. */
export function widthOfTable(sheet: SheetView, { columns }: Layout): number {
  return columns.reduce((sum, column) => sum + (sheet.columns[column]?.size ?? 0), headWidth);
}

/** How many rows of a long sheet are drawn. */
const someRows = 1000;

/** What is drawn of a sheet, laid out anew only where the cell that is asked for is not among it: going from cell to cell moves nothing. */
export function useLayout(sheet: SheetView, current: Spot | null): Layout {
  const [{ row, column }, setAround] = useState(current ?? { row: 0, column: 0 });
  const layout = useMemo(() => layOut(sheet, someRows, { row, column }), [sheet, row, column]);
  const isAround = current === null || (current.row === row && current.column === column);
  if (!isAround && !layout.rows.some((drawn) => draws(drawn, current))) setAround(current);
  return layout;
}

/** Which rows and columns those are, for whoever looks for the others. */
function extentOf({ rows, columns }: Layout): string {
  const [first, last] = [rows[0]?.row ?? 0, rows.at(-1)?.row ?? 0];
  return words.drawn(first + 1, last + 1, columnName(columns[0] ?? 0), columnName(columns.at(-1) ?? 0));
}

const useStyles = makeStyles({
  table: {
    tableLayout: "fixed",
    width: "0",
    borderCollapse: "collapse",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  head: {
    position: "sticky",
    padding: 0,
    textAlign: "center",
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
    // A shadow, because the borders of a collapsed table do not stick with their cells.
    boxShadow: `inset 0 0 0 0.5px ${tokens.colorNeutralStroke2}`,
  },
  top: { top: 0, zIndex: 2, height: "20px" },
  side: { left: 0, zIndex: 1 },
  corner: { left: 0, zIndex: 3 },
  note: { padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
});

interface SheetTableProps {
  readonly sheet: SheetView;
  /** The cell to show as the current one. */
  readonly current: Spot | null;
  readonly layout: Layout;
  readonly onReveal: (place: Place) => void;
}

/** A sheet as the form it is: a plain table with the file's own widths, borders, fills and fonts, and our marks. */
export const SheetTable = memo(function SheetTable({ sheet, current, layout, onReveal }: SheetTableProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      <table className={styles.table} style={{ width: widthOfTable(sheet, layout) }} role="grid" aria-label={words.paper(sheet.name)}>
        <colgroup>
          <col style={{ width: headWidth }} />
          {layout.columns.map((column) => (
            <col key={column} style={{ width: sheet.columns[column]?.size }} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td className={`${styles.head} ${styles.top} ${styles.corner}`} />
            {layout.columns.map((column) => (
              <th key={column} scope="col" className={`${styles.head} ${styles.top}`}>
                {columnName(column)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {layout.rows.map((row) => (
            <Row
              key={row.row}
              sheet={sheet}
              drawn={row}
              current={current !== null && draws(row, current) ? current : null}
              onReveal={onReveal}
            />
          ))}
        </tbody>
      </table>
      {layout.cut ? <p className={styles.note}>{words.cut(extentOf(layout))}</p> : null}
    </>
  );
});

interface RowProps {
  readonly sheet: SheetView;
  readonly drawn: DrawnRow;
  /** The current cell, where this row draws it. */
  readonly current: Spot | null;
  readonly onReveal: (place: Place) => void;
}

/** Drawn anew only where it says something else: the selection goes from row to row by every key. */
const Row = memo(function Row({ sheet, drawn, current, onReveal }: RowProps): ReactElement {
  const styles = useStyles();
  return (
    <tr style={{ height: sheet.rows[drawn.row]?.size }}>
      <th scope="row" className={`${styles.head} ${styles.side}`}>
        {drawn.row + 1}
      </th>
      {drawn.cells.map((cell) => (
        <SheetCell
          key={cell.column}
          sheet={sheet}
          drawn={cell}
          current={current !== null && current.row === cell.row && current.column === cell.column}
          onReveal={onReveal}
        />
      ))}
    </tr>
  );
});
