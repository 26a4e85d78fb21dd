import { Button, makeStyles, ToggleButton, tokens } from "@fluentui/react-components";
import { CopyRegular } from "@fluentui/react-icons/svg/copy";
import { useState, type ReactElement } from "react";
import { copyTable } from "./clipboard";
import type { Filter } from "./finding-filter";
import { findingTable } from "./finding-table";
import { isExplained } from "./matters";
import { Mixed } from "./Mixed";
import { useSpoken } from "./spoken";
import type { Matter } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    padding: `0 ${tokens.spacingHorizontalL} ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: "tabular-nums",
  },
  count: { marginRight: "auto" },
  button: { minWidth: 0, fontWeight: tokens.fontWeightRegular },
  copied: { flexBasis: "100%" },
});

interface FindingCountProps {
  readonly matters: readonly Matter[];
  /** Those that are shown. */
  readonly shown: readonly Matter[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
}

/** How many findings are shown, and what can be done with all of them: to copy them, or to leave out those that are explained. */
export function FindingCount({ matters, shown, filter, onFilter }: FindingCountProps): ReactElement {
  const styles = useStyles();
  const spoken = useSpoken();
  const count = words.findings.count(shown.length, matters.length);
  // How many there are is spoken when the user has asked for others, not when the list comes.
  const [first] = useState(filter);
  // Whether copying worked is said as long as the same is shown.
  const [said, setSaid] = useState<{ readonly text: string; readonly of: readonly Matter[] } | null>(null);
  const copy = async (): Promise<void> => {
    const done = await copyTable(findingTable(shown));
    setSaid({ text: done ? words.findings.copied(shown.length) : words.findings.notCopied, of: shown });
  };
  return (
    <div className={styles.row}>
      <span className={styles.count}>{count}</span>
      <span className={spoken} aria-live="polite">
        {filter === first ? "" : count}
      </span>
      {filter.hidesExplained || matters.some(isExplained) ? (
        <ToggleButton
          className={styles.button}
          size="small"
          appearance="subtle"
          checked={filter.hidesExplained}
          onClick={() => onFilter({ ...filter, hidesExplained: !filter.hidesExplained })}
        >
          {words.findings.hideExplained}
        </ToggleButton>
      ) : null}
      <Button
        className={styles.button}
        size="small"
        appearance="subtle"
        icon={<CopyRegular />}
        title={words.findings.copyTitle}
        disabledFocusable={shown.length === 0}
        onClick={() => void copy()}
      >
        {words.findings.copy}
      </Button>
      <span className={styles.copied} aria-live="polite">
        <Mixed text={said?.of === shown ? said.text : ""} />
      </span>
    </div>
  );
}
