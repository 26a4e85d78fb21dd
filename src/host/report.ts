import type { Sheet } from "../core/grid/workbook";
import type { Refusal } from "./host";

/** Reports with all their pictures are smaller; far larger ones are something else, or freeze the pane. */
const mostBytes = 20 << 20;

/**
 * Reads a Word report (附件6) that the user chose, as a sheet that bears the file's name. What reads Word is large and
 * seldom needed: it is loaded with the first report and not with the pane.
 */
export async function readReport(file: File): Promise<Sheet | Refusal> {
  const { name, size } = file;
  if (size > mostBytes) return refused("too-large", `“${name}”超过 20 MB。请删去报告里的图片，另存为 .docx 后再试。`);
  const bytes = await file.arrayBuffer().catch(() => null);
  if (bytes === null) return refused("failed", `读不到“${name}”。它可能已被移走，或正被别的程序占用；请关闭后再试。`);
  const docx = await import(/* webpackChunkName: "docx" */ "./docx").catch(() => null);
  if (docx === null) return refused("failed", "读取 Word 的程序没有取到。请检查网络，稍后再试；仍不行时，请重新打开面板。");
  return docx.readDocx(new Uint8Array(bytes), name);
}

function refused(code: Refusal["code"], message: string): Refusal {
  return { kind: "refused", code, message };
}
