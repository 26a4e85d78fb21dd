import ExcelJS from "exceljs";
import { recalculated } from "../support/libreoffice";
import { agrees, families, formulasOf, scored, valuesFor, wordings, type Written } from "../support/rule-grid";
import { asksFor } from "../../src/core/rule/ast";
import { decimalText } from "../../src/core/quantity";

// Every rule at every boundary, recalculated by LibreOffice. A rate also comes as a sum and as a quotient, whose binary fractions
// lie a hair beside the boundary.

interface Tried {
  readonly written: Written;
  readonly value: string;
  readonly input: string;
}

function triedOf(written: Written): readonly Tried[] {
  return valuesFor(written.rule).flatMap((value) => {
    const noisy = asksFor(written.rule) === "rate" ? [`1-(1-${value})`, `(${value}*37)/37`, `0.1+0.2+${value}-0.3`] : [];
    return [value, ...noisy].map((input) => ({ written, value, input }));
  });
}

test("LibreOffice gives what the core gives for every rule at every boundary", async () => {
  const tried = [...formulasOf([...Object.values(families), ...wordings]).values()].flatMap(triedOf);
  const book = new ExcelJS.Workbook();
  const sheet = book.addWorksheet("表");
  tried.forEach(({ written, input }, index) => {
    const row = String(index + 1);
    sheet.getCell(`A${row}`).value = { formula: input, date1904: false };
    sheet.getCell(`B${row}`).value = { formula: written.over(`A${row}`).slice(1), date1904: false };
  });
  const [bytes] = await recalculated([new Uint8Array(await book.xlsx.writeBuffer())]);
  const result = new ExcelJS.Workbook();
  await result.xlsx.load((bytes ?? new Uint8Array()).buffer as ArrayBuffer);
  const shown = result.worksheets[0];
  const wrong = tried.flatMap(({ written, value, input }, index) => {
    const score = scored(written.rule, value, written.reading);
    const given = String(shown?.getCell(`B${String(index + 1)}`).result ?? "");
    return agrees(given, score)
      ? []
      : [`${written.row.rule_text} (${written.reading}) ${input}: ${given} for ${score === null ? "待定" : decimalText(score)}`];
  });
  expect(wrong).toEqual([]);
  console.info(`LibreOffice: ${tried.length} scores of rules compared, all equal`);
  expect(tried.length).toBeGreaterThan(5000);
}, 300_000);
