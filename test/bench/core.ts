import { readFileSync } from "node:fs";
import { join } from "node:path";
import { assess } from "../../src/core/assess";
import type { Sheet, Workbook } from "../../src/core/grid/workbook";
import { exact } from "../../src/core/quantity";
import { readRule } from "../../src/core/rule/parser";
import { planWriteback } from "../../src/core/writeback";
import { readingOf, sampleHost } from "../support/sample";
import { exponent, heading, median, milliseconds, tell } from "./measure";

/** The same workbook as if it had just been read: what was worked out of its sheets before is not known. */
function anew({ sheets }: Workbook): Workbook {
  return { sheets: sheets.map((sheet) => ({ ...sheet })) };
}

function cellsIn({ sheets }: Workbook): number {
  return sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((cells, row) => cells + (row?.filter((cell) => cell !== undefined).length ?? 0), 0),
    0,
  );
}

/** The workbook with the rows of its report that many times, one below the other: the form that grows in real life. */
function longer({ sheets }: Workbook, count: number): Workbook {
  const longest = Math.max(...sheets.map((sheet) => sheet.rows.length));
  const repeated = (sheet: Sheet): Sheet =>
    sheet.rows.length < longest ? sheet : { ...sheet, rows: Array.from({ length: count }, () => sheet.rows).flat() };
  return { sheets: sheets.map(repeated) };
}

/** The workbook with that many copies of its base data beside it, as a bureau keeps those of its divisions. */
function wider({ sheets }: Workbook, count: number): Workbook {
  const base = sheets.find(({ name }) => name.includes("附件4"));
  const copies = base === undefined ? [] : Array.from({ length: count * 3 }, (_, nth): Sheet => ({ ...base, name: `下属单位${nth + 1}` }));
  return { sheets: [...sheets, ...copies] };
}

/** The workbook with the rows of its score sheet that many times: each has something to be found. */
function wronger({ sheets }: Workbook, count: number): Workbook {
  const header = 3;
  const wrong = (sheet: Sheet): Sheet => {
    const [above, below] = [sheet.rows.slice(0, header), sheet.rows.slice(header)];
    return { ...sheet, rows: [...above, ...Array.from({ length: count }, () => below).flat()] };
  };
  return { sheets: sheets.map((sheet) => (sheet.name === "附件5" ? wrong(sheet) : sheet)) };
}

async function growth(what: string, size: (workbook: Workbook) => number, made: (count: number) => Workbook): Promise<void> {
  const points: { size: number; time: number }[] = [];
  for (const count of [1, 10, 100]) {
    const workbook = made(count);
    points.push({ size: size(workbook), time: await median(() => assess(anew(workbook)), count === 100 ? 5 : 15) });
  }
  const each = points.map(({ size, time }) => `${size} → ${milliseconds(time)}`).join("，");
  const power = exponent(points);
  tell(`随${what}增长的指数`, power.toFixed(2), power < 1.1, "< 1.1", each);
}

/** What the core takes in this process. */
export async function benchCore(): Promise<void> {
  heading("核心（同一进程内）");
  const reading = await readingOf(sampleHost());
  const { workbook } = reading;
  const rules = readFileSync(join(__dirname, "..", "cases", "rules-natural.jsonl"), "utf8")
    .split("\n")
    .filter((text) => text !== "")
    .map((text) => JSON.parse(text) as { readonly rule_text: string; readonly indicator: string; readonly weight: string });
  const parse = (): void => rules.forEach((rule) => readRule(rule.rule_text, { weight: exact(rule.weight), indicator: rule.indicator }));
  const perRule = (await median(parse)) / rules.length;
  tell("读一条评价标准", milliseconds(perRule), perRule < 1, "< 1 ms");
  const text = JSON.stringify(workbook);
  const beside = await median(() => JSON.parse(text));
  const assessed = await median(() => assess(anew(workbook)));
  tell("核对样本工作簿", milliseconds(assessed), assessed < 5, "< 5 ms", `把同样的内容当 JSON 读一遍 ${milliseconds(beside)}`);
  const assessment = assess(workbook);
  tell("拟定写回", milliseconds(await median(() => planWriteback(reading, assessment))), null, "");
  await growth("行数", cellsIn, (count) => longer(workbook, count));
  await growth(
    "工作表数",
    ({ sheets }) => sheets.length,
    (count) => wider(workbook, count),
  );
  await growth(
    "问题数",
    (book) => assess(book).findings.length,
    (count) => wronger(workbook, count),
  );
}
