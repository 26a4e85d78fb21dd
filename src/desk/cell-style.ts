import { tokens } from "@fluentui/react-components";
import type { CSSProperties } from "react";
import type { CellStyle, EdgeView } from "../host/xlsx/appearance";
import { MARK_COLOURS } from "../host/xlsx/looks";
import type { CellView } from "../host/xlsx/view";

const widths: Readonly<Record<string, string>> = { medium: "2px", mediumDashed: "2px", mediumDashDot: "2px", thick: "3px", double: "3px" };

const lines: Readonly<Record<string, string>> = {
  double: "double",
  dotted: "dotted",
  hair: "dotted",
  dashed: "dashed",
  mediumDashed: "dashed",
  dashDot: "dashed",
  mediumDashDot: "dashed",
  dashDotDot: "dashed",
};

const vertical = { top: "top", center: "middle", bottom: "bottom", justify: "middle", distributed: "middle" } as const;

// Cells of one format share one style object, so most cells of a form find theirs here.
const known = new WeakMap<CellStyle, CSSProperties>();

/** How a cell looks on the page: the file's own format, over it the colours of our mark as Excel shows them. */
export function cssOf(cell: CellView): CSSProperties {
  const base = known.get(cell.style) ?? baseCss(cell.style);
  known.set(cell.style, base);
  return { ...base, textAlign: cell.align, ...markCss(cell) };
}

function baseCss(style: CellStyle): CSSProperties {
  const decoration = [style.underline ? "underline" : "", style.strike ? "line-through" : ""].join(" ").trim();
  return {
    fontFamily: `"${style.font.replaceAll('"', "")}", ${genericOf(style.font)}`,
    fontSize: `${style.size}pt`,
    fontWeight: style.bold ? 700 : 400,
    fontStyle: style.italic ? "italic" : "normal",
    textDecoration: decoration === "" ? "none" : decoration,
    verticalAlign: vertical[style.vertical],
    whiteSpace: style.wrap ? "pre-wrap" : "pre",
    ...(style.colour === null ? {} : { color: style.colour }),
    ...(style.fill === null ? {} : { backgroundColor: style.fill }),
    ...(style.indent === 0 ? {} : { paddingLeft: `${style.indent * 9 + 3}px` }),
    ...bordersCss(style.borders),
  };
}

/** What stands in where the file's font is not installed: 宋体, 仿宋 and 楷体 have serifs. */
function genericOf(font: string): string {
  return /宋|楷|明|song|kai|ming|sun|times/i.test(font) ? "serif" : "sans-serif";
}

function bordersCss({ left, right, top, bottom }: CellStyle["borders"]): CSSProperties {
  return {
    ...(left === null ? {} : { borderLeft: edgeCss(left) }),
    ...(right === null ? {} : { borderRight: edgeCss(right) }),
    ...(top === null ? {} : { borderTop: edgeCss(top) }),
    ...(bottom === null ? {} : { borderBottom: edgeCss(bottom) }),
  };
}

function edgeCss({ style, colour }: EdgeView): string {
  return `${widths[style] ?? "1px"} ${lines[style] ?? "solid"} ${colour ?? tokens.colorNeutralForeground1}`;
}

function markCss({ mark }: CellView): CSSProperties {
  return mark === null ? {} : { color: `#${MARK_COLOURS[mark].font}`, backgroundColor: `#${MARK_COLOURS[mark].fill}` };
}
