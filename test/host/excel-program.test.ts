import { excelProgram } from "../../src/host/excel-program";
import { bureau } from "../excel/bureau";
import { open } from "../excel/opened";

test("Excel says what it is and what it can, and nothing of the workbook", async () => {
  await open(bureau());
  const program = excelProgram();
  expect(program).toMatchObject({ name: "Excel", language: "zh-CN", platform: "PC" });
  expect(program.sets).toContain("ExcelApi 1.14");
  expect(program.sets.filter((set) => set.startsWith("ExcelApi "))).toHaveLength(1);
  const text = JSON.stringify(program);
  for (const { name } of bureau().sheets) expect(text).not.toContain(name);
});
