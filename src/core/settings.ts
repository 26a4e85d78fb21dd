import { defaultSettings, type Settings, type Source } from "./assessment";
import { decimalText, exact, type Exact } from "./quantity";

// Settings as they are kept and laid down: some of them, the others by default.

/** Some settings: those that somebody has chosen. */
export type SomeSettings = Partial<Settings>;

/** The name of a setting, as files write it. */
export type SettingName = keyof Settings;

type Values = { readonly [Name in SettingName]: { readonly may: readonly string[]; readonly read: (value: unknown) => unknown } };

/** What each setting may be, in the words of a file, and how a value is read; undefined for one that it may not be. */
const values: Values = {
  steps: oneOf(["whole", "proportional", "started"]),
  sources: { may: ['["4", "3", "6"]'], read: sourcesFrom },
  tolerance: { may: ["null", "1", "2"], read: toleranceFrom },
  writeback: oneOf(["formulas", "values"]),
  marks: { may: ["true", "false"], read: (value) => (typeof value === "boolean" ? value : undefined) },
};

/** The settings that there are, in the order in which they are shown. */
export const settingNames = Object.keys(values) as readonly SettingName[];

function oneOf(may: readonly string[]): Values[SettingName] {
  return { may: may.map((each) => JSON.stringify(each)), read: (value) => may.find((each) => each === value) };
}

function sourcesFrom(value: unknown): readonly Source[] | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const sources = value.map(String).filter((each): each is Source => each === "3" || each === "4" || each === "6");
  return sources.length === value.length && new Set(sources).size === sources.length ? sources : undefined;
}

function toleranceFrom(value: unknown): Exact | null | undefined {
  if (value === null) return null;
  const text = typeof value === "number" ? String(value) : value;
  return typeof text === "string" && /^\d+(\.\d+)?$/u.test(text) ? exact(text) : undefined;
}

/** The values that a setting may have, as a file writes them. */
export function allowedFor(name: SettingName): readonly string[] {
  return values[name].may;
}

/** One setting by its name; null for a value that it may not have. */
export function settingFrom(name: SettingName, value: unknown): SomeSettings | null {
  const read = values[name].read(value);
  return read === undefined ? null : { [name]: read };
}

/** Reads settings that were kept. Total: what is not known, or damaged, counts as not chosen. */
export function readSettings(kept: unknown): SomeSettings {
  if (typeof kept !== "object" || kept === null) return {};
  const given = new Map(Object.entries(kept));
  return together(settingNames.filter((name) => given.has(name)).map((name) => settingFrom(name, given.get(name)) ?? {}));
}

function together(parts: readonly SomeSettings[]): SomeSettings {
  return Object.assign({}, ...parts) as SomeSettings;
}

/** A value as a text, the same for the same value. */
export function settingText(value: Settings[SettingName] | undefined): string {
  if (typeof value !== "object" || value === null) return String(value);
  return "toFixed" in value ? decimalText(value) : value.join();
}

/** A text that tells settings apart. */
export function settingsKey(settings: Settings): string {
  return settingNames.map((name) => settingText(settings[name])).join(";");
}

/** Those of some settings that fulfil a condition. */
export function settingsWhere(settings: SomeSettings, isWanted: (name: SettingName) => boolean): SomeSettings {
  return together(settingNames.filter((name) => name in settings && isWanted(name)).map((name) => ({ [name]: settings[name] })));
}

/** Those of some settings that are not the same among others. */
export function settingsUnlike(settings: SomeSettings, others: SomeSettings): SomeSettings {
  return settingsWhere(settings, (name) => settingText(settings[name]) !== settingText(others[name]));
}

/** What of settings is kept in a workbook, so that it is computed alike wherever it is opened: what is not the default, here or everywhere. */
export function settingsToKeep(settings: Settings, defaults: Settings = defaultSettings): SomeSettings {
  const unlike = (others: Settings): SomeSettings => settingsUnlike(settings, others);
  return { ...unlike(defaultSettings), ...unlike(defaults) };
}
