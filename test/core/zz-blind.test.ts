import { readFileSync } from "node:fs";
import { decimalText, exact, type Exact } from "../../src/core/quantity";
import { readRule } from "../../src/core/rule/parser";
import { printRule } from "../../src/core/rule/printer";
import { evaluate, type Observation } from "../../src/core/score/evaluate";
import { permittedScores } from "../../src/core/score/permitted";
function observation(kind: string, value: string): Observation {
  if (kind === "items_met") return { kind: "items", met: Array.from(value, (flag) => flag === "1") };
  if (kind === "rates") return { kind: "rates", values: value.split(",").map((each) => exact(each)) };
  return { kind: kind as "ratio" | "count" | "violations", value: exact(value) };
}
const text = (s: Exact | null) => (s === null ? null : decimalText(s));
test("blind", () => {
  const rows = readFileSync(process.env.BLIND ?? "/tmp/rules2w/blind.jsonl", "utf8").split("\n").filter((l) => l.trim() !== "").map((l) => JSON.parse(l));
  let right = 0, part = 0, left = 0, wrong = 0, vr = 0, vl = 0, vw = 0;
  const out: string[] = [];
  for (const row of rows) {
    const rule = readRule(row.rule_text, { weight: row.weight === null ? null : exact(row.weight), indicator: row.indicator });
    const bad: string[] = [], open: string[] = [];
    let n = 0;
    for (const kind of ["ratio", "count", "violations", "items_met", "rates"])
      for (const [value, exp] of Object.entries(row[kind] ?? {})) {
        n++;
        const got = text(evaluate(rule, observation(kind, value), "whole"));
        const want = exp === null ? null : decimalText(exact(exp as string));
        if (got === want) vr++;
        else if (got === null) { vl++; open.push(`${kind} ${value}: null for ${want}`); }
        else { vw++; bad.push(`${kind} ${value}: ${got} for ${want}`); }
      }
    if (row.permitted !== undefined) {
      const p = permittedScores(rule, "whole")?.map(decimalText);
      if (JSON.stringify(p) !== JSON.stringify(row.permitted)) open.push(`permitted ${JSON.stringify(p)} for ${row.permitted}`);
    }
    if (bad.length) wrong++; else if (!open.length) right++; else if (open.length < n) part++; else left++;
    if (bad.length + open.length) out.push(`${bad.length ? "WRONG" : "OPEN"} [${row.src ?? ""}] ${row.indicator}/${row.weight} ${row.rule_text}\n   kind ${rule.kind}: ${rule.kind === "unparsed" ? "" : printRule(rule)}\n   ${[...bad.map((b) => "!! " + b), ...open].join("; ")}`);
  }
  process.stdout.write(out.join("\n") + `\nrules right ${right} part ${part} left ${left} wrong ${wrong}; values right ${vr} left ${vl} wrong ${vw}\n`);
});
