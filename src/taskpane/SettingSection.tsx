import { makeStyles, tokens } from "@fluentui/react-components";
import { LockClosedRegular } from "@fluentui/react-icons/svg/lock-closed";
import type { ReactElement, ReactNode } from "react";
import { Mixed } from "./Mixed";
import { words } from "./words";

const useStyles = makeStyles({
  section: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  changed: {
    marginLeft: tokens.spacingHorizontalS,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorBrandForeground1,
  },
  text: { margin: 0, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, color: tokens.colorNeutralForeground2 },
  locked: {
    display: "flex",
    columnGap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, marginTop: "1px" },
});

interface SettingSectionProps {
  /** The title's id, by which the control is named. */
  readonly id: string;
  readonly title: string;
  /** Whether it is another than by default. */
  readonly changed: boolean;
  readonly about: string;
  /** Who has laid it down, where nobody can change it; null where one can. */
  readonly locked: string | null;
  readonly children: ReactNode;
}

/** One setting: what it is about in one sentence, whether it can be changed, and the choice. */
export function SettingSection({ id, title, changed, about, locked, children }: SettingSectionProps): ReactElement {
  const styles = useStyles();
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h3 className={styles.title}>
        <span id={id}>{title}</span>
        {changed ? <span className={styles.changed}>{words.settings.changed}</span> : null}
      </h3>
      <p className={styles.text}>
        <Mixed text={about} />
      </p>
      {locked === null ? null : (
        <p className={`${styles.text} ${styles.locked}`}>
          <LockClosedRegular className={styles.icon} fontSize={16} aria-hidden />
          <span>
            <Mixed text={locked} />
          </span>
        </p>
      )}
      {children}
    </section>
  );
}
