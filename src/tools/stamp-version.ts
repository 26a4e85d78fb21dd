// Writes the version of package.json wherever else it stands; npm runs it between raising the version and the commit: npm version minor
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const project = join(__dirname, "..", "..");

/** A file's text with its version, by the file's path below the project. */
export const stamps: Readonly<Record<string, (text: string, version: string) => string>> = {
  "manifest.xml": (text, version) => text.replace(/<Version>[^<]*<\/Version>/, `<Version>${version}.0</Version>`),
  "src/core/version.ts": (text, version) => text.replace(/version = "[^"]*"/, `version = "${version}"`),
};

/** Stamps the project's own files. */
export function main(): Promise<number> {
  const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly version: string };
  for (const [path, stamp] of Object.entries(stamps)) {
    const file = join(project, path);
    writeFileSync(file, stamp(readFileSync(file, "utf8"), version));
  }
  return Promise.resolve(0);
}
