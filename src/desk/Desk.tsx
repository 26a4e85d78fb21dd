import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  Spinner,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import {
  useCallback,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
  type ComponentProps,
  type DragEvent,
  type ReactElement,
} from "react";
import type { Refusal } from "../host/host";
import { SessionPane } from "../taskpane/SessionPane";
import type { Book } from "./book";
import { openFile, openSample, saveBook } from "./files";
import { droppedIn, gather, gatherDropped, type Dropped, type Gathered } from "./many/gather";
import { ManyFiles } from "./many/ManyFiles";
import { useMany } from "./many/use-many";
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
  away: { display: "none" },
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

/** The page without Excel: a workbook as its sheets look, beside it the pane that works on it; or a list of many workbooks. */
export function Desk(): ReactElement {
  const styles = useStyles();
  const [{ book, nth }, setOpened] = useState<{ readonly book: Book | null; readonly nth: number }>({ book: null, nth: 0 });
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [list, setList] = useState(false);
  // What is to be opened once it is said what becomes of what was typed into the one that is open.
  const [next, setNext] = useState<Book | null>(null);
  const isOpen = useRef(false);
  const show = useCallback((opened: Book): void => {
    isOpen.current = true;
    setNext(null);
    setOpened((before) => ({ book: opened, nth: before.nth + 1 }));
  }, []);
  // A file that cannot be opened leaves the one that is open alone.
  const take = useCallback(
    (opened: Book | Refusal): void => {
      setRefusal(opened.kind === "refused" ? opened : null);
      if (opened.kind === "refused") return;
      if (book !== opened && book?.isUnsaved() === true) setNext(opened);
      else show(opened);
    },
    [book, show],
  );
  useWarning(book);
  const taking = useCallback(
    (opened: Book | Refusal): void => {
      take(opened);
      if (opened.kind === "book") setList(false);
    },
    [take],
  );
  const { many, hasFiles, shown, openRow } = useMany(taking);
  const addMany = (gathered: Gathered): void => {
    setRefusal(null);
    many.add(gathered);
    setList(true);
  };
  const open = (files: readonly File[]): void => {
    const [file] = files;
    if (file !== undefined && files.length === 1) void openFile(file).then(taking);
    else addMany(gather(files));
  };
  /** A Word file is the report to the workbook that is open; anything else is to be the workbook. */
  const receive = (file: File): void => {
    if (!/\.docx?$/i.test(file.name)) open([file]);
    else if (book !== null) void book.session.addReport(file);
    else setRefusal({ kind: "refused", code: "failed", message: words.reportFirst(file.name) });
  };
  useEffect(
    () =>
      void openSample().then((opened) => {
        // Whoever has opened a file before the sample came stays at that.
        if (isOpen.current) return;
        if (opened.kind === "book") show(opened);
        else setRefusal(opened);
      }),
    [show],
  );
  const drop = useDrop((dropped) => {
    const [one] = dropped;
    if (!list && dropped.length === 1 && one instanceof File) receive(one);
    else void gatherDropped(dropped).then(addMany);
  });
  const toolbar = {
    onOpen: open,
    onOpenFolder: (files: readonly File[]) => addMany(gather(files)),
    onList: hasFiles ? () => setList(true) : null,
  };
  return (
    <div className={styles.desk} {...drop.handlers}>
      <div>
        {list ? null : book === null ? (
          <Toolbar name={null} changed={false} onSave={() => undefined} {...toolbar} />
        ) : (
          <BookToolbar book={book} {...toolbar} />
        )}
        {refusal === null ? null : <NotOpened message={refusal.message} onClose={() => setRefusal(null)} />}
        {next === null || book === null ? null : (
          <Unsaved
            name={book.name}
            onSave={() => {
              saveBook(book);
              show(next);
            }}
            onDrop={() => show(next)}
            onStay={() => setNext(null)}
          />
        )}
      </div>
      {book === null ? (
        refusal === null && !list && <Spinner label={words.loading} />
      ) : (
        // Another file starts afresh, with its own sheet and its own result. While the list is looked at, all of it stays as it is.
        <div key={nth} className={mergeClasses(styles.work, list && styles.away)}>
          <WorkbookPaper book={book} />
          <div className={styles.pane}>
            <SessionPane session={book.session} dark={null} />
          </div>
        </div>
      )}
      {list ? (
        <ManyFiles
          many={many}
          {...shown}
          onOpen={openRow}
          onAdd={(files) => addMany(gather(files))}
          back={book === null ? null : { name: book.name, go: () => setList(false) }}
        />
      ) : null}
      {drop.over ? <div className={styles.drop}>{words.drop}</div> : null}
    </div>
  );
}

type BookToolbarProps = Pick<ComponentProps<typeof Toolbar>, "onOpen" | "onOpenFolder" | "onList"> & { readonly book: Book };

function BookToolbar({ book, ...actions }: BookToolbarProps): ReactElement {
  const changed = useSyncExternalStore(book.subscribe, book.isChanged);
  return <Toolbar name={book.name} changed={changed} onSave={() => saveBook(book)} {...actions} />;
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

/** The browser asks before a page is left on which something was typed that is in no file yet. */
function useWarning(book: Book | null): void {
  useEffect(() => {
    const ask = (event: BeforeUnloadEvent): void => {
      if (book?.isUnsaved() === true) event.preventDefault();
    };
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [book]);
}

interface UnsavedProps {
  readonly name: string;
  readonly onSave: () => void;
  readonly onDrop: () => void;
  readonly onStay: () => void;
}

/** Asks what becomes of what was typed, before another file takes its place. */
function Unsaved({ name, onSave, onDrop, onStay }: UnsavedProps): ReactElement {
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{words.unsaved.title}</MessageBarTitle>
        {words.unsaved.body(name)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" appearance="primary" onClick={onSave}>
          {words.unsaved.save}
        </Button>
        <Button size="small" onClick={onDrop}>
          {words.unsaved.drop}
        </Button>
        <Button size="small" onClick={onStay}>
          {words.unsaved.stay}
        </Button>
      </MessageBarActions>
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

/** Takes what is dropped anywhere on the page. */
function useDrop(receive: (dropped: readonly Dropped[]) => void): Drop {
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
    const dropped = droppedIn(event.dataTransfer);
    if (dropped.length > 0) receive(dropped);
  };
  return { over, handlers: { onDragOver, onDragLeave, onDrop } };
}
