import type { Edit, Plan } from "../core/plan";
import type { Host, Receipt, Refusal, Undo } from "./host";

// Excel on the web takes five megabytes in one request and answers with no more. A plan that needs more is written in parts,
// one after the other, and is all or nothing all the same: where a later part is refused, those before it are taken back.

/**
 * More edits than this never go into one request: a cell of a sheet of ours takes about a kilobyte of the answer, since how it
 * looked is remembered. A common 重新计算 has a few hundred.
 */
export const mostEdits = 4000;

/** The memory of a write in parts: how each is taken back, the last part first. */
interface Parts {
  readonly kind: "parts";
  readonly undos: readonly Undo[];
}

/** A host that writes what is too much for one request in parts. */
export function inParts(host: Host): Host {
  const apply = async (plan: Plan): Promise<Receipt | Refusal> => {
    if (plan.length > mostEdits) return halves(plan);
    const result = await host.apply(plan);
    return result.kind === "refused" && result.code === "too-large" && plan.length > 1 ? halves(plan) : result;
  };

  const halves = async (plan: Plan): Promise<Receipt | Refusal> => {
    const middle = Math.ceil(plan.length / 2);
    const first = await apply(plan.slice(0, middle));
    if (first.kind === "refused") return first;
    // What the first half has changed is read anew: the second is written by what is known of the sheets.
    const read = await host.read();
    const { rest, lost } = withoutTaken(plan.slice(middle), first.stale);
    const second = read.kind === "refused" ? read : await apply(rest);
    if (second.kind === "refused") return takenBack(await undo(first.undo), second);
    return together(first, second, lost);
  };

  const undo = async (last: Undo): Promise<Receipt | Refusal> => {
    const { memory, plan } = last;
    if (isAgain(memory)) return apply(plan);
    if (!isParts(memory)) return host.undo(last);
    let back: Receipt | null = null;
    for (const part of memory.undos) {
      const receipt = await undo(part);
      if (receipt.kind === "refused") return receipt;
      back = back === null ? receipt : { ...together(back, receipt, []), undo: again(back, receipt) };
    }
    return back ?? host.undo(last);
  };

  return { ...host, apply, undo };
}

function isParts(memory: unknown): memory is Parts {
  return typeof memory === "object" && memory !== null && "kind" in memory && memory.kind === "parts";
}

function isAgain(memory: unknown): boolean {
  return typeof memory === "object" && memory !== null && "kind" in memory && memory.kind === "again";
}

function together(first: Receipt, second: Receipt, lost: Plan): Receipt {
  const memory: Parts = { kind: "parts", undos: [second.undo, first.undo] };
  return {
    kind: "applied",
    applied: first.applied + second.applied,
    stale: [...first.stale, ...lost, ...second.stale],
    undo: { plan: [...second.undo.plan, ...first.undo.plan], memory },
  };
}

/** Doing it again needs only the plan, in the order in which it was taken back, turned round. */
function again(first: Receipt, second: Receipt): Undo {
  return { plan: [...second.undo.plan, ...first.undo.plan], memory: { kind: "again" } };
}

/** What was to go onto a sheet that could not be added, because somebody else's has its name, is not written onto that one. */
function withoutTaken(plan: Plan, stale: Plan): { readonly rest: Plan; readonly lost: Plan } {
  const taken = new Set(stale.flatMap((edit) => (edit.kind === "sheet" && edit.after === "present" ? [edit.sheet] : [])));
  const isLost = (edit: Edit): boolean => edit.kind !== "keep" && taken.has(edit.kind === "sheet" ? edit.sheet : edit.place.sheet);
  return { rest: plan.filter((edit) => !isLost(edit)), lost: plan.filter(isLost) };
}

/** The refusal of a later part, with what became of those before it. */
function takenBack(back: Receipt | Refusal, refusal: Refusal): Refusal {
  const isClean = back.kind === "applied" && back.stale.length === 0;
  const became = isClean
    ? "分几次写入的前一部分已经撤回，没有留下改动。"
    : "分几次写入的前一部分没能全部撤回：请用 Excel 的撤销，或不保存关闭后重新打开工作簿。";
  return { ...refusal, code: isClean ? refusal.code : "failed", message: `${refusal.message}${became}` };
}
