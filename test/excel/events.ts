import { areaName, parseArea, type Area } from "../../src/core/grid/address";
import type { SimContext } from "./cells";
import { addSheet, changeCell, type SimSheet, type SimValue } from "./model";
import type { SimObject } from "./objects";
import type { SimulatedExcel } from "./simulated-excel";

// What Excel tells an add-in that has asked for it: which cells have changed, which sheets have come and gone. Of formats
// it tells by an event of its own. That events of a batch come after the batch's answer is known of office.js; what a real
// Excel names as the source of an event is taken from its documentation.

/** The kinds of events, by the number that office.js gives them. */
const kinds = { changed: 10, added: 13, deleted: 15, formatted: 18 } as const;

/** Something that has happened to the workbook. */
export interface SimEvent {
  readonly kind: keyof typeof kinds;
  readonly worksheetId: string;
  /** Who did it: this add-in, the user in front of it, or somebody who has the workbook open elsewhere. */
  readonly by: "addin" | "user" | "colleague";
  readonly address?: string;
}

/** An event as it goes over the bridge: category, kind, target, JSON, id, and whether it came from elsewhere. */
export type SimMessage = readonly [number, number, string, string, number, boolean];

const eventCategory = 65_536;

/** The message of an event; who of the programs here did it is told from ExcelApi 1.14 on. */
export function messageOf({ kind, worksheetId, by, address }: SimEvent, apiVersion: string): SimMessage {
  const told = Number(apiVersion.split(".")[1]) >= 14 ? { triggerSource: by === "addin" ? "ThisLocalAddin" : "Unknown" } : {};
  const cells = kind === "changed" ? { address, changeType: "RangeEdited", ...told } : {};
  const message = { worksheetId, source: by === "colleague" ? "Remote" : "Local", ...cells };
  return [eventCategory, kinds[kind], "Workbook", JSON.stringify(message), 0, false];
}

/** The methods of the worksheet collection by which office.js asks for events, and asks no more. */
export function registrationMethods({ asked }: Pick<SimContext, "asked">): SimObject["methods"] {
  const names = { DataChanged: "changed", Added: "added", Deleted: "deleted" } as const;
  return Object.fromEntries(
    Object.entries(names).flatMap(([name, kind]) => [
      [`_Register${name}Event`, () => void asked.add(kind)],
      [`_Unregister${name}Event`, () => void asked.delete(kind)],
    ]),
  );
}

// ---- what people do

type Who = "user" | "colleague";

function sheetNamed({ workbook }: SimulatedExcel, name: string): SimSheet {
  const sheet = workbook.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function areaIn(address: string): Area {
  const area = parseArea(address);
  if (area === null) throw new Error(address);
  return area;
}

/** Somebody types a value into a cell, or into every cell of a block, such as `附件4!D10`. */
export function types(excel: SimulatedExcel, place: string, value: SimValue, by: Who = "user"): void {
  const [name = "", address = ""] = place.split("!");
  const [sheet, area] = [sheetNamed(excel, name), areaIn(address)];
  for (let row = area.top; row <= area.bottom; row += 1)
    for (let column = area.left; column <= area.right; column += 1) changeCell(sheet, row, column, { value, formula: null });
  excel.tell({ kind: "changed", worksheetId: sheet.id, by, address: areaName(area) });
}

/** Somebody gives a cell another number format. */
export function formats(excel: SimulatedExcel, place: string, format: string): void {
  const [name = "", address = ""] = place.split("!");
  const [sheet, { top, left }] = [sheetNamed(excel, name), areaIn(address)];
  changeCell(sheet, top, left, { format });
  excel.tell({ kind: "formatted", worksheetId: sheet.id, by: "user", address });
}

/** Somebody adds a sheet. */
export function addsSheet(excel: SimulatedExcel, name: string, by: Who = "user"): void {
  excel.tell({ kind: "added", worksheetId: addSheet(excel.workbook, name).id, by });
}

/** Somebody deletes a sheet. */
export function deletesSheet(excel: SimulatedExcel, name: string): void {
  const sheet = sheetNamed(excel, name);
  excel.workbook.sheets.splice(excel.workbook.sheets.indexOf(sheet), 1);
  excel.tell({ kind: "deleted", worksheetId: sheet.id, by: "user" });
}

/** Waits until office.js has handed on what it was told: only what is queued already is let run, what was put off for no time too. */
export function handedOn(): Promise<void> {
  return new Promise((resolve) => void setTimeout(() => setImmediate(resolve)));
}
