// Puts the add-in into the Excel of this machine for development: npm run start:excel, and npm run start:excel -- --remove to take it out.
// NOT TRIED on Windows or Mac: written after the documented places where Excel looks for add-ins in development.
import { type SpawnSyncOptions, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { homedir } from "node:os";
import { dirname, join } from "node:path";

/** How Excel on a platform is told of an add-in in development. */
export type Registration =
  | { readonly kind: "registry"; readonly add: readonly string[]; readonly remove: readonly string[] }
  | { readonly kind: "copy"; readonly from: string; readonly to: string }
  | { readonly kind: "by-hand"; readonly steps: readonly string[] };

const registryKey = "HKCU\\Software\\Microsoft\\Office\\16.0\\WEF\\Developer";

/** The registration of a manifest on a platform, as Node names it. */
export function registrationOn(platform: NodeJS.Platform, home: string, manifest: string, id: string): Registration {
  switch (platform) {
    case "win32":
      return {
        kind: "registry",
        add: ["add", registryKey, "/v", id, "/t", "REG_SZ", "/d", manifest, "/f"],
        remove: ["delete", registryKey, "/v", id, "/f"],
      };
    case "darwin":
      return {
        kind: "copy",
        from: manifest,
        to: join(home, "Library", "Containers", "com.microsoft.Excel", "Data", "Documents", "wef", `${id}.manifest.xml`),
      };
    default:
      return {
        kind: "by-hand",
        steps: [
          "这台机器上没有桌面版 Excel。可以在网页版 Excel 中试用：",
          "  1. 在浏览器中打开 https://localhost:3000/taskpane.html，接受证书；",
          "  2. 打开网页版 Excel 的一个工作簿，选“插入 › 加载项 › 上传我的加载项”；",
          `  3. 选择 ${manifest}。`,
        ],
      };
  }
}

const say = (text: string): void => {
  process.stdout.write(`${text}\n`);
};

/** Registers the manifest, or says how; false when it could not be done. */
function register(registration: Registration): boolean {
  switch (registration.kind) {
    case "registry":
      return run("reg", registration.add);
    case "copy":
      mkdirSync(dirname(registration.to), { recursive: true });
      copyFileSync(registration.from, registration.to);
      return true;
    case "by-hand":
      registration.steps.forEach(say);
      return true;
  }
}

function unregister(registration: Registration): boolean {
  switch (registration.kind) {
    case "registry":
      return run("reg", registration.remove);
    case "copy":
      rmSync(registration.to, { force: true });
      return true;
    case "by-hand":
      say("在网页版 Excel 中选“插入 › 加载项 › 我的加载项”，在“绩效核分”的菜单中选“删除”。");
      return true;
  }
}

function run(command: string, args: readonly string[], options: SpawnSyncOptions = {}): boolean {
  return spawnSync(command, args, { stdio: "inherit", ...options }).status === 0;
}

/** Makes the development certificate where it is not there yet; on Windows and Mac the user is asked to trust it. */
function makeCertificate(project: string, home: string): boolean {
  const folder = join(home, ".office-addin-dev-certs");
  // Elsewhere the files are made as well, and only trusting them fails: what counts is whether they are there.
  run(process.execPath, [join(project, "node_modules", "office-addin-dev-certs", "cli.js"), "install"], {
    stdio: ["inherit", "ignore", "ignore"],
  });
  return ["ca.crt", "localhost.crt", "localhost.key"].every((name) => existsSync(join(folder, name)));
}

/** Registers the add-in with Excel and serves it over https until Ctrl+C; with `--remove` takes the registration back. */
export function main(args: readonly string[]): Promise<number> {
  const project = join(__dirname, "..", "..");
  const manifest = join(project, "manifest.xml");
  const id = /<Id>\s*([^<\s]+)\s*<\/Id>/.exec(readFileSync(manifest, "utf8"))?.[1] ?? "";
  const registration = registrationOn(process.platform, homedir(), manifest, id);
  if (args.includes("--remove")) return Promise.resolve(unregister(registration) ? 0 : 1);

  if (!makeCertificate(project, homedir())) {
    say("没能生成本机的 https 证书，Excel 不会载入加载项。请单独运行 npx office-addin-dev-certs install 查看原因。");
    return Promise.resolve(1);
  }
  if (!register(registration)) {
    say("没能向 Excel 登记加载项。");
    return Promise.resolve(1);
  }
  if (registration.kind !== "by-hand")
    say(
      "已登记。请重新打开 Excel：“绩效核分”选项卡会出现在功能区，或在“插入 › 我的加载项 › 开发人员加载项”中。（这一步尚未在真实的 Windows 和 Mac 上试过。）",
    );
  say("开发服务器：https://localhost:3000（按 Ctrl+C 结束；取消登记用 npm run start:excel -- --remove）");
  // The configuration finds the certificate by itself. Only this machine may ask: the server shows the source.
  const webpack = join(project, "node_modules", "webpack", "bin", "webpack.js");
  const served = run(process.execPath, [webpack, "serve", "--config-name", "web", "--mode", "development", "--host", "localhost"], {
    cwd: project,
  });
  return Promise.resolve(served ? 0 : 1);
}
