import { Badge, Button, makeStyles, tokens } from "@fluentui/react-components";
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from "react";
import { AcceptPanel, changeOf } from "./AcceptPanel";
import { placeText } from "./figures";
import { sameKind } from "./matters";
import { ReasonEditor } from "./ReasonEditor";
import type { Matter } from "./state";
import { words } from "./words";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS} calc(${tokens.spacingHorizontalL} - ${tokens.strokeWidthThicker})`,
  },
  row: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS, minWidth: 0 },
  button: { minWidth: 0, maxWidth: "100%", fontVariantNumeric: "tabular-nums" },
  // The words, not the edge of their button, stand in line with the text above.
  quiet: {
    minWidth: 0,
    padding: `0 ${tokens.spacingHorizontalS}`,
    ":first-child": { marginLeft: `calc(-1 * ${tokens.spacingHorizontalS})` },
  },
  toggle: { marginLeft: "auto" },
  label: { overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap" },
  reason: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
  lapsed: { color: tokens.colorNeutralForeground3 },
});

interface FindingActionsProps {
  readonly matter: Matter;
  readonly matters: readonly Matter[];
  readonly busy: boolean;
  readonly onAccept: (matters: readonly Matter[]) => void;
  readonly onExplain: (matter: Matter, text: string) => void;
  /** What opens the rest of the finding, at the end of the row. */
  readonly toggle: ReactNode;
}

/** A panel that is open, and what the finding was when it was opened: once that has changed, the panel has done its work. */
interface Open {
  readonly panel: "accept" | "explain";
  readonly about: string;
}

/** What can be done about a finding: take its value over (采用), or write why it may stand (写情况说明). */
export function FindingActions({ matter, matters, busy, onAccept, onExplain, toggle }: FindingActionsProps): ReactElement {
  const styles = useStyles();
  const [open, setOpen] = useState<Open | null>(null);
  const about = JSON.stringify([matter.reason, matter.proposal?.edit]);
  const panel = open?.about === about ? open.panel : null;
  const row = useRef<HTMLDivElement>(null);
  const left = useRef<Open["panel"] | null>(null);
  const close = (): void => {
    left.current = panel;
    setOpen(null);
  };
  // Whoever leaves a panel without having done anything goes on where it was opened.
  useLayoutEffect(() => {
    if (left.current !== null && panel === null) row.current?.querySelector<HTMLElement>(`[data-opens=${left.current}]`)?.focus();
    left.current = null;
  }, [panel]);
  const explain = (text: string): void => {
    if (matter.reason?.holds === true && matter.reason.text === text) close();
    else onExplain(matter, text);
  };
  return (
    <div ref={row} className={styles.actions}>
      {panel === "explain" ? null : <Reason matter={matter} />}
      {panel === null ? (
        <Buttons
          matter={matter}
          busy={busy}
          onOpen={(wanted) => setOpen({ panel: wanted, about })}
          onRemove={() => onExplain(matter, "")}
          toggle={toggle}
        />
      ) : null}
      {panel === "accept" ? (
        <AcceptPanel matter={matter} same={sameKind(matters, matter)} busy={busy} onAccept={onAccept} onCancel={close} />
      ) : null}
      {panel === "explain" ? (
        <ReasonEditor
          text={matter.reason?.text ?? ""}
          mustMend={matter.finding.severity === "error"}
          busy={busy}
          onSave={explain}
          onCancel={close}
        />
      ) : null}
    </div>
  );
}

function Reason({ matter: { reason } }: { readonly matter: Matter }): ReactElement | null {
  const styles = useStyles();
  if (reason === null) return null;
  return (
    <div>
      <Badge appearance="tint" color={reason.holds ? "success" : "warning"}>
        {reason.holds ? words.reason.explained : words.reason.lapsed}
      </Badge>
      <p className={`${styles.reason} ${reason.holds ? "" : styles.lapsed}`} lang={langOf(reason.text)}>
        {reason.text}
      </p>
    </div>
  );
}

/** Whether there are two more pressing actions than to remove the reason: that one stands in the rest of the finding then. */
export function removesApart({ reason, proposal }: Matter): boolean {
  return reason !== null && !reason.holds && proposal !== null;
}

/** Takes the reason for a finding away. */
export function RemoveReason({ busy, onRemove }: { readonly busy: boolean; readonly onRemove: () => void }): ReactElement {
  return (
    <Button className={useStyles().quiet} size="small" appearance="subtle" disabledFocusable={busy} onClick={onRemove}>
      {words.reason.remove}
    </Button>
  );
}

interface ButtonsProps {
  readonly matter: Matter;
  readonly busy: boolean;
  readonly onOpen: (panel: Open["panel"]) => void;
  readonly onRemove: () => void;
  readonly toggle: ReactNode;
}

function Buttons({ matter, busy, onOpen, onRemove, toggle }: ButtonsProps): ReactElement {
  const styles = useStyles();
  const { reason } = matter;
  return (
    <div className={styles.row}>
      {reason?.holds === true ? null : <AcceptButton matter={matter} busy={busy} onOpen={() => onOpen("accept")} />}
      <Button
        data-opens="explain"
        className={styles.quiet}
        size="small"
        appearance="subtle"
        disabledFocusable={busy}
        onClick={() => onOpen("explain")}
      >
        {reason === null ? words.reason.button : reason.holds ? words.reason.change : words.reason.again}
      </Button>
      {reason === null || removesApart(matter) ? null : <RemoveReason busy={busy} onRemove={onRemove} />}
      <span className={styles.toggle}>{toggle}</span>
    </div>
  );
}

interface AcceptButtonProps {
  readonly matter: Matter;
  readonly busy: boolean;
  readonly onOpen: () => void;
}

function AcceptButton({ matter: { finding, proposal, reason }, busy, onOpen }: AcceptButtonProps): ReactElement | null {
  const styles = useStyles();
  if (proposal === null) return null;
  const { from, to } = changeOf({ finding, proposal, reason });
  const change = `${from} → ${to}`;
  return (
    <Button
      data-opens="accept"
      className={styles.button}
      size="small"
      disabledFocusable={busy}
      aria-label={words.accept.label(placeText(finding.place), from, to)}
      onClick={onOpen}
    >
      <span className={styles.label}>
        {words.accept.button} <span lang={langOf(change)}>{change}</span>
      </span>
    </Button>
  );
}
