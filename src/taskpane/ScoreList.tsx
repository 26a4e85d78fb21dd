import { makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { ScoredRow, Settings, Verdict } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { placeText, scoreText } from "./figures";
import { moveByKey } from "./list-keys";
import { ScoreItem } from "./ScoreItem";
import type { Known } from "./state";
import { groupScores, spanText, type GroupScore } from "./summary";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  empty: { margin: 0, padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  filter: { padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}` },
  toggle: { minWidth: 0, fontVariantNumeric: "tabular-nums" },
  group: {
    display: "flex",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground2,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  name: { overflowWrap: "anywhere" },
  subtotal: { flexShrink: 0, fontWeight: tokens.fontWeightRegular, fontVariantNumeric: "tabular-nums" },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface ScoreListProps {
  readonly known: Known;
  readonly busy: boolean;
  /** The row that a link led to: it starts open and takes the focus. */
  readonly target: ScoredRow | null;
  readonly onReveal: (place: Place) => void;
  /** Goes to the question that a row asks. */
  readonly onAsk: (row: ScoredRow) => void;
  readonly onChoose: (settings: Partial<Settings>) => void;
}

const differing: ReadonlySet<Verdict> = new Set(["contradicted", "disputed", "not-permitted"]);

/** The scored rows of 附件5 by 一级指标, each opening to how its score follows; those that do not agree alone where the user asks for it. */
export function ScoreList({ known, target, ...actions }: ScoreListProps): ReactElement {
  const styles = useStyles();
  const { rows } = known.assessment;
  const [only, setOnly] = useState(false);
  if (rows.length === 0) return <p className={styles.empty}>{words.noRows}</p>;
  const differ = rows.filter(({ verdict }) => differing.has(verdict));
  const shown = only ? differ : rows;
  return (
    <div onKeyDown={(event) => moveByKey(event, [...event.currentTarget.querySelectorAll<HTMLElement>("button[data-row]")])}>
      <div className={styles.filter}>
        <ToggleButton size="small" shape="circular" className={styles.toggle} checked={only} onClick={() => setOnly(!only)}>
          {words.score.only(differ.length)}
        </ToggleButton>
      </div>
      {shown.length === 0 ? <p className={styles.empty}>{words.score.noneDiffer}</p> : null}
      {groupScores(rows).map((group) => {
        const own = shown.filter((row) => row.group === group.name);
        return own.length === 0 ? null : <Group key={group.name} {...{ known, target, group, ...actions }} rows={own} />;
      })}
    </div>
  );
}

interface GroupProps extends ScoreListProps {
  readonly group: GroupScore;
  readonly rows: readonly ScoredRow[];
}

function Group({ group, rows, target, ...props }: GroupProps): ReactElement {
  const styles = useStyles();
  const title = useId();
  const name = group.name === "" ? words.score.noGroup : group.name;
  return (
    <section aria-labelledby={title}>
      <h2 className={styles.group}>
        <span id={title} className={styles.name} lang={langOf(name)}>
          {name}
        </span>
        <span className={styles.subtotal}>{words.score.subtotal(scoreText(group.self), spanText(group), scoreText(group.weight))}</span>
      </h2>
      <ul className={styles.list}>
        {rows.map((row) => (
          <ScoreItem key={placeText(row.place)} row={row} target={row.place.address === target?.place.address} {...props} />
        ))}
      </ul>
    </section>
  );
}
