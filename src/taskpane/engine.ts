import { proposalFor } from "../core/accept";
import { assess, scorer } from "../core/assess";
import { tellCell } from "../core/cell";
import { readJournal } from "../core/journal";
import { planUndo, straysIn } from "../core/taking-back";
import { keptEdits, planClearMarks, planFiling, planTakeover, planWriteback, tallyOf } from "../core/writeback";
import { notesOf } from "../core/writeback/decisions";
import type { Engine } from "./means";

/** The core as every face has it: tied once, so that pane, page and ribbon button cannot differ. */
export const engine: Engine = {
  assess,
  scorer,
  plan: planWriteback,
  proposal: proposalFor,
  takeover: planTakeover,
  keep: keptEdits,
  clearMarks: planClearMarks,
  filing: planFiling,
  takeBack: planUndo,
  strays: straysIn,
  notesOf,
  tell: tellCell,
  tally: tallyOf,
  stepsOf: ({ kept }) => readJournal(kept?.journal ?? null).map(({ what }) => what),
};
