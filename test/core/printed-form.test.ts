import { assess } from "../../src/core/assess";
import { changed, raised, reworded, rightWorkbook } from "../support/held-out";

// The printed forms of the bundled bureau's province as another bureau fills them in: each row changes one cell of a right workbook.

const folder = "held-out-17";

test.each([
  ["a rate of a block that no form knows", "附件4", "C39", "167", "176", "rate-mismatch", "D39"],
  ["the bureau in the report's title", "附件6", "A2", "退役军人事务局", "民政局", "units-differ", "A2"],
  ["how many names are listed", "附件6", "A5", "4个股室", "5个股室", "sentence-sum", "A5"],
  ["what an indicator was given", "附件6", "A43", "计4分", "计6分", "reason-differs", "A43"],
  ["what an indicator lost", "附件6", "A41", "扣0.8分", "扣1.6分", "reason-differs", "A41"],
  ["an item of what an amount is made up of", "附件6", "A47", "印刷费86,215.00", "印刷费68,215.00", "sentence-sum", "A47"],
  ["the rate of one project", "附件6", "A61", "93.81%", "98.31%", "sentence-sum", "A61"],
  ["those who did not", "附件6", "A67", "未参训12人", "未参训21人", "sentence-sum", "A67"],
  ["what is left at the year's end against the last", "附件6", "A35", "60.43%", "58.45%", "rate-mismatch", "A35"],
  ["a plan of this year", "附件6", "A76", "2024年我局将", "2023年我局将", "stale-year", "A76"],
  ["a rate in a note on the scores", "附件5", "A30", "控制率103.82%", "控制率130.82%", "rate-mismatch", "A30"],
  ["points in a note on the scores", "附件5", "A30", "预算完成率97.42%，扣2分", "预算完成率97.42%，扣1分", "reason-differs", "A30"],
  ["points that fall and rise again", "附件5", "G8", "计3分", "计1分", "rule-order", "G8"],
] as const)("%s", async (_, name, address, from, to, code, at) => {
  const workbook = await rightWorkbook(folder);
  expect(assess(workbook).findings.filter((found) => found.code === code && found.place.address === at)).toEqual([]);
  const written = /^\d+$/.test(to) ? Number(to) : reworded(workbook, name, address, from, to);
  const { findings } = assess(changed(workbook, name, { [address]: written }));
  expect(findings.filter((found) => found.code === code && found.place.address === at && found.cause === null)).toHaveLength(1);
});

test.each([
  ["a part that is moved in below 其中", "附件6", "E14", 681742.95, "total-mismatch", "E12"],
  ["基本支出 and 项目支出 of what was carried over", "附件6", "B20", 405000, "total-mismatch", "B18"],
  ["控制率 of a line", "附件6", "F51", 0.9289, "rate-mismatch", "F51"],
  ["how many answers are 是", "附件5", "I18", 3, "score-contradicted", "I18"],
  ["how many were due and not done in time", "附件5", "I23", 2.5, "score-contradicted", "I23"],
] as const)("%s", async (_, name, address, value, code, at) => {
  const { findings } = assess(changed(await rightWorkbook(folder), name, { [address]: value }));
  expect(findings.filter((found) => found.code === code && found.place.address === at)).toHaveLength(1);
});

test("what has a budget of its own is no figure of the whole", async () => {
  const found = assess(await rightWorkbook(folder)).findings.filter(
    ({ place }) => /^A(61|73)$/.test(place.address) && place.sheet === "附件6",
  );
  expect(found).toEqual([]);
});

test.each([
  // The rate may be of what was budgeted in the end.
  [
    "年初预算 beside a rate",
    "附件6",
    "A61",
    "教育培训项目预算518,600.00元，支出486,520.00元，执行率93.81%",
    "教育培训项目年初预算600,000.00元，支出486,520.00元，执行率93.81%",
  ],
  ["an auditor before the bureau in the title", "附件6", "A2", "洣安县退役军人事务局", "正大联合会计师事务所有限公司关于退役军人事务局"],
  ["what a survey was given", "附件6", "A40", "计7分", "测评得96.15分"],
  ["points of several indicators", "附件6", "A43", "计4分", "等3项指标共得3分"],
  ["年初预算 beside what is left", "附件6", "A75", "有关建议", "有关建议。年初预算5,418,400.00元，支出7,263,732.75元，结余192,452.65元"],
  ["what was laid before others", "附件6", "A75", "有关建议", "有关建议。2023年我局将绩效管理贯穿预算全过程"],
] as const)("%s is no error", async (_, name, address, from, to) => {
  const workbook = await rightWorkbook(folder);
  const after = changed(workbook, name, { [address]: reworded(workbook, name, address, from, to) });
  expect(raised(workbook, after).map(({ message }) => message)).toEqual([]);
});

test("无 in a block is an answer, and nothing that was left out", async () => {
  const { findings } = assess(await rightWorkbook(folder));
  expect(findings.filter(({ code, place }) => code === "figures-blank" && place.sheet === "附件4")).toEqual([]);
});
