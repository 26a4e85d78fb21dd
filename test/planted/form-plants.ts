import { addressOf, columnIndex, parseArea } from "../../src/core/grid/address";
import { textAt, type Sheet, type Workbook } from "../../src/core/grid/workbook";
import { addressIn, cellNamed, sheetNameOf, type Change } from "./cells";
import type { AnnexKey, Layout, ScoreRow } from "./layouts";
import { columnsOf, executionRates, figureAt, rewritten, type Bed, type Seed } from "./plant";

/** Every fault of form, wording, weights and rules that a workbook has room for. */
export function formSeeds(bed: Bed): readonly Seed[] {
  return [
    ...indicatorSeeds(bed),
    ...blankFunds(bed),
    ...blankGoals(bed),
    ...blankUnitNames(bed),
    ...blankAnswers(bed),
    ...typos(bed),
    ...staleYears(bed),
    ...weightSeeds(bed),
    ...mergedScores(bed),
    ...bed.layout.scores.flatMap((row) => ruleSeeds(bed, row)),
  ];
}

// What is printed where.

/** A cell with its text, found by reading the sheet. */
interface Printed {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
  /** Without white space, as labels are compared. */
  readonly label: string;
  readonly text: string;
}

function sheetOf(bed: Bed, annex: AnnexKey): Sheet | undefined {
  return bed.workbook.sheets.find((sheet) => sheet.name === bed.layout.sheets[annex]);
}

function printedOn(bed: Bed, annex: AnnexKey): readonly Printed[] {
  const rows = sheetOf(bed, annex)?.rows ?? [];
  return rows.flatMap((cells, row) =>
    (cells ?? []).flatMap((cell, column): readonly Printed[] =>
      cell === undefined || cell.text === ""
        ? []
        : [{ cell: `${annex}!${addressOf(row, column)}`, row, column, label: cell.text.replace(/\s/g, ""), text: cell.text }],
    ),
  );
}

/** Every text of the annexes once, also where they share a sheet. */
function printedTexts(bed: Bed): readonly Printed[] {
  const annexes = (["3", "4", "5"] as const).filter(
    (annex, index, all) => all.findIndex((other) => bed.layout.sheets[other] === bed.layout.sheets[annex]) === index,
  );
  return annexes.flatMap((annex) => printedOn(bed, annex)).filter(({ cell }) => isTyped(bed, cell));
}

function isTyped(bed: Bed, cell: string): boolean {
  const { value, formula } = cellNamed(bed.workbook, bed.layout, cell);
  return typeof value === "string" && formula === null;
}

/** What a cell shows, nothing where there is none. */
function shownIn(bed: Bed, cell: string): string {
  const sheet = bed.workbook.sheets.find((each) => each.name === sheetNameOf(bed.layout, cell));
  const area = parseArea(cell);
  return sheet === undefined || area === null ? "" : textAt(sheet, area.top, area.left);
}

// 附件3, 绩效指标.

/**
 * A row of 附件3's indicator table. What is wrong with its values may be marked at its name, which heads the row;
 * `reason` and `points` are null where the form has no such column.
 */
interface Indicator {
  readonly group: string;
  readonly name: string;
  readonly target: string;
  readonly actual: string;
  readonly reason: string | null;
  readonly points: string | null;
  /** 完成率; null where the form has no such column. */
  readonly share: string | null;
}

function indicatorsOf(bed: Bed): readonly Indicator[] {
  const printed = printedOn(bed, "3");
  const heading = printed.find(({ label }) => label === "年度指标值");
  if (heading === undefined) return [];
  const column = (name: RegExp): number | null => printed.find(({ row, label }) => row === heading.row && name.test(label))?.column ?? null;
  const [name, actual] = [column(/^(三级指标|指标名称)$/), column(/^实际完成值$/)];
  if (name === null || actual === null) return [];
  // A form without groups is headed by the names themselves, which are no effects.
  const group = column(/^二级指标$/) ?? name;
  const [reason, points, share] = [column(/^(偏差|未完成)原因/), column(/^得分$/), column(/^完成率$/)];
  const at = (row: number, where: number): string => `3!${addressOf(row, where)}`;
  const filled = (row: number, where: number): boolean => shownIn(bed, at(row, where)) !== "";
  const rows: Indicator[] = [];
  let groupRow = heading.row + 1;
  for (let row = heading.row + 1; filled(row, name); row += 1) {
    // A merged 二级指标 is printed in its first row only.
    groupRow = filled(row, group) ? row : groupRow;
    rows.push({
      group: shownIn(bed, at(groupRow, group)),
      name: at(row, name),
      target: at(row, heading.column),
      actual: at(row, actual),
      reason: reason === null ? null : at(row, reason),
      points: points === null ? null : at(row, points),
      share: share === null ? null : at(row, share),
    });
  }
  return rows;
}

