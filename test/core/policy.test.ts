import { defaultSettings } from "../../src/core/assessment";
import { noPolicy, overruledBy, policyFileFrom, readPolicy, settingsUnder, type Policy, type PolicyFault } from "../../src/core/policy";
import { exact } from "../../src/core/quantity";
import { readSettings, settingsKey, settingsToKeep } from "../../src/core/settings";

// What a bureau lays down in a file that people write by hand, and what a workbook keeps: both read as data from outside.

describe("a policy", () => {
  const whole = `{
    "defaults": { "steps": "proportional", "sources": ["6", 4], "tolerance": 1, "writeback": "values", "marks": false },
    "locked": ["sources", "steps"],
    "note": " 县财政局 2026 年统一口径 "
  }`;
  const right: readonly [string, string, Policy][] = [
    [
      "with everything in it",
      whole,
      {
        defaults: { steps: "proportional", sources: ["6", "4"], tolerance: exact(1), writeback: "values", marks: false },
        locked: ["steps", "sources"],
        note: "县财政局 2026 年统一口径",
      },
    ],
    ["with a byte order mark", "\ufeff{}", noPolicy],
    ["with nothing in it", "{}", noPolicy],
    ["that says null and blank where there is nothing", '{ "note": "  ", "locked": [], "defaults": {} }', noPolicy],
    [
      "with a tolerance as text, and with none",
      '{ "defaults": { "tolerance": "0.5" } }',
      { ...noPolicy, defaults: { tolerance: exact("0.5") } },
    ],
    ["with the tolerance of rounding", '{ "defaults": { "tolerance": null } }', { ...noPolicy, defaults: { tolerance: null } }],
    ["that locks what is so by default", '{ "locked": ["marks"] }', { ...noPolicy, locked: ["marks"] }],
    ["that locks one twice", '{ "locked": ["marks", "marks"] }', { ...noPolicy, locked: ["marks"] }],
  ];
  test.each(right)("%s is read", (_, text, policy) => {
    expect(readPolicy(text)).toEqual(policy);
  });

  const broken: readonly [string, Partial<PolicyFault>][] = [
    ["", { what: "json" }],
    ['{ "locked": [\n"steps"\n"marks" ] }', { what: "json", where: "3" }],
    ["{} x", { what: "json" }],
    ['{ "note": "\ufffd\ufffd" }', { what: "encoding" }],
    ["[]", { what: "object", where: "", got: "[]" }],
    ["null", { what: "object", where: "" }],
    ['"x"', { what: "object", where: "" }],
    ['{ "default": {} }', { what: "unknown", where: "", got: "default", may: ["defaults", "locked", "note"] }],
    ['{ "defaults": [] }', { what: "object", where: "defaults", got: "[]" }],
    ['{ "defaults": null }', { what: "object", where: "defaults" }],
    ['{ "defaults": { "step": "whole" } }', { what: "unknown", where: "defaults", got: "step" }],
    ['{ "defaults": { "__proto__": "whole" } }', { what: "unknown", where: "defaults", got: "__proto__" }],
    ['{ "defaults": { "steps": "half" } }', { what: "value", where: "defaults.steps", got: '"half"' }],
    ['{ "defaults": { "steps": null } }', { what: "value", where: "defaults.steps", got: "null" }],
    ['{ "defaults": { "sources": "4" } }', { what: "value", where: "defaults.sources" }],
    ['{ "defaults": { "sources": [] } }', { what: "value", where: "defaults.sources" }],
    ['{ "defaults": { "sources": ["4", "4"] } }', { what: "value", where: "defaults.sources" }],
    ['{ "defaults": { "sources": ["4", "5"] } }', { what: "value", where: "defaults.sources", got: '["4","5"]' }],
    ['{ "defaults": { "tolerance": -1 } }', { what: "value", where: "defaults.tolerance", got: "-1" }],
    ['{ "defaults": { "tolerance": "一" } }', { what: "value", where: "defaults.tolerance" }],
    ['{ "defaults": { "tolerance": 1e400 } }', { what: "value", where: "defaults.tolerance" }],
    ['{ "defaults": { "writeback": true } }', { what: "value", where: "defaults.writeback" }],
    ['{ "defaults": { "marks": "false" } }', { what: "value", where: "defaults.marks", may: ["true", "false"] }],
    ['{ "locked": "steps" }', { what: "list", where: "locked" }],
    ['{ "locked": {} }', { what: "list", where: "locked" }],
    ['{ "locked": ["steps", "step"] }', { what: "value", where: "locked[1]", got: '"step"' }],
    ['{ "note": 2026 }', { what: "text", where: "note", got: "2026" }],
  ];
  test.each(broken)("%j is told what is wrong with it, and where", (text, fault) => {
    expect(readPolicy(text)).toMatchObject(fault);
    expect(policyFileFrom(text).kind).toBe("fault");
  });

  test("a page of the server's is no policy, nor a fault", () => {
    expect(policyFileFrom("\n<!doctype html><title>首页</title>")).toEqual({ kind: "none" });
    expect(policyFileFrom("{}")).toEqual({ kind: "laid", policy: noPolicy });
  });
});

