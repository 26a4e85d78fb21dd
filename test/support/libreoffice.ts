import { spawn } from "node:child_process";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

// LibreOffice keeps the cached values of files from Excel unless it is told to recalculate always (0).
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

/** Has LibreOffice open workbooks, recalculate every formula and save them again; the new bytes in the same order. Rejects where LibreOffice is absent or refuses a file. */
export function recalculated(workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return converted(workbooks, "xlsx");
}

/** Has LibreOffice open workbooks and save them in another format, likewise. */
export async function converted(workbooks: readonly Uint8Array[], format: "xlsx" | "fods"): Promise<readonly Uint8Array[]> {
  const folder = await mkdtemp(join(tmpdir(), "recalculate-"));
  try {
    const profile = join(folder, "profile");
    await mkdir(join(profile, "user"), { recursive: true });
    await writeFile(join(profile, "user", "registrymodifications.xcu"), alwaysRecalculate);
    const inputs = workbooks.map((_, index) => join(folder, `${index}.xlsx`));
    await Promise.all(workbooks.map((bytes, index) => writeFile(inputs[index] ?? "", bytes)));
    const out = join(folder, "out");
    await run("soffice", [
      `-env:UserInstallation=${pathToFileURL(profile).href}`,
      "--headless",
      "--convert-to",
      format,
      "--outdir",
      out,
      ...inputs,
    ]);
    return await Promise.all(workbooks.map(async (_, index) => new Uint8Array(await readFile(join(out, `${index}.${format}`)))));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function run(command: string, args: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, [...args], { stdio: ["ignore", "ignore", "pipe"] });
    const said: string[] = [];
    child.stderr.setEncoding("utf8").on("data", (text: string) => said.push(text));
    child.on("error", () => reject(new Error("没有找到 LibreOffice（soffice）。请先安装：apt-get install libreoffice-calc")));
    child.on("close", (code) => (code === 0 ? resolve() : reject(new Error(`LibreOffice 没有完成：${said.join("")}`))));
  });
}
