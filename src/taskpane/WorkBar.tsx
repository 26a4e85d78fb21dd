import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { forced } from "./contrast";

/** How long quick work shows nothing, so that nothing flickers. */
export const unseen = "400ms";

/** Shows an element only after a while. */
export const fadeIn = {
  animationName: { from: { opacity: 0 }, to: { opacity: 1 } },
  animationDuration: tokens.durationFast,
  animationDelay: unseen,
  animationFillMode: "both",
} as const;

const useStyles = makeStyles({
  track: { position: "absolute", left: 0, right: 0, bottom: "-1px", height: "2px", overflow: "hidden", ...fadeIn },
  // How far the work is nobody knows: it moves as long as it goes on.
  bar: {
    width: "40%",
    height: "100%",
    backgroundColor: tokens.colorCompoundBrandBackground,
    animationName: { from: { transform: "translateX(-100%)" }, to: { transform: "translateX(250%)" } },
    animationDuration: "1.6s",
    animationTimingFunction: "linear",
    animationIterationCount: "infinite",
    "@media (prefers-reduced-motion: reduce)": { width: "100%", animationName: "none", opacity: 0.6 },
    [forced]: { backgroundColor: "Highlight" },
  },
});

/** A thin bar at the lower edge of what it stands in, while work is under way; the words beside it say which. */
export function WorkBar(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.track} data-work aria-hidden>
      <div className={styles.bar} />
    </div>
  );
}
