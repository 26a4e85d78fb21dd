import type { Assessment, ScoredRow } from "../core/assessment";
import type { Finding } from "../core/check/finding";
import type { Content, Edit, Plan } from "../core/plan";
import { decimalText, type Exact } from "../core/quantity";
import { version } from "../core/version";

/** The object that `recalc --json` prints for a file; its shape is an interface that scripts rely on. */
export function fileJson(file: string, assessment: Assessment, plan: Plan): object {
  const { settings, total } = assessment;
  return {
    file,
    version,
    settings: { steps: settings.steps, sources: settings.sources, tolerance: decimal(settings.tolerance) },
    unit: assessment.unit,
    year: assessment.year,
    annexes: assessment.annexes,
    scores: assessment.rows.map(scoreJson),
    total:
      total === null
        ? null
        : { stated: decimal(total.stated), computed: decimal(total.computed), min: decimal(total.min), max: decimal(total.max) },
    findings: assessment.findings.map(findingJson),
    edits: plan.flatMap(editJson),
  };
}

function decimal(value: Exact | null): string | null {
  return value === null ? null : decimalText(value);
}

function scoreJson(row: ScoredRow): object {
  const { readings } = row;
  return {
    indicator: row.indicator,
    cell: row.place,
    weight: decimal(row.weight),
    stated: decimal(row.stated),
    computed: decimal(row.computed),
    verdict: row.verdict,
    rate: decimal(row.rate),
    rule: { kind: row.rule.kind, text: row.rule.text, permitted: row.rule.permitted?.map(decimalText) ?? null },
    readings:
      readings === null
        ? null
        : { whole: decimal(readings.whole), proportional: decimal(readings.proportional), started: decimal(readings.started) },
    operands: row.operands.map(({ name, value, unit, place }) => ({ name, value: decimalText(value), unit, ...place })),
    alternatives: row.alternatives.map(({ source, rate, computed }) => ({
      source,
      rate: decimalText(rate),
      computed: decimalText(computed),
    })),
  };
}

function findingJson(found: Finding): object {
  const { place, ...rest } = found;
  const { code, severity, kind, stated, expected, message, evidence, scoreEffect } = rest;
  return { code, severity, kind, sheet: place.sheet, address: place.address, stated, expected, message, evidence, scoreEffect };
}

/** What scripts are told of an edit: nothing of what is kept, which no cell shows. */
function editJson(edit: Edit): readonly object[] {
  switch (edit.kind) {
    case "keep":
      return [];
    case "print":
    case "sheet":
      return [{ sheet: edit.sheet, address: null, kind: edit.kind, before: edit.before, after: edit.after }];
    case "mark":
      return [{ sheet: edit.place.sheet, address: edit.place.address, kind: "mark", before: edit.before, after: edit.after }];
    case "cell":
      return [
        {
          sheet: edit.place.sheet,
          address: edit.place.address,
          kind: edit.after.kind === "formula" ? "formula" : "value",
          before: printed(edit.before),
          after: printed(edit.after),
        },
      ];
  }
}

function printed(content: Content): string | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      return content.number;
    case "flag":
      return content.flag ? "TRUE" : "FALSE";
    case "formula":
      return content.formula;
  }
}
