import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fc } from "../support/chance";
import { assess } from "../../src/core/assess";
import { habitsIn } from "../../src/core/fact/habits";
import { numberTables } from "../../src/core/fact/number-tables";
import { relationsOf } from "../../src/core/fact/relations";
import type { Sheet, Workbook } from "../../src/core/grid/workbook";
import { percent, sheetOf, withCell, workbookOf, type Written } from "../support/grid";
import { hostOf, readingOf } from "../support/sample";

/** Habits as words: `sum across C←A,B 4/1` is kept by four lines and broken by one. */
function habitsOf(sheet: Sheet): readonly string[] {
  return numberTables(sheet).flatMap((table) =>
    habitsIn(table).map(({ kind, way, target, parts, kept, broken }) => {
      const name = (index: number): string =>
        way === "across" ? String.fromCharCode(65 + (table.columns[index] ?? 0)) : String((table.rows[index] ?? 0) + 1);
      return `${kind} ${way} ${name(target)}←${parts.map(name).join()} ${kept.length}/${broken.length}`;
    }),
  );
}

const funds: readonly (readonly Written[])[] = [
  ["项目", "年初预算", "年中调整", "全年预算", "实际支出", "执行率"],
  ["人员经费", 1146.27, 35.5, 1181.77, 1170.02, percent("99.01%")],
  ["公用经费", 172.35, -4.15, 168.2, 160.93, percent("95.68%")],
  ["专项业务", 834.6, 120.45, 955.05, 902.18, percent("94.46%")],
  ["设备购置", 315.08, 22.92, 338, 331.46, percent("98.07%")],
  ["合计", 2468.3, 174.72, 2643.02, 2564.59, percent("97.03%")],
];

const sheet = sheetOf("收支", funds);

describe("what a table keeps among its own lines", () => {
  test("is read from the numbers, without knowing a heading", () => {
    expect(habitsOf(sheet)).toEqual(expect.arrayContaining(["sum across D←B,C 5/0", "ratio across F←E,D 5/0", "sum down 6←2,3,4,5 4/0"]));
  });

  test("a line that breaks it is one that the others do not", () => {
    expect(habitsOf(withCell(sheet, "C4", 102.45))).toEqual(expect.arrayContaining(["sum across D←B,C 4/1", "sum down 6←2,3,4,5 3/1"]));
  });

  test("a divisor of 100 in every line shows nothing: one number is the other once more", () => {
    const factors = [100, 100, 100, 100, 80].map((factor, at): readonly Written[] => [
      `指标${at}`,
      86.25 + at * 11.37,
      86.25 + at * 11.37,
      factor,
    ]);
    expect(
      habitsOf(sheetOf("指标", [["指标", "年初值", "调整值", "得分系数"], ...factors])).filter((habit) => habit.startsWith("ratio")),
    ).toEqual([]);
  });

  test("rates of parts do not add up to that of the whole, whatever the others do", () => {
    const units: readonly (readonly Written[])[] = [
      ["项目", "单位", "合计", "机关", "中心"],
      ["编制数", "人", 5238, 3812, 1426],
      ["支出数", "万元", 2366.97, 1891.52, 475.45],
      ["执行率", "%", 97.85, 98.12, 96.08],
      ["预算数", "万元", 2419.04, 1930.06, 488.98],
    ];
    expect(habitsOf(sheetOf("数据", units))).toEqual(expect.arrayContaining(["sum across C←D,E 3/0"]));
  });

  test("nothing is learned from a table without any", () => {
    const loose = sheetOf("杂", [
      ["名称", "甲", "乙", "丙"],
      ["一", 12.5, 31.7, 18.9],
      ["二", 44.1, 3.6, 75.2],
      ["三", 9.3, 27.8, 61.4],
    ]);
    expect(habitsOf(loose)).toEqual([]);
  });

  test("a table of points tells nothing by adding up", () => {
    const points = sheetOf("分", [
      ["指标", "分值", "得分"],
      ["一", 5, 5],
      ["二", 8, 3],
      ["三", 13, 8],
      ["四", 3, 3],
      ["五", 8, 5],
    ]);
    expect(habitsOf(points).filter((habit) => habit.startsWith("sum down"))).toEqual([]);
  });

  test("names between two columns part them: income beside spending is not one table", () => {
    const sides = sheetOf("收支总表", [
      ["收入", "金额", "支出", "金额"],
      ["财政拨款", 7434500.25, "基本支出", 5812000.4],
      ["其他收入", 1200300.5, "项目支出", 3404261.97],
      ["本年收入", 8634800.75, "结转", 9990800.36],
      ["上年结转", 581461.98, "合计", 9216262.37],
    ]);
    expect(habitsOf(sides).every((habit) => !habit.includes("/1"))).toBe(true);
  });

  test("a serial number is no figure", () => {
    const listed = sheetOf("序", [
      ["序号", "本年", "上年", "增减"],
      [1, 1912.36, 1846.3, 66.06],
      [2, 286.15, 312.6, -26.45],
      [3, 920.23, 871.9, 48.33],
    ]);
    expect(habitsOf(listed).every((habit) => !habit.includes("A"))).toBe(true);
  });

  test("totals of totals are totals too", () => {
    const nested = sheetOf("项目", [
      ["项目", "预算", "决算"],
      ["项目支出", 1152.67, 1083.2],
      ["业务专项", 240.5, 232.54],
      ["防汛", 156, 152.38],
      ["河湖", 84.5, 80.16],
      ["维修专项", 912.17, 850.66],
      ["除险", 732.17, 712.28],
      ["灌区", 180, 138.38],
    ]);
    expect(habitsOf(nested)).toEqual(expect.arrayContaining(["sum down 2←3,6 2/0"]));
  });

  test("a part that is blank bears a total out where the others make it, and never breaks it", () => {
    const kinds = sheetOf("结构", [
      ["科目", "合计", "基本支出", "项目支出"],
      ["工资福利", 2206250.41, 2206250.41, null],
      ["商品和服务", 1929461.08, 966906.51, 962554.57],
      ["补助", 1427500, 1427500, null],
      ["资本性", 210315, null, 210315],
      ["总支出", 5773526.49, 4600656.92, 1172869.57],
    ]);
    expect(habitsOf(kinds)).toContain("sum down 6←2,3,4,5 3/0");
    expect(habitsOf(kinds).every((habit) => habit.endsWith("/0"))).toBe(true);
  });

  test("a workbook whose tables keep their habits has no relation to show, and one that does not has them all", () => {
    expect(relationsOf(workbookOf(sheet))).toEqual([]);
    const broken = relationsOf(workbookOf(withCell(sheet, "D3", 186.2)));
    expect(broken.filter((relation) => !relation.isKept).map((relation) => relation.target.place.address)).toEqual(
      expect.arrayContaining(["D3"]),
    );
    expect(broken.some((relation) => relation.isKept)).toBe(true);
  });

  test("any table of sums has its habit, whatever the numbers are, and loses no line by it", () => {
    const amount = fc.integer({ min: 10_000, max: 99_999_999 }).map((cents) => cents / 100);
    const lines = fc.array(fc.tuple(amount, amount), { minLength: 4, maxLength: 9 });
    fc.assert(
      fc.property(lines, (pairs) => {
        const rows = pairs.map(([a, b], at): readonly Written[] => [`第${at}项`, a, b, Number((a + b).toFixed(2))]);
        const table = sheetOf("和", [["项", "甲", "乙", "和"], ...rows]);
        const distinct = new Set(pairs.map(([a, b]) => `${a} ${b}`)).size;
        if (distinct < 4) return;
        expect(habitsOf(table)).toEqual(expect.arrayContaining([`sum across D←B,C ${pairs.length}/0`]));
      }),
      { numRuns: 60 },
    );
  });
});

