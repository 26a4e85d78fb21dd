import { bareLabel, compact, hasHan, isBlank, shortLabel } from "../grid/label";
import type { Place } from "../grid/address";
import { blockAt, blockText, cellAt, placeIn, textAt, type Cell, type Sheet } from "../grid/workbook";
import { readFigure, type Figure } from "./figure";
import { exact, type Exact } from "../quantity";
import { isFilled, nothingOwn, type Own } from "./own";
import { bracketedWeight, columnsIn, pointsNamed, type Columns, type ScoreColumn } from "./annex5-columns";
import { isNumbered, unnumbered } from "./base-table";
import { targetColumn, type Target } from "./target-column";

/** 分值 as printed: `（7分）` is 7; the suffix tells of a slip such as （5人）. */
export interface Weight {
  readonly value: Exact | null;
  readonly suffix: string;
  readonly text: string;
  readonly place: Place;
}

/** One indicator of a row (三级指标). */
export interface Indicator {
  readonly name: string;
  readonly place: Place;
  readonly weight: Weight | null;
}

/** The indicators that share one 得分 cell, with the rule that they are scored by. */
export interface ScoreRow {
  readonly indicators: readonly Indicator[];
  readonly group: string;
  readonly rule: string;
  readonly rulePlace: Place;
  /** Whether indicators that share the score have a rule each, so that no one of them gives it. */
  readonly hasSeveralRules: boolean;
  readonly formula: string;
  readonly formulaPlace: Place;
  /** 实际完成值; null where the form has no such column. */
  readonly actual: Figure | null;
  /** Where its 得分 stands: the first cell of a merged block. */
  readonly place: Place;
  readonly score: Figure;
  /** Whether `score` is what was taken off (扣分) and not what was given. */
  readonly deducts: boolean;
  /** The decimal places that a note below the table has scores rounded to; null where none says so. */
  readonly places: number | null;
  readonly row: number;
}

/** 附件5, the score sheet (自评指标计分表). */
export interface Annex5 {
  readonly sheet: Sheet;
  readonly columns: ReadonlyMap<ScoreColumn, number>;
  readonly headerRow: number;
  readonly lastRow: number;
  readonly rows: readonly ScoreRow[];
  /** The 合计 cell in the score column; null where the table has none. */
  readonly total: { readonly place: Place; readonly figure: Figure; readonly row: number } | null;
  /** The rows of 小计, each below the rows that it adds up. */
  readonly subtotals: readonly number[];
  /** The rows that name a part of the table (一、投入（10分）) above the rows of it, with what these come to. */
  readonly heads: readonly number[];
  /** Numbers that stray in the columns of names. */
  readonly strays: readonly Place[];
  /** The column in which 复核得分 stands or belongs: the first free one right of the table; or 得分 itself where that is blank. */
  readonly target: Target;
}

/** Reads 附件5 wherever it begins; null where no row has the headings of its columns. `sheets` are all of the bureau's. */
export function readAnnex5(sheet: Sheet, own: Own = nothingOwn, sheets: readonly Sheet[] = [sheet]): Annex5 | null {
  for (let row = 0; row < sheet.rows.length; row += 1) {
    const columns = columnsIn(sheet, row);
    if (columns === null) continue;
    // 评价指标 may be printed over 一级、二级 and 三级指标: what it stands over are the names.
    const below = columnsIn(sheet, row + 1);
    const isOver = below !== null && (levelsIn(below) > levelsIn(columns) || isSplit(sheet, row + 1, below));
    return readTable(sheet, isOver ? row + 1 : row, isOver ? below : columns, own, sheets);
  }
  return null;
}

/** 评价标准 may be printed over 指标口径 and 评分细则: the rule has a heading of its own in the second row then. */
function isSplit(sheet: Sheet, row: number, columns: Columns): boolean {
  const rule = columns.get("rule") ?? 0;
  return blockAt(sheet, row, rule).top === row && !isBlank(textAt(sheet, row, rule));
}

function levelsIn(columns: Columns): number {
  return (["level1", "level2", "level3"] as const).filter((level) => columns.has(level)).length;
}

/** Where self-scores stand: in 得分, or in 扣分 where a form has that alone. */
function scoreColumnOf(columns: Columns): number {
  return columns.get("score") ?? columns.get("deduction") ?? 0;
}

