import { assess } from "../../src/core/assess";
import type { Assessment, CellAccount } from "../../src/core/assessment";
import { tellCell } from "../../src/core/cell";
import { addressOf, type Place } from "../../src/core/grid/address";
import type { Workbook } from "../../src/core/grid/workbook";
import { readingOf, sampleHost } from "../support/sample";

let workbook: Workbook;
let assessment: Assessment;
beforeAll(async () => {
  workbook = (await readingOf(sampleHost())).workbook;
  assessment = assess(workbook);
});

const told = (sheet: string, address: string): CellAccount => tellCell(workbook, assessment, { sheet, address });
const codes = ({ findings }: CellAccount): readonly string[] => findings.map(({ finding, role }) => `${role} ${finding.code}`);
const figures = (account: CellAccount): readonly string[] =>
  account.figures.map(({ name, value, unit }) => `${name} ${value.toString()} ${unit}`);
const uses = (account: CellAccount): readonly string[] =>
  account.uses.map(({ kind, what, place }) => `${kind} ${what}${place === null ? "" : ` ${place.sheet} ${place.address}`}`);

test("a wrong rate: what is wrong with it, how it was read, and what it was recomputed from", () => {
  const account = told("附件4", "D10");
  expect(account).toMatchObject({ place: { sheet: "附件4", address: "D10" }, text: "98%", own: false, row: null });
  expect(codes(account)).toContain("place rate-mismatch");
  expect(figures(account)).toEqual(["附件4“预算完成情况”执行率 0.98 %"]);
  expect(uses(account)).toContain("rate 决算总额÷预算总额");
});

test("a figure: its name, its value in its unit, what was found by it, and where else it stands", () => {
  const account = told("附件4", "B10");
  expect(account.text).toBe("582.77万");
  expect(figures(account)).toEqual(["预算总额 5827700 元"]);
  expect(codes(account)).toContain("evidence balance-broken");
  expect(uses(account)).toEqual(
    expect.arrayContaining([
      "rate-part 附件4“预算完成情况”执行率 附件4 D10",
      "balance 预算没有用完的部分就是年末结转结余",
      "same 预算总额 附件3 D5",
    ]),
  );
});

test("a part of a sum has the unit of its form, whatever it is called", () => {
  const account = told("附件3", "C7");
  expect(figures(account)).toEqual([" 927500 元"]);
  expect(uses(account)).toContain("sum-part 附件3年初预算数的资金总额 附件3 C5");
});

test.each(["E7", "I7"])("a cell of the score sheet stands in its row: %s", (address) => {
  const account = told("附件5", address);
  expect(account.row?.indicator).toBe("预算控制率");
  expect(account.figures).toEqual([]);
});

test("a name over several rows stands in none of them, and a heading in none", () => {
  expect(told("附件5", "A6").row).toBeNull();
  expect(told("附件5", "A3").row).toBeNull();
});

test("a score that was computed from a cell is told there", () => {
  const [row] = assessment.rows.filter(({ operands }) => operands.length > 0);
  const place = row?.operands[0]?.place ?? { sheet: "", address: "" };
  const score = `score ${row?.indicator} ${row?.place.sheet} ${row?.place.address}`;
  expect(uses(told(place.sheet, place.address))).toContain(score);
});

test("any cell of a merged block is its first", () => {
  const { sheets } = workbook;
  const merged = sheets.flatMap(({ name, merges }) => (merges ?? []).map((area) => ({ name, area })));
  expect(merged.length).toBeGreaterThan(20);
  for (const { name, area } of merged.filter((_, index) => index % 7 === 0))
    expect(told(name, addressOf(area.bottom, area.right))).toEqual(told(name, addressOf(area.top, area.left)));
});

test("a cell that nothing was done with says nothing, nor does one that is not there", () => {
  const nothing = { own: false, findings: [], row: null, figures: [], uses: [] };
  expect(told("附件4", "B11")).toMatchObject({ text: "年初预算数", ...nothing });
  expect(told("附件4", "ZZ9999")).toMatchObject({ text: "", ...nothing });
  expect(told("没有", "A1")).toMatchObject({ place: { sheet: "没有", address: "A1" }, text: "", ...nothing });
});

test("a sheet of ours is known as such", () => {
  const title = { value: "绩效核分 · 核对结果", text: "绩效核分 · 核对结果", formula: null, format: "General" };
  const ours = { name: "核对结果", visibility: "visible", protected: false, rows: [[title]], merges: [] } as const;
  const place: Place = { sheet: "核对结果", address: "A1" };
  expect(tellCell({ sheets: [...workbook.sheets, ours] }, assessment, place)).toMatchObject({ own: true, figures: [], uses: [] });
});

const accounts = new Map<string, CellAccount>();

function known({ sheet, address }: Place): CellAccount {
  const key = `${sheet}!${address}`;
  const account = accounts.get(key) ?? told(sheet, address);
  accounts.set(key, account);
  return account;
}

test("every finding is told at its own cell, and at the cells it was found by", () => {
  for (const finding of assessment.findings) {
    const rolesAt = (place: Place): readonly string[] =>
      known(place).findings.flatMap(({ finding: found, role }) => (found === finding ? [role] : []));
    expect(rolesAt(finding.place)).toContain("place");
    // A cell may be the place of what it is evidence for too.
    for (const place of finding.evidence) expect(rolesAt(place)).toHaveLength(1);
  }
});
