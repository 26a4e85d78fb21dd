import { pane } from "./pane";
import { result } from "./result";

/** Every word that the pane shows of its own, in Chinese; what the core found out comes in the assessment. */
export const zh = { ...pane, ...result } as const;
