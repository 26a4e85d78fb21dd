import { blocksOf, formOf } from "./base-lists";
import { yearOf, type BaseColumn, type BaseLine, type BaseTable, type UseTable } from "./base-table";
import type { Definition } from "./base-defined";
import type { Block, Entry } from "./blocks";
import { readWritten, type NumberFigure } from "./figure";
import { figureNamed, nameOfUse, ticked, type Use } from "./names";
import { parseArea } from "../grid/address";
import { compact, shortLabel } from "../grid/label";
import { placeIn, textAt, type Sheet } from "../grid/workbook";

// What the wide base table, and those that take an expense apart, state under names that other forms and 指标说明 have for it.

const known: readonly { readonly name: RegExp; readonly budget: string; readonly spent: string }[] = [
  { name: /^三公经费$/u, budget: "“三公经费”预算数", spent: "“三公经费”决算数" },
  { name: /^(日常)?公用经费$/u, budget: "公用经费预算数", spent: "公用经费决算数" },
  { name: /^政府采购(金额|支出)?$/u, budget: "政府采购预算数", spent: "政府采购金额" },
  { name: /^项目支出$/u, budget: "项目支出预算总额", spent: "项目支出总额" },
  { name: /^固定资产$/u, budget: "固定资产总额", spent: "在用固定资产总额" },
  { name: /^人员$/u, budget: "编制数", spent: "在职人员数" },
];

/**
 * The table with its budgets as those of the year's beginning, where what the whole comes to is what a block calls 年初预算数, and not
 * the budget of all the year.
 */
export function asOfBeginning(table: BaseTable, blocks: readonly Block[]): BaseTable {
  const stated = (name: string): readonly NumberFigure[] =>
    blocks.flatMap(({ entries }) =>
      entries.flatMap(({ label, figure }) => (figure.kind === "number" && figureNamed(label)?.name === name ? [figure] : [])),
    );
  const budget = table.lines.find(({ name }) => /^(部门)?整体支出$/u.test(name))?.figures.get(columnOf(table, "budget") ?? -1);
  const isOf = (name: string): boolean => budget?.kind === "number" && stated(name).some(({ value }) => value.equals(budget.value));
  if (columnOf(table, "first") !== undefined || !isOf("年初预算数") || isOf("预算总额")) return table;
  return { ...table, columns: new Map([...table.columns].map(([at, kind]) => [at, kind === "budget" ? "first" : kind])) };
}

/** The column of a kind; undefined where there is none. */
export function columnOf(table: BaseTable, kind: BaseColumn): number | undefined {
  return [...table.columns].find(([, each]) => each === kind)?.[0];
}

/** The one column of last year's budgets; undefined where there is none, or several earlier ones. */
export function lastBudget(table: BaseTable): number | undefined {
  const latest = Math.max(...[...table.headings.values()].map(yearOf));
  const [column, ...more] = [...table.columns].flatMap(([at, kind]) => {
    const heading = table.headings.get(at) ?? "";
    const isLast = /^(上年|去年)/u.test(heading) || (latest > 0 && yearOf(heading) === latest - 1);
    return kind === "other" && isLast ? [at] : [];
  });
  return more.length === 0 ? column : undefined;
}

/** What the table says of this year under names that we know, as blocks like those of the narrower form; its 合计 is that of its subject. */
export function tableBlocks(table: BaseTable, subject: string | null = null, uses: readonly UseTable[] = []): readonly Block[] {
  // Where 公用经费 is taken apart by its budget of the year's beginning, that is the one that was arranged.
  const isFirst = uses.some(
    (each) =>
      each.subject === "公用经费" && [...each.headings].some(([at, text]) => each.columns.get(at) === "budget" && /年初/u.test(text)),
  );

  // Budgets that are of the year's beginning alone are what was arranged; those of projects are called so.
  const arranged = (name: string): number | undefined => (name === "项目支出" ? undefined : columnOf(table, "first"));
  return blocksOf(
    table.lines.flatMap((line) => {
      const name = subject !== null && line.name === "合计" ? subject : line.name;
      const entry = known.find((candidate) => candidate.name.test(name));
      return entry === undefined
        ? []
        : [
            ...entryOf(
              entry.budget,
              line,
              (isFirst && /公用经费/u.test(name) ? columnOf(table, "first") : undefined) ?? columnOf(table, "budget") ?? arranged(name),
            ),
            ...entryOf(entry.spent, line, columnOf(table, "spent")),
            ...entryOf(`上年${entry.budget}`, line, lastBudget(table)),
          ];
    }),
  );
}

/** What a table of the whole budget states of it and of its uses: the budgets of the year's beginning and of the year, expenses, the rest. */
export function budgetEntries(table: BaseTable): readonly Entry[] {
  const uses = ["基本支出", "项目支出"] as const;
  const isOnce = (name: string): boolean => table.lines.filter((line) => line.name === name).length === 1;
  // Some tables say what the whole came from and what it went to, and have no 合计.
  const whole = ["合计", "资金结构", "资金来源"].filter(isOnce);
  if (!uses.every(isOnce) || whole.length === 0 || columnOf(table, "first") === undefined) return [];
  return [
    ...table.lines.flatMap((line) => (whole[0] === line.name ? entriesOf(table, line, null) : [])),
    ...table.lines.flatMap((line) => uses.flatMap((use) => (use === line.name ? entriesOf(table, line, use) : []))),
  ];
}

const budgets = {
  first: "年初预算数",
  carried: "上年结转数",
  adjusted: "年中预算调整数",
  budget: "预算总额",
  spent: "决算总额",
  left: "年末结余数",
} as const;

