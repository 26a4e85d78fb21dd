import type { Severity } from "../core/check/finding";
import type { Area } from "../core/grid/address";
import type { Content, Look } from "../core/plan";

/** The sides of a cell. */
export const sides = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;

/** A side of a cell. */
export type Side = (typeof sides)[number];

/** How a look appears in a cell. */
interface Appearance {
  readonly bold: boolean;
  readonly underline: "None" | "Single";
  /** Points; null leaves the size that cells have in this workbook. */
  readonly size: number | null;
  readonly colour: string;
  /** Only ever used on our own sheets; null is no fill. */
  readonly fill: string | null;
  readonly border: boolean;
  readonly horizontal: "General" | "Left" | "Center" | "Right";
  readonly wrap: boolean;
  /** The number format of a number or a formula; null leaves the cell's own. */
  readonly format: string | null;
}

const undressed: Appearance = {
  bold: false,
  underline: "None",
  size: null,
  colour: "#000000",
  fill: null,
  border: false,
  horizontal: "General",
  wrap: false,
  format: null,
};
const grid: Appearance = { ...undressed, border: true, wrap: true };

const appearances: Readonly<Record<Look, Appearance>> = {
  plain: undressed,
  bare: { ...undressed, format: "General" },
  title: { ...undressed, bold: true, size: 16, horizontal: "Left" },
  // Of the size of all other cells: what it is is not known, so that a larger one could not be taken back where a heading moves.
  section: { ...undressed, bold: true, colour: "#1F4E79", horizontal: "Left" },
  note: { ...undressed, colour: "#595959", horizontal: "Left" },
  header: { ...grid, bold: true, fill: "#E7E6E6", horizontal: "Center" },
  score: { ...grid, horizontal: "Center", format: "General" },
  pending: { ...grid, horizontal: "Center", format: 'General"*"' },
  rate: { ...grid, horizontal: "Center", format: "0.00%" },
  amount: { ...grid, horizontal: "Right", format: "#,##0.00" },
  text: { ...grid, horizontal: "Left" },
  link: { ...grid, colour: "#0563C1", underline: "Single", horizontal: "Left" },
  error: { ...grid, bold: true, colour: "#9C0006", fill: "#FFC7CE", horizontal: "Center" },
  warning: { ...grid, colour: "#7F6000", fill: "#FFEB9C", horizontal: "Center" },
  info: { ...grid, colour: "#1F4E79", fill: "#DDEBF7", horizontal: "Center" },
};

/** The number format that a look gives to a content; null leaves the cell's own. */
export function formatFor(look: Look, content: Content): string | null {
  return look === "bare" || content.kind === "number" || content.kind === "formula" ? appearances[look].format : null;
}

/** What {@link dress} overwrites in a cell, to be read before and put back by undo. */
export const dressedProperties = {
  own: {
    hyperlink: true,
    format: {
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      font: { bold: true, underline: true, size: true, color: true },
      fill: { color: true, tintAndShade: true },
      borders: { style: true, color: true, weight: true },
    },
  },
  foreign: {
    format: {
      horizontalAlignment: true,
      verticalAlignment: true,
      wrapText: true,
      font: { bold: true },
      borders: { style: true, color: true, weight: true },
    },
  },
} as const satisfies Readonly<Record<string, Excel.CellPropertiesLoadOptions>>;

/**
 * Gives the cells of an area a look. On a sheet that is not ours neither the fill nor the colour of the font is touched.
 *
 * `bare` takes back one by one what the other looks set there. Excel's own 清除格式, which is `range.clear("Formats")`, would
 * take along the conditional formats of the bureau's, and a fill that somebody has given the cell since. Cells are centred
 * vertically both by our looks and by the standard style of a Chinese workbook, so that this stays; and so do lines that may
 * be the bureau's, on the sides named as `shared`.
 */
export function dress(range: Excel.Range, area: Area, look: Look, own: boolean, shared: readonly Side[] = []): void {
  const { bold, underline, size, colour, fill, border, horizontal, wrap } = appearances[look];
  const { format } = range;
  format.horizontalAlignment = horizontal;
  format.verticalAlignment = "Center";
  format.wrapText = wrap;
  format.font.bold = bold;
  if (border || own || look === "bare") drawGrid(format.borders, area, border ? "Continuous" : "None", shared);
  if (!own) return;
  format.font.underline = underline;
  format.font.color = colour;
  if (size !== null) format.font.size = size;
  if (fill === null) format.fill.clear();
  else format.fill.color = fill;
}

function drawGrid(borders: Excel.RangeBorderCollection, area: Area, style: "Continuous" | "None", shared: readonly Side[]): void {
  const around = sides.filter((side) => !shared.includes(side));
  const across = area.bottom > area.top ? (["InsideHorizontal"] as const) : [];
  const down = area.right > area.left ? (["InsideVertical"] as const) : [];
  for (const edge of [...around, ...across, ...down]) borders.getItem(edge).style = style;
}

/** How a mark looks: each severity has a line or weight of its own beside its colour, so that it can be told without colour. */
export function styleMark(format: Excel.ConditionalRangeFormat, severity: Severity): void {
  const { colour, fill } = appearances[severity];
  format.font.color = colour;
  format.fill.color = fill ?? "#FFFFFF";
  format.font.bold = severity === "error";
  format.font.underline = severity === "info" ? "None" : "Single";
  format.font.italic = severity === "info";
}

/** The width in points of a column that shows so many characters of the standard font. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}
