import { bareLabel, compact, isBlank, shortLabel } from "../grid/label";
import { blockAt, blockText, textAt, type Sheet } from "../grid/workbook";
import { yearOf } from "./base-table";

/** What a column of 附件5 holds. */
export type ScoreColumn =
  "level1" | "weight1" | "level2" | "weight2" | "level3" | "weight3" | "rule" | "formula" | "actual" | "score" | "deduction";

export type Columns = ReadonlyMap<ScoreColumn, number>;

// Bureaus put 自评, 考评 and 单位 before, and what else stands in the cell behind, as they like.
const standard = "(评价|评分|计分|考核|考评|赋分|打分|扣分)(标准|细则|办法|方法|规则)";
const explanation = "(指标(解释|说明|内涵|含义|释义|内容|要点|口径)|(评价|考核|考评|评分)要点)";
const ruleTitle = new RegExp(
  `^(${explanation}(及|和|与|、|/))?(具体)?${standard}((及|和|与|、|/)(说明|依据|计分方法|评分方法|${explanation}))?$`,
  "u",
);
const scoreTitle = /^(单位|部门|本单位)?(自评|考评|考核|评价|实际)?(得分|分数)$|^(单位|部门)?自评分?$/u;
const deductionTitle = /^(自评)?扣分(情况|值)?$/u;
const nameTitle = /^(指标名称|(评价|考核|考评|具体|评分|绩效)指标)$/u;
const weightTitle = /^(分值|权重|权数|标准分值?|满分|满分值|指标分值)$/u;
const actualTitle = /^(年度|全年)?(实际)?(完成|达到|达成)(值|情况)%?$|^(年度|全年)?实际值%?$/u;
const formulaTitle = new RegExp(
  `^${explanation}((及|和|与|、|/)?[(]?(计算)?(公式|方法)[)]?)?$|^(指标值?)?计算(公式|方法)((及|和|与|、|/).{2,8})?$`,
  "u",
);

/** The columns by what is printed over them, in one row or in two; 分值 belongs to the level printed left of it. */
export function columnsIn(sheet: Sheet, row: number): Columns | null {
  const found = new Map<ScoreColumn, number>();
  const titles = ownTitles(sheet, row);
  const levels = titles.map(levelNamed);
  if (!isHeadingRow(sheet, row, levels)) return null;
  // Some forms print 分值 before each name and not behind it; one 权数 behind the explanations is that of the indicator.
  const isBefore = weightTitle.test(titles[levels.findIndex((level) => level !== null) - 1] ?? "");
  let level: 1 | 2 | 3 | null = null;
  titles.forEach((title, column) => {
    const named = levels[column] ?? null;
    const ahead = isBefore ? (levels[column + 1] ?? null) : level;
    if (named !== null) level = named;
    const role = named !== null ? (`level${named}` as const) : roleOf(title, ahead);
    if (role !== null && (!found.has(role) || isBetter(role, title, titles[found.get(role) ?? -1] ?? ""))) found.set(role, column);
  });
  // Levels above the indicator go by many names (项目, 考核内容), and are printed left of it.
  if (found.has("level3") && !found.has("level1") && !found.has("level2"))
    titles.slice(0, found.get("level3") ?? 0).forEach((title, column) => {
      if (/^(评价|考核|考评)?(项目|类别|内容|维度|方面)$/u.test(title)) found.set(found.has("level1") ? "level2" : "level1", column);
    });
  return found.has("rule") && (found.has("score") || found.has("deduction")) ? found : null;
}

