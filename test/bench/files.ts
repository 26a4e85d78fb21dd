import { execFileSync, spawnSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { strFromU8, unzipSync } from "fflate";
import { SaxesParser } from "saxes";
import { openXlsx } from "../../src/host/xlsx";
import { hostileWorkbooks } from "../support/hostile";
import { samplePath } from "../support/sample";
import { heading, median, milliseconds, tell } from "./measure";

const root = join(__dirname, "..", "..");
const command = join(root, "src", "tools", "launch.cjs");
const count = 60;

/** Unzips a file and parses all its XML, and does nothing with it. */
function parsed(bytes: Uint8Array): void {
  for (const [name, content] of Object.entries(unzipSync(bytes)))
    if (/\.(xml|rels)$/.test(name)) new SaxesParser({ xmlns: false }).write(strFromU8(content)).close();
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** What files take, as whole processes and in this one. */
export async function benchFiles(): Promise<void> {
  heading(`文件（命令行，${availableParallelism()} 个处理器）`);
  if (!existsSync(join(root, "dist", "cli", "main.js"))) throw new Error("dist/cli 还没有构建，请先运行 npm run build。");
  const folder = mkdtempSync(join(tmpdir(), "bench-"));
  const bytes = new Uint8Array(readFileSync(samplePath));
  try {
    for (let nth = 0; nth < count; nth++) copyFileSync(samplePath, join(folder, `${nth}.xlsx`));
    const run = (args: readonly string[]): number =>
      timed(() => {
        const { status, stderr } = spawnSync(process.execPath, [command, "recalc", ...args, "--json"], { maxBuffer: 1 << 29 });
        if (status === null || status > 1) throw new Error(String(stderr));
      });
    const one = run([samplePath]);
    const bare = timed(() => execFileSync(process.execPath, ["-e", "0"]));
    tell("一个文件，整个进程", milliseconds(one), null, "", `空的 node 进程 ${milliseconds(bare)}`);
    const many = run([folder]);
    const parse = await median(() => parsed(bytes), 20);
    const load = await median(() => new ExcelJS.Workbook().xlsx.load(bytes.buffer), 10);
    const each = many / count;
    const beside = `每个只解压、解析 XML ${milliseconds(parse)}，exceljs 只打开 ${milliseconds(load)}`;
    tell(
      `${count} 个文件，每秒`,
      `${(1000 / each).toFixed(0)} 个`,
      each <= 2 * parse,
      "每个不超过只解压、解析的两倍",
      `每个 ${milliseconds(each)}；${beside}`,
    );
    let [slowest, name] = [0, ""];
    for (const hostile of hostileWorkbooks) {
      const made = hostile.make();
      const time = timed(() => openXlsx(made));
      if (time > slowest) [slowest, name] = [time, hostile.name];
    }
    tell(`${hostileWorkbooks.length} 个恶意文件，最慢的`, milliseconds(slowest), slowest < 2000, "< 2000 ms", name);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
