import { webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";
import { useEffect, useMemo, useState } from "react";

// Fluent's own stack names no Chinese font, so Windows would fall back to SimSun.
const chinese = '"Microsoft YaHei UI", "Microsoft YaHei", "PingFang SC", "Noto Sans CJK SC", "Source Han Sans SC"';

function withChinese(theme: Theme): Theme {
  return { ...theme, fontFamilyBase: `"Segoe UI", ${chinese}, system-ui, sans-serif` };
}

/** Fluent's light theme with fonts that hold Chinese. */
export const lightTheme: Theme = withChinese(webLightTheme);

/** Fluent's dark theme with fonts that hold Chinese. */
export const darkTheme: Theme = withChinese(webDarkTheme);

/** Whether a background such as Office's `#262626` is a dark one; null where it is not a colour we can read. */
export function isDarkColour(colour: string): boolean | null {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour.trim());
  if (match === null) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => parseInt(part, 16));
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
}

/** Whether the system prefers dark pages, followed as it changes. */
export function usePrefersDark(): boolean {
  const query = useMemo(() => window.matchMedia("(prefers-color-scheme: dark)"), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const follow = (): void => setDark(query.matches);
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, [query]);
  return dark;
}
