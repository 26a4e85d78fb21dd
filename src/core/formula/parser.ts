import { bareLabel } from "../grid/label";
import { exact, hundred, one } from "../quantity";
import { namesIn, type Expression, type IndicatorFormula } from "./ast";

// formula    = subject "=" sum [ "×" "100%" ]       the text after it is a note and left alone
// sum        = product { ("+" | "-") product }
// product    = factor { ("×" | "÷") factor }
// factor     = "(" sum ")" | "[" sum "]" | "‖" product "-" product "‖" | number [ "%" ] | name
// name       = characters that are none of the signs above and no full stop, comma or semicolon
//
// Chinese names have no spaces between them, so the parser reads characters, not words.

type Result = { readonly expression: Expression; readonly end: number } | null;

const signs: Readonly<Record<string, "+" | "-" | "×" | "÷">> = {
  "+": "+",
  "-": "-",
  "−": "-",
  "–": "-",
  "×": "×",
  "*": "×",
  "÷": "÷",
  "/": "÷",
};
const closing: Readonly<Record<string, string>> = { "(": ")", "[": "]", "{": "}", "‖": "‖" };
const nameCharacter = /[^‖+\-−–×*÷/()[\]{}=%,;.。、::!?]/u;

/** Reads the formula that a 指标说明 begins with or contains; `none` where it defines nothing, `unparsed` where it tries to. */
export function readFormula(text: string): IndicatorFormula {
  const found = sentencesOf(text).flatMap((sentence) => definitionIn(sentence) ?? []);
  const formula = found.find((each) => each.kind === "formula") ?? definitionInBrackets(text).formula;
  const change = changing.exec(bareLabel(text))?.[0];
  if (change !== undefined) return { kind: "unparsed", text: change };
  return formula ?? found[0] ?? { kind: "none" };
}

/**
 * A note that makes another number of what the formula gives: 取绝对值, 按近三年平均值计算, 计算时剔除上级追加资金, 截至11月30日. What a
 * note says of a figure（预算调整数：因落实国家政策而产生的除外）is in the figure that the form states.
 */
const changing =
  /(?:取|按|以)(?:其|照)?绝对值|(?:取|按照?|以)[^,;。=]{0,8}平均(?:值|数|水平)?(?:计算|计|$|[,;。)])|(?:计算|核算|考核|评价)时[^,;。=]{0,8}(?:剔除|扣除|不含|不计|不包括|除外)[^,;。]*|截[至止](?!次年)[^,;。=]{0,8}?(?<!\d)(?:[2-9]|1[01])月[^,;。]*/u;

/** A text without what defines a formula, in sentences or in brackets, for 评价标准 that carry the 指标公式 in the same cell. */
export function withoutDefinitions(whole: string): string {
  const text = definitionInBrackets(whole).rest;
  return sentencesOf(text).map(withoutDefinition).join("");
}

/** A sentence without the definition in it; 率＝a÷b×100%，得分＝率×6分 scores behind it, as 率＝a÷b×100%，率≤100%得满分 does. */
function withoutDefinition(sentence: string): string {
  const formula = definitionIn(sentence);
  if (formula?.kind !== "formula" || /(?:[得扣计]分|扣分值|分数)$/u.test(formula.subject)) return sentence;
  const [, whole = "", rest = ""] = /^([^，,]*(?:(?:×|\*)\s*100[%％][)）\]］]?|[÷/／][^，,=＝]*))[，,](.*)$/su.exec(sentence) ?? [];
  // What is multiplied by points scores itself.
  const isRate = !/(?:×|\*)(?!\s*100[%％])/u.test(whole);
  return pointsByFormula.test(rest) || (isRate && scoring.test(rest)) ? rest : "";
}

const pointsByFormula = /^(?:该项|本项|自评)?得分[=＝]/u;
const scoring = /[得计扣]\s*(?:满|\d+(?:\.\d+)?)\s*分|不得分|得分[=＝]/u;

const opening = "（(［[【{";
const closers = "）)］]】}";

/**
 * 在职人员控制率（在职人数÷编制人数×100%）≤100%: what a rate is worked out from, in brackets behind its name. Brackets that are no
 * quotient of figures (80%（含）) stay where they are.
 */
