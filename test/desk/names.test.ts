import { isWorkbookName, safeName, uniqueNames } from "../../src/desk/many/names";

test.each([
  ["应急管理局2022年度", "应急管理局2022年度"],
  ["../../etc/passwd", "_.._etc_passwd"],
  ["C:\\Windows\\a", "C__Windows_a"],
  ['甲<乙>:"丙"|?*', "甲_乙___丙____"],
  ["...", "未命名"],
  ["  ", "未命名"],
  ["", "未命名"],
  ["con", "_con"],
  ["COM1.x", "_COM1.x"],
  ["甲\u0000\u202e乙\n", "甲__乙_"],
  ["末尾有点. ", "末尾有点"],
  ["长".repeat(300), "长".repeat(100)],
])("%j is written as %j", (text, name) => {
  expect(safeName(text)).toBe(name);
});

test("names differ from each other on systems that know no case, too", () => {
  const names = ["甲", "甲", "A/b", "a:B", "甲(2)"].map((name) => ({ name, ending: "xlsx" }));
  expect(uniqueNames(names)).toEqual(["甲.xlsx", "甲(2).xlsx", "A_b.xlsx", "a_B(2).xlsx", "甲(2)(2).xlsx"]);
});

test.each([
  ["自评.xlsx", true],
  ["自评.XLSM", true],
  ["~$自评.xlsx", false],
  ["._自评.xlsx", false],
  ["自评.xls", false],
  ["报告.docx", false],
])("%s is a workbook: %s", (name, is) => {
  expect(isWorkbookName(name)).toBe(is);
});
