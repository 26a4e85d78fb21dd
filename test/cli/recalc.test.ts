import { mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync, mkdirSync, copyFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strToU8, zipSync } from "fflate";
import { recalcMain } from "../../src/cli/recalc";
import { docx, paragraph } from "../support/docx";
import { readingOf, hostOf, samplePath } from "../support/sample";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "recalc-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: string;
}

const run = (...args: readonly string[]): Promise<Run> => runOn(new Date(2023, 0, 1), ...args);

async function runOn(day: Date, ...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await recalcMain(args, { out: (line) => out.push(line), err: (line) => err.push(line) }, samplePath, { clock: () => day });
  return { status, out, err: err.join("\n") };
}

type Json = { readonly [key: string]: Json } & readonly Json[] & string & null;

function objects(result: Run): readonly Json[] {
  return result.out.map((line) => JSON.parse(line) as Json);
}

/** Whether any JSON number hides in a value: amounts, rates and scores are decimal strings. */
function hasNumber(value: unknown, key = ""): boolean {
  if (typeof value === "number") return key !== "year";
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([name, entry]) => hasNumber(entry, name));
}

describe("recalc --json", () => {
  test("the bureau's workbook, as the contract has it", async () => {
    const result = await run(samplePath, "--json", "--sources", "4");
    expect([result.status, result.err, result.out.length]).toEqual([1, "", 1]);
    const [file] = objects(result);
    expect(Object.keys(file ?? {})).toEqual([
      "file",
      "version",
      "settings",
      "unit",
      "year",
      "annexes",
      "scores",
      "total",
      "findings",
      "edits",
    ]);
    expect(file?.["settings"]).toEqual({ steps: "whole", sources: ["4"], tolerance: null });
    expect(file?.["annexes"]).toEqual({ "3": "附件3", "4": "附件4", "5": "附件5", "6": "附件6" });
    expect(file?.["total"]).toEqual({ stated: "95", computed: "85", min: "80", max: "97" });
    expect(file?.["scores"]?.[2]).toMatchObject({
      indicator: "预算完成率",
      cell: { sheet: "附件5", address: "I6" },
      weight: "5",
      stated: "5",
      computed: "5",
      verdict: "confirmed",
      rule: { kind: "step", permitted: ["5", "3", "1", "0"] },
      readings: { whole: "5", started: "3" },
    });
    expect(file?.["scores"]?.[2]?.["rate"]).toMatch(/^0\.98382524/u);
    expect(file?.["scores"]?.[2]?.["readings"]?.["proportional"]).toMatch(/^4\.35300/u);
    expect(file?.["scores"]?.[2]?.["operands"]).toContainEqual({
      name: "年初预算数",
      value: "2423400",
      unit: "元",
      sheet: "附件4",
      address: "B12",
    });
    expect(file?.["findings"]).toContainEqual(
      expect.objectContaining({
        code: "rate-mismatch",
        severity: "error",
        kind: "arithmetic",
        sheet: "附件4",
        address: "D10",
        stated: "98%",
        expected: "99.07%",
        scoreEffect: "0",
      }),
    );
    expect(file?.["edits"]).toContainEqual(expect.objectContaining({ sheet: "附件5", address: "J6", kind: "formula", before: null }));
    expect(hasNumber(file)).toBe(false);
  });

  test.each([
    ["proportional", "84.353"],
    ["started", "83"],
  ])("--steps %s changes the total", async (steps, total) => {
    const [file] = objects(await run(samplePath, "--json", "--sources", "4", "--steps", steps));
    expect(file?.["total"]?.["computed"]).toContain(total);
  });

  test("what it was written by is kept in the file, and who computes otherwise next time is told how to compute alike", async () => {
    const out = join(folder, "按一档.xlsx");
    await run(samplePath, "--steps", "started", "--tolerance", "1", "--out", out);
    const { kept } = await readingOf(hostOf(new Uint8Array(readFileSync(out))));
    expect(kept?.notes).toContain('"settings":{"steps":"started","tolerance":"1"}');
    const otherwise = await run(out, "--json");
    expect(objects(otherwise)[0]?.["settings"]).toEqual({ steps: "whole", sources: ["4", "3", "6"], tolerance: null });
    expect(otherwise.err).toContain("请加 --steps started --tolerance 1。");
    expect((await run(out, "--json", "--steps", "started", "--tolerance", "1")).err).toBe("");
  });

  test("one bad file never stops the rest, and the worst status wins", async () => {
    const bad = join(folder, "坏.xlsx");
    writeFileSync(bad, "不是工作簿");
    const result = await run(bad, samplePath, join(folder, "没有.xlsx"), "--json");
    const answers = objects(result);
    expect(result.status).toBe(2);
    expect(answers.map((answer) => answer["error"]?.["code"] ?? "done")).toEqual(["not-xlsx", "done", "not-found"]);
    expect(answers[0]?.["error"]?.["message"]).toMatch(/\p{Script=Han}/u);
  });

  test("of several files, a list at the end names the gravest first, and those that were not done before them", async () => {
    const [good, bad, none] = ["甲.xlsx", "乙.xlsx", "没有.xlsx"].map((name) => join(folder, name)) as [string, string, string];
    copyFileSync(join(__dirname, "..", "workbooks", "national", "input.xlsx"), good);
    copyFileSync(samplePath, bad);
    const last = (await run(good, bad, none)).out.at(-1)?.split("\n") ?? [];
    expect(last.map((line) => /【.*\/(.*?)】/.exec(line)?.[1] ?? line)).toEqual([
      "共 3 个文件：1 个有“基本平衡”问题，1 个没有核对成。问题重的在前：",
      "没有.xlsx",
      "乙.xlsx",
      "甲.xlsx",
    ]);
    expect(last[3]).toMatch(/^ {2}基本平衡 0、逻辑性 \d+、核实性 \d+ {2}自评 93 → 复核 93 {2}岐山县农业农村局/);
    expect((await run(samplePath)).out.join("\n")).not.toContain("问题重的在前");
  });

  test("a folder stands for its workbooks, Excel's lock files aside", async () => {
    mkdirSync(join(folder, "乙"));
    copyFileSync(samplePath, join(folder, "甲.xlsx"));
    copyFileSync(samplePath, join(folder, "乙", "丙.xlsx"));
    writeFileSync(join(folder, "~$甲.xlsx"), "lock");
    writeFileSync(join(folder, "说明.txt"), "x");
    const files = objects(await run(folder, "--json")).map((answer) => String(answer["file"]).slice(folder.length + 1));
    expect(files).toEqual([join("乙", "丙.xlsx"), "甲.xlsx"]);
  });

  test("a person's judgements decide rows", async () => {
    const path = join(folder, "判定.json");
    writeFileSync(
      path,
      JSON.stringify({
        "附件5!I13": { score: "4", reason: "调剂一例" },
        "附件5!I12": { incidents: 1, reason: "缺制度" },
        "附件5!I19": { score: "3", reason: "一般" },
      }),
    );
    const [file] = objects(await run(samplePath, "--json", "--sources", "4", "--judgements", path));
    expect([8, 9, 13].map((row) => file?.["scores"]?.[row]?.["computed"])).toEqual(["6", "4", "3"]);
  });
});

