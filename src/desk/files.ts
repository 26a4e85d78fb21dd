import type { PolicyFile } from "../core/policy";
import type { Refusal } from "../host/host";
import { tooLargeFile } from "../host/xlsx";
import { loadPolicy } from "../taskpane/policy-file";
import { openBook, type Book } from "./book";
import { sampleBytes } from "./sample";
import { words } from "./words";

let policy: Promise<PolicyFile> | null = null;

/** What a bureau has laid down, asked for once for all files that are opened. */
export function thePolicy(): Promise<PolicyFile> {
  return (policy ??= loadPolicy());
}

/** Opens the workbook that comes with the page. */
export function openSample(): Promise<Book | Refusal> {
  return opened(words.sampleName, sampleBytes, words.unreachable);
}

/** Opens a file that the user chose or dropped. */
export function openFile(file: File): Promise<Book | Refusal> {
  // Told by its size, before the whole of it is in the memory of the page.
  const refused = tooLargeFile(file.size);
  return refused === null ? opened(file.name, () => file.arrayBuffer(), words.unreadable(file.name)) : Promise.resolve(refused);
}

/** Reading may fail for many reasons outside our hands; all of them mean the same to the user. */
async function opened(name: string, read: () => Promise<ArrayBuffer>, otherwise: string): Promise<Book | Refusal> {
  try {
    return openBook(name, new Uint8Array(await read()), thePolicy());
  } catch {
    return { kind: "refused", code: "failed", message: otherwise };
  }
}

/** Hands the file as it is now to the browser's downloads. */
export function saveBook(book: Book): void {
  const blob = new Blob([new Uint8Array(book.bytes())], { type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" });
  saveBlob(words.saveAs(book.name.replace(/\.xls[xm]$/i, ""), /\.xlsm$/i.test(book.name) ? "xlsm" : "xlsx"), blob);
  book.saved();
}

/** Hands a file under that name to the browser's downloads. */
export function saveBlob(name: string, blob: Blob): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement("a");
  link.href = address;
  link.download = name;
  link.click();
  // The download has the bytes by the next turn; only then may the address go.
  setTimeout(() => URL.revokeObjectURL(address), 0);
}
