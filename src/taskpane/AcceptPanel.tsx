import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState, type ReactElement } from "react";
import { Confirm } from "./Confirm";
import { placeText } from "./figures";
import type { Proposal } from "./means";
import { Mixed } from "./Mixed";
import type { Matter } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  values: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  label: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: "anywhere" },
  to: { margin: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, padding: 0, listStyleType: "none", fontVariantNumeric: "tabular-nums" },
  place: { color: tokens.colorNeutralForeground3 },
});

/** A finding that can be taken over. */
type Acceptable = Matter & { readonly proposal: Proposal };

interface AcceptPanelProps {
  readonly matter: Matter;
  /** The findings of the same kind that could be taken over with it, itself among them. */
  readonly same: readonly Matter[];
  readonly busy: boolean;
  readonly onAccept: (matters: readonly Matter[]) => void;
  readonly onCancel: () => void;
}

/** What 采用 would write, before it is written: for this finding, or for all of its kind. */
export function AcceptPanel({ matter, same, busy, onAccept, onCancel }: AcceptPanelProps): ReactElement | null {
  const [all, setAll] = useState(false);
  if (!isAcceptable(matter)) return null;
  if (all) return <AllOfAKind matters={same.filter(isAcceptable)} busy={busy} onAccept={onAccept} onCancel={onCancel} />;
  return (
    <Confirm
      title={words.accept.title(placeText(matter.finding.place))}
      confirm={words.write}
      busy={busy}
      onConfirm={() => onAccept([matter])}
      onCancel={onCancel}
      more={
        same.length > 1 ? (
          <Button appearance="subtle" size="small" onClick={() => setAll(true)}>
            {words.accept.all(same.length)}
          </Button>
        ) : null
      }
    >
      <Change matter={matter} />
    </Confirm>
  );
}

function isAcceptable(matter: Matter): matter is Acceptable {
  return matter.proposal !== null;
}

function Change({ matter }: { readonly matter: Acceptable }): ReactElement {
  const styles = useStyles();
  const { from, to } = changeOf(matter);
  const lines = [
    [words.accept.from, <span lang={langOf(from)}>{from}</span>, styles.value],
    [words.accept.to, <span lang={langOf(to)}>{to}</span>, styles.to],
    [words.accept.as, <Mixed text={kindOf(matter)} />, styles.value],
  ] as const;
  return (
    <dl className={styles.values}>
      {lines.map(([label, value, style]) => (
        <Fragment key={label}>
          <dt className={styles.label}>{label}</dt>
          <dd className={style}>{value}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

interface AllProps {
  readonly matters: readonly Acceptable[];
  readonly busy: boolean;
  readonly onAccept: (matters: readonly Matter[]) => void;
  readonly onCancel: () => void;
}

function AllOfAKind({ matters, busy, onAccept, onCancel }: AllProps): ReactElement {
  const styles = useStyles();
  return (
    <Confirm
      title={words.accept.allTitle(matters.length)}
      confirm={words.write}
      busy={busy}
      onConfirm={() => onAccept(matters)}
      onCancel={onCancel}
    >
      <ul className={styles.list}>
        {matters.map((matter, index) => (
          <li key={index}>
            <span className={styles.place} lang={langOf(placeText(matter.finding.place))}>
              {placeText(matter.finding.place)}
            </span>{" "}
            <span lang={langOf(changeText(matter))}>{changeText(matter)}</span>
          </li>
        ))}
      </ul>
    </Confirm>
  );
}

/** From and to as a person reads them; of a long text only the piece that changes. */
export function changeOf({ finding, proposal }: Acceptable): { readonly from: string; readonly to: string } {
  const from = isPiece({ finding, proposal }) ? (finding.stated ?? "") : proposal.from.trim();
  return { from: from === "" ? words.blank : from, to: proposal.to };
}

function changeText(matter: Acceptable): string {
  const { from, to } = changeOf(matter);
  return `${from} → ${to}`;
}

/** Whether only a piece of the cell's text is to change. */
function isPiece({ finding: { stated }, proposal: { from, to, edit } }: Pick<Acceptable, "finding" | "proposal">): boolean {
  return edit.after.kind === "text" && edit.after.text !== to && stated !== null && stated !== from;
}

function kindOf(matter: Acceptable): string {
  const { after, format } = matter.proposal.edit;
  const shows = format === undefined ? "" : words.accept.format(format.before, format.after);
  if (after.kind === "formula") return words.accept.formula + shows;
  if (after.kind === "text") return isPiece(matter) ? words.accept.piece : words.accept.text;
  return words.accept.value + shows;
}
