import { fileJson } from "../../src/cli/json";
import { assess } from "../../src/core/assess";
import { cellEdit, keepEdit, markEdit, number, sheetEdit, text } from "../support/xlsx";

test("scripts are told of every edit in a sheet, and of nothing that is kept beside them", () => {
  const plan = [
    keepEdit("notes", null, "{}"),
    sheetEdit("核对结果", "present"),
    cellEdit("附件5", "A1", text("98"), number("98"), { format: { before: "@", after: "General" } }),
    markEdit("附件5", "A1", null, "error"),
    keepEdit("journal", "{}", null),
  ];
  expect(fileJson("自评.xlsx", assess({ sheets: [] }), plan)).toMatchObject({
    edits: [
      { sheet: "核对结果", address: null, kind: "sheet", before: null, after: "present" },
      { sheet: "附件5", address: "A1", kind: "value", before: "98", after: "98" },
      { sheet: "附件5", address: "A1", kind: "mark", before: null, after: "error" },
    ],
  });
});