function indicatorSeeds(bed: Bed): readonly Seed[] {
  const rows = indicatorsOf(bed);
  return [
    ...rows.flatMap((row, index) => [...leftovers(bed, row, index), ...duplicated(bed, rows[index - 1], row)]),
    ...rows.flatMap((row) => [
      ...blankValues(bed, row),
      ...unmeasured(bed, row),
      ...deviations(bed, row),
      ...unexplained(bed, row),
      ...units(bed, row),
    ]),
    ...rows.flatMap((row) => oneSentence(row)),
  ];
}

/** What may bear a consequence of a spoilt indicator: its row, and the score that takes it as its figure. */
function besides(bed: Bed, row: Indicator): readonly string[] {
  const scores = bed.layout.scores.filter(({ data }) => data.includes(row.actual)).map(({ cell }) => cell);
  return [row.name, row.target, row.actual, row.reason ?? [], row.points ?? [], row.share ?? [], scores].flat();
}

function erased(bed: Bed, cells: readonly (string | null)[]): readonly Change[] {
  return cells.flatMap((cell) => (cell === null || shownIn(bed, cell) === "" ? [] : [{ cell, written: null }]));
}

function leftovers(bed: Bed, row: Indicator, index: number): readonly Seed[] {
  const { name, target, actual, reason } = row;
  const also = besides(bed, row);
  const placeholder = index % 2 === 0 ? "....." : `指标${index + 1}`;
  const named = { cell: name, written: placeholder };
  return [
    { kind: "form: placeholder for a name", name, changes: [named], at: [name], also, anySeverity: true },
    {
      kind: "form: placeholder row",
      name,
      changes: [named, ...erased(bed, [target, actual, reason])],
      at: [name, target, actual],
      also,
      anySeverity: true,
    },
    {
      kind: "form: empty indicator row",
      name,
      changes: erased(bed, [name, target, actual, reason]),
      at: [name, target, actual],
      also,
      anySeverity: true,
    },
  ];
}

/** The row overwritten with the one above it; its points stay. */
function duplicated(bed: Bed, above: Indicator | undefined, row: Indicator): readonly Seed[] {
  if (above === undefined) return [];
  const copied = (from: string | null, to: string | null): readonly Change[] => {
    if (from === null || to === null) return [];
    if (shownIn(bed, from) === "") return erased(bed, [to]);
    const { value, text, format } = cellNamed(bed.workbook, bed.layout, from);
    return [{ cell: to, written: { value, text, format } }];
  };
  return [
    {
      kind: "form: duplicated indicator",
      name: row.name,
      changes: [
        ...copied(above.name, row.name),
        ...copied(above.target, row.target),
        ...copied(above.actual, row.actual),
        ...copied(above.reason, row.reason),
      ],
      at: [above, row].flatMap((each) => [each.name, each.target, each.actual]),
      also: [...besides(bed, above), ...besides(bed, row)],
    },
  ];
}

function blankValues(bed: Bed, row: Indicator): readonly Seed[] {
  return [row.target, row.actual].map((cell) => ({
    kind: cell === row.target ? "blank: 年度指标值" : "blank: 实际完成值",
    name: cell,
    changes: [{ cell, written: null }],
    at: [cell, row.name],
    also: besides(bed, row),
  }));
}

const numeral = /\d+(?:\.\d+)?/;

/** A target that is a quantity; dates and periods are none. */
interface Quantity {
  readonly amount: number;
  readonly unit: string;
  /** Whether the actual value must stay below it. */
  readonly limit: boolean;
}

