"use strict";
const crypto = require("node:crypto");
const fs = require("node:fs");
const os = require("node:os");
const path = require("node:path");
const zlib = require("node:zlib");
const CopyPlugin = require("copy-webpack-plugin");
const HtmlPlugin = require("html-webpack-plugin");
const { DefinePlugin, WebpackError } = require("webpack");
const { collectLicences } = require("./src/tools/licences.cjs");

const here = (...parts) => path.join(__dirname, ...parts);

/**
 * What a script may weigh at most, in kB as a server sends it (gzip), so that none grows unseen. The pane's first screen needs
 * taskpane.js alone: engine and formats come while it is already drawn, and the others when they are asked for.
 */
const budgets = { taskpane: 250, engine: 300, formats: 25, en: 15, docx: 15, desk: 615, "many-worker": 382, notice: 5, help: 10 };

// office.js finds these beside itself: the part for each Excel, the words for each language, and its telemetry, which
// it asks for whether or not it may send any. The package's licence allows copies that are whole and unchanged.
const officeFiles = [
  "office.js",
  "excel-win32-16.01.js",
  "excel-win32-16.00.js",
  "excel-mac-16.00.js",
  "excel-web-16.00.js",
  "excel-ios-16.00.js",
  "excel-winrt-16.00.js",
  "o15apptofilemappingtable.js",
  "zh-cn/office_strings.js",
  "en-us/office_strings.js",
  "telemetry/oteljs.js",
  "telemetry/oteljs_agave.js",
  "ariatelemetry/aria-web-telemetry.js",
];

const officePackage = here("node_modules", "@microsoft", "office-js");

const officeCopies = [
  ...officeFiles.map((file) => ({ from: path.join(officePackage, "dist", file), to: `office/${file}`, info: { minimized: true } })),
  { from: path.join(officePackage, "LICENSE.md"), to: "office/LICENSE.md" },
];

const typescript = {
  test: /\.tsx?$/,
  exclude: /node_modules/,
  // Types are checked by `npm run typecheck`; here they are only taken off.
  use: { loader: "ts-loader", options: { transpileOnly: true, compilerOptions: { noEmit: false } } },
};

/**
 * write-excel-file packs what it writes in workers of its own, from addresses that no policy of ours allows; where it runs here is a
 * worker already.
 */
const packedAtOnce = {
  [path.join(path.dirname(require.resolve("write-excel-file/package.json")), "modules", "zip", "zipToArrayBuffer.js")]:
    here("src/desk/many/pack-at-once.ts"),
};

/** What the two configurations share. */
const common = (name, mode) => ({
  name,
  mode,
  context: __dirname,
  // Never a devtool that evals: the pages are to run under a strict content security policy.
  devtool: mode === "development" ? "source-map" : false,
  resolve: { extensions: [".tsx", ".ts", ".js"] },
  module: { rules: [typescript] },
  performance: { hints: false },
  cache: {
    type: "filesystem",
    cacheDirectory: here(".cache", "webpack"),
    name: `${name}-${mode}`,
    buildDependencies: { config: [__filename, here("tsconfig.json")] },
  },
});

/** What the pages of the site may do, wherever they are served from: nothing from elsewhere, no inline script, no eval. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  // Fluent UI puts its rules into style elements of its own.
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
].join("; ");

/**
 * Finishes the pages when all else is made. Each script is asked for by what it holds, so that a webview that cached the old one
 * asks for the new one (html-webpack-plugin's own hash differs from folder to folder), and the policy holds whether or not the
 * server sends it too; the development server speaks to its pages in ways of its own.
 */
const finishedPages = (mode) => ({
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("FinishedPages", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      compilation.hooks.processAssets.tap({ name: "FinishedPages", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        for (const name of Object.keys(assets).filter((each) => each.endsWith(".html"))) {
          const page = withHashes(String(assets[name].source()), assets);
          compilation.updateAsset(name, new sources.RawSource(mode === "production" ? withPolicy(page) : page));
        }
      });
    }),
});

function withHashes(page, assets) {
  return page.replace(/(?<=<script[^>]* src="?)[\w-]+\.js/g, (name) => {
    const hash = crypto.createHash("sha256").update(assets[name].source()).digest("hex");
    return `${name}?${hash.slice(0, 16)}`;
  });
}

