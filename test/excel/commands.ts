import type { Plan } from "../../src/core/plan";
import type { Host, Reading, Receipt, Undo } from "../../src/host/host";
import { linesOf } from "./differences";
import { commands, formWorkbook } from "./form";
import type { SimWorkbook } from "./model";
import { done, open, type Opened } from "./opened";

/** A command of the pane, or what one might write. */
export type Command = keyof typeof commands | Plan;

/** Reads, and writes what a command makes of it. */
export async function carryOut(host: Host, command: Command): Promise<Receipt> {
  return done(await host.apply(planFor(command, done(await host.read()))));
}

/** The same workbook gets the same plan: it is made once, however often a command is carried out to see it fail. */
const plans = new Map<string, Plan>();

/** What a command writes. */
export function planFor(command: Command, reading: Reading): Plan {
  if (typeof command !== "string") return command;
  const key = `${command}${JSON.stringify(reading)}`;
  const plan = plans.get(key) ?? commands[command](reading);
  plans.set(key, plan);
  return plan;
}

/** A workbook after some commands. */
export interface Session extends Opened {
  /** The writes so far, the last one first, as they are handed to undo. */
  readonly undos: readonly Undo[];
  /** The workbook before the first, and after each. */
  readonly states: readonly (readonly string[])[];
}

/** Opens a workbook and carries commands out. */
export async function sessionOf(steps: readonly Command[], workbook: SimWorkbook = formWorkbook()): Promise<Session> {
  const opened = await open(workbook);
  const states = [linesOf(workbook)];
  const undos: Undo[] = [];
  for (const command of steps) {
    undos.unshift((await carryOut(opened.host, command)).undo);
    states.push(linesOf(workbook));
  }
  opened.excel.forget();
  return { ...opened, undos, states };
}

/** Takes the last writes of a session back. */
export function undoOf({ host, undos }: Session, count: number): ReturnType<Host["undo"]> {
  const [last, ...before] = undos.slice(0, count);
  if (last === undefined) throw new Error("nothing to take back");
  return host.undo(last, ...before);
}
