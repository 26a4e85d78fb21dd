import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { recalcMain } from "../../src/cli/recalc";
import { hostileReports, hostileWorkbooks } from "../support/hostile";
import { rawZip } from "../support/raw-zip";
import { samplePath } from "../support/sample";
import { unzipSync, strFromU8 } from "fflate";

// Files that are large, or that look like it, on a machine that may be busy.
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "hostile-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Run {
  readonly status: number;
  readonly out: readonly string[];
  readonly err: string;
}

async function run(...args: readonly string[]): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const status = await recalcMain(args, { out: (line) => out.push(line), err: (line) => err.push(line) }, samplePath);
  return { status, out, err: err.join("\n") };
}

/** The quick ones: what the large ones come to is tried where they are opened. */
const quick = hostileWorkbooks.filter(({ name }) =>
  /^(five thousand|a part that|zips|a sheet (that|on)|two sheets|a billion|an ext|elements|half|a pass|an \.xls)/u.test(name),
);

test("a folder of hostile files: a line for each, in order, and the good ones among them are done", async () => {
  mkdirSync(join(folder, "入"));
  quick.forEach(({ make }, index) => writeFileSync(join(folder, "入", `${String(index).padStart(2, "0")}.xlsx`), make()));
  writeFileSync(join(folder, "入", "99.xlsx"), readFileSync(samplePath));
  const { status, out, err } = await run(join(folder, "入"), "--json", "--out", join(folder, "出"));
  const lines = out.map((line) => JSON.parse(line) as { readonly file: string; readonly error?: { readonly code: string } });
  expect([status, err, quick.length]).toEqual([2, "", 16]);
  expect(lines.map(({ file }) => file)).toEqual(readdirSync(join(folder, "入")).map((name) => join(folder, "入", name)));
  expect(lines.map(({ error }) => error?.code ?? null)).toEqual([...quick.map(({ refusal }) => refusal?.code), null]);
  // Nothing is written for what was refused, nor left half written.
  expect(readdirSync(join(folder, "出"))).toEqual(["99.xlsx"]);
});

test("for people every hostile file gets one line that says which and why", async () => {
  const files = quick.map(({ make }, index) => {
    const path = join(folder, `${index}.xlsx`);
    writeFileSync(path, make());
    return path;
  });
  const { status, out, err } = await run(...files);
  const lines = err.split("\n");
  expect([status, out, lines.length]).toEqual([2, [], files.length]);
  lines.forEach((line, index) => expect(line).toMatch(new RegExp(`^【.*${index}\\.xlsx】.*请.*。$`, "u")));
});

test.each(hostileReports.filter(({ name }) => /^(a billion|half|a pass|an old|paragraphs)/u.test(name)))(
  "a hostile report is said to be one before anything is done: $name",
  async ({ make, refusal }) => {
    const path = join(folder, "坏.docx");
    writeFileSync(path, make());
    const { status, out, err } = await run(samplePath, "--json", "--report", path);
    expect([status, out]).toEqual([2, []]);
    expect(err).toMatch(refusal?.says ?? /^$/u);
  },
);

test("what is no file, or has no end, is not waited for", async () => {
  const { status, out } = await run("/dev/zero", folder.concat("/没有.xlsx"), "--json");
  const codes = out.map((line) => (JSON.parse(line) as { readonly error: { readonly code: string } }).error.code);
  expect([status, codes]).toEqual([2, ["too-large", "not-found"]]);
});

describe("text that a terminal would take for orders", () => {
  const escape = "_x001B_]0;x_x0007_";
  const workbook = (): Uint8Array =>
    rawZip(
      Object.entries(unzipSync(new Uint8Array(readFileSync(samplePath)))).map(([name, content]) => ({
        name,
        content: name.endsWith("sharedStrings.xml")
          ? strFromU8(content).replaceAll("应急管理局", `应急\u009b31m\u202e${escape}管理局`)
          : content,
      })),
    );

  test("reaches neither people's terminals nor scripts as such", async () => {
    const path = join(folder, "甲.xlsx");
    writeFileSync(path, workbook());
    const [people, scripts] = [await run(path), await run(path, "--json")];
    const orders = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u;
    expect(people.out.join("\n")).toContain("管理局");
    expect(people.out.join("\n")).not.toMatch(orders);
    expect(scripts.out.join("\n")).not.toMatch(orders);
    expect(JSON.parse(scripts.out[0] ?? "")).toMatchObject({ unit: expect.stringContaining("\u001b]0;x\u0007") as string });
  });
});