function withPolicy(page) {
  const charset = /<meta charset="?utf-8"?\s*\/?>/i;
  if (!charset.test(page)) throw new Error("页面没有 charset，内容安全策略无处可写");
  // Before all that it is about.
  return page.replace(charset, (first) => `${first}<meta http-equiv="Content-Security-Policy" content="${policy}" />`);
}

/** A page with the one script of its own. */
const page = (entry, template, filename) =>
  new HtmlPlugin({ template: here("src", ...template), filename, chunks: [entry], scriptLoading: "defer" });

const web = (mode) => ({
  ...common("web", mode),
  target: ["web", "es2020"],
  entry: {
    taskpane: here("src/taskpane/index.tsx"),
    notice: here("src/commands/notice-page.ts"),
    desk: here("src/desk/index.tsx"),
    // Checks many files, off the page's own thread.
    "many-worker": here("src/desk/many/worker.ts"),
    help: here("src/help/index.ts"),
  },
  // What is loaded later is asked for by name alone, without the hash of its page: the name itself changes with the content.
  resolve: { extensions: [".tsx", ".ts", ".js"], alias: packedAtOnce },
  output: { path: here("dist", "web"), filename: "[name].js", chunkFilename: "[name].[contenthash:8].js", clean: true },
  plugins: [
    ...(mode === "production" ? [withinBudget] : []),
    page("taskpane", ["taskpane", "taskpane.html"], "taskpane.html"),
    page("notice", ["commands", "notice.html"], "notice.html"),
    page("desk", ["desk", "desk.html"], "index.html"),
    // Its template is a program: the page is written out whole, so that it can be read without any script.
    page("help", ["help", "page.ts"], "help.html"),
    finishedPages(mode),
    collectLicences([officePackage]),
    new CopyPlugin({
      patterns: [
        ...officeCopies,
        { from: here("src/taskpane/unsupported.js"), to: "unsupported.js", info: { minimized: true } },
        { from: here("src/taskpane/page.css"), to: "page.css" },
        { from: here("src/help/help.css"), to: "help.css" },
        // The pictures are for readers of the project and of the guide.
        { from: here("assets"), to: "assets", globOptions: { ignore: ["**/sample/**", "**/pictures/**"] }, noErrorOnMissing: true },
        { from: here("assets/sample/*.xlsx"), to: "sample/[name][ext]", noErrorOnMissing: true },
      ],
    }),
  ],
  devServer: {
    port: 3000,
    static: here("dist", "web"),
    server: { type: "https", options: devCertificates() },
    headers: { "Access-Control-Allow-Origin": "*" },
  },
});

/** Fails a build whose scripts weigh more than they may. */
const withinBudget = {
  apply: (compiler) =>
    compiler.hooks.afterEmit.tap("WithinBudget", (compilation) => {
      for (const [name, budget] of Object.entries(budgets)) {
        const files = [...(compilation.namedChunks.get(name)?.files ?? [])].filter((file) => file.endsWith(".js"));
        const weight = files.reduce((sum, file) => sum + zlib.gzipSync(fs.readFileSync(path.join(compiler.outputPath, file))).length, 0);
        if (files.length === 0) compilation.errors.push(new WebpackError(`${name}: no such script, though it has a budget`));
        if (weight > budget * 1000)
          compilation.errors.push(
            new WebpackError(`${files.join(" + ")}: ${Math.ceil(weight / 1000)} kB, more than its budget of ${budget} kB`),
          );
      }
    }),
};

/** The page again, as one file that is opened from disk without any server: script, styles, sample and all. */
const single = (mode) => ({
  ...common("single", mode),
  target: ["web", "es2020"],
  entry: { rescore: here("src/desk/index.tsx"), "many-worker": here("src/desk/many/worker.ts"), help: here("src/help/index.ts") },
  resolve: {
    extensions: [".tsx", ".ts", ".js"],
    // A file cannot fetch what lies beside it: what the page would fetch is in it.
    alias: {
      ...packedAtOnce,
      [here("src/desk/sample.ts")]: here("src/desk/sample-inside.ts"),
      [here("src/desk/many/worker-place.ts")]: here("src/desk/many/worker-inside.ts"),
      [here("src/taskpane/help-page.ts")]: here("src/desk/help-inside.ts"),
    },
  },
  module: {
    // Nor load a part of itself later.
    parser: { javascript: { dynamicImportMode: "eager" } },
    rules: [typescript],
  },
  output: { path: here("dist", "single"), filename: "[name].js", clean: true },
  plugins: [
    new DefinePlugin({ SAMPLE_BASE64: JSON.stringify(fs.readFileSync(here("assets/sample/bureau-2022.xlsx")).toString("base64")) }),
    page("help", ["help", "page.ts"], "help.html"),
    collectLicences(),
    inOneFile,
  ],
});

