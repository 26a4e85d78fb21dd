import type { Reading, Refusal } from "../host/host";
import { knownAfter, oursIn } from "./knowledge";
import type { Means } from "./means";
import type { Patience } from "./patience";
import { isBusy, isCalm, type Following, type Found, type PaneEvent, type PaneState } from "./state";

// What happens when somebody changes the workbook after it was assessed: the pane says so, or assesses anew by itself.
// Neither writes anything: that takes a click.

/** How long nothing must have changed, in milliseconds: who fills in a row is not to be told after every cell. */
export const quiet = 1000;

/** What following works with. */
export interface Bench {
  readonly means: Means;
  readonly state: () => PaneState;
  readonly dispatch: (event: PaneEvent) => void;
}

/** Follows the workbook for a session. */
export interface Follower {
  /** Asks the host to tell of changes; once it does, it is not asked again. */
  readonly begin: () => Promise<void>;
  /** The workbook was read for the result just now: whatever was told until now is in it. */
  readonly seen: () => void;
  /** Switches 自动重新核对 on or off. */
  readonly alone: (on: boolean) => void;
  /** The check of its own accord that is under way; null where none is. */
  readonly underWay: () => Promise<void> | null;
  readonly end: () => void;
}

/** What a command works with. */
export interface Desk extends Bench {
  readonly follower: Follower;
  /** Tries again what was refused because a cell is being edited. */
  readonly until: Patience["until"];
  /** Comes to an end when it is known what a bureau has laid down; absent where nothing can be. */
  readonly learned: Promise<void> | undefined;
}

/** A desk that can also assess what stands in the workbook now. */
export interface LookingDesk extends Desk {
  readonly look: (now: Reading | undefined) => Promise<Found | Refusal>;
}

/** Follows what others change, where the host tells of it and there is a clock to wait by. */
export function follower({ means, state, dispatch }: Bench): Follower {
  const { host, later } = means;
  let stop: (() => void) | null = null;
  let cancel: (() => void) | null = null;
  let check: Promise<void> | null = null;

  const follow = (following: Partial<Following>): void => dispatch({ kind: "follow", following });
  const forget = (): void => {
    cancel?.();
    cancel = null;
  };
  const noticed = (): void => {
    forget();
    cancel = later?.(settled, quiet) ?? null;
  };
  const settled = (): void => {
    cancel = null;
    if (state().known === null) return;
    // What is under way may still read what has changed.
    if (isBusy(state()) || check !== null) return noticed();
    if (state().following.auto && isCalm(state())) check = assessAnew().finally(() => (check = null));
    else if (!state().following.changed) follow({ changed: true });
  };
  /** What goes wrong is nobody's question: it is said that there is something new, and the next change, or a click, tries again. */
  const assessAnew = async (): Promise<void> => {
    try {
      const reading = await host.read("again");
      if (reading.kind === "refused") return follow({ changed: true });
      forget();
      dispatch({ kind: "checked", known: knownAfter(means, reading, state()), ours: oursIn(means.engine, reading) });
    } catch {
      follow({ changed: true });
    }
  };

  return {
    begin: async () => {
      if (stop !== null || later === undefined) return;
      stop = (await host.watch?.(noticed)) ?? null;
      if (stop !== null) follow({ can: true });
    },
    seen: () => {
      forget();
      if (state().following.changed) follow({ changed: false });
    },
    alone: (on) => {
      follow({ auto: on });
      if (on && state().following.changed) settled();
    },
    underWay: () => check,
    end: () => {
      forget();
      stop?.();
      stop = null;
    },
  };
}
