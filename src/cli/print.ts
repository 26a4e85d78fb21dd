import type { Assessment, ScoredRow } from "../core/assessment";
import type { Finding, Severity } from "../core/check/finding";
import { keyOf } from "../core/grid/address";
import { percentText } from "../core/quantity";
import { permittedText, scoreText } from "../core/score/trace";
import { severityNames } from "../core/writeback/result-findings";
import { verdictNames } from "../core/writeback/results";

/** What a person wants to read of a file: unit, scores, changed rows, findings by class with their cells. */
export function fileText(file: string, assessment: Assessment, output: string | null): string {
  const { unit, year, total, coverage } = assessment;
  const title = [unit ?? "（没有写单位名称）", year === null ? "" : `${year}年`].filter((part) => part !== "").join("　");
  const range = total === null || total.min.equals(total.max) ? "" : `（范围 ${scoreText(total.min)}～${scoreText(total.max)}）`;
  const score =
    total === null
      ? "没有找到附件5，不能计分"
      : `自评 ${total.stated === null ? "未填" : scoreText(total.stated)} → 复核 ${scoreText(total.computed)}${range}`;
  const written = output === null ? [] : ["", `已写到：${output}（原文件没有改动）`];
  return [
    `【${file}】`,
    title,
    score,
    `共核 ${coverage.checked} 处，${coverage.passed} 处无误`,
    "",
    ...rowLines(assessment.rows),
    ...(["error", "warning", "info"] as const).flatMap((severity) => findingLines(assessment, severity)),
    ...written,
  ].join("\n");
}

function rowLines(rows: readonly ScoredRow[]): readonly string[] {
  return rows.length === 0 ? [] : ["得分：", ...rows.map(rowLine)];
}

function rowLine(row: ScoredRow): string {
  const stated = row.stated === null ? "未填" : scoreText(row.stated);
  const permitted = row.rule.permitted === null || row.computed !== null ? "" : `，只能得 ${permittedText(row.rule.permitted)} 分`;
  const rate = row.rate === null ? "" : `，${percentText(row.rate)}`;
  const computed = row.computed === null ? "—" : scoreText(row.computed);
  return `  ${row.place.sheet}!${row.place.address} ${row.indicator}：自评 ${stated} → 复核 ${computed}／${row.weight === null ? "?" : scoreText(row.weight)}  ${verdictNames[row.verdict]}${rate}${permitted}`;
}

function findingLines(assessment: Assessment, severity: Severity): readonly string[] {
  const found = assessment.findings.filter((entry) => entry.severity === severity);
  if (found.length === 0) return [];
  const following = found.filter(({ cause }) => cause !== null).length;
  return [
    "",
    `${severityNames[severity]}（${found.length}${following === 0 ? "" : `，其中 ${following} 处随别处的错误而来，标有 ↳`}）：`,
    ...found.map(findingLine),
  ];
}

/** What another mistake brings about stands a step in, and says from where: that one is to be mended first. */
function findingLine({ place, cause, message }: Finding): string {
  const line = `${keyOf(place)} ${message}`;
  if (cause === null) return `  ${line}`;
  return `    ↳ ${line}${keyOf(cause) === keyOf(place) ? "（同一格的另一个依据）" : `（随 ${keyOf(cause)} 而来）`}`;
}