describe("the settings of a workbook", () => {
  const policy: Policy = { defaults: { steps: "proportional", marks: false }, locked: ["steps", "tolerance"], note: null };

  test.each([
    ["what is laid down, where nothing was chosen", {}, { steps: "proportional", marks: false, tolerance: null }],
    ["what was chosen, where that is open", { marks: true, writeback: "values" }, { marks: true, writeback: "values" }],
    ["what is locked, whatever was chosen", { steps: "started", tolerance: exact(2) }, { steps: "proportional", tolerance: null }],
  ] as const)("are %s", (_, chosen, expected) => {
    expect(settingsUnder(policy, chosen)).toEqual({ ...defaultSettings, ...policy.defaults, ...expected });
  });

  test("say what of a choice does not count", () => {
    expect(overruledBy(policy, { steps: "started", tolerance: null, marks: true })).toEqual({ steps: "started" });
    expect(overruledBy(noPolicy, { steps: "started" })).toEqual({});
  });

  test("are kept where they are not the default ones, of this copy or of any", () => {
    expect(settingsToKeep(defaultSettings)).toEqual({});
    expect(settingsToKeep({ ...defaultSettings, tolerance: exact(1) })).toEqual({ tolerance: exact(1) });
    const laid = settingsUnder(policy, {});
    expect(settingsToKeep(laid, laid)).toEqual({ steps: "proportional", marks: false });
    // Somebody has chosen what is the default elsewhere.
    expect(settingsToKeep({ ...laid, marks: true }, laid)).toEqual({ steps: "proportional", marks: true });
  });

  test.each([
    ["null", null],
    ["text", "steps"],
    ["a list", ["steps"]],
    ["unknown names", { step: "whole", Steps: "whole" }],
    ["values that there are not", { steps: "half", sources: ["5"], tolerance: "x", writeback: "", marks: "yes" }],
  ])("that were kept as %s count as not chosen", (_, kept) => {
    expect(readSettings(kept)).toEqual({});
  });

  test("keep the right one beside a damaged one", () => {
    expect(readSettings({ steps: "started", sources: 4, tolerance: "0.50" })).toEqual({ steps: "started", tolerance: exact("0.5") });
  });

  test("have a key that tells them apart, and none that does not", () => {
    const keys = [
      defaultSettings,
      { ...defaultSettings, tolerance: exact(0) },
      { ...defaultSettings, tolerance: exact("0.0") },
      { ...defaultSettings, sources: ["4", "6", "3"] },
      { ...defaultSettings, marks: false },
    ].map((settings) => settingsKey(settings as typeof defaultSettings));
    expect(new Set(keys).size).toBe(4);
  });
});
