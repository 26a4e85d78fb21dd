import type { SimulatedExcel } from "./simulated-excel";

// Excel on Windows as office.js sees it: an object `window.external` whose arrays look like COM arrays.

interface ComArray {
  readonly toArray: () => readonly unknown[];
  readonly dimensions: () => number;
  readonly ubound: () => number;
}

type Callback = (answer: ComArray) => void;

type EventHandler = (dispatchId: number, payload: ComArray) => void;

/** What office.js expects to find as `window.external`. */
export interface External {
  readonly GetHostInfo: () => string;
  readonly GetLoggingAllowed: () => boolean;
  readonly GetContext: () => Readonly<Record<string, () => unknown>>;
  readonly Execute: (dispatchId: number, parameters: unknown, callback: Callback) => void;
  readonly RegisterEvent: (dispatchId: number, target: unknown, handler: EventHandler, callback: Callback) => void;
  readonly UnregisterEvent: (dispatchId: number, target: unknown, callback: Callback) => void;
}

const richApiRequest = 93;
const richApiMessage = 33;
const commandInvoked = 39;
const commandCompleted = 94;
const dialogMessage = 10;
const openBrowserWindow = 102;
/** What a dialog tells when the user has closed it, and why another cannot be opened. */
const dialogClosed = 12_006;
const dialogAlreadyOpened = 12_007;
const excel = 1;

/** A language that Office may be shown in, by its tag: office.js looks for its own words by it. */
export type Language = "zh-CN" | "en-US";

/** The bridge between office.js and a simulated Excel; put it in place before office.js loads. */
export function bridgeTo(simulated: SimulatedExcel, language: Language = "zh-CN"): External {
  return {
    GetHostInfo: () => `Excel|Win32|16.01|${language}|{00000000-0000-0000-0000-000000000000}||disableLogging|0`,
    GetLoggingAllowed: () => false,
    GetContext: () => context(simulated, language),
    Execute: (dispatchId, parameters, callback) => {
      // A real host answers later, never from within the call.
      void Promise.resolve().then(() => {
        callback(execute(simulated, dispatchId, parameters));
        simulated.tellDone();
      });
    },
    RegisterEvent: (dispatchId, target, handler, callback) => {
      // One message an event: two in one array would be taken for a table by office.js.
      if (dispatchId === richApiMessage) simulated.hear = (message) => handler(richApiMessage, comArray([comArray(message)]));
      if (dispatchId === commandInvoked) simulated.ribbon.invoke = (id, name) => handler(commandInvoked, comArray([id, name, "{}"]));
      const opened = dispatchId !== dialogMessage || openDialog(simulated, String(target), handler);
      callback(comArray([opened ? 0 : dialogAlreadyOpened]));
    },
    UnregisterEvent: (_dispatchId, _target, callback) => callback(comArray([0])),
  };
}

function openDialog({ ribbon }: SimulatedExcel, target: string, handler: EventHandler): boolean {
  const { url, width, height } = JSON.parse(target) as { readonly url: string; readonly width: number; readonly height: number };
  const close = (): void => handler(dialogMessage, comArray([dialogClosed]));
  return ribbon.open({ address: url, width, height, close });
}

function execute(simulated: SimulatedExcel, dispatchId: number, parameters: unknown): ComArray {
  if (dispatchId === commandCompleted) {
    const [id, status] = parameters as readonly [string, number];
    simulated.ribbon.done(id, status);
    return comArray([0]);
  }
  if (dispatchId === openBrowserWindow) {
    const [, address] = parameters as readonly [number, string];
    simulated.ribbon.windows.push(address);
    return comArray([0]);
  }
  if (dispatchId !== richApiRequest) throw new Error(`the simulated Excel does not know the dispatch id ${dispatchId}`);
  const [message] = parameters as readonly [readonly unknown[]];
  const { status, body } = simulated.answer(String(message[4]));
  return status === 0 ? comArray([0, comArray([200, comArray([]), body])]) : comArray([status, null]);
}

function context({ apiVersion, sets, readsOnly }: SimulatedExcel, language: Language): Readonly<Record<string, () => unknown>> {
  return {
    GetAppType: () => excel,
    GetSolutionRef: () => "simulated",
    GetAppVersionMajor: () => 16,
    GetAppVersionMinor: () => 1,
    GetAppUILocale: () => language,
    GetAppDataLocale: () => "zh-CN",
    GetDocUrl: () => "C:\\自评表.xlsx",
    GetAppCapabilities: () => (readsOnly ? 1 : 0),
    GetActivationMode: () => 1,
    GetControlIntegrationLevel: () => 1,
    GetSolutionToken: () => "",
    GetSupportedMatrix: () => JSON.stringify({ ExcelApi: apiVersion, ...sets }),
    GetHostFullVersion: () => "16.0.14332.20000",
    GetSettings: () => ({ Read: () => undefined, Write: () => undefined }),
    GetOfficeThemeInfo: () => "{}",
  };
}

function comArray(values: readonly unknown[]): ComArray {
  return { toArray: () => values, dimensions: () => 1, ubound: () => values.length };
}
