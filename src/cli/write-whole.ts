import { rmSync } from "node:fs";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { failure, type Failure } from "./outcome";

// Files that are being written; whatever ends the run, none of them stays behind half written.
const partials = new Set<string>();
// A file that is asked for twice may be written twice at a time.
let started = 0;

function clear(): void {
  for (const partial of partials) rmSync(partial, { force: true });
}

/** Written beside the target first and then renamed, so that nobody ever sees half a file. */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Failure | null> {
  started += 1;
  const partial = `${path}.${process.pid}-${started}.part`;
  if (!process.listeners("exit").includes(clear)) process.on("exit", clear);
  partials.add(partial);
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(partial, bytes);
    await rename(partial, path);
    return null;
  } catch (fault) {
    await rm(partial, { force: true });
    const why = fault instanceof Error ? fault.message : String(fault);
    return failure("not-written", `写不了“${path}”（${why}）。请检查路径、权限和磁盘空间。`);
  } finally {
    partials.delete(partial);
  }
}
