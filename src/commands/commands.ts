import { excelHost } from "../host/excel";
import { engine } from "../taskpane/engine";
import { createSession } from "../taskpane/session";
import { speak } from "../taskpane/words";
import { noticeAddress, noticeIn, type Notice } from "./notice";
import { troubleIn } from "./trouble";

/** The ribbon's 重新计算: reads, assesses and writes back without the pane, and speaks up only when that fails. */
async function recalculate(event: Office.AddinCommands.Event): Promise<void> {
  try {
    await speak(Office.context.displayLanguage);
    const session = createSession({ host: excelHost(), engine, clock: () => new Date() });
    await session.recalculate();
    const trouble = troubleIn(session.state());
    if (trouble !== null) await tell(trouble);
  } finally {
    // Whatever happened, Excel waits for this and shows that a command is still running until it comes.
    event.completed();
  }
}

/** Shows a notice in a dialog and waits until it is closed: the dialog goes away with this page. */
function tell(notice: Notice): Promise<void> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(noticeAddress(location.href, notice), { width: 30, height: 25 }, ({ status, value }) => {
      if (status === Office.AsyncResultStatus.Failed) resolve();
      else value.addEventHandler(Office.EventType.DialogEventReceived, () => resolve());
    });
  });
}

/** A line for each language, marked with it. */
function show({ lang, said, detail }: Notice): void {
  document.documentElement.lang = lang;
  document.body.textContent = said;
  if (detail === null) return;
  const below = document.createElement("p");
  below.lang = "zh-CN";
  below.textContent = detail;
  document.body.append(below);
}

const asked = noticeIn(location.href);
if (asked === null) {
  void Office.onReady(() => Office.actions.associate("recalculate", (event: Office.AddinCommands.Event) => void recalculate(event)));
} else {
  show(asked);
}