function readTable(sheet: Sheet, headerRow: number, columns: Columns, own: Own, sheets: readonly Sheet[]): Annex5 {
  const body = bodyRows(sheet, headerRow, columns);
  const lastRow = Math.max(body.totalRow ?? headerRow, body.rows.at(-1) ?? headerRow);
  const places = placesBelow(sheet, lastRow);
  const rows = scoreRows(sheet, body, columns, own).map((row): ScoreRow => ({ ...row, places }));
  const score = scoreColumnOf(columns);
  const strays = body.rows.flatMap((row) => straysIn(sheet, row, columns));
  const fillable = columns.has("score") && rows.length > 0 && rows.every((row) => row.score.kind === "blank");
  const target = targetColumn(sheet, { header: headerRow, last: lastRow, own, score, fillable, sheets });
  const total = body.totalRow === null ? null : totalAt(sheet, body.totalRow, score, target.fillsScore, own);
  return { sheet, columns, headerRow, lastRow, rows, total, subtotals: body.subtotals, heads: body.heads, strays, target };
}

/** 注：自评得分保留两位小数: how every score of the table is rounded. */
function placesBelow(sheet: Sheet, lastRow: number): number | null {
  const notes = sheet.rows.slice(lastRow + 1).flatMap((cells) => (cells ?? []).map((cell) => bareLabel(cell?.text ?? "")));
  const digits = notes.flatMap(
    (note) => /(?<!率)得分,?(?:均|都|一律|按)?(?:四舍五入,?)?保留(?:到|至)?([1-3一两二三])位小数/u.exec(note)?.[1] ?? [],
  );
  const [first, ...more] = digits.map((digit) => Math.max("0123".indexOf(digit), " 一二三".indexOf(digit), " 一两三".indexOf(digit)));
  return first === undefined || more.some((other) => other !== first) ? null : first;
}

type Body = { readonly rows: readonly number[]; readonly totalRow: number | null } & Pick<Annex5, "subtotals" | "heads">;

/**
 * The rows below the headings up to 合计, which may stand before all others instead; headings repeated over a page break are passed
 * over, blank rows too.
 */
function bodyRows(sheet: Sheet, headerRow: number, columns: Columns): Body {
  const rows: number[] = [];
  const subtotals: number[] = [];
  const heads: number[] = [];
  let top: number | null = null;
  let strange = 0;
  // One row of other text may be a caption in the table; two in a row are what stands below it.
  for (let row = headerRow + 1; row < sheet.rows.length && strange < 2; row += 1) {
    const texts = (sheet.rows[row] ?? []).map((cell) => cell?.text ?? "");
    if (texts.some((text) => isTotal(text))) {
      if (rows.length > 0 || top !== null) return { rows, subtotals, heads, totalRow: top ?? row };
      top = row;
      continue;
    }
    if (columnsIn(sheet, row) !== null || texts.every(isBlank)) continue;
    if (
      isBlank(blockText(sheet, row, columns.get("rule") ?? 0)) &&
      texts.some((text) => /^.{0,10}小计([(].*[)])?$/u.test(shortLabel(text)))
    ) {
      subtotals.push(row);
      continue;
    }
    if (headsPart(sheet, row, columns)) {
      heads.push(row);
      strange = 0;
      continue;
    }
    const goesOn = rows.length > 0 && (continuesRule(sheet, row, columns) || namesOneMore(sheet, row, columns));
    strange = isTableRow(sheet, row, columns) || goesOn ? 0 : strange + 1;
    if (strange === 0) rows.push(row);
  }
  return { rows, subtotals, heads, totalRow: top };
}

/**
 * 一、投入（10分）, printed over all columns of names and above the rows of it: what stands there under 分值 and 得分 is what these come to.
 * It has no rule and no explanation, and the row below it has a rule.
 */