function definitionInBrackets(text: string): { readonly rest: string; readonly formula: IndicatorFormula | null } {
  const found = [...text.matchAll(ratesBeforeBrackets)].flatMap((match) => {
    const start = match.index + match[0].length;
    const end = closedAt(text, start);
    const inner = end === null ? "" : text.slice(start + 1, end);
    // 按完成比例（实际完成率÷年度目标）计算得分 says what is scored, and not what a rate is.
    if (
      end === null ||
      !/[÷/／]/u.test(inner) ||
      /按照?(?:实际)?(?:完成)?比例$/u.test(match[1] ?? "") ||
      /[得扣计]\s*[\d.]+\s*分/u.test(inner)
    )
      return [];
    const formula = readDefinition(bareLabel(match[1] ?? ""), bareLabel(inner).replace(/^=/u, ""));
    return formula?.kind === "formula" ? [{ rest: `${text.slice(0, start)}${text.slice(end + 1)}`, formula }] : [];
  });
  const [only, ...others] = found;
  // Of two rates that one rule defines, neither is the one that it scores.
  return only === undefined || others.length > 0 ? { rest: text, formula: null } : only;
}

const ratesBeforeBrackets = /([^，,。；;：:、（）()［］[\]【】\s]{0,16}(?:率|比例|比重|占比)[”"’』」]?)\s*(?=[（(［[【])/gu;

/** Where the bracket that opens at a place is closed; null where it is not. */
function closedAt(text: string, start: number): number | null {
  let depth = 0;
  for (let at = start; at < text.length; at += 1) {
    const sign = text[at] ?? "";
    if (opening.includes(sign)) depth += 1;
    if (closers.includes(sign)) depth -= 1;
    if (depth === 0) return at;
  }
  return null;
}

/** Sentences with the stop that ends them. */
function sentencesOf(text: string): readonly string[] {
  return text.match(/[^\n\r。;；]+[\n\r。;；]*/gu) ?? [];
}

function definitionIn(sentence: string): IndicatorFormula | null {
  // ｜决算数-预算数｜ has its bars told from those within a name.
  const folded = bareLabel(sentence)
    .replace(/[。;]+$/u, "")
    .replace(/\|([^|]+-[^|]+)\|/gu, "‖$1‖");
  const equals = folded.indexOf("=");
  if (equals <= 0 || "<>≤≥".includes(folded[equals - 1] ?? "")) return null;
  const subject = /[^,;:：、]*$/u.exec(folded.slice(0, equals))?.[0] ?? "";
  const definition = withYearsTold(folded.slice(equals + 1));
  return definition === null ? { kind: "unparsed", text: folded.slice(equals + 1) } : readDefinition(subject, definition);
}

/**
 * 2022年决算数-2021年决算数 as 本年决算数-上年决算数: names are looked up without their year, and would be one and the same.
 * Null where the years are not this one and the last.
 */
function withYearsTold(definition: string): string | null {
  const years = [...new Set(definition.match(/(?:19|20)\d\d(?=年)/gu) ?? [])].sort();
  const [last = "", current = ""] = years;
  if (years.length < 2) return definition;
  if (years.length > 2 || Number(current) - Number(last) !== 1) return null;
  return definition.replace(new RegExp(`${last}年度?`, "gu"), "上年").replace(new RegExp(`${current}年度?`, "gu"), "本年");
}

/** `预算控制率=0，计5分` names a value, not a formula: without a figure to compute from there is no definition. */
function readDefinition(subject: string, definition: string): IndicatorFormula | null {
  const parsed = wholeSum(definition);
  if (parsed === null) {
    const balanced = balancedReading(definition);
    if (balanced !== null) return { kind: "formula", subject, expression: balanced, repaired: definition };
    return /^-?\d/u.test(definition) ? null : { kind: "unparsed", text: definition };
  }
  const expression = withoutPercent(parsed.expression);
  if (expression.kind !== "binary" || namesIn(expression).length === 0) return null;
  const mended = mendBrackets(expression);
  return { kind: "formula", subject, expression: mended ?? expression, repaired: mended === null ? null : definition.slice(0, parsed.end) };
}

/** Reads a text that is one expression and nothing else, in folded signs; null for anything else. */
export function readSum(text: string): Expression | null {
  const parsed = sum(text, 0);
  return parsed?.end === text.length ? parsed.expression : null;
}

/** A sum with nothing behind it but a note. */
function wholeSum(definition: string): Result {
  const parsed = sum(definition, 0);
  const after = definition.slice(parsed?.end);
  // ×100%（预算数含年中追加）
  const isNote = after.startsWith("(") && definition[(parsed?.end ?? 0) - 1] === "%";
  return parsed === null || !(isNote || /^($|[,;.。、::])/u.test(after)) ? null : parsed;
}

/**
 * `a/b)×100%` and `(a-b/b×100%` lack one bracket. Wherever it is put, what comes out must be one and the same quotient;
 * else the text has two meanings, and is left unread.
 */
function balancedReading(definition: string): Expression | null {
  const missing = count(definition, "(") - count(definition, ")");
  if (Math.abs(missing) !== 1) return null;
  const readings = new Map<string, Expression>();
  for (let at = 0; at <= definition.length; at += 1) {
    const text = `${definition.slice(0, at)}${missing > 0 ? ")" : "("}${definition.slice(at)}`;
    const isBoundary = missing > 0 ? /^$|^[+\-×*÷/]/u.test(definition.slice(at)) : at === 0 || /[+\-×*÷/]/u.test(definition[at - 1] ?? "");
    const parsed = isBoundary ? wholeSum(text) : null;
    if (parsed === null) continue;
    const plain = withoutPercent(parsed.expression);
    const expression = mendBrackets(plain) ?? plain;
    if (isPlainQuotient(expression)) readings.set(JSON.stringify(expression), expression);
  }
  const [only, ...others] = [...readings.values()];
  return only === undefined || others.length > 0 ? null : only;
}

function count(text: string, sign: string): number {
  return text.split(sign).length - 1;
}

/** One sum over another, with no quotient inside either. */
function isPlainQuotient(expression: Expression): boolean {
  const isSum = (part: Expression): boolean => terms(part).every((term) => term.expression.kind !== "binary");
  return expression.kind === "binary" && expression.operator === "÷" && isSum(expression.left) && isSum(expression.right);
}

function sum(text: string, start: number): Result {
  return chain(text, start, product, ["+", "-"]);
}

function product(text: string, start: number): Result {
  return chain(text, start, factor, ["×", "÷"]);
}

function chain(text: string, start: number, part: (text: string, start: number) => Result, operators: readonly string[]): Result {
  let result = part(text, start);
  while (result !== null) {
    const operator = signs[text[result.end] ?? ""];
    if (operator === undefined || !operators.includes(operator)) return result;
    const right = part(text, result.end + 1);
    if (right === null) return null;
    result = { expression: { kind: "binary", operator, left: result.expression, right: right.expression }, end: right.end };
  }
  return null;
}

function factor(text: string, start: number): Result {
  const close = closing[text[start] ?? ""];
  if (close === undefined) return numberAt(text, start) ?? nameAt(text, start);
  const inner = sum(text, start + 1);
  if (inner === null || text[inner.end] !== close) return null;
  const { expression, end } = { expression: inner.expression, end: inner.end + 1 };
  if (close !== "‖") return { expression, end };
  // Of a sum of more the size is not told by two figures.
  const isApart = expression.kind === "binary" && expression.operator === "-" && terms(expression).length === 2;
  return isApart ? { expression: { ...expression, operator: "|-|" }, end } : null;
}

function numberAt(text: string, start: number): Result {
  const match = /^\d+(?:\.\d+)?%?(?![\p{Script=Han}\w])/u.exec(text.slice(start));
  if (match === null) return null;
  const digits = match[0].replace("%", "");
  const value = match[0].endsWith("%") ? exact(digits).dividedBy(hundred) : exact(digits);
  return { expression: { kind: "number", value }, end: start + match[0].length };
}

/** 审计、巡察反馈问题数×100%: what a list goes on to before the formula does is of the same name. */
const listed = /^、[^‖+\-−–×*÷/()[\]{}=%,;.。、::!?]+(?=[)\]]?[×*]100%|[÷/])/u;

