import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Exact } from "../core/quantity";
import { forced } from "./contrast";
import { scoreText } from "./figures";
import { spanText, type GroupScore } from "./summary";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "fit-content(40%) minmax(64px, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  item: { display: "contents" },
  track: {
    position: "relative",
    height: "8px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground6,
    [forced]: { outline: "1px solid CanvasText" },
  },
  part: { position: "absolute", top: 0, bottom: 0, left: 0, borderRadius: tokens.borderRadiusSmall },
  open: { backgroundColor: tokens.colorBrandBackground2Hover, [forced]: { backgroundColor: "GrayText" } },
  sure: { backgroundColor: tokens.colorBrandBackground, [forced]: { backgroundColor: "Highlight" } },
  // The self-score is a tick that sticks out above and below the bar, so it shows on either colour.
  self: {
    position: "absolute",
    top: "-3px",
    bottom: "-3px",
    width: "2px",
    backgroundColor: tokens.colorNeutralForeground1,
    [forced]: { backgroundColor: "CanvasText" },
  },
  legend: {
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
  },
  tick: { width: "2px", height: "14px", backgroundColor: tokens.colorNeutralForeground1, [forced]: { backgroundColor: "CanvasText" } },
  swatch: { width: "16px", height: "8px", marginLeft: tokens.spacingHorizontalS, borderRadius: tokens.borderRadiusSmall },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap", color: tokens.colorNeutralForeground2 },
});

/** A bar for each 一级指标: solid what is sure, pale what is still open, a tick for the self-score. */
export function GroupBars({ groups }: { readonly groups: readonly GroupScore[] }): ReactElement | null {
  const styles = useStyles();
  const drawn = groups.filter((group) => group.weight.gt(0));
  if (drawn.length < 2) return null;
  return (
    <ul className={styles.list}>
      {drawn.map((group) => (
        <li key={group.name} className={styles.item}>
          <span lang={langOf(group.name)}>{group.name}</span>
          <Bar group={group} />
          <span className={styles.number}>
            {spanText(group)}/{scoreText(group.weight)}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** What the tick and the pale part of a bar mean; the numbers beside the bars say the same to a screen reader. */
export function GroupLegend(): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.legend} aria-hidden>
      <span className={styles.tick} />
      {words.hero.legend.self}
      <span className={`${styles.swatch} ${styles.open}`} />
      {words.hero.legend.open}
    </span>
  );
}

function Bar({ group }: { readonly group: GroupScore }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.track} title={words.hero.groupSelf(scoreText(group.self))} aria-hidden>
      <span className={`${styles.part} ${styles.open}`} style={{ width: share(group.max, group.weight) }} />
      <span className={`${styles.part} ${styles.sure}`} style={{ width: share(group.min, group.weight) }} />
      <span className={styles.self} style={{ left: `calc(${share(group.self, group.weight)} - 2px)` }} />
    </span>
  );
}

function share(part: Exact, whole: Exact): string {
  return `${Math.min(100, Math.max(0, part.div(whole).times(100).toNumber()))}%`;
}