/** 合计 of a table, as figures of the whole budget or of the one use that the table takes apart. */
export function totalEntries(table: BaseTable, use: Use | null): readonly Entry[] {
  return table.lines.flatMap((line) => (line.name === "合计" ? entriesOf(table, line, use) : []));
}

/** 其中：重点项目 below the 合计 of the projects. */
export function chosenEntries(table: UseTable): readonly Entry[] {
  return table.below.flatMap((line) => {
    const figure = line.figures.get(columnOf(table, "spent") ?? -1);
    const isChosen = table.subject === "项目支出" && /^重点(项目)?$/u.test(line.name);
    return isChosen && figure !== undefined ? [{ label: "重点项目支出", labelPlace: line.place, figure }] : [];
  });
}

function entriesOf(table: BaseTable, line: BaseLine, use: Use | null): readonly Entry[] {
  return (Object.keys(budgets) as (keyof typeof budgets)[]).flatMap((kind) => {
    const label = use === null ? budgets[kind] : nameOfUse(budgets[kind], use);
    const figure = line.figures.get(columnOf(table, kind) ?? -1);
    return label === null || figure?.kind !== "number" ? [] : [{ label, labelPlace: line.place, figure }];
  });
}

function entryOf(
  label: string,
  line: BaseLine,
  column: number | undefined,
): readonly { readonly form: Block["form"]; readonly entry: Entry }[] {
  const form = formOf(label);
  const figure = column === undefined ? undefined : line.figures.get(column);
  return form === undefined || figure === undefined ? [] : [{ form, entry: { label, labelPlace: line.place, figure } }];
}

const suffixes: Readonly<Partial<Record<BaseColumn, readonly string[]>>> = {
  first: ["年初预算数"],
  budget: ["预算数", "本年预算数"],
  spent: ["决算数", "本年决算数"],
  last: ["上年决算数"],
};

const before: Readonly<Partial<Record<BaseColumn, readonly string[]>>> = {
  budget: ["本年度", "本年"],
  spent: ["本年度", "本年"],
  last: ["上年度", "上年"],
};

/** 增减 of a line is what it came to this year, less last year's. */
export function tableDefinitions(table: BaseTable | UseTable): readonly Definition[] {
  const [spent, last, grown] = (["spent", "last", "grown"] as const).map((kind) => columnOf(table, kind));
  const defined = "defined" in table ? (table.defined ?? []) : [];
  if (grown === undefined) return defined;
  return table.lines.flatMap((line) => {
    const figures = [spent, last, grown].map((column) => line.figures.get(column ?? -1));
    const [a, b, figure] = figures;
    if (a === undefined || b === undefined || figure === undefined) return [];
    return [
      {
        label: `${line.name}增减`,
        figure,
        written: "本年数-上年数",
        column: new Map([
          ["本年数", a],
          ["上年数", b],
        ]),
      },
    ];
  });
}

/** Every amount of the table under the names that a 指标说明 may call it by: 三公经费 and 上年决算数 make 三公经费上年决算数. */
export function tableEntries(table: BaseTable | UseTable): readonly Entry[] {
  return table.lines.flatMap((line) =>
    [...line.figures].flatMap(([column, figure]) => {
      const own = "subject" in table && line.name === "合计" ? table.subject : line.name;
      const names = new Set([own, own.replace(/支出$/u, "")]);
      const kind = table.columns.get(column) ?? "other";
      const isBoth = kind === "budget" && columnOf(table, "first") !== undefined;
      const endings = [...(suffixes[kind] ?? []), ...(isBoth ? ["全年预算数"] : [])];
      const labels = [...names].flatMap((name) => [
        ...endings.map((ending) => `${name}${ending}`),
        // 上年度三公经费决算数 is as common as 三公经费上年决算数.
        ...(before[kind] ?? []).map((when) => `${when}${name}${kind === "budget" ? "预算数" : "决算数"}`),
      ]);
      return labels.map((label) => ({ label, labelPlace: line.place, figure }));
    }),
  );
}

/** How many of the projects that a table lists are ticked under a heading such as 绩效监控, and how many there are. */
export function tickEntries(table: UseTable, sheet: Sheet): readonly Entry[] {
  const parts = table.lines.filter(({ name }) => !/^(合计|小计)$/u.test(name));
  const top = table.heads[0] ?? 0;
  const rows = parts.flatMap(({ place }) => parseArea(place.address)?.top ?? []);
  const columns = (sheet.rows[top] ?? []).flatMap((cell, column) => {
    const texts = rows.map((row) => compact(textAt(sheet, row, column)));
    const isTicked = texts.every((text) => /^[√✓✔×]?$/u.test(text)) && texts.some((text) => /^[√✓✔]$/u.test(text));
    return isTicked ? [{ heading: shortLabel(cell?.text ?? ""), column, count: texts.filter((text) => /^[√✓✔]$/u.test(text)).length }] : [];
  });
  if (table.subject !== "项目支出" || columns.length === 0) return [];
  const entry = (label: string, count: number, column: number): Entry => {
    const place = placeIn(sheet, rows.at(-1) ?? top, column);
    return { label, labelPlace: placeIn(sheet, top, column), figure: readWritten(`${count}个`, place, null) };
  };
  return [
    entry("项目总数", rows.length, parseArea(parts[0]?.place.address ?? "A1")?.left ?? 0),
    ...columns.map(({ heading, column, count }) => entry(`${ticked}${heading}项目数`, count, column)),
  ];
}
