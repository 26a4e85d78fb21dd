import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { useState, type ReactElement } from "react";
import type { Finding } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import { changeText, placeText } from "./figures";
import { PlaceChip } from "./PlaceChip";
import { words } from "./words";

const shownChips = 4;

const useStyles = makeStyles({
  item: {
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: { borderLeftColor: tokens.colorBrandStroke1, backgroundColor: tokens.colorBrandBackground2 },
  main: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { display: "flex", justifyContent: "space-between", columnGap: tokens.spacingHorizontalS, width: "100%" },
  place: { fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  end: { display: "flex", flexShrink: 0, columnGap: tokens.spacingHorizontalM },
  locate: { display: "inline-flex", alignItems: "center", fontSize: tokens.fontSizeBase200, color: tokens.colorBrandForegroundLink },
  effect: {
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, fontVariantNumeric: "tabular-nums" },
  label: { color: tokens.colorNeutralForeground3 },
  clamp: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
  expected: { fontWeight: tokens.fontWeightSemibold },
  message: { color: tokens.colorNeutralForeground2, lineHeight: tokens.lineHeightBase300 },
  chips: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
  },
  more: { cursor: "pointer", border: "none", background: "none", font: "inherit", color: tokens.colorBrandForegroundLink },
});

interface FindingItemProps {
  readonly finding: Finding;
  /** Whether this is the finding the user jumped to last. */
  readonly current: boolean;
  readonly onOpen: () => void;
  readonly onReveal: (place: Place) => void;
}

/** One finding: a button that jumps to its cell, and below it the cells it follows from. */
export function FindingItem({ finding, current, onOpen, onReveal }: FindingItemProps): ReactElement {
  const styles = useStyles();
  return (
    <li className={mergeClasses(styles.item, current && styles.current)}>
      <button type="button" className={styles.main} data-finding aria-current={current} onClick={onOpen}>
        <span className={styles.head}>
          <span className={styles.place}>{placeText(finding.place)}</span>
          <span className={styles.end}>
            <Effect points={finding.scoreEffect} />
            <span className={styles.locate}>
              <LocationRegular fontSize={16} aria-hidden />
              {words.locate}
            </span>
          </span>
        </span>
        <Values finding={finding} />
        <span className={styles.message}>{finding.message}</span>
      </button>
      {finding.evidence.length === 0 ? null : <Evidence places={finding.evidence} onReveal={onReveal} />}
    </li>
  );
}

function Effect({ points }: { readonly points: string | null }): ReactElement | null {
  const styles = useStyles();
  return points === null || Number(points) === 0 ? null : <span className={styles.effect}>{words.effect(changeText(points))}</span>;
}

/** What the cell says and what it should say; nothing where both are for a person to tell. */
function Values({ finding: { stated, expected } }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  if (stated === null && expected === null) return null;
  return (
    <span className={styles.values}>
      <span className={styles.clamp}>
        <span className={styles.label}>{stated === null ? "" : `${words.stated} `}</span>
        {stated === null || stated.trim() === "" ? words.blank : stated}
      </span>
      {expected === null ? null : (
        <span className={styles.clamp}>
          <span className={styles.label}>{words.expected} </span>
          <span className={styles.expected}>{expected}</span>
        </span>
      )}
    </span>
  );
}

function Evidence({ places, onReveal }: { readonly places: readonly Place[]; readonly onReveal: (place: Place) => void }): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  const distinct = places.filter((place, index) => places.findIndex((other) => placeText(other) === placeText(place)) === index);
  const shown = open ? distinct : distinct.slice(0, shownChips);
  return (
    <div className={styles.chips}>
      <span className={styles.label}>{words.evidence}</span>
      {shown.map((place) => (
        <PlaceChip key={placeText(place)} place={place} onReveal={onReveal} />
      ))}
      {shown.length < distinct.length ? (
        <button type="button" className={styles.more} onClick={() => setOpen(true)}>
          {words.more(distinct.length - shown.length)}
        </button>
      ) : null}
    </div>
  );
}
