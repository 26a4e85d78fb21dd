import type { SimContext } from "./cells";
import { runBatch, type Answer, type Batch, type References, type Stage } from "./dispatcher";
import { messageOf, type SimEvent, type SimMessage } from "./events";
import type { SimValue, SimWorkbook } from "./model";
import { fault, gap, gapCode, isFault, object } from "./objects";
import { simulateRibbon, type SimRibbon } from "./ribbon";
import { workbookObject } from "./workbook-objects";

// A simulated Excel that answers office.js at the level of its protocol. It has no Node and no browser in it, so that
// the same code serves tests in Node (office-in-node.ts) and pages in a browser (page-host.ts).
// What it proves is how an add-in talks to Excel; how Excel itself decides is an assumption wherever it is imitated.

/** One request that office.js sent. */
export interface SimRequest {
  /** What it did, in order, such as `Range.Values=`, `Range?values,formulas` or `ConditionalFormat.Delete()`. */
  readonly does: readonly string[];
  readonly bytes: number;
  /** The bytes of the answer. */
  readonly answered: number;
  /** The code that it was answered with; null when all went well. */
  readonly failed: string | null;
}

/** A failure to inject. */
export interface Injected {
  /** Which request fails, counted from now on, 1 is the next. */
  readonly request: number;
  /** Which action of it: the first whose description contains this, or the one of that number from 1 on; all before it are done. Absent: the whole request. */
  readonly at?: string | number;
  readonly code: string;
  readonly message?: string;
  /** The whole request is done all the same, and only its answer is lost. */
  readonly lost?: boolean;
}

/** How a request is answered: a status of the host (0 is success), and the answer's JSON. */
export interface Response {
  readonly status: number;
  readonly body: string;
}

/** A simulated Excel with one open workbook. */
export interface SimulatedExcel {
  readonly workbook: SimWorkbook;
  /** What was asked of the workbook so far; what office.js asks for its own start-up is not counted. */
  readonly requests: readonly SimRequest[];
  /** What was asked for and the simulator does not know; a test that ends with any has found a gap. */
  readonly gaps: string[];
  /** Whether the user is editing a cell: everything is refused until they are done. */
  editing: boolean;
  readonly ribbon: SimRibbon;
  /** The requirement sets that it claims besides ExcelApi, by their names. */
  readonly sets: Readonly<Record<string, string>>;
  /** The version of the API that it claims. */
  readonly apiVersion: string;
  /** Whether it says of the document that it may only be read. */
  readonly readsOnly: boolean;
  /** Forgets the requests made so far. */
  forget(): void;
  /** Makes a later request fail. */
  fail(injected: Injected): void;
  /** Answers one request by its body. */
  answer(body: string): Response;
  /** Where messages go; the bridge sets it. */
  hear: ((message: SimMessage) => void) | null;
  /** Tells the add-in at once what somebody has done, if it has asked for that. */
  tell(event: SimEvent): void;
  /** Tells what the add-in itself has done: called once it has its answer, as Excel does. */
  tellDone(): void;
  /** The kinds of events that the add-in has asked for. */
  readonly asked: ReadonlySet<SimEvent["kind"]>;
}

/** What may be chosen about a simulated Excel. */
export interface SimOptions {
  /** What a formula comes to; where it does not tell, those of the workbook come to what they came to, and others to zero. */
  readonly calculate?: (sheet: string, address: string, formula: string) => SimValue | undefined;
  readonly apiVersion?: string;
  /** The requirement sets besides ExcelApi; without SharedRuntime the add-in cannot show its pane. */
  readonly sets?: Readonly<Record<string, string>>;
  /** Says of the document that it may only be read, as in a view that is for reading. */
  readonly readsOnly?: boolean;
  /** Members that this Excel has not, whatever version it claims, by a piece of what a request does with them. */
  readonly lacks?: readonly string[];
  /** A request that is larger is refused as Excel on the web does; 5 MB as there. */
  readonly largestRequest?: number;
  /** An answer that is larger is refused likewise, after all has been done. */
  readonly largestAnswer?: number;
}

const usualSets: Readonly<Record<string, string>> = { SharedRuntime: "1.1", RibbonApi: "1.1", OpenBrowserWindowApi: "1.1" };

/** The host statuses of a request and of an answer that are too large. */
const payloadTooLarge = 5103;
const answerTooLarge = 5104;

