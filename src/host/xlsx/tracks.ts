import type { CellStyle } from "./appearance";
import { LAST_COLUMN } from "./formula";
import type { SheetXml } from "./sheet";
import { childNamed, childrenNamed, isOn } from "./xml";

/** One row or column. */
export interface Track {
  /** CSS pixels at 96 dpi; of a hidden one what it would have if shown. */
  readonly size: number;
  readonly hidden: boolean;
  /** Whether nobody has set the size, so that a row may grow with its text. */
  readonly auto: boolean;
}

const PIXELS_PER_POINT = 96 / 72;
const DEFAULT_HEIGHT = 15;
const PADDING = 5;

/** How wide a digit of the workbook's normal font is, in pixels: the unit of column widths. */
function digitWidth(normal: CellStyle): number {
  const chinese = /[\p{Script=Han}]|SimSun|DengXian|FangSong|KaiTi|SimHei|YaHei/iu.test(normal.font);
  return Math.max(1, Math.round(normal.size * (chinese ? 0.7 : 0.64)));
}

function toPixels(width: number, digit: number): number {
  return Math.floor(((256 * width + Math.floor(128 / digit)) / 256) * digit);
}

/** The columns of a sheet up to `count`. */
export function columnTracks(sheet: SheetXml, count: number, normal: CellStyle): readonly Track[] {
  const digit = digitWidth(normal);
  const { defaultColWidth, baseColWidth } = childNamed(sheet.root, "sheetFormatPr")?.attributes ?? {};
  // Without a stated default a column holds eight digits, and Excel rounds it up to a multiple of 8 pixels.
  const base = Math.ceil(((Number(baseColWidth ?? 8) || 8) * digit + PADDING) / 8) * 8;
  const stated = defaultColWidth === undefined ? base : toPixels(Number(defaultColWidth) || 0, digit);
  const tracks: Track[] = Array.from({ length: count }, () => ({ size: stated, hidden: false, auto: true }));
  // Elements that name the same columns over and over would be gone through in vain.
  let left = LAST_COLUMN + 1;
  for (const { attributes } of childrenNamed(childNamed(sheet.root, "cols"), "col")) {
    const size = attributes.width === undefined ? stated : toPixels(Number(attributes.width) || 0, digit);
    const track: Track = { size, hidden: isOn(attributes.hidden), auto: false };
    const last = Math.min(Number(attributes.max) || 0, count);
    for (let index = Math.max(1, Number(attributes.min) || 1) - 1; index < last && left > 0; index++, left--) tracks[index] = track;
  }
  return tracks;
}

/** The rows of a sheet up to `count`. */
export function rowTracks(sheet: SheetXml, count: number): readonly Track[] {
  const { defaultRowHeight, zeroHeight } = childNamed(sheet.root, "sheetFormatPr")?.attributes ?? {};
  const points = Number(defaultRowHeight ?? DEFAULT_HEIGHT) || DEFAULT_HEIGHT;
  const plain: Track = { size: Math.round(points * PIXELS_PER_POINT), hidden: isOn(zeroHeight), auto: true };
  const tracks = Array.from({ length: count }, () => plain);
  for (const { index, tag } of sheet.rows) {
    if (index >= count) continue;
    const height = Number(tag.attributes.ht ?? points) || points;
    tracks[index] = {
      size: Math.round(height * PIXELS_PER_POINT),
      hidden: isOn(tag.attributes.hidden),
      auto: !isOn(tag.attributes.customHeight),
    };
  }
  return tracks;
}
