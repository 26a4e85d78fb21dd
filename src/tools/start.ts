import { spawn } from "node:child_process";
import { join } from "node:path";
import { serve } from "./serve";

/** What starting needs from whoever runs it. */
export interface StartHands {
  /** The project's folder. */
  readonly project: string;
  /** Prints the recalculation of the sample workbook; its exit status. */
  readonly recalculate: () => Promise<number>;
  readonly print: (line: string) => void;
  /** Resolves when the user wants to stop; asked only once the page is served, so that Ctrl+C ends everything before. */
  readonly stopped: () => Promise<void>;
}

const usualPort = 3200;

/** Builds the page quietly, prints the recalculation of the sample workbook meanwhile, then serves the page until the user stops it. */
export async function start(args: readonly string[], hands: StartHands): Promise<number> {
  const build = buildPage(hands.project);
  await hands.recalculate();
  const fault = await build;
  if (fault !== null) {
    hands.print(`网页没有构建成功。\n${fault}`);
    return 3;
  }
  const served = await serve(join(hands.project, "dist", "web"), portIn(args));
  hands.print(`\n在浏览器中打开 ${served.url} ，可以对着工作簿看同样的结果（按 Ctrl+C 结束）。`);
  await hands.stopped();
  await served.close();
  return 0;
}

/** Resolves when the user presses Ctrl+C. */
export function interrupted(): Promise<void> {
  return new Promise((resolve) => process.once("SIGINT", resolve).once("SIGTERM", resolve));
}

/** The port asked for by `--port N` or by the environment's PORT, or the usual one. */
export function portIn(args: readonly string[], environment: NodeJS.ProcessEnv = process.env): number {
  const given = args[args.indexOf("--port") + 1];
  const port = Number(args.includes("--port") ? given : environment["PORT"]);
  return Number.isInteger(port) && port > 0 && port < 65536 ? port : usualPort;
}

/** Builds the page in a process of its own; null, or what went wrong. */
function buildPage(project: string): Promise<string | null> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(project, "src", "tools", "build.cjs"), "web"], {
      cwd: project,
      stdio: ["ignore", "ignore", "pipe"],
    });
    const said: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
    child.on("error", (fault) => resolve(fault.message));
    child.on("close", (code) => resolve(code === 0 ? null : said.join("")));
  });
}
