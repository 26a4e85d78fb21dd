import { lineName, readUseTables, type BaseColumn, type BaseLine, type UseTable } from "../../annex/base-table";
import { readWritten, type Figure, type NumberFigure } from "../../annex/figure";
import { twoYears, type Ledger, type LedgerLine } from "../../annex/ledger";
import { figureNamed } from "../../annex/names";
import { factOf } from "../../fact/facts";
import { sumOf } from "../../quantity";
import { parseArea } from "../../grid/address";
import { bareLabel, compact, quoted } from "../../grid/label";
import { timeAt } from "../../fact/scope";
import { placeIn, textAt, type Sheet } from "../../grid/workbook";
import { finding, type Outcome } from "../codes";
import { agree, asWritten, inUnitOf, isAsRounded, matchFigures } from "../compare";
import type { CheckContext } from "../context";
import { blankIn, unlikeForm } from "../number-cells";
import { isOfWhole } from "../passages";

/** What 附件3 or a table by use says of an expense beside 附件4. */
interface Statement {
  readonly title: string;
  /** What 附件4 calls the figure. */
  readonly name: string;
  /** Where several are stated, one of them must be it: 附件4 may mean the budget of the year's beginning or the whole year's. */
  readonly figures: readonly NumberFigure[];
  /** Parts without a total need not be all there is. */
  readonly isPartial: boolean;
}

const names: Readonly<Record<string, { readonly budget: string; readonly spent: string }>> = {
  公用经费: { budget: "公用经费预算安排数", spent: "公用经费实际支出数" },
  三公经费: { budget: "“三公经费”预算安排数", spent: "“三公经费”实际支出数" },
  项目支出: { budget: "项目支出预算总额", spent: "项目支出总额" },
  基本支出: { budget: "基本支出预算总额", spent: "基本支出决算总额" },
};

/** The expenses that 附件3 lists by what they were for, and 公用经费 by use, against what 附件4 states of them. */
export function checkUses(context: CheckContext): readonly Outcome[] {
  return [
    ...(context.annex4?.ledgers ?? []).flatMap((ledger) => [...ledgerBlanks(ledger), ...ledgerTotals(ledger)]),
    ...carriedOn(context),
    ...ledgerSaid(context),
    ...ledgerBudget(context),
    ...(context.annex4?.uses ?? []).flatMap((table) => (context.annex4 === null ? [] : chosen(table, context.annex4.sheet))),
    ...tasksAlike(context),
    ...statementsIn(context).flatMap((statement) => held(statement, context)),
  ];
}

/** 其中：重点项目 below 合计 is what the lines come to that say 是 under 是否重点项目, and counts them. */
function chosen({ heads: [top = 0], headings, lines, below }: UseTable, sheet: Sheet): readonly Outcome[] {
  const rowOf = ({ place }: BaseLine): number => parseArea(place.address)?.top ?? 0;
  const asked = (sheet.rows[top] ?? []).findIndex((cell) => /^是否.{0,4}重点/u.test(compact(cell?.text ?? "")));
  const total = below.find(({ name }) => /^重点(项目)?$/u.test(name));
  if (asked < 0 || total === undefined) return [];
  const yes = lines.filter((line) => /^[是√]$/u.test(compact(textAt(sheet, rowOf(line), asked))));
  const counted = compact(textAt(sheet, rowOf(total), asked));
  const said = /^(\d+)[个项]$/u.exec(counted)?.[1];
  const count =
    said === undefined || Number(said) === yes.length
      ? []
      : [unlikeForm(placeIn(sheet, rowOf(total), asked), counted, `${yes.length}个`, "按上面填“是”的行数", [])];
  const sums = [...headings].flatMap(([column, heading]): readonly Outcome[] => {
    const [whole] = numbers([total.figures.get(column)]);
    const parts = numbers(yes.map((line) => line.figures.get(column)));
    if (whole === undefined || parts.length < yes.length || parts.length === 0) return [];
    const sum = sumOf(parts.map(({ value }) => value));
    if (sum.equals(whole.value)) return [null];
    return [
      finding("total-mismatch", whole.place, {
        stated: whole.text,
        expected: asWritten(sum, whole),
        message: `附件4重点项目的${heading}填${inUnitOf(whole.value, whole)}，上面填“是”的${yes.length}行相加是${inUnitOf(sum, whole)}。请核对。`,
        evidence: parts.map(({ place }) => place),
      }),
    ];
  });
  return [...count, ...sums];
}