/** Opens a workbook in a simulated Excel. */
export function simulateExcel(workbook: SimWorkbook, options: SimOptions = {}): SimulatedExcel {
  const raised: SimEvent[] = [];
  const context: SimContext = {
    workbook,
    calculate: calculator(workbook, options),
    asked: new Set(),
    raise: (event) => void raised.push({ ...event, by: "addin" }),
  };
  const references: References = new Map();
  const requests: SimRequest[] = [];
  const gaps: string[] = [];
  const waiting: Injected[] = [];

  const due = (): Injected | null => {
    const counted = waiting.map((injected) => ({ ...injected, request: injected.request - 1 }));
    waiting.splice(0, waiting.length, ...counted.filter((injected) => injected.request > 0));
    return counted.find((injected) => injected.request === 0) ?? null;
  };

  const sets = options.sets ?? usualSets;
  const ribbon = simulateRibbon("SharedRuntime" in sets);
  const excel: SimulatedExcel = {
    workbook,
    ribbon,
    sets,
    requests,
    gaps,
    editing: false,
    apiVersion: options.apiVersion ?? "1.14",
    readsOnly: options.readsOnly ?? false,
    forget: () => void requests.splice(0),
    fail: (injected) => void waiting.push(injected),
    asked: context.asked,
    hear: null,
    tell: (event) => {
      if (context.asked.has(event.kind)) excel.hear?.(messageOf(event, excel.apiVersion));
    },
    tellDone: () => raised.splice(0).forEach(excel.tell),
    answer: (body) => {
      const batch = JSON.parse(body) as Batch;
      if (isInternal(batch)) return { status: 0, body: JSON.stringify(runBatch(internalStage(ribbon), batch)) };
      const bytes = new TextEncoder().encode(body).length;
      const does: string[] = [];
      const reply = (answer: Answer): Response => {
        const failed = "Error" in answer ? answer.Error.Code : null;
        if ("Error" in answer && answer.Error.Code === gapCode) gaps.push(answer.Error.Message);
        const text = JSON.stringify(answer);
        const answered = new TextEncoder().encode(text).length;
        const isTooLarge = answered > (options.largestAnswer ?? 5_000_000);
        requests.push({ does, bytes, answered, failed: isTooLarge ? "ResponsePayloadSizeLimitExceeded" : failed });
        return isTooLarge ? { status: answerTooLarge, body: "" } : { status: 0, body: text };
      };
      const injected = due();
      if (bytes > (options.largestRequest ?? 5_000_000) || injected?.code === "RequestPayloadSizeLimitExceeded") {
        requests.push({ does, bytes, answered: 0, failed: "RequestPayloadSizeLimitExceeded" });
        return { status: payloadTooLarge, body: "" };
      }
      if (excel.editing) return reply(refusal("InvalidOperationInCellEditMode", "Excel is in cell-editing mode."));
      if (injected !== null && injected.at === undefined && injected.lost !== true)
        return reply(refusal(injected.code, injected.message ?? injected.code));
      const stage: Stage = {
        root: () => workbookObject(context),
        create: unknownClass,
        references,
        before: logging(does, injected, options.lacks ?? []),
      };
      const answer = guarded(stage, batch);
      return reply(injected?.lost === true ? refusal(injected.code, injected.message ?? injected.code) : answer);
    },
  };
  return excel;
}

function calculator(workbook: SimWorkbook, { calculate }: SimOptions): SimContext["calculate"] {
  const cells = workbook.sheets.flatMap((sheet) =>
    Object.entries(sheet.cells).map(([address, cell]) => ({ key: `${sheet.name}!${address}`, ...cell })),
  );
  const opened = new Map(cells.flatMap(({ key, formula, value }) => (formula === null ? [] : [[`${key}${formula}`, value]])));
  return (sheet, address, formula) => {
    const told = calculate?.(sheet, address, formula);
    return told === undefined ? (opened.get(`${sheet}!${address}${formula}`) ?? 0) : told;
  };
}

/** Writes down what an action does, and fails it if it is the one to fail. */
function logging(does: string[], injected: Injected | null, lacks: readonly string[]): Stage["before"] {
  let pending = injected;
  return (what) => {
    does.push(what);
    if (lacks.some((member) => what.includes(member))) throw fault("ApiNotFound", `The API ${what} is not there.`);
    const isThis = typeof pending?.at === "number" ? does.length === pending.at : pending?.at !== undefined && what.includes(pending.at);
    if (pending === null || !isThis) return;
    const { code, message } = pending;
    pending = null;
    throw fault(code, message ?? code);
  };
}

/** Runs a batch; a mistake inside the simulator is answered as a gap rather than lost. */
function guarded(stage: Stage, batch: Batch): Answer {
  try {
    return runBatch(stage, batch);
  } catch (thrown) {
    return refusal(isFault(thrown) ? thrown.code : gapCode, thrown instanceof Error ? `${thrown.message} ${thrown.stack}` : String(thrown));
  }
}

function refusal(Code: string, Message: string): Answer {
  return { Error: { Code, Message, Location: "", ActionIndex: 0 }, ProcessedResults: { Results: [] }, TraceIds: [] };
}

/** Requests for office.js's own services, which have nothing to do with the workbook. */
function isInternal(batch: Batch): boolean {
  return Object.values(batch.ObjectPaths).some((path) => /^Microsoft\.(InternalService|AppRuntime)\./.test(path.Name));
}

function unknownClass(name: string): never {
  throw gap(`the class ${name}`);
}

const internalStage = (ribbon: SimRibbon): Stage => ({
  root: () => unknownClass("Workbook, asked for by an internal service"),
  create: (name) =>
    name.endsWith("AppRuntimeService")
      ? object("AppRuntimeService", { methods: { SetAppRuntimeState: ([state]) => showPane(ribbon, state) } })
      : object("AddinInternalService", { methods: { NotifyActionHandlerReady: () => ribbon.hear() } }),
  references: new Map(),
  before: () => undefined,
});

function showPane(ribbon: SimRibbon, state: unknown): void {
  if (!ribbon.shares) throw fault("SharedRuntimeNotAvailable", "The shared runtime is not available.");
  if (state !== "Visible") throw gap(`the state ${String(state)} of the pane`);
  ribbon.shown += 1;
}
