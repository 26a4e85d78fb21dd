"use strict";
// Collects, while a bundle is made, the licences of all that went into it: licenses.txt, with every text in full.
// A package without a text, or under a licence that asks more than to be named, ends the build.
const fs = require("node:fs");
const path = require("node:path");

const root = path.join(__dirname, "..", "..");

/** Texts that a package names and does not bring, as they stand where it is developed: @scope/name is scope-name.txt. */
const broughtHere = (name) => path.join(__dirname, "licences", `${name.replace("@", "").replace("/", "-")}.txt`);

/** Licences that ask for no more than that their text goes along. */
const permissive = new Set([
  "MIT",
  "ISC",
  "BSD-2-Clause",
  "BSD-3-Clause",
  "Apache-2.0",
  "0BSD",
  "Zlib",
  "Unlicense",
  "CC0-1.0",
  "BlueOak-1.0.0",
]);

/** The one of the licences that a package may be used under that is such a one (what is joined by AND must all be); null where none is. */
function permissiveIn(expression) {
  const choices = expression.replace(/[()]/g, " ").split(/\s+OR\s+/i);
  const found = choices.find((each) => each.split(/\s+AND\s+/i).every((name) => permissive.has(name.trim())));
  return found === undefined ? null : found.trim();
}

/** The folder of the package that a file belongs to; null for our own. */
function packageOf(file) {
  const at = file.lastIndexOf(`${path.sep}node_modules${path.sep}`);
  if (at < 0) return null;
  const [scope, name] = file.slice(at).split(path.sep).slice(2);
  const own = scope.startsWith("@") ? path.join(scope, name) : scope;
  return path.join(file.slice(0, at), "node_modules", own);
}

/** The files of all modules that a compilation has put into chunks, those within others too. */
function filesIn(compilation) {
  const { chunkGraph } = compilation;
  const modules = [...compilation.chunks].flatMap((chunk) => [...chunkGraph.getChunkModulesIterable(chunk)]);
  return modules
    .flatMap((module) => (module.modules === undefined ? [module] : [...module.modules]))
    .flatMap((module) => (typeof module.resource === "string" ? [module.resource.replace(/\?.*$/s, "")] : []));
}

/** What a package says of itself, with the texts that are to go along. */
function described(folder) {
  const { name, version, license, homepage } = JSON.parse(fs.readFileSync(path.join(folder, "package.json"), "utf8"));
  const own = fs.readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)([.-].*)?$/i.test(file));
  const files =
    own.length > 0 ? own.sort().map((file) => path.join(folder, file)) : [broughtHere(name)].filter((file) => fs.existsSync(file));
  const texts = files.map((file) => fs.readFileSync(file, "utf8").replace(/\r\n/g, "\n").trim());
  return { name, version, licence: typeof license === "string" ? license : "", homepage: homepage ?? "", texts };
}

const heavy = "=".repeat(78);

function entryOf({ name, version, licence, homepage, texts }) {
  const used = permissiveIn(licence);
  const terms =
    used === null ? "许可见下文 / terms below" : used === licence ? used : `${licence}，这里按 ${used} 使用 / used here under ${used}`;
  const head = [`${name} ${version}`, terms, homepage].filter((line) => line !== "");
  return [heavy, ...head, "", ...texts.map((text) => `${text}\n`)].join("\n");
}

/** What is wrong with taking a package in; nothing where nothing is. */
function faultsOf({ name, licence, texts }, named) {
  const faults = texts.length === 0 ? [`${name} 没有许可全文`] : [];
  return named || permissiveIn(licence) !== null ? faults : [...faults, `${name} 的许可“${licence}”没有审过`];
}

/** The text of licenses.txt for packages in these folders, and for others whose terms were read by a person. */
function licencesText(folders, read) {
  const byName = (one, other) => (one.name < other.name ? -1 : 1);
  const packages = [...folders].map((folder) => ({ ...described(folder), named: read.includes(folder) })).sort(byName);
  const faults = packages.flatMap((each) => faultsOf(each, each.named));
  const own = fs.readFileSync(path.join(root, "LICENSE"), "utf8").trim();
  const head = [
    "绩效核分 · Rescore",
    "MIT",
    "",
    own,
    "",
    heavy,
    "随附的第三方组件，各按下面的许可使用。",
    "Third-party components, each under its own licence below.",
    "",
  ];
  return { text: [...head, ...packages.map(entryOf)].join("\n"), faults };
}

/** A webpack plugin that writes licenses.txt; `read` names packages that are copied, not bundled, under terms that a person has read. */
const collectLicences = (read = []) => ({
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("CollectLicences", (compilation) => {
      const { Compilation, sources, WebpackError } = compiler.webpack;
      compilation.hooks.processAssets.tap({ name: "CollectLicences", stage: Compilation.PROCESS_ASSETS_STAGE_SUMMARIZE }, () => {
        const bundled = filesIn(compilation).flatMap((file) => packageOf(file) ?? []);
        const { text, faults } = licencesText(new Set([...bundled, ...read]), read);
        for (const fault of faults) compilation.errors.push(new WebpackError(fault));
        compilation.emitAsset("licenses.txt", new sources.RawSource(text));
      });
    }),
});

module.exports = { collectLicences, licencesText, permissiveIn };
