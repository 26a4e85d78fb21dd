import { annexOf, annexSheets, locateAnnexes, readCover } from "./annex/locate";
import type { Annex5 } from "./annex/annex5";
import { ownIn } from "./annex/own";
import { defaultSettings, type Assessment, type Judgements, type Scores, type ScoreTable, type Settings } from "./assessment";
import { runChecks } from "./check/checks";
import { allSources, type CheckContext } from "./check/context";
import { claimsIn } from "./fact/claims";
import { collectFacts } from "./fact/facts";
import { balancesOf } from "./fact/identities";
import { relationsOf } from "./fact/relations";
import { sumsOf } from "./fact/sums";
import { withoutTicks } from "./grid/ticks";
import type { Workbook } from "./grid/workbook";
import { readRow, scoreRow } from "./score/score";
import { totalOf } from "./score/total";

/** Recomputes a workbook (核分): total and deterministic, whatever the workbook holds. */
export function assess(workbook: Workbook, settings: Settings = defaultSettings, judgements: Judgements = {}): Assessment {
  const products = productsOf(workbook, settings, judgements);
  const { annexes, annex5, rows, total, unit, year } = products;
  return {
    settings,
    unit,
    year,
    annexes: annexSheets(annexes),
    rows: rows.map((row) => row.scored),
    table: annex5 === null ? null : tableOf(annex5),
    total,
    ...runChecks(products),
  };
}

/** All that the checks look at, and whose it is. */
type Products = Omit<CheckContext, "rates"> & Pick<Assessment, "unit">;

/** What was read, and what it was scored. */
export function productsOf(workbook: Workbook, settings: Settings, judgements: Judgements = {}): Products {
  const read = readWorkbook(workbook, settings);
  const { workbook: told, annexes, annex3, annex4, annex5, annex6, claims, unit, year, facts, balances } = read;
  const { rows, total } = scoresIn(read, judgements);
  const sums = sumsOf(annex3, annex4);
  const relations = relationsOf(told);
  const forms = { annexes, annex3, annex4, annex5, annex6, claims };
  return { workbook: told, ...forms, unit, year, facts, balances, sums, relations, rows, total, settings };
}

/** The scores of a workbook under any answers (试算): it is read once, so that an answer can be tried while it is typed. */
export function scorer(workbook: Workbook, settings: Settings): (judgements: Judgements) => Scores {
  const read = readWorkbook(workbook, settings);
  return (judgements) => {
    const { rows, total } = scoresIn(read, judgements);
    return { rows: rows.map((row) => row.scored), total };
  };
}

type ReadWorkbook = ReturnType<typeof readWorkbook>;

function readWorkbook(whole: Workbook, settings: Settings) {
  const workbook = withoutTicks(whole, ownIn(whole).columns);
  const annexes = locateAnnexes(workbook);
  const [annex3, annex4, annex5] = [annexOf(annexes.annex3), annexOf(annexes.annex4), annexOf(annexes.annex5)];
  const annex6 = annexOf(annexes.annex6);
  const { unit, year } = readCover(workbook);
  const claims = annex6 === null ? [] : claimsIn(annex6, year);
  const facts = collectFacts(annex3, annex4, annex6, claims);
  const balances = balancesOf(facts, allSources(settings));
  const reads = (annex5?.rows ?? []).map(readRow);
  return { workbook, annexes, annex3, annex4, annex5, annex6, claims, unit, year, facts, balances, reads, settings };
}

function scoresIn({ annex5, facts, balances, reads, settings }: ReadWorkbook, judgements: Judgements): Pick<Products, "rows" | "total"> {
  const believed = balances.filter((balance) => settings.sources.includes(balance.annex));
  const rows = reads.map((read) => {
    const judgement = judgements[`${read.row.place.sheet}!${read.row.place.address}`];
    return { read, scored: scoreRow(read, { facts, balances: believed, settings }, judgement) };
  });
  const scored = rows.map((row) => row.scored);
  return { rows, total: annex5 === null ? null : totalOf(scored, annex5) };
}

function tableOf(annex: Annex5): ScoreTable {
  return {
    sheet: annex.sheet.name,
    headerRow: annex.headerRow,
    scoreColumn: annex.columns.get("score") ?? annex.columns.get("deduction") ?? 0,
    targetColumn: annex.target.column,
    fillsScore: annex.target.fillsScore,
    deducts: !annex.columns.has("score"),
    totalRow: annex.total?.row ?? null,
  };
}
