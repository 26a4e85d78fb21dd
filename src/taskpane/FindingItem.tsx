import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { useState, type ReactElement } from "react";
import type { Finding } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import { changeText, placeText } from "./figures";
import { FindingActions } from "./FindingActions";
import type { Entry } from "./matters";
import { Mixed } from "./Mixed";
import { PlaceChip } from "./PlaceChip";
import type { Matter } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const shownChips = 4;

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  own: {
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
  because: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fold: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  chevron: { transitionProperty: "transform", transitionDuration: "100ms" },
  turned: { transform: "rotate(90deg)" },
  nested: {
    margin: 0,
    padding: 0,
    paddingLeft: tokens.spacingHorizontalM,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  more: { cursor: "pointer", border: "none", background: "none", font: "inherit", color: tokens.colorBrandForegroundLink },
});

/** What a list of findings can do with each of them. */
export interface FindingListActions {
  readonly onReveal: (place: Place) => void;
  readonly onAccept: (matters: readonly Matter[]) => void;
  readonly onExplain: (matter: Matter, text: string) => void;
}

interface FindingItemProps extends FindingListActions {
  readonly entry: Entry;
  /** All findings, to find those of the same kind among. */
  readonly matters: readonly Matter[];
  /** The key of the finding the user jumped to last; null before any. */
  readonly current: string | null;
  readonly busy: boolean;
  readonly onOpen: (entry: Entry) => void;
}

/** One finding: a button that jumps to its cell, below it the cells it follows from, what can be done, and what it brought about. */
export function FindingItem(props: FindingItemProps): ReactElement {
  const styles = useStyles();
  const { entry, matters, current, busy, onOpen, onReveal, onAccept, onExplain } = props;
  const { key, matter, consequences } = entry;
  const isCurrent = key === current;
  return (
    <li className={styles.item}>
      {/* What follows from it stands outside this part, so that the keyboard's place in it is this finding's alone. */}
      <div className={mergeClasses(styles.own, isCurrent && styles.current)} data-home={key}>
        <Main finding={matter.finding} isCurrent={isCurrent} onOpen={() => onOpen(entry)} />
        {matter.finding.evidence.length === 0 ? null : <Evidence places={matter.finding.evidence} onReveal={onReveal} />}
        <FindingActions matter={matter} matters={matters} busy={busy} onAccept={onAccept} onExplain={onExplain} />
      </div>
      {consequences.length === 0 ? null : <Consequences {...props} />}
    </li>
  );
}

interface MainProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly onOpen: () => void;
}

function Main({ finding, isCurrent, onOpen }: MainProps): ReactElement {
  const styles = useStyles();
  return (
    <button type="button" className={styles.main} data-finding aria-current={isCurrent} onClick={onOpen}>
      <span className={styles.head}>
        <span className={styles.place} lang={langOf(placeText(finding.place))}>
          {placeText(finding.place)}
        </span>
        <span className={styles.end}>
          <Effect points={finding.scoreEffect} />
          <span className={styles.locate}>
            <LocationRegular fontSize={16} aria-hidden />
            {words.locate}
          </span>
        </span>
      </span>
      <Values finding={finding} />
      <span className={styles.message} lang={langOf(finding.message)}>
        {finding.message}
      </span>
      {finding.cause === null ? null : (
        <span className={styles.because}>
          <Mixed text={words.because.of(placeText(finding.cause))} />
        </span>
      )}
    </button>
  );
}

/** What goes right by itself once this finding is put right, folded away. */
function Consequences({ entry, ...props }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={() => setOpen(!open)}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} fontSize={16} aria-hidden />
        {words.because.more(entry.consequences.length)}
      </button>
      {open ? (
        <ul className={styles.nested}>
          {entry.consequences.map((consequence) => (
            <FindingItem key={consequence.key} {...props} entry={consequence} />
          ))}
        </ul>
      ) : null}
    </>
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
        {stated === null || stated.trim() === "" ? words.blank : <span lang={langOf(stated)}>{stated}</span>}
      </span>
      {expected === null ? null : (
        <span className={styles.clamp}>
          <span className={styles.label}>{words.expected} </span>
          <span className={styles.expected} lang={langOf(expected)}>
            {expected}
          </span>
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
