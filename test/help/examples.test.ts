import { proposalFor } from "../../src/core/accept";
import { assess } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import type { FindingCode } from "../../src/core/check/codes";
import type { Finding } from "../../src/core/check/finding";
import type { Workbook } from "../../src/core/grid/workbook";
import { explanations } from "../../src/help/codes";
import { cases, type Case } from "./cases";
import { cellOf, made } from "./made";

// What the help page shows as an example is what the program says of such a workbook: the code, the cell, and every figure.

const keyOf = ({ sheet, address }: Finding["place"]): string => `${sheet}!${address}`;

/** As it is compared: without white space, and with one form of letters, brackets and signs. */
const plain = (text: string): string => text.normalize("NFKC").replace(/\s+/gu, "");

const numbersIn = (text: string): readonly string[] => text.normalize("NFKC").match(/\d(?:[\d,]*\d)?(?:\.\d+)?%?/gu) ?? [];

const addressesIn = (text: string): readonly string[] => text.match(/(?<![A-Za-z])[A-Z]{1,2}\d+/gu) ?? [];

/** The number on the form that a sheet is; null for any other sheet. */
function annexOf(sheet: string, { annexes }: Assessment): string | null {
  return Object.entries(annexes).find(([, name]) => name === sheet)?.[0] ?? null;
}

/** Everything that the finding says or points to, and the further cells that the example quotes. */
function saidBy(found: Finding, workbook: Workbook, quotes: readonly string[]): string {
  const cells = [keyOf(found.place), ...found.evidence.map(keyOf), ...quotes];
  const texts = cells.flatMap((place) => {
    const cell = cellOf(workbook, place);
    return [place.slice(place.lastIndexOf("!") + 1), cell?.text ?? "", cell?.formula ?? ""];
  });
  return [found.stated ?? "", found.expected ?? "", found.message, ...texts].join(" ");
}

async function foundIn(code: FindingCode, known: Case): Promise<{ found: Finding; workbook: Workbook; assessment: Assessment }> {
  const workbook = await made(known);
  const assessment = assess(workbook);
  const found = assessment.findings.find((each) => each.code === code && keyOf(each.place) === known.at);
  if (found === undefined) throw new Error(`${code} is not reported at ${known.at}`);
  return { found, workbook, assessment };
}

const all = Object.entries(cases) as [FindingCode, Case][];

describe.each(all)("the example for %s", (code, known) => {
  const { example, advice } = explanations[code];
  let seen: Awaited<ReturnType<typeof foundIn>>;
  let said = "";
  beforeAll(async () => {
    seen = await foundIn(code, known);
    said = saidBy(seen.found, seen.workbook, known.quotes ?? []);
  });

  test("names the form and the cell", () => {
    const { place } = seen.found;
    const annex = annexOf(place.sheet, seen.assessment);
    const named = /^附件(\d)/u.exec(example.where)?.[1];
    if (named !== undefined) expect(named).toBe(annex);
    const [address] = addressesIn(example.where);
    if (address !== undefined) expect(address).toBe(place.address);
  });

  test("shows what stands there and what should", () => {
    const { found, workbook } = seen;
    if (example.stated === "") expect(plain(cellOf(workbook, known.at)?.text ?? "")).toBe("");
    expect(plain(said)).toContain(plain(example.stated ?? ""));
    if (example.expected !== null) expect(plain(`${found.expected ?? ""} ${found.message}`)).toContain(plain(example.expected));
  });

  test("has no figure and no cell of its own", () => {
    const why = example.why.replace(/附件\d/gu, "");
    const numbers = new Set(numbersIn(said));
    const bare = addressesIn(why).reduce((text, address) => text.replace(address, ""), why);
    expect(numbersIn(bare).filter((number) => !numbers.has(number))).toEqual([]);
    const addresses = new Set(addressesIn(said));
    expect(addressesIn(why).filter((address) => !addresses.has(address))).toEqual([]);
  });

  test("says 采用 where it can be taken over, and only there", () => {
    expect(advice.includes("采用")).toBe(proposalFor(seen.found, seen.workbook) !== null);
  });
});
