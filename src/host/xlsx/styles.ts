import type { Part } from "./package";
import { memo, xmlOf } from "./package";
import { childNamed, childrenNamed, type XmlNode } from "./xml";

/** The style part of a workbook as lists of elements, each addressed by its index. */
export interface Styles {
  readonly text: string;
  readonly root: XmlNode;
  /** The number format code of each cell format. */
  readonly formats: readonly string[];
  readonly cellFormats: readonly XmlNode[];
  /** Codes that this workbook defines, by their id. */
  readonly codes: ReadonlyMap<number, string>;
}

// Codes of the built-in ids; 14 to 58 that depend on the language are those of Chinese Excel.
const BUILT_IN: ReadonlyMap<number, string> = new Map([
  [0, "General"],
  [1, "0"],
  [2, "0.00"],
  [3, "#,##0"],
  [4, "#,##0.00"],
  [5, '"¥"#,##0;"¥"\\-#,##0'],
  [6, '"¥"#,##0;[Red]"¥"\\-#,##0'],
  [7, '"¥"#,##0.00;"¥"\\-#,##0.00'],
  [8, '"¥"#,##0.00;[Red]"¥"\\-#,##0.00'],
  [9, "0%"],
  [10, "0.00%"],
  [11, "0.00E+00"],
  [12, "# ?/?"],
  [13, "# ??/??"],
  [14, "yyyy/m/d"],
  [15, "d-mmm-yy"],
  [16, "d-mmm"],
  [17, "mmm-yy"],
  [18, "h:mm AM/PM"],
  [19, "h:mm:ss AM/PM"],
  [20, "h:mm"],
  [21, "h:mm:ss"],
  [22, "yyyy/m/d h:mm"],
  [27, 'yyyy"年"m"月"'],
  [28, 'm"月"d"日"'],
  [29, 'm"月"d"日"'],
  [30, "m-d-yy"],
  [31, 'yyyy"年"m"月"d"日"'],
  [32, 'h"时"mm"分"'],
  [33, 'h"时"mm"分"ss"秒"'],
  [36, 'yyyy"年"m"月"'],
  [37, "#,##0 ;-#,##0 "],
  [38, "#,##0 ;[Red]-#,##0 "],
  [39, "#,##0.00 ;-#,##0.00 "],
  [40, "#,##0.00 ;[Red]-#,##0.00 "],
  [41, '_ * #,##0_ ;_ * \\-#,##0_ ;_ * "-"_ ;_ @_ '],
  [42, '_ "¥"* #,##0_ ;_ "¥"* \\-#,##0_ ;_ "¥"* "-"_ ;_ @_ '],
  [43, '_ * #,##0.00_ ;_ * \\-#,##0.00_ ;_ * "-"??_ ;_ @_ '],
  [44, '_ "¥"* #,##0.00_ ;_ "¥"* \\-#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ '],
  [45, "mm:ss"],
  [46, "[h]:mm:ss"],
  [47, "mm:ss.0"],
  [48, "##0.0E+0"],
  [49, "@"],
  [50, 'yyyy"年"m"月"'],
  [51, 'm"月"d"日"'],
  [52, 'yyyy"年"m"月"'],
  [53, 'm"月"d"日"'],
  [54, 'm"月"d"日"'],
  [57, 'yyyy"年"m"月"'],
  [58, 'm"月"d"日"'],
]);

/** The built-in id of a number format code; undefined for a code that a workbook must define itself. */
export function builtInId(code: string): number | undefined {
  return [...BUILT_IN].find(([, known]) => known === code)?.[0];
}

function customCodes(root: XmlNode): ReadonlyMap<number, string> {
  const nodes = childrenNamed(childNamed(root, "numFmts"), "numFmt");
  return new Map(nodes.map((node) => [Number(node.attributes.numFmtId), node.attributes.formatCode ?? "General"]));
}

/** The styles of a workbook; throws a refusal where the part is damaged. */
export const stylesOf: (part: Part) => Styles = memo((part: Part): Styles => {
  const { text, root } = xmlOf(part);
  const codes = customCodes(root);
  const cellFormats = childrenNamed(childNamed(root, "cellXfs"), "xf");
  const formats = cellFormats.map((node) => {
    const id = Number(node.attributes.numFmtId ?? 0);
    return codes.get(id) ?? BUILT_IN.get(id) ?? "General";
  });
  return { text, root, formats, cellFormats, codes };
});
