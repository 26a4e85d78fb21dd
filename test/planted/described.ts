import type { Layout } from "./layouts";
import { outcomesIn, reportOf, shares, tallyOf, type Outcome } from "./outcomes";

/** The share of the plants that must be found, and of the findings that must be right. */
const bars = { recall: 0.99, precision: 0.99 };

/** Tests that the errors planted into some layouts are found, and prints how many of each kind are. */
export function describePlanted(title: string, layouts: readonly Layout[]): void {
  describe(title, () => {
    let outcomes: readonly Outcome[] = [];
    beforeAll(async () => {
      outcomes = await outcomesIn(layouts);
      console.info(reportOf(outcomes));
    });

    test("there are many hundreds of them", () => {
      expect(outcomes.length).toBeGreaterThan(1000);
    });

    test("are found where they are", () => {
      expect(shares(tallyOf(outcomes)).recall).toBeGreaterThanOrEqual(bars.recall);
    });

    test("raise no findings elsewhere", () => {
      expect(shares(tallyOf(outcomes)).precision).toBeGreaterThanOrEqual(bars.precision);
    });
  });
}
