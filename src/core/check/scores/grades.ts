import type { Place } from "../../grid/address";
import { isJudgedApart } from "../../fact/scope";
import { compact, quoted } from "../../grid/label";
import { inCells, placeIn } from "../../grid/workbook";
import { decimalText, exact } from "../../quantity";
import { finding, type Outcome } from "../codes";
import type { CheckContext } from "../context";

// 财预〔2020〕10号: 90（含）—100分为优、80（含）—90分为良、60（含）—80分为中、60分以下为差.
const grades = [
  { name: "优", from: exact(90) },
  { name: "良", from: exact(80) },
  { name: "中", from: exact(60) },
  { name: "差", from: exact(0) },
] as const;

const graded =
  /(?:等次|等级|评定为|评为|评价结果|自评结果|结论)(?:为|是|达到|[:：])*[“"「]?(优|良|中|差)(?:秀|好|等)?(?:[”"」。，,；;、(（]|$|等次|等级)/gu;

/** The grade (评价等次) that the report or a line below the score table gives, held against the total of 附件5. */
export function checkGrades(context: CheckContext): readonly Outcome[] {
  const total = context.total?.stated ?? null;
  const right = total === null ? undefined : grades.find(({ from }) => total.greaterThanOrEqualTo(from));
  if (total === null || right === undefined || total.greaterThan(100)) return [];
  const texts = textsIn(context);
  // A form with grades of its own is not measured by the ministry's.
  if (texts.some(({ text }) => hasOwnGrades(compact(text)))) return [];
  return texts.flatMap(({ text, place }) =>
    [
      ...(/^(优|良|中|差)$/u.test(compact(text)) ? [[text, compact(text)]] : [...saidOfAll(compact(text), context.year), ...boxed(text)]),
    ].map(([, stated = ""]) =>
      stated === right.name
        ? null
        : finding("grade-unlike", place, {
            stated,
            expected: right.name,
            message: `${place.sheet}的${place.address}${stated === "" ? "没有选定评价等次" : `写评价等次为${quoted(stated)}`}，附件5合计${decimalText(total)}分，按90分、80分、60分分档应为${quoted(right.name)}。请核对后统一。`,
            evidence: context.annex5?.total?.place === undefined ? [] : [context.annex5.total.place],
          }),
    ),
  );
}

/** The grades that a text says of the whole bureau this year. */
function saidOfAll(text: string, year: number | null): readonly (readonly string[])[] {
  return [...text.matchAll(graded)].filter(({ index }) => !isJudgedApart(text.slice(0, index), year));
}

/** 优□ 良☑ 中□ 差□: what is ticked, each of them; a blank where none is. */
function boxed(text: string): readonly (readonly [string, string])[] {
  const marks = /([优良中差])(?:秀|好|等)?([□☐○☑☒■√✓✔▣])/gu;
  const boxes = text.length > 60 ? [] : [...compact(text).matchAll(marks)];
  const ticked = boxes.filter(([, , mark = ""]) => !/[□☐○]/u.test(mark)).map(([, name = ""]) => name);
  if (boxes.length < 3) return [];
  return [[text, ticked.join("、")]];
}

/** 85分及以上为优: the lower bound that a text gives a grade, where it is not the usual one. */
function hasOwnGrades(text: string): boolean {
  return [...text.matchAll(/(\d{2,3})分?(?:[（(]含[)）])?(?:及?以上|及其以上)的?(?:为|评为|得)?[“"]?(优|良|中)/gu)].some(
    ([, bound = "", name]) => !grades.some((grade) => grade.name === name && grade.from.equals(exact(bound))),
  );
}

/** The report's paragraphs, and what stands below the 合计 of the score table. */
function textsIn({ annex5, annex6 }: CheckContext): readonly { readonly text: string; readonly place: Place }[] {
  const report = annex6?.paragraphs ?? [];
  if (annex5 === null || annex5.total === null || annex5.sheet === annex6?.sheet) return report;
  const { sheet, total } = annex5;
  const below = inCells(sheet, ({ text }, row, column) => (row < total.row ? [] : [{ text, place: placeIn(sheet, row, column) }]));
  return [...report, ...below];
}