function quantityIn(text: string): Quantity | null {
  const match = /^([≥≤]?)(\d+(?:\.\d+)?)([^\d≥≤]+)$/.exec(text.trim());
  const [, sign = "", amount = "", unit = ""] = match ?? [];
  return match === null || /[年月日底前]/.test(unit) ? null : { amount: Number(amount), unit, limit: sign === "≤" };
}

/** Words where a quantity was. */
function unmeasured(bed: Bed, row: Indicator): readonly Seed[] {
  const { name, target, actual } = row;
  const also = besides(bed, row);
  const seed = (kind: string, cells: readonly string[], words: string): Seed => ({
    kind,
    name: cells.join(),
    changes: cells.map((cell) => ({ cell, written: words })),
    at: [name, target, actual],
    also,
  });
  if (/满意/.test(shownIn(bed, name))) {
    return [[actual], [target, actual]].map((cells) => seed("form: 满意度 without a measure", cells, "长期有效"));
  }
  return numeral.test(shownIn(bed, target))
    ? [{ ...seed("form: target that is no measure", [target, actual], "持续提升"), anySeverity: true }]
    : [];
}

/** Far above or far from the target, with nothing said about why. */
function deviations(bed: Bed, row: Indicator): readonly Seed[] {
  const target = quantityIn(shownIn(bed, row.target));
  if (target === null || row.reason === null) return [];
  const { unit, limit } = target;
  const { actual, reason } = row;
  const seed = (kind: string, amount: number): Seed => ({
    kind,
    name: actual,
    changes: [{ cell: actual, written: `${Number(amount.toFixed(2))}${unit}` }, ...erased(bed, [reason])],
    at: [row.name, actual, reason],
    also: besides(bed, row),
  });
  // Only what grows can come to three times a percentage.
  const triples = unit !== "%" || /增长率/.test(shownIn(bed, row.name));
  const half = unit === "%" || !Number.isInteger(target.amount) ? target.amount / 2 : Math.floor(target.amount / 2);
  return [
    ...(triples && !limit ? [seed("form: far above the target, unexplained", target.amount * 3)] : []),
    seed("form: target missed, unexplained", limit ? target.amount * 3 : half),
  ];
}

/** A deviation whose explanation is gone. */
function unexplained(bed: Bed, row: Indicator): readonly Seed[] {
  const { reason, actual, points } = row;
  if (reason === null || shownIn(bed, reason) === "") return [];
  return [
    {
      kind: "form: explanation erased",
      name: reason,
      changes: [{ cell: reason, written: null }],
      at: [reason, actual, row.name, points ?? []].flat(),
      also: [row.target],
    },
  ];
}

function units(bed: Bed, row: Indicator): readonly Seed[] {
  const { name, target, actual } = row;
  const [aim, reached] = [quantityIn(shownIn(bed, target)), quantityIn(shownIn(bed, actual))];
  if (aim === null || reached === null || aim.unit !== reached.unit) return [];
  const seed = (kind: string, cell: string, unit: string): Seed => ({
    kind,
    name: cell,
    changes: [{ cell, written: shownIn(bed, cell).replace(reached.unit, unit) }],
    at: [name, target, actual],
    also: besides(bed, row),
    anySeverity: true,
  });
  const [, many = "", rest = ""] = /^(万?)(.*)$/.exec(reached.unit) ?? [];
  return [
    // 万元 without 元, as in the bureau's own form; any other unit goes whole.
    ...[target, actual].map((cell) => seed("form: unit missing", cell, many)),
    ...(rest === "%"
      ? []
      : [
          seed("form: 以上 in 实际完成值", actual, `${reached.unit}以上`),
          // A ten thousand times more or less than what is aimed at is more than a matter of wording.
          { ...seed("form: units mixed", actual, many === "" ? `万${rest}` : rest), anySeverity: false },
        ]),
  ];
}

/** Name, target and actual copied from one sentence, as the indicators of effects tend to be. */
function oneSentence(row: Indicator): readonly Seed[] {
  if (!/效益|影响/.test(row.group)) return [];
  const cells = [row.name, row.target, row.actual];
  const changes = cells.map((cell) => ({ cell, written: "促进全县经济社会持续健康发展长期有效" }));
  return [{ kind: "form: one sentence three times", name: row.name, changes, at: cells, also: [row.points ?? []].flat() }];
}