function headsPart(sheet: Sheet, row: number, columns: Columns): boolean {
  const first = (sheet.rows[row] ?? []).findIndex((cell) => !isBlank(cell?.text ?? ""));
  const name = columns.get("level3") ?? columns.get("level2") ?? 0;
  const isOver = sheet.merges === null ? isBlank(textAt(sheet, row, name)) : blockAt(sheet, row, first).right >= name;
  const own = blockAt(sheet, row, first);
  const isBare = (["rule", "formula", "actual"] as const).every((each) => {
    const column = columns.get(each) ?? -1;
    return column <= own.right || isBlank(blockText(sheet, row, column));
  });
  const rule = columns.get("rule") ?? 0;
  return (
    first >= 0 && first < name && isOver && isBare && isNumbered(textAt(sheet, row, first)) && !isBlank(blockText(sheet, row + 1, rule))
  );
}

/** A row that holds nothing but more of the rule above it. */
function continuesRule(sheet: Sheet, row: number, columns: Columns): boolean {
  const rule = columns.get("rule") ?? 0;
  const others = (sheet.rows[row] ?? []).some((cell, column) => column !== rule && !isBlank(cell?.text ?? ""));
  return !others && hasHan(textAt(sheet, row, rule));
}

/** A row with no more than the name of an indicator, which shares all else with the one above where nobody can tell what is merged. */
function namesOneMore(sheet: Sheet, row: number, columns: Columns): boolean {
  const name = columns.get("level3");
  if (sheet.merges !== null || name === undefined) return false;
  const text = textAt(sheet, row, name);
  return hasHan(text) && text.length <= 20 && (sheet.rows[row] ?? []).every((cell, column) => column === name || isBlank(cell?.text ?? ""));
}

/** 合计, with its full marks in brackets or without. */
function isTotal(text: string): boolean {
  return /^(合计|总计|总分|总得分)([(]\d+分?[)])?$/u.test(shortLabel(text));
}

/** A row of the table names an indicator, a rule or a score; a note under the table does not. */
function isTableRow(sheet: Sheet, row: number, columns: Columns): boolean {
  const texts = (["level3", "weight3", "level2", "rule", "score", "deduction"] as const).map((name) => {
    const column = columns.get(name);
    return column === undefined ? "" : blockText(sheet, row, column);
  });
  return texts.filter((text) => !isBlank(text)).length >= 2;
}

function scoreRows(sheet: Sheet, { rows: body, heads }: Body, columns: Columns, own: Own): readonly Omit<ScoreRow, "places">[] {
  const groups: number[][] = [];
  for (const row of body) {
    const open = groups.at(-1);
    if (open !== undefined && joins(sheet, row, open[0] ?? row, columns)) open.push(row);
    else groups.push([row]);
  }
  let group = "";
  return groups.map((rows) => {
    const head = heads.filter((each) => each < (rows[0] ?? 0)).at(-1);
    const named = (sheet.rows[head ?? -1] ?? []).find((cell) => !isBlank(cell?.text ?? ""))?.text ?? "";
    group = groupOf(sheet, rows[0] ?? 0, columns) ?? (head === undefined ? group : withoutWeight(unnumbered(named)));
    return scoreRow(sheet, rows, columns, group, own);
  });
}

/** Whether a row shares the 得分 cell of the row above: merged with it, or bare of rule and score in a sheet without merges. */
function joins(sheet: Sheet, row: number, first: number, columns: Columns): boolean {
  const score = scoreColumnOf(columns);
  const block = blockAt(sheet, row, score);
  if (block.top < row && block.top <= first && first <= block.bottom) return true;
  if (continuesRule(sheet, row, columns) || namesOneMore(sheet, row, columns)) return true;
  const isBare = isBlank(blockText(sheet, row, score)) && isBlank(blockText(sheet, row, columns.get("rule") ?? 0));
  const firstHasRule = !isBlank(blockText(sheet, first, columns.get("rule") ?? 0));
  return isBare && firstHasRule && block.top === row && block.bottom === row;
}

/** 一级指标 as printed; a number that strays into its column is none. */
function groupOf(sheet: Sheet, row: number, columns: Columns): string | null {
  const column = columns.get("level1");
  const text = column === undefined ? "" : withoutWeight(blockText(sheet, row, column));
  return hasHan(text) ? text : null;
}

function withoutWeight(text: string): string {
  return compact(text).replace(bracketedWeight, "");
}

