import type { Settings } from "../core/assessment";
import { settingsUnlike, settingsWhere, settingText, type SettingName, type SomeSettings } from "../core/settings";

/** The options by which the command line computes as the pane does; the other settings change no result. */
const options: Partial<Record<SettingName, string>> = { steps: "--steps", sources: "--sources", tolerance: "--tolerance" };

/** What a person must be told where a file was computed otherwise than it would be in the pane; null where it was not. */
export function keptNotice(kept: SomeSettings, settings: Settings): string | null {
  const unlike = settingsUnlike(
    settingsWhere(kept, (name) => name in options),
    settings,
  );
  const given = Object.entries(options).flatMap(([name, option]) =>
    name in unlike ? [`${option} ${settingText(unlike[name as SettingName])}`] : [],
  );
  return given.length === 0 ? null : `这个文件里存着别的设置，面板会按它算；这次没有用。要和面板一样，请加 ${given.join(" ")}。`;
}
