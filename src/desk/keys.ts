/** Where the selection goes: so many cells, or to an edge. */
export interface Move {
  readonly down: number;
  readonly right: number;
  /** `cell` as many as said · `page` as many rows as are seen · `edge` up to where content begins or ends · `line` to the first of the row · `all` to the first or last cell of the sheet. */
  readonly by: "cell" | "page" | "edge" | "line" | "all";
}

/** What a key does in a sheet. */
export type KeyCommand =
  | { readonly kind: "move"; readonly move: Move }
  /** Keeps what was typed and goes on. */
  | { readonly kind: "keep"; readonly move: Move }
  | { readonly kind: "edit" | "empty" | "clear" | "give-up" | "undo" | "redo" | "line-break" };

/** What is known of a key that was pressed. */
export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

/** `ready` a cell is selected · `typed` something is typed into it anew · `changed` what it holds is changed. */
export type Mode = "ready" | "typed" | "changed";

const step = (down: number, right: number, by: Move["by"] = "cell"): Move => ({ down, right, by });

const arrows: Readonly<Record<string, readonly [down: number, right: number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
};

/** What a key does, as in Excel; null for what is typed, and for what is none of the sheet's. */
export function keyCommand(pressed: Key, mode: Mode): KeyCommand | null {
  const { key, shiftKey, altKey } = pressed;
  const control = pressed.ctrlKey || pressed.metaKey;
  if (key === "Enter") {
    if (altKey && mode !== "ready") return { kind: "line-break" };
    return altKey || control ? null : { kind: "keep", move: step(shiftKey ? -1 : 1, 0) };
  }
  if (altKey) return null;
  if (key === "Tab") return control ? null : { kind: "keep", move: step(0, shiftKey ? -1 : 1) };
  if (key === "Escape") return mode === "ready" ? null : { kind: "give-up" };
  if (mode === "changed") return null;
  const move = moveOf(key, control);
  if (move !== null) return mode === "ready" ? { kind: "move", move } : control ? null : { kind: "keep", move };
  return mode === "ready" ? command(key, control, shiftKey) : null;
}

function moveOf(key: string, control: boolean): Move | null {
  const [down, right] = arrows[key] ?? [0, 0];
  if (down !== 0 || right !== 0) return step(down, right, control ? "edge" : "cell");
  if (key === "PageDown" || key === "PageUp") return control ? null : step(key === "PageDown" ? 1 : -1, 0, "page");
  if (key === "Home") return control ? step(-1, -1, "all") : step(0, -1, "line");
  return key === "End" && control ? step(1, 1, "all") : null;
}

function command(key: string, control: boolean, shift: boolean): KeyCommand | null {
  if (key === "F2") return { kind: "edit" };
  // One empties the cell at once, the other for typing something else.
  if (key === "Delete" && !control) return { kind: "clear" };
  if (key === "Backspace" && !control) return { kind: "empty" };
  if (!control) return null;
  if (key.toLowerCase() === "z") return { kind: shift ? "redo" : "undo" };
  return key.toLowerCase() === "y" ? { kind: "redo" } : null;
}
