import type { Figure } from "../annex/figure";
import type { Place } from "../grid/address";
import { compact } from "../grid/label";
import { finding, type Outcome } from "./codes";

/** A cell that should state a number and cannot be read as one; what it was probably meant to be is no more than suggested. */
export function unreadable(title: string, figure: Figure): Outcome {
  if (figure.kind !== "unreadable" || figure.text.startsWith("#")) return null;
  if (figure.suggestion === null)
    return finding("number-unreadable", figure.place, {
      stated: figure.text,
      message: figure.text.startsWith("=")
        ? `${title}的公式${figure.text}还没有算出结果，读不出数，没有用来计算。请用 Excel 或 WPS 打开这个文件，保存后再核对。`
        : `${title}填“${figure.text}”，读不出数，没有用来计算。请只填数字。`,
    });
  return finding("number-malformed", figure.place, {
    stated: figure.text,
    expected: figure.suggestion,
    message: `${title}填“${figure.text}”，千分位的逗号位置不对，没有用来计算；去掉逗号是${figure.suggestion}。请核对后改正。`,
  });
}

/** A number with spaces around it is a text to Excel. */
export function padded(title: string, figure: Figure): readonly Outcome[] {
  if (figure.kind !== "number" || !figure.isText || figure.text === compact(figure.text)) return [];
  return [
    finding("number-padded", figure.place, {
      stated: figure.text,
      expected: compact(figure.text),
      message: `${title}“${figure.text}”前后有空格，会被当成文本。请去掉空格。`,
      scoreEffect: "0",
    }),
  ];
}

/** The only cell of its column that states nothing. */
export function blankIn(title: string, place: Place, text: string): Outcome {
  return finding("figures-blank", place, {
    stated: text,
    message: `${title}没有填，同一列别的行都有数。没有发生额就填0，有就填数。`,
  });
}

/** Says that words state a number otherwise than a form does. */
export function unlikeForm(place: Place, written: string, expected: string, where: string, evidence: readonly Place[]): Outcome {
  return finding("words-unlike-table", place, {
    stated: written,
    expected,
    message: `这里写“${written}”，${where}是${expected}。请核对后统一。`,
    evidence,
    scoreEffect: "0",
  });
}