function scoreRow(sheet: Sheet, rows: readonly number[], columns: Columns, group: string, own: Own): Omit<ScoreRow, "places"> {
  const first = rows[0] ?? 0;
  const at = (name: ScoreColumn): { readonly text: string; readonly place: Place } => {
    const column = columns.get(name);
    if (column === undefined) return { text: "", place: placeIn(sheet, first, columns.get("rule") ?? 0) };
    const block = blockAt(sheet, first, column);
    return { text: textAt(sheet, block.top, block.left), place: placeIn(sheet, block.top, block.left) };
  };
  const score = scoreColumnOf(columns);
  const top = blockAt(sheet, first, score).top;
  const place = placeIn(sheet, top, score);
  // One cell over both columns, where nobody can tell what is merged.
  const isShared =
    sheet.merges === null && isBlank(at("rule").text) && /[计得扣]\d+(?:\.\d+)?(?:[-—~～]\d+)?分/u.test(bareLabel(at("formula").text));
  const ruled = at(isShared ? "formula" : "rule");
  const rule = ruleText(sheet, rows, columns, ruled.text);
  const explained = withExplanation(rule);
  const formula = isShared || sameBlock(sheet, first, columns) ? "" : at("formula").text;
  return {
    indicators: rows.flatMap((row) => indicatorAt(sheet, row, columns)),
    group,
    rule: explained?.rule ?? rule,
    rulePlace: ruled.place,
    hasSeveralRules: rows.filter((row) => isOwnRule(sheet, row, columns) && indicatorAt(sheet, row, columns).length > 0).length > 1,
    formula: formula === "" ? (explained?.explanation ?? "") : formula,
    formulaPlace: at("formula").place,
    actual: actualAt(sheet, rows, columns),
    place,
    score: scoreFigure(columns.has("score") ? cellAt(sheet, top, score) : deductionCell(cellAt(sheet, top, score)), place, own),
    deducts: !columns.has("score"),
    row: top,
  };
}

/** What the one indicator of a row came to, by the form's own account. */
function actualAt(sheet: Sheet, rows: readonly number[], columns: Columns): Figure | null {
  const column = columns.get("actual");
  const [row, ...more] = rows;
  if (column === undefined || row === undefined || more.length > 0) return null;
  const { top, left } = blockAt(sheet, row, column);
  return readFigure(cellAt(sheet, top, left), placeIn(sheet, top, left), null);
}

const explanation = "(?:指标|计算|评价)?(?:解释|说明|内涵|含义|释义|公式|方法|内容|要点)";
const standard = "(?:评分|评价|计分|考核|赋分|打分)(?:标准|细则|办法|方法|规则)";
const explainedRule = new RegExp(`^\\s*[【[]?${explanation}[】\\]]?\\s*[:：]?([^]*?)[【[]?${standard}[】\\]]?\\s*[:：]([^]+)$`, "u");

/** 指标解释：… 评分标准：… in one cell: what is explained gives no points, and what gives points is the rule. */
function withExplanation(text: string): { readonly explanation: string; readonly rule: string } | null {
  const [, before = "", rule = ""] = explainedRule.exec(text) ?? [];
  return isBlank(before) || isBlank(rule) || /[得扣计]\s*[\d.]+\s*分/u.test(before)
    ? null
    : { explanation: before.trim(), rule: rule.trim() };
}

/** A rule that begins in this row. */
function isOwnRule(sheet: Sheet, row: number, columns: Columns): boolean {
  const rule = columns.get("rule") ?? 0;
  return blockAt(sheet, row, rule).top === row && !isBlank(textAt(sheet, row, rule));
}

/** A row with a rule and a 分值 is an indicator, though somebody has lost its name. */
function unnamed(sheet: Sheet, row: number, column: number, columns: Columns): readonly Indicator[] {
  const weight = weightAt(sheet, row, columns.get("weight3"), "", placeIn(sheet, row, column));
  return weight === null ? [] : [{ name: "", place: placeIn(sheet, row, column), weight }];
}

/** The rule of a row, with what stands of it in the rows below where it is split over several. */
function ruleText(sheet: Sheet, rows: readonly number[], columns: Columns, first: string): string {
  const more = rows.slice(1).filter((row) => continuesRule(sheet, row, columns));
  return [first, ...more.map((row) => textAt(sheet, row, columns.get("rule") ?? 0))].join("\n");
}

