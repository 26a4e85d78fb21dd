import { isOwnSheet, ownIn } from "../../annex/own";
import { calls, cellsRead, filledInto, readCellFormula } from "../../formula/cell-formula";
import type { Shown } from "../../formula/shown";
import { keyOf, addressOf, parseArea, sizeOf, spotsIn, type Area, type Place } from "../../grid/address";
import { hasHan } from "../../grid/label";
import { cellAt, placeIn, textAt, type Cell, type CellValue, type Hidden, type Sheet } from "../../grid/workbook";
import { decimalText, exact, roundTo, type Exact } from "../../quantity";
import { cellErrors } from "./cell-errors";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { annexSheets, cellOfKey, formulaCells, referredTo, resultOf, type FormulaCell } from "./formula-cells";
import { formulaNeighbours, isLike, isTyped, typed } from "./formula-neighbours";
import { constantsIn, operandPlaces, rateFormulas } from "./rate-formulas";
import { sumFormulas, totalPlaces } from "./sum-formulas";

/** Worksheet formulas of the bureau's own: error values, rates over other cells, sums that miss a row, what was typed or is stale. */
export function checkFormulas(context: CheckContext): readonly Outcome[] {
  const formulas = new Map(formulaCells(context).map((cell) => [keyOf(cell.place), cell]));
  const certain = [...cellErrors(context, formulas), ...rateFormulas(context, formulas), ...sumFormulas(context, formulas)];
  // What was said of a formula for certain is not said a second time as a suspicion.
  const said = new Set(certain.flatMap((outcome) => (outcome === null ? [] : [keyOf(outcome.place)])));
  const known = new Set(knownPlaces(context));
  const cells = [...formulas.values()];
  const suspicions = [
    ...cells.flatMap((cell) => stale(cell, context)),
    ...cells.flatMap((cell) => (known.has(keyOf(cell.place)) ? [] : [...constants(cell, context), ...emptyReferences(cell, context)])),
    ...cells.flatMap((cell) => hiddenReferences(cell, context)),
    ...cells.flatMap(external),
    ...typedBetween(context, formulas, known),
    ...formulaNeighbours(formulas, context.workbook),
    ...typedRates(context, formulas),
    ...typedTotals(context, formulas),
    ...typedAtEnds(context, formulas),
  ];
  const fresh = suspicions.filter((outcome) => outcome === null || !said.has(keyOf(outcome.place)));
  // That a number was typed is known by its neighbours or by its kind, and said once.
  const firstTyped = new Map([...fresh].reverse().flatMap((each) => (each?.code === "formula-typed" ? [[keyOf(each.place), each]] : [])));
  return [...certain, ...fresh.filter((each) => each?.code !== "formula-typed" || firstTyped.get(keyOf(each.place)) === each)];
}

/** The cells whose formulas have a definition to be held against. */
function knownPlaces(context: CheckContext): readonly string[] {
  const rates = context.rates.filter((rate) => operandPlaces(rate).length >= 2).map((rate) => rate.figure.place);
  const totals = [...context.sums.map((sum) => sum.total.place), ...(context.annex5?.total ? [context.annex5.total.place] : [])];
  return [...rates, ...totals].map(keyOf);
}

/** The shown value is not what the formula comes to: calculation is manual, or another program left old values. */
function stale(cell: FormulaCell, context: CheckContext): readonly Outcome[] {
  const result = resultOf(cell, context.workbook);
  const { value, text } = cell.cell;
  const compared = compare(result, value, text);
  if (compared === null) return [];
  if (compared.isShown) return [null];
  const { expected } = compared;
  return [
    finding("value-stale", cell.place, {
      stated: text,
      expected,
      message: `${cell.place.sheet} ${cell.place.address}显示${text}，但公式${cell.text}按现在的数据应得${expected}：存的是旧值。请按F9重新计算（或把计算方式改为“自动”）后保存。`,
    }),
  ];
}

