"use strict";
// Runs a development tool straight from its TypeScript source: node src/tools/run.cjs NAME args…
// The commands that users run are bundled instead (launch.cjs); these tools are rare, and need packages that do not belong in a bundle.
const fs = require("node:fs");
const path = require("node:path");
const ts = require("typescript");

const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };

require.extensions[".ts"] = (module, file) => {
  module._compile(ts.transpileModule(fs.readFileSync(file, "utf8"), { compilerOptions: options, fileName: file }).outputText, file);
};

const [name = "", ...args] = process.argv.slice(2);
require(path.join(__dirname, `${name}.ts`))
  .main(args)
  .then(
    (code) => {
      process.exitCode = code;
    },
    (fault) => {
      console.error(fault instanceof Error ? fault.message : fault);
      process.exitCode = 1;
    },
  );
