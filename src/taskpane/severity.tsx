import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircleFilled } from "@fluentui/react-icons/svg/error-circle";
import { InfoFilled } from "@fluentui/react-icons/svg/info";
import { WarningFilled } from "@fluentui/react-icons/svg/warning";
import type { ReactElement } from "react";
import type { Severity } from "../core/check/finding";

const icons = { error: ErrorCircleFilled, warning: WarningFilled, info: InfoFilled } as const;

const useStyles = makeStyles({
  icon: { flexShrink: 0 },
  error: { color: tokens.colorStatusDangerForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  info: { color: tokens.colorBrandForeground1 },
});

/** The sign of a class of findings; it always stands beside the class's word, so it is hidden from screen readers. */
export function SeverityIcon({ severity, size = 20 }: { readonly severity: Severity; readonly size?: number }): ReactElement {
  const styles = useStyles();
  const Icon = icons[severity];
  return (
    <span className={`${styles.icon} ${styles[severity]}`} aria-hidden>
      <Icon fontSize={size} style={{ display: "block" }} />
    </span>
  );
}
