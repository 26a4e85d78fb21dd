import type { Annex3 } from "../annex/annex3";
import { isUse, type FundColumn, type FundRole, type FundRow } from "../annex/funds";
import type { Annex4 } from "../annex/annex4";
import type { BaseLine, BaseTable, UseTable } from "../annex/base-table";
import type { Figure } from "../annex/figure";
import type { Ledger, LedgerLine } from "../annex/ledger";
import { figureNamed } from "../annex/names";
import { parseArea } from "../grid/address";
import { bareLabel, coreLabel } from "../grid/label";
import { sumOf } from "../quantity";
import type { Entry } from "../annex/blocks";

/** A figure that is the sum of others on the same form (合计与分项). */
export interface Sum {
  /** What the total is, with its annex, for messages. */
  readonly title: string;
  readonly total: Figure;
  readonly parts: readonly Figure[];
  /** Whether the parts are all there is; under 其中 a form may list some of them only. */
  readonly isWhole: boolean;
}

interface Composition {
  readonly whole: RegExp;
  readonly parts: readonly RegExp[];
  readonly isWhole: boolean;
}

/** What the lines of the wide base table are made up of, as the forms of 湖南 print them; one more is one more entry. */
const compositions: readonly Composition[] = [
  { whole: /^三公经费$/u, parts: [/公务用车购置(费)?(和|及|与)/u, /出国/u, /公务接待/u], isWhole: true },
  { whole: /公务用车购置(费)?(和|及|与)/u, parts: [/^(公车|公务用车)购置(费)?$/u, /^(公车|公务用车)运行/u], isWhole: true },
  { whole: /^(合计|资金结构)$/u, parts: [/^基本支出$/u, /^项目支出$/u], isWhole: true },
  { whole: /^资金来源$/u, parts: [/^政府预算资金$/u, /^财政专户管理资金$/u, /^单位资金$/u], isWhole: true },
  { whole: /^政府预算资金$/u, parts: [/^一般公共预算(资金)?$/u, /^政府性基金(预算)?(资金)?$/u], isWhole: false },
  { whole: /^基本支出$/u, parts: [/^人员经费$/u, /^(日常)?公用经费$/u], isWhole: false },
  { whole: /^公用经费$/u, parts: [/办公/u, /水费|电费|差旅/u, /会议费|培训费/u], isWhole: false },
];

/** Every sum that 附件3 and 附件4 state. */
export function sumsOf(annex3: Annex3 | null, annex4: Annex4 | null): readonly Sum[] {
  const table = annex4?.table ?? null;
  return [
    ...fundSums(annex3),
    ...(table === null ? [] : tableSums(table)),
    ...(annex4 === null
      ? []
      : [
          ...listSums(annex4),
          ...annex4.uses.flatMap((use) => (use.subject === "支出用途" ? tableSums(use) : useSums(use))),
          ...annex4.ledgers.flatMap(ledgerSums),
        ]),
  ];
}

/** 其中：公务接待费 and the like, listed beside what they make up. */
function listSums({ blocks, others }: Annex4): readonly Sum[] {
  const [composition] = compositions;
  const entries = blocks.flatMap((block) => block.entries);
  const total = entries.find((entry) => figureNamed(entry.label)?.name === "“三公经费”实际支出数");
  // Of several lists of the same kinds the one below the total, before another total, is its own.
  const rowOf = (entry: Entry): number => parseArea(entry.labelPlace.address)?.top ?? 0;
  const from = total === undefined ? 0 : rowOf(total);
  const next = [...others, ...entries].filter((entry) => rowOf(entry) > from && /三公经费/u.test(bareLabel(entry.label))).map(rowOf);
  const until = Math.min(...next, Infinity);
  const named = [...others, ...entries].filter(({ label }) =>
    listParts.some((part) => part.test(coreLabel(label)) && !/^上年/u.test(label)),
  );
  const below = named.filter((entry) => rowOf(entry) > from && rowOf(entry) < until);
  const parts = below.length >= 3 ? below : named;
  if (composition === undefined || total === undefined || parts.length < 3) return [];
  return [{ title: `附件4“${coreLabel(total.label)}”`, total: total.figure, parts: parts.map((part) => part.figure), isWhole: true }];
}

const listParts = [/^公务接待费?$/u, /出国[(]?境?[)]?/u, /^公务用车购置(费)?(和|及|与)/u, /^公务用车购置费?$/u, /^公务用车运行维护费?$/u];

const amountColumns: readonly FundColumn[] = ["年初预算数", "全年预算数", "全年执行数"];

