import { readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";
import ts from "typescript";

// Bundles page-host.ts for a page, without a bundler: each module becomes a function, and `require` calls it once.

const entry = join(__dirname, "page-host.ts");

/** The simulated Excel as one plain script to be run in a page before office.js; see page-host.ts for its use. */
export function pageScript(): string {
  const modules = new Map<string, string>();
  collect(entry, modules);
  const table = [...modules].map(([id, code]) => `${JSON.stringify(id)}: (require, exports, module) => {${code}\n}`);
  return `(() => {
    const modules = {${table.join(",\n")}};
    const loaded = {};
    const require = (id) => {
      if (!(id in loaded)) {
        const module = (loaded[id] = { exports: {} });
        modules[id](require, module.exports, module);
        return (loaded[id] = module).exports;
      }
      return loaded[id].exports;
    };
    require(${JSON.stringify(nameOf(entry))});
  })();`;
}

/** A module's name in the bundle: its path from here, so that no path of the machine gets in. */
function nameOf(file: string): string {
  return relative(__dirname, file).replaceAll("\\", "/");
}

/** Adds a file and all that it requires, names resolved. */
function collect(file: string, modules: Map<string, string>): void {
  const name = nameOf(file);
  if (modules.has(name)) return;
  modules.set(name, "");
  const text = readFileSync(file, "utf8");
  const options = { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022, esModuleInterop: true };
  const code = file.endsWith(".ts") ? ts.transpileModule(text, { compilerOptions: options }).outputText : text;
  const linked = code.replace(/\brequire\("([^"]+)"\)/g, (_call, wanted: string) => {
    const found = resolve(file, wanted);
    collect(found, modules);
    return `require(${JSON.stringify(nameOf(found))})`;
  });
  modules.set(name, linked);
}

/** Our own modules are next to each other; a package is taken from node_modules. */
function resolve(from: string, wanted: string): string {
  return wanted.startsWith(".") ? `${join(dirname(from), wanted)}.ts` : require.resolve(wanted);
}
