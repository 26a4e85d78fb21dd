import { registerRibbon, sharesRuntime } from "../commands/ribbon";
import type { PolicyFile } from "../core/policy";
import { excelHost } from "../host/excel";
import { excelProgram } from "../host/excel-program";
import { readReport } from "../host/report";
import { engineLater } from "./engine-later";
import { later, pause } from "./later";
import type { Engine } from "./means";
import { mount } from "./mount";
import { loadPolicy } from "./policy-file";
import { fetchResult } from "./result-later";
import { SessionPane } from "./SessionPane";
import { createSession, type Session } from "./session";
import { isDarkColour } from "./theme";
import { speak, words } from "./words";

/**
 * The entry of the add-in: waits for Office, opens the door to Excel, gives the ribbon its functions and, once the words are there,
 * shows the pane. Where Excel shares the page, all of that is one session, which outlives the pane; elsewhere Excel loads the page
 * for the pane, and once more, unseen, for each click on the ribbon.
 */
async function start(root: HTMLElement): Promise<void> {
  const policy = loadPolicy();
  const { host } = await Office.onReady();
  const spoken = speak(language());
  // Excel may ask for a function at once, and takes one that it does not find for none.
  const session = host === Office.HostType.Excel ? sessionInExcel(spoken, policy) : null;
  await spoken;
  document.documentElement.lang = words.lang;
  document.title = words.product;
  if (session === null) Object.assign(root, { className: "notice", textContent: words.notExcel });
  else mount(root).render(<SessionPane session={session} dark={officeIsDark()} />);
}

function sessionInExcel(ready: Promise<void>, policy: Promise<PolicyFile>): Session {
  const means = {
    host: excelHost(),
    ...engineLater(fetchEngine),
    clock: () => new Date(),
    readReport,
    policy,
    pause,
    later,
    clearsUndoList: true,
  };
  const session = createSession({ ...means, hasKeys: sharesRuntime(), program: excelProgram });
  registerRibbon(session, ready);
  return session;
}

/** The core, and the panel that shows what it finds, while the pane is already drawn: its first screen needs neither. */
async function fetchEngine(): Promise<Engine> {
  const [core] = await Promise.all([import(/* webpackChunkName: "engine" */ "./engine"), fetchResult()]);
  return core.engine;
}

/** The language that Office is shown in; outside Office, where there is none, the browser's. */
function language(): string {
  const { context } = Office as { readonly context?: Partial<Office.Context> };
  return context?.displayLanguage ?? navigator.language;
}

/**
 * Excel's own theme where it tells, which need not be the system's; its black one with white text is a dark one. Only Outlook tells
 * of a change (Office.EventType.OfficeThemeChanged is an event of mailboxes), so one shows when the pane is opened next.
 */
function officeIsDark(): boolean | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background === undefined ? null : isDarkColour(background);
}

const root = document.getElementById("root");
if (root !== null) void start(root);
