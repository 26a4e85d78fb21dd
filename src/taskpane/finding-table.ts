import { titleOf } from "../core/check/codes";
import { changeText, placeText } from "./figures";
import type { Matter } from "./state";
import { words } from "./words";

/** Findings as a table for the clipboard: as a page's table for Word and Excel, and with tabs for everything else. */
export interface ClipboardTable {
  readonly html: string;
  readonly text: string;
}

/** The findings (问题清单) as a table, a row each under a row of headings, in the columns of 核对结果. */
export function findingTable(matters: readonly Matter[]): ClipboardTable {
  const { number, severity, place, title, stated, expected, message, effect, reason } = words.findings.columns;
  const head = [number, severity, place, title, stated, expected, message, effect, reason];
  const lines = matters.map(lineOf);
  return { html: htmlOf(head, lines), text: [head, ...lines].map((line) => line.map(plainCell).join("\t")).join("\r\n") };
}

function lineOf({ finding, reason }: Matter, index: number): readonly string[] {
  const { severity, place, code, stated, expected, message, scoreEffect } = finding;
  const effect = scoreEffect === null || Number(scoreEffect) === 0 ? "" : changeText(scoreEffect);
  const said = reason === null ? "" : reason.holds ? reason.text : words.findings.lapsed(reason.text);
  return [
    String(index + 1),
    words.severity[severity].name,
    placeText(place),
    titleOf(code),
    (stated ?? "").trim(),
    expected ?? "",
    message,
    effect,
    said,
  ];
}

// What a spreadsheet takes for the beginning of a formula; a Chinese Excel takes the full-width signs for it too.
const formulaStart = /^[=+\-@＝＋－＠]/u;

/** A cell in a line of text: on one line, and nothing that a spreadsheet would compute. */
function plainCell(cell: string): string {
  const line = cell.replace(/[\s\u0000-\u001f]+/gu, " ").trim();
  return formulaStart.test(line) ? `'${line}` : line;
}

const border = "border:1px solid #808080;padding:2px 6px;vertical-align:top";
// Excel's own word for a cell that holds text: nothing in it is computed, and 1-2 stays 1-2.
const asText = 'mso-number-format:"\\@"';

function htmlOf(head: readonly string[], lines: readonly (readonly string[])[]): string {
  const cell = (tag: "td" | "th", text: string): string => `<${tag} style="${border};${escaped(asText)}">${escaped(text)}</${tag}>`;
  const row = (tag: "td" | "th", line: readonly string[]): string => `<tr>${line.map((text) => cell(tag, text)).join("")}</tr>`;
  const body = lines.map((line) => row("td", line)).join("");
  return `<meta charset="utf-8"><table style="border-collapse:collapse"><thead>${row("th", head)}</thead><tbody>${body}</tbody></table>`;
}

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as a page shows it: nothing that a cell holds is ever read as a page's own. */
/** Text as it stands in HTML. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign).replace(/\r?\n/gu, '<br style="mso-data-placement:same-cell">');
}
