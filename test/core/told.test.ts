import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Finding } from "../../src/core/check/finding";
import { sheetNamed, type Workbook } from "../../src/core/grid/workbook";
import { recalculated } from "../planted/recalculate";
import { withCell, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

// What a clerk is told of slips that clerks make: which cell is to blame, what to write there, and that nothing is said twice.

type Slips = Readonly<Record<string, Written>>;

/** A right workbook with slips in it, such as `自评表!H8`; what formulas show follows them. */
async function slipped(folder: string, slips: Slips): Promise<Workbook> {
  const bytes = readFileSync(join(__dirname, "..", "workbooks", folder, "input.xlsx"));
  const { workbook } = await readingOf(hostOf(new Uint8Array(bytes)));
  const edited = Object.entries(slips).reduce((book, [place, written]) => {
    const [name = "", address = ""] = place.split("!");
    if (sheetNamed(book, name) === undefined) throw new Error(`no sheet ${name}`);
    return { sheets: book.sheets.map((sheet) => (sheet.name === name ? withCell(sheet, address, written) : sheet)) };
  }, workbook);
  return recalculated(edited);
}

async function told(folder: string, slips: Slips): Promise<readonly Finding[]> {
  const known = new Set(assess(await slipped(folder, {})).findings.map((found) => `${place(found)} ${found.message}`));
  return assess(await slipped(folder, slips)).findings.filter((found) => !known.has(`${place(found)} ${found.message}`));
}

const place = (found: Finding): string => `${found.place.sheet}!${found.place.address}`;
const heads = (findings: readonly Finding[]): readonly string[] =>
  findings
    .filter((found) => found.cause === null && found.severity !== "info" && !found.code.startsWith("rule-"))
    .map((found) => `${place(found)} ${found.code}`);

describe("the cell that is to blame", () => {
  test("a part of a total is named though its table keeps the same total, in 万元 as the form has it", async () => {
    const [first, ...others] = await told("xinhua-edu", { "自评表!H8": 2595.77 });
    expect(first).toMatchObject({ code: "one-mistake", place: { address: "H8" }, expected: "2959.77" });
    expect(others.map((found) => [found.code, found.cause?.address])).toEqual([
      ["rate-mismatch", "H8"],
      ["total-mismatch", "H8"],
    ]);
  });

  test("a part is named where the total that it would change is borne out by another annex", async () => {
    const [first, ...others] = await told("xinhua-edu", { "自评表!F8": 2970 });
    expect(first).toMatchObject({ code: "one-mistake", place: { address: "F8" }, expected: "2790" });
    expect(first?.message).toMatch(/^自评表 F8填2970，与它有关的1处对不上/u);
    expect(others.map((found) => [found.code, found.cause?.address])).toEqual([["total-mismatch", "F8"]]);
  });

  test("a part is named though a formula adds its total up, which another annex states otherwise", async () => {
    const found = await told("with-report", { "附件3整体支出自评表!F6": 1985.8 });
    expect(heads(found)).toEqual(["附件3整体支出自评表!F6 one-mistake"]);
    expect(found[0]?.expected).toBe("1958.8");
    const [above] = await told("with-report", { "附件3整体支出自评表!G6": 1960.58 });
    expect(above).toMatchObject({ code: "part-above-whole", place: { address: "G6" }, expected: "1906.58" });
  });

  test("is called by what it states, where the form has a name for that", async () => {
    const [first] = await told("xinhua-edu", { "基础数据!E18": 63.18 });
    expect(first?.message).toMatch(/^附件4的“三公经费”实际支出数填63.18，与它有关的2处都对不上/u);
  });

  test("a number of the report that its own sum and another annex want otherwise is one mistake, with all that follows", async () => {
    const found = await told("with-report", { "附件6自评报告!F24": { value: 20052316.47, text: "20,052,316.47", format: "#,##0.00" } });
    expect(heads(found)).toEqual(["附件6自评报告!F24 total-mismatch"]);
    expect(found[0]?.expected).toBe("20,025,316.47");
  });

  test("a part of two sums of the report that miss by as much is named, and not the sums", async () => {
    const found = await told("with-report", { "附件6自评报告!D53": { value: 375036.4, text: "375,036.40", format: "#,##0.00" } });
    expect(heads(found)).toEqual(["附件6自评报告!D53 one-mistake"]);
    expect(found[0]).toMatchObject({ expected: "375,063.4" });
    expect(found[0]?.message).toContain("与它有关的2处都对不上");
  });

  test("a wrong subtotal is named, and not the total above it", async () => {
    const found = await told("with-report", { "附件6自评报告!B13": { value: 18264000, text: "18,264,000.00", format: "#,##0.00" } });
    expect(heads(found)).toEqual(["附件6自评报告!B13 total-mismatch"]);
  });

  test("sums that miss by as much and share no cell stay apart", async () => {
    const found = await told("with-report", {
      "附件6自评报告!F53": { value: -75036.4, text: "-75,036.40", format: "#,##0.00" },
      "附件6自评报告!F64": { value: 31560.4, text: "31,560.40", format: "#,##0.00" },
    });
    expect(heads(found)).toEqual(expect.arrayContaining(["附件6自评报告!F53 total-mismatch", "附件6自评报告!F64 total-mismatch"]));
  });

  test("a score in dispute over a balance follows from the figure that breaks the balance", async () => {
    const found = await told("with-report", { "附件4基础数据!B7": 2075.45 });
    expect(heads(found)).toEqual(["附件4基础数据!B7 figure-differs"]);
  });

  test("a rate of the report that is wrong itself goes before the score that it would give", async () => {
    const text =
      "（1）预算完成率。2023年全年可用预算指标20,574,516.57元，决算支出20,025,316.47元，年末结余549,200.10元，预算完成率为98.33%。";
    const found = await told("with-report", { "附件6自评报告!A41": text });
    const score = found.find(({ code }) => code === "score-unlike-report");
    expect(score?.cause?.address).toBe("A41");
    expect(score?.message).toContain("照它应得7分");
  });
});

describe("nothing is said twice", () => {
  test("of two reasons for one value of a cell, one follows the other", async () => {
    const found = await told("with-report", { "附件4基础数据!C9": 5.42 });
    expect(heads(found)).toEqual(["附件4基础数据!C9 balance-broken"]);
    expect(found.filter(({ message }) => message.includes("不符也就没有了"))).toHaveLength(1);
  });

  test("a score that the data refute is not refuted again by the same rate in the report", async () => {
    const found = await told("with-report", { "附件5评分表!H7": 8 });
    expect(found.map(({ code }) => code)).not.toContain("score-unlike-report");
    expect(found.find(({ code }) => code === "reason-differs")?.message).toBe("“预算完成率”得8分，没有扣分，扣分原因却写扣2分。请核对。");
  });

  test("two digits exchanged are no news where the number is called wrong, nor of both numbers", async () => {
    const codes = async (slips: Slips): Promise<readonly string[]> => (await told("with-report", slips)).map(({ code }) => code);
    expect(await codes({ "附件4基础数据!B7": 2075.45 })).not.toContain("number-unlike");
    const text = "（一）耕地保护扎实有力。全年补充耕地1325亩，完成目标任务1200亩的102.9%。";
    expect((await codes({ "附件6自评报告!A74": text })).filter((code) => code.startsWith("number-"))).toEqual(["number-swapped"]);
  });
});

describe("what is not known is not taken for nothing", () => {
  test("a number with misplaced commas makes no balance of its column wrong", async () => {
    const found = await told("with-report", { "附件6自评报告!D21": "8,400,00.00" });
    expect(found.map(({ code }) => code)).toEqual(["number-malformed"]);
  });

  test("what is blank is to be filled: the total is not, nor is the rate of another block put in its place", async () => {
    const [total] = await told("xinhua-edu", { "自评表!H10": null });
    expect(total).toMatchObject({ code: "total-mismatch", expected: null, formula: null });
    expect(total?.message).toContain("其中H10没有填；填57万元就对得上");
    const [side] = await told("with-report", { "附件6自评报告!B13": null });
    expect(side).toMatchObject({ code: "total-mismatch", expected: null });
    const codes = (await told("xinhua-edu", { "基础数据!D10": null })).map(({ code }) => code);
    expect(codes).toEqual(["figures-blank"]);
  });

  test("a line of the report that adds up blanks is not to be nothing", async () => {
    const found = await told("with-report", { "附件6自评报告!D31": null });
    expect(found.filter(({ expected }) => expected !== null)).toEqual([]);
    expect(found[0]?.message).toContain("那几格却没有数。请先补填");
  });

  test("a blank rate is what its own figures give", async () => {
    const [rate] = await told("with-report", { "附件4基础数据!D11": null });
    expect(rate).toMatchObject({ code: "figures-blank", expected: "89.47%", formula: "=C11/B11" });
    expect(rate?.message).toContain("没有填，应为89.47%：");
  });

  test("a score that was not filled in is told with what the rule gives", async () => {
    const found = await told("xinhua-edu", { "评分表!K12": null });
    expect(found.find(({ code }) => code === "score-blank")?.message).toBe("“‘三公经费’控制率”没有填得分，按评价标准应得8分。请填写。");
  });

  test("a total over a score that is no number has no right value yet", async () => {
    const found = await told("vertical-base", { "附件5计分表!I9": "详见附表" });
    const total = found.find(({ code }) => code === "total-score-mismatch");
    expect(total).toMatchObject({ expected: null });
    expect(total?.message).toMatch(/（另有1行没有填得分或不是数）。请先补填得分，再核对合计。$/u);
  });
});

describe("a 分值 that is out", () => {
  test("is no lack of data, and no level is told what to be", async () => {
    const found = await told("xinhua-edu", { "评分表!H9": 6 });
    expect(found.find(({ code }) => code === "weight-levels")?.expected).toBeNull();
    expect(found.map(({ code }) => code)).not.toContain("score-no-data");
    const [level] = await told("xinhua-edu", { "评分表!F18": 5 });
    expect(level?.message).toContain("分值之和是5分");
  });
});

describe("notes that are true, and said once", () => {
  const notesOf = async (folder: string): Promise<readonly Finding[]> =>
    assess(await slipped(folder, {})).findings.filter(({ code }) => code === "formula-typed");

  test("an amount beside the formula of its share is no number that ought to be a formula", async () => {
    expect((await notesOf("held-out-8")).map(place)).toEqual([]);
  });

  test("a typed number is told by its neighbours or by its kind, and not by both", async () => {
    const notes = (await notesOf("held-out-4")).map(place);
    expect(notes).toContain("附3自评表!H10");
    expect(new Set(notes).size).toBe(notes.length);
  });

  test("of the execution rates those are listed that are wrong, or should be one", async () => {
    const right = await told("with-report", { "附件3整体支出自评表!H6": { value: 0.9337, text: "93.37%", format: "0.00%" } });
    expect(right.map(({ code }) => code)).toEqual(["rate-mismatch"]);
    const wrong = await told("with-report", { "附件4基础数据!D7": { value: 0.9933, text: "99.33%", format: "0.00%" } });
    const message = wrong.find(({ code }) => code === "execution-rates")?.message ?? "";
    expect(message).toContain("附件4基础数据 D7 “预算完成情况”执行率填99.33%，重算97.33%（不对）");
    expect(message).not.toContain("政府采购");
  });

  test("a part that is ten thousand times too large is told instead of another total", async () => {
    const [total] = await told("with-report", { "附件6自评报告!B12": 6000000000 });
    expect(total).toMatchObject({ code: "total-mismatch", expected: null });
    expect(total?.message).toContain("其中B12填6000000000，大了一万倍；填600,000元就对得上");
  });

  test("a formula that leaves a row out goes before what its figure is elsewhere", async () => {
    const { findings } = assess(await slipped("errors-a", {}));
    const at = findings.filter((found) => place(found) === "自评表!F7");
    expect(at.map(({ code }) => code)).toEqual(["sum-misses"]);
  });

  test("what cannot be measured is quoted, and scores that stand without 附件4 are not called open", async () => {
    const message = async (folder: string, code: string): Promise<string | undefined> =>
      assess(await slipped(folder, {})).findings.find((found) => found.code === code)?.message;
    expect(await message("one-sheet", "target-unmeasured")).toContain("（写的是“持续完善”）");
    expect(await message("national", "annex-missing")).toContain("要用它的数据计分的几项无法复核");
  });
});
