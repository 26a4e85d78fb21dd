import { version } from "../core/version";
import type { Program, Refusal } from "../host/host";
import type { Doing, Means } from "./means";
import type { PaneEvent, PaneState } from "./state";
import { words } from "./words";

// What somebody who helps from afar has to know (诊断信息): versions and codes. Nothing in here comes from the workbook, and a
// message could name a sheet or a figure, so that no message is handed on, nor what any text says of a fault: only names.

/** The diagnosis of a session: as text for the clipboard, and what is said once it is there. */
export interface Diagnosis {
  /** Hears of everything that happens, and remembers what could not be done last. */
  readonly hear: (event: PaneEvent) => void;
  readonly text: () => string;
  /** Says that the text was copied, or shows it where it could not be. */
  readonly said: (copied: boolean) => void;
}

/** What could not be done last, by its codes. */
interface Trouble {
  readonly code: Refusal["code"];
  /** The program's own code, or the name of a fault and where in our script it happened; null where none is known. */
  readonly cause: string | null;
  readonly during: Doing | "undo" | "read" | "aside";
  readonly at: Date;
}

interface Ground {
  readonly means: Pick<Means, "clock" | "program">;
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
}

/** Diagnoses a session from the events that it is told of. */
export function diagnoser({ means, state, dispatch }: Ground): Diagnosis {
  let trouble: Trouble | null = null;
  const text = (): string => diagnosisText(means.program?.() ?? null, trouble, means.clock());
  return {
    hear: (event) => void (trouble = troubleIn(event, state(), means.clock()) ?? trouble),
    text,
    said: (copied) => {
      const message = copied ? words.diagnosis.copied : words.diagnosis.notCopied(text());
      dispatch({ kind: "note", note: { about: "diagnosis", message } });
    },
  };
}

/** A fault of our own as a refusal: its message for whoever sees the pane, its name to be handed on. */
export function refusalOf(fault: unknown): Refusal {
  const message = words.fault(fault instanceof Error ? fault.message : String(fault));
  return { kind: "refused", code: "failed", message, cause: causeOf(fault) };
}

/** The trouble that an event tells of; null for all others. */
function troubleIn(event: PaneEvent, state: PaneState, at: Date): Trouble | null {
  const refusal = refusalIn(event);
  return refusal === null ? null : { code: refusal.code, cause: refusal.cause ?? null, during: duringOf(event, state), at };
}

function refusalIn(event: PaneEvent): Refusal | null {
  if (event.kind === "refuse" || event.kind === "wait" || event.kind === "not-added") return event.refusal;
  return event.kind === "note" && event.note !== null && "refusal" in event.note ? event.note.refusal : null;
}

function duringOf(event: PaneEvent, state: PaneState): Trouble["during"] {
  if (event.kind === "note" || event.kind === "not-added") return "aside";
  return state.kind === "applying" ? state.doing : "read";
}

/** What a fault of our own is called and where in our script it happened, such as `TypeError taskpane.js:1:2345`. */
function causeOf(fault: unknown): string {
  if (!(fault instanceof Error)) return "unknown";
  // The trace begins with the message.
  const [place] = /[\w.-]+\.js:\d+:\d+/.exec((fault.stack ?? "").replace(fault.message, "").replace(/\?[0-9a-f]+(?=:)/g, "")) ?? [];
  return place === undefined ? fault.name : `${fault.name} ${place}`;
}

/** A name as programs give them, and a place in a script; anything else is none. */
function nameOf(text: string): string {
  return /^[A-Za-z][\w.]{0,60}( [\w.-]{1,60}\.js:\d+:\d+)?$/.test(text) ? text : "unknown";
}

/** All that is handed on, a line each, for pasting into a message to whoever helps. */
function diagnosisText(program: Program | null, trouble: Trouble | null, now: Date): string {
  const { ours, at, page, language, sets, webview, noTrouble } = words.diagnosis;
  const about =
    program === null
      ? []
      : [
          page([program.name, program.version, program.platform].filter((part) => part !== "").join(" ")),
          language(program.language),
          ...(program.sets.length === 0 ? [] : [sets(program.sets.join(", "))]),
          webview(program.webview),
        ];
  return [ours(version), ...about, trouble === null ? noTrouble : troubleText(trouble), at(timeText(now))].join("\r\n");
}

function troubleText({ code, cause, during, at }: Trouble): string {
  return words.diagnosis.trouble(cause === null ? code : `${code} ${nameOf(cause)}`, during, timeText(at));
}

function timeText(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join("-");
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`;
}
