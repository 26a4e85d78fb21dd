import type { ComponentType } from "react";
import type { ResultProps } from "./Result";

let panel: ComponentType<ResultProps> | null = null;

/** Fetches the panel that shows a result: nothing of it is needed before there is one, so the pane is drawn without. */
export async function fetchResult(): Promise<void> {
  if (panel === null) ({ Result: panel } = await import(/* webpackChunkName: "engine" */ "./Result"));
}

/** The panel, which is there whenever a result is: whoever computes one has fetched it. */
export function resultPanel(): ComponentType<ResultProps> | null {
  return panel;
}
