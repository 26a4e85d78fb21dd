import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { PersonFeedbackRegular } from "@fluentui/react-icons/svg/person-feedback";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import { useId, useLayoutEffect, useRef, useState, type KeyboardEvent, type ReactElement } from "react";
import type { Judgement, Question, ScoredRow } from "../core/assessment";
import type { Answer } from "../core/notes";
import type { Place } from "../core/grid/address";
import { forced } from "./contrast";
import { scoreText } from "./figures";
import { Fold } from "./Fold";
import { answerText, draftOf, isOpen, type Asked } from "./judgement";
import { JudgementForm, type Drafts } from "./JudgementForm";
import { Mixed } from "./Mixed";
import { PlaceChip } from "./PlaceChip";
import { RowHead } from "./RowHead";
import { RuleText } from "./RuleText";
import type { Known } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  item: { borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke3}` },
  current: {
    boxShadow: `inset ${tokens.strokeWidthThicker} 0 0 ${tokens.colorBrandStroke1}`,
    // Shadows go there.
    [forced]: { outline: `${tokens.strokeWidthThicker} solid Highlight`, outlineOffset: `calc(-1 * ${tokens.strokeWidthThicker})` },
  },
  body: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
  },
  indented: { paddingLeft: "40px" },
  text: { margin: 0, overflowWrap: "anywhere" },
  faint: { color: tokens.colorNeutralForeground2 },
  definition: {
    margin: 0,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
    whiteSpace: "pre-line",
  },
  foot: { display: "flex", justifyContent: "space-between", alignItems: "flex-start", columnGap: tokens.spacingHorizontalS },
  said: { display: "flex", columnGap: tokens.spacingHorizontalXS, alignItems: "flex-start" },
  sign: { flexShrink: 0, marginTop: tokens.spacingVerticalXXS },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Where the keyboard is to go in a card; a new one is a new object. */
export interface Goal {
  readonly key: string;
}

interface JudgementCardProps {
  readonly known: Known;
  readonly asked: Asked;
  readonly all: readonly Asked[];
  readonly drafts: Drafts;
  /** Whether the question is shown; of an answered row, whether it is being changed. */
  readonly open: boolean;
  /** What of this row to look at first, for the one that a link or 下一项 led to. */
  readonly goal: Goal | null;
  /** What is said of the row elsewhere that bears on the answer. */
  readonly note: string | null;
  readonly busy: boolean;
  /** Goes on to the next open row; null where there is none, or the answer is not the last that was given. */
  readonly onNext: (() => void) | null;
  readonly onOpen: (open: boolean) => void;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null, others?: readonly ScoredRow[]) => void;
}

/** A row that a person is asked about: closed, asking, or answered. */
export function JudgementCard(props: JudgementCardProps): ReactElement {
  const styles = useStyles();
  const { asked, open, goal, onOpen } = props;
  const { key, row, standing, answer } = asked;
  const [body, nameId] = [useId(), useId()];
  const card = useRef<HTMLLIElement>(null);
  const name = formName(asked);
  useLayoutEffect(() => {
    if (goal === null) return;
    const field = card.current?.querySelector<HTMLElement>("[data-form] input, [data-form] textarea");
    (field ?? card.current?.querySelector("button"))?.focus();
    // jsdom has no layout to scroll in.
    card.current?.scrollIntoView?.({ block: "nearest" });
  }, [goal]);
  useFocusAfterSaving(card, name, standing === "answered");
  // What was typed is kept, so closing loses nothing.
  const leave = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !open || event.nativeEvent.isComposing) return;
    event.stopPropagation();
    card.current?.querySelector("button")?.focus();
    onOpen(false);
  };
  const isFixed = standing === "answered" || standing === "unused";
  return (
    <li ref={card} className={mergeClasses(styles.item, open && styles.current)} data-home={`open ${key}`} onKeyDown={leave}>
      <RowHead
        row={row}
        nameId={nameId}
        below={standing === "lapsed" ? words.judge.lapsed : isFixed ? null : <Mixed text={asksText(row.question)} />}
        {...(isFixed ? {} : { toggle: { open, controls: body, onToggle: () => onOpen(!open) } })}
      />
      <div id={body}>
        {isFixed && !open && answer !== null ? <Answered {...props} answer={answer} /> : null}
        {open ? <Asking {...props} name={name} nameId={nameId} /> : null}
      </div>
    </li>
  );
}

/** A form is of a row, by the rule that it has, and of the answer that it begins from. */
function formName({ key, row, answer }: Asked): string {
  return [key, row.indicator, row.rule.text, answer === null ? "" : JSON.stringify(answer)].join("\u0001");
}

/** Saving takes the button away that had the focus; it goes on to what comes next. A user who has gone elsewhere meanwhile stays there. */
function useFocusAfterSaving(card: { readonly current: HTMLElement | null }, name: string, isAnswered: boolean): void {
  const before = useRef(name);
  useLayoutEffect(() => {
    const isNew = before.current !== name;
    before.current = name;
    if (isNew && isAnswered && document.activeElement === document.body)
      card.current?.querySelector<HTMLElement>("button[data-first]")?.focus();
  }, [card, name, isAnswered]);
}

/** What a row asks, in a few words. */
function asksText({ ways: [way] }: Question): string {
  const { asks } = words.judge;
  switch (way.kind) {
    case "levels":
    case "score":
      return asks[way.kind];
    case "incidents":
    case "count":
      return asks[way.kind](way.unit);
    case "items":
      return asks.items(way.items.length);
    case "figures":
      return asks.figures(way.figures.length);
  }
}

function Answered({ asked, answer, busy, onNext, onOpen, onJudge }: JudgementCardProps & { readonly answer: Answer }): ReactElement {
  const styles = useStyles();
  const { row, standing } = asked;
  const { judgement } = answer;
  const isUnused = standing === "unused";
  return (
    <div className={mergeClasses(styles.body, styles.indented)}>
      <div className={styles.said}>
        {isUnused ? (
          <WarningFilled className={mergeClasses(styles.sign, styles.doubtful)} fontSize={16} aria-hidden />
        ) : (
          <PersonFeedbackRegular className={mergeClasses(styles.sign, styles.faint)} fontSize={16} aria-hidden />
        )}
        <div>
          {isUnused ? <p className={styles.text}>{words.judge.unused(row.computed === null ? "" : scoreText(row.computed))}</p> : null}
          <p className={styles.text}>
            <Mixed text={words.judge.answered(answerText(row, judgement))} />
          </p>
          <p className={mergeClasses(styles.text, styles.faint)}>
            <Mixed text={words.judge.grounds(judgement.reason)} />
          </p>
        </div>
      </div>
      <div className={styles.actions}>
        {onNext === null ? null : (
          <Button appearance="primary" size="small" data-first onClick={onNext}>
            {words.judge.next}
          </Button>
        )}
        {isUnused ? null : (
          <Button size="small" {...(onNext === null ? { "data-first": true } : {})} disabledFocusable={busy} onClick={() => onOpen(true)}>
            {words.judge.edit}
          </Button>
        )}
        <Button size="small" disabledFocusable={busy} onClick={() => onJudge(row, null)}>
          {words.judge.remove}
        </Button>
      </div>
    </div>
  );
}

/** The rule, what bears on the answer, the form, and beneath it what the form says more. */
function Asking(props: JudgementCardProps & { readonly name: string; readonly nameId: string }): ReactElement {
  const styles = useStyles();
  const { known, asked, all, drafts, name, nameId, note, busy, onOpen, onReveal, onJudge } = props;
  const { row, standing, answer } = asked;
  const [refilled, setRefilled] = useState(0);
  const refill = (judgement: Judgement): void => {
    drafts.set(name, draftOf(row.question, judgement));
    setRefilled(refilled + 1);
  };
  return (
    <div className={styles.body}>
      {isChosenByWords(row.question) ? null : <RuleText rule={row.rule} className={styles.faint} />}
      {note === null ? null : <Remark text={note} />}
      {standing !== "lapsed" || answer === null ? null : (
        <>
          <Remark text={words.judge.lapsedText(answerText(row, answer.judgement), answer.judgement.reason)} />
          <div className={styles.actions}>
            {isOpen(asked) ? (
              <Button size="small" onClick={() => refill(answer.judgement)}>
                {words.judge.again}
              </Button>
            ) : null}
            <Button size="small" disabledFocusable={busy} onClick={() => onJudge(row, null)}>
              {words.judge.remove}
            </Button>
          </div>
        </>
      )}
      {isOpen(asked) || standing === "answered" ? (
        <JudgementForm
          // Another answer, or none any more, starts the form anew.
          key={`${name} ${String(refilled)}`}
          {...{ known, asked, all, drafts, name, nameId, busy, onJudge }}
          onCancel={standing === "answered" ? () => onOpen(false) : null}
        />
      ) : null}
      <div className={styles.foot}>
        <Definitions row={row} />
        <PlaceChip place={row.place} onReveal={onReveal} />
      </div>
    </div>
  );
}

/** Levels in the rule's own words are the rule: it need not be said twice. */
function isChosenByWords({ ways: [way] }: Question): boolean {
  return way.kind === "levels" && way.levels.some(({ text }) => text !== "");
}

function Remark({ text }: { readonly text: string }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.said}>
      <WarningFilled className={mergeClasses(styles.sign, styles.doubtful)} fontSize={16} aria-hidden />
      <p className={styles.text}>
        <Mixed text={text} />
      </p>
    </div>
  );
}

/** What the form itself says of the indicator, folded away: 指标说明, and the rule in its own words where it was read into others. */
function Definitions({ row: { definition, rule } }: { readonly row: ScoredRow }): ReactElement {
  const styles = useStyles();
  const isOwn = rule.kind === "unparsed" || rule.written.trim() === "";
  return (
    <div>
      {definition.trim() === "" ? null : (
        <Fold label={words.judge.definition}>
          <p className={styles.definition} lang={langOf(definition)}>
            {definition.trim()}
          </p>
        </Fold>
      )}
      {isOwn ? null : (
        <Fold label={words.judge.written}>
          <p className={styles.definition} lang={langOf(rule.written)}>
            {rule.written.trim()}
          </p>
        </Fold>
      )}
    </div>
  );
}
