import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Judgement, ScoredRow } from "../core/assessment";
import type { Place } from "../core/grid/address";
import { placeText } from "./figures";
import { judgementFor, openRows } from "./judgement";
import { JudgementForm } from "./JudgementForm";
import { PlaceChip } from "./PlaceChip";
import type { Known } from "./state";
import { VerdictMark } from "./verdict";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  empty: { margin: 0, padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL} 0`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}`,
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
  },
  name: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold, overflowWrap: "anywhere" },
  rule: {
    margin: `${tokens.spacingVerticalXS} 0 ${tokens.spacingVerticalS}`,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
});

interface JudgementListProps {
  readonly known: Known;
  readonly busy: boolean;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null) => void;
}

/** What only a person knows (待判定): a question a row, in the terms of the form. */
export function JudgementList({ known, busy, onReveal, onJudge }: JudgementListProps): ReactElement {
  const styles = useStyles();
  const rows = openRows(known);
  if (rows.length === 0) return <p className={styles.empty}>{words.judge.none}</p>;
  return (
    <ul className={styles.list}>
      {rows.map((row) => {
        const judgement = judgementFor(known.notes, row);
        return (
          <li key={placeText(row.place)} className={styles.item} data-home={`open ${placeText(row.place)}`}>
            <div className={styles.head}>
              <h2 className={styles.name} lang={langOf(row.indicator)}>
                {row.indicator}
              </h2>
              <VerdictMark verdict={row.verdict} />
              <PlaceChip place={row.place} onReveal={onReveal} />
            </div>
            <p className={styles.rule} lang={langOf(row.rule.text)}>
              {row.rule.text}
            </p>
            <JudgementForm
              key={judgement === null ? "" : JSON.stringify(judgement)}
              row={row}
              judgement={judgement}
              busy={busy}
              onJudge={(answer) => onJudge(row, answer)}
            />
          </li>
        );
      })}
    </ul>
  );
}
