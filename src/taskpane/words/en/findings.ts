import type { Translation } from "../catalogue";
import type { findings as chinese } from "../zh/findings";
import { counted } from "./counted";

/** What the list of findings says, in English. */
export const findings = {
  findings: {
    sheet: "Show the findings of one sheet only",
    allSheets: "All annexes",
    sheetOption: (name, count) => `${name} (${count})`,
    annexSheet: (annex, sheet) => `${annex}: ${sheet}`,
    search: "Search the findings",
    searchHint: "Search (press /)",
    searchTitle:
      "Search for cells, words or numbers; a space separates words that must all be there. / comes here, Esc clears and goes back to the list",
    clearSearch: "Clear the search",
    count: (shown, all) => (shown === all ? counted(all, "finding") : `${shown} of ${counted(all, "finding")}`),
    hideExplained: "Hide explained",
    none: "No finding matches.",
    clear: "Clear filters",
    more: (count) => `Show the other ${count}`,
    details: "More",
    detailsOf: (place) => `More: ${place}`,
    sides: "What each place says",
    help: "About this check",
    helpOf: (place) => `About this check: ${place} (what it looks at and what to do; another page, in Chinese)`,
    keys: "↑↓ move · Enter go to cell · →← open, close · / search",
    copy: "Copy list",
    copyTitle: "Copy the findings listed; pasted into Word or Excel they are a table",
    copied: (count) => `${counted(count, "finding")} copied; paste into Word or Excel`,
    notCopied: "Could not copy: the clipboard may not be used here. Open the sheet 核对结果 and copy from there.",
    columns: {
      number: "No.",
      severity: "Class",
      place: "Cell",
      title: "Problem",
      stated: "Stated",
      expected: "Should be",
      message: "Explanation",
      effect: "Effect on score",
      reason: "Written reason",
    },
    lapsed: (reason) => `(The data have changed since: explain anew) ${reason}`,
  },
} satisfies Translation<typeof chinese>;
