import { defaultSettings, type Settings } from "./assessment";
import { allowedFor, settingFrom, settingNames, settingsUnlike, settingsWhere, type SettingName, type SomeSettings } from "./settings";

// What a finance bureau lays down for all workbooks that are checked with its copy of the tool (统一口径): defaults of its own, and
// which of them nobody is to change. It stands in one file, which people write by hand.

/** What is laid down; what is not is as it is without. */
export interface Policy {
  readonly defaults: SomeSettings;
  /** Settings that nobody can change. */
  readonly locked: readonly SettingName[];
  /** Whose rule it is, in the bureau's words. */
  readonly note: string | null;
}

/** Nothing is laid down. */
export const noPolicy: Policy = { defaults: {}, locked: [], note: null };

/** Why a policy cannot be used, and where in its file that is. */
export interface PolicyFault {
  /**
   * `encoding` not UTF-8 · `json` · `object` `list` `text` it must be one · `unknown` a name that there is not · `value` one that
   * is not allowed · `unreachable` the file is there, but could not be read.
   */
  readonly what: "encoding" | "json" | "object" | "list" | "text" | "unknown" | "value" | "unreachable";
  /** Such as `defaults.steps`; the line where the JSON is broken, as far as that is known; empty for the file itself. */
  readonly where: string;
  /** What stands there. */
  readonly got: string;
  /** What may. */
  readonly may: readonly string[];
}

/** What came of the file in which it is laid down. */
export type PolicyFile =
  | { readonly kind: "none" }
  | { readonly kind: "laid"; readonly policy: Policy }
  /** It cannot be used, and nothing of it is. */
  | { readonly kind: "fault"; readonly fault: PolicyFault };

/** There is no such file. */
export const noPolicyFile: PolicyFile = { kind: "none" };

/** What a file says. Some servers answer every address with a page of theirs, which is no such file. */
export function policyFileFrom(text: string): PolicyFile {
  if (text.trimStart().startsWith("<")) return noPolicyFile;
  const read = readPolicy(text);
  return "what" in read ? { kind: "fault", fault: read } : { kind: "laid", policy: read };
}

const parts = ["defaults", "locked", "note"] as const;

/** Reads what a bureau has laid down from the text of its file: all of it or nothing. */
export function readPolicy(text: string): Policy | PolicyFault {
  if (text.includes("\ufffd")) return { what: "encoding", where: "", got: "", may: ["UTF-8"] };
  const json = parsed(text.replace(/^\ufeff/u, ""));
  if ("what" in json) return json;
  const file = json.value;
  if (!isRecord(file)) return wrong("object", "", file);
  const { defaults = {}, locked = [], note = null } = file;
  const faults = [unknownIn(file, "", parts), faultInDefaults(defaults), faultInLocked(locked), faultInNote(note)];
  const fault = faults.find((each) => each !== null);
  if (fault !== undefined && fault !== null) return fault;
  return {
    defaults: Object.entries(defaults as object).reduce<SomeSettings>((all, [name, value]) => ({ ...all, ...valueOf(name, value) }), {}),
    locked: settingNames.filter((name) => (locked as readonly unknown[]).includes(name)),
    note: typeof note === "string" && note.trim() !== "" ? note.trim() : null,
  };
}

/** JSON, or where it is broken: engines tell that each in its own way, and some not at all. */
function parsed(text: string): { readonly value: unknown } | PolicyFault {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (fault) {
    const position = /position (\d+)/u.exec(String(fault))?.[1];
    const line = position === undefined ? "" : String(text.slice(0, Number(position)).split("\n").length);
    return { what: "json", where: line, got: "", may: [] };
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function wrong(what: PolicyFault["what"], where: string, got: unknown, may: readonly string[] = []): PolicyFault {
  return { what, where, got: JSON.stringify(got), may };
}

function unknownIn(file: object, where: string, known: readonly string[]): PolicyFault | null {
  const name = Object.keys(file).find((each) => !known.includes(each));
  return name === undefined ? null : { what: "unknown", where, got: name, may: known };
}

function valueOf(name: string, value: unknown): SomeSettings | null {
  const known = settingNames.find((each) => each === name);
  return known === undefined ? null : settingFrom(known, value);
}

function faultInDefaults(defaults: unknown): PolicyFault | null {
  if (!isRecord(defaults)) return wrong("object", "defaults", defaults);
  const unknown = unknownIn(defaults, "defaults", settingNames);
  if (unknown !== null) return unknown;
  const bad = settingNames.find((name) => name in defaults && valueOf(name, defaults[name]) === null);
  return bad === undefined ? null : wrong("value", `defaults.${bad}`, defaults[bad], allowedFor(bad));
}

function faultInLocked(locked: unknown): PolicyFault | null {
  if (!Array.isArray(locked)) return wrong("list", "locked", locked);
  const bad = locked.findIndex((name) => !settingNames.some((each) => each === name));
  return bad < 0 ? null : wrong("value", `locked[${bad}]`, locked[bad], settingNames);
}

function faultInNote(note: unknown): PolicyFault | null {
  return note === null || typeof note === "string" ? null : wrong("text", "note", note);
}

/** The settings where nobody has chosen any. */
export function defaultsOf({ defaults }: Policy): Settings {
  return { ...defaultSettings, ...defaults };
}

/** The settings of a workbook: what is locked comes first, then what was chosen for it, then what is laid down. */
export function settingsUnder(policy: Policy, chosen: SomeSettings): Settings {
  const defaults = defaultsOf(policy);
  return { ...defaults, ...chosen, ...settingsWhere(defaults, (name) => policy.locked.includes(name)) };
}

/** What was chosen for a workbook and does not count, because it is locked otherwise. */
export function overruledBy(policy: Policy, chosen: SomeSettings): SomeSettings {
  return settingsUnlike(
    settingsWhere(chosen, (name) => policy.locked.includes(name)),
    defaultsOf(policy),
  );
}
