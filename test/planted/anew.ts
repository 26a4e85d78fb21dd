import type { Cell } from "../../src/core/grid/workbook";
import { percent, type Written } from "../support/grid";
import type { Anew } from "./by-hand";
import { restated } from "./cells";

/** What is written into the cell; words that are not there exactly once are a mistake of the list. */
export function written(old: Cell | undefined, anew: Anew): Written {
  if (anew === null || typeof anew === "string") return anew;
  if (typeof anew === "number") return old === undefined ? anew : restated(old, anew);
  if ("percent" in anew) return percent(anew.percent);
  if ("error" in anew) return { value: { kind: "error", code: anew.error }, text: anew.error };
  const { value = null, text = "", format = "General" } = old ?? {};
  if ("formula" in anew) {
    const shown = anew.cached === undefined || old === undefined ? { value, text } : shownAs(old, anew.cached);
    return { ...shown, formula: anew.formula, format };
  }
  if (text.split(anew.from).length !== 2) throw new Error(`${anew.from} stands ${text.split(anew.from).length - 1} times in ${text}`);
  return text.replace(anew.from, anew.to);
}

function shownAs(old: Cell, cached: number): { readonly value: number; readonly text: string } {
  const again = restated(old, cached);
  return { value: cached, text: typeof again === "object" && again !== null ? (again.text ?? "") : String(again) };
}
