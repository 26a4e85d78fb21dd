import { zipSync } from "fflate";

/** Packs the parts of a workbook here and now: it stands in for what write-excel-file would start workers of its own for. */
export default function packAtOnce(parts: Readonly<Record<string, Uint8Array>>): Promise<ArrayBuffer> {
  const { buffer, byteOffset, byteLength } = zipSync(parts);
  return Promise.resolve(new Uint8Array(buffer, byteOffset, byteLength).slice().buffer);
}
