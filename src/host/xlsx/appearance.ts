import { colourOf, paletteOf, type Palette } from "./colour";
import type { Styles } from "./styles";
import { childNamed, childrenNamed, isOn, type XmlNode } from "./xml";

/** One edge of a cell. */
export interface EdgeView {
  /** As the format names it: `thin`, `medium`, `double`, `dashed`… */
  readonly style: string;
  /** `#RRGGBB`; null for automatic (black). */
  readonly colour: string | null;
}

/** How a cell looks; cells of one format share one object. */
export interface CellStyle {
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  /** `#RRGGBB`; null for automatic (black). */
  readonly colour: string | null;
  /** `#RRGGBB`; null for none. */
  readonly fill: string | null;
  readonly borders: {
    readonly left: EdgeView | null;
    readonly right: EdgeView | null;
    readonly top: EdgeView | null;
    readonly bottom: EdgeView | null;
  };
  /** `general` puts text left, numbers right and flags in the middle. */
  readonly horizontal: "general" | "left" | "center" | "right" | "justify" | "fill" | "distributed";
  readonly vertical: "top" | "center" | "bottom" | "justify" | "distributed";
  readonly wrap: boolean;
  /** In steps of about three spaces. */
  readonly indent: number;
}

/** The look of a cell without any format. */
export const PLAIN: CellStyle = {
  font: "Calibri",
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  colour: null,
  fill: null,
  borders: { left: null, right: null, top: null, bottom: null },
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
};

function isSet(font: XmlNode | undefined, name: string): boolean {
  const node = childNamed(font, name);
  return node !== undefined && node.attributes.val !== "0" && node.attributes.val !== "false" && node.attributes.val !== "none";
}

function fontView(font: XmlNode | undefined, palette: Palette): Partial<CellStyle> {
  return {
    font: (childNamed(font, "name") ?? childNamed(font, "rFont"))?.attributes.val ?? PLAIN.font,
    size: Number(childNamed(font, "sz")?.attributes.val ?? PLAIN.size) || PLAIN.size,
    bold: isSet(font, "b"),
    italic: isSet(font, "i"),
    underline: isSet(font, "u"),
    strike: isSet(font, "strike"),
    colour: colourOf(childNamed(font, "color"), palette),
  };
}

function fillView(fill: XmlNode | undefined, palette: Palette): string | null {
  const pattern = childNamed(fill, "patternFill");
  const kind = pattern?.attributes.patternType ?? "none";
  if (kind === "none") return null;
  return colourOf(childNamed(pattern, "fgColor"), palette) ?? (kind === "solid" ? null : "#D9D9D9");
}

function edgeView(border: XmlNode | undefined, names: readonly string[], palette: Palette): EdgeView | null {
  const edge = border?.children.find((child) => names.includes(child.name));
  const style = edge?.attributes.style ?? "none";
  return style === "none" ? null : { style, colour: colourOf(childNamed(edge, "color"), palette) };
}

function bordersView(border: XmlNode | undefined, palette: Palette): CellStyle["borders"] {
  return {
    left: edgeView(border, ["left", "start"], palette),
    right: edgeView(border, ["right", "end"], palette),
    top: edgeView(border, ["top"], palette),
    bottom: edgeView(border, ["bottom"], palette),
  };
}

const HORIZONTAL: Readonly<Record<string, CellStyle["horizontal"]>> = {
  left: "left",
  center: "center",
  right: "right",
  justify: "justify",
  fill: "fill",
  distributed: "distributed",
  centerContinuous: "center",
};
const VERTICAL: Readonly<Record<string, CellStyle["vertical"]>> = {
  top: "top",
  center: "center",
  justify: "justify",
  distributed: "distributed",
};

function alignmentView(alignment: XmlNode | undefined): Partial<CellStyle> {
  const { horizontal = "", vertical = "", wrapText, indent } = alignment?.attributes ?? {};
  return {
    horizontal: HORIZONTAL[horizontal] ?? "general",
    vertical: VERTICAL[vertical] ?? "bottom",
    wrap: isOn(wrapText),
    indent: Number(indent ?? 0) || 0,
  };
}

/** The look of each cell format of a workbook, by index. */
export function appearances(styles: Styles | undefined, theme: XmlNode | undefined): readonly CellStyle[] {
  const palette = paletteOf(theme, styles?.root);
  const [fonts, fills, borders] = ["fonts", "fills", "borders"].map((list) => childNamed(styles?.root, list)?.children ?? []);
  return (styles?.cellFormats ?? []).map((xf) => ({
    ...PLAIN,
    ...fontView(fonts?.[Number(xf.attributes.fontId ?? 0)], palette),
    fill: fillView(fills?.[Number(xf.attributes.fillId ?? 0)], palette),
    borders: bordersView(borders?.[Number(xf.attributes.borderId ?? 0)], palette),
    ...alignmentView(childrenNamed(xf, "alignment")[0]),
  }));
}
