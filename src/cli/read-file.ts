import { open } from "node:fs/promises";
import { tooLargeFile } from "../host/xlsx";
import { failure, type Failure } from "./outcome";

/** The bytes of a file; one that is too large is refused before it is in memory, even where it is no file and has no end. */
export async function readFileWithin(path: string): Promise<Uint8Array | Failure> {
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

function unread(): Failure {
  return failure("not-found", "读不到这个文件。请检查路径和权限。");
}

function tooLarge(length: number): Failure {
  const refused = tooLargeFile(length);
  return refused === null ? unread() : failure(refused.code, refused.message);
}
