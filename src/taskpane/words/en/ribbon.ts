import type { Translation } from "../catalogue";
import type { ribbon as chinese } from "../zh/ribbon";
import { counted } from "./counted";

/** What the ribbon's buttons say in a dialog, in English. */
export const ribbon = {
  ribbon: {
    noAnnex:
      "No Annex 3, 4 or 5 (附件3, 附件4, 附件5) was found in this workbook, so nothing was changed. Open the self-evaluation workbook that has been filled in, then choose Recalculate.",
    stale: (count: number) =>
      `Somebody had changed ${counted(count, "cell")} in the meantime, which ${count === 1 ? "was" : "were"} left alone. Choose Recalculate again.`,
    kept: (count: number) => `Undone. ${counted(count, "cell")} had been changed since and ${count === 1 ? "was" : "were"} left alone.`,
    noMarks: "There are no marks to clear.",
    filing:
      "A filing copy is made only after you have seen what goes and what stays. Choose Open pane, then Make filing copy in the menu at the top right of the pane.",
    explain: "Choose Open pane, select the cell, then choose Explain the selected cell in the menu at the top right of the pane.",
    pane: "This version of Excel cannot open the pane by keys. Choose Open pane on the Rescore tab.",
  },
} satisfies Translation<typeof chinese>;
