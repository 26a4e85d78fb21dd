import { benchCore } from "./core";
import { benchExcel } from "./excel";
import { benchFiles } from "./files";
import { benchPane } from "./pane";

const parts = { core: benchCore, excel: benchExcel, files: benchFiles, pane: benchPane } as const;

/** Prints what the product takes beside its goals; with names of parts only those. A missed goal is told and is no failure. */
export async function main(names: readonly string[]): Promise<number> {
  for (const [name, bench] of Object.entries(parts)) if (names.length === 0 || names.includes(name)) await bench();
  return 0;
}