// Blanks.

/** Rates and noughts of 年度预算资金; other figures are among the wrong figures. */
function blankFunds(bed: Bed): readonly Seed[] {
  const { layout } = bed;
  const { funds } = layout;
  const beside = (cell: string): readonly string[] => {
    const row = cell.replace(/\D/g, "").slice(1);
    return [funds.initial ?? [], funds.budget, funds.executed, funds.rate].flat().map((column) => `3!${column}${row}`);
  };
  const noughts = [...new Set(columnsOf(layout).flatMap((sum) => [sum.total, ...sum.parts]))].filter((cell) => figureAt(bed, cell) === 0);
  const own = `3!${funds.rate}${funds.total}`;
  return [
    ...funds.rated.map((row): Seed => {
      const cell = `3!${funds.rate}${row}`;
      const also = [...(cell === own ? executionRates(layout) : []), layout.executionScore ?? []].flat();
      return { kind: "blank: 执行率", name: cell, changes: [{ cell, written: null }], at: [cell], also };
    }),
    ...noughts.map((cell): Seed => ({
      kind: "blank: nought in 年度预算资金",
      name: cell,
      changes: [{ cell, written: null }],
      at: beside(cell),
      anySeverity: true,
    })),
  ];
}

/** What stands below 预期目标 and 实际完成情况. */
function blankGoals(bed: Bed): readonly Seed[] {
  return printedOn(bed, "3")
    .filter(({ label }) => /^(预期目标|实际完成情况)$/.test(label))
    .map(({ cell, row, column, label }) => {
      const below = `3!${addressOf(row + 1, column)}`;
      return { kind: `blank: ${label}`, name: below, changes: [{ cell: below, written: null }], at: [below, cell] };
    });
}

/** The name of the unit, in a cell of its own or behind its label. */
function blankUnitNames(bed: Bed): readonly Seed[] {
  const labels = printedTexts(bed).filter(({ label }) => /^(填报单位|预算单位名称|单位名称|部门（单位）名称)/.test(label));
  return labels.flatMap((label) => {
    const [, before = ""] = /^(.*[：:]).+$/.exec(label.text) ?? [];
    const [filled] = printedTexts(bed).filter(
      (other) =>
        other.row === label.row &&
        other.column > label.column &&
        sheetNameOf(bed.layout, other.cell) === sheetNameOf(bed.layout, label.cell),
    );
    const cell = before === "" ? filled?.cell : label.cell;
    if (cell === undefined) return [];
    return [
      {
        kind: "blank: unit name",
        name: cell,
        changes: [{ cell, written: before === "" ? null : before }],
        at: [cell, label.cell],
        anySeverity: true,
      },
    ];
  });
}

/** 是 or 否 of 内部控制制度. */
function blankAnswers(bed: Bed): readonly Seed[] {
  if (bed.layout.sheets["4"] === "") return [];
  return printedOn(bed, "4")
    .filter(({ label }) => /^[是否]$/.test(label))
    .map(({ row, column }) => {
      const cell = `4!${addressOf(row, column)}`;
      return {
        kind: "blank: 是 or 否",
        name: cell,
        changes: [{ cell, written: null }],
        at: [cell],
        // 制度 that are not there take points from the indicator about them.
        also: bed.layout.scores.map((score) => score.cell),
      };
    });
}

// Wording.

const knownTypos: readonly (readonly [string, string])[] = [
  ["产出指标", "产生指标"],
  ["楼堂馆所", "楼梯馆所"],
  ["社会公众", "社会公从"],
];

const otherTypos: readonly (readonly [string, string])[] = [
  ["截留", "载留"],
  ["虚列", "虚例"],
  ["编制", "编织"],
  ["结转结余", "接转结余"],
];

function typos(bed: Bed): readonly Seed[] {
  const of = (kind: string, words: typeof knownTypos): readonly Seed[] =>
    words.flatMap(([right, wrong]) =>
      printedTexts(bed)
        .filter(({ text }) => text.includes(right))
        .map(({ cell, text }) => ({
          kind,
          name: `${cell} ${wrong}`,
          changes: [{ cell, written: text.replace(right, wrong) }],
          at: [cell],
          // Figures under a label that is misspelt, or in a definition that is, may be lost to their scores.
          also: computedScores(bed.layout),
          anySeverity: true,
        })),
    );
  return [...of("wording: known typo", knownTypos), ...of("wording: other typo", otherTypos)];
}

