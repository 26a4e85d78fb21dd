import { titlesIn } from "../../annex/annex5-columns";
import { rateOf } from "../../annex/blocks";
import type { Printed } from "../../annex/annex3";
import { readWeight } from "../../annex/annex5";
import type { ScoreColumn } from "../../annex/annex5-columns";
import { compact, coreLabel, hasHan, isBlank, quoted } from "../../grid/label";
import { blockAt, cellAt, placeIn, textAt, type Sheet } from "../../grid/workbook";
import { decimalText, sumOf } from "../../quantity";
import { factOf } from "../../fact/facts";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";
import { inUnitOf } from "../compare";
import { reasonColumn } from "../passages";

/** What the layout of 附件4 and 附件5 leaves unsaid or says twice: worth a look, rarely more. */
export function checkLayout(context: CheckContext): readonly Outcome[] {
  return [
    ...ratesUnderNumbers(context),
    ...namesUnlike(context),
    ...covers(context),
    ...repeatedLevels(context),
    ...levelWeights(context),
    ...exemptions(context.rows),
    ...unexplainedLosses(context),
    ...measureUnlike(context),
  ];
}

/** 变动数 over a percentage: the heading says a number. */
function ratesUnderNumbers(context: CheckContext): readonly Outcome[] {
  return (context.annex4?.blocks ?? []).flatMap((block) =>
    block.entries.flatMap((entry) => {
      const isNumber = rateOf(block.form, entry.label) !== null && coreLabel(entry.label).endsWith("数");
      if (!isNumber || entry.figure.kind !== "number" || entry.figure.unit !== "%") return [];
      return [
        finding("rate-under-number", entry.figure.place, {
          stated: entry.figure.text,
          message: `附件4${quoted(block.form.name)}的表头是${quoted(coreLabel(entry.label))}，填的却是百分数${entry.figure.text}。请填数，或把表头改为“变动率”。`,
          evidence: [entry.labelPlace],
          scoreEffect: "0",
        }),
      ];
    }),
  );
}

/** 调整率 in 附件4 is 预算控制率 in 附件5: one rate, two names. */
function namesUnlike(context: CheckContext): readonly Outcome[] {
  const pairs = [
    { rate: "预算执行率", indicator: /预算完成率$/u },
    { rate: "预算调整率", indicator: /预算控制率$/u },
  ];
  const unlike = pairs.flatMap(({ rate, indicator }) => {
    const row = context.rows.find((candidate) => indicator.test(candidate.scored.indicator));
    const entries = (context.annex4?.blocks ?? []).flatMap((block) =>
      block.entries.filter((entry) => rateOf(block.form, entry.label)?.name === rate),
    );
    const [entry] = entries;
    const isSame = entry !== undefined && coreLabel(entry.label) === coreLabel(row?.scored.indicator ?? "");
    return row === undefined || entry === undefined || isSame ? [] : [{ entry, row }];
  });
  const [first] = unlike;
  if (first === undefined) return [];
  const list = unlike
    .map(({ entry, row }) => `附件4叫${quoted(coreLabel(entry.label))}、附件5叫${quoted(row.scored.indicator)}`)
    .join("；");
  return [
    finding("names-unlike", first.entry.labelPlace, {
      stated: first.entry.label,
      message: `同一个率叫法不同：${list}。建议统一名称，以免对不上。`,
      evidence: unlike.flatMap(({ entry, row }) => [entry.labelPlace, row.scored.place]).slice(1),
      scoreEffect: "0",
    }),
  ];
}

/** A form says whose it is, when it was filled in and in which unit its amounts are. */
function covers(context: CheckContext): readonly Outcome[] {
  const sheets = [context.annex4?.sheet, context.annex5?.sheet].filter((sheet): sheet is Sheet => sheet !== undefined);
  return [...new Set(sheets)].flatMap((sheet) => {
    const says = (pattern: RegExp): boolean =>
      sheet.rows.some((cells) => cells?.some((cell) => cell !== undefined && cell.text.length < 80 && pattern.test(compact(cell.text))));
    if (says(/填报(单位|部门)|单位名称|部门名称|填报人|填表人/u) || says(/单位[:：]/u)) return [null];
    return [
      finding("cover-blank", placeIn(sheet, 0, 0), {
        message: `“${sheet.name}”没有写填报单位和填报日期。请在表头补上。`,
        scoreEffect: "0",
      }),
    ];
  });
}

/** The printed texts of a column of 附件5, each merged block once, and a name that is typed in every row instead. */
function printedIn(context: CheckContext, column: ScoreColumn): readonly Printed[] {
  const annex = context.annex5;
  const at = annex?.columns.get(column);
  if (annex === null || annex === undefined || at === undefined) return [];
  const found: Printed[] = [];
  for (let row = annex.headerRow + 1; row <= annex.lastRow; row += 1) {
    if (row === annex.total?.row || annex.subtotals.includes(row)) continue;
    const block = blockAt(annex.sheet, row, at);
    const text = textAt(annex.sheet, row, at);
    const goesOn = hasHan(text) && text === textAt(annex.sheet, row - 1, at);
    if (block.top === row && block.left === at && !isBlank(text) && !goesOn)
      found.push({ text: compact(text), place: placeIn(annex.sheet, row, at) });
  }
  return found;
}

