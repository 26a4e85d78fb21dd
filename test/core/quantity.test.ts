import { decimalText, exact, percentText, roundTo } from "../../src/core/quantity";

describe("quantity", () => {
  test.each([
    [0.1 + 0.2, "0.3"],
    [582.77, "582.77"],
    [1e-7, "0.0000001"],
    [-0, "0"],
    ["12345678901234567890.12", "12345678901234567890.12"],
  ])("a number %p enters as %p", (value, expected) => {
    expect(decimalText(exact(value))).toBe(expected);
  });

  test.each([
    ["0.005", 2, "0.01"],
    ["-0.005", 2, "-0.01"],
    ["1.005", 2, "1.01"],
    ["0.9906997", 4, "0.9907"],
  ])("%p rounded to %p places is %p, half away from zero", (value, places, expected) => {
    expect(decimalText(roundTo(exact(value), places))).toBe(expected);
  });

  test.each([
    ["0.9907", 2, "99.07%"],
    ["-0.00001", 2, "0.00%"],
    ["1", 0, "100%"],
  ])("%p prints as a percentage with %p places: %p", (ratio, places, expected) => {
    expect(percentText(exact(ratio), places)).toBe(expected);
  });
});
