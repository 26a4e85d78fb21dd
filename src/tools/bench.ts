import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess, productsOf } from "../core/assess";
import { defaultSettings } from "../core/assessment";
import { runChecks } from "../core/check/checks";
import type { Sheet, Workbook } from "../core/grid/workbook";
import { exact } from "../core/quantity";
import { readRule } from "../core/rule/parser";
import { planWriteback } from "../core/writeback";
import { openXlsx, xlsxHost } from "../host/xlsx";

const project = join(__dirname, "..", "..");

/** The median time of a piece of work in milliseconds, after some rounds to warm up. */
function median(work: () => unknown, rounds = 60): number {
  const times = Array.from({ length: rounds + 10 }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  const sorted = times.slice(10).sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

function line(what: string, milliseconds: number, target: string): void {
  console.info(`${what.padEnd(44, "　")} ${milliseconds.toFixed(2).padStart(8)} ms   ${target}`);
}

/** The workbook with the rows of its report that many times, one below the other: the form that grows in real life. */
function times(workbook: Workbook, count: number): Workbook {
  const longest = Math.max(...workbook.sheets.map((sheet) => sheet.rows.length));
  const repeated = (sheet: Sheet): Sheet =>
    sheet.rows.length < longest ? sheet : { ...sheet, rows: Array.from({ length: count }, () => sheet.rows).flat() };
  return { sheets: workbook.sheets.map(repeated) };
}

/** The same workbook as if it had just been read: what was worked out of its sheets before is not known. */
function anew({ sheets }: Workbook): Workbook {
  return { sheets: sheets.map((sheet) => ({ ...sheet })) };
}

function cellsIn(workbook: Workbook): number {
  return workbook.sheets.reduce(
    (sum, sheet) => sum + sheet.rows.reduce((cells, row) => cells + (row?.filter((cell) => cell !== undefined).length ?? 0), 0),
    0,
  );
}

/** How the time of an assessment grows with the cells: 1 is in proportion. */
function growth(workbook: Workbook): void {
  const points = [1, 10, 100].map((count) => {
    const large = times(workbook, count);
    return { cells: cellsIn(large), time: median(() => assess(anew(large)), count === 100 ? 5 : 20) };
  });
  const [first, , last] = points;
  if (first === undefined || last === undefined) return;
  for (const { cells, time } of points) line(`核对 ${cells} 个单元格`, time, "");
  const exponent = Math.log(last.time / first.time) / Math.log(last.cells / first.cells);
  console.info(`${"时间随单元格数增长的指数".padEnd(44, "　")} ${exponent.toFixed(2).padStart(8)}      目标 < 1.1`);
}

/** Prints how long the main steps take on the sample workbook, in this process. */
export async function main(): Promise<number> {
  const bytes = new Uint8Array(readFileSync(join(project, "assets", "sample", "bureau-2022.xlsx")));
  const opened = openXlsx(bytes);
  if (opened.kind === "refused") return 2;
  const reading = await xlsxHost(opened).read();
  if (reading.kind === "refused") return 2;
  const rules = readFileSync(join(project, "test", "cases", "rules-natural.jsonl"), "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text) as { readonly rule_text: string; readonly indicator: string; readonly weight: string });
  const parseAll = (): void => rules.forEach((rule) => readRule(rule.rule_text, { weight: exact(rule.weight), indicator: rule.indicator }));
  const assessment = assess(reading.workbook);
  line("读一条评价标准", median(parseAll) / rules.length, "目标 < 1 ms");
  line(
    "核对样本工作簿",
    median(() => assess(anew(reading.workbook))),
    "目标 < 5 ms",
  );
  const products = productsOf(reading.workbook, defaultSettings);
  line(
    "其中各项检查",
    median(() => runChecks({ ...products })),
    "目标 < 10 ms",
  );
  growth(reading.workbook);
  line(
    "拟定写回",
    median(() => planWriteback(reading, assessment)),
    "",
  );
  line(
    "打开样本工作簿（解压和解析）",
    median(() => openXlsx(bytes), 20),
    "",
  );
  return 0;
}