/** What the tasks of 附件3 come to, where that is 项目支出 once more. */
function tasksAlike({ annex3 }: CheckContext): readonly Outcome[] {
  const [row, tasks, ...more] = (annex3?.rows ?? []).filter(({ label }) => lineName(label) === "项目支出");
  if (row === undefined || tasks?.role !== "inner" || more.length > 0) return [];
  return (["年初预算数", "全年预算数", "全年执行数"] as const).flatMap((column): readonly Outcome[] => {
    const [whole, sum] = [row.figures[column], tasks.figures[column]];
    if (whole?.kind !== "number" || sum?.kind !== "number") return [];
    if (agree(whole, sum)) return [null];
    return [
      finding("figure-differs", sum.place, {
        stated: sum.text,
        expected: asWritten(whole.value, sum),
        message: `附件3主要任务的${column}合计${inUnitOf(sum.value, sum)}，项目支出是${inUnitOf(whole.value, whole)}。请核对后统一。`,
        evidence: [whole.place],
        scoreEffect: "0",
      }),
    ];
  });
}

function held(statement: Statement, context: CheckContext): readonly Outcome[] {
  const base = factOf(context.facts, statement.name, ["4"])?.figure;
  const [first] = statement.figures;
  if (base === undefined || first === undefined || statement.figures.some((figure) => figure.place === base.place)) return [];
  if (statement.figures.some((figure) => agree(base, figure)) || (statement.isPartial && first.value.lessThan(base.value))) return [null];
  const said = statement.figures.map((figure) => inUnitOf(figure.value, figure)).join("、");
  return [
    finding("figure-differs", first.place, {
      stated: first.text,
      expected: statement.figures.length === 1 && !statement.isPartial ? asWritten(base.value, first) : null,
      message: `附件4的${statement.name}是${inUnitOf(base.value, base)}，${statement.title}是${said}。请核对后统一。`,
      evidence: [base.place, ...statement.figures.slice(1).map((figure) => figure.place)],
      scoreEffect: "0",
    }),
  ];
}

function statementsIn(context: CheckContext): readonly Statement[] {
  const tables = [
    ...(context.annex4?.uses ?? []).map((table) => ({ annex: "附件4", table })),
    ...(context.annex3 === null || context.annex3.sheet === context.annex4?.sheet
      ? []
      : readUseTables(context.annex3.sheet, null).map((table) => ({ annex: "附件3", table }))),
  ];
  return [
    ...fundStatements(context),
    ...(context.annex4?.ledgers ?? []).flatMap(ledgerStatements),
    ...tables.flatMap(({ annex, table }) => tableStatements(annex, table)),
  ];
}

function fundStatements({ annex3 }: CheckContext): readonly Statement[] {
  return (annex3?.rows ?? []).flatMap((row): readonly Statement[] => {
    const name = names[lineName(row.label)];
    if (name === undefined || row.role === "use") return [];
    const { 年初预算数: early, 全年预算数: whole, 全年执行数: spent } = row.figures;
    const title = `附件3${quoted(row.label)}的`;
    return [
      { title: `${title}预算数`, name: name.budget, figures: numbers([whole, early]), isPartial: false },
      { title: `${title}全年执行数`, name: name.spent, figures: numbers([spent]), isPartial: false },
    ];
  });
}

function ledgerStatements({ expenses, isBudget, kind }: Ledger): readonly Statement[] {
  return expenses.flatMap(({ label, figure }): readonly Statement[] => {
    const name = names[label];
    // One of several kinds states its figures itself.
    if (kind !== null || name === undefined) return [];
    return [{ title: `收支表的${label}`, name: isBudget ? name.budget : name.spent, figures: numbers([figure]), isPartial: false }];
  });
}