describe("recalc --report", () => {
  test("assesses the workbook with the Word report, which is no sheet of the workbook even where it bears the name of one", async () => {
    const path = join(folder, "附件3");
    // Longer than the sample's own 附件6, so that it is the report.
    const padding = Array.from({ length: 300 }, (_, nth) => paragraph(`附注${nth}`));
    const sentence = "2022年预算安排公用经费总额160000元，实际支出公用经费174498.92元，公用经费控制率为95%。";
    writeFileSync(path, docx(paragraph("2022年部门整体支出绩效评价报告"), paragraph(sentence), ...padding));
    const [result] = objects(await run(samplePath, "--json", "--report", path));
    expect(result?.["annexes"]?.["6"]).toBe("附件3 (2)");
    expect(result?.["findings"]).toContainEqual(expect.objectContaining({ sheet: "附件3 (2)", address: "A2" }));
    expect(result?.["edits"]).not.toContainEqual(expect.objectContaining({ sheet: "附件3 (2)" }));
  });
});

describe("recalc --out", () => {
  test("writes the recalculated workbook beside the input, which stays as it was", async () => {
    const before = readFileSync(samplePath);
    const out = join(folder, "子", "复核.xlsx");
    expect((await run(samplePath, "--out", out, "--sources", "4")).status).toBe(1);
    expect(readFileSync(samplePath).equals(before)).toBe(true);
    const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(out))));
    expect(workbook.sheets.map((sheet) => sheet.name)).toEqual(["附件3", "附件4", "附件5", "附件6", "核算底稿", "核对结果"]);
    expect(workbook.sheets[2]?.rows[5]?.[9]?.formula).toMatch(/^=IF\(/u);
  });

  test("files of one name in several folders keep their folders", async () => {
    for (const name of ["甲", "乙"]) {
      mkdirSync(join(folder, "入", name), { recursive: true });
      copyFileSync(samplePath, join(folder, "入", name, "自评.xlsx"));
    }
    await run(join(folder, "入"), "--out", join(folder, "出"));
    expect(["甲", "乙"].map((name) => existsSync(join(folder, "出", name, "自评.xlsx")))).toEqual([true, true]);
  });

  test("a judgement that decides nothing is named", async () => {
    const path = join(folder, "判定.json");
    writeFileSync(path, JSON.stringify({ "附件5!I14": { score: "9", reason: "x" }, "附件5!Z99": { score: "1", reason: "x" } }));
    const { err } = await run(samplePath, "--json", "--judgements", path);
    expect(err).toContain("附件5!I14");
    expect(err).toContain("附件5!Z99");
  });

  test("a second run on its own output writes nothing", async () => {
    const out = join(folder, "一.xlsx");
    await run(samplePath, "--out", out);
    const [file] = objects(await run(out, "--json"));
    expect(file?.["edits"]).toEqual([]);
  });

  test("the day stands in what is written, and on another day nothing else is written", async () => {
    const [first, same, next] = ["一", "同", "次"].map((name) => join(folder, `${name}.xlsx`));
    const dayIn = async (path: string): Promise<string> => {
      const { workbook } = await readingOf(hostOf(new Uint8Array(readFileSync(path))));
      const results = workbook.sheets.find(({ name }) => name === "核对结果");
      return results?.rows.map((cells) => cells?.[0]?.text ?? "").join("\n") ?? "";
    };
    if (first === undefined || same === undefined || next === undefined) throw new Error("no paths");
    await run(samplePath, "--out", first);
    await run(first, "--out", same);
    expect(readFileSync(same).equals(readFileSync(first))).toBe(true);
    // What is only looked at is the same on any day.
    expect(objects(await runOn(new Date(2023, 11, 31), first, "--json"))[0]?.["edits"]).toEqual([]);
    const [file] = objects(await runOn(new Date(2023, 11, 31), first, "--json", "--out", next));
    expect(file?.["edits"]).toHaveLength(1);
    expect(await dayIn(first)).toContain("核对日期 2023年1月1日，");
    expect(await dayIn(next)).toBe((await dayIn(first)).replace("2023年1月1日", "2023年12月31日"));
  });

  test.each([
    ["onto the input", () => ["--out", join(folder, "甲.xlsx")], "盖掉原文件"],
    ["into one file for two", () => [join(folder, "乙.xlsx"), "--out", join(folder, "说明.txt")], "请写一个文件夹"],
  ])("is refused %s", async (_, args, message) => {
    copyFileSync(samplePath, join(folder, "甲.xlsx"));
    copyFileSync(samplePath, join(folder, "乙.xlsx"));
    writeFileSync(join(folder, "说明.txt"), "x");
    const result = await run(join(folder, "甲.xlsx"), ...args());
    expect(result.status).toBe(2);
    expect(result.err).toContain(message);
    expect(readFileSync(join(folder, "说明.txt"), "utf8")).toBe("x");
  });
});

