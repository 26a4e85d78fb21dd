import type { Weight } from "../../annex/annex5";
import { bareLabel, coreLabel, isBlank, quoted } from "../../grid/label";
import { cellAt, placeIn, sheetNamed } from "../../grid/workbook";
import { parseArea, type Place } from "../../grid/address";
import { standardFormula } from "../../formula/standard";
import { asksFor } from "../../rule/ast";
import { reviewRule, type RuleIssue } from "../../rule/review";
import { readingNames, scoreText } from "../../score/trace";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";

/** Defects of the score sheet's own text: rules, formulas, weights and strays. Never more than a warning. */
export function checkRules(context: CheckContext): readonly Outcome[] {
  return [
    ...context.rows.flatMap((row) => rowDefects(row, context)),
    ...repeatedIndicators(context),
    ...openSteps(context),
    ...strays(context),
  ];
}

/** The same indicator with the same rule a second time counts its points twice. */
function repeatedIndicators(context: CheckContext): readonly Outcome[] {
  return context.rows.flatMap((row, index) => {
    const key = (other: CheckedRow): string => `${other.scored.indicator}|${other.read.row.rule}`;
    const earlier = context.rows.slice(0, index).find((other) => key(other) === key(row) || isSameName(other, row));
    const place = row.read.row.indicators[0]?.place;
    if (earlier === undefined || place === undefined || row.scored.indicator === "") return [];
    return [
      finding("row-repeated", place, {
        stated: row.scored.indicator,
        message: `${quoted(row.scored.indicator)}与${earlier.read.row.indicators[0]?.place.address ?? ""}的指标同名，像是填了两遍。请核对。`,
        evidence: earlier.read.row.indicators.map((indicator) => indicator.place),
      }),
    ];
  });
}

function isSameName(one: CheckedRow, other: CheckedRow): boolean {
  return coreLabel(one.scored.indicator) === coreLabel(other.scored.indicator) && one.scored.group === other.scored.group;
}

function rowDefects(row: CheckedRow, context: CheckContext): readonly Outcome[] {
  return [
    unparsed(row),
    ...unnamed(row),
    ...review(row),
    ruleOfOther(row, context),
    ...formulaDefects(row),
    ...staleYears(row, context),
    ...weightDefects(row, context),
  ];
}

function unnamed({ read }: CheckedRow): readonly Outcome[] {
  return read.row.indicators.flatMap((indicator) =>
    indicator.name !== ""
      ? []
      : [
          finding("indicator-unnamed", indicator.place, {
            message: "这一行有评价标准和分值，却没有写三级指标名称。请补写。",
            evidence: [read.row.rulePlace],
          }),
        ],
  );
}

/** A rule that names no way from data to points needs a person: worth knowing, no defect. */
function unparsed({ read, scored }: CheckedRow): Outcome {
  // One score over several rules has a finding of its own.
  if (read.rule.kind !== "unparsed" || read.row.hasSeveralRules) return null;
  if (isBlank(read.row.rule))
    return finding("rule-blank", read.row.rulePlace, {
      message: `${quoted(scored.indicator)}没有写评价标准，得分无从核对。请补写评价标准。`,
      evidence: [read.row.place],
    });
  if (read.rule.why === "order")
    return finding("rule-order", read.row.rulePlace, {
      stated: read.row.rule,
      message: `${quoted(scored.indicator)}的评价标准各档分数忽高忽低：有一档比两边的档都低，可能写错了，程序不代为打分。请对照下发的标准核对。`,
    });
  return finding("rule-unparsed", read.row.rulePlace, {
    stated: read.row.rule,
    message: `${quoted(scored.indicator)}的评价标准没有写明怎样计分，须由人判定，程序不代为打分。请按实际情况打分并附依据。`,
  });
}

function issuesOf({ read, scored }: CheckedRow): readonly RuleIssue[] {
  return read.rule.kind === "unparsed"
    ? []
    : reviewRule(read.rule, { weight: read.weight, indicator: scored.indicator, text: read.row.rule });
}

/** 每超出5% means 百分点 on every form there is: said by `explain`, but no finding. */
function review(row: CheckedRow): readonly Outcome[] {
  return issuesOf(row).flatMap(({ code, message }) => {
    if (code === "open-step" || code === "percent-step" || code === "unparsed" || code === "veto") return [];
    return [
      finding(`rule-${code}`, row.read.row.rulePlace, {
        stated: row.read.row.rule,
        message: `${quoted(row.scored.indicator)}的评价标准：${message}`,
      }),
    ];
  });
}

