import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownRegular } from "@fluentui/react-icons/svg/arrow-down";
import { ArrowUpRegular } from "@fluentui/react-icons/svg/arrow-up";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement, ReactNode } from "react";
import type { CellAccount } from "../core/assessment";
import type { Finding } from "../core/check/finding";
import type { Place } from "../core/grid/address";
import { isBare, figureText, shownText, wordsForUse } from "./cell-text";
import { placeText, scoreText } from "./figures";
import { Mixed } from "./Mixed";
import { PlaceChip } from "./PlaceChip";
import { SeverityIcon } from "./severity";
import type { Told } from "./state";
import { VerdictMark } from "./verdict";
import { words } from "./words";
import { langOf } from "./words/language";

const shown = 5;

const useStyles = makeStyles({
  // In a low pane it scrolls, and leaves room for what is below.
  frame: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalM}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
    overflowWrap: "anywhere",
  },
  head: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    marginRight: `calc(-1 * ${tokens.spacingHorizontalS})`,
  },
  title: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  stop: {
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground3,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
  },
  text: {
    margin: 0,
    display: "-webkit-box",
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
    color: tokens.colorNeutralForeground2,
  },
  label: {
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground3,
  },
  list: { margin: 0, padding: 0, listStyleType: "none", display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  item: { display: "flex", columnGap: tokens.spacingHorizontalXS },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", columnGap: tokens.spacingHorizontalS, rowGap: tokens.spacingVerticalXXS },
  icon: { paddingTop: tokens.spacingVerticalXXS },
  plain: { margin: `${tokens.spacingVerticalS} 0 0` },
});

interface CellPanelProps {
  readonly told: Told;
  /** Whether the keys are worth naming. */
  readonly keys: boolean;
  readonly onReveal: (place: Place) => void;
  readonly onWalk: (by: 1 | -1) => void;
  readonly onClose: () => void;
}

/** What is known of one cell: what is wrong there, the row it stands in, how it was read, and what it was held against. */
export function CellPanel({ told, keys, onReveal, onWalk, onClose }: CellPanelProps): ReactElement {
  const styles = useStyles();
  const { account, stop } = told;
  const place = placeText(account.place);
  return (
    <section className={styles.frame} aria-label={words.cell.label(place)} data-home="cell" data-back="more">
      <div className={styles.head}>
        <h2 className={styles.title} lang={langOf(place)}>
          {place}
        </h2>
        {stop === null ? null : (
          <>
            <span className={styles.stop}>{words.walk.stop(stop.nth, stop.of)}</span>
            <Step by={-1} keys={keys} onWalk={onWalk} />
            <Step by={1} keys={keys} onWalk={onWalk} />
          </>
        )}
        <Button appearance="subtle" size="small" icon={<DismissRegular />} aria-label={words.close} title={words.close} onClick={onClose} />
      </div>
      <p className={styles.text}>
        <Mixed text={shownText(account)} />
      </p>
      <Facts account={account} onReveal={onReveal} />
    </section>
  );
}

function Step({ by, keys, onWalk }: { readonly by: 1 | -1; readonly keys: boolean; readonly onWalk: (by: 1 | -1) => void }): ReactElement {
  const name = by > 0 ? "next" : "previous";
  const title = keys ? words.keys.with(words.walk[name], words.keys[name]) : words.walk[name];
  return (
    <Button
      appearance="subtle"
      size="small"
      icon={by > 0 ? <ArrowDownRegular /> : <ArrowUpRegular />}
      aria-label={words.walk[name]}
      title={title}
      onClick={() => onWalk(by)}
    />
  );
}

function Facts({ account, onReveal }: { readonly account: CellAccount; readonly onReveal: (place: Place) => void }): ReactElement {
  const styles = useStyles();
  const { findings, row, figures, uses, own } = account;
  const at = (role: "place" | "evidence"): readonly Finding[] => findings.flatMap((each) => (each.role === role ? [each.finding] : []));
  if (own) return <p className={styles.plain}>{words.cell.own}</p>;
  if (isBare(account)) return <p className={styles.plain}>{words.cell.none}</p>;
  return (
    <>
      {findings.length === 0 ? <p className={styles.plain}>{words.cell.clean}</p> : null}
      <Part
        label={words.cell.found}
        items={at("place").map((finding) => (
          <Said key={finding.message} finding={finding} />
        ))}
      />
      <Part
        label={words.cell.foundBy}
        items={at("evidence").map((finding) => (
          <Said key={finding.message} finding={finding} onReveal={onReveal} />
        ))}
      />
      <Part
        label={words.cell.row}
        items={
          row === null
            ? []
            : [
                <span key="row" className={styles.row}>
                  <span lang={langOf(row.indicator)}>{row.indicator}</span>
                  <VerdictMark verdict={row.verdict} />
                  <span>{words.cell.rowScores(scored(row.stated), scored(row.computed))}</span>
                </span>,
              ]
        }
      />
      <Part
        label={words.cell.read}
        items={figures.map((figure, index) => (
          <Mixed key={index} text={figureText(figure)} />
        ))}
      />
      <Part
        label={words.cell.uses}
        items={uses.map((use) => (
          <span key={wordsForUse(use)} className={styles.row}>
            <span>
              <Mixed text={wordsForUse(use)} />
            </span>
            {use.place === null ? null : <PlaceChip place={use.place} onReveal={onReveal} />}
          </span>
        ))}
      />
    </>
  );
}

/** One finding in a line; where it was found elsewhere, with the way there. */
function Said({ finding, onReveal }: { readonly finding: Finding; readonly onReveal?: (place: Place) => void }): ReactElement {
  const styles = useStyles();
  return (
    <span className={styles.item}>
      <span className={styles.icon}>
        <SeverityIcon severity={finding.severity} size={16} />
      </span>
      <span>
        {words.cell.ofClass(words.severity[finding.severity].name)}
        <span lang={langOf(finding.message)}>{finding.message}</span>{" "}
        {onReveal === undefined ? null : <PlaceChip place={finding.place} onReveal={onReveal} />}
      </span>
    </span>
  );
}

/** A label with its lines; nothing where there are none, and of many only the first. */
function Part({ label, items }: { readonly label: string; readonly items: readonly ReactNode[] }): ReactElement | null {
  const styles = useStyles();
  if (items.length === 0) return null;
  return (
    <>
      <p className={styles.label}>{label}</p>
      <ul className={styles.list}>
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
        {items.length > shown ? <li>{words.more(items.length - shown)}</li> : null}
      </ul>
    </>
  );
}

type Score = NonNullable<CellAccount["row"]>["stated"];

function scored(score: Score): string {
  return score === null ? words.cell.noScore : scoreText(score);
}