/** What a formula comes to beside what its cell holds; null where the two are not of one kind. */
function compare(result: Shown, value: CellValue, text: string): { readonly expected: string; readonly isShown: boolean } | null {
  if (result.kind === "text" && typeof value === "string") return { expected: result.text, isShown: result.text === value };
  if (result.kind !== "number" || typeof value !== "number") return null;
  return { expected: decimalText(roundTo(result.value, 6)), isShown: isShown(result.value, exact(value), text) };
}

/** Equal, but for the noise of binary fractions, or as displayed where the workbook calculates with what it displays. */
function isShown(result: Exact, value: Exact, text: string): boolean {
  const places = (/\.(\d+)/u.exec(text)?.[1]?.length ?? 0) + (text.includes("%") ? 2 : 0);
  return roundTo(result, places).equals(value) || result.minus(value).abs().lessThanOrEqualTo(result.abs().plus(1).times("1e-9"));
}

/** A number typed into a formula that no definition covers, where figures belong: in 附件5 formulas spell rules out, with their numbers. */
function constants(cell: FormulaCell, context: CheckContext): readonly Outcome[] {
  const isScore = context.annex5?.sheet.name === cell.sheet.name;
  const found = cell.formula === null || isScore || isScoring(cell) ? [] : constantsIn(cell.formula);
  // A number that the heading states too, such as 得分（20分×执行率）, has its origin there.
  const headings = found.length === 0 ? "" : textsAbove(cell);
  const numbers = found.filter((number) => !new RegExp(`(?<![\\d.])${number.replace(".", "\\.")}(?![\\d.])`, "u").test(headings));
  if (numbers.length === 0) return [];
  return [
    finding("formula-constant", cell.place, {
      stated: cell.text,
      message: `${cell.place.sheet} ${cell.place.address}的公式${cell.text}里夹着手写的数${numbers.join("、")}，看不出来历，单元格里的数改了它也不变。请把这个数写进单元格再引用。`,
    }),
  ];
}

/** The words above a cell, up to the top of its sheet, and before it in its row. */
function textsAbove({ sheet, row, column }: FormulaCell): string {
  const above = Array.from({ length: row }, (_, each) => textAt(sheet, each, column));
  const texts = [...above, ...Array.from({ length: column }, (_, each) => textAt(sheet, row, each))];
  return texts.filter((text) => hasHan(text) && text.length <= 40).join("|");
}

function isScoring(cell: FormulaCell): boolean {
  return cell.formula !== null && calls(cell.formula, /^(IF|IFS|MAX|MIN|INT|CEILING|ROUNDUP|ROUNDDOWN|LOOKUP|VLOOKUP)$/u);
}

/** A blank or a text where a number is calculated with; formulas that ask first are meant to. */
function emptyReferences(cell: FormulaCell, context: CheckContext): readonly Outcome[] {
  if (cell.formula === null || typeof cell.cell.value !== "number" || isScoring(cell)) return [];
  if (calls(cell.formula, /^(IFERROR|ISBLANK|ISNUMBER)$/u)) return [];
  const singles = referredTo(cell, context.workbook).filter(({ area }) => sizeOf(area) === 1);
  const found = singles.map(({ sheet, area: { top, left } }) => ({
    place: placeIn(sheet, top, left),
    value: cellAt(sheet, top, left)?.value ?? null,
  }));
  const blanks = found.filter(({ value }) => value === null || (typeof value === "string" && value.trim() === ""));
  const texts = found.filter(({ value }) => typeof value === "string" && !/\d/u.test(value) && value.trim() !== "");
  return [
    ...referenceFinding(
      cell,
      "formula-blank",
      blanks.map(({ place }) => place),
      "是空的，会当成0来算",
    ),
    ...referenceFinding(
      cell,
      "formula-text",
      texts.map(({ place }) => place),
      "是文字，不是数",
    ),
  ];
}

function referenceFinding(
  cell: FormulaCell,
  code: "formula-blank" | "formula-text" | "formula-hidden",
  places: readonly Place[],
  what: string,
): readonly Outcome[] {
  if (places.length === 0) return [];
  const names = places.map((place) => (place.sheet === cell.place.sheet ? place.address : keyOf(place))).join("、");
  return [
    finding(code, cell.place, {
      stated: cell.text,
      message: `${cell.place.sheet} ${cell.place.address}的公式${cell.text}引用了${names}，那里${what}。请核对引用的单元格。`,
      evidence: places,
    }),
  ];
}

