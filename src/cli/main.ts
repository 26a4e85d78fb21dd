import { join, relative, resolve } from "node:path";
import { interrupted, start } from "../tools/start";
import { explainMain } from "./explain";
import { recalcMain, type Output } from "./recalc";

const project = resolve(__dirname, "..", "..");
const sample = relative(process.cwd(), join(project, "assets", "sample", "bureau-2022.xlsx"));

const io: Output = {
  out: (line) => void process.stdout.write(`${line}\n`),
  err: (line) => void process.stderr.write(`${line}\n`),
};

/** Runs one of the product's commands; the result is the process's exit status. */
export async function main(argv: readonly string[]): Promise<number> {
  const [name, ...args] = argv;
  switch (name) {
    case "recalc":
      return recalcMain(args, io, sample);
    case "explain":
      return explainMain(args, { ...io, stdin: process.stdin });
    case "start":
      return start(args, { project, recalculate: () => recalcMain([], io, sample), print: io.out, stopped: interrupted });
    default:
      io.err(`没有“${name ?? ""}”这个命令；有 recalc、explain、start。`);
      return 2;
  }
}