/** Whether an incomplete step counts is one question for the whole sheet: one finding, with what hangs on it. */
function openSteps(context: CheckContext): readonly Outcome[] {
  const open = context.rows.filter((row) => issuesOf(row).some((issue) => issue.code === "open-step"));
  const [first] = open;
  if (first === undefined) return [];
  const names = open.map((row) => quoted(row.scored.indicator)).join("、");
  const scores = open.flatMap((row) => readingsText(row));
  const consequence = scores.length === 0 ? "目前的数据不受影响。" : `目前受影响的：${scores.join("；")}。`;
  return [
    finding(scores.length === 0 ? "rule-open-idle" : "rule-open-step", first.read.row.rulePlace, {
      stated: first.read.row.rule,
      message: `${names}只写了每超过或每低于多少扣几分，没有写不足一档怎样扣：可以整档不扣、按比例扣、或按一档扣，现按“${readingNames[context.settings.steps]}”计。${consequence}请向财政部门问清，统一口径。`,
      evidence: open.slice(1).map((row) => row.read.row.rulePlace),
    }),
  ];
}

function readingsText({ scored }: CheckedRow): readonly string[] {
  const { readings } = scored;
  if (readings === null || readings.whole.equals(readings.started)) return [];
  const each = (["whole", "proportional", "started"] as const).map(
    (reading) => `${readingNames[reading]}${scoreText(readings[reading])}分`,
  );
  return [`${quoted(scored.indicator)}${each.join("、")}`];
}

/** “三公经费”控制率≤100% in the row of 公用经费控制率: copied from another row, whose indicator it still names. */
function ruleOfOther({ read, scored }: CheckedRow, context: CheckContext): Outcome {
  const rule = read.rule.kind === "vetoed" ? read.rule.base : read.rule;
  if (!("subject" in rule)) return null;
  const named = coreLabel(rule.subject);
  const isOwn = (name: string): boolean => name.includes(named) || named.includes(name);
  const owns = [scored.indicator, read.formula.kind === "formula" ? read.formula.subject : ""].map(coreLabel).filter((name) => name !== "");
  // 预算执行率 in the row of 支付进度 may be what it is measured by.
  if (named.length < 4 || !/率$/u.test(bareLabel(scored.indicator)) || owns.some(isOwn)) return null;
  const other = context.rows.find((row) => coreLabel(row.scored.indicator) === named);
  if (other === undefined && !areDefinedApart(named, scored.indicator)) return null;
  return finding("rule-other-name", read.row.rulePlace, {
    stated: read.row.rule,
    message: `指标叫${quoted(scored.indicator)}，评价标准里写的却是${quoted(rule.subject)}${other === undefined ? "" : `（${other.read.row.rulePlace.address}的指标）`}，像是抄错了行。请对照下发的标准改正。`,
    evidence: other === undefined ? [] : [other.read.row.rulePlace],
  });
}

/** Whether both are indicators that 财预〔2013〕53号 defines, each in its own way. */
function areDefinedApart(one: string, other: string): boolean {
  const [a, b] = [one, other].map((name) => JSON.stringify(standardFormula(coreLabel(name))));
  return a !== "null" && b !== "null" && a !== b;
}

function formulaDefects({ read, scored }: CheckedRow): readonly Outcome[] {
  const { formula } = read;
  const place = read.row.formulaPlace;
  if (formula.kind === "unparsed" && asksFor(read.rule) === "rate")
    return [
      finding("formula-unparsed", place, {
        stated: read.row.formula,
        message: `${quoted(scored.indicator)}的指标说明里“${formula.text}”没有读懂，不能只按公式算。请核对写法，或由人判定。`,
      }),
    ];
  if (read.isStandard)
    return [
      finding("formula-standard", read.row.rulePlace, {
        message: `${quoted(scored.indicator)}没有写怎样计算，按财预〔2013〕53号的定义计算。请核对是否合用。`,
      }),
    ];
  if (formula.kind !== "formula") return [];
  const repaired =
    formula.repaired === null
      ? []
      : [
          finding("formula-brackets", place, {
            stated: formula.repaired,
            message: `${quoted(scored.indicator)}的公式少了括号，照字面先乘除后加减会算错；分子和分母都有同样几项，已按“（…）÷（…）”的本意计算。请补上括号。`,
            scoreEffect: "0",
          }),
        ];
  return [...repaired, ...nameDefect(formula.subject, scored.indicator, place)];
}

