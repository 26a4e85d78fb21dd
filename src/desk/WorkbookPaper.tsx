import { makeStyles, Tab, TabList, tokens } from "@fluentui/react-components";
import { useMemo, useRef, useState, useSyncExternalStore, type ReactElement } from "react";
import { addressOf, type Place } from "../core/grid/address";
import type { SheetView } from "../host/xlsx/view";
import type { Book, Shown } from "./book";
import { EditBar } from "./EditBar";
import { EditNotice } from "./EditNotice";
import { anchorOf } from "./layout";
import { movedTo } from "./moves";
import { SheetPaper, type PaperActions } from "./SheetPaper";
import { useEditing } from "./use-editing";
import { words } from "./words";

const useStyles = makeStyles({
  workbook: { display: "flex", flexDirection: "column", minHeight: 0, minWidth: 0 },
  // What is said of an edit lies over the sheet, so that nothing moves.
  sheet: { position: "relative", display: "flex", flexGrow: 1, minHeight: 0, minWidth: 0 },
  tabs: { overflowX: "auto", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
});

/** The open workbook: one sheet at a time, above it what is in the selected cell, the tabs below as in Excel. */
export function WorkbookPaper({ book }: { readonly book: Book }): ReactElement {
  const styles = useStyles();
  const { shown, sheet, choose } = useChosenSheet(book);
  const actions = useMemo(() => actionsIn(book), [book]);
  const editing = useEditing(book);
  const field = useRef<HTMLTextAreaElement>(null);
  if (sheet === undefined) return <div />;
  const toSheet = (): void => field.current?.focus({ preventScroll: true });
  const place = selectedOn(sheet, shown.selected);
  const keptInBar = async (down: number, right: number): Promise<void> => {
    if (!(await editing.keep())) return;
    const spot = place === null ? null : anchorOf(sheet, place.address);
    const to = spot === null ? null : movedTo(sheet, spot, { down, right, by: "cell" }, 1);
    if (to !== null) book.select({ sheet: sheet.name, address: addressOf(to.row, to.column) });
    toSheet();
  };
  return (
    <section className={styles.workbook} aria-label={words.workbook}>
      <EditBar
        book={book}
        sheet={sheet.name}
        place={place}
        editing={editing}
        onLeave={toSheet}
        onKept={(down, right) => void keptInBar(down, right)}
      />
      <div className={styles.sheet}>
        {/* Keyed, so that each sheet starts at its own top. */}
        <SheetPaper
          key={sheet.name}
          book={book}
          sheet={sheet}
          revealed={shown.revealed}
          selected={shown.selected}
          editing={editing}
          field={field}
          {...actions}
        />
        <EditNotice notice={shown.notice} onClose={() => book.say(null)} />
      </div>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={words.sheets}
        selectedValue={sheet.name}
        onTabSelect={(_, { value }) => void editing.keep().then((kept) => (kept ? choose(String(value)) : toSheet()))}
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

/** The selected cell, where it is on this sheet: of a merged block its first. */
function selectedOn(sheet: SheetView, selected: Place | null): Place | null {
  const spot = selected?.sheet === sheet.name ? anchorOf(sheet, selected.address) : null;
  return spot === null ? null : { sheet: sheet.name, address: addressOf(spot.row, spot.column) };
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

function actionsIn({ session }: Book): PaperActions {
  return {
    onReveal: (place) => void session.reveal(place),
    onExplain: () => void session.explainCell(),
  };
}