function computedScores(layout: Layout): readonly string[] {
  return layout.scores.filter(({ data }) => data.length > 0).map(({ cell }) => cell);
}

/** A year of the template left in a title, a date, or another text. */
function staleYears(bed: Bed): readonly Seed[] {
  const dated = printedTexts(bed).filter(({ text }) => /20\d\d年/.test(text));
  return dated.flatMap(({ cell, text }) => {
    const what = /填报日期/.test(text) ? "a date" : /表$|^（20\d\d年度）$/.test(text) ? "a title" : "a text";
    const years = what === "a title" ? ["2016", "2019"] : ["2019"];
    return years.map((year) => ({
      kind: `wording: stale year in ${what}`,
      name: `${cell} ${year}`,
      changes: [{ cell, written: text.replace(/20\d\d(?=年)/, year) }],
      at: [cell],
      also: computedScores(bed.layout),
      anySeverity: true,
    }));
  });
}

// 分值.

interface Level {
  readonly cell: string;
  readonly row: number;
  readonly column: number;
}

/** The 分值 of 一级 and 二级指标, those of indicators left out. */
function levelsOf(layout: Layout): readonly Level[] {
  const own = layout.scores.map((row) => columnOf(row.weight));
  return layout.otherWeights
    .filter((cell) => !own.includes(columnOf(cell)))
    .map((cell) => ({ cell, row: rowOf(cell), column: columnIndex(columnOf(cell)) }));
}

function columnOf(cell: string): string {
  return addressIn(cell).replace(/\d/g, "");
}

function rowOf(cell: string): number {
  return Number(addressIn(cell).replace(/\D/g, ""));
}

/** The weights of the levels above a row. */
function levelsOver(layout: Layout, row: number, column: number): readonly string[] {
  const above = levelsOf(layout).filter((level) => level.column < column && level.row <= row);
  return [...new Set(above.map((level) => level.column))].flatMap((each) => {
    const inColumn = above.filter((level) => level.column === each).sort((one, other) => other.row - one.row);
    return inColumn[0]?.cell ?? [];
  });
}

/** A weight with another number, wherever it is written. */
function reweighted(bed: Bed, cell: string, by: number): Change {
  if (typeof cellNamed(bed.workbook, bed.layout, cell).value === "number") return rewritten(bed, cell, weightIn(bed, cell) + by);
  return { cell, written: shownIn(bed, cell).replace(/\d+(?:\.\d+)?(?=分)/, String(weightIn(bed, cell) + by)) };
}

function weightIn(bed: Bed, cell: string): number {
  return Number(numeral.exec(shownIn(bed, cell))?.[0]);
}

/** The printed 合计 of 附件5. */
function totalCells(bed: Bed): readonly string[] {
  const row = rowOf(bed.layout.total);
  return printedOn(bed, "5")
    .filter((printed) => printed.row + 1 === row)
    .map(({ cell }) => cell);
}

function weightSeeds(bed: Bed): readonly Seed[] {
  const { layout } = bed;
  const levels = levelsOf(layout);
  const also = [...layout.otherWeights, ...layout.scores.map((row) => row.weight), ...totalCells(bed)];
  const changedLevels = (kind: string, cells: readonly Level[]): Seed => ({
    kind,
    name: cells.map(({ cell }) => cell).join(),
    changes: cells.map(({ cell }, index) => reweighted(bed, cell, index === 0 ? 5 : -5)),
    at: cells.flatMap(({ cell, row, column }) => [cell, ...levelsOver(layout, row, column)]),
    also,
    anySeverity: true,
  });
  return [
    ...levels.map((level) => changedLevels("weights: a level differs from its parts", [level])),
    ...levels.flatMap((level) => {
      const next = levels.find((other) => other.column === level.column && other.row > level.row);
      return next === undefined ? [] : [changedLevels("weights: two levels shifted, 100 kept", [level, next])];
    }),
    ...indicatorWeights(bed),
  ];
}

