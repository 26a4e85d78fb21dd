import { cell } from "./cell";
import { diagnosis } from "./diagnosis";
import { findings } from "./findings";
import { judge } from "./judge";
import { pane } from "./pane";
import { result } from "./result";
import { ribbon } from "./ribbon";
import { score } from "./score";
import { settings } from "./settings";

/** Every word that the pane and the ribbon show of their own, in Chinese; what the core found out comes in the assessment. */
export const zh = { ...pane, ...result, ...cell, ...findings, ...score, ...judge, ...settings, ...ribbon, ...diagnosis } as const;
