import { readCellFormula } from "../../formula/cell-formula";
import { calculated } from "../../formula/calculate";
import { compact, quoted } from "../../grid/label";
import { exact, hundred, percentText, roundTo, type Exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext, CheckedRow } from "../context";

/** What a bureau works out in numbers beside a definition of 附件5（我局：123/128×100%=96.09%）, held against what it comes to. */
export function checkWorkings({ rows }: CheckContext): readonly Outcome[] {
  return rows.flatMap(workings);
}

/** A calculation in numbers alone, of two of them at least, and the percentage that it is said to come to. */
const working = /(?<![\d.%A-Za-z])([(\d][\d.,()+\-*/%]*[*/][\d.,()+\-*/%]*)=(-?\d+(?:\.(\d+))?)%/gu;

function workings({ read: { row }, scored }: CheckedRow): readonly Outcome[] {
  const text = compact(row.formula)
    .normalize("NFKC")
    .replace(/[×xX]/gu, "*")
    .replace(/÷/gu, "/")
    .replace(/[−－–—]/gu, "-");
  return [...text.matchAll(working)].flatMap(([written, sum = "", stated = "", decimals = ""]) => {
    const value = valueOf(sum.replace(/(?<=\d),(?=\d{3})/gu, ""));
    if (value === null) return [];
    const places = decimals.length;
    if (roundTo(value.times(hundred), places).equals(exact(stated))) return [null];
    return [
      finding("sentence-sum", row.formulaPlace, {
        stated: `${stated}%`,
        expected: percentText(value, places),
        message: `${quoted(scored.indicator)}的指标说明里写${written.replace(/\*/gu, "×")}，算出来是${percentText(value, places)}。请核对算式里的数和结果。`,
        evidence: [scored.place],
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
