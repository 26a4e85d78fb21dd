import type { Finding } from "./check/finding";
import type { Place } from "./grid/address";
import type { Expression } from "./formula/ast";
import type { Exact } from "./quantity";
import type { Item, Rule } from "./rule/ast";

/** How a deduction step that is not complete counts: not at all, in proportion, or as a whole one (不足一档). */
export type StepReading = "whole" | "proportional" | "started";

/** The kinds of form, by the number that is printed on them (附件3 to 附件6). */
export type AnnexNumber = "3" | "4" | "5" | "6";

/** An annex that gives figures. */
export type Source = "3" | "4" | "6";

/** What the user may choose; the defaults are in {@link defaultSettings}. */
export interface Settings {
  readonly steps: StepReading;
  /** Which annex is believed first where they disagree; one that is not named gives no figures. */
  readonly sources: readonly Source[];
  /** Units of the last written digit that a stated figure may differ; null means what rounding explains. */
  readonly tolerance: Exact | null;
  /** Write live worksheet formulas, or plain values. */
  readonly writeback: "formulas" | "values";
  /** Whether wrong cells are marked in place. */
  readonly marks: boolean;
}

/** The settings a new user starts with. */
export const defaultSettings: Settings = { steps: "whole", sources: ["4", "3", "6"], tolerance: null, writeback: "formulas", marks: true };

/** A person's answer to a row that needs one (判定), by the place of its 得分 such as `附件5!I13`. */
export interface Judgement {
  readonly score?: Exact;
  /** How many did not meet the rule. */
  readonly incidents?: Exact;
  /** How many there are, where the rule counts what is there. */
  readonly count?: Exact;
  /** For each item that the rule lists, whether it is met. */
  readonly items?: readonly boolean[];
  /** That the rule's exemption applies (没有…项目的部门按满分计算). */
  readonly exempt?: true;
  /** Figures that no annex states, by name. */
  readonly operands?: Readonly<Record<string, Exact>>;
  readonly reason: string;
}

/** The judgements of a workbook by sheet and address. */
export type Judgements = Readonly<Record<string, Judgement>>;

/** A level to choose (档次) in the rule's own words, empty where it has none; a range of points is left to the person. */
export interface Level {
  readonly text: string;
  readonly low: Exact;
  readonly high: Exact;
}

/** One way to answer a row that the data do not decide. */
export type Way =
  | { readonly kind: "levels"; readonly levels: readonly Level[] }
  /** How many did not meet the rule, or how many there are; `what` is the rule's own word for it. */
  | { readonly kind: "incidents" | "count"; readonly what: string; readonly unit: string }
  | { readonly kind: "items"; readonly items: readonly Item[] }
  /** The figures that no annex gives; the unit is empty where it is not known. */
  | { readonly kind: "figures"; readonly figures: readonly { readonly name: string; readonly unit: string }[] }
  | { readonly kind: "score" };

/** What a row asks of a person (待判定). */
export interface Question {
  /** Who gets full marks without being measured, as the rule says it; null where it exempts nobody. */
  readonly exempt: string | null;
  /** The ways to answer, the rule's own first. */
  readonly ways: readonly [Way, ...Way[]];
}

/** What the comparison of self-score and recomputed score came to. */
export type Verdict = "confirmed" | "contradicted" | "disputed" | "not-permitted" | "needs-judgement" | "missing-data";

/** A figure that a score was computed from. */
export interface Operand {
  readonly name: string;
  /** In the unit given: amounts in 元, people in 人. */
  readonly value: Exact;
  readonly unit: string;
  readonly place: Place;
  readonly annex: Source;
  /** What one of the unit that it was written in is in `unit`: 10,000 where the form is in 万元. */
  readonly scale: Exact;
}

/** Other evidence that gives another score. */
export interface Alternative {
  readonly source: Source;
  /** Whether it is what that annex states, or what its own balances say that it must be. */
  readonly by: "figures" | "balance";
  readonly rate: Exact;
  readonly computed: Exact;
  /** How the other rate follows, in Chinese. */
  readonly because: string;
}

