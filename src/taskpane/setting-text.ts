import type { Settings, Source, Total } from "../core/assessment";
import type { SettingName, SomeSettings } from "../core/settings";
import { decimalText } from "../core/quantity";
import { differenceOf, type Outcome } from "./comparison";
import { scoreText } from "./figures";
import { words } from "./words";

// Settings, and what they come to, in words.

/** A value of a setting as the tab names it. */
export function valueText(settings: SomeSettings, name: SettingName): string {
  const { steps = "whole", sources = [], tolerance = null, writeback = "formulas", marks = true } = settings;
  switch (name) {
    case "steps":
      return words.steps.readings[steps];
    case "sources":
      return sources.map((source) => words.annex(source)).join(words.settings.order.arrow);
    case "tolerance":
      return toleranceText(tolerance);
    case "writeback":
      return words.settings.writeback[writeback].name;
    case "marks":
      return words.settings.marks[marks ? "on" : "off"].name;
  }
}

/** How far a stated figure may be off. */
export function toleranceText(tolerance: Settings["tolerance"]): string {
  return tolerance === null ? words.settings.tolerance.rounding : words.settings.tolerance.units(decimalText(tolerance));
}

/** What the settings in force come to. */
export function nowText({ total, findings }: Outcome): string {
  return words.settings.outcome.now(totalText(total), findings.size);
}

/** What others would come to, beside those in force; null stands for what is not worked out yet. */
export function thenText(then: Outcome | null, now: Outcome): string {
  const { outcome } = words.settings;
  if (then === null) return outcome.unknown;
  const { come, go } = differenceOf(now, then);
  const both = go === 0 ? outcome.come(come) : come === 0 ? outcome.go(go) : outcome.both(come, go);
  return outcome.then(totalText(then.total), come + go === 0 ? outcome.same : both);
}

/** A total as a range, where it is one; empty where there is none. */
function totalText(total: Total | null): string {
  if (total === null) return "";
  const { computed, min, max } = total;
  const { outcome } = words.settings;
  return min.eq(max) ? outcome.total(scoreText(computed)) : outcome.range(scoreText(computed), scoreText(min), scoreText(max));
}

/** The name of a source, and that it gives no figures where it is not among those that do. */
export function sourceText(source: Source, isUsed: boolean): string {
  return isUsed ? words.annex(source) : words.settings.order.unused(words.annex(source));
}
