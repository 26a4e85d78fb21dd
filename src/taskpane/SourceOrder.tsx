import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { useEffect, useRef, type ReactElement } from "react";
import type { Source } from "../core/assessment";
import { Mixed } from "./Mixed";
import { sourceText } from "./setting-text";
import { words } from "./words";

const useStyles = makeStyles({
  list: { margin: 0, padding: `${tokens.spacingVerticalXS} 0 0`, listStyleType: "none" },
  item: {
    display: "grid",
    gridTemplateColumns: "24px minmax(0, 1fr) auto",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  nth: { textAlign: "center", color: tokens.colorNeutralForeground3, fontVariantNumeric: "tabular-nums" },
  outcome: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontVariantNumeric: "tabular-nums",
    color: tokens.colorNeutralForeground2,
  },
});

const every: readonly Source[] = ["4", "3", "6"];

/** The sources with one a place further up or down; one that gave no figures comes in at the end. */
export function moved(sources: readonly Source[], source: Source, by: -1 | 1): readonly Source[] {
  const at = sources.indexOf(source);
  if (at < 0) return by < 0 ? [...sources, source] : sources;
  const other = sources[at + by];
  if (other === undefined) return sources;
  return sources.map((each) => (each === source ? other : each === other ? source : each));
}

interface SourceOrderProps {
  readonly labelledBy: string;
  readonly sources: readonly Source[];
  readonly locked: boolean;
  readonly busy: boolean;
  /** What it comes to where this one is in front. */
  readonly outcomeOf: (source: Source) => string;
  readonly onChoose: (sources: readonly Source[]) => void;
}

/** The order in which the annexes are believed; the arrows move one of them, and keep the keyboard's place on it. */
export function SourceOrder({ labelledBy, sources, locked, busy, outcomeOf, onChoose }: SourceOrderProps): ReactElement {
  const styles = useStyles();
  const list = useRef<HTMLOListElement>(null);
  const last = useRef<string | null>(null);
  useEffect(() => {
    // The button may have been moved away from under the keyboard.
    if (last.current !== null) list.current?.querySelector<HTMLElement>(`[data-move="${last.current}"]`)?.focus();
    last.current = null;
  }, [sources]);
  const arrow = (source: Source, by: -1 | 1): ReactElement => {
    const isVain = moved(sources, source, by) === sources;
    const name = by < 0 ? words.settings.order.up(words.annex(source)) : words.settings.order.down(words.annex(source));
    return (
      <Button
        data-move={`${source}${by}`}
        appearance="subtle"
        icon={by < 0 ? <ArrowUpRegular /> : <ArrowDownRegular />}
        title={name}
        aria-label={name}
        disabledFocusable={busy || isVain}
        onClick={() => {
          last.current = `${source}${by}`;
          onChoose(moved(sources, source, by));
        }}
      />
    );
  };
  return (
    <ol ref={list} className={styles.list} aria-labelledby={labelledBy}>
      {[...sources, ...every.filter((source) => !sources.includes(source))].map((source, index) => {
        const isUsed = sources.includes(source);
        return (
          <li key={source} className={styles.item}>
            <span className={styles.nth} aria-hidden>
              {isUsed ? index + 1 : ""}
            </span>
            <span>
              <Mixed text={sourceText(source, isUsed)} />
              {isUsed ? (
                <div className={styles.outcome}>
                  <Mixed text={outcomeOf(source)} />
                </div>
              ) : null}
            </span>
            {locked ? null : (
              <span>
                {arrow(source, -1)}
                {arrow(source, 1)}
              </span>
            )}
          </li>
        );
      })}
    </ol>
  );
}