describe("findings from what a table keeps", () => {
  const workbook = async (folder: string): Promise<Workbook> => {
    const path = join(__dirname, "..", "workbooks", folder, "input.xlsx");
    return (await readingOf(hostOf(new Uint8Array(readFileSync(path))))).workbook;
  };
  const changed = (book: Workbook, name: string, cells: Readonly<Record<string, Written>>): Workbook => ({
    sheets: book.sheets.map((each) =>
      each.name === name ? Object.entries(cells).reduce((now, [address, written]) => withCell(now, address, written), each) : each,
    ),
  });
  const found = (book: Workbook): readonly string[] =>
    assess(book).findings.flatMap(({ code, severity, place }) => (severity === "info" ? [] : [`${code} ${place.sheet}!${place.address}`]));

  test("a typed difference that alone is wrong is found in a list that no form prints", async () => {
    const right = await workbook("held-out-3");
    expect(found(changed(right, "表2基础信息", { F23: 19.5 }))).toContain("total-mismatch 表2基础信息!F23");
  });

  test("a column that is worked out in another way throughout is said once, and as something to look at", async () => {
    const name = "附2基础数据表";
    const right = await workbook("held-out-5");
    // 增减率 over this year's budget in every line of the table, as a clerk may understand it.
    const rows = [7, 8, 10, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25];
    const base = right.sheets.find((each) => each.name === name);
    const numberAt = (row: number, column: number): number => Number(base?.rows[row - 1]?.[column]?.value);
    const cells = Object.fromEntries(
      rows.map((row) => [`G${row}`, percent(`${((numberAt(row, 5) / numberAt(row, 2)) * 100).toFixed(2)}%`)] as const),
    );
    const about = assess(changed(right, name, cells)).findings.filter(({ place }) => place.sheet === name && place.address.startsWith("G"));
    expect(about.map((finding) => finding.code)).toContain("habit-unlike");
    expect(about.filter((finding) => finding.code === "rate-mismatch")).toEqual([]);
  });
});

describe("a ledger beside the forms", () => {
  const ledger = sheetOf("台账", [
    ["凭证", "借方", "贷方"],
    ...Array.from({ length: 1200 }, (_, row): readonly Written[] => [`第${row}号`, row * 3.17 + 1, row * 2.09 + 5]),
  ]);
  const broken = withCell(sheet, "C4", 102.45);

  test("is not looked through, and keeps no form from being", () => {
    expect(relationsOf(workbookOf(ledger, broken))).toEqual(relationsOf(workbookOf(broken)));
    expect(relationsOf(workbookOf(broken)).some(({ isKept }) => !isKept)).toBe(true);
  });
});
