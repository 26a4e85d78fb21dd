import { excelHost } from "../host/excel";
import { readReport } from "../host/report";
import { engine } from "./engine";
import { later, pause } from "./later";
import { mount } from "./mount";
import { SessionPane } from "./SessionPane";
import { createSession } from "./session";
import { isDarkColour } from "./theme";
import { speak, words } from "./words";

/** The task pane's entry: waits for Office and the words in its language, opens the door to Excel and shows the pane. */
async function start(root: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  await speak(language());
  document.documentElement.lang = words.lang;
  document.title = words.product;
  if (host !== Office.HostType.Excel) {
    root.textContent = words.notExcel;
    return;
  }
  const means = { host: excelHost(), engine, clock: () => new Date(), readReport, pause, later, clearsUndoList: true };
  const session = createSession(means);
  mount(root).render(<SessionPane session={session} dark={officeIsDark()} />);
}

/** The language that Office is shown in; outside Office, where there is none, the browser's. */
function language(): string {
  const { context } = Office as { readonly context?: Partial<Office.Context> };
  return context?.displayLanguage ?? navigator.language;
}

/** Excel's own theme where it tells, which need not be the system's. */
function officeIsDark(): boolean | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background === undefined ? null : isDarkColour(background);
}

const root = document.getElementById("root");
if (root !== null) void start(root);
