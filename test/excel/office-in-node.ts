import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { bridgeTo, type External } from "./bridge";
import type { SimulatedExcel } from "./simulated-excel";

// Microsoft's own, unmodified office.js inside Node, in the test's own realm, with just as much of a page as it asks for.

const dist = join(dirname(require.resolve("@microsoft/office-js/package.json")), "dist");

interface ScriptTag {
  readonly src: string;
  readonly onload?: () => void;
}

/**
 * Starts office.js on a simulated Excel; later calls in the same test file put another Excel behind it.
 * Resolves when `Excel` and `Office` are there to be used.
 */
export async function startOffice(simulated: SimulatedExcel): Promise<void> {
  if (current !== null) {
    // office.js asks for messages once a page; from now on they come from this Excel.
    simulated.hear = current.simulated.hear;
    simulated.ribbon.invoke = current.simulated.ribbon.invoke;
    simulated.ribbon.isHeard = current.simulated.ribbon.isHeard;
    current.simulated.hear = null;
    current.simulated = simulated;
    return;
  }
  const behind = { simulated };
  current = behind;
  stubPage({
    ...bridgeTo(simulated),
    Execute: (id, parameters, callback) => bridgeTo(behind.simulated).Execute(id, parameters, callback),
    RegisterEvent: (id, target, handler, callback) => bridgeTo(behind.simulated).RegisterEvent(id, target, handler, callback),
  });
  runScript("office.js");
  await Office.onReady();
}

let current: { simulated: SimulatedExcel } | null = null;

function runScript(file: string): void {
  // Indirect eval runs in the test's own global scope, where instanceof holds between office.js and the test.
  (0, eval)(readFileSync(join(dist, file), "utf8"));
}

function stubPage(external: External): void {
  const base = "https://rescore.test/office/";
  const load = (script: ScriptTag): void => {
    // A script that office.js asks for is run at once and reported as loaded a little later, as a page would.
    runScript(script.src.slice(base.length));
    setTimeout(() => script.onload?.(), 0);
  };
  const office = { src: `${base}office.js`, getAttribute: () => null };
  const page = {
    external,
    document: {
      readyState: "complete",
      getElementsByTagName: (name: string) => (name === "script" ? [office] : [{ appendChild: load }]),
      createElement: () => ({ setAttribute: () => undefined, getAttribute: () => null }),
      hasFocus: () => false,
    },
    location: { href: base, protocol: "https:", host: "rescore.test", hash: "", search: "", pathname: "/" },
    history: {},
    // The text of a browser's status bar, which office.js reads by its bare name.
    status: "",
    parent: globalThis,
    top: globalThis,
    window: globalThis,
  };
  for (const [name, value] of Object.entries(page)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  if (typeof navigator === "undefined")
    Object.defineProperty(globalThis, "navigator", { value: { userAgent: "Node" }, configurable: true });
}
