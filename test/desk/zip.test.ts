import { unzipSync } from "fflate";
import { zipWriter } from "../../src/desk/many/zip";

test("a zip of workbooks keeps their Chinese names, for unzip on Linux too, which reads those of a file from DOS in another code page", async () => {
  const zip = zipWriter();
  zip.add("应急管理局（复核）.xlsx", Buffer.from("one"));
  const bytes = Buffer.from(await zip.end().arrayBuffer());
  expect(Object.keys(unzipSync(bytes))).toEqual(["应急管理局（复核）.xlsx"]);
  const entry = bytes.indexOf("PK\u0001\u0002");
  expect(bytes.readUInt8(entry + 5)).toBe(3);
  expect(bytes.readUInt16LE(entry + 8) & 0x800).toBe(0x800);
  expect(bytes.readUInt32LE(entry + 38) >>> 16).toBe(0o100644);
});
