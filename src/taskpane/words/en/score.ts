import type { Translation } from "../catalogue";
import type { score as chinese } from "../zh/score";

/** How each score follows, in English. */
export const score = {
  score: {
    of: (weight: string) => `of ${weight}`,
    unscored: "open",
    judged: "Judged by a person",
    noGroup: "No first-level indicator",
    subtotal: (self: string, computed: string, weight: string) => `${self} → ${computed} of ${weight}`,
    only: (count: number) => `Differing only ${count}`,
    noneDiffer: "No score differs.",
    rule: "Scoring rule as read",
    permitted: "Scores that the rule allows",
    separator: " · ",
    ladder: (high: string, low: string, count: number) => `${high} … ${low} (${count} levels)`,
    rate: "Computed rate",
    operands: "Figures used",
    missing: "Figures that are missing",
    looked: (where: string) => `Looked for in ${where}, and found in none.`,
    sheet: (annex: string, sheet: string) => (`${annex}`.includes(`(${sheet})`) ? annex : `${annex} on ${sheet}`),
    notThere: (annex: string) => `${annex} (there is no such sheet)`,
    names: ", ",
    trace: "How it is computed",
    readings: "Ways to count an incomplete step",
    reading: (name: string, score: string, chosen: boolean) => `${name}: ${score} points${chosen ? " (in use)" : ""}`,
    alternatives: "Other evidence",
    alternative: (annex: string, rate: string, score: string) => `${annex}: ${rate} → ${score} points`,
    use: "Use these figures",
    useOf: (annex: string) => `Use the figures of ${annex}`,
    useTitle: (annex: string) => `Use the figures of ${annex}`,
    useText: (annex: string, before: string, after: string) =>
      `Every row will be computed from ${annex} first; ${before === after ? `the total stays ${after}` : `total ${before} → ${after}`}. You can change back.`,
    useSame: (annex: string) => `Every row will be computed from ${annex} first. You can change back.`,
    confirm: "Use",
    judge: "Judge",
    rejudge: "Edit judgement",
  },
} satisfies Translation<typeof chinese>;
