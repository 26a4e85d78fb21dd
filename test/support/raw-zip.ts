import { gzipSync } from "node:zlib";

/** One file of a zip that is written as it is told, lies included. */
export interface RawFile {
  readonly name: string;
  readonly content: string | Uint8Array;
  /** The unpacked size that headers and directory declare; the true one where nothing is said. */
  readonly declared?: number;
  /** The name of another file whose packed bytes the directory points at instead of bytes of its own. */
  readonly sharedWith?: string;
}

const DEFLATED = 8;

function header(signature: number, length: number): DataView {
  const view = new DataView(new ArrayBuffer(length));
  view.setUint32(0, signature, true);
  return view;
}

/** A gzip is ten bytes of header, what a zip holds, and the checksum that a zip needs, all of it made by native code. */
function deflated(content: Uint8Array): { readonly packed: Uint8Array; readonly crc: number } {
  const zipped = gzipSync(content, { level: 6 });
  return { packed: zipped.subarray(10, -8), crc: zipped.readUInt32LE(zipped.length - 8) };
}

/** What a local header and a directory entry have in common. */
function describe(
  view: DataView,
  at: number,
  file: { readonly crc: number; readonly packed: number; readonly size: number; readonly name: number },
): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, 0x800, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint32(at + 6, 0x00210000, true);
  view.setUint32(at + 10, file.crc, true);
  view.setUint32(at + 14, file.packed, true);
  view.setUint32(at + 18, file.size, true);
  view.setUint16(at + 22, file.name, true);
}

/** A zip of files that may lie about their sizes or share each other's bytes; fast enough for hundreds of megabytes of the same. */
export function rawZip(files: readonly RawFile[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  const offsets = new Map<string, { readonly offset: number; readonly length: number; readonly crc: number; readonly size: number }>();
  let at = 0;
  const push = (bytes: Uint8Array): void => {
    pieces.push(bytes);
    at += bytes.length;
  };
  for (const file of files) {
    const name = new TextEncoder().encode(file.name);
    const shared = file.sharedWith === undefined ? undefined : offsets.get(file.sharedWith);
    let own = shared;
    if (own === undefined) {
      const content = typeof file.content === "string" ? Buffer.from(file.content) : file.content;
      const { packed, crc } = deflated(content);
      own = { offset: at, length: packed.length, crc, size: file.declared ?? content.length };
      const local = header(0x04034b50, 30);
      describe(local, 4, { crc: own.crc, packed: own.length, size: own.size, name: name.length });
      push(new Uint8Array(local.buffer));
      push(name);
      push(packed);
      offsets.set(file.name, own);
    }
    const entry = header(0x02014b50, 46);
    entry.setUint16(4, 20, true);
    describe(entry, 6, { crc: own.crc, packed: own.length, size: own.size, name: name.length });
    entry.setUint32(42, own.offset, true);
    directory.push(new Uint8Array(entry.buffer), name);
  }
  const start = at;
  directory.forEach(push);
  const end = header(0x06054b50, 22);
  end.setUint16(8, Math.min(files.length, 0xffff), true);
  end.setUint16(10, Math.min(files.length, 0xffff), true);
  end.setUint32(12, at - start, true);
  end.setUint32(16, start, true);
  push(new Uint8Array(end.buffer));
  return Buffer.concat(pieces);
}