describe("what is refused, in one Chinese sentence", () => {
  const ole = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Array<number>(1016).fill(0)]);
  test.each([
    ["an .xls", ole, /xlsx/u],
    ["a Word file", zipSync({ "[Content_Types].xml": strToU8("<Types/>"), "word/document.xml": strToU8("<w/>") }), /工作簿|Excel/u],
    ["half a file", readFileSync(samplePath).subarray(0, 9000), /损坏|不完整/u],
    ["an empty file", new Uint8Array(), /./u],
  ])("%s", async (_, bytes, message) => {
    const path = join(folder, "文件.xlsx");
    writeFileSync(path, bytes);
    const result = await run(path);
    expect(result.status).toBe(2);
    expect(result.err).toMatch(message);
    expect(existsSync(`${path}.part`)).toBe(false);
  });

  test("a workbook without any annex: what was looked for, which sheets were seen, what to do", async () => {
    const cells = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData/></worksheet>';
    const path = join(folder, "通讯录.xlsx");
    writeFileSync(
      path,
      zipSync({
        "[Content_Types].xml": strToU8(
          '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
        ),
        "_rels/.rels": strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        ),
        "xl/workbook.xml": strToU8(
          '<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="通讯录" sheetId="1" r:id="rId1"/></sheets></workbook>',
        ),
        "xl/_rels/workbook.xml.rels": strToU8(
          '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
        ),
        "xl/worksheets/sheet1.xml": strToU8(cells),
      }),
    );
    const result = await run(path);
    expect(result.status).toBe(2);
    for (const piece of ["附件3", "附件4", "附件5", "“通讯录”", "请确认"]) expect(result.err).toContain(piece);
  });

  test.each([
    [["--steps", "half"], "--steps"],
    [["--sources", "4,7"], "--sources"],
    [["--sources", "4,4"], "--sources"],
    [["--tolerance", "-1"], "--tolerance"],
    [["--nonsense"], "不认识的选项"],
    [["--judgements", "/没有/这个.json"], "人工判定文件"],
  ])("%j", async (args, message) => {
    const result = await run(samplePath, ...args);
    expect([result.status, result.out]).toEqual([2, []]);
    expect(result.err).toContain(message);
  });

  test.each([
    ["[]", "不是 JSON 对象"],
    ['{"附件5!I13":{"score":"4"}}', "缺少理由"],
    ['{"附件5!I13":{"score":"四","reason":"x"}}', "要写数"],
    ['{"附件5!I13":{"reason":"x"}}', "至少要有一个"],
    ['{"附件5!I8":{"exempt":false,"reason":"x"}}', "exempt 只能写 true"],
    ['{"附件5!I12":{"items":"1 0","reason":"x"}}', "items 要按各项写 1 和 0"],
    ['{"附件5!I9":{"exempt":true,"reason":"x"}}', "“附件5!I9”没有用上：这一行的评价标准没有写谁可以不评"],
    ['{"附件5!I12":{"items":"10","reason":"x"}}', "“附件5!I12”没有用上：这一行的评价标准不按这样的数计分"],
    ['{"附件5!I13":{"score":6,"reason":"x"}}', "6分不在0和分值5分之间"],
    ['{"附件5!I6":{"score":0,"reason":"x"}}', "附件里的数已经算得出这一行的得分"],
  ])("judgements %s", async (json, message) => {
    const path = join(folder, "判定.json");
    writeFileSync(path, json);
    expect((await run(samplePath, "--judgements", path)).err).toContain(message);
  });
});

