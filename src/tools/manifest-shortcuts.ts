// The file of keys that the manifest names (ExtendedOverrides), checked offline after the published schema and Excel's own rules.

/** What the file must agree with: the names that the command page associates with functions; null while there is no such page. */
type Functions = readonly string[] | null;

const parts = ["$schema", "actions", "shortcuts", "resources"];
const platforms = ["default", "windows", "mac", "web"];
const modifiers = ["Ctrl", "Alt", "Shift", "Cmd", "Command", "Option"];
const keys = /^([A-Z0-9]|[-_+]|F\d{1,2}|Up|Down|Left|Right|Home|End|PageUp|PageDown|Tab|Space)$/;

/** What Excel does itself with Ctrl+Alt and one more key; with Ctrl or Alt alone nearly every key is taken. */
const taken = ["F5", "F9", "V", "L", "K", "M", "Left", "Right", "-", "+", "Tab"].map((key) => `Ctrl+Alt+${key}`);

/** All that is wrong with the file of keys, in Chinese. */
export function shortcutProblems(text: string, functions: Functions): readonly string[] {
  const file = parsed(text);
  if (!isRecord(file)) return ["不是 JSON 对象"];
  const foreign = Object.keys(file).flatMap((name) => (parts.includes(name) ? [] : [`不应有“${name}”`]));
  const [actions, shortcuts] = [file["actions"], file["shortcuts"]];
  if (!Array.isArray(actions) || !Array.isArray(shortcuts)) return [...foreign, "缺少 actions 或 shortcuts"];
  const ids = actions.map((action) => textIn(action, "id"));
  const combinations = shortcuts.flatMap(combinationsOf);
  return [
    ...foreign,
    ...actions.flatMap((action) => actionProblems(action, functions)),
    ...repeated(ids).map((id) => `动作“${id}”重复`),
    ...shortcuts.flatMap((shortcut) => shortcutOf(shortcut, ids)),
    ...combinations.flatMap(({ platform, combination }) => combinationProblems(platform, combination)),
    ...repeated(combinations.map(({ platform, combination }) => `${platform} ${combination}`)).map((twice) => `快捷键“${twice}”重复`),
  ];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function textIn(value: unknown, name: string): string {
  const text = isRecord(value) ? value[name] : undefined;
  return typeof text === "string" ? text : "";
}

function repeated(texts: readonly string[]): readonly string[] {
  return texts.filter((text, index) => texts.indexOf(text) !== index);
}

function actionProblems(action: unknown, functions: Functions): readonly string[] {
  const [id, name, type] = ["id", "name", "type"].map((part) => textIn(action, part));
  const known = functions === null || functions.includes(id ?? "");
  return [
    // The name is what Excel shows where two add-ins want the same keys.
    ...(id === "" || name === "" ? ["每个动作都要有 id 和 name"] : []),
    ...(type === "ExecuteFunction" ? [] : [`动作“${id}”的 type 应为 ExecuteFunction`]),
    ...(known ? [] : [`动作“${id}”没有在 src/commands 中用 Office.actions.associate 登记`]),
  ];
}

function shortcutOf(shortcut: unknown, ids: readonly string[]): readonly string[] {
  const action = textIn(shortcut, "action");
  const key = isRecord(shortcut) ? shortcut["key"] : undefined;
  const foreign = isRecord(key) ? Object.keys(key).filter((platform) => !platforms.includes(platform)) : [];
  return [
    ...(ids.includes(action) ? [] : [`快捷键指向没有的动作“${action}”`]),
    ...(textIn(key, "default") === "" ? [`动作“${action}”的快捷键缺少 default`] : []),
    ...foreign.map((platform) => `动作“${action}”的快捷键不应有“${platform}”`),
  ];
}

interface Combination {
  readonly platform: string;
  readonly combination: string;
}

function combinationsOf(shortcut: unknown): readonly Combination[] {
  const key = isRecord(shortcut) ? shortcut["key"] : undefined;
  return platforms.flatMap((platform) => {
    const combination = textIn(key, platform);
    return combination === "" ? [] : [{ platform, combination }];
  });
}

/** One key, and Ctrl and Alt (or what a Mac has for them) before it: with fewer of them Excel has a use of its own for it. */
function combinationProblems(platform: string, combination: string): readonly string[] {
  const [, before = "", key = ""] = /^(.*)\+(.|[^+]+)$/.exec(combination) ?? [];
  const held = before.split("+");
  const isWell = keys.test(key) && held.every((name) => modifiers.includes(name)) && repeated(held).length === 0;
  if (!isWell) return [`“${combination}”不是修饰键加一个键，如 Ctrl+Alt+R`];
  const isEnough = platform === "mac" ? held.length >= 2 : held.includes("Ctrl") && held.includes("Alt");
  if (!isEnough) return [`“${combination}”太容易与 Excel 自己的快捷键冲突，应有 Ctrl 和 Alt`];
  return taken.includes(combination) ? [`“${combination}”是 Excel 自己的快捷键`] : [];
}
