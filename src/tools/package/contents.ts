import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { functionsIn, manifestProblems, pngSize, type Surroundings } from "../check-manifest";
import { withChecksums, type Files } from "./archive";
import type { Asked, Wrong } from "./asked";
import { distrustFile, trustFile } from "./catalog";
import { guidePage } from "./guide";
import { manifestFor } from "./manifest";
import { nginxSnippet, webConfig, type Site } from "./servers";

/** What the package is made of. */
export interface Ingredients {
  /** The project's folder. */
  readonly project: string;
  readonly version: string;
  /** The built site, by path below it. */
  readonly site: Files;
  /** The built page as one file. */
  readonly single: Uint8Array;
}

/** Where the guide stands in the package. */
export const guidePath = "安装说明.html";

/** Where the manifest stands in the package: in a folder that can be shared as it is. */
export const manifestPath = "catalog/rescore.xml";

/** All files of the package, or why there is none. */
export function packageFiles(ingredients: Ingredients, asked: Asked): Files | Wrong {
  const { project, version, site, single } = ingredients;
  const policy = policyIn(site);
  if (policy === null) return { kind: "wrong", message: "构建出的页面里没有内容安全策略，不能打包。" };
  const manifest = manifestFor(readFileSync(join(project, "manifest.xml"), "utf8"), asked.home, version);
  const problems = manifestProblems(manifest, surroundingsIn(ingredients));
  if (problems.length > 0) {
    const listed = problems.map(({ line, message }) => `第 ${line} 行：${message}`).join("\n");
    return { kind: "wrong", message: `按这个网址做出的清单不合格，没有打包。\n${listed}` };
  }
  const told: Site = { home: asked.home, paths: [...site.keys()], policy };
  const text = (content: string): Uint8Array => Buffer.from(content);
  return withChecksums(
    new Map([
      [guidePath, text(guidePage({ ...asked, version, policy, picture: (name) => pictureOf(project, name), site: told }))],
      [manifestPath, text(manifest)],
      ["licenses.txt", site.get("licenses.txt") ?? text("")],
      ["registry/trust-catalog.reg", trustFile(asked.share)],
      ["registry/untrust-catalog.reg", distrustFile()],
      ["rescore.html", single],
      ["server/nginx.conf", text(nginxSnippet(told))],
      ...[...site].map(([path, bytes]) => [`site/${path}`, bytes] as const),
      ["site/web.config", text(webConfig(told))],
    ]),
  );
}

/** What the manifest must agree with, as it stands in the package. */
function surroundingsIn({ project, version, site }: Ingredients): Surroundings {
  const bytesOf = (path: string): Uint8Array | null => site.get(path) ?? null;
  return {
    version,
    imageSize: (path) => pngSize(bytesOf(path) ?? new Uint8Array()),
    functions: functionsIn(join(project, "src", "commands")),
    textOf: (path) => {
      const bytes = bytesOf(path);
      return bytes === null ? null : Buffer.from(bytes).toString("utf8");
    },
  };
}

/** The policy that the built pages carry themselves: servers are to send the same. */
function policyIn(site: Files): string | null {
  const page = Buffer.from(site.get("taskpane.html") ?? []).toString("utf8");
  return /<meta http-equiv="?Content-Security-Policy"? content="([^"]+)"/.exec(page)?.[1] ?? null;
}

function pictureOf(project: string, name: string): string {
  return readFileSync(join(project, "assets", "pictures", name)).toString("base64");
}

/** The files at and below a folder, by path below it; none that are hidden. */
export function filesBelow(folder: string, path = ""): Files {
  const entries = readdirSync(join(folder, path), { withFileTypes: true }).filter(({ name }) => !name.startsWith("."));
  const below = (name: string): string => (path === "" ? name : `${path}/${name}`);
  return new Map(
    entries.flatMap((entry) =>
      entry.isDirectory()
        ? [...filesBelow(folder, below(entry.name))]
        : [[below(entry.name), readFileSync(join(folder, below(entry.name)))]],
    ),
  );
}
