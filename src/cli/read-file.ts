import { open } from "node:fs/promises";
import { tooLargeFile } from "../host/xlsx";

/** Why a file could not be read, as the command line says it. */
export interface Unread {
  readonly kind: "failed";
  readonly code: string;
  readonly message: string;
}

/** The bytes of a file; one that is too large is refused before it is in memory, even where it is no file and has no end. */
export async function readFileWithin(path: string): Promise<Uint8Array | Unread> {
  const file = await open(path).catch(() => null);
  if (file === null) return unread();
  try {
    const info = await file.stat();
    if (info.isDirectory()) return unread();
    const pieces: Uint8Array[] = [];
    let length = info.isFile() ? info.size : 0;
    if (tooLargeFile(length) !== null) return tooLarge(length);
    if (info.isFile()) return new Uint8Array(await file.readFile());
    for await (const piece of file.createReadStream({ autoClose: false }) as AsyncIterable<Uint8Array>) {
      length += piece.length;
      if (tooLargeFile(length) !== null) return tooLarge(length);
      pieces.push(piece);
    }
    return new Uint8Array(Buffer.concat(pieces));
  } catch {
    return unread();
  } finally {
    await file.close().catch(() => undefined);
  }
}

function unread(): Unread {
  return { kind: "failed", code: "not-found", message: "读不到这个文件。请检查路径和权限。" };
}

function tooLarge(length: number): Unread {
  const refused = tooLargeFile(length);
  return refused === null ? unread() : { kind: "failed", code: refused.code, message: refused.message };
}
