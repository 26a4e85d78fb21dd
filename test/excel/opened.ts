import { excelHost } from "../../src/host/excel";
import type { Host, Reading, Receipt, Refusal } from "../../src/host/host";
import type { SimWorkbook } from "./model";
import { startOffice } from "./office-in-node";
import { simulateExcel, type SimOptions, type SimulatedExcel } from "./simulated-excel";

/** A workbook open in a simulated Excel, with our host at its door. */
export interface Opened {
  readonly excel: SimulatedExcel;
  readonly host: Host;
}

const opened: SimulatedExcel[] = [];

/** Opens a workbook, with the real office.js between it and the host. */
export async function open(workbook: SimWorkbook, options: SimOptions = {}, clock?: () => number): Promise<Opened> {
  const excel = simulateExcel(workbook, options);
  await startOffice(excel);
  opened.push(excel);
  return { excel, host: excelHost(clock) };
}

/** Opens a workbook and reads it; only what is asked after that is counted. */
export async function openAndRead(
  workbook: SimWorkbook,
  options: SimOptions = {},
  clock?: () => number,
): Promise<Opened & { readonly reading: Reading }> {
  const { excel, host } = await open(workbook, options, clock);
  const reading = done(await host.read());
  excel.forget();
  return { excel, host, reading };
}

/** What was asked of any Excel opened in this file and the simulator does not know; there should be nothing. */
export function allGaps(): readonly string[] {
  return opened.flatMap(({ gaps }) => gaps);
}

/** The result of something that must not be refused. */
export function done<T extends Reading | Receipt>(result: T | Refusal): T {
  if (result.kind === "refused") throw new Error(`refused: ${result.code} ${result.message}`);
  return result;
}

/** The refusal that something must end in. */
export function refusal(result: Reading | Receipt | Refusal | null): Refusal {
  if (result?.kind !== "refused") throw new Error(`not refused: ${JSON.stringify(result)?.slice(0, 300)}`);
  return result;
}
