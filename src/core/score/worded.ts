import { figureNamed } from "../annex/names";
import { bareLabel } from "../grid/label";
import type { IndicatorFormula } from "../formula/ast";

// A rate that 指标说明 defines in words: 预算完成率为决算支出占年初预算数的百分比. Only what names two known figures is read; what
// plainly speaks of others (不含上级专项, 决算数 where the standard has 预算数) must not be computed by the standard definition.

const defined = /^(?<subject>[^,;:、=]{2,20}(?:率|比例|比重|占比))(?:,?(?:是指|指的是|指|为|是|即)|:)+(?<body>[^=,;]+)/u;
const whose = /^(?:本|各)?(?:部门|单位)(?:\((?:单位|部门)\))?(?:的)?/u;
const quotients = [
  /^(?<above>[^占]+)占(?<below>[^占]+?)的?(?:百分比|比例|比重|比率|份额)$/u,
  /^(?<above>[^与和同]+)[与和同](?<below>[^与和同]+?)(?:之比|的(?:比率|比例|比值|百分比))$/u,
  /^(?<above>[^除]+)除以(?<below>[^除]+?)(?:的(?:商|结果|比率))?$/u,
];
/** 公用经费（办公费、水费等）年初预算数与决算数的偏差程度: how far expenses are off their budget, in either direction. */
const deviation =
  /^(?:评价|考核|反映)?(?:本?部门|本?单位)?(?<of>[^,;:、()]{2,12}?)(?:\([^()]*\))?(?<from>(?:年初|全年)?预算数)[与和](?<to>决算数)的?偏(?:差|离)(?:程度|度|率)$/u;

function deviationIn(sentence: string): IndicatorFormula | null {
  const { of = "", from = "", to = "" } = deviation.exec(bareLabel(sentence))?.groups ?? {};
  if (of === "") return null;
  const [budget, spent] = [from, to].map((figure) => ({ kind: "name", name: `${of}${figure}` }) as const) as [Name, Name];
  const apart = { kind: "binary", operator: "|-|", left: spent, right: budget } as const;
  return { kind: "formula", subject: "", expression: { kind: "binary", operator: "÷", left: apart, right: budget }, repaired: null };
}

type Name = { readonly kind: "name"; readonly name: string };

/** What makes a figure another one than that of the standard definition. */
const particular = /年初|批复|不含|扣除|剔除|财政拨款|上年|上级|本级|专项/u;
const spent = /决算|实际支出|支出(?:数|额|总额)/u;

function quotientIn(body: string): { readonly above: string; readonly below: string } | null {
  const groups = quotients.map((pattern) => pattern.exec(body)?.groups).find((found) => found !== undefined);
  return groups?.above === undefined || groups.below === undefined ? null : { above: groups.above, below: groups.below };
}

function wordedIn(sentence: string): IndicatorFormula | null {
  const { subject, body: whole } = defined.exec(bareLabel(sentence))?.groups ?? {};
  if (subject === undefined || whole === undefined) return null;
  const body = whole.replace(whose, "");
  // The standard compares budgets of two years.
  if (/变动/u.test(subject) && spent.test(body) && !body.includes("预算")) return { kind: "unparsed", text: whole };
  const parts = quotientIn(body);
  if (parts === null) return null;
  const names = [parts.above, parts.below].map((part) => figureNamed(part.replace(whose, ""))?.name);
  const [above, below] = names;
  if (above !== undefined && below !== undefined && above !== below) {
    const [left, right] = [above, below].map((name) => ({ kind: "name", name }) as const) as [Name, Name];
    return { kind: "formula", subject, expression: { kind: "binary", operator: "÷", left, right }, repaired: null };
  }
  const isParticular = [parts.above, parts.below].some((part, index) => names[index] === undefined && particular.test(part));
  return isParticular ? { kind: "unparsed", text: whole } : null;
}

/** Reads a definition in words; null where there is none, or none that is understood and the standard one may stand for. */
export function readWordedFormula(text: string): IndicatorFormula | null {
  const found = (text.match(/[^\n\r。;；]+/gu) ?? []).flatMap((sentence) => wordedIn(sentence) ?? deviationIn(sentence) ?? []);
  return found[0] ?? null;
}
