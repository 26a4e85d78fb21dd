import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Place } from "../core/grid/address";
import type { Edit } from "../core/plan";
import type { Refusal } from "../host/host";
import { columnNotes } from "./column-notes";
import { placeText } from "./figures";
import { Detail, Mixed } from "./Mixed";
import { PlaceChip } from "./PlaceChip";
import { isBusy, isReadOnly, type Note, type PaneState } from "./state";
import { unusedReport } from "./summary";
import { words } from "./words";
import { saidOf } from "./words/language";

const shownStale = 6;

const useStyles = makeStyles({
  // It answers a click far down in the list, so it stays in view; over the tabs, until it is closed.
  note: {
    position: "sticky",
    top: 0,
    zIndex: 2,
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  messages: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
    ":empty": { display: "none" },
  },
  text: { overflowWrap: "anywhere" },
  chips: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS, padding: `${tokens.spacingVerticalXS} 0` },
});

interface MessagesProps {
  readonly state: PaneState;
  readonly onReveal: (place: Place) => void;
  readonly onDismissNote: () => void;
  readonly onClearMarks: () => void;
  readonly onCancel: () => void;
}

/** What has just happened, or could not: above everything else. */
export function Messages({ state, onReveal, onDismissNote, onClearMarks, onCancel }: MessagesProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      {/* That a reading was given up stands where it was said to be under way. */}
      {state.note === null || state.note.about === "cancel" ? null : (
        <div className={styles.note}>
          <Aside note={state.note} onDismiss={onDismissNote} />
        </div>
      )}
      <div className={styles.messages}>
        <Waiting refusal={state.waiting} onCancel={onCancel} />
        <Failure state={state} />
        {state.kind === "applied" && state.doing === "file" ? <Said text={words.done.file()} /> : null}
        <Marks state={state} onClear={onClearMarks} />
        <UnusedReport message={unusedReport(state.known)} />
        <Stale state={state} onReveal={onReveal} />
        {[...printsLeft(state), ...columnNotes(state)].map((note) => (
          <Said key={note} text={note} />
        ))}
        {isLeftOutdated(state) ? <Said text={words.outdated} /> : null}
      </div>
    </>
  );
}

/**
 * A check of its own accord adds no message, which would push away what is being read, and takes none away: the header says it. Nor
 * does a choice of settings, which has its own word, and button, where it was made.
 */
function isLeftOutdated(state: PaneState): boolean {
  if (state.known?.outdated !== true || (state.kind === "applied" && state.doing === "choose")) return false;
  return !state.following.alone || (state.kind === "applied" && state.doing !== "write");
}

/** A workbook that may not be written to is no failure: all that can be found out of it stands below. */
function Failure({ state }: { readonly state: PaneState }): ReactElement | null {
  const styles = useStyles();
  if (state.kind !== "failed" || state.known === null) return null;
  const isClosed = isReadOnly(state);
  return (
    <MessageBar intent={isClosed ? "warning" : "error"} layout="multiline" tabIndex={-1} data-failure>
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{isClosed ? words.readOnly.title : words.failed}</MessageBarTitle>
        {saidOf(state.refusal)}
        {isClosed ? words.gap + words.readOnly.text : null}
        <Detail refusal={state.refusal} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** A cell is being edited: how to end that, that nothing more need be done, and the way out. */
function Waiting({ refusal, onCancel }: { readonly refusal: Refusal | null; readonly onCancel: () => void }): ReactElement | null {
  const styles = useStyles();
  if (refusal === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{words.waiting.title}</MessageBarTitle>
        {saidOf(refusal)}
        {words.gap + words.waiting.text}
        <Detail refusal={refusal} />
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onCancel}>
          {words.cancel}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Said({ text }: { readonly text: string }): ReactElement {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={useStyles().text}>
        <Mixed text={text} />
      </MessageBarBody>
    </MessageBar>
  );
}

/** A file that was saved with our marks in it should not be filed so: they can go at once, before anything is calculated. */
function Marks({ state, onClear }: { readonly state: PaneState; readonly onClear: () => void }): ReactElement | null {
  const styles = useStyles();
  const { marks } = state;
  if (marks === null || marks === 0) return null;
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{words.marks.title}</MessageBarTitle>
        {words.marks.text(marks)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" disabledFocusable={isBusy(state)} onClick={onClear}>
          {words.menu.clear}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function UnusedReport({ message }: { readonly message: string | null }): ReactElement | null {
  const styles = useStyles();
  if (message === null) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.text}>
        <MessageBarTitle>{words.report.unused}</MessageBarTitle>
        <Mixed text={message} />
      </MessageBarBody>
    </MessageBar>
  );
}

function Aside({ note, onDismiss }: { readonly note: Note; readonly onDismiss: () => void }): ReactElement {
  return (
    <MessageBar intent={"message" in note ? "info" : "warning"} layout="multiline">
      <MessageBarBody className={useStyles().text}>
        <MessageBarTitle>{words.note[note.about]}</MessageBarTitle>
        {"message" in note ? (
          <Mixed text={note.message} />
        ) : (
          <>
            {saidOf(note.refusal)}
            <Detail refusal={note.refusal} />
          </>
        )}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.close} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

/** What was left out because somebody changed it meanwhile: cells that were not written, or not taken back. */
function Stale({ state, onReveal }: { readonly state: PaneState; readonly onReveal: (place: Place) => void }): ReactElement | null {
  const styles = useStyles();
  if (state.kind !== "applied") return null;
  const { stale, left = [] } = state.written;
  const places = stale.flatMap(placeOf);
  const count = places.length + left.length;
  if (count === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.text}>
        {state.doing === "undo" ? words.kept(count) : words.stale(count)}
        <span className={styles.chips}>
          {places.slice(0, shownStale).map((place, index) => (
            <PlaceChip key={`${placeText(place)} ${index}`} place={place} onReveal={onReveal} />
          ))}
          {places.length > shownStale ? words.more(places.length - shownStale) : null}
          {left.map((sheet) => (
            <span key={sheet}>
              <Mixed text={words.left(sheet)} />
            </span>
          ))}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

/** Print areas that were to be taken back and are still there. */
function printsLeft(state: PaneState): readonly string[] {
  if (state.kind !== "applied") return [];
  return state.written.stale.flatMap((edit) =>
    edit.kind === "print" && edit.before !== null && edit.after === null ? [words.printLeft(edit.sheet, edit.before)] : [],
  );
}

/** Where an edit goes to; what is kept has no place to show, and what is printed is spoken of by itself. */
function placeOf(edit: Edit): readonly Place[] {
  if (edit.kind === "keep" || edit.kind === "print") return [];
  return [edit.kind === "sheet" ? { sheet: edit.sheet, address: "A1" } : edit.place];
}
