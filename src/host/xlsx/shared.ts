import { translator } from "./formula";
import { memo } from "./package";
import type { CellXml, SheetXml } from "./sheet";

/** A formula that several cells share: written out in the first, translated for the others. */
interface Group {
  readonly master: CellXml;
  readonly children: CellXml[];
  readonly translate: (down: number, right: number) => string;
}

/** The groups of a sheet, by each of their cells. */
const groupsOf = memo((sheet: SheetXml): ReadonlyMap<CellXml, Group> => {
  const byCell = new Map<CellXml, Group>();
  // A group's number may be used again further down: the last one that was opened counts.
  const open = new Map<string, Group>();
  for (const cell of sheet.rows.flatMap((row) => row.cells)) {
    const { formula } = cell;
    if (formula?.kind !== "shared") continue;
    if (formula.text !== "" && formula.area !== null)
      open.set(formula.group, { master: cell, children: [], translate: translator(formula.text) });
    const group = open.get(formula.group);
    if (group === undefined) continue;
    if (group.master !== cell) group.children.push(cell);
    byCell.set(cell, group);
  }
  return byCell;
});

/** The formula of a cell as stored, without `=`; null for a constant, and for a shared formula whose first cell is missing. */
export function formulaText(sheet: SheetXml, cell: CellXml): string | null {
  const { formula } = cell;
  if (formula === null || formula.kind === "dataTable") return null;
  if (formula.text !== "") return formula.text;
  const group = formula.kind === "shared" ? groupsOf(sheet).get(cell) : undefined;
  return group === undefined ? null : group.translate(cell.row - group.master.row, cell.column - group.master.column);
}

/** The cells that read their formula from this one, which must be written out before it is overwritten. */
export function dependants(sheet: SheetXml, cell: CellXml): readonly CellXml[] {
  if (cell.formula?.kind !== "shared") return [];
  const group = groupsOf(sheet).get(cell);
  return group?.master === cell ? group.children : [];
}
