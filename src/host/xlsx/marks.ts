import type { Severity } from "../../core/check/finding";
import { addressOf, parseArea, type Area } from "../../core/grid/address";
import { markFormula, markSeverity } from "../../core/plan";
import { LAST_COLUMN } from "./formula";
import { memo } from "./package";
import { cellKey, type SheetXml } from "./sheet";
import { childNamed, childrenNamed, escapeText, orderedOffset, removalSplice, type Splice, type XmlNode } from "./xml";

/** Our marks on a sheet, by {@link cellKey}. */
export type Marks = ReadonlyMap<number, Severity>;

/** The children of a worksheet in the order that the format demands. */
export const SHEET_ORDER =
  "sheetPr dimension sheetViews sheetFormatPr cols sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst".split(
    " ",
  );

const RANK: Readonly<Record<Severity, number>> = { info: 0, warning: 1, error: 2 };
/** More cells under our rules than any plan of ours marks: somebody has stretched one, and it is not expanded. */
const MOST_CELLS = 20_000;

function severityOf(rule: XmlNode): Severity | null {
  return rule.name === "cfRule" ? markSeverity(childNamed(rule, "formula")?.text ?? "") : null;
}

function areasOf(sqref: string): readonly Area[] {
  return sqref.split(/\s+/).flatMap((part) => parseArea(part) ?? []);
}

function cellsIn({ top, left, bottom, right }: Area): number {
  return (right - left + 1) * (bottom - top + 1);
}

function keysOf(area: Area): readonly number[] {
  const width = area.right - area.left + 1;
  return Array.from({ length: cellsIn(area) }, (_, index) => cellKey(area.top + Math.floor(index / width), area.left + (index % width)));
}

/** The marks of ours that a sheet bears; of two on one cell the graver. */
export const marksOf: (sheet: SheetXml) => Marks = memo((sheet: SheetXml): Marks => {
  const marks = new Map<number, Severity>();
  let left = MOST_CELLS;
  for (const block of childrenNamed(sheet.root, "conditionalFormatting")) {
    const severities = block.children.flatMap((rule) => severityOf(rule) ?? []);
    if (severities.length === 0) continue;
    for (const area of areasOf(block.attributes.sqref ?? "")) {
      const count = cellsIn(area) * severities.length;
      if (count > left) continue;
      left -= count;
      for (const key of keysOf(area)) for (const severity of severities) mark(marks, key, severity);
    }
  }
  return marks;
});

function mark(marks: Map<number, Severity>, key: number, severity: Severity): void {
  const known = marks.get(key);
  if (known === undefined || RANK[known] < RANK[severity]) marks.set(key, severity);
}

/** Takes all rules of ours out, and a block with them where nobody else's rule is in it: Excel puts rules of one cell together. */
function removals(sheet: SheetXml): readonly Splice[] {
  return childrenNamed(sheet.root, "conditionalFormatting").flatMap((block) => {
    const ours = block.children.filter((rule) => severityOf(rule) !== null);
    const whole = ours.length > 0 && block.children.every((child) => ours.includes(child));
    return whole ? [removalSplice(block)] : ours.map(removalSplice);
  });
}

function highestPriority(node: XmlNode): number {
  const own = node.name === "cfRule" && severityOf(node) === null ? Number(node.attributes.priority) || 0 : 0;
  return node.children.reduce((most, child) => Math.max(most, highestPriority(child)), own);
}

function addressesOf(marks: Marks, severity: Severity): string {
  const keys = [...marks].filter(([, each]) => each === severity).map(([key]) => key);
  return keys
    .sort((a, b) => a - b)
    .map((key) => addressOf(Math.floor(key / (LAST_COLUMN + 1)), key % (LAST_COLUMN + 1)))
    .join(" ");
}

function blockXml(prefix: string, sqref: string, severity: Severity, format: number, priority: number): string {
  const formula = `<${prefix}formula>${escapeText(markFormula(severity).slice(1))}</${prefix}formula>`;
  const rule = `<${prefix}cfRule type="expression" dxfId="${format}" priority="${priority}">${formula}</${prefix}cfRule>`;
  return `<${prefix}conditionalFormatting sqref="${sqref}">${rule}</${prefix}conditionalFormatting>`;
}

/** The splices after which a sheet bears exactly those marks of ours, everybody else's rules untouched. */
export function markSplices(sheet: SheetXml, marks: Marks, formatOf: (severity: Severity) => number): readonly Splice[] {
  const { prefix } = sheet.data;
  const at = orderedOffset(sheet.root, SHEET_ORDER, "conditionalFormatting");
  const present = (["error", "warning", "info"] as const).filter((severity) => addressesOf(marks, severity) !== "");
  const first = highestPriority(sheet.root) + 1;
  const blocks = present.map((severity, index) =>
    blockXml(prefix, addressesOf(marks, severity), severity, formatOf(severity), first + index),
  );
  return [...removals(sheet), { start: at, end: at, text: blocks.join("") }];
}