/** A figure from another file: whoever is sent this one cannot follow it, and it goes stale unseen. */
function external(cell: FormulaCell): readonly Outcome[] {
  if (!/\[[^\]]+\][^!]*!/u.test(cell.text)) return [];
  return [
    finding("formula-external", cell.place, {
      stated: cell.text,
      message: `${cell.place.sheet} ${cell.place.address}的公式${cell.text}引用了别的文件，报送后对方打不开，数也不会更新。请改为引用本工作簿，或填写数值。`,
    }),
  ];
}

/** Numbers from rows, columns or sheets that nobody sees. */
function hiddenReferences(cell: FormulaCell, context: CheckContext): readonly Outcome[] {
  // A helper column that is hidden itself calculates with what is hidden.
  if (cell.formula === null || isHiddenAt(cell.sheet, cell.row, cell.column)) return [];
  const hidden = referredTo(cell, context.workbook).flatMap(({ sheet, area }) =>
    isOwnSheet(sheet) ? [] : hiddenNumbers(sheet, cell, area),
  );
  return referenceFinding(cell, "formula-hidden", hidden.slice(0, 20), "是隐藏的，看表的人看不到");
}

function isHiddenAt(sheet: Sheet, row: number, column: number): boolean {
  return sheet.visibility !== "visible" || sheet.hidden?.rows.has(row) === true || sheet.hidden?.columns.has(column) === true;
}

const nothingHidden: Hidden = { rows: new Set(), columns: new Set() };

function hiddenNumbers(sheet: Sheet, cell: FormulaCell, area: Area): readonly Place[] {
  const { rows, columns } = sheet.hidden ?? nothingHidden;
  const isSheetHidden = sheet.visibility !== "visible" && sheet.name !== cell.sheet.name;
  if (!isSheetHidden && rows.size === 0 && columns.size === 0) return [];
  const unseen = spotsIn(area).filter(({ row, column }) => isSheetHidden || rows.has(row) || columns.has(column));
  return unseen.flatMap(({ row, column }) => {
    const value = cellAt(sheet, row, column)?.value;
    return typeof value === "number" && value !== 0 ? [placeIn(sheet, row, column)] : [];
  });
}

/** One rate that was typed while the others of its sheet are formulas. */
function typedRates(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  return annexSheets(context).flatMap((sheet) => {
    const rates = context.rates.filter(
      // What each of the people has is an amount, and no rate.
      ({ figure, ...rate }) =>
        figure.place.sheet === sheet.name &&
        figure.kind === "number" &&
        figure.unit !== "元" &&
        operandPlaces({ figure, ...rate }).length >= 2,
    );
    const live = rates.flatMap((rate) => formulas.get(keyOf(rate.figure.place)) ?? []);
    const byHand = rates.filter((rate) => !formulas.has(keyOf(rate.figure.place)));
    const [model] = live;
    if (model === undefined || live.length < 2 || byHand.length === 0 || byHand.length >= live.length) return [];
    // Where one was typed below another, that is how their table was filled in.
    const typedAt = new Set(byHand.map((rate) => keyOf(rate.figure.place)));
    const isAlone = ({ figure: { place } }: (typeof byHand)[number]): boolean => {
      const { top, left } = parseArea(place.address) ?? { top: 0, left: 0 };
      const beside = [-1, 1].flatMap((step) => [[top + step, left] as const, [top, left + step] as const]);
      const isInLine = live.some((cell) => cell.row === top || cell.column === left);
      return isInLine && !beside.some(([row, column]) => row >= 0 && column >= 0 && typedAt.has(keyOf(placeIn(sheet, row, column))));
    };
    return byHand.filter(isAlone).map((rate) => typed(rate.figure.place, rate.figure.text, model));
  });
}

