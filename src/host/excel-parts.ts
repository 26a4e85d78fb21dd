import { sheetOf, type Edit, type Plan } from "../core/plan";
import type { Host, Receipt, Refusal, Undo } from "./host";

// Excel on the web takes five megabytes in one request and answers with no more. A plan that needs more is written in parts,
// one after the other, and is all or nothing all the same: where a later part is refused, those before it are taken back. What
// is too much to take back at once is taken back likewise.

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
    const read = await host.read("again");
    const { rest, lost } = withoutTaken(plan.slice(middle), first.stale);
    const second = read.kind === "refused" ? read : await apply(rest);
    if (second.kind === "refused") return withWhatBecame(second, await undo(first.undo), written);
    return together(first, second, lost);
  };

  const undo = async (last: Undo, ...before: readonly Undo[]): Promise<Receipt | Refusal> => {
    if (before.length === 0 && isAgain(last.memory)) return apply(last.plan);
    const [first, ...rest] = [last, ...before].flatMap(partsOf);
    if (first === undefined) return host.apply([]);
    const size = [first, ...rest].reduce((sum, { plan }) => sum + plan.length, 0);
    if (rest.length > 0 && size > mostEdits) return oneByOne(first, rest);
    const result = await host.undo(first, ...rest);
    return rest.length > 0 && result.kind === "refused" && result.code === "too-large" ? oneByOne(first, rest) : result;
  };

  const oneByOne = async (first: Undo, rest: readonly Undo[]): Promise<Receipt | Refusal> => {
    let back = await host.undo(first);
    for (const each of rest) {
      if (back.kind === "refused") return back;
      const next = await host.undo(each);
      if (next.kind === "refused") return withWhatBecame(next, await undo(back.undo), undone);
      back = { ...together(back, next, []), undo: again(back, next) };
    }
    return back;
  };

  return { ...host, apply, undo };
}

/** The writes that are taken back one after the other for one. */
function partsOf(undo: Undo): readonly Undo[] {
  // Of a part that came to nothing there is nothing to take back.
  return isParts(undo.memory) ? undo.memory.undos.filter(({ plan }) => plan.length > 0).flatMap(partsOf) : [undo];
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
  const isLost = (edit: Edit): boolean => taken.has(sheetOf(edit) ?? "");
  return { rest: plan.filter((edit) => !isLost(edit)), lost: plan.filter(isLost) };
}

/** What is said of the parts before one that was refused: where nothing of them is left, and where something may be. */
interface Became {
  readonly clean: string;
  readonly left: string;
}

const reopen = "请用 Excel 的撤销，或不保存关闭后重新打开工作簿。";
const written: Became = {
  clean: "分几次写入的前一部分已经撤回，没有留下改动。",
  left: `分几次写入的前一部分没能全部撤回：${reopen}`,
};
const undone: Became = {
  clean: "分几次撤销的前一部分已经恢复，和撤销前一样。",
  left: `分几次撤销的前一部分没能全部恢复：${reopen}`,
};

/** The refusal of a later part, with what became of those before it. */
function withWhatBecame(refusal: Refusal, back: Receipt | Refusal, became: Became): Refusal {
  const isClean = back.kind === "applied" && back.stale.length === 0;
  return { ...refusal, code: isClean ? refusal.code : "half-done", message: `${refusal.message}${isClean ? became.clean : became.left}` };
}
