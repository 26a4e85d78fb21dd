import { makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Judgement, ScoredRow } from "../core/assessment";
import { parseArea, type Place } from "../core/grid/address";
import { placeText } from "./figures";
import { askedRows, isOpen, nextOpen, type Asked } from "./judgement";
import { JudgementCard, type Goal } from "./JudgementCard";
import type { Drafts } from "./JudgementForm";
import { moveByKey } from "./list-keys";
import type { Known } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  empty: { margin: 0, padding: tokens.spacingHorizontalL, color: tokens.colorNeutralForeground2 },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface JudgementListProps {
  readonly known: Known;
  readonly busy: boolean;
  /** What was typed before and not saved. */
  readonly drafts: Drafts;
  /** The row that a link led to: it opens and takes the focus. A new link is a new object. */
  readonly target: { readonly row: ScoredRow } | null;
  readonly onReveal: (place: Place) => void;
  readonly onJudge: (row: ScoredRow, judgement: Judgement | null, others?: readonly ScoredRow[]) => void;
}

/** The open cards by the answer that they were opened over: with another answer, or none any more, they are closed. */
type Opened = ReadonlyMap<string, string>;

/** What only a person knows (待判定): a question a row, in the order and the terms of the form. */
export function JudgementList({ known, busy, drafts, target, onReveal, onJudge }: JudgementListProps): ReactElement {
  const styles = useStyles();
  const all = askedRows(known);
  const [opened, setOpened] = useState<Opened>(() => withOpened(new Map(), all.find(isOpen) ?? null));
  const [goal, setGoal] = useState<Goal | null>(null);
  const [last, setLast] = useState<string | null>(null);
  const [seen, setSeen] = useState<JudgementListProps["target"]>(null);
  const goTo = (asked: Asked | null): void => {
    if (asked === null) return;
    setOpened(withOpened(opened, asked));
    setGoal({ key: asked.key });
  };
  if (seen !== target) {
    setSeen(target);
    if (target !== null) goTo(all.find(({ key }) => key === placeText(target.row.place)) ?? null);
  }
  if (all.length === 0) return <p className={styles.empty}>{words.judge.none}</p>;
  return (
    <ul className={styles.list} onKeyDown={(event) => moveByKey(event, [...event.currentTarget.children].map(firstButton))}>
      {all.map((asked) => {
        const { key, row } = asked;
        const next = last === key ? nextOpen(all, key) : null;
        return (
          <JudgementCard
            key={key}
            {...{ known, asked, all, drafts, busy, onReveal }}
            open={opened.get(key) === stampOf(asked)}
            goal={goal?.key === key ? goal : null}
            note={noteFor(known, row)}
            onNext={next === null ? null : () => goTo(next)}
            onOpen={(open) => setOpened(open ? withOpened(opened, asked) : without(opened, key))}
            onJudge={(...answer) => {
              setLast(key);
              onJudge(...answer);
            }}
          />
        );
      })}
    </ul>
  );
}

/** What of a card the arrow keys go to: what opens it, or the first thing to do about an answer. */
function firstButton(card: Element): HTMLElement | null {
  return card.querySelector("button");
}

function stampOf({ answer }: Asked): string {
  return answer === null ? "" : JSON.stringify(answer);
}

function withOpened(opened: Opened, asked: Asked | null): Opened {
  return asked === null ? opened : new Map([...opened, [asked.key, stampOf(asked)]]);
}

function without(opened: Opened, key: string): Opened {
  return new Map([...opened].filter(([other]) => other !== key));
}

/** That a row lacks the exemption that its twin has is a question to be asked before it is answered. */
function noteFor({ assessment }: Known, { place }: ScoredRow): string | null {
  const at = parseArea(place.address)?.top;
  const found = assessment.findings.find(
    (each) => each.code === "exemption-missing" && each.place.sheet === place.sheet && parseArea(each.place.address)?.top === at,
  );
  return found?.message ?? null;
}