/** A total that was typed while at least as many of its sheet are formulas. */
function typedTotals(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  const totals = totalPlaces(context);
  return annexSheets(context).flatMap((sheet) => {
    const here = totals.filter((place) => place.sheet === sheet.name);
    const live = here.flatMap((place) => formulas.get(keyOf(place)) ?? []);
    const byHand = here.flatMap((place) => {
      const cell = cellOfKey(context.workbook, keyOf(place));
      return cell === undefined || cell.formula !== null || typeof cell.value !== "number" ? [] : [{ place, cell }];
    });
    const [model] = live;
    return model === undefined || byHand.length > live.length ? [] : byHand.map(({ place, cell }) => typed(place, cell.text, model));
  });
}

const ways = [
  [1, 0],
  [-1, 0],
  [0, 1],
  [0, -1],
] as const;

function holdsNumbers({ sheet, area }: { readonly sheet: Sheet; readonly area: Area }): boolean {
  const values = spotsIn(area).flatMap(({ row, column }) => cellAt(sheet, row, column)?.value ?? []);
  return values.length > 0 && values.every((value) => typeof value === "number");
}

/** A number that was typed under one formula and over another of its pattern, and is not what that pattern gives there. */
function typedBetween(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>, known: ReadonlySet<string>): readonly Outcome[] {
  const own = ownIn(context.workbook);
  const isPercent = ({ format }: Cell): boolean => format.includes("%");
  return [...formulas.values()].flatMap((before) => {
    const [row, { sheet, column }] = [before.row + 1, before];
    const cell = cellAt(sheet, row, column);
    const after = formulas.get(`${sheet.name}!${addressOf(row + 1, column)}`);
    const place = placeIn(sheet, row, column);
    if (after === undefined || !isTyped(cell, own) || isPercent(cell) !== isPercent(before.cell) || known.has(keyOf(place))) return [];
    // 项目支出 between 小计 and 合计 is what the one below adds up.
    const isPart = after.formula !== null && cellsRead(after.formula, sheet.name).has(keyOf(place));
    if (!isLike(before, after) || isPart) return [];
    const text = filledInto(before.text, before.place.address, place.address);
    const meant: FormulaCell = { ...before, row, place, cell, text, formula: readCellFormula(text) };
    // What the pattern reads may be left out here: then only the number itself is told.
    const isWhole = referredTo(meant, context.workbook).every(holdsNumbers);
    const result = isWhole ? compare(resultOf(meant, context.workbook), cell.value, cell.text) : null;
    if (result === null || result.isShown) return [];
    return [
      finding("formula-unlike", place, {
        stated: cell.text,
        expected: text,
        message: `${place.sheet} ${place.address}的${cell.text}是手填的数，上下两格都是公式（如${before.place.address}是${before.text}），照它填是${text}，应得${result.expected}。请核对。`,
        evidence: [before.place],
      }),
    ];
  });
}

/** A number that was typed behind formulas of one pattern, and is just what that pattern gives there. */
function typedAtEnds(context: CheckContext, formulas: ReadonlyMap<string, FormulaCell>): readonly Outcome[] {
  const own = ownIn(context.workbook);
  return [...formulas.values()].flatMap((last) =>
    ways.flatMap(([down, right]) => {
      const before = formulas.get(`${last.sheet.name}!${addressOf(last.row - down, last.column - right)}`);
      const [row, column] = [last.row + down, last.column + right];
      const cell = cellAt(last.sheet, row, column);
      if (before === undefined || !isTyped(cell, own) || cell.value === 0 || !isLike(last, before)) return [];
      const place = placeIn(last.sheet, row, column);
      const text = filledInto(last.text, last.place.address, place.address);
      const meant: FormulaCell = { ...last, row, column, place, cell, text, formula: readCellFormula(text) };
      // An empty cell, or a heading, shows that the pattern does not go on to here.
      if (!referredTo(meant, context.workbook).every(holdsNumbers)) return [];
      return compare(resultOf(meant, context.workbook), cell.value, cell.text)?.isShown === true ? [typed(place, cell.text, last)] : [];
    }),
  );
}
