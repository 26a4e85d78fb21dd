import { useCallback, useEffect, useRef, useState, type FocusEvent, type KeyboardEvent, type RefObject } from "react";
import type { Filter } from "./finding-filter";
import type { LinkedFinding } from "./matters";

// Where the keyboard and the eye are in the list of findings, and where they go.

type List = RefObject<HTMLElement | null>;

function findingsIn(list: List): readonly HTMLElement[] {
  return [...(list.current?.querySelectorAll<HTMLElement>("button[data-finding]") ?? [])];
}

function homeOf(element: Element): string | null {
  return element.closest<HTMLElement>("[data-home]")?.dataset["home"] ?? null;
}

/** What the pane keeps free above all that is scrolled to, as a length for styles: the tabs and the line below them. */
export const keptFree = "96px";

const tabsHeight = "--rescore-tabs-height";

/** How far down the tabs reach that stay on top of the list, as a length for styles. */
export const belowTabs = `var(${tabsHeight}, 32px)`;

/** Measures that: the tabs take two lines where their words are long or large. */
export function useTabsHeight(list: List): void {
  useEffect(() => {
    const tabs = list.current?.closest("[role=tabpanel]")?.previousElementSibling;
    if (!(tabs instanceof HTMLElement)) return;
    const observer = new ResizeObserver(() => list.current?.style.setProperty(tabsHeight, `${tabs.offsetHeight}px`));
    observer.observe(tabs);
    return () => observer.disconnect();
  }, [list]);
}

/** The finding that was jumped to last, and how another becomes that; a new link counts more than what was chosen before it. */
export function useCurrent(target: LinkedFinding): readonly [string | null, (key: string) => void] {
  const [chosen, setChosen] = useState<{ readonly key: string; readonly since: LinkedFinding } | null>(null);
  const choose = useCallback((key: string) => setChosen({ key, since: target }), [target]);
  return [chosen !== null && chosen.since === target ? chosen.key : (target?.finding ?? null), choose];
}

/** Puts the focus on the finding that a link led to, once it is in the list. */
export function useFocusOnTarget(list: List, target: LinkedFinding, isSettled: boolean): void {
  const reached = useRef<LinkedFinding>(null);
  useEffect(() => {
    if (target === null || !isSettled || reached.current === target) return;
    reached.current = target;
    findingsIn(list)
      .find((button) => homeOf(button) === target.finding)
      ?.focus();
  }, [list, target, isSettled]);
}

/** Whoever asks for other findings while he is far down sees the first of them, and not the end of what is now a short list. */
export function useStartInView(list: List, asked: Filter): void {
  const before = useRef(asked);
  useEffect(() => {
    if (before.current === asked) return;
    before.current = asked;
    const [top = 0, bar = 0] = [list.current, list.current?.firstElementChild].map((part) => part?.getBoundingClientRect().top);
    // The bar has left its place at the top of the list: it stays in view while the list has gone up behind it.
    if (bar > top + 1) list.current?.scrollIntoView({ block: "start" });
  }, [list, asked]);
}

interface ListKeys {
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  /** Out of the search box, to the first finding, or back to the one that the keyboard was at. */
  readonly onLeave: (to: "first" | "back") => void;
}

/** The keys of the list: arrows, Home and End go from finding to finding past what stands between them, `/` goes to the search box. */
export function useListKeys(list: List, search: RefObject<HTMLInputElement | null>, isSettled: boolean): ListKeys {
  const last = useRef<string | null>(null);
  const leaving = useRef<"first" | "back" | null>(null);
  const [, draw] = useState({});
  // What was searched may still hide the finding that is to have the focus.
  useEffect(() => {
    if (leaving.current === null || !isSettled) return;
    const findings = findingsIn(list);
    const back = leaving.current === "back" ? findings.find((button) => homeOf(button) === last.current) : undefined;
    leaving.current = null;
    (back ?? findings[0])?.focus();
  });
  return {
    onKeyDown: (event) => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.matches("input, textarea, select")) return;
      const next = isSlash(event) ? search.current : nextFinding(findingsIn(list), target, event, search.current);
      if (next === null) return;
      event.preventDefault();
      next.focus();
    },
    onFocus: ({ target }) => {
      last.current = homeOf(target) ?? last.current;
    },
    onLeave: (to) => {
      leaving.current = to;
      draw({});
    },
  };
}

/** With a Chinese input method the key says 、 or nothing, but it is the same key. */
function isSlash({ key, code, shiftKey, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return !ctrlKey && !altKey && !metaKey && (key === "/" || (code === "Slash" && !shiftKey));
}

function nextFinding(
  findings: readonly HTMLElement[],
  target: HTMLElement,
  { key }: KeyboardEvent,
  above: HTMLElement | null,
): HTMLElement | null {
  const home = homeOf(target);
  const from = findings.findIndex((button) => homeOf(button) === home);
  if (home === null || from < 0) return null;
  switch (key) {
    case "ArrowDown":
      return findings[from + 1] ?? null;
    case "ArrowUp":
      return from === 0 ? above : (findings[from - 1] ?? null);
    case "Home":
      return findings[0] ?? null;
    case "End":
      return findings.at(-1) ?? null;
    default:
      return null;
  }
}
