import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Reading } from "../../src/host/host";
import { openXlsx, xlsxHost, type XlsxHost } from "../../src/host/xlsx";

/** The bureau's workbook as it is shipped. */
export const samplePath = join(__dirname, "..", "..", "assets", "sample", "bureau-2022.xlsx");

/** A host over a file's bytes; a file that cannot be opened is a mistake of the test. */
export function hostOf(bytes: Uint8Array): XlsxHost {
  const file = openXlsx(bytes);
  if (file.kind === "refused") throw new Error(file.message);
  return xlsxHost(file);
}

/** A host over the bureau's workbook. */
export function sampleHost(): XlsxHost {
  return hostOf(new Uint8Array(readFileSync(samplePath)));
}

/** What a host reads. */
export async function readingOf(host: XlsxHost): Promise<Reading> {
  const reading = await host.read();
  if (reading.kind === "refused") throw new Error(reading.message);
  return reading;
}
