import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostOf, readingOf } from "../support/sample";
import { layouts, type Layout } from "./layouts";
import type { Bed } from "./plant";
import { provinceLayouts } from "./province-layouts";

/** The right workbooks of those layouts, of all where nothing is said, read from their files. */
export async function rightWorkbooks(of: readonly Layout[] = [...layouts, ...provinceLayouts]): Promise<readonly Bed[]> {
  return Promise.all(
    of.map(async (layout) => {
      const path = join(__dirname, "..", "workbooks", layout.name, "input.xlsx");
      const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(path))));
      return { layout, workbook };
    }),
  );
}
