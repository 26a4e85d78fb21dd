import { rateOf, type Block, type Entry } from "../../annex/blocks";
import type { Annex3 } from "../../annex/annex3";
import type { FundColumn, FundRow } from "../../annex/funds";
import type { BaseLine } from "../../annex/base-table";
import type { Figure } from "../../annex/figure";
import { unitCells, type Found } from "../../annex/locate";
import { bareLabel, compact, coreLabel, hasHan, isBlank, quoted } from "../../grid/label";
import { blockAt, inCells, placeIn, textAt, type Sheet } from "../../grid/workbook";
import { parseArea, type Place } from "../../grid/address";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";
import { annexSheets } from "../formulas/formula-cells";
import { padded, unreadable } from "../number-cells";
import { oddCells } from "./odd-cells";
import { blankRate } from "../figures/rates";
import { tickBoxes } from "./ticks";

/** What is blank, unreadable or written as text where the forms want numbers, and annexes that were not found. */
export function checkForm(context: CheckContext): readonly Outcome[] {
  const entries = numberEntries(context);
  const funds = fundFigures(context);
  return [
    ...missingAnnexes(context),
    ...rivals(context),
    ...(context.annex4?.blocks ?? []).flatMap((block) => blankBlock(block, context)),
    ...(context.annex3?.rows ?? []).map((row) => blankFund(row, context)),
    ...[...funds, ...entries].map(([title, figure]) => unreadable(title, figure)),
    ...tableLines(context).flatMap(blankInLine),
    ...(context.annex3?.goals ?? []).map(blankGoal),
    ...annexSheets(context).flatMap(blankUnit),
    ...unitsDiffer(context),
    ...(context.annex4 === null ? [] : [...blankAnswers(context.annex4.sheet), ...tickBoxes(context.annex4.sheet)]),
    ...asText(entries.map(([, figure]) => figure)),
    ...[...funds, ...entries, ...scoreFigures(context)].flatMap(([title, figure]) => padded(title, figure)),
    ...inText([...funds, ...entries, ...scoreFigures(context)].map(([, figure]) => figure)),
    ...oddCells(
      context,
      [...funds, ...entries, ...scoreFigures(context)].map(([, figure]) => figure),
    ),
  ];
}

type Titled = readonly [title: string, figure: Figure];

/** The entries of 附件4 that are numbers: those of the blocks that have figures. */
function numberEntries(context: CheckContext): readonly Titled[] {
  const blocks = (context.annex4?.blocks ?? []).flatMap((block) =>
    numbersIn(block).map((entry) => [`附件4${quoted(block.form.name)}${coreLabel(entry.label)}`, entry.figure] as const),
  );
  const inBlocks = new Set(blocks.map(([, figure]) => figure.place.address));
  const ledger = (context.annex4?.ledgers ?? []).flatMap(({ income, expenses }) =>
    [...income, ...expenses].map(({ label, figure }) => [`附件4${quoted(label)}`, figure] as const),
  );
  const lines = tableLines(context).flatMap((line) =>
    [...line.figures.values()].map((figure) => [`附件4${quoted(line.name)}`, figure] as const),
  );
  return [...blocks, ...[...lines, ...ledger].filter(([, figure]) => !inBlocks.has(figure.place.address))];
}

function tableLines(context: CheckContext): readonly BaseLine[] {
  return [context.annex4?.table ?? [], context.annex4?.uses ?? []].flat().flatMap((table) => table.lines);
}

/** A line that states some of its years and leaves others blank; one that states none has nothing of the kind. */
function blankInLine(line: BaseLine): readonly Outcome[] {
  const figures = [...line.figures.values()];
  // A dash says that there is nothing to be told.
  const blanks = figures.filter((figure) => figure.kind === "blank" && !/[-—–－]/u.test(figure.text));
  const [first] = blanks;
  if (figures.every((figure) => figure.kind === "blank")) return [];
  if (first === undefined) return [null];
  return [
    finding("figures-blank", first.place, {
      stated: first.text,
      message: `附件4${quoted(line.name)}一行别的年度有数，${blanks.map((figure) => figure.place.address).join("、")}没有填。没有发生额就填0，有就填数。`,
      evidence: blanks.slice(1).map((figure) => figure.place),
    }),
  ];
}

function numbersIn(block: Block): readonly Entry[] {
  return block.form.figures.length === 0 ? [] : block.entries;
}

function fundFigures(context: CheckContext): readonly Titled[] {
  return (context.annex3?.rows ?? []).flatMap((row) =>
    (Object.entries(row.figures) as [FundColumn, Figure][]).map(
      ([column, figure]) => [`附件3${quoted(row.label)}${column}`, figure] as const,
    ),
  );
}