/** A name may carry a bracketed remark, as in 因公出国(境)费用. */
function nameAt(text: string, start: number): Result {
  let end = start;
  while (end < text.length && nameCharacter.test(text[end] ?? "")) end += 1;
  const more = end > start ? (listed.exec(text.slice(end))?.[0] ?? "") : "";
  // a÷b、c÷d are two quotients.
  if (more !== "" && !(/^[÷/]/u.test(text.slice(end + more.length)) && /[÷/]/u.test(text.slice(0, start)))) end += more.length;
  const remark = /^\([^()+\-×*÷/]{1,4}\)(?=[^×*÷/+\-)\],;.]+)/u.exec(text.slice(end));
  if (remark !== null && end > start) return extend(text, start, end + remark[0].length);
  if (end === start) return null;
  // 年中调整数（追加减调减的净额） says how the figure comes about, and names no other.
  const net = /^\([^()]{0,14}净额\)/u.exec(text.slice(end))?.[0] ?? "";
  return { expression: { kind: "name", name: text.slice(start, end) }, end: end + net.length };
}

function extend(text: string, start: number, from: number): Result {
  let end = from;
  while (end < text.length && nameCharacter.test(text[end] ?? "")) end += 1;
  return { expression: { kind: "name", name: text.slice(start, end) }, end };
}

