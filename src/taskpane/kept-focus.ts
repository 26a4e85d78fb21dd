import { useEffect, useRef, type FocusEvent, type RefObject } from "react";

/** Where the focus was: the part that a `data-home` names, and its place among all such parts. */
interface Last {
  readonly home: string | null;
  /** The part from which that one is opened, by its `data-back`. */
  readonly back: string | null;
  readonly index: number;
}

interface KeptFocus {
  readonly ref: RefObject<HTMLDivElement | null>;
  readonly onFocus: (event: FocusEvent<HTMLElement>) => void;
  readonly onBlur: (event: FocusEvent<HTMLElement>) => void;
}

/**
 * Keeps the keyboard's place where the focused element goes away with what it did: the same part takes the focus again, or
 * the one that it was opened from, or that has come in its place, or the first. A user who leaves by himself is left alone.
 */
export function useKeptFocus(): KeptFocus {
  const ref = useRef<HTMLDivElement>(null);
  const last = useRef<Last | null>(null);
  useEffect(() => {
    const pane = ref.current;
    if (pane === null) return;
    // Whatever part of the pane draws itself anew may have taken the element away.
    const observer = new MutationObserver(() => {
      if (last.current !== null && document.activeElement === document.body) targetIn(pane, last.current)?.focus();
    });
    observer.observe(pane, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, []);
  return {
    ref,
    onFocus: ({ target }) => {
      last.current = ref.current === null || !ref.current.contains(target) ? last.current : lastOf(ref.current, target);
    },
    // React tells of no blur while it takes elements away itself, so this one was the user's.
    onBlur: () => {
      last.current = null;
    },
  };
}

function homesIn(pane: HTMLElement): readonly HTMLElement[] {
  return [...pane.querySelectorAll<HTMLElement>("[data-home]")];
}

function lastOf(pane: HTMLElement, target: Element): Last {
  const home = target.closest<HTMLElement>("[data-home]");
  return {
    home: home?.dataset["home"] ?? null,
    back: home?.dataset["back"] ?? null,
    index: home === null ? -1 : homesIn(pane).indexOf(home),
  };
}

function targetIn(pane: HTMLElement, { home, back, index }: Last): HTMLElement | null {
  const homes = homesIn(pane);
  const named = (name: string | null): HTMLElement | undefined => homes.find((each) => each.dataset["home"] === name);
  const found = named(home) ?? named(back) ?? homes[Math.min(index, homes.length - 1)] ?? homes[0];
  if (found === undefined) return null;
  return found.matches("button") ? found : found.querySelector<HTMLElement>("button, input, textarea");
}
