import type { Translation } from "../catalogue";
import type { cell as chinese } from "../zh/cell";

/** What is said of one cell, and of going from one to the next, in English. */
export const cell = {
  cell: {
    menu: "Explain the selected cell",
    label: (place: string) => `Explanation of ${place}`,
    noneSelected: "No cell is selected. Click a cell in the sheet, then try again.",
    blank: "Blank",
    shows: (text: string) => `It says "${text}"`,
    found: "Findings at this cell",
    foundBy: "Findings elsewhere that this cell led to",
    row: "Indicator that it belongs to",
    rowScores: (self: string, recomputed: string) => `self-score ${self}, recomputed ${recomputed}`,
    noScore: "none",
    read: "Read as",
    figure: (name: string, amount: string) => `${name}: ${amount}`,
    unnamed: (amount: string) => `${amount} (not recognised as a named figure)`,
    ofClass: (severity: string) => `${severity}: `,
    uses: "How it was checked",
    use: {
      score: (what: string) => `Used to compute the score of ${what}`,
      rate: (what: string) => `This rate was recomputed as ${what}`,
      "rate-part": (what: string) => `Used to recompute ${what}`,
      sum: (what: string) => `Compared with the sum of its parts: ${what}`,
      "sum-part": (what: string) => `Part of a total that was compared: ${what}`,
      balance: (what: string) => `Balance: ${what}`,
      same: (what: string) => `Compared with ${what}, which is stated elsewhere too`,
      table: () => "Compared with how the other lines of its table are computed",
      formula: (what: string) => `Its formula was looked at: ${what}`,
    },
    none: "This cell was not checked: it is part of no score, total, rate or balance, and was not recognised as a figure.",
    clean: "This cell was checked, and nothing was found.",
    own: "Rescore wrote this sheet, so it is not checked as part of the forms.",
  },
  walk: {
    none: "No problems were found, so there is nothing to go to.",
    previous: "Previous",
    next: "Next",
    stop: (nth: number, of: number) => `${nth} of ${of}`,
  },
  keys: {
    recalculate: "Ctrl+Alt+R",
    next: "Ctrl+Alt+↓",
    previous: "Ctrl+Alt+↑",
    with: (label: string, keys: string) => `${label} (${keys})`,
  },
} satisfies Translation<typeof chinese>;
