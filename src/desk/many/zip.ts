import { Zip, ZipPassThrough } from "fflate";

/** A zip that is written file by file; what is written goes to the browser's keeping at once, so that memory holds one file at a time. */
export interface ZipWriter {
  add(name: string, bytes: Uint8Array): void;
  end(): Blob;
}

/** Begins a zip. Its files are .xlsx, packed already, so that they are only put in. */
export function zipWriter(): ZipWriter {
  const parts: Blob[] = [];
  const zip = new Zip((fault, chunk) => {
    if (fault !== null) throw fault;
    parts.push(new Blob([new Uint8Array(chunk)]));
  });
  return {
    add: (name, bytes) => {
      const file = new ZipPassThrough(name);
      zip.add(file);
      file.push(bytes, true);
    },
    end: () => {
      zip.end();
      return new Blob(parts, { type: "application/zip" });
    },
  };
}