function fundSums(annex: Annex3 | null): readonly Sum[] {
  const rows = annex?.rows ?? [];
  const divided = (annex?.divisions ?? []).map(({ label, figure, rows: parts }): Sum => ({
    title: `附件3“${label}”`,
    total: figure,
    parts: parts.flatMap((part) => (part.role === "inner" ? [] : Object.values(part.figures))),
    isWhole: true,
  }));
  const totals = amountColumns.flatMap((column) => {
    const total = rows.find((row) => row.role === "total")?.figures[column];
    const figuresOf = (isPart: (role: FundRole) => boolean): readonly Figure[] =>
      rows.flatMap((row) => (isPart(row.role) ? (row.figures[column] ?? []) : []));
    const parts = figuresOf((role) => !["total", "inner", "use", "kind"].includes(role));
    const at = rows.findIndex((row) => row.role === "appropriation");
    const kinds = rows.slice(at + 1).flatMap((row) => (row.role === "kind" ? (row.figures[column] ?? []) : []));
    const appropriation = rows[at]?.figures[column];
    if (total === undefined) return [];
    return [
      ...splitSums(rows, column),
      { title: `附件3${column}的资金总额`, total, parts, isWhole: true },
      ...(kinds.length >= 2 && appropriation !== undefined
        ? [
            {
              title: `附件3${column}的${/政府预算资金/u.exec(rows[at]?.label ?? "")?.[0] ?? "财政拨款"}`,
              total: appropriation,
              parts: kinds,
              isWhole: true,
            },
          ]
        : []),
      ...usesOf(rows).flatMap((group): readonly Sum[] => {
        const how = group.every(({ label }) => isUse(label)) ? "基本支出＋项目支出" : "下面按别的分法列的各项";
        const figures = group.flatMap((row) => row.figures[column] ?? []);
        return figures.length < 2 ? [] : [{ title: `附件3${column}的资金总额（${how}）`, total, parts: figures, isWhole: true }];
      }),
    ];
  });
  return [...divided, ...totals];
}

/** What comes to the total once more, in each of the ways that it is divided: 按支出分：基本支出 and what follows, 按单位分：局机关 and others. */
function usesOf(rows: readonly FundRow[]): readonly (readonly FundRow[])[] {
  return rows.reduce<readonly (readonly FundRow[])[]>((groups, row) => {
    if (row.role !== "use") return groups;
    const isNew = groups.length === 0 || /^按.{1,6}分(类|列)?:./u.test(bareLabel(row.label));
    return isNew ? [...groups, [row]] : [...groups.slice(0, -1), [...(groups.at(-1) ?? []), row]];
  }, []);
}

/** 总额 of a task over 财政拨款 and 其他资金 beside it, and each of these down to 合计. */
function splitSums(rows: readonly FundRow[], column: FundColumn): readonly Sum[] {
  const across = rows.flatMap((row): readonly Sum[] => {
    const [total, parts = []] = [row.figures[column], row.splits[column]];
    return total === undefined || parts.length < 2
      ? []
      : [{ title: `附件3“${row.label}”${column}`, total, parts: parts.map(({ figure }) => figure), isWhole: true }];
  });
  const whole = rows.find((row) => row.role === "total")?.splits[column] ?? [];
  const down = whole.map(({ heading, figure }, at): Sum => ({
    title: `附件3${column}的${heading}合计`,
    total: figure,
    parts: rows.flatMap((row) => (row.role === "part" ? (row.splits[column]?.[at]?.figure ?? []) : [])),
    isWhole: true,
  }));
  return [...across, ...down];
}

function tableSums(table: BaseTable): readonly Sum[] {
  const byDepth = depthSums(table);
  const isTold = new Set(byDepth.map(({ total }) => total));
  return [...byDepth, ...namedSums(table).filter(({ total }) => !isTold.has(total))];
}

/** What lines further in below a line come to, where they do in two columns at least and in all but one. */
function depthSums({ lines, headings, columns }: BaseTable): readonly Sum[] {
  return lines.flatMap((line, at) => {
    const end = lines.findIndex((other, index) => index > at && other.depth <= line.depth);
    const below = lines.slice(at + 1, end < 0 ? lines.length : end);
    const parts = below.filter(({ depth }) => depth === below[0]?.depth);
    if (parts.length < 2) return [];
    const sums = [...headings].flatMap(([column, heading]): readonly Sum[] => {
      const total = columns.get(column) === "grown" ? undefined : line.figures.get(column);
      const figures = parts.flatMap((part) => part.figures.get(column) ?? []);
      return total === undefined || !figures.some(({ kind }) => kind === "number")
        ? []
        : [{ title: `附件4“${line.name}”${heading}`, total, parts: figures, isWhole: true }];
    });
    const right = sums.filter(addsUp).length;
    return right >= 2 && right >= sums.length - 1 ? sums : [];
  });
}

function addsUp({ total, parts }: Sum): boolean {
  const values = parts.flatMap((figure) => (figure.kind === "number" ? [figure.value] : []));
  return total.kind === "number" && values.length > 0 && sumOf(values).equals(total.value);
}

