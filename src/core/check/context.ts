import type { ScoredRow, Settings, Source, Total } from "../assessment";
import type { Annex3 } from "../annex/annex3";
import type { Annex4 } from "../annex/annex4";
import type { Annex5 } from "../annex/annex5";
import type { Annex6 } from "../annex/annex6";
import type { Claim } from "../fact/claims";
import type { Annexes } from "../annex/locate";
import type { Fact, Facts } from "../fact/facts";
import type { Balance } from "../fact/identities";
import type { Relation } from "../fact/relations";
import type { Sum } from "../fact/sums";
import type { Figure } from "../annex/figure";
import type { Expression } from "../formula/ast";
import type { Workbook } from "../grid/workbook";
import type { ReadRow } from "../score/score";

/** A row of 附件5 as it was read and as it was scored. */
export interface CheckedRow {
  readonly read: ReadRow;
  readonly scored: ScoredRow;
}

/** A rate that a form states, with what it follows from. */
export interface StatedRate {
  /** `附件4` or `附件3` and what the rate is called, for messages. */
  readonly title: string;
  readonly figure: Figure;
  readonly expression: Expression;
  /** Other readings of its label that count as right. */
  readonly accepts: readonly Expression[];
  readonly operands: readonly Fact[];
  /** What it measures: equal for rates that should be equal. */
  readonly measures: string;
}

/** All products of the earlier stages, which the checks read and nobody else reports on. */
export interface CheckContext {
  readonly workbook: Workbook;
  readonly annexes: Annexes;
  readonly annex3: Annex3 | null;
  readonly annex4: Annex4 | null;
  readonly annex5: Annex5 | null;
  readonly annex6: Annex6 | null;
  /** What the sentences of 附件6 claim. */
  readonly claims: readonly Claim[];
  readonly year: number | null;
  /** The facts of all annexes, those that give no figures included: they are still checked. */
  readonly facts: Facts;
  readonly balances: readonly Balance[];
  /** The figures that others add up to, in 附件3 and 附件4. */
  readonly sums: readonly Sum[];
  /** What the tables of the workbook keep among their own lines, where one of them breaks it. */
  readonly relations: readonly Relation[];
  readonly rows: readonly CheckedRow[];
  /** Every rate that the annexes state. */
  readonly rates: readonly StatedRate[];
  readonly total: Total | null;
  readonly settings: Settings;
}

/** All annexes, the believed ones first. */
export function allSources(settings: Settings): readonly Source[] {
  return [...settings.sources, ...(["4", "3", "6"] as const).filter((source) => !settings.sources.includes(source))];
}
