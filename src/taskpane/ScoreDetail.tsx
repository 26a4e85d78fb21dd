import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { LocationRegular } from "@fluentui/react-icons/svg/location";
import { PersonFeedbackRegular } from "@fluentui/react-icons/svg/person-feedback";
import type { ReactElement, ReactNode } from "react";
import type { Operand, ScoredRow, Settings, StepReading } from "../core/assessment";
import type { Place } from "../core/grid/address";
import type { Exact } from "../core/quantity";
import { Alternatives } from "./Alternatives";
import { amountText, placeText, rateText, scoreText } from "./figures";
import { answerText, askedOf } from "./judgement";
import { Mixed } from "./Mixed";
import { PlaceChip } from "./PlaceChip";
import { RuleText } from "./RuleText";
import type { Known } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  detail: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    // In line with the name above, past the chevron.
    paddingLeft: "40px",
  },
  parts: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalM, margin: 0 },
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
  faint: { color: tokens.colorNeutralForeground2 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What a row needs to be shown in full. */
export interface ScoreDetailProps {
  readonly known: Known;
  readonly row: ScoredRow;
  readonly busy: boolean;
  readonly onReveal: (place: Place) => void;
  /** Goes to the question that the row asks. */
  readonly onAsk: (row: ScoredRow) => void;
  readonly onChoose: (settings: Partial<Settings>) => void;
}

/** How a row's score follows: the rule as read, the figures with their cells, each step, and what else it could be. */
export function ScoreDetail({ known, row, busy, onReveal, onAsk, onChoose }: ScoreDetailProps): ReactElement {
  const styles = useStyles();
  const { rule, readings, operands, missing, computation, rate } = row;
  const asked = askedOf(known, row);
  const answer = asked?.standing === "answered" ? asked.answer : null;
  return (
    <div className={styles.detail}>
      <dl className={styles.parts}>
        <Part label={rule.kind === "unparsed" ? words.judge.written : words.score.rule}>
          <RuleText rule={rule} />
        </Part>
        {rule.permitted === null ? null : <Part label={words.score.permitted}>{permittedText(rule.permitted)}</Part>}
        {missing.length === 0 ? null : (
          <Part label={words.score.missing}>
            <Missing known={known} names={missing} />
          </Part>
        )}
        {answer === null ? null : (
          <Part label={words.score.judged}>
            <Mixed text={answerText(row, answer.judgement)} />
            <br />
            <span className={styles.faint}>
              <Mixed text={words.judge.grounds(answer.judgement.reason)} />
            </span>
          </Part>
        )}
        {rate === null ? null : <Part label={words.score.rate}>{rateText(rate)}</Part>}
        {operands.length === 0 ? null : (
          <Part label={words.score.operands}>
            <Operands operands={operands} onReveal={onReveal} />
          </Part>
        )}
        {computation.length === 0 ? null : (
          <Part label={words.score.trace}>
            <ol className={styles.steps}>
              {computation.map((step, index) => (
                <li key={index} lang={langOf(step)}>
                  {step}
                </li>
              ))}
            </ol>
          </Part>
        )}
        {readings === null || agree(readings) ? null : (
          <Part label={words.score.readings}>
            <Readings readings={readings} chosen={known.assessment.settings.steps} />
          </Part>
        )}
        {row.alternatives.length === 0 ? null : (
          <Part label={words.score.alternatives}>
            <Alternatives known={known} row={row} busy={busy} onChoose={onChoose} />
          </Part>
        )}
      </dl>
      <div className={styles.actions}>
        {asked === null ? null : (
          <Button size="small" icon={<PersonFeedbackRegular />} onClick={() => onAsk(row)}>
            {answer === null ? words.score.judge : words.score.rejudge}
          </Button>
        )}
        <Button size="small" icon={<LocationRegular />} onClick={() => onReveal(row.place)}>
          <span>
            <Mixed text={words.locatePlace(placeText(row.place))} />
          </span>
        </Button>
      </div>
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

/** The figures that are nowhere to be found, and where they were looked for. */
function Missing({ known, names }: { readonly known: Known; readonly names: readonly string[] }): ReactElement {
  const styles = useStyles();
  const { settings, annexes } = known.assessment;
  const looked = settings.sources.map((source) => {
    const sheet = annexes[source];
    return sheet === undefined ? words.score.notThere(words.annex(source)) : words.score.sheet(words.annex(source), sheet);
  });
  return (
    <>
      <Mixed text={names.join(words.score.names)} />
      <br />
      <span className={styles.faint}>
        <Mixed text={words.score.looked(looked.join(words.score.names))} />
      </span>
    </>
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
          {words.score.reading(words.steps.readings[reading], scoreText(readings[reading]), reading === chosen)}
        </span>
      ))}
    </span>
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
