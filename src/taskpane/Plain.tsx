import { makeStyles, mergeClasses, Spinner, tokens } from "@fluentui/react-components";
import { DocumentSearchRegular } from "@fluentui/react-icons/svg/document-search";
import { ErrorCircleRegular } from "@fluentui/react-icons/svg/error-circle";
import type { ReactElement } from "react";
import type { Refusal } from "../host/host";
import { Detail, Mixed } from "./Mixed";
import { words } from "./words";
import { saidOf } from "./words/language";

const useStyles = makeStyles({
  page: {
    padding: `${tokens.spacingVerticalXXL} ${tokens.spacingHorizontalL}`,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalL,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500, fontWeight: tokens.fontWeightSemibold },
  icon: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  steps: { display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalL, margin: 0, padding: 0, listStyleType: "none" },
  step: { display: "grid", gridTemplateColumns: "32px minmax(0, 1fr)", columnGap: tokens.spacingHorizontalM, alignItems: "start" },
  mark: {
    display: "grid",
    placeItems: "center",
    width: "32px",
    height: "32px",
    borderRadius: tokens.borderRadiusCircular,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorBrandForeground2,
    backgroundColor: tokens.colorBrandBackground2,
  },
  text: { margin: 0, lineHeight: tokens.lineHeightBase400, color: tokens.colorNeutralForeground2 },
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalXL,
    color: tokens.colorNeutralForeground2,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
  },
});

/** The first page: what will happen on a click, and what will not. */
export function Welcome(): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <h2 className={styles.title}>{words.welcome.title}</h2>
      <ol className={styles.steps}>
        {words.welcome.steps.map(({ title, text }) => (
          <li key={title} className={styles.step}>
            <span className={styles.mark} aria-hidden>
              {title}
            </span>
            <p className={styles.text}>
              <Mixed text={text} />
            </p>
          </li>
        ))}
      </ol>
      <p className={styles.text}>{words.welcome.promise}</p>
    </div>
  );
}

/** The page while the first reading is under way. */
export function Progress({ text }: { readonly text: string }): ReactElement {
  return (
    <div className={useStyles().page}>
      <Spinner label={text} labelPosition="below" />
    </div>
  );
}

/** The page where nothing could be read at all: why, and what to do. */
export function Failed({ refusal }: { readonly refusal: Refusal }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <ErrorCircleRegular className={mergeClasses(styles.icon, styles.wrong)} fontSize={48} aria-hidden />
      <h2 className={styles.title}>{words.failed}</h2>
      <p className={styles.text}>
        {saidOf(refusal)}
        <Detail refusal={refusal} />
      </p>
    </div>
  );
}

/** The page for a workbook without our forms: what was looked for, where, and what to do. */
export function NoAnnex({ sheets }: { readonly sheets: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <DocumentSearchRegular className={styles.icon} fontSize={48} aria-hidden />
      <h2 className={styles.title}>{words.noAnnex.title}</h2>
      <NamedList title={words.noAnnex.looked} entries={words.noAnnex.forms} />
      <NamedList title={words.noAnnex.seen(sheets.length)} entries={sheets} />
      <NamedList title={words.noAnnex.advice} entries={words.noAnnex.todo} />
    </div>
  );
}

function NamedList({ title, entries }: { readonly title: string; readonly entries: readonly string[] }): ReactElement {
  const styles = useStyles();
  return (
    <section>
      <h3 className={styles.subtitle}>{title}</h3>
      <ul className={styles.list}>
        {entries.map((entry) => (
          <li key={entry}>
            <Mixed text={entry} />
          </li>
        ))}
      </ul>
    </section>
  );
}
