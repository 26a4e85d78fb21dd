import { Zip, ZipPassThrough } from "fflate";

/** A zip that is written file by file; what is written goes to the browser's keeping at once, so that memory holds one file at a time. */
export interface ZipWriter {
  add(name: string, bytes: Uint8Array): void;
  end(): Blob;
}

/** A plain file as Unix keeps it: of a file from DOS, which is the usual, unzip on Linux takes the name to be in another code page. */
const fromUnix = { os: 3, attrs: 0o100644 << 16 } as const;

/** Begins a zip. Its files are .xlsx, packed already, so that they are only put in. */
export function zipWriter(): ZipWriter {
  const parts: Blob[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault !== null) throw fault;
    parts.push(new Blob([new Uint8Array(chunk)]));
  });
  return {
    add: (name, bytes) => {
      const file = Object.assign(new ZipPassThrough(name), fromUnix);
      zip.add(file);
      file.push(bytes, true);
    },
    end: () => {
      zip.end();
      return new Blob(parts, { type: "application/zip" });
    },
  };
}