function scoreFigures(context: CheckContext): readonly Titled[] {
  return context.rows.map((row) => [`附件5${quoted(row.scored.indicator)}得分`, row.read.row.score] as const);
}

function missingAnnexes(context: CheckContext): readonly Outcome[] {
  const { annex4, annex5 } = context.annexes;
  if (annex4.kind === "missing" && annex5.kind === "missing" && context.annexes.annex3.kind === "missing") return [];
  return [
    missingAnnex(context, annex4, "附件4（基础数据表）", "要用它的数据计分的几项无法复核"),
    missingAnnex(context, annex5, "附件5（计分表）", "没有评价标准，不能计分"),
  ];
}

function missingAnnex(context: CheckContext, found: Found<unknown>, title: string, consequence: string): Outcome {
  const sheet = context.workbook.sheets[0]?.name ?? "";
  if (found.kind === "located") return null;
  return finding(
    "annex-missing",
    { sheet, address: "A1" },
    { message: `没有找到${title}，${consequence}。请把它放进同一个工作簿，表头和表中的名称保持原样。` },
  );
}

function rivals(context: CheckContext): readonly Outcome[] {
  const all = [context.annexes.annex3, context.annexes.annex4, context.annexes.annex5];
  return all.flatMap((found) =>
    found.kind === "located" && found.others.length > 0
      ? [
          finding("annex-ambiguous", found.others[0] ?? { sheet: found.annex.sheet.name, address: "A1" }, {
            message: `有几张表都像同一个附件，采用了${quoted(found.annex.sheet.name)}，没有用${found.others.map((place) => `${quoted(place.sheet)}`).join("、")}。请删去或隐藏多余的表。`,
            evidence: found.others,
          }),
        ]
      : [],
  );
}

function blankGoal({ heading, printed }: Annex3["goals"][number]): Outcome {
  if (!isBlank(printed.text)) return null;
  return finding("figures-blank", printed.place, { message: `附件3年度总体目标的${quoted(heading)}没有填。请补填。` });
}

/** A form asks whose it is; a file of three hundred cannot be told apart without it. */
function blankUnit(sheet: Sheet): readonly Outcome[] {
  return unitCells(sheet).map(({ label, name, place }) => {
    if (!isBlank(name)) return null;
    // A field with a cell of its own is one of the form's; a caption such as 填报单位： is often left to the cover.
    const isField = !/[:：]/u.test(textAt(sheet, parseArea(place.address)?.top ?? 0, parseArea(place.address)?.left ?? 0));
    return finding(isField ? "figures-blank" : "cover-blank", place, {
      message: `${quoted(sheet.name)}的${quoted(label)}没有填。请填写单位全称。`,
      scoreEffect: "0",
    });
  });
}

/** 洣安县民政局2023年度部门整体支出绩效评价报告 in the file of 退役军人事务局: a title whose bureau has hardly a character of the other's name. */
function strangerInTitle({ annex6 }: CheckContext, unit: string): Outcome {
  const title = annex6?.paragraphs.find(({ text }) => /(?:19|20)\d{2}年度?.{0,8}整体支出/u.test(compact(text)));
  // An auditor's report begins with the auditor: …会计师事务所关于民政局….
  const [, name = ""] =
    /^(?:.*(?:关于|对))?(.{4,24}?[局委办会院社部厅站所府])(?:关于)?(?:19|20)\d{2}年度?.{0,8}整体支出/u.exec(compact(title?.text ?? "")) ??
    [];
  const own = [...name.replace(/^.*?[省市县区州旗](?=.{2})/u, "")].filter((sign) => !/[局委办会院社部厅站所府]/u.test(sign));
  if (title === undefined || own.length < 2 || own.filter((sign) => unit.includes(sign)).length * 2 > own.length) return null;
  return finding("units-differ", title.place, {
    stated: name,
    expected: unit,
    message: `附件6的标题写的是${quoted(name)}，其他表写的是${quoted(unit)}。请核对是不是放错了报告。`,
    scoreEffect: "0",
  });
}

