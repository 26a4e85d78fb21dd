import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, useState, type ReactElement, type ReactNode } from "react";

const useStyles = makeStyles({
  fold: {
    display: "inline-flex",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalXS,
    minHeight: "24px",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    ":focus-visible": { outline: `${tokens.strokeWidthThick} solid ${tokens.colorStrokeFocus2}`, borderRadius: tokens.borderRadiusSmall },
  },
  chevron: { transitionProperty: "transform", transitionDuration: "100ms" },
  turned: { transform: "rotate(90deg)" },
});

/** Something that is there on demand, under a line that opens it. */
export function Fold({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactElement {
  const styles = useStyles();
  const body = useId();
  const [open, setOpen] = useState(false);
  return (
    <div>
      <button type="button" className={styles.fold} aria-expanded={open} aria-controls={body} onClick={() => setOpen(!open)}>
        <ChevronRightRegular className={mergeClasses(styles.chevron, open && styles.turned)} fontSize={16} aria-hidden />
        {label}
      </button>
      <div id={body}>{open ? children : null}</div>
    </div>
  );
}
