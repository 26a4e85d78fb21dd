import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Assessment } from "../../src/core/assessment";
import { readingOf, sampleHost } from "../support/sample";

/** What an auditor found in the bureau's forms that a machine can find, with the cell at which we report it. */
interface Entry {
  readonly id: string;
  readonly place: string | null;
  readonly code: string | null;
  readonly severity: "error" | "warning" | "info";
  readonly what: string;
}

const entries = JSON.parse(readFileSync(join(__dirname, "..", "cases", "audit.json"), "utf8")) as readonly Entry[];

let assessment: Assessment;
beforeAll(async () => {
  assessment = assess((await readingOf(sampleHost())).workbook);
});

function isFound(entry: Entry): boolean {
  return assessment.findings.some((found) => `${found.place.sheet}!${found.place.address}` === entry.place && found.code === entry.code);
}

describe("the audit of the bureau's forms", () => {
  test("every error that the auditor proved is found at its cell", () => {
    expect(entries.filter((entry) => entry.severity === "error" && !isFound(entry)).map((entry) => `${entry.id} ${entry.what}`)).toEqual(
      [],
    );
  });

  test("at least seventy of the seventy-three that a machine can find are found", () => {
    const missed = entries.filter((entry) => !isFound(entry));
    console.info(
      `audit: ${entries.length - missed.length} of ${entries.length} found; missed: ${missed.map((entry) => `${entry.id} ${entry.what}`).join(" | ")}`,
    );
    expect(entries.length).toBe(73);
    expect(entries.length - missed.length).toBeGreaterThanOrEqual(70);
  });
});
