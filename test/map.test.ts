import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

// The map of the house and its recipes name files: those are there, or a newcomer looks in vain.

const project = join(__dirname, "..");
const map = readFileSync(join(project, "src", "README.md"), "utf8");

/** Every file of the project that may be named, `src/` and all. */
const files = ["src", "test", "assets"].flatMap((folder) =>
  readdirSync(join(project, folder), { recursive: true, encoding: "utf8" }).map((name) => `/${folder}/${name.replaceAll("\\", "/")}`),
);

const isThere = (named: string): boolean => {
  const pattern = new RegExp(`/${named.replace(/[.]/g, "\\.").replaceAll("*", "[^/]*")}$`);
  return files.some((file) => pattern.test(file));
};

test("every file that the map or a recipe names is there", () => {
  const named = [...map.matchAll(/(?<![\w*./-])(?:[\w*-]+\/)*[\w*-]+\.(?:tsx?|cjs|mjs|jsonl?|html|css)(?![\w-])/g)].map(([name]) => name);
  expect(named.length).toBeGreaterThan(200);
  // What is made by whoever follows the recipe, and what the build or a bureau puts there.
  const elsewhere = /(^|\/)NAME|^(input\.xlsx|help\.html|taskpane\.html|notice\.html|安装说明\.html)$/;
  expect([...new Set(named)].filter((name) => !elsewhere.test(name) && !isThere(name))).toEqual([]);
});

test("every folder of the house is on the map", () => {
  const parts = readdirSync(join(project, "src"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  expect(parts.map(({ name }) => name).filter((name) => !map.includes(`\n${name}/`))).toEqual([]);
});
