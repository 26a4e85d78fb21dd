import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { memo, useId, useState, type KeyboardEvent, type ReactElement } from "react";
import { titleOf } from "../core/check/codes";
import type { Finding } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import { forced } from "./contrast";
import { changeText, placeText } from "./figures";
import { belowTabs, keptFree } from "./finding-focus";
import type { Memory } from "./finding-memory";
import { saidBy } from "./finding-text";
import { FindingActions, RemoveReason, removesApart } from "./FindingActions";
import { FindingDetail } from "./FindingDetail";
import type { Entry, LinkedFinding } from "./matters";
import { Mixed } from "./Mixed";
import type { Known, Matter } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

// In line with the rest of the pane, past the line that marks the current one.
const indent = `calc(${tokens.spacingHorizontalL} - ${tokens.strokeWidthThicker})`;

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  own: {
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    [forced]: { borderLeftColor: "Canvas" },
    ":hover": { backgroundColor: tokens.colorNeutralBackground3 },
  },
  current: {
    borderLeftColor: tokens.colorBrandStroke1,
    backgroundColor: tokens.colorBrandBackground2,
    [forced]: { borderLeftColor: "Highlight" },
  },
  main: {
    position: "relative",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} ${indent}`,
    border: "none",
    background: "none",
    font: "inherit",
    color: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    // Past the tabs and the filter, which stay on top.
    scrollMarginTop: `calc(${belowTabs} + 88px - ${keptFree})`,
    scrollMarginBottom: "40px",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { paddingRight: "56px" },
  place: { marginRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightSemibold, fontVariantNumeric: "tabular-nums" },
  locate: {
    position: "absolute",
    top: tokens.spacingVerticalS,
    right: tokens.spacingHorizontalL,
    display: "inline-flex",
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
  },
  effect: {
    marginLeft: "auto",
    padding: `0 ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusCircular,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: "nowrap",
    color: tokens.colorStatusDangerForeground1,
    backgroundColor: tokens.colorStatusDangerBackground1,
  },
  values: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL, fontVariantNumeric: "tabular-nums" },
  label: { color: tokens.colorNeutralForeground3 },
  clamp: { display: "-webkit-box", WebkitBoxOrient: "vertical", WebkitLineClamp: "2", overflow: "hidden" },
  expected: { fontWeight: tokens.fontWeightSemibold },
  message: { color: tokens.colorNeutralForeground2 },
  working: { fontVariantNumeric: "tabular-nums" },
  because: { color: tokens.colorNeutralForeground3, fontSize: tokens.fontSizeBase200 },
  fold: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  toggle: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: 0, fontWeight: tokens.fontWeightRegular },
  // Where there is no room for three words, the chevron says it.
  word: { "@media (max-width: 339px)": { display: "none" } },
  chevron: { transitionProperty: "transform", transitionDuration: "100ms" },
  turned: { transform: "rotate(90deg)" },
  nested: {
    margin: 0,
    padding: 0,
    paddingLeft: tokens.spacingHorizontalM,
    listStyleType: "none",
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** What a list of findings can do with each of them. */
export interface FindingListActions {
  readonly onReveal: (place: Place) => void;
  readonly onAccept: (matters: readonly Matter[]) => void;
  readonly onExplain: (matter: Matter, text: string) => void;
}

/** What every finding of a list is given. */
export interface FindingItemShared extends FindingListActions {
  readonly known: Known;
  readonly busy: boolean;
  readonly memory: Memory;
  readonly target: LinkedFinding;
  readonly onOpen: (entry: Entry) => void;
}

interface FindingItemProps extends FindingItemShared {
  readonly entry: Entry;
  /** The key of the finding the user jumped to last, where it is this one or follows from it; null else. */
  readonly current: string | null;
  /** What was searched, where it is found in what follows from this finding, which is in view then; null else. */
  readonly searched: string | null;
}

/** One finding: a button that jumps to its cell, below it what can be done, the rest of what it says, and what it brought about. */
export const FindingItem = memo(function FindingItem(props: FindingItemProps): ReactElement {
  const styles = useStyles();
  const { entry, known, current, busy, onOpen, onReveal, onAccept, onExplain } = props;
  const { key, matter, consequences } = entry;
  const [isOpen, toggle] = useOpened(props);
  const detail = useId();
  const press = (event: KeyboardEvent): void => {
    const wanted = { ArrowRight: true, ArrowLeft: false }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    if (wanted !== isOpen) toggle();
  };
  return (
    <li className={styles.item}>
      {/* What follows from it stands outside this part, so that the keyboard's place in it is this finding's alone. */}
      <div className={mergeClasses(styles.own, key === current && styles.current)} data-home={key}>
        <Main finding={matter.finding} isCurrent={key === current} isOpen={isOpen} onOpen={() => onOpen(entry)} onKeyDown={press} />
        <FindingActions
          matter={matter}
          matters={known.matters}
          busy={busy}
          onAccept={onAccept}
          onExplain={onExplain}
          toggle={
            <Button
              className={styles.toggle}
              size="small"
              appearance="transparent"
              iconPosition="after"
              icon={<ChevronRightRegular className={mergeClasses(styles.chevron, isOpen && styles.turned)} />}
              aria-expanded={isOpen}
              aria-controls={isOpen ? detail : undefined}
              aria-label={words.findings.detailsOf(placeText(matter.finding.place))}
              onClick={toggle}
            >
              <span className={styles.word}>{words.findings.details}</span>
            </Button>
          }
        />
        {isOpen ? (
          <FindingDetail
            id={detail}
            finding={matter.finding}
            known={known}
            onReveal={onReveal}
            more={removesApart(matter) ? <RemoveReason busy={busy} onRemove={() => onExplain(matter, "")} /> : null}
          />
        ) : null}
      </div>
      {consequences.length === 0 ? null : <Consequences key={props.searched} {...props} />}
    </li>
  );
});

/** Whether the rest of a finding is in view, as it was left; a link to it opens it. */
function useOpened({ entry: { key }, memory, target }: FindingItemProps): readonly [boolean, () => void] {
  const isTarget = target?.finding === key;
  const [state, setState] = useState({ open: memory.isOpen(key) || isTarget, since: target });
  if (state.since !== target) setState({ open: state.open || isTarget, since: target });
  const toggle = (): void => {
    memory.keep(key, !state.open);
    setState({ open: !state.open, since: target });
  };
  return [state.open, toggle];
}

interface MainProps {
  readonly finding: Finding;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

function Main({ finding, isCurrent, isOpen, onOpen, onKeyDown }: MainProps): ReactElement {
  const styles = useStyles();
  const { lead, working } = saidBy(finding);
  const [place, title] = [placeText(finding.place), titleOf(finding.code)];
  return (
    <button type="button" className={styles.main} data-finding aria-current={isCurrent} onClick={onOpen} onKeyDown={onKeyDown}>
      <span className={styles.head}>
        <span className={styles.place} lang={langOf(place)}>
          {place}
        </span>
        <span lang={langOf(title)}>{title}</span>
        <span className={styles.locate}>
          <LocationRegular fontSize={16} aria-hidden />
          {words.locate}
        </span>
      </span>
      <Values finding={finding} />
      <span className={mergeClasses(styles.message, !isOpen && styles.clamp)} lang={langOf(lead)}>
        {lead}
      </span>
      {working === null ? null : (
        <span className={styles.working} lang={langOf(working)}>
          {working}
        </span>
      )}
      {finding.cause === null ? null : (
        <span className={styles.because}>
          <Mixed text={words.because.of(placeText(finding.cause))} />
        </span>
      )}
    </button>
  );
}

/** What goes right by itself once this finding is put right, folded away unless it is what was searched. */
function Consequences({ entry, current, searched, ...shared }: FindingItemProps): ReactElement {
  const styles = useStyles();
  const fold = `${entry.key} ›`;
  const [open, setOpen] = useState(searched !== null || shared.memory.isOpen(fold));
  const toggle = (): void => {
    shared.memory.keep(fold, !open);
    setOpen(!open);
  };
  return (
    <>
      <button type="button" className={styles.fold} aria-expanded={open} onClick={toggle}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} fontSize={16} aria-hidden />
        {words.because.more(entry.consequences.length)}
      </button>
      {open ? (
        <ul className={styles.nested}>
          {entry.consequences.map((consequence) => (
            <FindingItem key={consequence.key} {...shared} entry={consequence} current={currentIn(consequence, current)} searched={null} />
          ))}
        </ul>
      ) : null}
    </>
  );
}

/** The finding that was jumped to last where it is in an entry: what is handed to all others stays the same. */
export function currentIn({ key, consequences }: Entry, current: string | null): string | null {
  return key === current || consequences.some((each) => each.key === current) ? current : null;
}

/** What the cell says and what it should say, and what that does to the score; nothing where there is none of it. */
function Values({ finding: { stated, expected, scoreEffect } }: { readonly finding: Finding }): ReactElement | null {
  const styles = useStyles();
  const effect = scoreEffect === null || Number(scoreEffect) === 0 ? null : words.effect(changeText(scoreEffect));
  if (stated === null && expected === null && effect === null) return null;
  return (
    <span className={styles.values}>
      {stated === null && expected === null ? null : (
        <span className={styles.clamp}>
          <span className={styles.label}>{stated === null ? "" : `${words.stated} `}</span>
          {stated === null || stated.trim() === "" ? words.blank : <span lang={langOf(stated)}>{stated}</span>}
        </span>
      )}
      {expected === null ? null : (
        <span className={styles.clamp}>
          <span className={styles.label}>{words.expected} </span>
          <span className={styles.expected} lang={langOf(expected)}>
            {expected}
          </span>
        </span>
      )}
      {effect === null ? null : <span className={styles.effect}>{effect}</span>}
    </span>
  );
}
