import { readFigure, type FormUnit } from "../../src/core/annex/figure";
import { cleaningOf, cleaningOfText, plainText } from "../../src/core/writeback/cleaning";
import type { Operand } from "../../src/core/assessment";
import { cellAt, type Cell } from "../../src/core/grid/workbook";
import { decimalText, exact, roundTo } from "../../src/core/quantity";
import { percent, sheetOf, workbookOf, type Written } from "../support/grid";
import { recalculatedBy } from "../support/second-engine";

// What the formulas of 核算底稿 take out of a cell is what the reader of figures took out of it.

const place = { sheet: "表", address: "A1" };
const tenThousand: FormUnit = { unit: "元", scale: exact(10000) };
const yuan: FormUnit = { unit: "元", scale: exact(1) };
const people: FormUnit = { unit: "人", scale: exact(1) };
const inPercent: FormUnit = { unit: "%", scale: exact("0.01") };
const area: FormUnit = { unit: "平方米", scale: exact(1) };

function operandOf(cell: Cell | undefined, form: FormUnit | null): Operand {
  const figure = readFigure(cell, place, form);
  if (figure.kind !== "number") throw new Error("no number to clean");
  return { name: "数", value: figure.value, unit: figure.unit, place, annex: "4", scale: figure.scale };
}

/** The number times what one of it is, as a second engine has it. */
function recalculated(written: Written, formulas: readonly (string | null)[]): number {
  const sheet = sheetOf("表", [[written, ...formulas.map((formula) => (formula === null ? null : { value: 0, formula }))]]);
  const show = recalculatedBy(workbookOf(sheet));
  return Number(show({ ...place, address: "E1" }));
}

type Case = readonly [string, Written, FormUnit | null];

const live: readonly Case[] = [
  ["a number", 18, tenThousand],
  ["a fraction", 0.1 + 0.2, tenThousand],
  ["a sum that is not quite a decimal", 884158.3999999985, yuan],
  ["万", "18万", tenThousand],
  ["万元 in a form in 元", "92.75万元", yuan],
  ["元 in a form in 万元", "2,423,400元", tenThousand],
  ["spaces", " 5.42 万 ", tenThousand],
  ["full-width spaces", "　18.5　", tenThousand],
  ["full width", "１，２３４．５万元", tenThousand],
  ["less than nothing", "－5.5", tenThousand],
  ["people", "15人", people],
  ["people by another word", " 15 名", people],
  ["a percentage", percent("92.5%"), null],
  ["a percentage as text", "98%", null],
  ["a percentage in full width", "９８％", null],
  ["a percentage with a full-width sign", "90.42％", null],
  ["a number under a heading in %", 96.88, inPercent],
  ["a text under a heading in %", "96.88", inPercent],
  ["a percentage under a heading in %", "96.88%", inPercent],
  ["an area", "1,248.6平方米", area],
  ["things", "12个", null],
  ["nought", 0, tenThousand],
];

test.each(live)("%s", (_, written, form) => {
  const cell = cellAt(sheetOf("表", [[written]]), 0, 0);
  const operand = operandOf(cell, form);
  const cleaning = cleaningOf(operand, cell, "B1");
  expect(cleaning).not.toBeNull();
  if (cleaning === null) return;
  const { raw, number, scale } = cleaning;
  expect(decimalText(number.shown.times(scale.shown))).toBe(decimalText(operand.value));
  expect(recalculated(written, [raw.formula, number.formula, scale.formula, "=ROUND(C1*D1,6)"])).toBe(roundTo(operand.value, 6).toNumber());
});

const frozen: readonly Case[] = [
  ["another unit", "1.2亿元", tenThousand],
  ["a sign of money", "￥18", tenThousand],
  ["brackets", "（5.5万）", tenThousand],
  ["a percentage in brackets", "（98%）", null],
];

test.each(frozen)("no short formula reads it, so that the figure itself is written: %s", (_, written, form) => {
  const cell = cellAt(sheetOf("表", [[written]]), 0, 0);
  const operand = operandOf(cell, form);
  expect(cleaningOf(operand, cell, "B1")).toBeNull();
  const { number, scale } = cleaningOfText(operand, "B1");
  const given = recalculated(written, [`="${plainText(operand)}"`, number.formula, scale.formula, "=ROUND(C1*D1,6)"]);
  expect(given).toBe(operand.value.toNumber());
});

test("a cell that no longer holds what was read is not cleaned: a figure in a sentence, a unit of the reader's alone", () => {
  const operand = operandOf(cellAt(sheetOf("表", [["18万"]]), 0, 0), tenThousand);
  const sentence = cellAt(sheetOf("表", [["全年支出18万元，比上年少"]]), 0, 0);
  const other = cellAt(sheetOf("表", [["19万"]]), 0, 0);
  expect([cleaningOf(operand, sentence, "B1"), cleaningOf(operand, other, "B1"), cleaningOf(operand, undefined, "B1")]).toEqual([
    null,
    null,
    null,
  ]);
});
