import { childNamed, type XmlNode } from "./xml";

/** The colours that a workbook's own numbers stand for, six hexadecimal digits each. */
export interface Palette {
  /** The theme's colours in the order in which cells count them. */
  readonly theme: readonly string[];
  readonly indexed: readonly string[];
}

const OFFICE_THEME = "FFFFFF 000000 E7E6E6 44546A 4472C4 ED7D31 A5A5A5 FFC000 5B9BD5 70AD47 0563C1 954F72".split(" ");
/** In the order in which cells count them: light before dark, which is not the order in the theme part. */
const THEME_NAMES = "lt1 dk1 lt2 dk2 accent1 accent2 accent3 accent4 accent5 accent6 hlink folHlink".split(" ");

const BASIC = "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF".split(" ");
const INDEXED = [
  ...BASIC,
  ...BASIC,
  ..."800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF".split(" "),
  ..."000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99".split(" "),
  ..."3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333".split(" "),
];

function isHex(text: string | undefined): text is string {
  return text !== undefined && /^[0-9A-Fa-f]{6}$/.test(text);
}

function themeColours(theme: XmlNode | undefined): readonly string[] {
  const scheme = childNamed(childNamed(theme, "themeElements"), "clrScheme");
  return THEME_NAMES.map((name, index) => {
    const colour = childNamed(scheme, name)?.children[0]?.attributes;
    const stated = colour?.lastClr ?? colour?.val;
    return isHex(stated) ? stated.toUpperCase() : (OFFICE_THEME[index] ?? "000000");
  });
}

/** The palette of a workbook, from its theme and its style part; Office's own where they say nothing. */
export function paletteOf(theme: XmlNode | undefined, styles: XmlNode | undefined): Palette {
  const own = childNamed(childNamed(styles, "colors"), "indexedColors")?.children.map((node) => node.attributes.rgb?.slice(-6));
  return { theme: themeColours(theme), indexed: INDEXED.map((colour, index) => (isHex(own?.[index]) ? own[index] : colour)) };
}

/** One channel lightened (tint above 0) or darkened; close to what Excel does in terms of lightness. */
function tinted(channel: number, tint: number): number {
  return Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
}

function withTint(colour: string, tint: number): string {
  const channels = [0, 2, 4].map((at) => tinted(parseInt(colour.slice(at, at + 2), 16), tint));
  return channels.map((channel) => Math.min(255, Math.max(0, channel)).toString(16).padStart(2, "0").toUpperCase()).join("");
}

/** The colour that an element stands for, as `#RRGGBB`; null for none and for automatic. */
export function colourOf(node: XmlNode | undefined, palette: Palette): string | null {
  if (node === undefined) return null;
  const { rgb, theme, indexed, tint } = node.attributes;
  const stated = rgb?.slice(-6);
  const base = isHex(stated)
    ? stated.toUpperCase()
    : theme !== undefined
      ? palette.theme[Number(theme)]
      : palette.indexed[Number(indexed ?? -1)];
  return base === undefined ? null : `#${withTint(base, Math.max(-1, Math.min(1, Number(tint ?? 0) || 0)))}`;
}
