import { readFileSync } from "node:fs";
import { join } from "node:path";
import { runInNewContext } from "node:vm";
import Decimal from "decimal.js";

// eslint-disable-next-line @typescript-eslint/no-require-imports
const leanDecimal = require("../../src/tools/lean-decimal.cjs") as (source: string) => string;

// The same library as decimal.mjs, in the form that can be run here.
const source = readFileSync(join(__dirname, "..", "..", "node_modules", "decimal.js", "decimal.js"), "utf8");
const module_ = readFileSync(join(__dirname, "..", "..", "node_modules", "decimal.js", "decimal.mjs"), "utf8");

test("what is built in calculates as the library does, without its angles and most of the digits", () => {
  const lean = leanDecimal(module_);
  expect(lean.length).toBeLessThan(module_.length * 0.95);
  const exported = { exports: {} as typeof Decimal };
  runInNewContext(leanDecimal(source), { module: exported });
  const settings = { precision: 40, rounding: Decimal.ROUND_HALF_UP } as const;
  const [ours, theirs] = [exported.exports.clone(settings), Decimal.clone(settings)];
  const results = (one: typeof Decimal, a: string, b: string): readonly string[] => {
    const [x, y] = [new one(a), new one(b)];
    const rounded = x.toDecimalPlaces(2);
    return [x.dividedBy(y), x.times(y), x.plus(y), x.minus(y), x.modulo(y), x.pow(-7), rounded].map((each) => each.toFixed());
  };
  for (const [a, b] of [
    ["577.35", "582.77"],
    ["-0.005", "3"],
    ["1e-30", "7"],
    ["123456789012345678901234567890", "0.07"],
  ] as const)
    expect(results(ours, a, b)).toEqual(results(theirs, a, b));
  expect("sine" in new ours(1)).toBe(false);
  expect("sine" in new theirs(1)).toBe(true);
});

test("a library that is written otherwise ends the build", () => {
  expect(() => leanDecimal(module_.replace("P.sine = ", "P.sinus = "))).toThrow(/decimal\.js is written otherwise/u);
});
