import { createRoot, type Root } from "react-dom/client";
import { words } from "./words";

/** A root to draw in; a fault while drawing leaves words on the page instead of nothing. */
export function mount(element: HTMLElement): Root {
  return createRoot(element, {
    onUncaughtError: (fault) => {
      element.textContent = words.fault(fault instanceof Error ? fault.message : String(fault));
    },
  });
}
