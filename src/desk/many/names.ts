/** What Windows takes for a device, whatever its ending. */
const devices = /^(con|prn|aux|nul|com\d|lpt\d)$/i;
const longest = 100;

/** A text as the name of a file, without its ending: no folders, nothing that a system forbids, never empty. */
export function safeName(text: string): string {
  const plain = [...text.normalize("NFC")]
    .map((letter) => (/[\\/:*?"<>|\p{Cc}\p{Cf}]/u.test(letter) ? "_" : letter))
    .slice(0, longest)
    .join("")
    .replace(/^[\s.]+|[\s.]+$/gu, "");
  if (plain === "") return "未命名";
  return devices.test(plain.split(".")[0] ?? "") ? `_${plain}` : plain;
}

/** Safe names that differ from each other on every system, each with its ending: 甲.xlsx, 甲(2).xlsx. */
export function uniqueNames(names: readonly { readonly name: string; readonly ending: string }[]): readonly string[] {
  const taken = new Set<string>();
  return names.map(({ name, ending }) => {
    const safe = safeName(name);
    const called = (nth: number): string => `${safe}${nth === 1 ? "" : `(${nth})`}.${ending}`;
    let nth = 1;
    while (taken.has(called(nth).toLowerCase())) nth += 1;
    taken.add(called(nth).toLowerCase());
    return called(nth);
  });
}

/** The name of a file without .xlsx or .xlsm. */
export function stemOf(name: string): string {
  return name.replace(/\.xls[xm]$/i, "");
}

/** Whether a file is a workbook to check; Excel's own lock files (~$…) bear the ending of one. */
export function isWorkbookName(name: string): boolean {
  return /\.xls[xm]$/i.test(name) && !name.startsWith("~$") && !name.startsWith("._");
}
