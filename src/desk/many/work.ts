import { defaultSettings } from "../../core/assessment";
import type { Refusal } from "../../host/host";
import { openXlsx, xlsxHost, type XlsxHost } from "../../host/xlsx";
import { engine } from "../../taskpane/engine";
import { assessed, dayText } from "../../taskpane/knowledge";
import { words } from "../words";
import { plainBookBytes } from "./plain-book";
import type { PlainBook } from "./sheets";
import { summaryOf, type Summary } from "./summary";

/** What is done with a file, in a worker or, where none can be started, on the page itself. */
export type Job =
  | { readonly kind: "assess"; readonly file: File }
  /** The recalculated workbook, as 保存结果 would save it. */
  | { readonly kind: "recalculate"; readonly file: File }
  | { readonly kind: "write"; readonly book: PlainBook };

/** What came of it. */
export type Answer =
  | { readonly kind: "assessed"; readonly summary: Summary }
  | { readonly kind: "bytes"; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: "failed"; readonly message: string };

/** Does one job. It never rejects: one bad file must not hold up the others. */
export async function work(job: Job): Promise<Answer> {
  try {
    if (job.kind === "write") return { kind: "bytes", bytes: await plainBookBytes(job.book) };
    const host = await hostOf(job.file);
    if (host.kind === "failed") return host;
    return job.kind === "assess" ? await assessWith(host.host) : await recalculateWith(host.host);
  } catch (fault) {
    return failed(words.many.fault(fault instanceof Error ? fault.message : String(fault)));
  }
}

type Failed = Extract<Answer, { readonly kind: "failed" }>;

function failed(message: string): Failed {
  return { kind: "failed", message };
}

async function hostOf(file: File): Promise<{ readonly kind: "host"; readonly host: XlsxHost } | Failed> {
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return failed(words.unreadable(file.name));
  const opened = openXlsx(new Uint8Array(bytes));
  return opened.kind === "refused" ? refused(opened) : { kind: "host", host: xlsxHost(opened) };
}

function refused({ message }: Refusal): Failed {
  return failed(message);
}

async function assessWith(host: XlsxHost): Promise<Answer> {
  const reading = await host.read();
  if (reading.kind === "refused") return refused(reading);
  const notes = engine.notesOf(reading);
  const assessment = assessed(engine, reading.workbook, defaultSettings, notes);
  const { annexes } = assessment;
  if (!("3" in annexes || "4" in annexes || "5" in annexes))
    return failed(words.many.noAnnex(reading.workbook.sheets.map((sheet) => sheet.name)));
  return { kind: "assessed", summary: summaryOf(assessment, reading.workbook, notes) };
}

async function recalculateWith(host: XlsxHost): Promise<Answer> {
  const reading = await host.read();
  if (reading.kind === "refused") return refused(reading);
  const notes = engine.notesOf(reading);
  const assessment = assessed(engine, reading.workbook, defaultSettings, notes);
  const receipt = await host.apply(engine.plan(reading, assessment, notes, dayText(new Date())));
  return receipt.kind === "refused" ? refused(receipt) : { kind: "bytes", bytes: new Uint8Array(host.bytes()) };
}