/** The sheets of one file are one bureau's; a name that is no part of another is somebody else's. */
function unitsDiffer(context: CheckContext): readonly Outcome[] {
  const named = annexSheets(context).flatMap((sheet) => unitCells(sheet).filter(({ name }) => hasHan(name)));
  const [first] = named;
  if (first === undefined) return [];
  const titled = strangerInTitle(context, first.name);
  if (titled !== null) return [titled];
  const isSame = (one: string, two: string): boolean => {
    const [a, b] = [bareLabel(one), bareLabel(two)];
    return a.includes(b) || b.includes(a);
  };
  const other = named.find(({ name }) => !isSame(name, first.name));
  if (other === undefined) return [null];
  // Of several the one that stands alone is the stranger.
  const stranger = named.filter(({ name }) => isSame(name, first.name)).length === 1 && named.length > 2 ? first : other;
  const common = stranger === first ? other : first;
  return [
    finding("units-differ", stranger.place, {
      stated: stranger.name,
      expected: common.name,
      message: `${stranger.place.sheet}写的单位是${quoted(stranger.name)}，${common.place.sheet}写的是${quoted(common.name)}。请核对是不是放错了表。`,
      evidence: [common.place],
      scoreEffect: "0",
    }),
  ];
}

/** 内部控制制度: each is answered by 是 or 否, right of a label that says so or under it in a block that does. */
function blankAnswers(sheet: Sheet): readonly Outcome[] {
  const isQuestion = (text: string): boolean => text.length < 40 && /[(]是[/、]否[)]$|^(是否|有无)/u.test(bareLabel(text));
  return inCells(sheet, ({ text }, row, column) => (isQuestion(text) ? answersAt(sheet, row, column) : []));
}

function answersAt(sheet: Sheet, row: number, column: number): readonly Outcome[] {
  const block = blockAt(sheet, row, column);
  const right = block.right + 1;
  const below = answersBelow(sheet, row, column, block.right);
  // 是否达到 over the answers themselves heads a column of a table.
  const isAnswered = (text: string): boolean => /^([□☐☑■√✓✔]?(是|否|有|无|未?(达到|达标|完成))){1,2}$/u.test(compact(text));
  if ([1, 2].every((step) => isAnswered(textAt(sheet, row + step, column)))) return [];
  if (below.length > 0) return below;
  const beside = textAt(sheet, row, right);
  // A list has its answer beside the question; a block has names beside it, and the answers under them.
  const isList = !hasHan(beside) || /^[是否有无]/u.test(compact(beside));
  if (isList) return block.bottom > row ? [] : [answer(sheet, row, right, textAt(sheet, row, column))];
  const outcomes: Outcome[] = [];
  for (let line = row; isNames(sheet, line, right); line += 2)
    for (let at = right; at < (sheet.rows[line]?.length ?? 0); at += 1) {
      const name = textAt(sheet, line, at);
      if (hasHan(name)) outcomes.push(answer(sheet, line + 1, at, name));
    }
  return outcomes;
}

/** A list of names below a heading that is merged over it, each with its answers in the columns that the others are answered in. */
function answersBelow(sheet: Sheet, row: number, column: number, right: number): readonly Outcome[] {
  const rows: number[] = [];
  for (let line = row + 1; line < sheet.rows.length; line += 1) {
    const name = textAt(sheet, line, column);
    if (!hasHan(name) || name.length >= 30 || /^[一二三四五六七八九十]+、/u.test(compact(name))) break;
    rows.push(line);
  }
  const isAnswer = (line: number, at: number): boolean => /^[是否有无√×]/u.test(compact(textAt(sheet, line, at)));
  const inside = Array.from({ length: Math.max(0, right - column) }, (_, step) => column + 1 + step);
  const columns = inside.filter((at) => rows.filter((line) => isAnswer(line, at)).length * 2 > rows.length);
  return rows.length < 3 ? [] : rows.flatMap((line) => columns.map((at) => answer(sheet, line, at, textAt(sheet, line, column))));
}

/** A row of names such as 预算业务管理, under which answers are given or left out. */
function isNames(sheet: Sheet, row: number, from: number): boolean {
  const names = (sheet.rows[row] ?? []).slice(from).map((cell) => compact(cell?.text ?? ""));
  const isName = (text: string): boolean => hasHan(text) && text.length > 2 && text.length < 30;
  const below = (sheet.rows[row + 1] ?? []).slice(from).map((cell) => compact(cell?.text ?? ""));
  return (
    names.some(isName) && !names.some((text) => /^[是否]$/u.test(text)) && below.every((text) => text === "" || /^[是否有无√×]/u.test(text))
  );
}

function answer(sheet: Sheet, row: number, column: number, name: string): Outcome {
  if (!isBlank(textAt(sheet, row, column))) return null;
  return finding("figures-blank", placeIn(sheet, row, column), {
    message: `附件4${quoted(coreLabel(name))}没有填“是”或“否”。请补填。`,
  });
}

