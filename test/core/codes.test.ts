import { readFileSync } from "node:fs";
import { join } from "node:path";
import { codes } from "../../src/core/check/codes";

const readme = readFileSync(join(__dirname, "..", "..", "README.md"), "utf8");
const classes = { error: "基本平衡", warning: "逻辑性", info: "核实性" } as const;

// What users read of a code is the table itself: a code that is added, renamed or made graver shows here first.
test.each(Object.entries(codes))("the README lists %s with its class", (code, { severity, title }) => {
  expect(readme).toContain(`| \`${code}\` | ${classes[severity]} | ${title} |`);
});

test("and lists none that is gone", () => {
  const listed = [...readme.matchAll(/^\| `([a-z-]+)` \| (?:基本平衡|逻辑性|核实性) \|/gmu)].map((match) => match[1]);
  expect(listed.filter((code) => code === undefined || !(code in codes))).toEqual([]);
  expect(listed.length).toBe(Object.keys(codes).length);
});
