import { createHash } from "node:crypto";
import { mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { zipSync } from "fflate";

/** Files by their path in the package, with `/` between its parts. */
export type Files = ReadonlyMap<string, Uint8Array>;

/** Where the list of checksums stands in the package. */
export const checksumsPath = "SHA256SUMS.txt";

/** The same for every package, and in every time zone: a zip keeps local times, so this is one. */
const always = new Date(2000, 0, 1);

export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** The files with the list of their checksums, as `sha256sum -c` reads it. */
export function withChecksums(files: Files): Files {
  const lines = inOrder(files).map(([path, bytes]) => `${sha256(bytes)}  ${path}\n`);
  return new Map([...files, [checksumsPath, Buffer.from(lines.join(""))]]);
}

/** A plain file as Unix keeps it: of a file from DOS, which is the usual, unzip on Linux takes the name to be in another code page. */
const fromUnix = { os: 3, attrs: 0o100644 << 16 } as const;

/** The files as one zip: the same files give the same bytes, whenever and wherever it is made. */
export function zipped(files: Files): Uint8Array {
  return zipSync(Object.fromEntries(inOrder(files)), { level: 9, mtime: always, ...fromUnix });
}

function inOrder(files: Files): readonly (readonly [string, Uint8Array])[] {
  return [...files].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** Writes a file under another name first, so that it is there whole or not at all. */
export function writeWhole(place: string, bytes: Uint8Array): void {
  const made = join(dirname(place), `.${basename(place)}-${process.pid}`);
  mkdirSync(dirname(place), { recursive: true });
  try {
    writeFileSync(made, bytes);
    renameSync(made, place);
  } finally {
    rmSync(made, { force: true });
  }
}
