import { Button, makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons/svg/arrow-sync";
import type { ReactElement } from "react";
import { MoreMenu } from "./MoreMenu";
import { isBusy, isOurWorkbook, isReadOnly, type PaneState } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  header: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: "anywhere",
  },
  year: { whiteSpace: "nowrap" },
  chip: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
  },
  dot: {
    flexShrink: 0,
    width: "8px",
    height: "8px",
    borderRadius: tokens.borderRadiusCircular,
    backgroundColor: tokens.colorNeutralStroke1,
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
}

/** Whose form this is, how far we are, the one main button, and beside it what is needed now and then. */
export function Header({ state, onRecalculate, onClearMarks, onAskFiling }: HeaderProps): ReactElement {
  const styles = useStyles();
  return (
    <header className={styles.header}>
      <div>
        <Title state={state} />
        <StateChip state={state} />
      </div>
      <div className={styles.actions}>
        <Button
          data-home="recalculate"
          appearance="primary"
          icon={<ArrowSyncRegular />}
          disabledFocusable={isBusy(state)}
          onClick={onRecalculate}
        >
          {words.recalculate}
        </Button>
        <MoreMenu busy={isBusy(state)} onClearMarks={onClearMarks} onAskFiling={onAskFiling} />
      </div>
    </header>
  );
}

function StateChip({ state }: { readonly state: PaneState }): ReactElement {
  const styles = useStyles();
  const dot = mergeClasses(
    styles.dot,
    isDone(state) && styles.done,
    isOutdated(state) && styles.outdated,
    isReadOnly(state) && styles.outdated,
    state.kind === "failed" && !isReadOnly(state) && styles.failed,
  );
  return (
    <span className={styles.chip}>
      {isBusy(state) ? <Spinner size="extra-tiny" aria-hidden /> : <span className={dot} aria-hidden />}
      {chipText(state)}
    </span>
  );
}

function Title({ state: { known } }: { readonly state: PaneState }): ReactElement {
  const styles = useStyles();
  if (known === null || !isOurWorkbook(known.assessment)) return <h1 className={styles.title}>{words.product}</h1>;
  const { unit, year } = known.assessment;
  return (
    <h1 className={styles.title}>
      {unit ?? words.noUnit} <span className={styles.year}>{year === null ? words.noYear : words.year(year)}</span>
    </h1>
  );
}

function isDone(state: PaneState): boolean {
  if (state.kind === "applied") return state.known === null || isOurWorkbook(state.known.assessment);
  return state.kind === "assessed" && isOurWorkbook(state.known.assessment);
}

function chipText(state: PaneState): string {
  if (state.adding !== null) return words.chip.adding;
  if (isReadOnly(state)) return words.chip.readOnly(state.known?.at ?? "");
  switch (state.kind) {
    case "idle":
    case "reading":
    case "failed":
      return words.chip[state.kind];
    case "applying":
      return words.chip.applying[state.doing];
    case "applied":
      return appliedText(state);
    case "assessed":
      return isOurWorkbook(state.known.assessment) ? words.chip.assessed(state.known.at) : words.chip.notOurs;
  }
}

function isOutdated({ known }: PaneState): boolean {
  return known?.outdated === true;
}

function appliedText(state: Extract<PaneState, { readonly kind: "applied" }>): string {
  const { doing, known, written } = state;
  const done = words.chip.applied[doing](known?.at ?? "", written.applied);
  return isOutdated(state) ? words.chip.outdated(done) : done;
}
