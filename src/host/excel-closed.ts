import type { Plan } from "../core/plan";
import { loaded } from "./excel-pages";
import { lockedStructure, onlyToRead, otherFormat } from "./excel-refusal";
import type { Refusal } from "./host";

/** What Excel tells of a workbook as a whole that forbids writing to it. */
export interface Closed {
  /** The file's name with its ending; empty where Excel does not tell. */
  readonly name: string;
  /** Opened for reading only: what is written cannot be saved to the file. */
  readonly readOnly: boolean;
  /** Sheets may not be added or removed. */
  readonly locked: boolean;
}

/** A workbook of which nothing of the kind is known. */
export const open: Closed = { name: "", readOnly: false, locked: false };

/** The proxies that tell. */
export interface ClosedQuery {
  readonly workbook: Excel.Workbook;
  readonly protection: Excel.WorkbookProtection;
}

/** Asks whether the workbook may be written to; null where Excel cannot tell (that came with ExcelApi 1.7 and 1.8). */
export function queryClosed({ workbook }: Excel.RequestContext): ClosedQuery | null {
  if (!Office.context.requirements.isSetSupported("ExcelApi", "1.8")) return null;
  const { protection } = workbook;
  workbook.load("name,readOnly");
  protection.load("protected");
  return { workbook, protection };
}

/** What came back. */
export function closedFrom(query: ClosedQuery | null): Closed {
  if (query === null) return open;
  const { workbook, protection } = query;
  return {
    name: loaded(() => workbook.name) ?? "",
    readOnly: loaded(() => workbook.readOnly) === true,
    locked: loaded(() => protection.protected) === true,
  };
}

/** The formats that keep no custom XML parts, and some of them no formulas or formats either. */
const poorFormats = /\.(xls|xlt|xla|csv|txt|prn|dif|slk|xml|mht|mhtml|htm|html)$/i;

/** Why nothing may be written to a workbook as a whole, before anything is asked of Excel; null where nothing is known against it. */
export function whyClosed(edits: Plan, { name, readOnly, locked }: Closed): Refusal | null {
  // Excel tells of the view in one place and of the file in another.
  if (readOnly || Office.context.document.mode === Office.DocumentMode.ReadOnly) return onlyToRead();
  const ending = poorFormats.exec(name)?.[0];
  if (ending !== undefined) return otherFormat(name, ending);
  return locked && edits.some(({ kind }) => kind === "sheet") ? lockedStructure() : null;
}
