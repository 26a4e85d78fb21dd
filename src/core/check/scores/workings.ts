import { readCellFormula } from "../../formula/cell-formula";
import { calculated } from "../../formula/calculate";
import { compact, quoted } from "../../grid/label";
import { decimalText, exact, hundred, percentText, roundTo, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { ScoredRow } from "../../assessment";
import type { Place } from "../../grid/address";
import type { Paragraph } from "../../annex/annex6";
import type { CheckContext, CheckedRow } from "../context";
import { reasonsIn } from "../passages";

/** What a bureau works out in numbers beside a definition of 附件5（我局：123/128×100%=96.09%）or under 完成情况, held against what it comes to. */
export function checkWorkings(context: CheckContext): readonly Outcome[] {
  const reasons = reasonsIn(context);
  return context.rows.flatMap((row, at) => [...workings(row), ...reasoned(row, reasons[at])]);
}

/** 自评情况 works out the rate too (42÷46＝91.30%，得满分), and says what was given for it. */
function reasoned({ read, scored }: CheckedRow, reason: Paragraph | undefined): readonly Outcome[] {
  if (reason === undefined) return [];
  const { weight, stated } = scored;
  const isRead = read.row.actual?.place.address === reason.place.address;
  // ①得2分；③不够清晰，得0分 gives points for one thing after another.
  const [given, ...more] = [
    ...compact(reason.text)
      .normalize("NFKC")
      .matchAll(/(?<isWhole>[,，])?得(满|\d+(?:\.\d+)?)分/gu),
  ].map(({ 2: points = "", groups }) => ({ points, written: `得${points}分`, isWhole: groups?.isWhole !== undefined }));
  const due = given?.isWhole !== true ? null : given.points === "满" ? weight : exact(given.points);
  const isUnlike = more.length === 0 && due !== null && stated !== null && !due.equals(stated);
  return [
    ...(isRead ? [] : workedOut(reason.text, reason.place, `${quoted(scored.indicator)}的得分说明`, scored)),
    ...(isUnlike
      ? [
          finding("reason-differs", reason.place, {
            stated: given?.written ?? "",
            message: `${quoted(scored.indicator)}填${decimalText(stated)}分，自评情况却写“${given?.written ?? ""}”${due === weight ? `（分值${decimalText(due)}分）` : ""}。请核对。`,
            evidence: [scored.place],
            scoreEffect: "0",
          }),
        ]
      : []),
  ];
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
