import { Badge, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { memo, type ReactElement } from "react";
import type { Severity } from "../../core/check/finding";
import { SeverityIcon } from "../../taskpane/severity";
import { words } from "../words";
import type { Entry, Status } from "./queue";
import { statusText, worstText } from "./rows";
import { hasChangedScore, rangeText, type Summary } from "./summary";
import type { Version } from "./versions";

const useStyles = makeStyles({
  row: {
    cursor: "pointer",
    "--row": tokens.colorNeutralBackground1,
    backgroundColor: "var(--row)",
    ":hover": { "--row": tokens.colorNeutralBackground1Hover },
  },
  current: { "--row": tokens.colorNeutralBackground1Selected },
  cell: {
    height: "32px",
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalXS}`,
    borderBottom: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
  },
  // It stays in view where the table is wider than the window.
  first: { position: "sticky", left: 0, zIndex: 1, backgroundColor: "var(--row)", fontWeight: tokens.fontWeightRegular, textAlign: "left" },
  file: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  name: {
    // Below the headings, which stay in view.
    scrollMarginTop: "40px",
    minWidth: 0,
    padding: 0,
    border: "none",
    font: "inherit",
    color: "inherit",
    background: "none",
    textAlign: "left",
    whiteSpace: "nowrap",
    overflow: "hidden",
    textOverflow: "ellipsis",
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
  number: { textAlign: "right", fontVariantNumeric: "tabular-nums" },
  apart: { paddingLeft: tokens.spacingHorizontalL },
  changed: { fontWeight: tokens.fontWeightSemibold },
  quiet: { color: tokens.colorNeutralForeground3 },
  signed: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalXS, minWidth: 0 },
  text: { overflow: "hidden", textOverflow: "ellipsis" },
  done: { color: tokens.colorStatusSuccessForeground1 },
  failed: { color: tokens.colorStatusDangerForeground1 },
  menu: {
    display: "block",
    padding: tokens.spacingVerticalXS,
    border: "none",
    lineHeight: 0,
    color: tokens.colorNeutralForeground2,
    background: "none",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { backgroundColor: tokens.colorSubtleBackgroundHover },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}` },
  },
});

interface ManyRowProps {
  readonly entry: Entry;
  readonly version: Version | undefined;
  /** Whether the Tab key leads to this row. */
  readonly isCurrent: boolean;
  readonly onCurrent: (id: number) => void;
  readonly onPick: (entry: Entry) => void;
  readonly onMenu: (entry: Entry, target: HTMLElement) => void;
}

/** One file; drawn anew only when it has changed, since the others come and go by the hundred. */
export const ManyRow = memo(function ManyRow({ entry, version, isCurrent, onCurrent, onPick, onMenu }: ManyRowProps): ReactElement {
  const styles = useStyles();
  const summary = entry.status.kind === "done" ? entry.status.summary : null;
  const number = mergeClasses(styles.cell, styles.number);
  const tab = isCurrent ? 0 : -1;
  return (
    <tr className={mergeClasses(styles.row, isCurrent && styles.current)} onClick={() => onPick(entry)} data-status={entry.status.kind}>
      <th scope="row" className={mergeClasses(styles.cell, styles.first)}>
        <span className={styles.file}>
          <button
            type="button"
            className={styles.name}
            data-file={entry.id}
            tabIndex={tab}
            title={entry.path}
            onFocus={() => onCurrent(entry.id)}
          >
            {entry.name}
          </button>
          <VersionBadge version={version} />
        </span>
      </th>
      <td className={styles.cell} title={summary?.unit ?? undefined}>
        {summary?.unit}
      </td>
      <td className={number}>{summary?.year}</td>
      <td className={number}>{summary?.stated}</td>
      <td className={mergeClasses(number, summary !== null && hasChangedScore(summary) && styles.changed)}>{summary?.computed}</td>
      <td className={number}>{summary === null ? null : rangeText(summary)}</td>
      {(["error", "warning", "info"] as const).map((severity) => (
        <td key={severity} className={mergeClasses(number, summary?.counts[severity] === 0 && styles.quiet)}>
          {summary?.counts[severity]}
        </td>
      ))}
      <td className={mergeClasses(styles.cell, styles.apart)} title={worstText(entry)}>
        <Worst entry={entry} summary={summary} />
      </td>
      <td className={styles.cell}>
        <span className={styles.signed}>
          <StatusIcon status={entry.status} />
          {version?.isLast === false ? words.many.replaced : statusText(entry)}
        </span>
      </td>
      <td className={styles.cell}>
        <button
          type="button"
          className={styles.menu}
          tabIndex={tab}
          title={words.many.more}
          aria-label={words.many.moreFor(entry.name)}
          aria-haspopup="menu"
          onClick={(event) => {
            event.stopPropagation();
            onCurrent(entry.id);
            onMenu(entry, event.currentTarget);
          }}
        >
          <MoreHorizontalRegular fontSize={20} />
        </button>
      </td>
    </tr>
  );
}, isSameRow);

/** Which version a file is, is worked out anew each time, and is mostly the same. */
function isSameRow(a: ManyRowProps, b: ManyRowProps): boolean {
  const sameVersion = a.version?.nth === b.version?.nth && a.version?.isLast === b.version?.isLast;
  return a.entry === b.entry && a.isCurrent === b.isCurrent && sameVersion && a.onCurrent === b.onCurrent;
}

function VersionBadge({ version }: { readonly version: Version | undefined }): ReactElement | null {
  if (version === undefined || version.nth === 1) return null;
  return (
    <Badge appearance="tint" color="brand">
      {words.many.version(version.nth)}
    </Badge>
  );
}

function Worst({ entry, summary }: { readonly entry: Entry; readonly summary: Summary | null }): ReactElement {
  const styles = useStyles();
  const severity: Severity | null = entry.status.kind === "failed" ? "error" : (summary?.worst?.severity ?? null);
  return (
    <span className={styles.signed}>
      {severity === null ? null : <SeverityIcon severity={severity} size={16} />}
      <span className={mergeClasses(styles.text, severity === null && styles.quiet)}>{worstText(entry)}</span>
    </span>
  );
}

function StatusIcon({ status }: { readonly status: Status }): ReactElement | null {
  const styles = useStyles();
  if (status.kind === "done") return <CheckmarkCircleRegular className={styles.done} fontSize={16} aria-hidden />;
  if (status.kind === "failed") return <DismissCircleRegular className={styles.failed} fontSize={16} aria-hidden />;
  return <ClockRegular className={styles.quiet} fontSize={16} aria-hidden />;
}
