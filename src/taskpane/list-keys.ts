import type { KeyboardEvent } from "react";

const steps: Readonly<Record<string, (from: number, last: number) => number>> = {
  ArrowDown: (from) => from + 1,
  ArrowUp: (from) => from - 1,
  Home: () => 0,
  End: (_, last) => last,
};

/** Arrow keys go from button to button of a list, Home and End to the first and the last; in a field they stay what they are there. */
export function moveByKey(event: KeyboardEvent<HTMLElement>, buttons: readonly (HTMLElement | null)[]): void {
  const from = buttons.findIndex((button) => button !== null && button === event.target);
  const to = steps[event.key]?.(from, buttons.length - 1);
  if (from < 0 || to === undefined) return;
  event.preventDefault();
  buttons[to]?.focus();
}
