import { bareLabel, coreLabel, shortLabel } from "../grid/label";
import type { MemberFigure } from "./base-years";
import type { Definition } from "./base-defined";
import { blockForms, rateOf, type BlockForm, type Entry, type RateForm } from "./blocks";
import type { Figure } from "./figure";
import { figureNamed } from "./names";

/** A line of a block that has several, one for each unit or building, by its name. */
export interface BlockLine {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** What the lines of a block state of whose they are, and what their rates follow from. */
export interface BlockLines {
  readonly members: readonly MemberFigure[];
  readonly definitions: readonly Definition[];
}

/** Reads lines under the labels of a block of that form. */
export function readLines(form: BlockForm, lines: readonly BlockLine[]): BlockLines {
  const read = lines.map(({ name, entries }) => {
    const figures = new Map(entries.flatMap(({ label, figure }) => named(form, label).map((known) => [known, figure] as const)));
    return { member: bareLabel(shortLabel(name)), entries, figures };
  });
  return {
    members: read.flatMap(({ member, figures }) =>
      isTotal(member) ? [] : [...figures].map(([name, figure]): MemberFigure => ({ member, name, figure })),
    ),
    definitions: read.flatMap(({ entries, figures }) =>
      entries.flatMap(({ label, figure }) => {
        const rate = lineRate(form, label);
        return rate === null ? [] : definitionOf(rate, label, figure, figures);
      }),
    ),
  };
}

/** The rate that a label over lines names, in the block itself or, where one form alone calls its rate so, under another one's name. */
export function lineRate(form: BlockForm, label: string): RateForm | null {
  const own = rateOf(form, label);
  const others = blockForms.flatMap((other) => rateOf(other, label) ?? []);
  return own ?? (others.length === 1 ? (others[0] ?? null) : null);
}

/** Whether a line says that it is what the others come to. */
export function isTotal(name: string): boolean {
  return /^(合计|总计|共计|小计|全(局|县|委|系统|部门)(合计)?)$/u.test(shortLabel(name));
}

function named(form: BlockForm, label: string): readonly string[] {
  const own = form.figures.find(({ labels }) => labels.some((each) => coreLabel(each) === coreLabel(label)))?.figure;
  const name = own ?? figureNamed(label)?.name;
  return lineRate(form, label) !== null || name === undefined ? [] : [name];
}

/** 预算总额 is what was carried over, budgeted and added, where a line states these and not their sum. */
const whole = "（上年结转数+年初预算数+年中预算调整数）";

function definitionOf(rate: RateForm, label: string, figure: Figure, figures: ReadonlyMap<string, Figure>): readonly Definition[] {
  // A rate under a label that may mean two things says nothing of the other.
  if (rate.accepts.length > 0) return [];
  const isApart = !figures.has("预算总额") && ["上年结转数", "年初预算数", "年中预算调整数"].every((name) => figures.has(name));
  const written = isApart ? rate.formula.replace("预算总额", whole) : rate.formula;
  return [{ label, figure, written, column: new Map([...figures].map(([name, each]) => [coreLabel(name), each])) }];
}