/** A line of a ledger whose neighbours on the same side are all filled in. */
function ledgerBlanks({ income, expenses }: Ledger): readonly Outcome[] {
  return [income, expenses].flatMap((lines) => {
    const [blank, ...more] = lines.filter(({ figure }) => figure.kind === "blank");
    return blank === undefined || more.length > 0 || lines.length < 3
      ? []
      : [blankIn(`附件4${quoted(blank.label)}`, blank.figure.place, blank.figure.text)];
  });
}

/** What came in and what went out, the rest of the year's end included, is one sum. */
function ledgerTotals(ledger: Ledger): readonly Outcome[] {
  const totalOf = (lines: Ledger["income"]): NumberFigure | undefined => {
    const last = lines.at(-1);
    return last?.figure.kind === "number" && /总计$/u.test(last.label) ? last.figure : undefined;
  };
  const [income, expenses] = [totalOf(ledger.income), totalOf(ledger.expenses)];
  if (income === undefined || expenses === undefined) return [];
  if (matchFigures(income, expenses) === "same") return [null];
  return [
    finding("figure-differs", expenses.place, {
      stated: expenses.text,
      message: `支出总计${inUnitOf(expenses.value, expenses)}与收入总计${inUnitOf(income.value, income)}不等，相差${inUnitOf(expenses.value.minus(income.value).abs(), expenses)}。收支两边应当相等，请核对。`,
      evidence: [income.place],
      scoreEffect: "0",
    }),
  ];
}

/** What was left at the end of last year is what this one began with. */
function carriedOn({ annex4 }: CheckContext): readonly Outcome[] {
  const named = (lines: readonly LedgerLine[], name: string): NumberFigure | undefined =>
    numbers(lines.flatMap(({ label, figure }) => (figureNamed(label)?.name === name ? [figure] : [])))[0];
  const { own, last } = twoYears(annex4?.ledgers);
  const [left, begun] = [named(last?.expenses ?? [], "年末结余数"), named(own?.income ?? [], "上年结转数")];
  if (left === undefined || begun === undefined) return [];
  if (agree(left, begun)) return [null];
  return [
    finding("figure-differs", begun.place, {
      stated: begun.text,
      expected: asWritten(left.value, begun),
      message: `附件4的上年年末结转结余是${inUnitOf(left.value, left)}，本年年初结转结余填${inUnitOf(begun.value, begun)}。请核对后统一。`,
      evidence: [left.place],
      scoreEffect: "0",
    }),
  ];
}

/**
 * 一般公共预算财政拨款收入1386.42万元, 收入合计1429.02万元，比上年1377.95万元: the lines of a ledger that the report names. Where the two sides
 * of the ledger do not come to one sum it is the ledger that is wrong.
 */
