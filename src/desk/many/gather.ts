import { isWorkbookName } from "./names";
import type { Incoming } from "./queue";

/** What a choice or a drop came to: the workbooks, and how many files were left out. */
export interface Gathered {
  readonly files: readonly Found[];
  readonly leftOut: number;
}

/** A file with where it lies below the folder that was chosen. */
export interface Found {
  readonly file: File;
  readonly path: string;
}

/** What the list keeps of a file. */
export function incomingOf({ file, path }: Found): Incoming {
  return { name: file.name, path, size: file.size, modified: file.lastModified };
}

/** Sorts out what was chosen; of a folder the browser says where each file lies. */
export function gather(files: readonly File[]): Gathered {
  return sorted(files.map((file) => ({ file, path: file.webkitRelativePath === "" ? file.name : file.webkitRelativePath })));
}

/** What was dropped, folders as such. It must be asked for before anything is waited for: a drop is empty afterwards. */
export function droppedIn({ items, files }: DataTransfer): readonly Dropped[] {
  const dropped = [...items].flatMap((item): readonly Dropped[] => {
    const entry = item.kind === "file" ? item.webkitGetAsEntry() : null;
    const one = entry?.isDirectory === true ? entry : item.getAsFile();
    return one === null ? [] : [one];
  });
  return dropped.length > 0 ? dropped : [...files];
}

/** A file, or a folder whose files are still to be asked for. */
export type Dropped = FileSystemEntry | File;

/** Sorts out what was dropped, folders with all that is below them. */
export async function gatherDropped(entries: readonly Dropped[]): Promise<Gathered> {
  const found = await Promise.all(entries.map((entry) => (entry instanceof File ? alone(entry) : below(entry))));
  return sorted(found.flat());
}

function sorted(found: readonly (Found | null)[]): Gathered {
  const files = found.filter((each) => each !== null).filter(({ file }) => isWorkbookName(file.name));
  const inOrder = [...files].sort((a, b) => a.path.localeCompare(b.path, "zh-CN", { numeric: true }));
  return { files: inOrder, leftOut: found.length - files.length };
}

function alone(file: File): Promise<readonly Found[]> {
  return Promise.resolve([{ file, path: file.name }]);
}

/** All files at or below an entry; null for one that cannot be had. */
async function below(entry: FileSystemEntry): Promise<readonly (Found | null)[]> {
  if (isFile(entry)) return [await fileOf(entry)];
  if (!isFolder(entry)) return [];
  const children = await childrenOf(entry);
  return (await Promise.all(children.map(below))).flat();
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<Found | null> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve({ file, path: entry.fullPath.replace(/^\//, "") }),
      () => resolve(null),
    ),
  );
}

/** A folder gives its children by the hundred, and none at last. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const some = (): Promise<readonly FileSystemEntry[]> =>
    new Promise((resolve) =>
      reader.readEntries(
        (entries) => resolve(entries),
        () => resolve([]),
      ),
    );
  const all: FileSystemEntry[] = [];
  for (let entries = await some(); entries.length > 0; entries = await some()) all.push(...entries);
  return all;
}