test("a department without building projects is given what the rule's exemption gives", async () => {
  const path = join(folder, "免评.json");
  writeFileSync(path, '{"附件5!I8":{"exempt":true,"reason":"本年没有楼堂馆所项目"}}');
  const result = await run(samplePath, "--json", "--judgements", path);
  const { scores } = JSON.parse(result.out[0] ?? "") as { readonly scores: readonly Record<string, unknown>[] };
  expect([scores[4], result.err]).toMatchObject([{ computed: "5", verdict: "confirmed", rate: null }, ""]);
});

describe("recalc for people", () => {
  test("what another mistake brings about stands behind it, a step in, and says from where", async () => {
    const result = await run(samplePath);
    const lines = result.out.join("\n").split("\n");
    const at = lines.findIndex((line) => line.startsWith("  附件3!E7 附件3上年结转资金的全年执行数填5.42"));
    expect(at).toBeGreaterThan(0);
    expect(lines[at + 1]).toMatch(/^ {4}↳ 附件3!F7 .*（随 附件3!E7 而来）$/u);
    expect(lines.join("\n")).toMatch(/基本平衡（\d+，其中 \d+ 处随别处的错误而来，标有 ↳）：/u);
  });

  test("without a file it runs on the sample workbook", async () => {
    const result = await run("--sources", "4");
    const text = result.out.join("\n");
    for (const piece of [
      "益阳市大通湖区应急管理局　2022年",
      "自评 95 → 复核 85（范围 80～97）",
      "附件5!I19 行政效能",
      "基本平衡（",
      "附件4!D10",
    ])
      expect(text).toContain(piece);
  });
});
