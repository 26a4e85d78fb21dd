import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, type ReactElement } from "react";
import { Confirm } from "./Confirm";
import { TopPanel } from "./TopPanel";
import { words } from "./words";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: "auto minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    rowGap: tokens.spacingVerticalXXS,
    margin: 0,
  },
  keys: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  what: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** What there is to do by the keyboard; with the keys of the program around the pane where it has any. */
export function KeysPanel({ inExcel, onClose }: { readonly inExcel: boolean; readonly onClose: () => void }): ReactElement {
  const styles = useStyles();
  const { title, excel, pane } = words.keys;
  return (
    <TopPanel label={title}>
      <Confirm title={title} confirm={null} busy={false} onConfirm={onClose} onCancel={onClose}>
        <dl className={styles.list}>
          {[...(inExcel ? excel : []), ...pane].map(({ keys, what }) => (
            <Fragment key={keys}>
              <dt className={styles.keys}>{keys}</dt>
              <dd className={styles.what}>{what}</dd>
            </Fragment>
          ))}
        </dl>
      </Confirm>
    </TopPanel>
  );
}
