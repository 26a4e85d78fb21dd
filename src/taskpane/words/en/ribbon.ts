import type { Translation } from "../catalogue";
import type { ribbon as chinese } from "../zh/ribbon";
import { counted } from "./counted";

/** What the ribbon's buttons say of their own, in English. */
export const ribbon = {
  ribbon: {
    noAnnex:
      "No Annex 3, 4 or 5 (附件3, 附件4, 附件5) was found in this workbook, so nothing was changed. Open the self-evaluation workbook that has been filled in, then choose Recalculate.",
    stale: (count: number) =>
      `Recalculated. Somebody had changed ${counted(count, "cell")} in the meantime, which ${count === 1 ? "was" : "were"} left alone. Choose Recalculate again.`,
  },
} satisfies Translation<typeof chinese>;
