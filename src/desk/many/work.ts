import type { Assessment } from "../../core/assessment";
import type { Notes } from "../../core/notes";
import { noPolicy, policyFileFrom, settingsUnder } from "../../core/policy";
import type { Reading, Refusal } from "../../host/host";
import { openXlsx, tooLargeFile, xlsxHost, type XlsxHost } from "../../host/xlsx";
import { engine } from "../../taskpane/engine";
import { assessed, dayText } from "../../taskpane/knowledge";
import { words } from "../words";
import { plainBookBytes } from "./plain-book";
import type { PlainBook } from "./sheets";
import { summaryOf, type Summary } from "./summary";

/** What is done with a file, in a worker or, where none can be started, on the page itself. */
export type Job =
  | { readonly kind: "assess"; readonly file: File; readonly policy: PolicyText }
  /** The recalculated workbook, as 保存结果 would save it. */
  | { readonly kind: "recalculate"; readonly file: File; readonly policy: PolicyText }
  | { readonly kind: "write"; readonly book: PlainBook };

/** What a bureau has laid down, as its file says it: exact numbers do not reach a worker as such. Null where there is nothing. */
export type PolicyText = string | null;

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
    return job.kind === "assess" ? await assessWith(host.host, job.policy) : await recalculateWith(host.host, job.policy);
  } catch (fault) {
    return failed(words.many.fault(fault instanceof Error ? fault.message : String(fault)));
  }
}

type Failed = Extract<Answer, { readonly kind: "failed" }>;

function failed(message: string): Failed {
  return { kind: "failed", message };
}

async function hostOf(file: File): Promise<{ readonly kind: "host"; readonly host: XlsxHost } | Failed> {
  const large = tooLargeFile(file.size);
  if (large !== null) return refused(large);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return failed(words.unreadable(file.name));
  const opened = openXlsx(new Uint8Array(bytes));
  return opened.kind === "refused" ? refused(opened) : { kind: "host", host: xlsxHost(opened) };
}

function refused({ message }: Refusal): Failed {
  return failed(message);
}

/** As the pane does it: by what the file keeps of settings and answers, under what is laid down. */
function assessmentOf(reading: Reading, text: PolicyText): { readonly assessment: Assessment; readonly notes: Notes } {
  const notes = engine.notesOf(reading);
  const laid = text === null ? null : policyFileFrom(text);
  const settings = settingsUnder(laid?.kind === "laid" ? laid.policy : noPolicy, notes.settings);
  return { assessment: assessed(engine, reading.workbook, settings, notes).assessment, notes };
}

async function assessWith(host: XlsxHost, policy: PolicyText): Promise<Answer> {
  const reading = await host.read();
  if (reading.kind === "refused") return refused(reading);
  const { assessment, notes } = assessmentOf(reading, policy);
  const { annexes } = assessment;
  if (!("3" in annexes || "4" in annexes || "5" in annexes))
    return failed(words.many.noAnnex(reading.workbook.sheets.map((sheet) => sheet.name)));
  return { kind: "assessed", summary: summaryOf(assessment, reading.workbook, notes) };
}

async function recalculateWith(host: XlsxHost, policy: PolicyText): Promise<Answer> {
  const reading = await host.read();
  if (reading.kind === "refused") return refused(reading);
  const { assessment, notes } = assessmentOf(reading, policy);
  const receipt = await host.apply(engine.plan(reading, assessment, notes, dayText(new Date())));
  return receipt.kind === "refused" ? refused(receipt) : { kind: "bytes", bytes: new Uint8Array(host.bytes()) };
}