/** One scored row of 附件5; indicators that share one 得分 cell are one row. */
export interface ScoredRow {
  /** 三级指标 as printed, whitespace removed, several joined by `、`. */
  readonly indicator: string;
  /** 一级指标 the row stands under; empty where none is printed. */
  readonly group: string;
  /** Where its 得分 stands. */
  readonly place: Place;
  readonly weight: Exact | null;
  readonly stated: Exact | null;
  /** Null where a person must decide or the data are missing. */
  readonly computed: Exact | null;
  readonly verdict: Verdict;
  /** The measured value that the rule was applied to, as a ratio (1 is 100%). */
  readonly rate: Exact | null;
  /** The same of a rule that counts, where the forms tell how many there were. */
  readonly count: Exact | null;
  readonly rule: {
    readonly kind: string;
    /** The rule as it was read, in canonical Chinese; the text itself where it was not understood. */
    readonly text: string;
    /** Every score that the rule can give, highest first; null where they are not finite or not known. */
    readonly permitted: readonly Exact[] | null;
    /** 评价标准 as it stands in the form. */
    readonly written: string;
    /** The same as `text`, clause by clause. */
    readonly clauses: readonly string[];
    /** The clause that decided the score, counted from zero; null where none did, or several together. */
    readonly decided: number | null;
    /** The rule itself, for worksheet formulas. */
    readonly parsed: Rule;
  };
  /** The indicator's formula, or the count, over the names of its operands; null where the form defines none. */
  readonly expression: Expression | null;
  /** 指标说明 as it stands in the form; empty where there is none. */
  readonly definition: string;
  /** The figures of the formula that the annexes used do not give. */
  readonly missing: readonly string[];
  /** What a person would be asked where the data do not decide. */
  readonly question: Question;
  /** Whether a person's answer decided (判定). */
  readonly judged: boolean;
  readonly readings: Readonly<Record<StepReading, Exact>> | null;
  readonly operands: readonly Operand[];
  readonly alternatives: readonly Alternative[];
  /** The computation step by step, one Chinese sentence each, without what the other members say. */
  readonly computation: readonly string[];
  /** The same with all that bears on the score: where the figures are from, answers, other readings and evidence. */
  readonly trace: readonly string[];
}

/** 合计: the self-score and what it comes to; min and max span what is still undecided. */
export interface Total {
  readonly stated: Exact | null;
  readonly computed: Exact;
  readonly min: Exact;
  readonly max: Exact;
}

/** What a workbook scores, without the checks. */
export interface Scores {
  readonly rows: readonly ScoredRow[];
  /** Null where no 附件5 was found. */
  readonly total: Total | null;
}

/** Where 附件5 stands and where the recomputed scores go (回写). */
export interface ScoreTable {
  readonly sheet: string;
  /** Zero-based. */
  readonly headerRow: number;
  readonly scoreColumn: number;
  readonly targetColumn: number;
  /** The recomputed scores are written into 得分 itself, which is blank. */
  readonly fillsScore: boolean;
  /** The form states what was taken off (扣分) instead of what was given. */
  readonly deducts: boolean;
  /** The row of 合计; null where the table has none. */
  readonly totalRow: number | null;
}

/** Everything that the core has to say about a workbook. */
export interface Assessment extends Scores {
  readonly settings: Settings;
  /** 预算单位名称; null where no sheet says. */
  readonly unit: string | null;
  readonly year: number | null;
  /** The sheet found for each kind of form; a missing one is absent. */
  readonly annexes: Readonly<Partial<Record<AnnexNumber, string>>>;
  /** Null where no 附件5 was found. */
  readonly table: ScoreTable | null;
  /** By severity, then by place in the workbook. */
  readonly findings: readonly Finding[];
  /** How many figures and rules were checked (共核), and how many of them have no finding of severity error or warning. */
  readonly coverage: { readonly checked: number; readonly passed: number };
}

/** A figure that was read in a cell: what it is, and what it says once its unit counts (取数). */
export interface CellFigure {
  /** What it is called; empty where no form names it. */
  readonly name: string;
  /** In the unit given: amounts in 元, rates as ratios. */
  readonly value: Exact;
  readonly unit: string;
}

/** Something that a cell was used for, or held against. */
export interface CellUse {
  /**
   * `score` a score was computed from it · `rate` it is a rate that was recomputed, `rate-part` one was from it · `sum` it is a total,
   * `sum-part` a part of one · `balance` a balance holds it · `same` another cell states the same · `table` it follows from its
   * neighbours as in the other lines · `formula` its own formula was looked at.
   */
  readonly kind: "score" | "rate" | "rate-part" | "sum" | "sum-part" | "balance" | "same" | "table" | "formula";
  /** Of what, in the words of the form or of a formula. */
  readonly what: string;
  /** The other cell that it is about, where there is one. */
  readonly place: Place | null;
}

/** What is known of one cell (解释单元格). */
export interface CellAccount {
  /** The first cell of its merged block. */
  readonly place: Place;
  /** As displayed. */
  readonly text: string;
  /** Whether its sheet is one that we wrote. */
  readonly own: boolean;
  /** What was found there, and what was found elsewhere by it. */
  readonly findings: readonly { readonly finding: Finding; readonly role: "place" | "evidence" }[];
  /** The row of 附件5 that it stands in; null where in none, or in several. */
  readonly row: ScoredRow | null;
  readonly figures: readonly CellFigure[];
  readonly uses: readonly CellUse[];
}