/** 扣分 in words: 不扣分 is 0, 扣4分 is 4. */
function deductionCell(cell: Cell | undefined): Cell | undefined {
  const match = /^(不扣分|未扣分|无扣分)$|^-?扣?(\d+(?:\.\d+)?)分?$/u.exec(compact(cell?.text ?? ""));
  if (cell === undefined || match === null) return cell;
  const text = match[2] ?? "0";
  return { ...cell, value: text, text };
}

/** Whether 评价标准 and 指标说明 are one merged block, whose text is the rule alone. */
function sameBlock(sheet: Sheet, row: number, columns: Columns): boolean {
  const rule = columns.get("rule");
  const formula = columns.get("formula");
  if (rule === undefined || formula === undefined) return false;
  return blockAt(sheet, row, rule).left === blockAt(sheet, row, formula).left;
}

/** A score that we wrote ourselves, into a 得分 column that was blank, is no self-score. */
function scoreFigure(cell: Cell | undefined, place: Place, own: Own): Figure {
  if (isFilled(own, cell, place)) return { kind: "blank", place, text: "" };
  return readFigure(cell, place, { unit: "分", scale: exact(1) });
}

/** The indicator of a row: 三级指标, or the deepest level that the form has. */
function indicatorAt(sheet: Sheet, row: number, columns: Columns): readonly Indicator[] {
  for (const level of [3, 2, 1] as const) {
    const column = columns.get(`level${level}`);
    if (column === undefined) continue;
    const block = blockAt(sheet, row, column);
    const text = textAt(sheet, block.top, block.left);
    if (block.top !== row && level === 3) return [];
    if (level === 3 && isBlank(text) && isOwnRule(sheet, row, columns)) return unnamed(sheet, row, column, columns);
    if (!hasHan(text)) continue;
    return [
      {
        name: withoutWeight(text),
        place: placeIn(sheet, block.top, block.left),
        weight: weightAt(sheet, row, columns.get(`weight${level}`), text, placeIn(sheet, block.top, block.left)),
      },
    ];
  }
  return [];
}

/** 分值 from its own column, else from brackets at the end of the name. */
function weightAt(sheet: Sheet, row: number, column: number | undefined, name: string, namePlace: Place): Weight | null {
  const block = column === undefined ? null : blockAt(sheet, row, column);
  // One 分值 merged over several indicators is given for all of them, and stands with the first.
  if (block !== null && block.top < row && !isBlank(textAt(sheet, block.top, block.left))) return null;
  const own = block === null ? null : readWeight(textAt(sheet, block.top, block.left), placeIn(sheet, block.top, block.left));
  return own ?? readWeight(pointsNamed(name)[0], namePlace);
}

/** Reads `（7分）`, `7分`, `7` or `（5人）`; null for a blank cell. */
export function readWeight(text: string, place: Place): Weight | null {
  if (isBlank(text)) return null;
  const match = /^\(?(\d+(?:\.\d+)?)(\D*?)\)?$/u.exec(bareLabel(text));
  return { value: match?.[1] === undefined ? null : exact(match[1]), suffix: match?.[2] ?? "", text, place };
}

/** 合计; where 得分 is blank and filled by us, a sum of it is no statement of the bureau's. */
function totalAt(sheet: Sheet, row: number, score: number, fillsScore: boolean, own: Own): NonNullable<Annex5["total"]> {
  const block = blockAt(sheet, row, score);
  const place = placeIn(sheet, block.top, block.left);
  const cell = cellAt(sheet, block.top, block.left);
  const isSum = fillsScore && cell?.formula !== null && cell?.formula !== undefined;
  return { place, figure: isSum ? { kind: "blank", place, text: cell.text } : scoreFigure(cell, place, own), row };
}

/** Numbers in a column of names, such as a 55 that slipped into 一级指标. */
function straysIn(sheet: Sheet, row: number, columns: Columns): readonly Place[] {
  return (["level1", "level2", "level3"] as const).flatMap((name) => {
    const column = columns.get(name);
    const text = column === undefined ? "" : textAt(sheet, row, column);
    return column !== undefined && !isBlank(text) && /^[\d.,]+$/u.test(bareLabel(text)) ? [placeIn(sheet, row, column)] : [];
  });
}
