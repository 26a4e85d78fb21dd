import { provinceLayouts } from "../planted/province-layouts";
import { outcomesIn, reportOf, shares, tallyOf, type Outcome } from "../planted/outcomes";

/** The share of the plants that must be found, and of the findings that must be right. */
const bars = { recall: 0.99, precision: 0.99 };

describe("errors planted into right workbooks in the manner of other provinces", () => {
  let outcomes: readonly Outcome[] = [];
  beforeAll(async () => {
    outcomes = await outcomesIn(provinceLayouts);
    console.info(reportOf(outcomes));
  }, 600_000);

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
