import type { Area } from "../../core/grid/address";
import type { Sheet } from "../../core/grid/workbook";
import { relatedPart } from "./book";
import { memo, type Package, type Part } from "./package";
import type { SheetXml } from "./sheet";
import { stylesOf } from "./styles";
import { childNamed, childrenNamed, type XmlNode } from "./xml";

// Excel prints blank cells that have a border or a fill, but none for the sake of another format.

const bordered = memo((styles: Part): ReadonlySet<number> => {
  const { root, cellFormats } = stylesOf(styles);
  const borders = childrenNamed(childNamed(root, "borders"), "border").map(isDrawn);
  const fills = childrenNamed(childNamed(root, "fills"), "fill").map(isFilled);
  const shows = ({ attributes }: XmlNode): boolean =>
    borders[Number(attributes.borderId ?? 0)] === true || fills[Number(attributes.fillId ?? 0)] === true;
  return new Set(cellFormats.flatMap((format, index) => (shows(format) ? [index] : [])));
});

/** The left and the upper line of a cell are the edges of the cells before it as well, whoever drew them. */
function isDrawn(border: XmlNode): boolean {
  const own = border.children.filter(({ name }) => ["right", "end", "bottom"].includes(name));
  return own.some(({ attributes: { style = "none" } }) => style !== "none");
}

function isFilled(fill: XmlNode): boolean {
  const pattern = childNamed(fill, "patternFill")?.attributes.patternType;
  return childNamed(fill, "gradientFill") !== undefined || (pattern !== undefined && pattern !== "none");
}

/** The cell formats that show in a blank cell. */
export function borderedStyles(pkg: Package): ReadonlySet<number> {
  const styles = relatedPart(pkg, "styles");
  return styles === undefined ? new Set() : bordered(styles);
}

/** The blank cells that are printed all the same, below or right of all that a sheet holds: of each column the lowest. */
export function framedIn({ rows }: SheetXml, styles: ReadonlySet<number>): Pick<Sheet, "framed"> {
  const cells = rows.flatMap((row) => row.cells);
  const filled = cells.filter(({ raw, formula }) => raw !== null || formula !== null);
  const [bottom, right] = filled.reduce(([low, far], { row, column }) => [Math.max(low, row), Math.max(far, column)], [-1, -1] as [
    number,
    number,
  ]);
  const lowest = new Map<number, Area>();
  for (const { row, column, style } of cells) {
    const isBeyond = row > bottom || column > right;
    if (isBeyond && styles.has(style) && row >= (lowest.get(column)?.top ?? 0))
      lowest.set(column, { top: row, left: column, bottom: row, right: column });
  }
  return lowest.size === 0 ? {} : { framed: [...lowest.values()].sort((a, b) => a.left - b.left) };
}
