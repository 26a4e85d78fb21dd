import { planAccept, proposalFor } from "../../src/core/accept";
import { finding } from "../../src/core/check/codes";
import type { Cell, Workbook } from "../../src/core/grid/workbook";

const cell = (value: string | number, text = String(value), format = "General"): Cell => ({ value, text, formula: null, format });
const sheetOf = (name: string, cells: readonly Cell[]): Workbook["sheets"][number] => ({
  name,
  visibility: "visible",
  protected: false,
  rows: [cells],
  merges: [],
});
const workbook: Workbook = {
  sheets: [
    sheetOf("附件4", [cell(0.98, "98%", "0%")]),
    sheetOf("附件6", [cell("（1）预算完成率：2022年决算数577.35万元，预算数582.77万元，预算完成率为98%。")]),
  ],
};
const wrongRate = (sheet: string) =>
  finding("rate-mismatch", { sheet, address: "A1" }, { stated: "98%", expected: "99.07%", formula: "=C10/B10", message: "" });

test("a rate in a cell of its own becomes its formula, which shows what the rate should be", () => {
  expect(proposalFor(wrongRate("附件4"), workbook)).toMatchObject({
    from: "98%",
    to: "=C10/B10",
    edit: {
      after: { kind: "formula", formula: "=C10/B10" },
      shown: { kind: "number", number: "0.9907" },
      format: { before: "0%", after: "0.00%" },
    },
  });
});

test("a rate in a sentence is put right in the sentence, never by a formula in its place", () => {
  expect(proposalFor(wrongRate("附件6"), workbook)).toMatchObject({
    to: "99.07%",
    edit: { after: { kind: "text", text: "（1）预算完成率：2022年决算数577.35万元，预算数582.77万元，预算完成率为99.07%。" } },
  });
});

test("under a heading that states the percent sign a rate's formula gives a hundred times the quotient", () => {
  const bare = { sheets: [sheetOf("附件4", [cell(98, "98.00", "0.00")])] };
  expect(proposalFor(wrongRate("附件4"), bare)?.edit.after).toEqual({ kind: "formula", formula: "=ROUND((C10/B10)*100,2)" });
});

test("a cell for which two findings propose different values is taken over by neither, one that they agree on is", () => {
  const total = (expected: string) =>
    finding("total-mismatch", { sheet: "附件4", address: "A1" }, { stated: "98%", expected, message: "" });
  expect(planAccept([total("100"), total("120")], workbook)).toEqual([]);
  expect(planAccept([total("100"), total("120"), total("100")], workbook)).toEqual([]);
  expect(planAccept([total("100"), total("100")], workbook)).toHaveLength(1);
});

test("a wrong formula that gives a hundred times the quotient is put right as one that does", () => {
  const scaled = { sheets: [sheetOf("附件4", [{ ...cell(103.23, "103.23", "0.00"), formula: "=ROUND(A6/C6*100,2)" }])] };
  const inverted = finding("formula-inverted", { sheet: "附件4", address: "A1" }, { stated: "103.23", expected: "=C6/A6", message: "" });
  expect(proposalFor(inverted, scaled)?.edit.after).toEqual({ kind: "formula", formula: "=ROUND((C6/A6)*100,2)" });
});

test("an amount that stands behind its name in one cell is put right behind it", () => {
  const named = (text: string): Workbook => ({ sheets: [sheetOf("附件3", [cell(text)])] });
  const wrong = finding("total-mismatch", { sheet: "附件3", address: "A1" }, { stated: "2678.71", expected: "2687.71", message: "" });
  expect(proposalFor(wrong, named("按收入性质分：2678.71"))?.edit.after).toEqual({ kind: "text", text: "按收入性质分：2687.71" });
  expect(proposalFor(wrong, named("2678.71"))?.edit.after).toEqual({ kind: "number", number: "2687.71" });
  // Twice the same digits: which of them is meant, nobody can say.
  expect(proposalFor(wrong, named("按收入性质分：2678.71（2678.71）"))).toBeNull();
});
