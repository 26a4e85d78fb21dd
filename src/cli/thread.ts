import { Worker, type MessagePort } from "node:worker_threads";
import type { Hand } from "./crew";
import { workFor } from "./one-file";
import { failure, type Failure, type Job, type Outcome, type Setup } from "./outcome";

/** What a thread may take: far more than any file that is let in, far less than what would bring the machine to its knees. */
const memory = { maxOldGenerationSizeMb: 2048 };

/** Starts a thread that recalculates files; `script` is the program that calls {@link serve} in it. */
export function threadHand(script: string, setup: Setup, resourceLimits = memory): Hand {
  const worker = new Worker(script, { workerData: setup, resourceLimits });
  let give: { readonly resolve: (outcome: Outcome) => void; readonly reject: (fault: unknown) => void } | null = null;
  let fault: unknown = null;
  worker.on("message", (outcome: Outcome) => give?.resolve(outcome));
  worker.on("error", (error) => {
    fault = error;
  });
  // The last that is ever heard of it, whatever has ended it.
  worker.on("exit", () => give?.reject(fault));
  return {
    work: (job) =>
      new Promise((resolve, reject) => {
        give = { resolve, reject };
        worker.postMessage(job);
      }),
    end: () => void worker.terminate(),
  };
}

/** Whether a thread's data say that it is to recalculate files. */
export function isSetup(data: unknown): data is Setup {
  return typeof data === "object" && data !== null && "task" in data && data.task === "recalc";
}

/** Recalculates the files that are asked for over a port, one after the other. */
export function serve(port: MessagePort, setup: Setup): void {
  const work = workFor(setup);
  port.on("message", (job: Job) => {
    void work(job).then((outcome) => port.postMessage(outcome, outcome.bytes === null ? [] : [outcome.bytes.buffer as ArrayBuffer]));
  });
}

/** What is said of a file whose thread perished. */
export function perishedOf(fault: unknown): Failure {
  const isMemory = typeof fault === "object" && fault !== null && "code" in fault && fault.code === "ERR_WORKER_OUT_OF_MEMORY";
  return isMemory
    ? failure("too-large", "处理这个文件要占的内存太多，已经跳过。请删去无关的工作表、图片后另存，再试一次。")
    : failure("failed", "处理这个文件时程序意外停止，已经跳过。请用 Excel 打开它，另存为 .xlsx 后再试。");
}
