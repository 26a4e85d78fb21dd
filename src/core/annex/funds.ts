import { bareLabel, coreLabel, shortLabel } from "../grid/label";
import type { Place } from "../grid/address";
import type { Sheet } from "../grid/workbook";
import { lineName, ownAmong } from "./base-table";
import type { Figure } from "./figure";

/** The columns of the funds table of 附件3. */
export type FundColumn = "年初预算数" | "全年预算数" | "全年执行数" | "执行率";

/** What the columns of the funds table are called; bureaus put 全年, 调整 and 实际 before, and 数 or 额 behind as they like. */
const columnLabels: readonly { readonly column: FundColumn; readonly wording: RegExp }[] = [
  { column: "年初预算数", wording: /^年初(部门|批复|批准)?(的)?预算(安排|批复)?(数|额|金额)?$/u },
  { column: "全年预算数", wording: /^(全年|本年|调整后?|调整后的|全年调整)?预算(数|额|金额)?$/u },
  { column: "全年执行数", wording: /^(全年|本年|实际)?(执行|支出|决算|支付)(数|额|金额)?$/u },
  { column: "执行率", wording: /^(预算|资金)?(执行|完成|支出|支付)率%?$/u },
];

/** The column that a label heads; undefined for any other text. */
export function columnNamed(label: string): FundColumn | undefined {
  // 全年（调整）预算数 is the same with brackets or without.
  const plain = label.replace(/[(](调整后?的?)[)]$/u, "").replace(/[(](调整后?)[)]/u, "$1");
  return plain.length > 12 ? undefined : columnLabels.find(({ wording }) => wording.test(plain))?.column;
}

export type Columns = ReadonlyMap<FundColumn, number>;

/**
 * The columns that a row of headings names from one on. Where 预算数 and 执行数 stand in it twice, each time right of what names the rows,
 * two tables stand side by side, and these are those of the first.
 */
export function columnsIn(sheet: Sheet, row: number, from = 0): Columns {
  const second = from > 0 ? -1 : secondSide(sheet, row);
  const named = (sheet.rows[row] ?? []).slice(0, second < 0 ? undefined : second).flatMap((cell, column) => {
    const name = column < from ? undefined : columnNamed(shortLabel(cell?.text ?? ""));
    return name === undefined ? [] : [{ name, column, text: cell?.text ?? "" }];
  });
  return new Map(named.map(({ name }) => [name, ownAmong(named.filter((each) => each.name === name))?.column ?? -1]));
}

/** Where the second of two tables side by side names its rows: 支出用途 behind the amounts of 资金来源; -1 where there is one only. */
export function secondSide(sheet: Sheet, row: number): number {
  const labels = [...(sheet.rows[row] ?? [])].map((cell) => shortLabel(cell?.text ?? ""));
  const at = (column: FundColumn, from: number): number =>
    labels.findIndex((label, index) => index >= from && columnNamed(label) === column);
  const spent = at("全年执行数", 0);
  const again = at("全年预算数", spent + 1);
  const names = labels.findIndex((label, index) => index > spent && /^(支出|资金)(用途|来源|性质|类型|类别|方向)$/u.test(label));
  const isPair = spent >= 0 && at("全年预算数", 0) < spent && spent < names && names < again && at("全年执行数", again) > again;
  return isPair ? names : -1;
}

/** What a row of the funds table stands for; `part` is a part of the total that the form does not name,
 * `inner` what such a part is made up of (其中：人员经费), `use` what the total was spent on where its parts are sources,
 * `kind` what 财政拨款 above it is made up of (一般公共预算, 政府性基金预算). */
export type FundRole = "total" | "appropriation" | "carry-over" | "other" | "part" | "inner" | "use" | "kind";

/** A row of the funds table. */
export interface FundRow {
  readonly role: FundRole;
  readonly label: string;
  readonly place: Place;
  readonly figures: Readonly<Partial<Record<FundColumn, Figure>>>;
  /** What an amount is made up of, where the form asks for 总额 and its sources side by side. */
  readonly splits: Readonly<Partial<Record<FundColumn, readonly Split[]>>>;
}

/** One of the sources of an amount, such as 财政拨款 under 预算数. */
export interface Split {
  readonly heading: string;
  readonly figure: Figure;
}

/** What the total is made up of, where the form says it in words below it: 按收入性质分：2687.71, 其中：一般公共预算：2418.65. */
export interface Division {
  readonly label: string;
  readonly figure: Figure;
  readonly rows: readonly FundRow[];
}

const roleLabels: readonly { readonly role: FundRole; readonly pattern: RegExp }[] = [
  {
    role: "total",
    pattern:
      /^(年度|部门)?(预算)?资金总额|^年度总金?额$|^(金额)?合计|^总计|^(部门|年度)(整体|预算)?支出(合计|总计|总额)$|^(部门|年度)预算总额$/u,
  },
  { role: "appropriation", pattern: /财政拨款|^政府预算资金/u },
  // 其他资金（经营收入、上年结转） is more than that.
  { role: "carry-over", pattern: /^(?!.*[(][^()]*、[^()]*[)]).*上年结转/u },
  { role: "other", pattern: /^其他资金|^(财政专户管理|单位)资金/u },
];

/** What 财政拨款 is of. */
export function isKind(label: string): boolean {
  return /一般公共预算|政府性基金|国有资本经营|社会保险基金/u.test(label);
}

/** 基本支出 or 项目支出, whatever stands before it: 按支出性质：基本支出. */
export function isUse(label: string): boolean {
  return /^(基本支出|项目支出)$/u.test(lineName(bareLabel(label).replace(/^.*[::]/u, "")));
}

/** What a row of the funds table stands for by its name. */
export function roleOf(label: string): FundRole {
  const bare = coreLabel(label).replace(/^([(]?[\d一二三四五六]+[)]|\d+[.、])/u, "");
  return roleLabels.find((entry) => entry.pattern.test(bare))?.role ?? "part";
}
