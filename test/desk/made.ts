import type { Incoming } from "../../src/desk/many/queue";
import type { Brief, Summary } from "../../src/desk/many/summary";

/** A file as it is added to the list. */
export function file(path: string, more: Partial<Incoming> = {}): Incoming {
  return { name: path.split("/").at(-1) ?? path, path, size: 1, modified: 1, ...more };
}

/** What is kept of a workbook, with nothing in it unless it is said. */
export function summary(more: Partial<Summary> = {}): Summary {
  return {
    unit: null,
    year: null,
    stated: null,
    computed: null,
    min: null,
    max: null,
    counts: { error: 0, warning: 0, info: 0 },
    worst: null,
    findings: [],
    ...more,
  };
}

/** A finding as the list keeps it. */
export function brief(address: string, more: Partial<Brief> = {}): Brief {
  return {
    code: "rate-mismatch",
    title: "填报的率与自己的分子分母不符",
    severity: "error",
    place: { sheet: "附件3", address },
    role: "附件3",
    label: "",
    stated: null,
    expected: null,
    message: "",
    scoreEffect: null,
    cause: null,
    ...more,
  };
}
