import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { ScoredRow } from "../core/assessment";
import { langOf } from "./words/language";

const useStyles = makeStyles({
  clauses: { margin: 0, padding: 0, listStyleType: "none", overflowWrap: "anywhere" },
  decided: { fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
});

/** A scoring rule as it was read (规则读作), a clause a line, the one that decided the score in bold; one that was not understood as it is written. */
export function RuleText({ rule, className }: { readonly rule: ScoredRow["rule"]; readonly className?: string }): ReactElement {
  const styles = useStyles();
  if (rule.kind === "unparsed")
    return (
      <p className={mergeClasses(styles.text, className)} lang={langOf(rule.written)}>
        {rule.written.trim()}
      </p>
    );
  return (
    <ul className={mergeClasses(styles.clauses, className)} lang={langOf(rule.text)}>
      {rule.clauses.map((clause, index) => (
        <li key={index}>{index === rule.decided ? <strong className={styles.decided}>{clause}</strong> : clause}</li>
      ))}
    </ul>
  );
}