function ledgerSaid({ annex4, annex6, year }: CheckContext): readonly Outcome[] {
  const { own: ledger, last: before } = twoYears(annex4?.ledgers);
  if (ledger === undefined || ledger.isBudget || before === undefined) return [];
  const linesOf = ({ income, expenses }: Ledger): readonly LedgerLine[] => [...income, ...expenses];
  const isOdd = (each: Ledger): boolean => ledgerTotals(each).some((outcome) => outcome !== null);
  return (annex6?.paragraphs ?? []).flatMap(({ text, place }) => {
    const bare = bareLabel(text);
    return linesOf(ledger).flatMap(({ label, figure }, at): readonly Outcome[] => {
      const name = label.replace(/^本年/u, "");
      const found = name.length < 4 ? null : new RegExp(`${name.replace(/[()]/gu, "\\$&")}${ledgerAmounts}`, "u").exec(bare);
      const told = /[^。;]*$/u.exec(bare.slice(0, found?.index))?.[0] ?? "";
      // 其他收入5.20万元为捐赠收入 is some of it.
      if (/^(?:[为系是(]|用于|来自)/u.test(bare.slice((found?.index ?? 0) + (found?.[0].length ?? 0)))) return [];
      // 项目支出合计 and 公用经费年末结转和结余 are those of a part, and 县级安排一般公共预算财政拨款收入 some of it.
      if (found === null || !isOfWhole(told) || timeAt(told, year) !== "own") return [];
      const last = linesOf(before)[at]?.figure;
      return [[found[1], figure, ledger] as const, [found[2], last, before] as const].flatMap(
        ([written, known, side]): readonly Outcome[] => {
          const said = readWritten(written ?? "", place, null);
          if (said.kind !== "number" || known?.kind !== "number") return [];
          if (isAsRounded(known, said)) return [null];
          return [
            isOdd(side)
              ? unlikeForm(known.place, known.text.trim(), written ?? "", `附件6的${label}`, [place])
              : unlikeForm(place, `${name}${written ?? ""}`, known.text.trim(), `附件4${quoted(label)}`, [known.place]),
          ];
        },
      );
    });
  });
}

const ledgerAmounts = "(?:为|共|是)?(\\d[\\d,]*(?:\\.\\d+)?(?:万元|元))(?:,[比较]上年(?:的)?(\\d[\\d,]*(?:\\.\\d+)?(?:万元|元)))?";

/** What the budget is made up of, and nothing else, comes to 全年预算数. */
function ledgerBudget({ annex4, facts }: CheckContext): readonly Outcome[] {
  const lines = annex4?.ledgers.find(({ kind }) => kind === null)?.income ?? [];
  const total = lines.at(-1);
  const made = new Set(lines.slice(0, -1).map(({ label }) => figureNamed(label)?.name ?? ""));
  const stated = factOf(facts, "预算总额", ["3", "4"])?.figure;
  const isBudget = made.size === 3 && ["上年结转数", "年初预算数", "年中预算调整数"].every((name) => made.has(name));
  if (!isBudget || total?.figure.kind !== "number" || stated === undefined) return [];
  if (agree(stated, total.figure)) return [null];
  return [
    finding("figure-differs", total.figure.place, {
      stated: total.figure.text,
      message: `${quoted(total.label)}由上年结转、年初预算和年中追加组成，就是全年预算，填${inUnitOf(total.figure.value, total.figure)}；${stated.place.sheet}的全年预算数是${inUnitOf(stated.value, stated)}。请核对后统一。`,
      evidence: [stated.place],
      scoreEffect: "0",
    }),
  ];
}

function tableStatements(annex: string, table: UseTable): readonly Statement[] {
  const name = names[table.subject];
  // What the others come to has the names of figures, and is held against all that state these.
  if (name === undefined || table.subject !== "公用经费" || table.lines.some((line) => line.isInner)) return [];
  const total = table.lines.find((line) => line.name === "合计");
  const columns: readonly (readonly [BaseColumn, string])[] = [
    ["budget", name.budget],
    ["spent", name.spent],
  ];
  return columns.flatMap(([kind, figure]): readonly Statement[] => {
    const found = [...table.columns].filter(([, each]) => each === kind);
    const [column] = found[0] ?? [];
    // Of several columns of budgets nobody can say which 附件4 means.
    if (column === undefined || found.length > 1) return [];
    const heading = table.headings.get(column) ?? "";
    const stated = numbers([total?.figures.get(column)]);
    if (total !== undefined)
      return [{ title: `${annex}${table.subject}明细合计${heading}`, name: figure, figures: stated, isPartial: false }];
    const parts = numbers(table.lines.map((line) => line.figures.get(column)));
    const [first] = parts;
    if (first === undefined || parts.length < table.lines.length) return [];
    const sum = { ...first, value: sumOf(parts.map((part) => part.value)) };
    return [{ title: `${annex}${table.subject}明细${heading}之和`, name: figure, figures: [sum], isPartial: true }];
  });
}

function numbers(figures: readonly (Figure | undefined)[]): readonly NumberFigure[] {
  return figures.flatMap((figure) => (figure?.kind === "number" ? [figure] : []));
}
