import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactElement } from "react";
import { forced } from "./contrast";
import { MoreMenu } from "./MoreMenu";
import { isBusy, isOurWorkbook, isReadOnly, type Known, type PaneState } from "./state";
import { fadeIn, WorkBar } from "./WorkBar";
import { words } from "./words";
import { langOf } from "./words/language";

const narrow = "@media (max-width: 239px)";

const useStyles = makeStyles({
  header: {
    position: "relative",
    flexShrink: 0,
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    // A pane at a zoom of 200%: the name has no room beside the buttons.
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS },
  },
  // Its word must be seen whole there, in a wide font too.
  recalculate: { [narrow]: { minWidth: 0, paddingLeft: tokens.spacingHorizontalXS, paddingRight: tokens.spacingHorizontalXS } },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  year: { whiteSpace: "nowrap" },
  // A line of its own, so that the longest state has room in the narrowest pane, and nothing below it moves when it changes.
  chip: {
    gridColumn: "1 / -1",
    display: "flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    // As high as the small button that may come.
    minHeight: "24px",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  end: { marginLeft: "auto", flexShrink: 0, ...fadeIn },
  cancel: { minWidth: 0, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
  // Whoever glances at the pane is to see that it is not from now.
  changed: { color: tokens.colorNeutralForeground1 },
  dot: {
    flexShrink: 0,
    width: "8px",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
    [forced]: { backgroundColor: "CanvasText" },
  },
  done: { backgroundColor: tokens.colorStatusSuccessForeground1 },
  outdated: { backgroundColor: tokens.colorStatusWarningForeground1 },
  failed: { backgroundColor: tokens.colorStatusDangerForeground1 },
  actions: { display: "flex", columnGap: tokens.spacingHorizontalXS, marginRight: `calc(-1 * ${tokens.spacingHorizontalS})` },
});

interface HeaderProps {
  readonly state: PaneState;
  readonly onRecalculate: () => void;
  readonly onClearMarks: () => void;
  readonly onAskFiling: () => void;
  readonly onShowKeys: () => void;
  readonly onExplainCell: () => void;
  readonly onCopyDiagnosis: () => void;
  readonly onCancel: () => void;
}

/** Whose form this is, how far we are, the one main button, and beside it what is needed now and then. */
export function Header({ state, onRecalculate, onCancel, ...menu }: HeaderProps): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <Title state={state} />
      <div className={styles.actions}>
        <Button
          data-home="recalculate"
          appearance="primary"
          className={styles.recalculate}
          icon={<ArrowSyncRegular />}
          disabledFocusable={isBusy(state)}
          title={state.keys ? words.keys.with(words.recalculate, words.keys.recalculate) : undefined}
          onClick={onRecalculate}
        >
          {words.recalculate}
        </Button>
        <MoreMenu busy={isBusy(state)} selects={state.selects} {...menu} />
      </div>
      <StateChip state={state} onCancel={onCancel} />
      {isBusy(state) ? <WorkBar /> : null}
    </header>
  );
}

function StateChip({ state, onCancel }: { readonly state: PaneState; readonly onCancel: () => void }): ReactElement {
  const styles = useStyles();
  const dot = mergeClasses(
    styles.dot,
    isDone(state) && styles.done,
    isOutdated(state) && styles.outdated,
    isReadOnly(state) && styles.outdated,
    state.kind === "failed" && !isReadOnly(state) && styles.failed,
  );
  return (
    <span className={mergeClasses(styles.chip, isChanged(state) && styles.changed)}>
      {isBusy(state) ? <Spinner size="extra-tiny" aria-hidden /> : <span className={dot} aria-hidden />}
      <span>{chipText(state)}</span>
      <WayOut state={state} onCancel={onCancel} />
    </span>
  );
}

/** A reading can be given up, a write cannot: it is done whole or not at all. What waits has its own way out. */
function WayOut({ state, onCancel }: { readonly state: PaneState; readonly onCancel: () => void }): ReactElement | null {
  const styles = useStyles();
  if (state.waiting !== null) return null;
  if (state.kind === "applying") return <span className={styles.end}>{words.writing}</span>;
  if (state.kind === "failed" && state.known !== null && state.note?.about !== "cancel") return <Why />;
  if (state.kind !== "reading") return null;
  return (
    <Button className={mergeClasses(styles.end, styles.cancel)} size="small" appearance="subtle" onClick={onCancel}>
      {words.cancel}
    </Button>
  );
}

/** What went wrong stands above the result, which may be far up: there is a way to it from anywhere. */
function Why(): ReactElement {
  const styles = useStyles();
  return (
    <Button className={mergeClasses(styles.end, styles.cancel)} size="small" appearance="subtle" onClick={showFailure}>
      {words.why}
    </Button>
  );
}

function showFailure(): void {
  const failure = document.querySelector<HTMLElement>("[data-failure]");
  failure?.scrollIntoView({ block: "center" });
  failure?.focus({ preventScroll: true });
}

function Title({ state: { known } }: { readonly state: PaneState }): ReactElement {
  const styles = useStyles();
  if (known === null || !isOurWorkbook(known.assessment)) return <h1 className={styles.title}>{words.product}</h1>;
  const { unit, year } = known.assessment;
  return (
    <h1 className={styles.title}>
      {unit === null ? words.noUnit : <span lang={langOf(unit)}>{unit}</span>}{" "}
      <span className={styles.year}>{year === null ? words.noYear : words.year(year)}</span>
    </h1>
  );
}

function isDone(state: PaneState): boolean {
  if (state.following.changed) return false;
  if (state.kind === "applied") return state.known === null || isOurWorkbook(state.known.assessment);
  return state.kind === "assessed" && isOurWorkbook(state.known.assessment);
}

function chipText(state: PaneState): string {
  if (state.adding !== null) return words.chip.adding;
  if (state.note?.about === "cancel") return words.cancelled;
  if (isChanged(state)) return changedText(state.known);
  if (isReadOnly(state)) return words.chip.readOnly(state.known?.at ?? "");
  switch (state.kind) {
    case "idle":
    case "reading":
      return words.chip[state.kind];
    case "failed":
      return isShown(state.known) ? words.chip.failedSince(state.known.at) : words.chip.failed;
    case "applying":
      return words.chip.applying[state.doing];
    case "applied":
      return appliedText(state);
    case "assessed":
      return isShown(state.known) ? (aloneText(state) ?? words.chip.assessed(state.known.at)) : words.chip.notOurs;
  }
}

/** Whether there is a result to look at, from now or from before. */
function isShown(known: Known | null): known is Known {
  return known !== null && isOurWorkbook(known.assessment);
}

/** While something is under way, that counts; it ends in a new result. */
function isChanged(state: PaneState): boolean {
  return state.following.changed && !isBusy(state);
}

function changedText(known: Known | null): string {
  return isShown(known) ? words.chip.changedSince(known.at) : words.chip.changed;
}

/** A result that came by itself, and whether the sheets still bear the one before; null where the last command brought it. */
function aloneText({ following, known }: PaneState): string | null {
  if (!following.alone || !isShown(known)) return null;
  return known.outdated ? words.chip.aloneOutdated(known.at) : words.chip.alone(known.at);
}

function isOutdated({ known, following }: PaneState): boolean {
  return known?.outdated === true || following.changed;
}

function appliedText(state: Extract<PaneState, { readonly kind: "applied" }>): string {
  const alone = aloneText(state);
  if (alone !== null) return alone;
  const { doing, known, written } = state;
  const done = words.chip.applied[doing](known?.at ?? "", written.applied);
  return known?.outdated === true ? words.chip.outdated(done) : done;
}
