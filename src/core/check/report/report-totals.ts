import type { ReportLine, ReportTable } from "../../annex/annex6";
import type { Figure, NumberFigure } from "../../annex/figure";
import { perUnit } from "../../fact/habits";
import { quoted } from "../../grid/label";
import { sumOf } from "../../quantity";
import { finding, type Outcome } from "../codes";
import { asWritten, inUnitOf, partAtFault } from "../compare";
import { isOff } from "./report-balances";

/** The totals of a table of the report: down its columns, and of its two sides. */
export function reportTotals(table: ReportTable): readonly Outcome[] {
  return [...columnTotals(table), ...sideTotals(table), ...partTotals(table), ...twoSides(table)];
}

/** A line called 合计 or 总支出 below the lines that it adds up. */
function columnTotals(table: ReportTable): readonly Outcome[] {
  const at = table.lines.findIndex((line) => /^(合计|总支出|总计)$/u.test(line.label));
  const total = table.lines[at];
  const parts = table.lines.slice(0, Math.max(0, at));
  const isDetail = parts.length >= 2 && parts.every((line) => !/^(收入|支出)总计|其中/u.test(line.label)) && !isTwoSided(table);
  if (total === undefined || !isDetail) return [];
  return [...total.figures.keys()]
    .filter((heading) => !/率$|占比|比重|比例/u.test(heading) && !perUnit.test(heading))
    .flatMap((heading) => columnTotal(total, parts, heading));
}

function columnTotal(total: ReportLine, parts: readonly ReportLine[], heading: string): readonly Outcome[] {
  const figures = parts.flatMap((line) => line.figures.get(heading) ?? []);
  return linesTotal(`${quoted(total.label)}（${heading}）`, total.figures.get(heading), figures);
}

/** A total against the lines that it adds up; one that is blank over figures is to be filled. */
function linesTotal(title: string, sum: Figure | undefined, parts: readonly Figure[]): readonly Outcome[] {
  const numbers = parts.flatMap((part) => (part.kind === "number" ? [part] : []));
  const [first] = numbers;
  if (sum === undefined || first === undefined || parts.length < 2 || parts.some((part) => part.kind === "unreadable")) return [];
  const expected = sumOf(numbers.map((figure) => figure.value));
  // Rates do not add up, whatever their column is called.
  if (numbers.some((figure) => figure.unit === "%")) return [];
  const evidence = numbers.map((figure) => figure.place);
  if (sum.kind === "blank" && numbers.length < 2) return [];
  if (sum.kind === "blank")
    return [
      finding("figures-blank", sum.place, {
        stated: sum.text,
        expected: asWritten(expected, first),
        message: `附件6${title}没有填，各行之和是${inUnitOf(expected, first)}。请补填。`,
        evidence,
      }),
    ];
  if (sum.kind !== "number") return [];
  if (!isOff(sum.value.minus(expected), [sum, ...numbers])) return [null];
  const fault = partAtFault(parts, sum.value.minus(expected), sum);
  return [
    finding("total-mismatch", sum.place, {
      stated: sum.text,
      expected: fault === null ? asWritten(expected, sum) : null,
      working: `${numbers.map((figure) => inUnitOf(figure.value, figure)).join("＋")}＝${inUnitOf(expected, sum)}`,
      message: `附件6${title}填${sum.text}，各行之和是${inUnitOf(expected, sum)}，相差${inUnitOf(sum.value.minus(expected).abs(), sum)}。${fault ?? "请核对。"}`,
      evidence,
      scoreEffect: "0",
    }),
  ];
}

