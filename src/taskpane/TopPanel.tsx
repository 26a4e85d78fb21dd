import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";

const useStyles = makeStyles({
  // In a low pane it scrolls, and leaves room for what is below.
  frame: {
    flexShrink: 0,
    maxHeight: "60%",
    overflowY: "auto",
    padding: tokens.spacingHorizontalS,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
});

/** What the menu of the head opens, below it; the keyboard goes back to that menu. */
export function TopPanel({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  return (
    <section aria-label={label} className={useStyles().frame} data-home="more">
      {children}
    </section>
  );
}
