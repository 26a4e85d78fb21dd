import {
  Checkbox,
  Field,
  FieldContextProvider,
  Input,
  makeStyles,
  mergeClasses,
  Radio,
  RadioGroup,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Level, Question, Way } from "../core/assessment";
import type { Exact } from "../core/quantity";
import { scoreText } from "./figures";
import { exemptLabel, fields, ticked, wayOf, type Draft } from "./judgement";
import { Mixed } from "./Mixed";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  // The boxes inside would not shrink below Fluent's own width.
  input: { minWidth: 0, width: "100%" },
  number: { minWidth: 0, width: "120px" },
  choices: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  boxes: { display: "flex", flexDirection: "column" },
  inline: { display: "flex", flexWrap: "wrap" },
  points: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    "@media (max-width: 239px)": { whiteSpace: "normal" },
  },
  label: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground1 },
  other: {
    alignSelf: "flex-start",
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

interface JudgementFieldsProps {
  readonly question: Question;
  readonly weight: Exact | null;
  readonly draft: Draft;
  readonly faults: Draft;
  readonly onChange: (changed: Draft) => void;
}

/** What a row asks, in the terms of its rule: whether it applies at all, and then what it is applied to. */
export function JudgementFields(props: JudgementFieldsProps): ReactElement {
  const styles = useStyles();
  const { question, weight, draft, onChange } = props;
  const { exempt, ways } = question;
  const isExempt = exempt !== null && draft[fields.exempt] === ticked;
  const chosen = wayOf(question, draft);
  return (
    <>
      {exempt === null ? null : (
        <Checkbox
          className={styles.choices}
          checked={isExempt}
          label={<ExemptLabel clause={exempt} weight={weight} />}
          onChange={(_, { checked }) => onChange({ [fields.exempt]: checked === true ? ticked : "" })}
        />
      )}
      {isExempt ? null : <WayFields {...props} way={chosen} />}
      {isExempt
        ? null
        : ways.map((way, index) =>
            way === chosen ? null : (
              <button key={index} type="button" className={styles.other} onClick={() => onChange({ [fields.way]: String(index) })}>
                {otherWay(way)}
              </button>
            ),
          )}
    </>
  );
}

function otherWay({ kind }: Way): string {
  const { figures, levels, score } = words.judge.otherWay;
  return kind === "figures" ? figures : kind === "levels" ? levels : score;
}

function ExemptLabel({ clause, weight }: { readonly clause: string; readonly weight: Exact | null }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.label}>
      <Mixed text={exemptLabel(clause)} />
      {weight === null ? null : (
        <>
          {words.comma}
          <span className={styles.points}>{words.judge.exemptGives(scoreText(weight))}</span>
        </>
      )}
    </span>
  );
}

function WayFields({ way, weight, draft, faults, onChange }: JudgementFieldsProps & { readonly way: Way }): ReactElement {
  const styles = useStyles();
  const typed = (name: string, label: string, unit: string, hint?: string): ReactElement => (
    <Field key={name} label={<Mixed text={label} />} required {...(hint === undefined ? {} : { hint })} {...faultOf(faults, name)}>
      <Input
        className={unit === "" || unit.length < 3 ? styles.number : styles.input}
        inputMode="decimal"
        value={draft[name] ?? ""}
        {...(unit === "" ? {} : { contentAfter: <span lang={langOf(unit)}>{unit}</span> })}
        onChange={(_, { value }) => onChange({ [name]: value })}
      />
    </Field>
  );
  switch (way.kind) {
    case "levels":
      return <Levels levels={way.levels} draft={draft} faults={faults} onChange={onChange} typed={typed} />;
    case "score":
      return typed(
        fields.score,
        words.judge.score,
        words.hero.points,
        weight === null ? undefined : words.judge.range("0", scoreText(weight)),
      );
    case "incidents":
      return typed(fields.count, words.judge.incidents(way.unit), way.unit);
    case "count":
      return typed(fields.count, words.judge.count(way.what), way.unit);
    case "items":
      return <Items items={way.items} draft={draft} faults={faults} onChange={onChange} />;
    case "figures":
      return (
        <>{way.figures.map(({ name, unit }) => typed(fields.figure(name), name, unit, unit === "元" ? words.judge.money : undefined))}</>
      );
  }
}

interface LevelsProps extends Pick<JudgementFieldsProps, "draft" | "faults" | "onChange"> {
  readonly levels: readonly Level[];
  readonly typed: (name: string, label: string, unit: string) => ReactElement;
}

/** Levels with words stand below one another, the words beside the score; bare scores in a line. */
function Levels({ levels, draft, faults, onChange, typed }: LevelsProps): ReactElement {
  const styles = useStyles();
  const isBare = levels.every(({ text }) => text === "");
  const chosen = levels[Number(draft[fields.level] ?? "-1")];
  return (
    <>
      <Field label={isBare ? words.judge.score : words.judge.level} required {...faultOf(faults, fields.level)}>
        <RadioGroup
          className={mergeClasses(styles.choices, isBare && styles.inline)}
          layout={isBare ? "horizontal" : "vertical"}
          value={draft[fields.level] ?? ""}
          onChange={(_, { value }) => onChange({ [fields.level]: value })}
        >
          {levels.map(({ text, low, high }, index) => (
            <Radio
              key={index}
              value={String(index)}
              label={
                <span className={styles.label}>
                  <span className={styles.points}>{words.judge.points(scoreText(low), scoreText(high))}</span>{" "}
                  <span lang={langOf(text)}>{text}</span>
                </span>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {chosen === undefined || chosen.low.eq(chosen.high)
        ? null
        : typed(fields.score, words.judge.scoreWithin(scoreText(chosen.low), scoreText(chosen.high)), words.hero.points)}
    </>
  );
}

interface ItemsProps extends Pick<JudgementFieldsProps, "draft" | "faults" | "onChange"> {
  readonly items: Extract<Way, { readonly kind: "items" }>["items"];
}

/** The items that the rule lists, each with its points; that none is met has to be said. */
function Items({ items, draft, faults, onChange }: ItemsProps): ReactElement {
  const styles = useStyles();
  const names = items.map((_, index) => fields.item(index));
  const box = (name: string, label: ReactElement | string, changed: (on: string) => Draft): ReactElement => (
    <Checkbox
      key={name}
      checked={draft[name] === ticked}
      label={label}
      onChange={(_, { checked }) => onChange(changed(checked === true ? ticked : ""))}
    />
  );
  return (
    <Field label={words.judge.items} required {...faultOf(faults, fields.none)}>
      {(group) => (
        // The boxes bear their own names, not the group's.
        <FieldContextProvider value={undefined}>
          <div role="group" {...group} className={mergeClasses(styles.choices, styles.boxes)}>
            {items.map(({ text, points }, index) =>
              box(
                fields.item(index),
                <span className={styles.label}>
                  <span className={styles.points}>{words.judge.points(scoreText(points), scoreText(points))}</span>{" "}
                  <span lang={langOf(text)}>{text}</span>
                </span>,
                (on) => ({ [fields.item(index)]: on, [fields.none]: "" }),
              ),
            )}
            {box(fields.none, words.judge.noItem, (on) => ({ ...Object.fromEntries(names.map((name) => [name, ""])), [fields.none]: on }))}
          </div>
        </FieldContextProvider>
      )}
    </Field>
  );
}

/** What Fluent's field says of what is wrong with it. */
export function faultOf(faults: Draft, name: string): { readonly validationMessage?: string } {
  const fault = faults[name];
  return fault === undefined ? {} : { validationMessage: fault };
}
