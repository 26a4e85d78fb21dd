import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { words } from "../words";
import type { ManyState } from "./many";
import { isUnderWay, progressOf } from "./queue";

const useStyles = makeStyles({
  progress: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    // As high with its button as without, so that nothing jumps when all is done.
    minHeight: "24px",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} 0`,
  },
  count: { fontVariantNumeric: "tabular-nums" },
  track: {
    flexGrow: 1,
    maxWidth: "320px",
    minWidth: "80px",
    height: "4px",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground6,
    overflow: "hidden",
  },
  bar: { height: "100%", backgroundColor: tokens.colorCompoundBrandBackground, borderRadius: "inherit" },
  note: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface ManyProgressProps {
  readonly state: ManyState;
  readonly onStop: () => void;
  readonly onResume: () => void;
  readonly onStopExport: () => void;
}

/** How far the files are, and the way to call it off; below it what of the last addition was not taken in. */
export function ManyProgress({ state, onStop, onResume, onStopExport }: ManyProgressProps): ReactElement {
  const styles = useStyles();
  const { queue, exporting } = state;
  const { through, of, stopped } = progressOf(queue);
  const working = isUnderWay(queue);
  const notes = [
    ...(of === 0 ? [words.many.none] : []),
    ...(queue.leftOut === 0 ? [] : [words.many.leftOut(queue.leftOut)]),
    ...(queue.known === 0 ? [] : [words.many.known(queue.known)]),
  ];
  return (
    <div className={styles.progress}>
      {of === 0 ? null : (
        <>
          <span className={styles.count}>{working || stopped > 0 ? words.many.progress(through, of) : words.many.done(of)}</span>
          <Track label={words.many.progressName} through={through} of={of} />
        </>
      )}
      {working ? (
        <Button size="small" onClick={onStop}>
          {words.many.cancel}
        </Button>
      ) : null}
      {stopped > 0 && !working ? (
        <>
          <span>{words.many.stopped(stopped)}</span>
          <Button size="small" onClick={onResume}>
            {words.many.resume}
          </Button>
        </>
      ) : null}
      {exporting === null ? null : (
        <>
          <span className={styles.count}>{words.many.exporting(exporting.through, exporting.of)}</span>
          <Track label={words.many.exportName} through={exporting.through} of={exporting.of} />
          <Button size="small" onClick={onStopExport}>
            {words.many.cancel}
          </Button>
        </>
      )}
      <span className={styles.note} role="status">
        {notes.join("；")}
      </span>
    </div>
  );
}

function Track({ label, through, of }: { readonly label: string; readonly through: number; readonly of: number }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.track} role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={of} aria-valuenow={through}>
      <div className={styles.bar} style={{ width: `${(100 * through) / Math.max(1, of)}%` }} />
    </div>
  );
}