/** Weights of indicators that no rule states as well, so that only their sum tells. */
function indicatorWeights(bed: Bed): readonly Seed[] {
  const { layout } = bed;
  const levels = levelsOf(layout).map(({ cell }) => cell);
  const silent = layout.scores.filter((row) => fullMarks(bed, row).length === 0);
  const shared = layout.otherWeights.filter((cell) => !levels.includes(cell));
  return [...silent.map((row) => row.weight), ...shared].map((cell) => ({
    kind: "weights: indicators do not add up to 100",
    name: cell,
    changes: [reweighted(bed, cell, 2)],
    at: [cell, ...levelsOver(layout, rowOf(cell), Infinity), ...totalCells(bed)],
    also: [...levels, ...layout.scores.filter((row) => row.weight === cell).flatMap((row) => [row.cell, row.rule])],
  }));
}

/** The scores of three indicators in one cell. */
function mergedScores(bed: Bed): readonly Seed[] {
  const { scores } = bed.layout;
  return scores.flatMap((first, index): readonly Seed[] => {
    const three = scores.slice(index, index + 3);
    const cells = three.map((row) => row.cell);
    const together = cells.length === 3 && cells.every((cell, step) => rowOf(cell) === rowOf(first.cell) + step);
    if (index % 3 !== 0 || !together || three.some((row) => isMerged(bed, row.cell))) return [];
    const sum = cells.reduce((total, cell) => total + figureAt(bed, cell), 0);
    return [
      {
        kind: "scores: three in one cell",
        name: first.cell,
        changes: [rewritten(bed, first.cell, sum), ...cells.slice(1).map((cell) => ({ cell, written: null }))],
        at: cells,
        also: three.flatMap((row) => [row.weight, row.rule]),
        reshape: (workbook) => joined(workbook, bed.layout, cells),
      },
    ];
  });
}

function isMerged(bed: Bed, cell: string): boolean {
  const area = parseArea(cell);
  const merges = sheetOf(bed, "5")?.merges ?? [];
  return merges.some(
    (block) => area !== null && block.left <= area.left && area.left <= block.right && block.top <= area.top && area.top <= block.bottom,
  );
}

/** The workbook with those cells of 附件5 merged. */
function joined(workbook: Workbook, layout: Layout, cells: readonly string[]): Workbook {
  const [first = "", last = ""] = [cells[0], cells[cells.length - 1]];
  const area = parseArea(`${addressIn(first)}:${addressIn(last)}`);
  return {
    sheets: workbook.sheets.map((sheet) =>
      sheet.name !== layout.sheets["5"] || sheet.merges === null || area === null ? sheet : { ...sheet, merges: [...sheet.merges, area] },
    ),
  };
}

// 评价标准 and 指标说明.

function ruleSeeds(bed: Bed, row: ScoreRow): readonly Seed[] {
  if (shownIn(bed, row.rule) === "") return [];
  return [...blankRule(bed.layout, row), ...fullMarkSeeds(bed, row), ...bandSeeds(bed, row), ...definitionSeeds(bed, row)];
}

function blankRule({ scores }: Layout, row: ScoreRow): readonly Seed[] {
  const { rule, cell, weight, note } = row;
  return [
    {
      kind: "blank: 评价标准",
      name: rule,
      changes: [{ cell: rule, written: null }],
      at: [rule, cell],
      // What is said of several rules is said at the first of them: without it, at the next.
      also: [weight, note ?? [], scores.map((other) => other.rule)].flat(),
    },
  ];
}

const digits = ["零", "一", "二", "三", "四", "五", "六", "七", "八", "九"];

/** A whole number up to 100 as it is written out: 15 is 十五. */
function chinese(number: number): string {
  if (number === 100) return "百";
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  if (tens === 0) return digits[ones] ?? "";
  return `${tens === 1 ? "" : (digits[tens] ?? "")}十${ones === 0 ? "" : (digits[ones] ?? "")}`;
}

function numberOf(words: string): number {
  const found = [...Array(101).keys()].find((each) => chinese(each) === words);
  return found ?? Number(words);
}

