import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { Fragment, type ReactElement, type ReactNode } from "react";
import type { Alternative, Judgement, Operand, ScoredRow, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import type { Exact } from "../core/quantity";
import { amountText, placeText, rateText, scoreText } from "./figures";
import { JudgementForm } from "./JudgementForm";
import { asksAPerson } from "./judgement";
import { Mixed } from "./Mixed";
import { PlaceChip } from "./PlaceChip";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  detail: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    // In line with the name above, past the chevron.
    paddingLeft: "40px",
  },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: `0 0 ${tokens.spacingVerticalM}` },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
    fontWeight: tokens.fontWeightRegular,
  },
  body: { margin: 0, overflowWrap: "anywhere", fontVariantNumeric: "tabular-nums" },
  plainList: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalXL },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  amount: { marginLeft: "auto", whiteSpace: "nowrap" },
  inline: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  chosen: { fontWeight: tokens.fontWeightSemibold },
  faint: { color: tokens.colorNeutralForeground3 },
});

interface ScoreDetailProps {
  readonly row: ScoredRow;
  readonly steps: StepReading;
  readonly judgement: Judgement | null;
  readonly busy: boolean;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null) => void;
}

/** How a row's score follows: the rule as read, the figures with their cells, each step, and what else it could be. */
export function ScoreDetail({ row, steps, judgement, busy, onReveal, onJudge }: ScoreDetailProps): ReactElement {
  const styles = useStyles();
  const { rule, readings, operands, alternatives, trace, rate } = row;
  return (
    <div className={styles.detail}>
      <dl className={styles.parts}>
        <Part label={words.score.rule}>
          <span lang={langOf(rule.text)}>{rule.text}</span>
        </Part>
        {rule.permitted === null ? null : <Part label={words.score.permitted}>{permittedText(rule.permitted)}</Part>}
        {rate === null ? null : <Part label={words.score.rate}>{rateText(rate)}</Part>}
        {operands.length === 0 ? null : (
          <Part label={words.score.operands}>
            <Operands operands={operands} onReveal={onReveal} />
          </Part>
        )}
        {trace.length === 0 ? null : (
          <Part label={words.score.trace}>
            <ol className={styles.steps}>
              {trace.map((step, index) => (
                <li key={index} lang={langOf(step)}>
                  {step}
                </li>
              ))}
            </ol>
          </Part>
        )}
        {readings === null || agree(readings) ? null : (
          <Part label={words.score.readings}>
            <Readings readings={readings} chosen={steps} />
          </Part>
        )}
        {alternatives.length === 0 ? null : (
          <Part label={words.score.alternatives}>
            <Alternatives alternatives={alternatives} />
          </Part>
        )}
      </dl>
      {asksAPerson(row, judgement) ? (
        // Another answer, or none any more, starts the form anew.
        <JudgementForm
          key={judgement === null ? "" : JSON.stringify(judgement)}
          row={row}
          judgement={judgement}
          busy={busy}
          onJudge={(answer) => onJudge(row, answer)}
        />
      ) : null}
      <Button size="small" icon={<LocationRegular />} onClick={() => onReveal(row.place)}>
        <span>
          <Mixed text={words.locatePlace(placeText(row.place))} />
        </span>
      </Button>
    </div>
  );
}

function Part({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <dt className={styles.label}>{label}</dt>
      <dd className={styles.body}>{children}</dd>
    </div>
  );
}

function Operands({
  operands,
  onReveal,
}: {
  readonly operands: readonly Operand[];
  readonly onReveal: (place: Place) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.plainList}>
      {operands.map((operand, index) => (
        <li key={index} className={styles.row}>
          <span lang={langOf(operand.name)}>{operand.name}</span>
          <PlaceChip place={operand.place} onReveal={onReveal} />
          <span className={styles.amount} lang={langOf(operand.unit)}>
            {amountText(operand.value, operand.unit)}
          </span>
        </li>
      ))}
    </ul>
  );
}

const readingOrder: readonly StepReading[] = ["whole", "proportional", "started"];

function Readings({
  readings,
  chosen,
}: {
  readonly readings: NonNullable<ScoredRow["readings"]>;
  readonly chosen: StepReading;
}): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.inline}>
      {readingOrder.map((reading) => (
        <span key={reading} className={mergeClasses(reading === chosen ? styles.chosen : styles.faint)}>
          {words.steps.readings[reading]} {scoreText(readings[reading])}
        </span>
      ))}
    </span>
  );
}

function Alternatives({ alternatives }: { readonly alternatives: readonly Alternative[] }): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.plainList}>
      {alternatives.map((other, index) => (
        <li key={index}>
          <Mixed text={words.score.alternative(words.annex(other.source), rateText(other.rate), scoreText(other.computed))} />
          {other.because === "" ? null : (
            <Fragment>
              <br />
              <span className={styles.faint} lang={langOf(other.because)}>
                {other.because}
              </span>
            </Fragment>
          )}
        </li>
      ))}
    </ul>
  );
}

/** The scores a rule can give; of a long ladder only its ends, with how many rungs there are. */
function permittedText(permitted: readonly Exact[]): string {
  const texts = permitted.map(scoreText);
  const { separator, ladder } = words.score;
  return texts.length <= 8
    ? texts.join(separator)
    : ladder(texts.slice(0, 3).join(separator), texts.slice(-2).join(separator), texts.length);
}

function agree(readings: NonNullable<ScoredRow["readings"]>): boolean {
  return readings.whole.eq(readings.proportional) && readings.whole.eq(readings.started);
}
