import type { Assessment } from "../core/assessment";
import type { Severity } from "../core/check/finding";
import { scoreText } from "../core/score/trace";
import { severityNames } from "../core/writeback/result-findings";
import { legible } from "./legible";

/** What a file comes to, in one line among many. */
export interface Digest {
  /** How many findings of each severity; null for a file that was not done. */
  readonly counts: Readonly<Record<Severity, number>> | null;
  /** What stands behind the counts. */
  readonly text: string;
}

const severities: readonly Severity[] = ["error", "warning", "info"];

/** The digest of a file that was done. What follows from another mistake is not counted: it goes with that one. */
export function digestOf(file: string, { unit, total, findings }: Assessment): Digest {
  const count = (severity: Severity): number => findings.filter((each) => each.severity === severity && each.cause === null).length;
  return {
    counts: { error: count("error"), warning: count("warning"), info: count("info") },
    text: legible(`${scoresText(total)}  ${unit ?? "（没有写单位名称）"}【${file}】`),
  };
}

function scoresText(total: Assessment["total"]): string {
  if (total === null) return "没有附件5，不能计分";
  return `自评 ${total.stated === null ? "未填" : scoreText(total.stated)} → 复核 ${scoreText(total.computed)}`;
}

/** All files of a run, the gravest first: what a reviewer of three hundred opens next. */
export function digestText(digests: readonly Digest[]): string {
  const undone = digests.filter(({ counts }) => counts === null).length;
  const grave = digests.filter(({ counts }) => (counts?.error ?? 0) > 0).length;
  const failed = undone === 0 ? "" : `，${undone} 个没有核对成`;
  const lines = [...digests].sort(byGravity).map(({ counts, text }) => `  ${counts === null ? "" : `${countsText(counts)}  `}${text}`);
  return [`共 ${digests.length} 个文件：${grave} 个有“${severityNames.error}”问题${failed}。问题重的在前：`, ...lines].join("\n");
}

function countsText(counts: Readonly<Record<Severity, number>>): string {
  return severities.map((severity) => `${severityNames[severity]} ${counts[severity]}`).join("、");
}

function byGravity(one: Digest, other: Digest): number {
  if (one.counts === null || other.counts === null) return Number(one.counts !== null) - Number(other.counts !== null);
  const differing = severities.find((severity) => one.counts?.[severity] !== other.counts?.[severity]);
  return differing === undefined ? 0 : other.counts[differing] - one.counts[differing];
}
