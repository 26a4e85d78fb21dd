import type { Fact } from "../../src/core/fact/facts";
import { exact } from "../../src/core/quantity";
import { readFormula } from "../../src/core/formula/parser";
import { achievedExpression } from "../../src/core/score/achieved";
import { measure } from "../../src/core/score/measure";

/** A figure of 附件4 under that name. */
function stated(name: string, value: number): Fact {
  const place = { sheet: "附件4", address: "B2" };
  return {
    name,
    annex: "4",
    figure: { kind: "number", value: exact(value), text: String(value), place, unit: "", places: 0, scale: exact(1), isText: false },
  } as unknown as Fact;
}

const work = (name: string, due: number, done: number): readonly Fact[] => [
  stated(`${name}实际完成值`, done),
  stated(`${name}年度指标值`, due),
  stated(`${name}（不低于）`, due),
];

test.each([
  ["地质灾害隐患点排查率", work("地质灾害隐患点排查", 186, 186), true],
  ["卫片违法图斑整改率", work("卫片违法图斑整改数", 75, 72), true],
  // How much of a plan was done is another rate than how much is covered, or who takes part.
  ["城区道路绿化覆盖率", work("城区道路绿化覆盖面积", 100, 95), false],
  ["城乡居民医保参保率", work("城乡居民医保参保人数", 1000, 990), false],
])("what was due and done under the name of a %s", (indicator, facts, isMeant) => {
  expect(achievedExpression(indicator, facts) !== null).toBe(isMeant);
});

test("已完成X数量 is not how many X there were to be", () => {
  const definition = readFormula("重点工作任务完成率=已完成重点工作任务数量/重点工作任务总数×100%");
  const facts = [stated("重点工作任务数", 26), stated("重点工作任务总数", 26)];
  expect(definition.kind === "formula" && measure(definition.expression, facts, ["4"]).kind).toBe("missing");
});
