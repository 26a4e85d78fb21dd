import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { SeverityIcon } from "../../taskpane/severity";
import { words } from "../words";
import { compare } from "./compare";
import type { Entry } from "./queue";
import type { Brief } from "./summary";

const narrow = "@media (max-width: 800px)";

const useStyles = makeStyles({
  panel: {
    flexShrink: 0,
    maxHeight: "50%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL} ${tokens.spacingVerticalL}`,
    borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  top: { display: "flex", alignItems: "center", flexWrap: "wrap", columnGap: tokens.spacingHorizontalL },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  close: { marginLeft: "auto" },
  files: { margin: 0, overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  groups: {
    display: "grid",
    gridTemplateColumns: "repeat(3, minmax(0, 1fr))",
    gap: tokens.spacingHorizontalL,
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  heading: {
    margin: `${tokens.spacingVerticalS} 0`,
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
  item: { display: "flex", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXXS} 0` },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ComparisonPanelProps {
  readonly before: Entry | undefined;
  readonly after: Entry | undefined;
  readonly onClose: () => void;
}

/** What has become of a file's findings in another version of it: 已改正, 仍存在, 新出现, and the scores. */
export function ComparisonPanel({ before, after, onClose }: ComparisonPanelProps): ReactElement | null {
  const styles = useStyles();
  const panel = useRef<HTMLElement>(null);
  const [earlier, later] = [before?.status, after?.status];
  const comparison = useMemo(
    () => (earlier?.kind === "done" && later?.kind === "done" ? compare(earlier.summary.findings, later.summary.findings) : null),
    [earlier, later],
  );
  useEffect(() => panel.current?.focus(), [before?.id, after?.id]);
  if (before === undefined || after === undefined || comparison === null) return null;
  if (earlier?.kind !== "done" || later?.kind !== "done") return null;
  const said = words.many.comparison;
  const score = (computed: string | null): string => computed ?? said.noScore;
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={styles.panel}
      aria-label={said.title}
      onKeyDown={({ key }) => void (key === "Escape" && onClose())}
    >
      <div className={styles.top}>
        <h2 className={styles.title}>{said.title}</h2>
        <span>{said.scores(score(earlier.summary.computed), score(later.summary.computed))}</span>
        <Button className={styles.close} appearance="subtle" icon={<DismissRegular />} aria-label={said.close} onClick={onClose} />
      </div>
      <p className={styles.files}>{said.versions(before.path, after.path)}</p>
      <div className={styles.groups}>
        <Group heading={said.mended(comparison.mended.length)} briefs={comparison.mended} />
        <Group heading={said.remaining(comparison.remaining.length)} briefs={comparison.remaining} />
        <Group heading={said.fresh(comparison.fresh.length)} briefs={comparison.fresh} />
      </div>
    </section>
  );
}

function Group({ heading, briefs }: { readonly heading: string; readonly briefs: readonly Brief[] }): ReactElement {
  const styles = useStyles();
  return (
    <div>
      <h3 className={styles.heading}>{heading}</h3>
      {briefs.length === 0 ? <span className={styles.quiet}>{words.many.comparison.nothing}</span> : null}
      <ul className={styles.list}>
        {briefs.map((brief, index) => (
          <li key={index} className={styles.item} title={brief.message}>
            <SeverityIcon severity={brief.severity} size={16} />
            <span>
              {brief.place.sheet} {brief.place.address} {brief.title}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
