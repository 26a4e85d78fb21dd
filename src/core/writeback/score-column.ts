import type { Assessment, ScoreTable, ScoredRow } from "../assessment";
import { filledSum, isFilled, ownIn, scoreColumnTitle, scoresNote } from "../annex/own";
import { scoreFormula } from "../score/worksheet";
import { keyOf, addressOf, parseArea, referenceTo, splitReference, type Place } from "../grid/address";
import { sheetNamed, type Workbook } from "../grid/workbook";
import type { Content, Look } from "../plan";
import { decimalText, roundTo, type Exact } from "../quantity";
import { permittedText } from "../score/trace";
import { blank, text, type DraftCell } from "./draft";

/** The column 复核得分: a live formula where data decide, the self-score where a person does, the permitted scores where it is not allowed. */
export function draftScoreColumn(
  assessment: Assessment,
  table: ScoreTable,
  workbook: Workbook,
  rateOf: (row: ScoredRow) => Place | null,
): readonly DraftCell[] {
  // A 得分 that is merged into its heading has no cell of its own beside it.
  const rows = assessment.rows.filter((row) => rowOf(row) > table.headerRow);
  const cells = rows.flatMap((row) => scoreCell(row, assessment, table, rateOf(row)));
  const heading: DraftCell = {
    place: at(table, table.headerRow),
    content: text(scoreColumnTitle),
    look: "header",
    because: "复核得分列的表头",
  };
  return [...(table.fillsScore ? [] : [heading]), ...cells, ...(isTotalOurs(workbook, table) ? totalCell(assessment, table) : [])];
}

function at(table: ScoreTable, row: number): Place {
  return { sheet: table.sheet, address: addressOf(row, table.targetColumn) };
}

function rowOf(row: ScoredRow): number {
  return parseArea(row.place.address)?.top ?? 0;
}

function scoreCell(row: ScoredRow, assessment: Assessment, table: ScoreTable, rate: Place | null): readonly DraftCell[] {
  const content = contentFor(row, assessment, table, rate);
  if (content === null) return [];
  const shown = row.computed ?? row.stated;
  return [
    {
      place: at(table, rowOf(row)),
      content,
      // What nobody has verified must not look as if somebody had.
      look: lookIn(table, row.computed === null ? "pending" : "score"),
      because: `${row.indicator}的复核得分`,
      ...(content.kind === "formula" && shown !== null ? { shown: number(shown) } : {}),
    },
  ];
}

/** The bureau's own 得分 column keeps the look that the bureau gave it. */
function lookIn(table: ScoreTable, look: Look): Look {
  return table.fillsScore ? "plain" : look;
}

/** Null where nothing may be written: into a blank 得分 only what the data decide. */
function contentFor(row: ScoredRow, assessment: Assessment, table: ScoreTable, rate: Place | null): Content | null {
  if (row.computed !== null) {
    const formula = rate === null ? null : scoreFormula(row.rule.parsed, referenceTo(rate), assessment.settings.steps);
    return formula === null ? number(row.computed) : { kind: "formula", formula };
  }
  if (table.fillsScore) return null;
  if (row.verdict === "not-permitted") return text(`待定（${permittedText(row.rule.permitted ?? [])}）`);
  if (row.stated === null) return text("待定");
  return table.deducts ? number(row.stated) : { kind: "formula", formula: `=${addressOf(rowOf(row), table.scoreColumn)}` };
}

function number(value: Exact): Content {
  return { kind: "number", number: decimalText(roundTo(value, 12)) };
}

/** In the bureau's own 得分 column a total that stands there stays. */
function isTotalOurs(workbook: Workbook, table: ScoreTable): boolean {
  const cell = sheetNamed(workbook, table.sheet)?.rows[table.totalRow ?? -1]?.[table.targetColumn];
  if (!table.fillsScore || cell === undefined) return true;
  if (isFilled(ownIn(workbook), cell, at(table, table.totalRow ?? 0))) return true;
  return cell.formula === null && (cell.value === null || cell.value === "");
}

/** 合计 adds up what stands above it; a text such as 待定 counts nothing. */
function totalCell(assessment: Assessment, table: ScoreTable): readonly DraftCell[] {
  const rows = assessment.rows.map(rowOf);
  if (table.totalRow === null || rows.length === 0 || assessment.total === null) return [];
  const [first, last] = [Math.min(...rows), Math.max(...rows)];
  const range = `${addressOf(first, table.targetColumn)}:${addressOf(last, table.targetColumn)}`;
  return [
    {
      place: at(table, table.totalRow),
      content: { kind: "formula", formula: `=SUM(${range})` },
      look: lookIn(table, "score"),
      because: "复核得分合计",
      shown: number(assessment.total.computed),
    },
  ];
}

/** The same with our earlier numbers in 得分 taken away again where there is none to write any more. */
export function withoutOldScores(cells: readonly DraftCell[], { fillsScore }: ScoreTable, workbook: Workbook): readonly DraftCell[] {
  if (!fillsScore) return cells;
  const drafted = new Set(cells.map(({ place }) => keyOf(place)));
  const gone = standingScores(workbook).filter(({ place }) => !drafted.has(keyOf(place)));
  return [...cells, ...gone.map(({ place }): DraftCell => ({ place, content: blank, look: "plain", because: "原先填入的得分" }))];
}

/** What 核算底稿 has to note of 得分: the numbers that are written there now, and those that were before and still stand. */
export function filledNote(cells: readonly DraftCell[], { fillsScore }: ScoreTable, workbook: Workbook): string {
  const written = fillsScore
    ? cells.flatMap(({ place, content }) => {
        const score = filledAs(content);
        return score === null ? [] : [[keyOf(place), score] as const];
      })
    : standingScores(workbook).map(({ place, score }) => [keyOf(place), score] as const);
  return scoresNote(new Map(written));
}

/** A formula over 核算底稿 tells by itself whose it is. */
function filledAs(content: Content): string | null {
  if (content.kind === "number") return String(Number(content.number));
  return content.kind === "formula" && content.formula.startsWith("=SUM(") ? filledSum : null;
}

function standingScores(workbook: Workbook): readonly { readonly place: Place; readonly score: string }[] {
  const own = ownIn(workbook);
  return [...own.scores].flatMap(([key, score]) => {
    const { sheet: name, rest: address } = splitReference(key);
    const place = { sheet: name ?? "", address };
    const [area, sheet] = [parseArea(place.address), sheetNamed(workbook, place.sheet)];
    const cell = area === null ? undefined : sheet?.rows[area.top]?.[area.left];
    return isFilled(own, cell, place) ? [{ place, score }] : [];
  });
}
