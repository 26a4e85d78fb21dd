import { makeStyles, tokens } from "@fluentui/react-components";
import { ShieldCheckmarkRegular } from "@fluentui/react-icons/svg/shield-checkmark";
import type { ReactElement } from "react";
import { words } from "./words";

const useStyles = makeStyles({
  clean: {
    display: "flex",
    flexDirection: "column",
    alignItems: "center",
    rowGap: tokens.spacingVerticalS,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: "center",
  },
  icon: { color: tokens.colorStatusSuccessForeground1 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** The calm page for a workbook in which nothing is wrong. */
export function Clean({ checked }: { readonly checked: number }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.clean}>
      <ShieldCheckmarkRegular className={styles.icon} fontSize={48} aria-hidden />
      <h2 className={styles.title}>{words.clean.title}</h2>
      <p className={styles.text}>{words.clean.text(checked)}</p>
    </div>
  );
}
