import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where a browser that the machine's own packages brought usually stands. */
const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** CHROMIUM, or the browser bundled with the test packages, or one that is installed. */
export function browserPath(): string {
  const named = process.env["CHROMIUM"];
  if (named !== undefined && named !== "") return named;
  const found = bundled() ?? installed.find((path) => existsSync(path));
  if (found !== undefined) return found;
  throw new Error(
    "No browser was found. Run `npm ci` (it brings @sparticuz/chromium), or `apt-get install chromium`, or set CHROMIUM to a Chromium's path.",
  );
}

/**
 * Unpacks the browser of @sparticuz/chromium and says where it is; undefined where it does not run here.
 * The package is ESM only, which jest cannot import, and it takes any browser it finds in TMPDIR for its own, whatever the version
 * and however much of it is there, so it runs in a process of its own with a TMPDIR of its own.
 */
function bundled(): string | undefined {
  const home = join(__dirname, "..", "..", "node_modules", "@sparticuz", "chromium");
  if (!existsSync(home)) return undefined;
  const { version } = JSON.parse(readFileSync(join(home, "package.json"), "utf8")) as { readonly version: string };
  const folder = join(tmpdir(), `rescore-browser-${version}`);
  if (!existsSync(folder)) unpack(home, folder);
  const path = join(folder, "chromium");
  return runs(path) ? path : undefined;
}

/** Several tests may begin at once: each unpacks for itself, and what is whole goes to its place in one step. */
function unpack(home: string, folder: string): void {
  const fresh = mkdtempSync(`${folder}-`);
  const script = 'void import("@sparticuz/chromium").then((m) => m.default.executablePath())';
  execFileSync(process.execPath, ["-e", script], { cwd: home, env: { ...process.env, TMPDIR: fresh } });
  try {
    renameSync(fresh, folder);
  } catch (fault) {
    rmSync(fresh, { recursive: true, force: true });
    // Unless another was first.
    if (!existsSync(folder)) throw fault;
  }
}

function runs(path: string): boolean {
  try {
    execFileSync(path, ["--version"], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}
