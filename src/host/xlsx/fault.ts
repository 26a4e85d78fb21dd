import type { Refusal } from "../host";

type Code = Refusal["code"];

/** The refusal of that code, with a Chinese sentence that says what to do. */
export function refusal(code: Code, message: string): Refusal {
  return { kind: "refused", code, message };
}

/** Leaves whatever is being done with a refusal; it is caught by {@link attempt} at the doors of this folder, and by {@link orElse}. */
export function refuse(code: Code, message: string): never {
  throw Object.assign(new Error(message), { refusal: refusal(code, message) });
}

/** Leaves with `damaged`: `what` names the thing that could not be made out. */
export function refuseDamaged(what: string): never {
  const message = `文件已损坏（${what}）；请重新下载或复制一份完整的文件；若能用 Excel 或 WPS 打开，另存为 .xlsx 后再试。`;
  throw Object.assign(new Error(message), { refusal: refusal("damaged", message), what });
}

function refusalIn(error: unknown): Refusal | null {
  if (!(error instanceof Error) || !("refusal" in error)) return null;
  return error.refusal as Refusal;
}

/** Does the work of making out one thing of a file; damage found there is said with the name of that thing. */
export function madeOut<T>(name: string, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof Error && "what" in error) return refuseDamaged(`${name}：${String(error.what)}`);
    if (refusalIn(error) !== null) throw error;
    // What the parser says is about tags and offsets, in English.
    return refuseDamaged(`${name}：内容不完整或有错`);
  }
}

/** Does the work, or gives something else where it cannot be done: for parts that may be damaged without harm to the rest. */
export function orElse<T>(work: () => T, otherwise: T): T {
  try {
    return work();
  } catch (error) {
    // A file that is too large is so as a whole, whichever of its parts came last.
    if (refusalIn(error)?.code === "too-large") throw error;
    return otherwise;
  }
}

/** Does the work; a refusal thrown inside comes back as a value, any other error as the refusal that `otherwise` makes of its message. */
export function attempt<T>(work: () => T, otherwise: (reason: string) => Refusal): T | Refusal {
  try {
    return work();
  } catch (error) {
    return refusalIn(error) ?? otherwise(error instanceof Error ? error.message : String(error));
  }
}
