import { words } from "../words";
import { stemOf, uniqueNames } from "./names";
import type { Pool } from "./pool";
import type { Entry } from "./queue";
import { overviewBook, returnBook, returnName } from "./sheets";
import { versionsOf } from "./versions";
import type { Job, PolicyText } from "./work";
import { zipWriter } from "./zip";

/** A file to save, and what had to be left out of it. */
export interface Exported {
  readonly name: string;
  /** Null where nothing came of it. */
  readonly blob: Blob | null;
  readonly left: readonly string[];
}

/** 汇总表 of the list, without files that a later version has replaced; null where it was called off. */
export function overviewFile(entries: readonly Entry[], pool: Pool): Promise<Exported | null> {
  return oneBook(words.many.overview.file, { kind: "write", book: overviewBook(lastVersions(entries)) }, pool);
}

/** The 退回修改清单 of one file; null where it was called off, or where the file was not checked. */
export async function returnFile(entry: Entry, pool: Pool): Promise<Exported | null> {
  const { status } = entry;
  if (status.kind !== "done") return null;
  const [name = ""] = uniqueNames([{ name: returnName(entry, status.summary), ending: "xlsx" }]);
  return oneBook(name, { kind: "write", book: returnBook(entry, status.summary) }, pool);
}

const xlsx = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

async function oneBook(name: string, job: Job, pool: Pool): Promise<Exported | null> {
  const answer = await pool.run(job);
  if (answer === null) return null;
  if (answer.kind === "bytes") return { name, blob: new Blob([answer.bytes], { type: xlsx }), left: [] };
  return { name, blob: null, left: answer.kind === "failed" ? [answer.message] : [] };
}

interface ExportMeans {
  readonly pool: Pool;
  readonly policy: Promise<PolicyText>;
  readonly fileOf: (entry: Entry) => File | undefined;
  readonly tell: (through: number) => void;
}

/** A zip with one file for each that was checked, made one after the other; null where it was called off. */
export async function exportFiles(
  kind: "returns" | "workbooks",
  entries: readonly Entry[],
  { pool, policy, fileOf, tell }: ExportMeans,
): Promise<Exported | null> {
  const checked = lastVersions(entries).filter(({ status }) => status.kind === "done");
  const names = uniqueNames(checked.map((entry) => wantedName(kind, entry)));
  const laid = await policy;
  const zip = zipWriter();
  const left: string[] = [];
  for (const [index, entry] of checked.entries()) {
    const job = jobFor(kind, entry, fileOf(entry), laid);
    const answer = job === null ? undefined : await pool.run(job);
    if (answer === null) return null;
    if (answer?.kind === "bytes") zip.add(names[index] ?? entry.name, answer.bytes);
    else left.push(words.many.notExported(entry.path, answer?.kind === "failed" ? answer.message : words.unreadable(entry.name)));
    tell(index + 1);
  }
  const blob = zip.end();
  return { name: words.many.zips[kind], blob: left.length < checked.length ? blob : null, left };
}

function wantedName(kind: "returns" | "workbooks", entry: Entry): { readonly name: string; readonly ending: string } {
  if (kind === "returns")
    return { name: entry.status.kind === "done" ? returnName(entry, entry.status.summary) : entry.name, ending: "xlsx" };
  return { name: words.many.recalculated(stemOf(entry.name)), ending: /\.xlsm$/i.test(entry.name) ? "xlsm" : "xlsx" };
}

function jobFor(kind: "returns" | "workbooks", entry: Entry, file: File | undefined, policy: PolicyText): Job | null {
  const { status } = entry;
  if (kind === "workbooks") return file === undefined ? null : { kind: "recalculate", file, policy };
  return status.kind === "done" ? { kind: "write", book: returnBook(entry, status.summary) } : null;
}

/** What a later version has replaced is no longer asked for. */
export function lastVersions(entries: readonly Entry[]): readonly Entry[] {
  const versions = versionsOf(entries);
  return entries.filter(({ id }) => versions.get(id)?.isLast !== false);
}
