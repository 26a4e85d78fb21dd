// What of Excel lies around the sheets: the ribbon and the keys that call functions of the add-in, its pane, dialogs and windows.

/** A dialog that an add-in has opened. */
export interface SimDialog {
  readonly address: string;
  readonly width: number;
  readonly height: number;
  /** Closes it, as the user does. */
  readonly close: () => void;
}

/** How a function of the add-in ended: the status 0 is success, any other that office.js has no such function. */
export interface SimEnd {
  readonly name: string;
  readonly status: number;
}

/** The ribbon of a simulated Excel. */
export interface SimRibbon {
  /** Whether ribbon and pane are one page, so that the add-in can show its pane. */
  readonly shares: boolean;
  /** How office.js is told that a button was clicked, by an id of the click and the function's name; the bridge sets it. */
  invoke: ((id: string, name: string) => void) | null;
  /** Whether office.js has said that it listens, and the add-in's functions are there. */
  isHeard: boolean;
  /** office.js says so: what was clicked until then is carried out now. */
  hear(): void;
  /**
   * Clicks a button, or a line of a menu; resolves when office.js says that its function is done with. Before the add-in listens
   * the click is held, as Excel holds it.
   */
  press(name: string): Promise<SimEnd>;
  /** What office.js says is done with, by the id of the click. */
  done(id: string, status: number): void;
  /** Every function that was done with, once for each time it was said. */
  readonly ends: readonly SimEnd[];
  readonly dialogs: readonly SimDialog[];
  /** Opens a dialog; false where one is open already. */
  open(dialog: SimDialog): boolean;
  /** The addresses that were opened in the user's browser. */
  readonly windows: string[];
  /** How often the pane was brought up. */
  shown: number;
}

/** A ribbon; the id of a click says which of them it was. */
export function simulateRibbon(shares: boolean): SimRibbon {
  const ends: SimEnd[] = [];
  const dialogs: SimDialog[] = [];
  const waiting = new Map<string, { readonly name: string; readonly resolve: (end: SimEnd) => void }>();
  const held: (() => void)[] = [];
  let clicks = 0;
  const ribbon: SimRibbon = {
    shares,
    invoke: null,
    isHeard: false,
    hear: () => {
      ribbon.isHeard = true;
      // Not from within the call in which office.js says so.
      void Promise.resolve().then(() => held.splice(0).forEach((click) => click()));
    },
    press: (name) =>
      new Promise((resolve) => {
        clicks += 1;
        const id = `click-${clicks}`;
        waiting.set(id, { name, resolve });
        const click = (): void => ribbon.invoke?.(id, name);
        if (ribbon.isHeard) click();
        else held.push(click);
      }),
    done: (id, status) => {
      const click = waiting.get(id);
      const end = { name: click?.name ?? id, status };
      ends.push(end);
      click?.resolve(end);
    },
    ends,
    dialogs,
    open: (dialog) => {
      if (dialogs.length > 0) return false;
      const close = (): void => {
        dialogs.splice(0);
        dialog.close();
      };
      dialogs.push({ ...dialog, close });
      return true;
    },
    windows: [],
    shown: 0,
  };
  return ribbon;
}