/**
 * Puts the page's one script, its worker's, the help page and the licences as texts that do not run there, and its styles into it, and a
 * policy that lets nothing else run and nothing out.
 */
const inOneFile = {
  apply: (compiler) =>
    compiler.hooks.thisCompilation.tap("InOneFile", (compilation) => {
      const { Compilation, sources } = compiler.webpack;
      // After everything else: the policy names the script as it is in the end.
      compilation.hooks.processAssets.tap({ name: "InOneFile", stage: Compilation.PROCESS_ASSETS_STAGE_REPORT }, (assets) => {
        const [script, worker, help, helpScript, licences] = ["rescore.js", "many-worker.js", "help.html", "help.js", "licenses.txt"].map(
          (name) => {
            const text = String(assets[name].source());
            compilation.deleteAsset(name);
            return text;
          },
        );
        const page = pageAround(script, worker, [help, helpScript], licences);
        // Or its script would be made smaller once more, and be another one.
        compilation.emitAsset("rescore.html", new sources.RawSource(page), { minimized: true });
      });
    }),
};

// What would end a script in HTML, written so that JavaScript reads the same.
const asScript = (text) => text.replace(/<(\/script|!--)/gi, "<\\$1");

const hashOf = (script) => `'sha256-${crypto.createHash("sha256").update(script).digest("base64")}'`;

/** A page with its styles, its icon and its script in it. */
function withAllInside(page, styles, script) {
  const icon = fs.readFileSync(here("assets/icons/icon-32.png")).toString("base64");
  return page
    .replace(/<link rel="?icon\b[^>]*>/, `<link rel="icon" type="image/png" href="data:image/png;base64,${icon}" />`)
    .replace(/<link[^>]* rel="?stylesheet\b[^>]*>/, () => `<style>${fs.readFileSync(styles, "utf8")}</style>`)
    .replace(/<script[^>]*><\/script>/, "")
    .replace("</body>", () => `  <script>${script}</script>\n  </body>`);
}

function pageAround(built, builtWorker, [helpPage, helpBuilt], licences) {
  const [script, helpScript] = [built, helpBuilt].map(asScript);
  const help = withAllInside(helpPage, here("src/help/help.css"), helpScript);
  // The help page is opened from within, and so under the same policy.
  const policy = `default-src 'none'; script-src ${hashOf(script)} ${hashOf(helpScript)}; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const texts = { "many-worker": asScript(builtWorker), help: Buffer.from(help).toString("base64"), licenses: `\n${asScript(licences)}\n` };
  return withAllInside(fs.readFileSync(here("src/desk/desk.html"), "utf8"), here("src/taskpane/page.css"), script)
    .replace("<head>", `<head>\n    <meta http-equiv="Content-Security-Policy" content="${policy}" />`)
    .replace("  <script>", () => {
      const kept = Object.entries(texts).map(([id, text]) => `  <script id="${id}" type="text/plain">${text}</script>\n`);
      return `${kept.join("  ")}    <script>`;
    });
}

const cli = (mode) => ({
  ...common("cli", mode),
  target: "node20",
  entry: { main: here("src/cli/main.ts") },
  output: { path: here("dist", "cli"), filename: "main.js", library: { type: "commonjs2" } },
  optimization: { minimize: false },
});

/** The certificates of `office-addin-dev-certs install`; without them the server makes one that Excel will not trust. */
function devCertificates() {
  const file = (name) => path.join(os.homedir(), ".office-addin-dev-certs", name);
  const files = { ca: file("ca.crt"), cert: file("localhost.crt"), key: file("localhost.key") };
  return Object.values(files).every((name) => fs.existsSync(name)) ? files : {};
}

module.exports = (_env, { mode = "production" } = {}) => [web(mode), single(mode), cli(mode)];
