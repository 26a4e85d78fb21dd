import { once } from "node:events";
import { availableParallelism } from "node:os";
import { join, relative, resolve } from "node:path";
import { isMainThread, parentPort, workerData } from "node:worker_threads";
import { interrupted, start } from "../tools/start";
import { explainMain } from "./explain";
import { recalcMain, type Means, type Output } from "./recalc";
import { isSetup, serve, threadHand } from "./thread";

const project = resolve(__dirname, "..", "..");
const sample = relative(process.cwd(), join(project, "assets", "sample", "bureau-2022.xlsx"));

/** Lines, and on a screen below them how far the run is; what is written takes that line away first. */
function output(): Output {
  let shown = false;
  const clear = (): void => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  const line = (stream: NodeJS.WriteStream) => (text: string) => {
    clear();
    stream.write(`${text}\n`);
  };
  const progress = (done: number, all: number): void => {
    clear();
    if (done === all) return;
    process.stderr.write(`已核对 ${done}/${all}……`);
    shown = true;
  };
  return {
    out: line(process.stdout),
    err: line(process.stderr),
    ready: async () => {
      if (process.stdout.writableNeedDrain) await once(process.stdout, "drain");
    },
    ...(process.stderr.isTTY ? { progress } : {}),
  };
}

/** A thread for each processor, each running this very program. */
const means: Partial<Means> = {
  processors: availableParallelism(),
  start: (setup) => threadHand(__filename, setup),
  stopped: interrupted,
};

/** Runs one of the product's commands; the result is the process's exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  const io = output();
  switch (name) {
    case "recalc":
      return recalcMain(args, io, sample, means);
    case "explain":
      return explainMain(args, { ...io, stdin: process.stdin });
    case "start":
      return start(args, { project, recalculate: () => recalcMain([], io, sample), print: io.out, stopped: interrupted });
    default:
      io.err(`没有“${name ?? ""}”这个命令；有 recalc、explain、start。`);
      return 2;
  }
}

// The same file once more, in a thread of its own.
if (!isMainThread && parentPort !== null && isSetup(workerData)) serve(parentPort, workerData);
