import { annexOf, locateAnnexes, readCover } from "../../src/core/annex/locate";
import type { Annex5 } from "../../src/core/annex/annex5";
import { placesOf, collectFacts, factOf } from "../../src/core/fact/facts";
import type { Sheet, Workbook } from "../../src/core/grid/workbook";
import { decimalText } from "../../src/core/quantity";
import { sheetOf, shifted, workbookOf } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";

let sample: Workbook;
beforeAll(async () => {
  sample = (await readingOf(sampleHost())).workbook;
});

/** The scores of 附件5 as they were read: the indicators, their weight and the self-score. */
function scoresOf(annex: Annex5 | null): readonly string[] {
  return (annex?.rows ?? []).map((row) => {
    const weights = row.indicators.map((indicator) =>
      indicator.weight?.value === undefined || indicator.weight.value === null ? "?" : decimalText(indicator.weight.value),
    );
    return `${row.indicators.length} ${weights.join("+")} ${row.score.text}`;
  });
}

const seedScores = [
  "1 7 7",
  "1 8 8",
  "1 5 5",
  "1 5 5",
  "1 5 5",
  "1 5 5",
  "1 7 7",
  "1 8 8",
  "1 8 8",
  "1 5 5",
  "1 2 2",
  "1 8 8",
  "3 5+5+5 12",
  "1 6 5",
  "1 6 5",
];

function mapped(workbook: Workbook, change: (sheet: Sheet) => Sheet): Workbook {
  return { sheets: workbook.sheets.map(change) };
}

/** Ways in which the same workbook may come; none of them changes what it says. */
const disguises: readonly (readonly [string, (workbook: Workbook) => Workbook])[] = [
  ["as it is", (workbook) => workbook],
  ["under other sheet names", (workbook) => mapped(workbook, (sheet) => ({ ...sheet, name: `Sheet ${sheet.name.slice(-1)}` }))],
  ["beginning elsewhere", (workbook) => mapped(workbook, (sheet) => shifted(sheet, 7, 3))],
  ["read without merges", (workbook) => mapped(workbook, (sheet) => ({ ...sheet, merges: null }))],
  [
    "with a cover and a hidden copy",
    (workbook) => ({
      sheets: [
        sheetOf("封面", [["绩效自评材料"], ["2022年"]]),
        ...workbook.sheets.map((sheet): Sheet => ({ ...sheet, name: `${sheet.name}旧`, visibility: "hidden" })),
        ...workbook.sheets,
      ],
    }),
  ],
  [
    "with notes below",
    (workbook) =>
      mapped(workbook, (sheet) => ({
        ...sheet,
        rows: [...sheet.rows, undefined, ...sheetOf("", [["备注：金额单位以批复为准"], ["填表人：", "联系电话："]]).rows],
      })),
  ],
  ["in another order", (workbook) => ({ sheets: [...workbook.sheets].reverse() })],
];

describe.each(disguises)("the bureau's workbook %s", (_, disguise) => {
  test("annexes 3, 4, 5 and the report are found, and say the same", () => {
    const workbook = disguise(sample);
    const annexes = locateAnnexes(workbook);
    const annex3 = annexOf(annexes.annex3);
    const annex4 = annexOf(annexes.annex4);
    expect(annexOf(annexes.annex6)).not.toBeNull();
    expect(annex3?.rows.map((row) => `${row.role} ${row.figures["全年执行数"]?.text ?? ""}`)).toEqual([
      "total 577.35",
      "appropriation 462.74",
      "carry-over 5.42",
      "other 27.27",
    ]);
    expect(annex4?.blocks.length).toBe(10);
    expect(scoresOf(annexOf(annexes.annex5))).toEqual(seedScores);
    expect(annexOf(annexes.annex5)?.total?.figure.text).toBe("95");
    expect(readCover(workbook)).toEqual({ unit: "益阳市大通湖区应急管理局", year: 2022 });
  });

  test("every figure of annex 4 is known under its name", () => {
    const annexes = locateAnnexes(disguise(sample));
    const facts = collectFacts(annexOf(annexes.annex3), annexOf(annexes.annex4));
    const value = (name: string): string =>
      decimalText(factOf(facts, name, ["4"])?.figure.value ?? factOf(facts, name, [])?.figure.value ?? (NaN as never));
    const names = [
      "编制数",
      "在职人员数",
      "预算总额",
      "决算总额",
      "年初预算数",
      "年中预算调整数",
      "上年结转数",
      "年末结余数",
      "“三公经费”实际支出数",
    ];
    expect(names.map(value)).toEqual(["15", "15", "5827700", "5773500", "2423400", "0", "927500", "54200", "76800"]);
    expect(placesOf(facts).length).toBeGreaterThan(12);
  });
});

describe("annex 5", () => {
  test("a number that strays into 一级指标 is neither a score nor a level", () => {
    const annex = annexOf(locateAnnexes(sample).annex5);
    expect(annex?.strays).toEqual([{ sheet: "附件5", address: "A20" }]);
    expect(annex?.rows.at(-1)?.group).toBe("产出及效率");
  });

  test("复核得分 goes into the first free column", () => {
    const header = ["三级指标", "分值", "评价标准", "指标说明", "得分", "备注"];
    const row = ["预算完成率", "5分", "100%计满分，每低于5%扣2分", "", 5, "见说明"];
    const first = annexOf(locateAnnexes(workbookOf(sheetOf("表", [header, row, ["合计", "", "", "", 5]]))).annex5);
    expect(first?.target).toEqual({ column: 6, fillsScore: false });
  });

  test("a 得分 column that is blank is where the scores go", () => {
    const rows = [
      ["三级指标", "分值", "评价标准", "得分"],
      ["预算完成率", "5分", "100%计满分，每低于5%扣2分", ""],
      ["合计", "", "", ""],
    ];
    expect(annexOf(locateAnnexes(workbookOf(sheetOf("表", rows))).annex5)?.target).toEqual({ column: 3, fillsScore: true });
  });

  test("a workbook of something else has no annex", () => {
    const annexes = locateAnnexes(
      workbookOf(
        sheetOf("通讯录", [
          ["姓名", "电话"],
          ["张三", 12345],
        ]),
      ),
    );
    expect([annexes.annex3.kind, annexes.annex4.kind, annexes.annex5.kind, annexes.annex6.kind]).toEqual([
      "missing",
      "missing",
      "missing",
      "missing",
    ]);
  });
});
