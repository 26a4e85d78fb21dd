import { Button, Field, Input, makeStyles, Radio, RadioGroup, Textarea, tokens } from "@fluentui/react-components";
import { useId, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Judgement, ScoredRow } from "../core/assessment";
import { decimalText, type Exact } from "../core/quantity";
import { scoreText } from "./figures";
import { questionOf, typedNumber, type Question } from "./judgement";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    marginBottom: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  title: { fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  // The boxes inside would not shrink below Fluent's own width.
  input: { minWidth: 0, width: "100%" },
  scores: { display: "flex", flexWrap: "wrap", marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface JudgementFormProps {
  readonly row: ScoredRow;
  readonly judgement: Judgement | null;
  readonly busy: boolean;
  readonly onJudge: (judgement: Judgement | null) => void;
}

/** What was typed, field by field; the name of a figure is its field's. */
type Draft = Readonly<Record<string, string>>;

/** An answer, or what is wrong with the fields. */
type Answer = { readonly kind: "answer"; readonly judgement: Judgement } | { readonly kind: "faults"; readonly faults: Draft };

/** Asks what the data do not tell (待判定), with the grounds for it (依据); Ctrl+Enter saves. */
export function JudgementForm({ row, judgement, busy, onJudge }: JudgementFormProps): ReactElement {
  const styles = useStyles();
  const title = useId();
  const question = questionOf(row, judgement);
  const [draft, setDraft] = useState<Draft>(() => draftOf(judgement));
  const [faults, setFaults] = useState<Draft>({});
  const change = (name: string) => (value: string) => setDraft((before) => ({ ...before, [name]: value }));
  const save = (): void => {
    const answer = answerOf(question, draft, row.weight);
    setFaults(answer.kind === "faults" ? answer.faults : {});
    if (answer.kind === "answer" && !busy) onJudge(answer.judgement);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    save();
  };
  return (
    <div role="group" aria-labelledby={title} className={styles.form} onKeyDown={press}>
      <div id={title} className={styles.title}>
        {words.judge.title}
      </div>
      <Asked question={question} weight={row.weight} draft={draft} faults={faults} onChange={change} />
      <Field label={words.judge.reason} required {...faultOf(faults, "reason")}>
        <Textarea className={styles.input} rows={2} value={draft["reason"] ?? ""} onChange={(_, { value }) => change("reason")(value)} />
      </Field>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={save}>
          {words.judge.save}
        </Button>
        {judgement === null ? null : (
          <Button size="small" disabledFocusable={busy} onClick={() => onJudge(null)}>
            {words.judge.remove}
          </Button>
        )}
      </div>
    </div>
  );
}

interface AskedProps {
  readonly question: Question;
  readonly weight: Exact | null;
  readonly draft: Draft;
  readonly faults: Draft;
  readonly onChange: (name: string) => (value: string) => void;
}

function Asked({ question, weight, draft, faults, onChange }: AskedProps): ReactElement {
  const styles = useStyles();
  const typed = (name: string, label: string, hint?: string): ReactElement => (
    <Field
      key={name}
      label={<span lang={langOf(label)}>{label}</span>}
      {...(hint === undefined ? {} : { hint })}
      {...faultOf(faults, name)}
    >
      <Input className={styles.input} inputMode="decimal" value={draft[name] ?? ""} onChange={(_, { value }) => onChange(name)(value)} />
    </Field>
  );
  switch (question.kind) {
    case "choice":
      return (
        <Field label={words.judge.score} required {...faultOf(faults, "score")}>
          <RadioGroup
            className={styles.scores}
            layout="horizontal"
            value={draft["score"] ?? ""}
            onChange={(_, { value }) => onChange("score")(value)}
          >
            {question.scores.map((score) => (
              <Radio key={decimalText(score)} value={decimalText(score)} label={words.judge.scoreOf(scoreText(score))} />
            ))}
          </RadioGroup>
        </Field>
      );
    case "score":
      return typed("score", words.judge.score, weight === null ? undefined : words.judge.range(scoreText(weight)));
    case "incidents":
      return typed("incidents", words.judge.incidents);
    case "figures":
      return (
        <Field label={words.judge.figures} {...faultOf(faults, "figures")}>
          <div role="group">{question.names.map((name) => typed(figureField(name), name))}</div>
        </Field>
      );
  }
}

/** Figures have fields of their own, so that one that is called 得分 is not the score. */
function figureField(name: string): string {
  return `figure ${name}`;
}

function faultOf(faults: Draft, name: string): { readonly validationMessage?: string } {
  const fault = faults[name];
  return fault === undefined ? {} : { validationMessage: fault };
}

function draftOf(judgement: Judgement | null): Draft {
  if (judgement === null) return {};
  const { score, incidents, operands = {}, reason } = judgement;
  const figures = Object.entries(operands).map(([name, value]) => [figureField(name), decimalText(value)] as const);
  return {
    reason,
    ...(score === undefined ? {} : { score: decimalText(score) }),
    ...(incidents === undefined ? {} : { incidents: decimalText(incidents) }),
    ...Object.fromEntries(figures),
  };
}

function answerOf(question: Question, draft: Draft, weight: Exact | null): Answer {
  const reason = (draft["reason"] ?? "").trim();
  const asked = question.kind === "figures" ? figuresOf(question.names, draft) : numberOf(question, draft, weight);
  const faults = { ...(asked.kind === "faults" ? asked.faults : {}), ...(reason === "" ? { reason: words.judge.needReason } : {}) };
  if (asked.kind === "faults" || reason === "") return { kind: "faults", faults };
  return { kind: "answer", judgement: { ...asked.judgement, reason } };
}

function numberOf(question: Question, draft: Draft, weight: Exact | null): Answer {
  const name = question.kind === "incidents" ? "incidents" : "score";
  const value = typedNumber(draft[name] ?? "");
  if (value === null)
    return { kind: "faults", faults: { [name]: question.kind === "choice" ? words.judge.needScore : words.judge.needNumber } };
  if (name === "score" && weight !== null && value.gt(weight))
    return { kind: "faults", faults: { score: words.judge.tooMuch(scoreText(weight)) } };
  return { kind: "answer", judgement: { [name]: value, reason: "" } };
}

/** The figures that were filled in; the forms give the others. */
function figuresOf(names: readonly string[], draft: Draft): Answer {
  const filled = names.flatMap((name) => {
    const text = (draft[figureField(name)] ?? "").trim();
    return text === "" ? [] : [{ name, value: typedNumber(text) }];
  });
  if (filled.length === 0) return { kind: "faults", faults: { figures: words.judge.needFigure } };
  const wrong = filled.filter(({ value }) => value === null).map(({ name }) => [figureField(name), words.judge.needNumber]);
  if (wrong.length > 0) return { kind: "faults", faults: Object.fromEntries(wrong) as Draft };
  const operands = Object.fromEntries(filled.flatMap(({ name, value }) => (value === null ? [] : [[name, value] as const])));
  return { kind: "answer", judgement: { operands, reason: "" } };
}
