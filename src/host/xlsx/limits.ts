/** How much a file may hold before it is refused as too large. */
export interface Limits {
  /** Bytes of the file itself. */
  readonly file: number;
  /** Files inside the zip. */
  readonly parts: number;
  /** Bytes of all of them unpacked, as the zip declares them. */
  readonly unpacked: number;
  /** Cells of all sheets together. */
  readonly cells: number;
}

/** Far above any form of a bureau, and far below what makes a browser tab run out of memory. */
export const LIMITS: Limits = { file: 100 << 20, parts: 10_000, unpacked: 400 << 20, cells: 2_000_000 };
