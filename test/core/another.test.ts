import { changed, raised, reworded, rightWorkbook } from "../support/held-out";

const name = "附件6自评报告";

/** What is said of the numbers of one sentence of a right report where something else is put into it. */
async function said(from: string, to: string): Promise<readonly string[]> {
  const right = await rightWorkbook("with-report");
  const found = raised(right, changed(right, name, { A18: reworded(right, name, "A18", from, to) }));
  const numbers = found.filter(({ code }) => /^(figure-differs|number-another|rate-mismatch)$/u.test(code));
  return numbers.map(
    ({ code, severity, stated, message }) =>
      `${code} ${severity} ${stated ?? ""} ${/它与.*相同|两数相差很大|这句话里的数|写在“其中”后面/u.exec(message)?.[0] ?? ""}`,
  );
}

// The report of a right workbook: 年初预算 18,264,300.00, 决算支出 20,025,316.47.
test.each([
  [
    "what no form calls by a name, and the report does not call 年初预算",
    "年初预算18,264,300.00元",
    "年初预算8,660,000.00元",
    ["number-another warning 8,660,000.00元 它与附件6自评报告 F15的8,660,000.00相同"],
  ],
  [
    "so small that it is of a part",
    "年初预算18,264,300.00元",
    "年初预算3,264,100.00元",
    ["number-another warning 3,264,100.00元 两数相差很大"],
  ],
  [
    "a figure of its own, written for another",
    "决算支出20,025,316.47元",
    "决算支出20,574,516.57元",
    ["figure-differs error 20,574,516.57元 它与附件4基础数据 B7的预算总额相同"],
  ],
  ["with two digits exchanged", "年初预算18,264,300.00元", "年初预算18,624,300.00元", ["figure-differs error 18,624,300.00元 "]],
  ["with its point elsewhere", "年初预算18,264,300.00元", "年初预算1,826,430.00元", ["figure-differs error 1,826,430.00元 "]],
  ["a rate that follows from nothing", "见下表", "见下表。本年预算完成率92.20%", ["rate-mismatch error 92.20% "]],
])("a number of the report that is %s", async (_, from, to, expected) => {
  expect(await said(from, to)).toEqual(expected);
});

test("a rate behind 其中 may be of the part", async () => {
  expect(await said("见下表", "见下表。固定资产齐全，其中由事业单位使用的85.60万元，固定资产利用率92.20%")).toEqual([
    "rate-mismatch error 92.20% ",
  ]);
  expect(await said("见下表", "见下表。固定资产齐全，其中由事业单位使用的85.60万元，利用率92.20%")).toEqual([
    "number-another warning 92.20% 写在“其中”后面",
  ]);
});

test("a rate that its own sentence gives is of what the sentence speaks of", async () => {
  const found = await said("见下表", "见下表。其中预算5,000,000.00元，支出4,610,000.00元，预算完成率92.20%");
  expect(found).toContain("number-another warning 92.20% 这句话里的数");
});
