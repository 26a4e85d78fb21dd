import { useLayoutEffect, useRef } from "react";

/**
 * Whoever changes tabs while far down in a long list sees the other one from its start, and the tabs where they were; `stays` is
 * for a link, which leads to a place of its own.
 */
export function useTabStart(tab: string, stays: boolean): void {
  const before = useRef(tab);
  useLayoutEffect(() => {
    if (before.current === tab) return;
    before.current = tab;
    const panel = document.getElementById("panel");
    const [bar, main] = [panel?.previousElementSibling, panel?.closest("main")];
    if (stays || panel === null || !bar || !main) return;
    const hidden = bar.getBoundingClientRect().bottom - panel.getBoundingClientRect().top;
    if (hidden > 0) main.scrollTop -= hidden;
  }, [tab, stays]);
}