/** A block without any figure is one finding, at its first cell. */
function blankBlock(block: Block, context: CheckContext): readonly Outcome[] {
  const entries = numbersIn(block);
  const isUnused = entries.every((entry) => rateOf(block.form, entry.label) !== null || isNothing(entry.figure));
  // 无 says that there was nothing of the kind.
  const isNone = ({ figure }: Entry): boolean => /^(无|没有|不涉及|未发生)$/u.test(compact(figure.text));
  const blanks = entries.filter(
    (entry) => entry.figure.kind === "blank" && !isNone(entry) && !(isUnused && rateOf(block.form, entry.label) !== null),
  );
  const [first] = blanks;
  if (first === undefined) return entries.length === 0 ? [] : [null];
  const spaced = blanks
    .filter((entry) => entry.figure.text !== "" && compact(entry.figure.text) === "")
    .map((entry) => entry.figure.place.address);
  const note = spaced.length === 0 ? "" : `（${spaced.join("、")}看着像填了，其实是空格）`;
  const rate = blanks.length > 1 ? null : blankRate(first.figure.place, context);
  return [
    finding("figures-blank", first.figure.place, {
      stated: first.figure.text,
      ...rate,
      message: `附件4${quoted(block.form.name)}的${blanks.map((entry) => coreLabel(entry.label)).join("、")}没有填${note}${rate === null ? "。没有发生额就填0，有就填数。" : shouldBe(rate)}`,
      evidence: blanks.slice(1).map((entry) => entry.figure.place),
      scoreEffect: null,
    }),
  ];
}

/** What is to be filled in where it follows from what stands beside it. */
function shouldBe({ expected, working }: { readonly expected: string; readonly working: string }): string {
  return `，应为${expected}：${working}。请补填。`;
}

/** The blanks of a row of the funds table are one finding, at the first of them. */
function blankFund(row: FundRow, context: CheckContext): Outcome {
  // Where nothing was budgeted there is no rate to state.
  const isUnused = isNothing(row.figures["全年预算数"]) && isNothing(row.figures["全年执行数"]);
  const blanks = (Object.entries(row.figures) as [FundColumn, Figure][]).filter(
    ([column, figure]) => figure.kind === "blank" && !(column === "执行率" && isUnused),
  );
  const [first] = blanks;
  if (first === undefined) return null;
  const rate = blanks.length > 1 ? null : blankRate(first[1].place, context);
  return finding("figures-blank", first[1].place, {
    stated: first[1].text,
    ...rate,
    message: `附件3${quoted(row.label)}的${blanks.map(([column]) => column).join("、")}没有填${rate === null ? "。没有就填0，有就填数。" : shouldBe(rate)}`,
    evidence: blanks.slice(1).map(([, figure]) => figure.place),
  });
}

function isNothing(figure: Figure | undefined): boolean {
  return figure === undefined || (figure.kind === "number" && figure.value.isZero());
}

/** Amounts such as 18万 are text, which Excel cannot calculate with: one finding for the sheet, listing the cells. */
function asText(figures: readonly Figure[]): readonly Outcome[] {
  const texts = figures.filter((figure) => figure.kind === "number" && figure.isText && figure.unit === "元" && figure.unitFrom === "cell");
  const [first] = texts;
  if (first === undefined) return [];
  const cells = texts.map((figure) => `${figure.place.address}“${figure.text}”`).join("、");
  return [
    finding("number-as-text", first.place, {
      stated: first.text,
      message: `${first.place.sheet}有${texts.length}个金额带着“万”字，成了文本，Excel不能直接计算：${cells}。请在表头写明“单位：万元”，单元格里只填数字。`,
      evidence: texts.slice(1).map((figure): Place => figure.place),
      scoreEffect: "0",
    }),
  ];
}

/** Plain numbers that were typed into cells formatted as text: formulas pass over them, and nothing shows it. One finding a sheet. */
function inText(figures: readonly Figure[]): readonly Outcome[] {
  const texts = figures.filter(
    (figure) => figure.kind === "number" && figure.isText && figure.unitFrom !== "cell" && /^-?[\d,]+(\.\d+)?$/u.test(figure.text),
  );
  const sheets = [...new Set(texts.map((figure) => figure.place.sheet))];
  return sheets.flatMap((sheet) => {
    const [first, ...rest] = texts.filter((figure) => figure.place.sheet === sheet);
    if (first === undefined) return [];
    return [
      finding("number-in-text", first.place, {
        stated: first.text,
        message: `${sheet}有${rest.length + 1}个数存成了文本（${[first, ...rest].map((figure) => figure.place.address).join("、")}），SUM会跳过它们。请把单元格改成数字格式后重新输入。`,
        evidence: rest.map((figure) => figure.place),
        scoreEffect: "0",
      }),
    ];
  });
}
