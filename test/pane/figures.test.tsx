import { exact } from "../../src/core/quantity";
import { amountText, changeText, placeText, rateText, scoreText } from "../../src/taskpane/figures";
import { countedAsStated, groupScores, reasonsFor } from "../../src/taskpane/summary";
import { isDarkColour } from "../../src/taskpane/theme";
import { at, rows } from "./assessment";

test.each([
  ["5", "5"],
  ["4.352963", "4.35"],
  ["4.345", "4.35"],
  ["6.50", "6.5"],
  ["0", "0"],
])("a score of %s reads %s", (value, text) => expect(scoreText(exact(value))).toBe(text));

test.each([
  ["0.983825", "98.38%"],
  ["1", "100.00%"],
  ["-0.94157", "-94.16%"],
])("a rate of %s reads %s", (value, text) => expect(rateText(exact(value))).toBe(text));

test.each([
  ["2423400", "元", "2,423,400 元"],
  ["174498.92", "元", "174,498.92 元"],
  ["-54200", "元", "-54,200 元"],
  ["15", "人", "15 人"],
  ["999", "", "999"],
])("%s in %s reads %s", (value, unit, text) => expect(amountText(exact(value), unit)).toBe(text));

test("a change of points shows its sign, a place its sheet", () => {
  expect([changeText("-7"), changeText("2")]).toEqual(["−7", "+2"]);
  expect(placeText(at("附件3 F7"))).toBe("附件3 F7");
});

test("the groups add up to the sample's total and range", () => {
  const texts = groupScores(rows).map((group) =>
    [group.name, ...[group.weight, group.self, group.min, group.max].map(scoreText)].join(" "),
  );
  expect(texts).toEqual(["投入 15 15 15 15", "过程 50 50 38 43", "产出及效率 35 30 20 32"]);
});

test("the range has its reasons, the rest counts as the bureau stated it", () => {
  expect(reasonsFor(rows).map((reason) => reason.text)).toEqual(["2 行自评分不在档次内", "1 行数据不一致"]);
  expect(countedAsStated(rows)).toBe(7);
});

test.each([
  ["#262626", true],
  ["#F5F5F5", false],
  ["ffffff", false],
  ["white", null],
])("Office's background %s is dark: %s", (colour, dark) => expect(isDarkColour(colour)).toBe(dark));
