import { bareLabel, coreLabel } from "../grid/label";
import type { Place } from "../grid/address";
import { lineName } from "./base-table";
import type { Figure } from "./figure";

/** The columns of the funds table of 附件3. */
export type FundColumn = "年初预算数" | "全年预算数" | "全年执行数" | "执行率";

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
