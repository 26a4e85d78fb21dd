import { refuse } from "./fault";
import type { Limits } from "./limits";

/**
 * How much of one file may still be read. All its parts draw on the same, so that ten thousand small ones are bounded like a large
 * one; what has been read once costs nothing again, or a long session would use it up.
 */
interface Allowance {
  bytes: number;
  elements: number;
  readonly unpacked: WeakSet<object>;
  readonly parsed: WeakSet<object>;
}

const TOO_LARGE = "请在 Excel 中删去无关的工作表、多余的格式和名称后另存，再试一次。";

// By the files of the zip; those that we have packed ourselves have none.
const allowances = new WeakMap<object, Allowance>();

/** Lets the files of one zip be read up to the limits. */
export function allow(entries: readonly object[], limits: Limits): void {
  const allowance: Allowance = { bytes: limits.unpacked, elements: limits.elements, unpacked: new WeakSet(), parsed: new WeakSet() };
  for (const entry of entries) allowances.set(entry, allowance);
}

/** Takes the bytes that a file unpacks to off what may be read, before a single one is unpacked. */
export function spendBytes(entry: object, bytes: number): void {
  const allowance = allowances.get(entry);
  if (allowance === undefined || allowance.unpacked.has(entry)) return;
  allowance.unpacked.add(entry);
  allowance.bytes -= bytes;
  if (allowance.bytes < 0) refuse("too-large", `文件解开后太大，无法处理；${TOO_LARGE}`);
}

/** What to call for each element of a file's XML; it refuses the one that is too many. */
export function elementCounter(entry: object | null): () => void {
  const allowance = entry === null ? undefined : allowances.get(entry);
  if (entry === null || allowance === undefined || allowance.parsed.has(entry)) return () => undefined;
  allowance.parsed.add(entry);
  return () => {
    allowance.elements -= 1;
    if (allowance.elements < 0) refuse("too-large", `文件里的格式、名称等内容太多，无法处理；${TOO_LARGE}`);
  };
}
