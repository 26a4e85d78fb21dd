"use strict";
// jest runs CommonJS; a package that ships ES modules only is compiled on the way in.
const ts = require("typescript");

module.exports = {
  process(source) {
    const withoutMeta = source.replaceAll("import.meta.url", '"file:///"');
    return {
      code: ts.transpileModule(withoutMeta, { compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 } })
        .outputText,
    };
  },
};
