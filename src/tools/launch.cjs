"use strict";
// Runs one of the product's commands from its bundle: node src/tools/launch.cjs recalc|explain|start|sample|bench args…
// The bundle is built first where that is needed; nothing of that reaches stdout, and stdin is left to the command.
const { spawnSync } = require("node:child_process");
const path = require("node:path");
const { isFresh, root } = require("./build.cjs");

/** Not one of the statuses that a command itself gives (0, 1, 2). */
const cannotStart = 3;

/** Builds the bundle in a process of its own, so that this one keeps its memory and its stdout clean. */
function bundleIsReady() {
  if (isFresh("cli")) return true;
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [path.join(__dirname, "build.cjs"), "cli"], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: Infinity,
    stdio: ["ignore", "pipe", "pipe"],
  });
  if (status === 0) return true;
  process.stderr.write(`无法构建命令行程序。\n${error?.message ?? ""}${stderr}${stdout}`);
  return false;
}

/** A path that the user gives is relative to where they are, while npm runs a script in the project's folder. */
function goWhereTheUserIs(name) {
  const { INIT_CWD, npm_lifecycle_event } = process.env;
  if (INIT_CWD !== undefined && npm_lifecycle_event === name && process.cwd() === path.resolve(root)) process.chdir(INIT_CWD);
}

/** A reader such as `head` that closes the pipe ends the run as it would end any command. */
function endWithTheReader() {
  process.stdout.on("error", (fault) => {
    if (fault.code === "EPIPE") process.exit(128 + 13);
    throw fault;
  });
}

function main() {
  if (!bundleIsReady()) {
    process.exitCode = cannotStart;
    return;
  }
  const argv = process.argv.slice(2);
  goWhereTheUserIs(argv[0]);
  endWithTheReader();
  const command = require(path.join(root, "dist", "cli", "main.js"));
  // The exit code is set and the process left to end by itself: process.exit would cut off what stdout still holds.
  command.main(argv).then(
    (code) => {
      process.exitCode = code;
    },
    (fault) => {
      process.stderr.write(`${fault instanceof Error ? fault.stack : fault}\n`);
      process.exitCode = cannotStart;
    },
  );
}

main();
