import { droppedIn, gather, gatherDropped } from "../../src/desk/many/gather";

// What a person chooses or drops, as a browser tells of it: folders in folders, children by the hundred, files that cannot be had.

const file = (name: string): File => new File(["x"], name);

function fileEntry(fullPath: string, given: File | null): FileSystemEntry {
  const entry: Partial<FileSystemFileEntry> = {
    isFile: true,
    isDirectory: false,
    fullPath,
    file: (found: (file: File) => void, failed?: (fault: DOMException) => void) =>
      given === null ? failed?.(new DOMException("gone")) : found(given),
  };
  return entry as FileSystemEntry;
}

function folderEntry(children: readonly FileSystemEntry[], portion = 100): FileSystemEntry {
  const createReader = (): Partial<FileSystemDirectoryReader> => {
    let given = 0;
    return {
      readEntries: (tell) => {
        tell(children.slice(given, given + portion));
        given += portion;
      },
    };
  };
  return { isFile: false, isDirectory: true, createReader } as unknown as FileSystemEntry;
}

const paths = async (entries: readonly FileSystemEntry[]): Promise<readonly string[]> =>
  (await gatherDropped(entries)).files.map(({ path }) => path);

test("a folder gives all workbooks at any depth, in the order of their names, and says how many files it left out", async () => {
  const deep = folderEntry([fileEntry("/各局/下属/10所.xlsx", file("10所.xlsx")), fileEntry("/各局/下属/9所.xlsm", file("9所.xlsm"))]);
  const top = folderEntry([deep, fileEntry("/各局/说明.txt", file("说明.txt")), fileEntry("/各局/财政局.xlsx", file("财政局.xlsx"))]);
  const { files, leftOut } = await gatherDropped([top]);
  expect(files.map(({ path }) => path).sort()).toEqual(["各局/下属/10所.xlsx", "各局/下属/9所.xlsm", "各局/财政局.xlsx"].sort());
  expect(files.findIndex(({ path }) => path.includes("9所"))).toBeLessThan(files.findIndex(({ path }) => path.includes("10所")));
  expect(leftOut).toBe(1);
});

test("a folder of hundreds, told in portions, is taken whole", async () => {
  const many = Array.from({ length: 250 }, (_, nth) => fileEntry(`/多/${nth}.xlsx`, file(`${nth}.xlsx`)));
  expect(await paths([folderEntry(many)])).toHaveLength(250);
});

test("a file that cannot be had is left out, and the others come", async () => {
  const folder = folderEntry([fileEntry("/a/没了.xlsx", null), fileEntry("/a/在.xlsx", file("在.xlsx"))]);
  expect(await gatherDropped([folder])).toMatchObject({ files: [{ path: "a/在.xlsx" }], leftOut: 1 });
});

test("of what is dropped folders are taken as such, and single files as files", () => {
  const [folder, single] = [folderEntry([]), file("单.xlsx")];
  const items = [
    { kind: "file", webkitGetAsEntry: () => folder, getAsFile: () => null },
    { kind: "file", webkitGetAsEntry: () => fileEntry("/单.xlsx", single), getAsFile: () => single },
    { kind: "string", webkitGetAsEntry: () => null, getAsFile: () => null },
  ];
  expect(droppedIn({ items, files: [] } as unknown as DataTransfer)).toEqual([folder, single]);
});

test("what is chosen bears where it lies below the folder, where the browser says so", () => {
  const inFolder = Object.assign(file("甲.xlsx"), { webkitRelativePath: "各局/甲.xlsx" });
  const alone = Object.assign(file("乙.xlsx"), { webkitRelativePath: "" });
  expect(
    gather([inFolder, alone])
      .files.map(({ path }) => path)
      .sort(),
  ).toEqual(["乙.xlsx", "各局/甲.xlsx"].sort());
});
