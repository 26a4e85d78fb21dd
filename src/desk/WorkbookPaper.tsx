import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useState, useSyncExternalStore, type ReactElement } from "react";
import type { Place } from "../core/grid/address";
import type { SheetView } from "../host/xlsx/view";
import type { Book, Shown } from "./book";
import { SheetPaper, type PaperActions } from "./SheetPaper";
import { words } from "./words";

const useStyles = makeStyles({
  workbook: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
  tabs: { overflowX: "auto", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** The open workbook: one sheet at a time, the tabs below as in Excel. */
export function WorkbookPaper({ book }: { readonly book: Book }): ReactElement {
  const styles = useStyles();
  const { shown, sheet, choose } = useChosenSheet(book);
  const actions = useMemo(() => actionsIn(book), [book]);
  if (sheet === undefined) return <div />;
  return (
    <section className={styles.workbook} aria-label={words.workbook}>
      {/* Keyed, so that each sheet starts at its own top. */}
      <SheetPaper key={sheet.name} sheet={sheet} revealed={shown.revealed} selected={shown.selected} {...actions} />
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.sheets}
        selectedValue={sheet.name}
        onTabSelect={(_, { value }) => choose(String(value))}
      >
        {shown.view.sheets.map(({ name, visibility }) => (
          <Tab key={name} value={name}>
            {visibility === "visible" ? name : words.hidden(name)}
          </Tab>
        ))}
      </TabList>
    </section>
  );
}

interface Chosen {
  readonly name: string;
  /** The jump that came before the choice; a later one outdoes it. */
  readonly after: Place | null;
}

/** The sheet to show: the one chosen or jumped to last; before either 附件5 once it is scored, or the first. */
function useChosenSheet(book: Book): {
  readonly shown: Shown;
  readonly sheet: SheetView | undefined;
  readonly choose: (name: string) => void;
} {
  const shown = useSyncExternalStore(book.subscribe, book.shown);
  const { known } = useSyncExternalStore(book.session.subscribe, book.session.state);
  const [chosen, setChosen] = useState<Chosen | null>(null);
  const { view, revealed } = shown;
  const asked = chosen !== null && chosen.after === revealed ? chosen.name : (revealed?.sheet ?? known?.assessment.table?.sheet);
  const sheet = view.sheets.find(({ name }) => name === asked) ?? view.sheets.find(({ visibility }) => visibility === "visible");
  return { shown, sheet, choose: (name) => setChosen({ name, after: revealed }) };
}

function actionsIn({ session, select }: Book): PaperActions {
  return {
    onReveal: (place) => void session.reveal(place),
    onSelect: select,
    onExplain: () => void session.explainCell(),
  };
}
