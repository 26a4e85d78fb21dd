import { excelHost } from "../host/excel";
import { readReport } from "../host/report";
import { engine } from "./engine";
import { later, pause } from "./later";
import { mount } from "./mount";
import { SessionPane } from "./SessionPane";
import { createSession } from "./session";
import { isDarkColour } from "./theme";
import { words } from "./words";

/** The task pane's entry: waits for Office, opens the door to Excel and shows the pane. */
async function start(root: HTMLElement): Promise<void> {
  const { host } = await Office.onReady();
  if (host !== Office.HostType.Excel) {
    root.textContent = words.notExcel;
    return;
  }
  const means = { host: excelHost(), engine, clock: () => new Date(), readReport, pause, later, clearsUndoList: true };
  const session = createSession(means);
  mount(root).render(<SessionPane session={session} dark={officeIsDark()} />);
}

/** Excel's own theme where it tells, which need not be the system's. */
function officeIsDark(): boolean | null {
  const background = Office.context.officeTheme?.bodyBackgroundColor;
  return background === undefined ? null : isDarkColour(background);
}

const root = document.getElementById("root");
if (root !== null) void start(root);
