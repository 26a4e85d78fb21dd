import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { CheckmarkCircleFilled } from "@fluentui/react-icons/svg/checkmark-circle";
import type { ReactElement } from "react";
import { scoreText } from "./figures";
import { askedRows, isOpen, type Asked } from "./judgement";
import type { Known } from "./state";
import { words } from "./words";

const useStyles = makeStyles({
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    fontVariantNumeric: "tabular-nums",
  },
  range: { whiteSpace: "nowrap" },
  faint: { color: tokens.colorNeutralForeground3 },
  computed: { fontWeight: tokens.fontWeightSemibold },
  done: { display: "inline-flex", alignItems: "center", columnGap: tokens.spacingHorizontalXS },
  sign: { color: tokens.colorStatusSuccessForeground1 },
  link: {
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
});

interface TotalLineProps {
  readonly known: Known;
  /** Goes to a row that is still open. */
  readonly onAsk: (asked: Asked) => void;
}

/** The total while questions are answered, and how many are left: it stays in view above them. */
export function TotalLine({ known, onAsk }: TotalLineProps): ReactElement | null {
  const styles = useStyles();
  const { total } = known.assessment;
  const asked = askedRows(known);
  const open = asked.filter(isOpen);
  const [first] = open;
  if (total === null || asked.length === 0) return null;
  return (
    <div className={styles.line}>
      <span>
        <span className={styles.faint}>
          {words.hero.self} {total.stated === null ? words.hero.none : scoreText(total.stated)} → {words.hero.recomputed}{" "}
        </span>
        <span className={styles.computed}>{scoreText(total.computed)}</span>
        {total.min.eq(total.max) ? null : (
          <span className={mergeClasses(styles.faint, styles.range)}>
            {" "}
            {words.judge.within(scoreText(total.min), scoreText(total.max))}
          </span>
        )}
      </span>
      {first === undefined ? (
        <span className={styles.done}>
          <CheckmarkCircleFilled className={styles.sign} fontSize={16} aria-hidden />
          {words.judge.done}
        </span>
      ) : (
        <button type="button" className={styles.link} onClick={() => onAsk(first)}>
          {words.judge.open(open.length)}
        </button>
      )}
    </div>
  );
}
