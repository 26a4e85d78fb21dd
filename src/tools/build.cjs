"use strict";
// Builds one configuration of webpack.config.js by its name, quietly and only when it is out of date: node src/tools/build.cjs cli|web …
//
// "Out of date" is a fingerprint of what a build is made of, not times of files: a checkout, an unpacked archive
// or a copied folder carry times that say nothing. A build goes to a folder of its own and is moved into place when it is
// whole, under a lock, so that nobody ever reads half a bundle and ten runs started at once build once.
const crypto = require("node:crypto");
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");
const dist = path.join(root, "dist");
const ingredients = ["package.json", "package-lock.json", "tsconfig.json", "webpack.config.js", "manifest.xml", "assets", "src"];
const patience = 5 * 60_000;

const stampOf = (name) => path.join(dist, name, ".built-from");

/** All files at or below a path, in a stable order; none where nothing is there. */
function filesBelow(place) {
  const stat = fs.statSync(place, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (!stat.isDirectory()) return [place];
  const names = fs.readdirSync(place).sort();
  return names.filter((name) => !name.startsWith(".")).flatMap((name) => filesBelow(path.join(place, name)));
}

/** A text that changes whenever a file that builds are made of does. */
function fingerprint() {
  const hash = crypto.createHash("sha1").update(process.versions.node);
  for (const file of ingredients.flatMap((name) => filesBelow(path.join(root, name)))) {
    hash.update(`\0${path.relative(root, file)}\0`).update(fs.readFileSync(file));
  }
  return hash.digest("hex");
}

/** Whether dist/NAME was built from exactly the files that are there now. */
function isFresh(name) {
  try {
    return fs.readFileSync(stampOf(name), "utf8") === fingerprint();
  } catch {
    return false;
  }
}

/** Takes away a lock whose process is gone, and what that process left half done. */
function clearAbandoned(name, lock) {
  try {
    const owner = Number(fs.readFileSync(lock, "utf8"));
    // An empty lock is just being written, unless it stays so.
    if (owner === 0 && Date.now() - fs.statSync(lock).mtimeMs < 10_000) return;
    if (owner !== 0 && isRunning(owner)) return;
    fs.rmSync(path.join(dist, `.${name}-${owner}`), { recursive: true, force: true });
    fs.rmSync(lock, { force: true });
  } catch (fault) {
    // Gone between two looks: its owner has finished.
    if (fault.code !== "ENOENT") throw fault;
  }
}

function isRunning(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fault) {
    // A process of another user's may not be signalled, but it is there.
    return fault.code === "EPERM";
  }
}

/** Does some work while no other process builds the same thing. */
async function alone(name, work) {
  const lock = path.join(dist, `.${name}.lock`);
  fs.mkdirSync(dist, { recursive: true });
  for (const start = Date.now(); ; await new Promise((resolve) => setTimeout(resolve, 100))) {
    try {
      fs.writeFileSync(lock, String(process.pid), { flag: "wx" });
      break;
    } catch (fault) {
      if (fault.code !== "EEXIST") throw fault;
      clearAbandoned(name, lock);
      if (Date.now() - start > patience) throw new Error(`等待另一个构建超时；确认没有构建在进行后删除 ${lock}`);
    }
  }
  try {
    await work();
  } finally {
    fs.rmSync(lock, { force: true });
  }
}

/** The configuration of that name, ready to write to a folder. */
function configNamed(name, folder) {
  const file = path.join(root, "webpack.config.js");
  if (!fs.existsSync(file)) throw new Error("找不到 webpack.config.js");
  const exported = require(file);
  const all = [typeof exported === "function" ? exported({}, { mode: "production" }) : exported].flat();
  const config = all.find((candidate) => candidate.name === name);
  if (config === undefined) throw new Error(`webpack.config.js 中没有名为 ${name} 的配置`);
  return { mode: "production", ...config, context: config.context ?? root, output: { ...config.output, path: folder } };
}

function compile(config) {
  const webpack = require("webpack");
  return new Promise((resolve, reject) => {
    const compiler = webpack(config);
    compiler.run((fault, stats) => {
      compiler.close(() => {
        if (fault) reject(fault);
        else if (stats.hasErrors()) reject(new Error(firstErrors(stats)));
        else resolve();
      });
    });
  });
}

/** What went wrong, short enough to read. */
function firstErrors(stats) {
  const { errors = [] } = stats.toJson({ all: false, errors: true });
  const texts = errors
    .slice(0, 5)
    .map((error) => [error.moduleName, error.message.split("\n").slice(0, 4).join("\n")].filter(Boolean).join("\n"));
  return [`构建出错 ${errors.length} 处：`, ...texts].join("\n");
}

async function build(name) {
  const from = fingerprint();
  const made = path.join(dist, `.${name}-${process.pid}`);
  const place = path.join(dist, name);
  try {
    await compile(configNamed(name, made));
    fs.writeFileSync(path.join(made, path.basename(stampOf(name))), from);
    putInPlace(made, place);
  } finally {
    fs.rmSync(made, { recursive: true, force: true });
  }
}

/** Swaps a folder for a new one by renaming, which leaves hardly a moment without either. */
function putInPlace(made, place) {
  const old = `${made}-old`;
  if (fs.existsSync(place)) fs.renameSync(place, old);
  fs.renameSync(made, place);
  fs.rmSync(old, { recursive: true, force: true });
}

async function main(names) {
  for (const name of names) {
    if (isFresh(name)) continue;
    // Whoever waited for the lock may find the work done.
    await alone(name, () => (isFresh(name) ? undefined : build(name)));
  }
}

module.exports = { isFresh, root };

if (require.main === module) {
  main(process.argv.slice(2)).catch((fault) => {
    console.error(fault instanceof Error ? fault.message : fault);
    process.exitCode = 1;
  });
}