/** 投资预算控制率 in the formula of 投资概算控制率; a part of the other name is the same thing said shorter, and 财政供养人员 are 在职人员. */
function nameDefect(subject: string, indicator: string, place: Place): readonly Outcome[] {
  const [inFormula, inRow] = [coreLabel(subject), coreLabel(indicator)].map((name) => name.replace("财政供养人员", "在职人员")) as [
    string,
    string,
  ];
  // 资产管理 is no name of a rate, nor an amount that the text defines the rate itself.
  if (
    !/[率度比数额]$/u.test(inRow) ||
    inFormula === "" ||
    inFormula.endsWith("得分") ||
    inFormula.includes(inRow) ||
    inRow.includes(inFormula)
  )
    return [];
  return [
    finding("name-differs", place, {
      stated: subject,
      expected: indicator,
      message: `指标叫${quoted(indicator)}，指标说明里写成${quoted(subject)}。请统一名称。`,
      scoreEffect: "0",
    }),
  ];
}

/** A year in the text that is not the year of the form is left over from an older template. */
function staleYears({ read, scored }: CheckedRow, context: CheckContext): readonly Outcome[] {
  const texts = [
    { text: read.row.formula, place: read.row.formulaPlace },
    { text: read.row.rule, place: read.row.rulePlace },
  ];
  return texts.flatMap(({ text, place }) => {
    const years = [...text.matchAll(/((?:19|20)\d{2})\s*年/gu)].map((match) => Number(match[1]));
    const stale = years.find((year) => context.year !== null && year < context.year - 1);
    if (stale === undefined || context.year === null) return [];
    return [
      finding("stale-year", place, {
        stated: `${stale}年`,
        expected: `${context.year}年`,
        message: `${quoted(scored.indicator)}写的是${stale}年，本表评价的是${context.year}年，多半是旧模板没有改。请改正年份。`,
      }),
    ];
  });
}

function weightDefects({ read }: CheckedRow, context: CheckContext): readonly Outcome[] {
  return read.row.indicators.flatMap((indicator) => {
    if (indicator.weight !== null) return [weightDefect(indicator.name, indicator.weight)];
    if (read.row.indicators.some((other) => other.weight !== null)) return [];
    const isOnly = context.rows.some((row) => row.read.row.indicators.some((other) => other.weight !== null));
    if (!isOnly) return [];
    const column = context.annex5?.columns.get("weight3") ?? context.annex5?.columns.get("weight2");
    const row = parseArea(indicator.place.address)?.top ?? 0;
    const own = context.annex5 !== null && column !== undefined ? placeIn(context.annex5.sheet, row, column) : indicator.place;
    return [
      finding("weight-unreadable", own, {
        stated: indicator.name,
        message: `${quoted(coreLabel(indicator.name))}没有读到分值，别的指标都有。请写成“（5分）”的样子。`,
      }),
    ];
  });
}

function weightDefect(name: string, weight: Weight): Outcome {
  if (weight.value === null)
    return finding("weight-unreadable", weight.place, {
      stated: weight.text,
      message: `${quoted(coreLabel(name))}的分值“${weight.text}”读不出数。请写成“（5分）”的样子。`,
    });
  if (weight.suffix === "" || weight.suffix === "分") return null;
  const expected = weight.text.replace(weight.suffix, "分");
  return finding("weight-suffix", weight.place, {
    stated: weight.text,
    expected,
    message: `${quoted(coreLabel(name))}的分值写成“${weight.text}”，“${weight.suffix}”应为“分”。请改为“${expected}”。`,
    scoreEffect: "0",
  });
}

function strays(context: CheckContext): readonly Outcome[] {
  return (context.annex5?.strays ?? []).map((place) => {
    const text = textOf(context, place);
    return finding("stray-number", place, {
      stated: text,
      message: `指标名称栏里多出一个“${text}”，不是指标名称，也不是得分，没有用来计算。请删去。`,
      scoreEffect: "0",
    });
  });
}

function textOf(context: CheckContext, place: Place): string {
  const area = parseArea(place.address);
  const sheet = sheetNamed(context.workbook, place.sheet);
  return area === null || sheet === undefined ? "" : (cellAt(sheet, area.top, area.left)?.text ?? "");
}
