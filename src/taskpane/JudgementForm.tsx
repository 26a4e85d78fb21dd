import { Button, Checkbox, Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Judgement, ScoredRow } from "../core/assessment";
import { scoreText } from "./figures";
import { draftOf, fields, groundsElsewhere, replyOf, sharing, ticked, type Asked, type Draft, type Reply } from "./judgement";
import { faultOf, JudgementFields } from "./JudgementFields";
import { Mixed } from "./Mixed";
import type { Known } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

/** How many grounds from elsewhere are offered. */
const mostGrounds = 2;

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: "100%" },
  also: { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  reuse: {
    maxWidth: "100%",
    minHeight: "24px",
    padding: 0,
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  reuses: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  // Kept free while there is nothing to say, so that nothing below moves when there is.
  preview: {
    minHeight: tokens.lineHeightBase300,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What was typed into the forms and is not saved yet, by the form: closing one, or looking at another tab, loses nothing. */
export type Drafts = Map<string, Draft>;

export interface JudgementFormProps {
  readonly known: Known;
  readonly asked: Asked;
  /** All rows that a person is asked about. */
  readonly all: readonly Asked[];
  readonly drafts: Drafts;
  /** The name of the form among the drafts. */
  readonly name: string;
  /** The id of the row's name, which is the form's too. */
  readonly nameId: string;
  readonly busy: boolean;
  readonly onJudge: (row: ScoredRow, judgement: Judgement, others: readonly ScoredRow[]) => void;
  /** Leaves an answer as it was; null where there is none yet. */
  readonly onCancel: (() => void) | null;
}

/** Asks what the data do not tell (待判定), with the grounds for it (依据), and shows at once what it comes to; Ctrl+Enter saves. */
export function JudgementForm({ known, asked, all, drafts, name, nameId, busy, onJudge, onCancel }: JudgementFormProps): ReactElement {
  const styles = useStyles();
  const form = useRef<HTMLDivElement>(null);
  const { row, answer, standing } = asked;
  const [draft, setDraft] = useState<Draft>(
    () => drafts.get(name) ?? draftOf(row.question, standing === "answered" && answer !== null ? answer.judgement : null),
  );
  const [faults, setFaults] = useState<Draft>({});
  const reply = replyOf(row.question, draft, row.weight);
  const preview = reply.kind === "reply" ? previewOf(known, asked, reply) : null;
  const shares = draft[fields.exempt] === ticked ? sharing(all, asked) : [];
  useLayoutEffect(() => {
    const wrong = Object.keys(faults).length === 0 ? null : form.current?.querySelector<HTMLElement>("[aria-invalid=true]");
    // Of a group it is the first box.
    (wrong?.querySelector("input") ?? wrong)?.focus();
  }, [faults]);
  const change = (changed: Draft): void => {
    const now = { ...draft, ...changed };
    drafts.set(name, now);
    setDraft(now);
    setFaults(withoutThose(faults, Object.keys(changed)));
  };
  const save = (): void => {
    const reason = (draft[fields.reason] ?? "").trim();
    const wrong = {
      ...(reply.kind === "faults" ? reply.faults : {}),
      ...(reason === "" ? { [fields.reason]: words.judge.needReason } : {}),
    };
    setFaults(wrong);
    if (reply.kind === "faults" || reason === "" || preview?.score === null || busy) return;
    const others = shares.filter(({ key }) => draft[alsoField(key)] === ticked).map((other) => other.row);
    onJudge(row, { ...reply.answer, reason }, others);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === "Escape" && onCancel !== null) onCancel();
    else if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={form} role="group" aria-labelledby={nameId} data-form className={styles.form} onKeyDown={press}>
      <JudgementFields question={row.question} weight={row.weight} draft={draft} faults={faults} onChange={change} />
      {shares.map(({ key, row: other }) => (
        <Checkbox
          key={key}
          className={styles.also}
          checked={draft[alsoField(key)] === ticked}
          label={<Mixed text={words.judge.also(other.indicator)} />}
          onChange={(_, { checked }) => change({ [alsoField(key)]: checked === true ? ticked : "" })}
        />
      ))}
      <Field label={words.judge.reason} required hint={words.judge.reasonHint} {...faultOf(faults, fields.reason)}>
        <Textarea
          className={styles.input}
          rows={2}
          value={draft[fields.reason] ?? ""}
          onChange={(_, { value }) => change({ [fields.reason]: value })}
        />
      </Field>
      {(draft[fields.reason] ?? "") === "" ? <Reuses {...{ all, asked }} onReuse={(text) => change({ [fields.reason]: text })} /> : null}
      <div role="status" className={styles.preview}>
        {preview?.text}
      </div>
      <div className={styles.actions}>
        <Button appearance="primary" size="small" disabledFocusable={busy} onClick={save}>
          {words.judge.save}
        </Button>
        {onCancel === null ? null : (
          <Button size="small" onClick={onCancel}>
            {words.cancel}
          </Button>
        )}
      </div>
    </div>
  );
}

/** The box by which the answer is given for another row too. */
function alsoField(key: string): string {
  return `also ${key}`;
}

/** What was wrong is not said any more of a field that has been changed. */
function withoutThose(faults: Draft, names: readonly string[]): Draft {
  return Object.fromEntries(Object.entries(faults).filter(([name]) => !names.includes(name)));
}

/** What the answer gives by the rule, and what the total becomes; as the core computes both. */
function previewOf(known: Known, { row }: Asked, { answer }: Extract<Reply, { readonly kind: "reply" }>) {
  const key = `${row.place.sheet}!${row.place.address}`;
  const { rows, total } = known.trial({ answers: { [key]: { ...answer, reason: "" } } });
  const tried = rows.find(({ place }) => place.sheet === row.place.sheet && place.address === row.place.address);
  const score = tried?.computed ?? null;
  if (score === null) return { score, text: words.judge.noScore };
  const [before, after] = [known.assessment.total, total].map((each) => (each === null ? "" : scoreText(each.computed)));
  return { score, text: words.judge.preview(scoreText(score), before ?? "", after ?? "") };
}

interface ReusesProps {
  readonly all: readonly Asked[];
  readonly asked: Asked;
  readonly onReuse: (text: string) => void;
}

/** Grounds that were given elsewhere, to be taken over with a click. */
function Reuses({ all, asked, onReuse }: ReusesProps): ReactElement | null {
  const styles = useStyles();
  const grounds = groundsElsewhere(all, asked).slice(0, mostGrounds);
  if (grounds.length === 0) return null;
  return (
    <div className={styles.reuses}>
      {grounds.map((text) => (
        <button key={text} type="button" className={styles.reuse} onClick={() => onReuse(text)}>
          {words.judge.reuse} <span lang={langOf(text)}>{text}</span>
        </button>
      ))}
    </div>
  );
}
