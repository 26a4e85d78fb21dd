import { Button, makeStyles, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Place } from "../core/grid/address";
import type { Edit, Plan } from "../core/plan";
import { placeText } from "./figures";
import { PlaceChip } from "./PlaceChip";
import type { Note, PaneState } from "./state";
import { unusedReport } from "./summary";
import { words } from "./words";

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
}

/** What has just happened, or could not: above everything else. */
export function Messages({ state, onReveal, onDismissNote }: MessagesProps): ReactElement {
  const styles = useStyles();
  return (
    <>
      {state.note === null ? null : (
        <div className={styles.note}>
          <Aside note={state.note} onDismiss={onDismissNote} />
        </div>
      )}
      <div className={styles.messages}>
        {state.kind === "failed" && state.known !== null ? <Failure message={state.refusal.message} /> : null}
        <UnusedReport message={unusedReport(state.known)} />
        <Stale plan={staleOf(state)} onReveal={onReveal} />
      </div>
    </>
  );
}

function Failure({ message }: { readonly message: string }): ReactElement {
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody className={useStyles().text}>
        <MessageBarTitle>{words.failed}</MessageBarTitle>
        {message}
      </MessageBarBody>
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
        {message}
      </MessageBarBody>
    </MessageBar>
  );
}

function Aside({ note: { about, message }, onDismiss }: { readonly note: Note; readonly onDismiss: () => void }): ReactElement {
  return (
    <MessageBar intent={about === "place" ? "info" : "warning"} layout="multiline">
      <MessageBarBody className={useStyles().text}>
        <MessageBarTitle>{words.note[about]}</MessageBarTitle>
        {message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button appearance="transparent" size="small" icon={<DismissRegular />} aria-label={words.close} onClick={onDismiss} />
        }
      />
    </MessageBar>
  );
}

/** The cells that were left out because somebody changed them meanwhile. */
function Stale({ plan, onReveal }: { readonly plan: Plan; readonly onReveal: (place: Place) => void }): ReactElement | null {
  const styles = useStyles();
  if (plan.length === 0) return null;
  const places = plan.flatMap(placeOf);
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.text}>
        {words.stale(plan.length)}
        <span className={styles.chips}>
          {places.slice(0, shownStale).map((place, index) => (
            <PlaceChip key={`${placeText(place)} ${index}`} place={place} onReveal={onReveal} />
          ))}
          {places.length > shownStale ? words.more(places.length - shownStale) : null}
        </span>
      </MessageBarBody>
    </MessageBar>
  );
}

function staleOf(state: PaneState): Plan {
  if (state.kind === "applied") return state.written.stale;
  return state.kind === "assessed" && state.undone !== null ? state.undone.stale : [];
}

/** Where an edit goes to; what is kept has no place to show. */
function placeOf(edit: Edit): readonly Place[] {
  if (edit.kind === "keep") return [];
  return [edit.kind === "sheet" ? { sheet: edit.sheet, address: "A1" } : edit.place];
}
