// Makes the package that a bureau installs from: npm run package -- --origin https://intranet.example/rescore
import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { logErrorMessage } from "office-addin-cli";
import { sha256, writeWhole, zipped } from "./package/archive";
import { askedIn } from "./package/asked";
import { filesBelow, guidePath, packageFiles } from "./package/contents";

const project = join(__dirname, "..", "..");

const usage = [
  "用法：npm run package -- --origin 网址 [--share 共享文件夹]",
  "  --origin  网站放在哪里，https:// 开头的文件夹地址，末尾不带“/”，如 https://intranet.example/rescore",
  "  --share   放清单的共享文件夹，如 //fileserver/rescore；不写时用网站所在服务器上的 rescore",
].join("\n");

/** Builds the site, and makes one zip of all that is needed to install it; 1 where that cannot be, and then nothing is written. */
export function main(args: readonly string[]): Promise<number> {
  return Promise.resolve(make(args));
}

function make(args: readonly string[]): number {
  if (args.includes("--help")) return say(usage);
  const asked = askedIn(args);
  // Before anything is built: that takes a minute.
  if (asked.kind === "wrong") return refuse(`${asked.message}\n${usage}`);
  if (!built()) return refuse("网站没有构建成功，没有打包。");
  const { version } = JSON.parse(readFileSync(join(project, "package.json"), "utf8")) as { readonly version: string };
  const site = filesBelow(join(project, "dist", "web"));
  const single = readFileSync(join(project, "dist", "single", "rescore.html"));
  const files = packageFiles({ project, version, site, single }, asked);
  if ("kind" in files) return refuse(files.message);
  const zip = zipped(files);
  const place = join(project, "dist", `rescore-${version}.zip`);
  writeWhole(place, zip);
  return say(
    [
      `安装包：${relative(process.cwd(), place)}（${(zip.length / 1e6).toFixed(1)} MB，${files.size} 个文件）`,
      `SHA-256：${sha256(zip)}`,
      `网站：${asked.home}/  共享文件夹：${asked.share}`,
      `交给信息人员，从压缩包里的“${guidePath}”开始。`,
    ].join("\n"),
  );
}

function built(): boolean {
  const build = join(project, "src", "tools", "build.cjs");
  return spawnSync(process.execPath, [build, "web", "single"], { cwd: project, stdio: ["ignore", "ignore", "inherit"] }).status === 0;
}

function say(text: string): number {
  process.stdout.write(`${text}\n`);
  return 0;
}

function refuse(text: string): number {
  logErrorMessage(text);
  return 1;
}