function namedSums(table: BaseTable): readonly Sum[] {
  return table.lines.flatMap((line, at) => {
    const composition = compositions.find((candidate) => candidate.whole.test(line.name));
    // 合计 stands below what it adds up, with what that is made up of between, or before all lines; every other whole stands above its parts.
    const above = line.name === "合计" && at > 0 ? table.lines.slice(0, at) : null;
    const below = composition === undefined || above !== null ? [] : partsBelow(table.lines.slice(at + 1), composition);
    // 公用经费 and 人员经费 may stand above 基本支出 too.
    const over = composition === undefined || below.length > 0 ? [] : partsIn(above ?? table.lines.slice(0, at), composition);
    const parts = below.length > 0 ? below : above !== null || line.name === "基本支出" ? over : [];
    if (composition === undefined || parts.length < 2 || (composition.isWhole && parts.length < composition.parts.length)) return [];
    return [...table.headings].flatMap(([column, heading]) => {
      const total = table.columns.get(column) === "grown" ? undefined : line.figures.get(column);
      const figures = parts.flatMap((part) => part.figures.get(column) ?? []);
      return total === undefined
        ? []
        : [
            {
              title: `附件4“${line.name}”${heading}`,
              total,
              parts: figures,
              isWhole: composition.isWhole || addsUpBeside(line, parts, column),
            },
          ];
    });
  });
}

/** Every 合计 and 总计 of a ledger over the lines above it, and 基本支出 over what it is made up of. */
function ledgerSums({ income, expenses }: Ledger): readonly Sum[] {
  return [income, expenses].flatMap((lines) => [...sideSums(lines), ...innerSums(lines)]);
}

function sideSums(lines: readonly LedgerLine[]): readonly Sum[] {
  const sums: Sum[] = [];
  let parts: Figure[] = [];
  for (const { label, figure, isInner } of lines) {
    if (isInner) continue;
    const isTotal = /(合计|总计|小计)$/u.test(label);
    if (isTotal && parts.length >= 2) sums.push({ title: `附件4“${label}”`, total: figure, parts, isWhole: true });
    // What follows a total is added to it.
    parts = isTotal ? [figure] : [...parts, figure];
  }
  return sums;
}

function innerSums(lines: readonly LedgerLine[]): readonly Sum[] {
  return lines.flatMap((line, at) => {
    const end = lines.findIndex((other, index) => index > at && !other.isInner);
    const parts = lines.slice(at + 1, end < 0 ? lines.length : end);
    const isWhole = parts.some(({ label }) => /人员经费$/u.test(label)) && parts.some(({ label }) => /公用经费$/u.test(label));
    if (line.isInner || line.label !== "基本支出" || parts.length < 2) return [];
    return [{ title: `附件4“${line.label}”`, total: line.figure, parts: parts.map(({ figure }) => figure), isWhole }];
  });
}

/** 合计 below what an expense was made up of, line by line; a line under 其中 is part of another. */
function useSums(table: UseTable): readonly Sum[] {
  const total = table.lines.at(-1);
  const parts = table.lines.slice(0, -1);
  if (total?.name !== "合计" || parts.some((line) => line.isInner || line.name === "合计")) return [];
  return [...table.headings].flatMap(([column, heading]) => {
    const figure = table.columns.get(column) === "grown" ? undefined : total.figures.get(column);
    const figures = parts.flatMap((line) => line.figures.get(column) ?? []);
    return figure === undefined ? [] : [{ title: `附件4${table.subject}明细合计${heading}`, total: figure, parts: figures, isWhole: true }];
  });
}

/** The lines that make a whole up, wherever they stand below it before another whole begins. */
function partsBelow(lines: readonly BaseLine[], { parts }: Composition): readonly BaseLine[] {
  const isOther = (line: BaseLine): boolean =>
    compositions.some(({ whole }) => whole.test(line.name)) || /^(项目支出|政府采购)/u.test(line.name);
  const end = lines.findIndex((line) => isOther(line) && !parts.some((part) => part.test(line.name)));
  const within = end < 0 ? lines : lines.slice(0, end);
  return partsIn(within, { parts });
}

function partsIn(lines: readonly BaseLine[], { parts }: Pick<Composition, "parts">): readonly BaseLine[] {
  return parts.flatMap((part) => lines.find((line) => part.test(line.name)) ?? []);
}

/** A list under 其中 that makes the whole in every other year is meant to be complete. */
function addsUpBeside(line: BaseLine, parts: readonly BaseLine[], column: number): boolean {
  const others = [...line.figures].filter(([other]) => other !== column);
  return (
    others.length > 0 &&
    others.every(([other, whole]) => {
      const values = parts.flatMap((part) => {
        const figure = part.figures.get(other);
        return figure?.kind === "number" ? [figure.value] : [];
      });
      const [first, ...rest] = values;
      return whole.kind === "number" && first !== undefined && rest.reduce((sum, value) => sum.plus(value), first).equals(whole.value);
    })
  );
}