/** The headings, but for those that are another's of an earlier year: 2021年得分 beside 得分 or 2022年得分. */
function ownTitles(sheet: Sheet, row: number): readonly string[] {
  const titles = titlesIn(sheet, row);
  const years = titles.map((_, column) => yearOf(bareLabel(blockText(sheet, row, column))));
  const isEarlier = (title: string, at: number): boolean => {
    const year = years[at] ?? 0;
    const isLike = (other: string): boolean => other === title || (scoreTitle.test(other) && scoreTitle.test(title));
    return year > 0 && titles.some((other, index) => isLike(other) && ((years[index] ?? 0) > year || years[index] === 0));
  };
  return titles.map((title, at) => (isEarlier(title, at) ? "" : title));
}

/**
 * 分值 and 得分 are headings wherever they stand; without a level in this very row it is no row of headings, but the second of two: 评分细则
 * and 得分 under what is merged over them, beside names that are merged with it.
 */
function isHeadingRow(sheet: Sheet, row: number, levels: readonly (number | null)[]): boolean {
  const own = (sheet.rows[row] ?? []).map((cell) => shortLabel(cell?.text ?? ""));
  if (own.some((title) => levelNamed(title) !== null)) return true;
  const isSecond = own.some((title) => /^(rule|score|deduction)$/u.test(roleOf(title, null) ?? ""));
  return isSecond && levels.some((level) => level !== null);
}

/** What is printed over each column, in a row of headings or merged with the row above. */
export function titlesIn(sheet: Sheet, row: number): readonly string[] {
  const width = Math.max(sheet.rows[row]?.length ?? 0, sheet.rows[row - 1]?.length ?? 0);
  return Array.from({ length: width }, (_, column) => titleAt(sheet, row, column));
}

/** Which of two columns of the same role is meant: the standard before the method, the formula before what it is for, the self-score. */
function isBetter(role: ScoreColumn, title: string, other: string): boolean {
  const wanted = role === "rule" ? /标准|细则/u : role === "formula" ? /公式|计算/u : role === "score" ? /自评/u : /(?!)/u;
  return wanted.test(title) && !wanted.test(other);
}

/** A heading, which may be merged with the row above or stand alone there over a blank cell. */
function titleAt(sheet: Sheet, row: number, column: number): string {
  const block = blockAt(sheet, row, column);
  if (block.left !== column) return "";
  const own = textAt(sheet, block.top, block.left);
  const above = block.top === row && row > 0 && isBlank(own) ? blockAt(sheet, row - 1, column) : null;
  const isOver = above !== null && above.left === above.right && above.left === column;
  return shortLabel(isOver ? textAt(sheet, above.top, above.left) : own).replace(/%$/u, "");
}

function levelNamed(title: string): 1 | 2 | 3 | null {
  const named = nameTitle.test(title) ? "三" : /^([一二三])级指标/u.exec(title)?.[1];
  return named === undefined ? null : (("一二三".indexOf(named) + 1) as 1 | 2 | 3);
}

function roleOf(title: string, level: 1 | 2 | 3 | null): ScoreColumn | null {
  const bare = bareLabel(title);
  if (ruleTitle.test(bare)) return "rule";
  if (formulaTitle.test(bare)) return "formula";
  if (actualTitle.test(bare)) return "actual";
  if (scoreTitle.test(bare)) return "score";
  if (deductionTitle.test(bare)) return "deduction";
  return weightTitle.test(bare) && level !== null ? `weight${level}` : null;
}

/** 分值 in brackets at the end of a name; 人 and others there are slips for 分. */
export const bracketedWeight = /[（(][\d０-９]+(?:[.．][\d０-９]+)?[分人个元]?(?:[，,、；;](?:自评)?(?:得分?)?[\d.]+分?)?[）)]$/u;

/** What 一、投入（16分，自评15分） has in its brackets: the points that there are to be had, and those that were given. */
export function pointsNamed(text: string): readonly [full: string, given: string | undefined] {
  const inner = compact(bracketedWeight.exec(compact(text))?.[0] ?? "").normalize("NFKC");
  const [full = "", given] = inner.replace(/[()]/gu, "").split(/[,、;]/u);
  return [full, given?.replace(/[^\d.]/gu, "")];
}
