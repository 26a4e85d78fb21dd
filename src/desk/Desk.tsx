import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useCallback, useEffect, useState, useSyncExternalStore, type DragEvent, type ReactElement } from "react";
import type { Refusal } from "../host/host";
import { SessionPane } from "../taskpane/SessionPane";
import type { Book } from "./book";
import { openFile, openSample, saveBook } from "./files";
import { Toolbar } from "./Toolbar";
import { words } from "./words";
import { WorkbookPaper } from "./WorkbookPaper";

const narrow = "@media (max-width: 800px)";

const useStyles = makeStyles({
  desk: {
    position: "relative",
    display: "grid",
    gridTemplateRows: "auto minmax(0, 1fr)",
    height: "100%",
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  work: {
    display: "grid",
    minHeight: 0,
    gridTemplateColumns: "minmax(0, 1fr) clamp(350px, 30vw, 420px)",
    [narrow]: { gridTemplateColumns: "minmax(0, 1fr)", gridTemplateRows: "minmax(0, 2fr) minmax(0, 3fr)" },
  },
  pane: {
    minHeight: 0,
    minWidth: 0,
    borderLeft: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}`,
    [narrow]: { borderLeft: "none", borderTop: `${tokens.strokeWidthThin} solid ${tokens.colorNeutralStroke2}` },
  },
  drop: {
    position: "absolute",
    inset: 0,
    zIndex: 10,
    display: "grid",
    placeItems: "center",
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha,
    border: `${tokens.strokeWidthThickest} dashed ${tokens.colorBrandStroke1}`,
    // It only says what will happen; the page beneath takes the file.
    pointerEvents: "none",
  },
});

/** The page without Excel: a workbook as its sheets look, beside it the pane that works on it. */
export function Desk(): ReactElement {
  const styles = useStyles();
  const [{ book, nth }, setOpened] = useState<{ readonly book: Book | null; readonly nth: number }>({ book: null, nth: 0 });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  // A file that cannot be opened leaves the one that is open alone.
  const take = useCallback((opened: Book | Refusal): void => {
    setRefusal(opened.kind === "refused" ? opened : null);
    if (opened.kind === "book") setOpened((before) => ({ book: opened, nth: before.nth + 1 }));
  }, []);
  const open = (file: File): void => void openFile(file).then(take);
  /** A Word file is the report to the workbook that is open; anything else is to be the workbook. */
  const receive = (file: File): void => {
    if (!/\.docx?$/i.test(file.name)) open(file);
    else if (book !== null) void book.session.addReport(file);
    else setRefusal({ kind: "refused", code: "failed", message: words.reportFirst(file.name) });
  };
  useEffect(() => void openSample().then(take), [take]);
  const drop = useDrop(receive);
  return (
    <div className={styles.desk} {...drop.handlers}>
      <div>
        {book === null ? (
          <Toolbar name={null} changed={false} onOpen={open} onSave={() => undefined} />
        ) : (
          <BookToolbar book={book} onOpen={open} />
        )}
        {refusal === null ? null : <NotOpened message={refusal.message} onClose={() => setRefusal(null)} />}
      </div>
      {book === null ? (
        refusal === null && <Spinner label={words.loading} />
      ) : (
        // Another file starts afresh, with its own sheet and its own result.
        <div key={nth} className={styles.work}>
          <WorkbookPaper book={book} />
          <div className={styles.pane}>
            <SessionPane session={book.session} dark={null} />
          </div>
        </div>
      )}
      {drop.over ? <div className={styles.drop}>{words.drop}</div> : null}
    </div>
  );
}

function BookToolbar({ book, onOpen }: { readonly book: Book; readonly onOpen: (file: File) => void }): ReactElement {
  const changed = useSyncExternalStore(book.subscribe, book.isChanged);
  return <Toolbar name={book.name} changed={changed} onOpen={onOpen} onSave={() => saveBook(book)} />;
}

function NotOpened({ message, onClose }: { readonly message: string; readonly onClose: () => void }): ReactElement {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.notOpened}</MessageBarTitle>
        {message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.close} onClick={onClose} />
        }
      />
    </MessageBar>
  );
}

interface Drop {
  readonly over: boolean;
  readonly handlers: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Takes the first file that is dropped anywhere on the page. */
function useDrop(receive: (file: File) => void): Drop {
  const [over, setOver] = useState(false);
  const onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    setOver(true);
  };
  // Leaving one element for another inside the page is not leaving the page.
  const onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setOver(false);
  };
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const file = event.dataTransfer.files[0];
    if (file !== undefined) receive(file);
  };
  return { over, handlers: { onDragOver, onDragLeave, onDrop } };
}
