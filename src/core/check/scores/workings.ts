import { readCellFormula } from "../../formula/cell-formula";
import { calculated } from "../../formula/calculate";
import { compact, quoted } from "../../grid/label";
import { exact, hundred, percentText, roundTo, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { ScoredRow } from "../../assessment";
import type { Place } from "../../grid/address";
import type { Paragraph } from "../../annex/annex6";
import type { CheckContext, CheckedRow } from "../context";
import { reasonsIn } from "../passages";

/** What a bureau works out in numbers beside a definition of 附件5（我局：123/128×100%=96.09%）or under 完成情况, held against what it comes to. */
export function checkWorkings(context: CheckContext): readonly Outcome[] {
  const reasons = new Map(reasonsIn(context).map((reason, at) => [context.rows[at], reason]));
  return context.rows.flatMap((row) => [...workings(row), ...besideScore(row, reasons.get(row))]);
}

function besideScore({ read, scored }: CheckedRow, reason: Paragraph | undefined): readonly Outcome[] {
  const isRead = reason === undefined || read.row.actual?.place.address === reason.place.address;
  return isRead ? [] : workedOut(reason.text, reason.place, `${quoted(scored.indicator)}的得分说明`, scored);
}

/** A calculation in numbers alone, of two of them at least, and the percentage that it is said to come to. */
const working = /(?<![\d.%A-Za-z)])([(\d][\d.,()+\-*/%]*[*/][\d.,()+\-*/%]*)=(-?\d+(?:\.(\d+))?)%/gu;

function workings({ read: { row }, scored }: CheckedRow): readonly Outcome[] {
  const { actual } = row;
  return [
    ...workedOut(row.formula, row.formulaPlace, `${quoted(scored.indicator)}的指标说明里`, scored),
    ...(actual === null ? [] : workedOut(actual.text, actual.place, `${quoted(scored.indicator)}的完成情况`, scored)),
  ];
}

/** Each calculation of a text: what it says that it comes to is what it does, and what the data of the row do. */
function workedOut(text: string, place: Place, where: string, { place: score, rate }: ScoredRow): readonly Outcome[] {
  const plain = compact(text)
    .normalize("NFKC")
    // 69人÷72人×100%=95.83%
    .replace(/(?<=\d)\p{Script=Han}{1,4}(?=[-−－–—+×xX*÷/)=])/gu, "")
    .replace(/[[【［]/gu, "(")
    .replace(/[\]】］]/gu, ")")
    .replace(/[×xX]/gu, "*")
    .replace(/÷/gu, "/")
    .replace(/[−－–—]/gu, "-");
  return [...plain.matchAll(working)].flatMap(([written, sum = "", stated = "", decimals = ""], _, all) => {
    const value = valueOf(sum.replace(/(?<=\d),(?=\d{3})/gu, ""));
    if (value === null) return [];
    const places = decimals.length;
    const isStated = (known: Exact): boolean => roundTo(known.times(hundred), places).equals(exact(stated));
    const isAlone = all.length === 1 && rate !== null;
    if (isStated(value) && (!isAlone || isStated(rate))) return [null];
    const expected = percentText(isStated(value) && rate !== null ? rate : value, places);
    return [
      finding("sentence-sum", place, {
        stated: `${stated}%`,
        expected,
        message: `${where}写${written.replace(/\*/gu, "×")}，${isStated(value) ? "按基础数据" : ""}算出来是${expected}。请核对算式里的数和结果。`,
        evidence: [score],
        scoreEffect: "0",
      }),
    ];
  });
}

/** What a calculation in numbers comes to; null where it cannot be read. */
function valueOf(sum: string): Exact | null {
  const formula = readCellFormula(`=${sum}`);
  const shown = formula === null ? null : calculated(formula, () => null);
  return shown?.kind === "number" ? shown.value : null;
}