/** A level that is printed again after a page break, and a 分值 without a name beside it. */
function repeatedLevels(context: CheckContext): readonly Outcome[] {
  const names = printedIn(context, "level1").filter((printed) => hasHan(printed.text));
  const again = names.filter((printed, index) => names.findIndex((other) => other.text === printed.text) < index);
  const repeated = again.map((printed) =>
    finding("level-repeated", printed.place, {
      stated: printed.text,
      message: `一级指标${quoted(printed.text)}因分页写了两遍，分值只计一次，加总时不要重复。`,
      scoreEffect: "0",
    }),
  );
  const second = printedIn(context, "weight2").filter((printed) => isUnnamed(context, printed));
  const unnamed = second.map((printed) =>
    finding("level-unnamed", printed.place, {
      stated: printed.text,
      message: `二级指标有分值${printed.text}，却没有写名称。请补写名称，或与上面的二级指标合并分值。`,
      scoreEffect: "0",
    }),
  );
  return [...repeated, ...unnamed];
}

function isUnnamed(context: CheckContext, weight: Printed): boolean {
  const annex = context.annex5;
  const column = annex?.columns.get("level2");
  const row = Number(/\d+$/u.exec(weight.place.address)?.[0] ?? "0") - 1;
  if (annex === null || annex === undefined || column === undefined) return false;
  const block = blockAt(annex.sheet, row, column);
  return block.top < row || isBlank(cellAt(annex.sheet, row, column)?.text ?? "");
}

/** （15人） for （15分） at a higher level. */
function levelWeights(context: CheckContext): readonly Outcome[] {
  const own = [...printedIn(context, "weight1"), ...printedIn(context, "weight2")];
  const named = [...printedIn(context, "level1"), ...printedIn(context, "level2")].flatMap(({ text, place }) => {
    const bracket = /[（(]\d+(?:\.\d+)?\D?[）)]$/u.exec(text)?.[0];
    return bracket === undefined ? [] : [{ text: bracket, place }];
  });
  const scored = new Set(context.rows.flatMap((row) => row.read.row.indicators.map((indicator) => indicator.weight?.place.address)));
  return [...own, ...named].flatMap(({ text, place }) => {
    const weight = readWeight(text, place);
    if (weight === null || weight.value === null || weight.suffix === "" || weight.suffix === "分" || scored.has(place.address)) return [];
    const expected = text.replace(weight.suffix, "分");
    return [
      finding("weight-suffix", place, {
        stated: text,
        expected,
        message: `分值写成“${text}”，“${weight.suffix}”应为“分”。请改为“${expected}”。`,
        scoreEffect: "0",
      }),
    ];
  });
}

/** Of two indicators that begin alike and deduct alike only one says what holds without such a project. */
function exemptions(rows: readonly CheckedRow[]): readonly Outcome[] {
  return rows.flatMap((row, index) => {
    const { rule } = row.read;
    const twin = rows[index - 1];
    if (rule.kind !== "step" || twin?.read.rule.kind !== "step" || rule.exempt !== null || twin.read.rule.exempt === null) return [];
    if (row.scored.indicator.slice(0, 4) !== twin.scored.indicator.slice(0, 4)) return [];
    return [
      finding("exemption-missing", row.read.row.rulePlace, {
        stated: row.read.row.rule,
        message: `${quoted(twin.scored.indicator)}写了“${twin.read.rule.exempt}”按满分计，${quoted(row.scored.indicator)}没有写。没有项目时这一项是否给满分，请向财政部门问清。`,
        evidence: [twin.read.row.rulePlace, row.scored.place],
      }),
    ];
  });
}

/** Points were given away without a word in a form that has no place for one. */
function unexplainedLosses(context: CheckContext): readonly Outcome[] {
  const total = context.annex5?.total;
  const losses = context.rows.flatMap(({ scored }) =>
    scored.weight !== null && scored.stated !== null && scored.stated.lessThan(scored.weight)
      ? [{ scored, loss: scored.weight.minus(scored.stated) }]
      : [],
  );
  const hasNotes =
    reasonColumn(context) !== null ||
    (context.annex5 !== null &&
      titlesIn(context.annex5.sheet, context.annex5.headerRow).some((title) =>
        /备注|扣分|说明$|原因/u.test(title.replace("指标说明", "")),
      ));
  if (losses.length === 0 || total === null || total === undefined || hasNotes) return [];
  return [
    finding("loss-unexplained", total.place, {
      stated: total.figure.text,
      message: `自评扣了${decimalText(sumOf(losses.map(({ loss }) => loss)))}分（${losses.map(({ scored, loss }) => `${scored.indicator}${decimalText(loss)}分`).join("、")}），没有写扣分理由。请补充说明。`,
      evidence: losses.map(({ scored }) => scored.place),
    }),
  ];
}

/** 附件5 defines 公用经费 as 商品和服务支出 of 基本支出; a report that counts something narrower measures something else. */
function measureUnlike(context: CheckContext): readonly Outcome[] {
  const row = context.rows.find(({ read }) => /公用经费.{0,20}商品和服务支出/u.test(compact(read.row.formula)));
  const said = context.claims.find((claim) => claim.name === "公用经费实际支出数" && claim.figure.kind === "number")?.figure;
  const claimed = said?.kind === "number" ? { figure: said } : factOf(context.facts, "公用经费实际支出数", ["6"]);
  const lines = (context.annex6?.tables ?? []).flatMap((table) => table.lines).filter((line) => line.label === "商品和服务支出");
  const defined = lines.flatMap((line) => line.figures.get("基本支出/金额") ?? []).find((figure) => figure.kind === "number");
  if (row === undefined || claimed === null || defined?.kind !== "number" || defined.value.equals(claimed.figure.value)) return [];
  return [
    finding("measure-unlike", claimed.figure.place, {
      stated: claimed.figure.text,
      expected: inUnitOf(defined.value, defined),
      message: `附件5规定公用经费是基本支出中的商品和服务支出，附件6表中这一数是${inUnitOf(defined.value, defined)}，正文却按${inUnitOf(claimed.figure.value, claimed.figure)}算公用经费。请核对口径。`,
      evidence: [defined.place, row.read.row.formulaPlace],
    }),
  ];
}
