import { columnIndex, columnName } from "../../core/grid/address";

/** The last row and column of a sheet, zero-based. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

interface Moving {
  readonly column: { readonly index: number; readonly fixed: boolean } | null;
  readonly row: { readonly index: number; readonly fixed: boolean } | null;
}

// In order: text, quoted sheet name, [book] or [table column], error, function or sheet name,
// whole columns, whole rows, cell, any other word or number.
const TOKENS = new RegExp(
  [
    /"(?:[^"]|"")*"/,
    /'(?:[^']|'')*'/,
    /\[(?:[^[\]]|\[[^[\]]*\])*\]/,
    /#[A-Za-z0-9/]+[!?]?/,
    /[\p{L}_\\][\p{L}\p{N}_.\\]*(?=\s*[(!])/u,
    /(?<columns>\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})(?![\p{L}\p{N}_.(!])/u,
    /(?<rows>\$?\d{1,7}:\$?\d{1,7})(?![\p{L}\p{N}_.(!])/u,
    /(?<cell>\$?[A-Za-z]{1,3}\$?\d{1,7})(?![\p{L}\p{N}_.(!])/u,
    /[\p{L}\p{N}_.$\\]+/u,
  ]
    .map((part) => part.source)
    .join("|"),
  "gu",
);

function readEnd(text: string): Moving {
  const [, columnFixed = "", letters = "", rowFixed = "", digits = ""] = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text) ?? [];
  // Of whole rows such as $3 the first sign belongs to the row.
  const fixedRow = rowFixed !== "" || (letters === "" && columnFixed !== "");
  return {
    column: letters === "" ? null : { index: columnIndex(letters), fixed: columnFixed !== "" },
    row: digits === "" ? null : { index: Number(digits) - 1, fixed: fixedRow },
  };
}

function moved(part: Moving["row"], by: number, last: number): number | null {
  if (part === null) return null;
  const index = part.fixed ? part.index : part.index + by;
  return index < 0 || index > last ? null : index;
}

function printEnd(end: Moving, down: number, right: number): string | null {
  const row = moved(end.row, down, LAST_ROW);
  const column = moved(end.column, right, LAST_COLUMN);
  if ((row === null) !== (end.row === null) || (column === null) !== (end.column === null)) return null;
  const letters = column === null ? "" : (end.column?.fixed ? "$" : "") + columnName(column);
  return letters + (row === null ? "" : (end.row?.fixed ? "$" : "") + String(row + 1));
}

type Piece = string | readonly Moving[];

function printPiece(piece: Piece, down: number, right: number): string {
  if (typeof piece === "string") return piece;
  const ends = piece.map((end) => printEnd(end, down, right));
  return ends.includes(null) ? "#REF!" : ends.join(":");
}

/** A word such as ABCD1 or ZZZ9 that is no cell of any sheet is somebody's name. */
function inSheet(end: Moving): boolean {
  const row = end.row?.index ?? 0;
  return row >= 0 && row <= LAST_ROW && (end.column?.index ?? 0) <= LAST_COLUMN;
}

function piecesOf(formula: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const match of formula.matchAll(TOKENS)) {
    const reference = match.groups?.columns ?? match.groups?.rows ?? match.groups?.cell;
    const ends = reference?.split(":").map(readEnd) ?? [];
    if (reference === undefined || !ends.every(inSheet)) continue;
    pieces.push(formula.slice(at, match.index), ends);
    at = match.index + reference.length;
  }
  return [...pieces, formula.slice(at)];
}

/** Reads a formula (without `=`) once and gives it as it reads so many rows further down and columns to the right, as Excel copies it. */
export function translator(formula: string): (down: number, right: number) => string {
  const pieces = piecesOf(formula);
  return (down, right) => (down === 0 && right === 0 ? formula : pieces.map((piece) => printPiece(piece, down, right)).join(""));
}

// Functions newer than the file format: stored with a prefix that nobody sees in Excel.
const NEW_FUNCTIONS =
  "ARRAYTOTEXT BYCOL BYROW CHOOSECOLS CHOOSEROWS CONCAT DROP EXPAND HSTACK IFNA IFS LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS NUMBERVALUE RANDARRAY REDUCE SCAN SEQUENCE SORTBY SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN TEXTSPLIT TOCOL TOROW UNIQUE VALUETOTEXT VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR";
const PREFIXED: ReadonlyMap<string, string> = new Map([
  ...NEW_FUNCTIONS.split(" ").map((name) => [name, `_xlfn.${name}`] as const),
  ["FILTER", "_xlfn._xlws.FILTER"],
  ["SORT", "_xlfn._xlws.SORT"],
]);

/** A stored formula as a user sees it: with its `=`, without the prefixes of newer functions. */
export function shownFormula(stored: string): string {
  const plain = stored.includes("_xl")
    ? stored.replace(/"(?:[^"]|"")*"|_xl(?:fn|ws|pm|udf)\./g, (part) => (part.startsWith('"') ? part : ""))
    : stored;
  return plain.startsWith("=") ? plain : `=${plain}`;
}

/** A formula as the file stores it: without `=`, newer functions with their prefixes. */
export function storedFormula(shown: string): string {
  const body = shown.replace(/^=/, "");
  return body.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*(?=\()/gu, (part) => PREFIXED.get(part.toUpperCase()) ?? part);
}