/** 收入总计 and 合计 of one side add up what stands above them since the last total, which they carry on; 其中 is left out, and makes 合计 by itself. */
function sideTotals(table: ReportTable): readonly Outcome[] {
  if (!isTwoSided(table)) return [];
  return (["收入", "支出"] as const).flatMap((side) => {
    const lines = table.lines.filter((line) => line.side === side);
    let parts: readonly Figure[] = [];
    const split = lines
      .filter((line) => line.isPart && /^(基本|项目)支出$/u.test(line.label))
      .flatMap((line) => [...line.figures.values()].slice(0, 1));
    const whole = lines.find((line) => line.label === "合计");
    // What is left at the year's end stands between the two and the total, and is part of it.
    const left = lines.flatMap((line) =>
      /^年末(结转|结余)/u.test(line.label) && !line.isPart ? [...line.figures.values()].slice(0, 1) : [],
    );
    const ofSplit =
      split.length >= 2 && split.every((figure) => figure.kind === "number")
        ? linesTotal(`${side}一边的“合计”（基本支出＋项目支出）`, [...(whole?.figures.values() ?? [])][0], [...split, ...left])
        : [];
    return lines
      .flatMap((line) => {
        const figure = [...line.figures.values()][0];
        if (figure === undefined || line.isPart) return [];
        const isTotal = /(合计|总计|小计)$/u.test(line.label);
        const outcomes = isTotal ? linesTotal(`${side}一边的${quoted(line.label)}`, figure, parts) : [];
        parts = isTotal ? [figure] : [...parts, figure];
        return outcomes;
      })
      .concat(ofSplit);
  });
}

const kinds = /^(工资福利支出|商品和服务支出|对个人和家庭的?补助(支出)?|(其他)?资本性支出)$/u;

/** Below 基本支出 all that it is classified by, and below 年初结转和结余 those of 基本支出 and 项目支出: such parts are all there is. */
function partTotals(table: ReportTable): readonly Outcome[] {
  return ([...(isTwoSided(table) ? (["收入", "支出"] as const) : []), null] as const).flatMap((side) => {
    const lines = table.lines.filter((line) => line.side === side);
    return lines.flatMap((head, at) => {
      const end = lines.findIndex((line, index) => index > at && !line.isPart);
      const parts = head.isPart ? [] : lines.slice(at + 1, end < 0 ? lines.length : end);
      const names = parts.map(({ label }) => label);
      const isWhole =
        (/基本支出$/u.test(head.label) && names.length >= 3 && names.every((name) => kinds.test(name))) ||
        (/结转|结余/u.test(head.label) && ["基本支出结转", "项目支出结转"].every((use, index) => names[index]?.startsWith(use) === true));
      const [heading, sum] = [...head.figures][0] ?? [];
      if (!isWhole || heading === undefined) return [];
      return linesTotal(
        quoted(head.label),
        sum,
        parts.flatMap((line) => line.figures.get(heading) ?? []),
      );
    });
  });
}

/** Whether a table lists income beside spending. */
export function isTwoSided(table: ReportTable): boolean {
  return (["收入", "支出"] as const).every((side) => table.lines.some((line) => line.side === side));
}

/** 收入 and 支出 of one table come to the same, what is left at the year's end included. */
function twoSides(table: ReportTable): readonly Outcome[] {
  if (!isTwoSided(table)) return [];
  const side = (name: ReportLine["side"]): NumberFigure | undefined =>
    table.lines
      .filter((line) => line.side === name && line.label === "合计")
      .flatMap((line) => [...line.figures.values()].flatMap((figure) => (figure.kind === "number" ? [figure] : [])))[0];
  const [income, spending] = [side("收入"), side("支出")];
  if (income === undefined || spending === undefined) return [];
  const difference = income.value.minus(spending.value);
  if (!isOff(difference, [income, spending])) return [null];
  return [
    finding("sides-differ", spending.place, {
      stated: spending.text,
      expected: income.text,
      message: `附件6收支表两边不平：收入合计${income.text}，支出合计${spending.text}，相差${inUnitOf(difference.abs(), income)}，缺“年末结转和结余”一行。请补上。`,
      evidence: [income.place],
      scoreEffect: "0",
    }),
  ];
}
