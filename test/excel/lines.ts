import { addressOf, areaName, parseArea } from "../../src/core/grid/address";
import { movedArea, movedFormula, movedTo, type Axis } from "../support/clerk";
import type { SimCell, SimSheet, SimWorkbook } from "./model";

/** A row or column that somebody puts in before `at`: cells, blocks, conditional formats and all that refers to them follow. */
export function insertLine(workbook: SimWorkbook, name: string, axis: Axis, at: number): void {
  for (const sheet of workbook.sheets) {
    const follow = (formula: string): string => movedFormula(formula, sheet.name, name, axis, at, 1);
    for (const [address, cell] of Object.entries(sheet.cells))
      if (cell.formula !== null) sheet.cells[address] = { ...cell, formula: follow(cell.formula) };
    for (const rule of sheet.rules) if (rule.formula !== null) rule.formula = follow(rule.formula);
    if (sheet.name === name) moveAll(sheet, axis, at);
  }
}

function moveAll(sheet: SimSheet, axis: Axis, at: number): void {
  const cells = Object.entries(sheet.cells).map(([address, cell]): [string, SimCell] => {
    const area = parseArea(address);
    if (area === null) return [address, cell];
    const [row, column] = axis === "row" ? [movedTo(area.top, at, 1), area.left] : [area.top, movedTo(area.left, at, 1)];
    return [addressOf(row ?? 0, column ?? 0), cell];
  });
  for (const address of Object.keys(sheet.cells)) delete sheet.cells[address];
  Object.assign(sheet.cells, Object.fromEntries(cells));
  const moved = (addresses: string): string =>
    addresses
      .split(",")
      .flatMap((address) => parseArea(address) ?? [])
      .flatMap((area) => movedArea(area, axis, at, 1))
      .map(areaName)
      .join(",");
  sheet.merges.splice(0, sheet.merges.length, ...sheet.merges.map(moved));
  sheet.rules.splice(0, sheet.rules.length, ...sheet.rules.map((rule) => ({ ...rule, address: moved(rule.address) })));
  if (sheet.printArea !== null) sheet.printArea = moved(sheet.printArea);
}
