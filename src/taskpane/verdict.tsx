import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import { DatabaseSearchRegular } from "@fluentui/react-icons/svg/database-search";
import { DismissCircleFilled } from "@fluentui/react-icons/svg/dismiss-circle";
import { PersonFeedbackRegular } from "@fluentui/react-icons/svg/person-feedback";
import { ProhibitedFilled } from "@fluentui/react-icons/svg/prohibited";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Verdict } from "../core/assessment";
import { words } from "./words";

const icons = {
  confirmed: CheckmarkCircleFilled,
  contradicted: DismissCircleFilled,
  disputed: WarningFilled,
  "not-permitted": ProhibitedFilled,
  "needs-judgement": PersonFeedbackRegular,
  "missing-data": DatabaseSearchRegular,
} as const;

const useStyles = makeStyles({
  // The word stays neutral: it has to be read on every background, and the sign beside it carries the colour.
  verdict: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    whiteSpace: "nowrap",
    color: tokens.colorNeutralForeground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  bad: { color: tokens.colorStatusDangerForeground1 },
  doubtful: { color: tokens.colorStatusWarningForeground1 },
  open: { color: tokens.colorNeutralForeground3 },
});

const tone = {
  confirmed: "good",
  contradicted: "bad",
  disputed: "doubtful",
  "not-permitted": "bad",
  "needs-judgement": "open",
  "missing-data": "open",
} as const satisfies Record<Verdict, string>;

/** A verdict by icon and word, never by colour alone. */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }): ReactElement {
  const styles = useStyles();
  const Icon = icons[verdict];
  return (
    <span className={styles.verdict}>
      <Icon className={styles[tone[verdict]]} fontSize={16} aria-hidden />
      {words.verdict[verdict]}
    </span>
  );
}