/** `(a/b)×100%` is the ratio a/b: the factor only says that it is shown as a percentage. */
function withoutPercent(expression: Expression): Expression {
  const isOne = (part: Expression): boolean => part.kind === "number" && part.value.equals(one);
  return expression.kind === "binary" && expression.operator === "×" && isOne(expression.right) ? expression.left : expression;
}

interface Term {
  readonly sign: "+" | "-";
  readonly expression: Expression;
}

/** The terms of a flat sum, in order. */
function terms(expression: Expression): readonly Term[] {
  if (expression.kind === "binary" && (expression.operator === "+" || expression.operator === "-"))
    return [...terms(expression.left), { sign: expression.operator, expression: expression.right }];
  return [{ sign: "+", expression }];
}

/**
 * `a+b+c-d/a+b+c` can only mean (a+b+c-d)÷(a+b+c): what the one division sign divides by names nothing that does not
 * stand before it, and an amount less a ratio is nothing at all. So do `a-b/b`, and forms that bracket one of the two sums
 * only. Anything else is left as it was written (null).
 */
function mendBrackets(expression: Expression): Expression | null {
  // Without brackets ×100% stands behind the last term alone.
  const all = terms(expression).map((term) => ({ ...term, expression: withoutPercent(term.expression) }));
  const at = all.findIndex((term) => term.expression.kind === "binary");
  const division = all[at];
  const others = all.filter((term) => term !== division);
  if (division?.expression.kind !== "binary" || division.expression.operator !== "÷" || others.length === 0) return null;
  if (others.some((term) => nameOf(term.expression) === null)) return null;
  const above = [...all.slice(0, at), ...signed(terms(division.expression.left), division.sign)];
  const below = [...terms(division.expression.right), ...all.slice(at + 1)];
  const names = new Set(above.map((term) => nameOf(term.expression)));
  const shared = below.every((term) => names.has(nameOf(term.expression)) && nameOf(term.expression) !== null);
  return shared ? { kind: "binary", operator: "÷", left: addUp(above), right: addUp(below) } : null;
}

/** The terms of a bracket behind a sign: a minus before it turns each of them round. */
function signed(list: readonly Term[], sign: "+" | "-"): readonly Term[] {
  return sign === "+" ? list : list.map((term) => ({ ...term, sign: term.sign === "+" ? "-" : "+" }));
}

function nameOf(expression: Expression): string | null {
  return expression.kind === "name" ? expression.name : null;
}

function addUp(list: readonly Term[]): Expression {
  const [first, ...rest] = list;
  const start: Expression = first?.expression ?? { kind: "number", value: exact(0) };
  return rest.reduce<Expression>((left, term) => ({ kind: "binary", operator: term.sign, left, right: term.expression }), start);
}
