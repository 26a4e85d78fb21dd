import type { Assessment } from "../assessment";
import { keyOf, parseArea } from "../grid/address";
import { checkAchievedPoints } from "./scores/achieved-points";
import { checkAchievedWords } from "./report/achieved-words";
import { checkAchievements } from "./report/achievements";
import { checkAcross } from "./figures/across";
import { checkBalances } from "./figures/balances";
import { withAnother } from "./afterwards/another";
import { withCauses } from "./afterwards/causes";
import type { Outcome } from "./codes";
import type { CheckContext } from "./context";
import type { Finding, Severity } from "./finding";
import { withFollowing } from "./afterwards/following";
import { checkDefinitions } from "./scores/definitions";
import { checkForm } from "./form/form";
import { checkFormulas } from "./formulas/formulas";
import { checkGoalTables } from "./report/goal-tables";
import { checkGrades } from "./scores/grades";
import { checkGroupScores } from "./scores/group-scores";
import { withHabits, withoutOtherHabits } from "./afterwards/habits";
import { checkHeadings } from "./form/headings";
import { checkIndicators } from "./form/indicators";
import { checkLayout } from "./form/layout";
import { checkLevelPoints } from "./scores/level-points";
import { checkLimits } from "./figures/limits";
import { checkListWords } from "./report/list-words";
import { checkListedGoals } from "./figures/listed-goals";
import { checkLineGrowth } from "./figures/line-growth";
import { checkMembers } from "./figures/members";
import { checkOwnValues } from "./figures/own-values";
import { checkSizes } from "./figures/sizes";
import { checkProgress } from "./figures/progress";
import { checkRates, statedRates } from "./figures/rates";
import { checkRemarks } from "./figures/remark-rates";
import { checkReportScores } from "./report/report-scores";
import { checkReportShares } from "./report/report-shares";
import { checkReportTables } from "./report/report-tables";
import { checkReportText } from "./report/report-text";
import { checkLoneNumbers } from "./report/lone-numbers";
import { checkReasons } from "./report/reasons";
import { checkRules } from "./scores/rules";
import { checkScores } from "./scores/scores";
import { checkSaidCounts } from "./report/said-counts";
import { checkSentenceSums } from "./report/sentence-sums";
import { checkSelfScores } from "./scores/self-scores";
import { checkTableLines } from "./report/table-lines";
import { checkTableTotals } from "./report/table-totals";
import { checkTableWords } from "./report/table-words";
import { checkTotals } from "./figures/totals";
import { withUnitHeads } from "./afterwards/unit-heads";
import { checkUses } from "./figures/uses";
import { checkWeights } from "./scores/weights";
import { checkWhoseBalance } from "./figures/whose-balance";
import { checkWording } from "./form/wording";
import { checkWorkings } from "./scores/workings";
import { checkYearly } from "./figures/yearly";

/** The families of checks; each looks at all products of the earlier stages and says what it found. */
const families: readonly ((context: CheckContext) => readonly Outcome[])[] = [
  checkScores,
  checkSelfScores,
  checkAchievedPoints,
  checkLevelPoints,
  checkOwnValues,
  checkRates,
  checkSizes,
  checkLimits,
  checkProgress,
  checkTotals,
  checkBalances,
  checkRemarks,
  checkAcross,
  checkUses,
  checkListedGoals,
  checkWhoseBalance,
  checkReportTables,
  checkTableLines,
  checkReportText,
  checkReportShares,
  checkSentenceSums,
  checkSaidCounts,
  checkTableTotals,
  checkTableWords,
  checkLineGrowth,
  checkListWords,
  checkYearly,
  checkGroupScores,
  checkReportScores,
  checkLoneNumbers,
  checkGrades,
  checkAchievements,
  checkAchievedWords,
  checkGoalTables,
  checkMembers,
  checkFormulas,
  checkRules,
  checkDefinitions,
  checkWorkings,
  checkReasons,
  checkWeights,
  checkWording,
  checkForm,
  checkHeadings,
  checkIndicators,
  checkLayout,
];

/** Runs every check: the findings by severity and place, and how much was looked at (共核 N 处，M 处无误). */
export function runChecks(products: Omit<CheckContext, "rates">): Pick<Assessment, "findings" | "coverage"> {
  const context: CheckContext = { ...products, rates: statedRates(products) };
  const outcomes = families.flatMap((family) => family(context));
  const said = withoutRepeats(outcomes.filter((outcome): outcome is Finding => outcome !== null));
  const single = withHabits(withoutOtherHabits(said, context), context);
  const findings = withAnother(withUnitHeads(withFollowing(withCauses(single, context), context), context), context);
  const failed = outcomes.filter((outcome) => outcome !== null && outcome.severity !== "info").length;
  return {
    findings: inOrder(findings, context),
    coverage: { checked: outcomes.length, passed: outcomes.length - failed },
  };
}

/** A wrong formula says why its rate is wrong; the rate is not reported a second time. Nor is any finding said twice. */
function withoutRepeats(findings: readonly Finding[]): readonly Finding[] {
  const explained = new Set(findings.filter((found) => found.kind === "formula" && found.severity !== "info").map(cellKey));
  const seen = new Set<string>();
  return findings.filter((found) => {
    // A balance of the annex and one of its table's columns may say the same of one cell in other words.
    // So may two checks of one rate of a sentence.
    const what = /^(balance-broken|rate-mismatch)$/u.test(found.code) && found.expected !== null ? found.expected : found.message;
    const key = `${found.code} ${cellKey(found)} ${what}`;
    const isRepeat =
      seen.has(key) ||
      (explained.has(cellKey(found)) && /^(rate-mismatch|total-mismatch|total-score-mismatch|figure-differs)$/u.test(found.code));
    seen.add(key);
    return !isRepeat;
  });
}

function cellKey(found: Finding): string {
  return keyOf(found.place);
}

const ranks: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** By severity, then by place; what follows from a cause stands right behind it, as grave as it may be. */
function inOrder(findings: readonly Finding[], context: CheckContext): readonly Finding[] {
  const sheets = new Map(context.workbook.sheets.map((sheet, index) => [sheet.name, index]));
  // Of several findings at one cell the gravest is the cause that others follow.
  const heads = [...findings].filter((found) => found.cause === null).sort((a, b) => ranks[b.severity] - ranks[a.severity]);
  const byCell = new Map(heads.map((found) => [cellKey(found), found]));
  const keyed = findings.map((found) => {
    const head = found.cause === null ? found : (byCell.get(`${found.cause.sheet}!${found.cause.address}`) ?? found);
    const area = parseArea(head.place.address);
    return { found, rank: ranks[head.severity], sheet: sheets.get(head.place.sheet) ?? 0, area, follows: head === found ? 0 : 1 };
  });
  const order = [...keyed].sort(
    (a, b) =>
      a.rank - b.rank ||
      a.sheet - b.sheet ||
      (a.area?.top ?? 0) - (b.area?.top ?? 0) ||
      (a.area?.left ?? 0) - (b.area?.left ?? 0) ||
      a.follows - b.follows,
  );
  return order.map(({ found }) => found);
}
