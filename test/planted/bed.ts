import { readFileSync } from "node:fs";
import { join } from "node:path";
import { hostOf, readingOf } from "../support/sample";
import { layouts } from "./layouts";
import type { Bed } from "./plant";

/** The right workbooks, read from their files. */
export async function rightWorkbooks(): Promise<readonly Bed[]> {
  return Promise.all(
    layouts.map(async (layout) => {
      const path = join(__dirname, "..", "workbooks", layout.name, "input.xlsx");
      const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(path))));
      return { layout, workbook };
    }),
  );
}
