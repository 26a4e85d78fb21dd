// What the makefiles of these workbooks share: how a filled form looks, and how it is saved so that two runs give the same bytes.
import { writeFileSync } from "node:fs";
import ExcelJS from "exceljs";
import JSZip from "jszip";

const DAY = new Date(Date.UTC(2024, 2, 15));
const THIN = { style: "thin", color: { argb: "FF000000" } };

export const PERCENT = "0.00%";
export const MONEY = "0.00";
export const GROUPED = "#,##0.00";

export const workbook = (creator) => {
  const book = new ExcelJS.Workbook();
  Object.assign(book, { creator, lastModifiedBy: creator, created: DAY, modified: DAY });
  return book;
};

export const sheet = (book, name, widths, options = {}) => {
  const made = book.addWorksheet(name, {
    pageSetup: { paperSize: 9, orientation: "portrait", fitToPage: true, fitToHeight: 0 },
    ...options,
  });
  widths.forEach((width, at) => {
    made.getColumn(at + 1).width = width;
  });
  return made;
};

// Writes one cell, merged where `where` is a range.
export const put = (made, where, value, { bold = false, size = 10.5, align = "center", format, font = "宋体" } = {}) => {
  if (where.includes(":")) made.mergeCells(where);
  const cell = made.getCell(where.split(":")[0]);
  if (value !== null && value !== undefined) cell.value = value;
  cell.font = { name: font, size, bold };
  cell.alignment = { horizontal: align, vertical: "middle", wrapText: true };
  if (format !== undefined) cell.numFmt = format;
  return cell;
};

export const title = (made, where, text) => {
  const cell = put(made, where, text, { bold: true, size: 16, font: "方正小标宋简体" });
  made.getRow(cell.row).height = 30;
  if (!where.includes(":")) cell.alignment = { ...cell.alignment, wrapText: false };
};
export const left = (made, where, text) => put(made, where, text, { align: "left" });
export const money = (made, where, value, format = MONEY) => put(made, where, value, { format, align: "right" });
export const rate = (made, where, value) => put(made, where, value, { format: PERCENT });

// A live formula with what Excel last showed for it.
export const live = (formula, result) => ({ formula, result });

// Thin lines round every cell of the range, and rows high enough for their text.
export const grid = (made, range, lineHeight = 16) => {
  const [, c1, r1, c2, r2] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range);
  const [first, last] = [made.getColumn(c1).number, made.getColumn(c2).number];
  for (let row = Number(r1); row <= Number(r2); row += 1) {
    let lines = 1;
    for (let column = first; column <= last; column += 1) {
      const cell = made.getCell(row, column);
      cell.border = { top: THIN, left: THIN, bottom: THIN, right: THIN };
      if (!cell.alignment) cell.alignment = { horizontal: "center", vertical: "middle", wrapText: true };
      if (typeof cell.value !== "string" || cell.master !== cell) continue;
      let [width, height] = [0, 0];
      for (let at = column; at <= last && made.getCell(row, at).master === cell; at += 1) width += made.getColumn(at).width ?? 9;
      for (let at = row; at <= Number(r2) && made.getCell(at, column).master === cell; at += 1) height += 1;
      const wanted = cell.value.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil((line.length * 2.1) / width)), 0);
      lines = Math.max(lines, wanted / height);
    }
    made.getRow(row).height = Math.min(400, Math.ceil(lines) * lineHeight + 6);
  }
};

export const save = async (book, folder) => {
  const raw = await JSZip.loadAsync(await book.xlsx.writeBuffer());
  const fixed = new JSZip();
  for (const name of Object.keys(raw.files).filter((key) => !raw.files[key].dir)) {
    fixed.file(name, await raw.files[name].async("uint8array"), { date: DAY, createFolders: false });
  }
  writeFileSync(new URL("input.xlsx", folder), await fixed.generateAsync({ type: "uint8array", compression: "DEFLATE", platform: "DOS" }));
};
