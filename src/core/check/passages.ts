// Where sentences stand beside the paragraphs of the report.

import { titlesIn } from "../annex/annex5-columns";
import type { Paragraph } from "../annex/annex6";
import { keyOf } from "../grid/address";
import { compact } from "../grid/label";
import { inCells, placeIn, textAt } from "../grid/workbook";
import type { CheckContext } from "./context";

type Forms = Pick<CheckContext, "annex3" | "annex4" | "annex6">;

const known = new WeakMap<object, readonly Paragraph[]>();

/**
 * Sentences that stand in 附件3 and 附件4 by themselves: 3.满意度调查：发放问卷1200份，…满意度92.96%。 or 资金结余情况说明. Goals, reasons and
 * notes on how the form is filled in are none of them.
 */
export function formProse({ annex3, annex4, annex6 }: Forms): readonly Paragraph[] {
  const key = annex4 ?? annex3;
  if (key === null) return [];
  const found = known.get(key) ?? read({ annex3, annex4, annex6 });
  known.set(key, found);
  return found;
}

function read({ annex3, annex4, annex6 }: Forms): readonly Paragraph[] {
  const told = [
    ...(annex3?.goals ?? []).map(({ printed }) => printed.place),
    ...(annex3?.achievements ?? []).flatMap(({ deviation }) => deviation?.place ?? []),
    ...(annex4?.remarks ?? []).map(({ place }) => place),
  ];
  const others = new Set(told.map(keyOf));
  const sheets = new Set([annex3?.sheet, annex4?.sheet].filter((sheet) => sheet !== undefined && sheet !== annex6?.sheet));
  return [...sheets].flatMap((sheet) =>
    sheet === undefined
      ? []
      : inCells(sheet, ({ text }, row, column): readonly Paragraph[] => {
          const place = placeIn(sheet, row, column);
          const bare = text.length < 16 ? "" : compact(text);
          return /\d/u.test(bare) && /[，,].*。$/su.test(bare) && !/^[（(]?(备?注|说明|填[表报])/u.test(bare) && !others.has(keyOf(place))
            ? [{ text, place }]
            : [];
        }),
  );
}

/** The column of 附件5 that says why points were lost; null where it has none. */
export function reasonColumn({ annex5, rows }: CheckContext): number | null {
  const heads = annex5 === null ? [] : titlesIn(annex5.sheet, annex5.headerRow);
  const at = heads.findIndex((title) =>
    /^(计算过程|评分过程|得分依据)?[及和与、]?(扣分|失分|得分|评分|未得满分)(原因|理由|说明|依据|情况说明)|^原因(分析|说明)?$|^自评(情况|依据|说明|情况说明)$|^备注[(]扣分(原因|理由|说明|情况)[)]$/u.test(
      title,
    ),
  );
  if (at >= 0 || annex5 === null) return at < 0 ? null : at;
  // 本单位执行情况 says it too, where it says of some rows how many points were lost.
  const done = heads.findIndex((title) => /^(本?(单位|部门))?(自评|执行|落实|完成)(情况|说明)$/u.test(title));
  const lost = rows.filter(({ read }) => /扣\d+(\.\d+)?分/u.test(compact(textAt(annex5.sheet, read.row.row, done))));
  return done >= 0 && lost.length >= 2 ? done : null;
}

/** The reasons that 附件5 gives, as printed. */
export function reasonsIn(context: CheckContext): readonly Paragraph[] {
  const column = reasonColumn(context);
  const sheet = context.annex5?.sheet;
  if (column === null || sheet === undefined) return [];
  return context.rows.map(({ read }) => ({ text: textAt(sheet, read.row.row, column), place: placeIn(sheet, read.row.row, column) }));
}

/** A number of a passage that a pattern finds, and the words right before it. */
export interface Cued {
  readonly cue: string;
  readonly match: RegExpExecArray;
}

/**
 * Every match of a pattern that begins with a number, and what stands before it since a stop, the match before or for 24 characters.
 * A pattern that begins with the words itself is tried anew at each of them, which takes ten times as long.
 */
export function* cuedNumbers(text: string, number: RegExp, stop: RegExp, shortest = 0): Generator<Cued> {
  let end = 0;
  for (const match of text.matchAll(number)) {
    let start = match.index;
    while (start > end && match.index - start < longestCue && !stop.test(text.charAt(start - 1))) start -= 1;
    if (match.index - start < shortest) continue;
    end = match.index + match[0].length;
    yield { cue: text.slice(start, match.index), match };
  }
}

const longestCue = 24;

/** What may stand before a name in its clause without making it that of a part, or of somebody else: 其中, 全年实现, 一是我局. */
const plainWords =
  /^(?:[一二三四五六七八九十]是|(?:19|20)\d{2}年度?|年(?![初中末])|其中|全年|本年度?|当年|年度|年末|期末|截[至止]|我[局中镇委院]|全[局中院]|本[局级]?|部门|单位|决算|实际|累计|合计|总计|总|共计?|有|收到?|取得|实现|完成|发生|安排|收回|回收|发放|受理|办理|组织|开展|的|为|是|和|及|与|年内)*$/u;

/** Whether what stands before a name, back to the last stop, leaves it the name of the whole. */
export function isOfWhole(before: string): boolean {
  return plainWords.test(/[^,。;:、()]*$/u.exec(before)?.[0] ?? "");
}
