import { compact, isBlank, quoted } from "../../grid/label";
import { inCells, placeIn, textAt, type Sheet } from "../../grid/workbook";
import { finding, type Outcome } from "../codes";

const ticked = /[☑☒■√✓✔▣]/gu;
const open = /[□☐○]/gu;

/** Answers by boxes, ☑有 □无: where the others of a sheet have one ticked, none or all of them is no answer. */
export function tickBoxes(sheet: Sheet): readonly Outcome[] {
  const boxes = inCells(sheet, ({ text }, row, column) => {
    const words = text.length > 30 ? "" : compact(text).replace(ticked, "□").replace(open, "□");
    const marks = (compact(text).match(ticked) ?? []).length;
    return /^(□[^□\d]{1,6}){2,4}$/u.test(words) ? [{ words, marks, row, column, text }] : [];
  });
  return boxes.flatMap(({ words, marks, row, column, text }) => {
    const alike = boxes.filter((other) => other.words === words && other.row !== row);
    if (marks === 1 || alike.filter((other) => other.marks === 1).length < 2) return [];
    const left = [column - 1, column - 2].map((at) => textAt(sheet, row, at)).find((label) => !isBlank(label)) ?? "";
    return [
      finding("text-unfilled", placeIn(sheet, row, column), {
        stated: text,
        message: `${quoted(compact(left))}${marks === 0 ? "一个也没有勾选" : "勾选了不止一个"}。请选定一个。`,
      }),
    ];
  });
}
