import { counted } from "./counted";

const file = "rescore.config.json";

/** What the settings say, in English. */
export const settings = {
  settings: {
    intro:
      "A choice is checked by at once and saved in this file; nothing that you filled in is changed. The recomputed scores and marks in the sheets are updated when you choose Recalculate and write.",
    write: "Recalculate and write",
    restore: "Restore defaults",
    allDefault: "This file uses the default settings.",
    unlike: (count: number) => `This file has ${counted(count, "setting")} other than the default.`,
    changed: "changed",
    or: ", ",
    unkept: "Settings could not be saved in the file: they hold until the pane is closed.",
    title: {
      steps: "Deduction steps that are incomplete",
      sources: "Where data disagree, believe first",
      tolerance: "Tolerance",
      writeback: "Written into the sheets",
      marks: "Mark cells with findings",
    },
    about: {
      steps: "Used where the scoring rule (评价标准) does not say how a remainder counts; where it does, that is followed.",
      sources:
        "Where annexes state the same figure differently, scores follow the one further up. The difference is a finding all the same.",
      tolerance: "How far a stated figure may be from the computed one, in units of its last digit: that of 98.5% is 0.1%.",
      writeback: "For the column of recomputed scores (复核得分) and the working paper (核算底稿). The scores are the same.",
      marks: "Adds a colour to the cells; fills of your own are not changed. The scores are the same.",
    },
    tolerance: { rounding: "Rounding only", units: (count: string) => `Up to ${count} of the last digit` },
    writeback: {
      formulas: { name: "Formulas", text: (count: number) => `${counted(count, "formula")} that follow the data` },
      values: { name: "Values", text: () => "Fixed numbers; recalculate when data change" },
    },
    marks: {
      on: { name: "Mark", text: (count: number) => `${counted(count, "cell")} marked` },
      off: { name: "Do not mark", text: () => "Findings stand in the results sheet (核对结果) only" },
    },
    alone: {
      title: "Recheck when data change",
      about: "Updates only the pane; nothing is written. Off again when the pane is closed.",
      on: { name: "Automatically", text: "A second after the last change" },
      off: { name: "On request", text: "The pane only says that data have changed" },
    },
    outcome: {
      unknown: "…",
      now: (total: string, count: number) => `Now: ${total}${counted(count, "finding")}`,
      then: (total: string, difference: string) => `${total}${difference}`,
      front: (outcome: string) => `In front: ${outcome}`,
      total: (score: string) => `recomputed ${score}, `,
      range: (score: string, min: string, max: string) => `recomputed ${score} (${min}–${max}), `,
      same: "same findings",
      come: (count: number) => `${counted(count, "finding")} more`,
      go: (count: number) => `${counted(count, "finding")} fewer`,
      both: (come: number, go: number) => `${counted(come, "finding")} more, ${go} fewer`,
    },
    order: {
      up: (annex: string) => `Move ${annex} up`,
      down: (annex: string) => `Move ${annex} down`,
      unused: (annex: string) => `${annex}, not used`,
      arrow: " → ",
    },
    locked: (note: string | null) => (note === null ? "Laid down for everybody; cannot be changed." : `${note}; cannot be changed.`),
    overruled: (value: string) => `"${value}", chosen in the file, has no effect.`,
    laid: (note: string) => `Defaults by: ${note}.`,
    fault: {
      title: "The settings laid down for everybody are not used",
      what: {
        encoding: () => `${file} is not a text in UTF-8; save it as UTF-8.`,
        json: (where: string) =>
          `${file} is no valid JSON${where === "" ? "" : ` near line ${where}`}: most likely a comma, quotation mark or bracket is missing or too many.`,
        object: (where: string, got: string) => `In ${file}, ${where === "" ? "the whole" : where} must be { … }, but is ${got}.`,
        list: (where: string, got: string) => `In ${file}, ${where} must be [ … ], but is ${got}.`,
        text: (where: string, got: string) => `In ${file}, ${where} must be a text in quotation marks, but is ${got}.`,
        unknown: (where: string, got: string, may: string) =>
          `In ${file}${where === "" ? "" : `, ${where}`}, "${got}" is not known; known are ${may}.`,
        value: (where: string, got: string, may: string) => `In ${file}, ${where} is ${got}, but may only be such as ${may}.`,
        unreachable: (_: string, got: string) => `${file} could not be fetched${got === "" ? "" : ` (${got})`}.`,
      },
      instead: "The pane works as if there were no such file. Please tell whoever installed this add-in.",
    },
  },
} as const;
