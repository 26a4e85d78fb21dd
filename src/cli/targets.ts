import { readdir, stat } from "node:fs/promises";
import { basename, extname, join, relative, resolve } from "node:path";
import { failure, type Failure } from "./outcome";

/** A folder stands for the workbooks in it and below it, in order of name; Excel's own lock files (~$…) are none. */
export async function filesOf(path: string): Promise<readonly string[]> {
  const info = await stat(path).catch(() => null);
  if (info === null || !info.isDirectory()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const sorted = [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).filter((entry) => entry.isDirectory() || isWorkbook(entry.name));
  const files: string[] = [];
  // One folder after the other: a deep tree asked for at once would take all the handles there are.
  for (const entry of sorted) files.push(...(entry.isDirectory() ? await filesOf(join(path, entry.name)) : [join(path, entry.name)]));
  return files;
}

function isWorkbook(name: string): boolean {
  return [".xlsx", ".xlsm"].includes(extname(name).toLowerCase()) && !name.startsWith("~$");
}

type Target = { readonly kind: "target"; readonly pathFor: (file: string) => string | null } | Failure;

/** Where the recalculated workbooks go: a file for one, a folder for several; never onto an input. */
export async function targetOf(out: string | null, asked: readonly string[], files: readonly string[]): Promise<Target> {
  if (out === null) return { kind: "target", pathFor: () => null };
  const info = await stat(out).catch(() => null);
  const isFolder = info?.isDirectory() ?? false;
  if (files.length > 1 && info !== null && !isFolder)
    return misplaced(`--out“${out}”是一个文件，而要写的有 ${files.length} 个。请写一个文件夹。`);
  const inFolder = files.length > 1 || isFolder;
  const nameIn = namesIn(files, asked);
  const paths = new Map(files.map((file) => [file, inFolder ? join(out, nameIn(file)) : out]));
  const inputs = new Set(files.map((file) => resolve(file)));
  const outputs = [...paths.values()].map((path) => resolve(path));
  const clash = outputs.find((path) => inputs.has(path));
  if (clash !== undefined) return misplaced(`--out 会盖掉原文件“${clash}”。请换一个路径。`);
  const taken = new Set<string>();
  const twice = outputs.find((path) => taken.size === taken.add(path).size);
  if (twice !== undefined) return misplaced(`有两个文件都叫“${basename(twice)}”，写到同一个文件夹会互相盖掉。请分开处理。`);
  return { kind: "target", pathFor: (file) => paths.get(file) ?? null };
}

/** A file's own name; where two files share one, its path below the folder that was asked for. */
function namesIn(files: readonly string[], asked: readonly string[]): (file: string) => string {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(basename(file), (counts.get(basename(file)) ?? 0) + 1);
  return (file) => {
    const folder = asked.find((path) => !relative(path, file).startsWith("..") && relative(path, file) !== "");
    return counts.get(basename(file)) === 1 || folder === undefined ? basename(file) : relative(folder, file);
  };
}

function misplaced(message: string): Failure {
  return failure("misplaced", message);
}
