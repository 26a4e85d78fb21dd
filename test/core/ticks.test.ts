import { assess } from "../../src/core/assess";
import { addressOf } from "../../src/core/grid/address";
import { withoutTicks } from "../../src/core/grid/ticks";
import { cellAt, sheetNamed, type Workbook } from "../../src/core/grid/workbook";
import { planWriteback } from "../../src/core/writeback";
import { sheetOf, withCell } from "../support/grid";
import { readingOf, sampleHost } from "../support/sample";

const lines = Array.from({ length: 9 }, (_, at) => at);

/** A table of nine lines with something written in a column beside each. */
function marked(beside: (line: number) => string | number | null): Workbook {
  return {
    sheets: [sheetOf("表", [["项目", "金额", "单位"], ...lines.map((line) => [`项目${line}`, 100 + line * 7, "万元", beside(line)])])],
  };
}

test.each<[string, (line: number) => string | number | null, number]>([
  ["ticks", () => "√", 0],
  ["ticks under a heading of theirs", (line) => (line === 0 ? "复核" : "已核"), 0],
  ["ticks beside some lines", (line) => (line % 3 === 0 ? null : "✓"), 0],
  ["numbers of the lines", (line) => line + 1, 0],
  ["a few ticks", (line) => (line < 5 ? "√" : null), 5],
  ["a word among the ticks", (line) => (line === 4 ? "有误，应为128万元" : "√"), 9],
  ["ticks under a heading of the form", (line) => (line === 0 ? "是否完成" : "√"), 9],
  ["numbers that are figures", (line) => line * 2, 9],
])("%s beside a table: what is left of them", (_, beside, left) => {
  const [sheet] = withoutTicks(marked(beside)).sheets;
  expect(sheet?.rows.filter((cells) => cells?.[3] !== undefined && cells[3].text !== "").length).toBe(left);
});

test("nothing is written over ticks", async () => {
  const reading = await readingOf(sampleHost());
  const before = assess(reading.workbook);
  const column = before.table?.targetColumn ?? -1;
  const sheets = reading.workbook.sheets.map((sheet) =>
    sheet.name === before.table?.sheet ? lines.reduce((one, line) => withCell(one, addressOf(4 + line, column), "√"), sheet) : sheet,
  );
  const assessment = assess({ sheets });
  expect(assessment.total).toEqual(before.total);
  expect(assessment.table?.targetColumn).toBe(column + 1);
  const plan = planWriteback({ ...reading, workbook: { sheets } }, assessment);
  const sheet = sheetNamed({ sheets }, before.table?.sheet ?? "");
  const ticks = new Set(lines.map((line) => addressOf(4 + line, column)));
  expect(sheet && cellAt(sheet, 5, column)?.text).toBe("√");
  const written = plan.filter((edit) => edit.kind === "cell" && edit.place.sheet === sheet?.name && ticks.has(edit.place.address));
  expect(written).toEqual([]);
});

test("ticks are beside the table still where a column was added right of them", () => {
  const { sheets } = marked(() => "√");
  const added = sheets.map((sheet) => lines.reduce((one, line) => withCell(one, addressOf(1 + line, 4), 8), sheet));
  const ticks = (workbook: Workbook): number => (workbook.sheets[0]?.rows ?? []).filter((cells) => cells?.[3]?.text === "√").length;
  expect(ticks(withoutTicks({ sheets: added }))).toBe(lines.length);
  expect(ticks(withoutTicks({ sheets: added }, new Map([["表", [4]]])))).toBe(0);
});