/** The rule with another full mark, once where it says how much is given, or is multiplied by. */
function fullMarks(bed: Bed, row: ScoreRow): readonly string[] {
  const text = shownIn(bed, row.rule);
  const { full } = row;
  const given = new RegExp(`([计得])(${full}|${chinese(full)})(?=分)`);
  const factor = new RegExp(`([×*])(${full})(?!\\d)`);
  return [given, factor].flatMap((pattern) => {
    const match = pattern.exec(text);
    if (match === null) return [];
    const other = match[2] === String(full) ? String(full + 2) : chinese(full + 2);
    return [text.replace(pattern, `$1${other}`)];
  });
}

function fullMarkSeeds(bed: Bed, row: ScoreRow): readonly Seed[] {
  const { rule, weight, cell } = row;
  return fullMarks(bed, row).map((written) => ({
    kind: "rule: full mark is not the 分值",
    name: rule,
    changes: [{ cell: rule, written }],
    at: [rule, weight],
    also: [cell],
  }));
}

/** `10%-20%（含）` or 百分之十至百分之二十（含） in a rule. */
const bandPatterns = [
  /(?<low>\d+)(?<between>%?(?:（含）)?-)(?<high>\d+)(?<sign>%)(?<upTo>（含\k<high>%）)?/g,
  /(?<low>零|(?<=百分之)[一二三四五六七八九十]+)(?<between>(?:\(含\))?至百分之)(?<high>[一二三四五六七八九十百]+)(?<sign>)/g,
];

/** The rule with each of its bands narrowed, so that a gap is left, or widened, so that it overlaps the next. */
function bandSeeds(bed: Bed, row: ScoreRow): readonly Seed[] {
  const text = shownIn(bed, row.rule);
  return bandPatterns.flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match) =>
      (["gap", "overlap"] as const).map((what): Seed => {
        const { low = "", between = "", high = "", sign = "", upTo = "" } = match.groups ?? {};
        const half = Math.floor((numberOf(high) - numberOf(low)) / 2);
        const moved = numberOf(high) + (what === "gap" ? -half : half);
        const bound = numberOf(high) === Number(high) ? String(moved) : chinese(moved);
        const band = `${low}${between}${bound}${sign}${upTo.replace(high, bound)}`;
        const written = text.slice(0, match.index) + band + text.slice(match.index + match[0].length);
        return {
          kind: `rule: ${what} between bands`,
          name: `${row.rule} ${band}`,
          changes: [{ cell: row.rule, written }],
          at: [row.rule],
          also: [row.cell],
          anySeverity: true,
        };
      }),
    ),
  );
}

/** The formula that a row defines its measure by, such as 控制率=（甲-乙）/乙×100%. */
function definitionSeeds(bed: Bed, row: ScoreRow): readonly Seed[] {
  const cell = row.note ?? row.rule;
  const text = shownIn(bed, cell);
  const [, start = "", name = "", formula = ""] = /^(|.*[。\n])([^。\n，；=]+率)=(?!\d)(.*)$/s.exec(text) ?? [];
  if (formula === "" || formula.startsWith("0")) return [];
  const seed = (kind: string, other: string, anySeverity: boolean): Seed => ({
    kind,
    name: cell,
    changes: [{ cell, written: `${start}${other}` }],
    at: [cell],
    // By the formula as printed the score is another one, and so may be the rate that 附件4 states.
    also: [row.cell, ...executionRates(bed.layout)],
    anySeverity,
  });
  const unbalanced = formula.replace(/[（([]/, "");
  const literal = withoutNumeratorBrackets(formula);
  return [
    // The reading is plain, the printing is not.
    ...(unbalanced === formula ? [] : [seed("definition: one bracket missing", `${name}=${unbalanced}`, true)]),
    ...(literal === null ? [] : [seed("definition: numerator without brackets", `${name}=${literal}`, false)]),
    seed("definition: of another name", `${name.includes("政府采购") ? "固定资产利用率" : "政府采购执行率"}=${formula}`, true),
    ...(name.includes("概算") ? [seed("definition: of another name", `${name.replace("概算", "预算")}=${formula}`, true)] : []),
  ];
}

/** (a－b)/b as a－b/b: read literally it is another number. */
function withoutNumeratorBrackets(formula: string): string | null {
  const match = /[（(]([^（()）[\]/]*[-+][^（()）[\]/]*)[）)](?=\/)/.exec(formula);
  return match === null ? null : formula.replace(match[0], match[1] ?? "");
}
