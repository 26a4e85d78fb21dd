import type { Achievement } from "../annex/annex3";
import { bareLabel, compact, quoted } from "../grid/label";
import { finding, type Outcome } from "./codes";
import type { CheckContext } from "./context";

/** What the report's sentences say was achieved, held against the indicators of 附件3: 免费开放326天 here, 362天 there. */
export function checkAchievements(context: CheckContext): readonly Outcome[] {
  const achievements = (context.annex3?.achievements ?? []).flatMap((row) => {
    const [actual, ...more] = row.name.length < 4 ? [] : numbersIn(row.actual.text);
    if (actual === undefined || more.length > 0) return [];
    return [{ row, actual, known: [actual.digits, ...numbersIn(row.target?.text ?? "").map(({ digits }) => digits)] }];
  });
  return (context.annex6?.paragraphs ?? []).flatMap((paragraph) => {
    if (achievements.length === 0 || !/\d/u.test(paragraph.text)) return [];
    const said = claimsOf(paragraph.text);
    return achievements.flatMap(({ row, actual, known }) => {
      const isOthers = (label: string): boolean =>
        achievements.some((other) => other.row !== row && other.row.name.includes("满意") && label.endsWith(bareLabel(other.row.name)));
      const about = said.filter((claim) => claim.unit === actual.unit && isAbout(claim.label, row.name) && !isOthers(claim.label));
      if (about.length === 0) return [];
      if (about.some((claim) => known.includes(claim.digits))) return [null];
      const swapped = about.find((claim) => isSwapped(claim.digits, actual.digits));
      return [
        swapped === undefined ? unlike(row, about[0]?.written ?? "", paragraph.place) : slipped(row, swapped.written, paragraph.place),
      ];
    });
  });
}

interface Counted {
  readonly digits: string;
  readonly unit: string;
}

const number = /(\d[\d,]*(?:\.\d+)?)([^\d，,。；;：:、（）()\s]{0,4})/gu;

function numbersIn(text: string): readonly Counted[] {
  return [...bareLabel(text).matchAll(number)].map((match) => ({ digits: plain(match[1]), unit: unitOf(match[2]) }));
}

function plain(digits = ""): string {
  return digits
    .replaceAll(",", "")
    .replace(/(\.\d*?)0+$/u, "$1")
    .replace(/\.$/u, "");
}

/** 天, 场次 or %; what follows it belongs to the sentence. */
function unitOf(text = ""): string {
  return (
    /^(万?(?:人次|场次|平方米|公里|个百分点|百分点|人|天|场|次|处|项|个|亩|户|家|件|篇|台|辆|座|所|吨|米|元)|亿元|%)/u.exec(text)?.[0] ?? ""
  );
}

function claimsOf(text: string): readonly (Counted & { readonly label: string; readonly written: string })[] {
  const bare = compact(text).normalize("NFKC");
  return [...bare.matchAll(/([^\d,。;:、()]{3,30})(\d[\d,]*(?:\.\d+)?)([^\d,。;:、()\s]{0,4})/gu)].flatMap((match) => {
    const unit = unitOf(match[3]);
    // What was so last year, or is to be, is another figure.
    if (unit === "" || /上年|去年|同比|比|较|增加|提高|目标|计划|力争|累计/u.test(match[1] ?? "")) return [];
    return [{ label: match[1] ?? "", digits: plain(match[2]), unit, written: `${match[1]?.slice(-8) ?? ""}${match[2] ?? ""}${unit}` }];
  });
}

/** A sentence is about an indicator when it ends in four characters running of its name, or says 满意度 or the like of it. */
function isAbout(label: string, name: string): boolean {
  const bare = bareLabel(name).replace(/(场次|次数|天数|人数|数量|个数|面积|完成率|比率|率|度|数)$/u, "");
  const ending = label.replace(/(为|达|达到|共|约|是|了)+$/u, "");
  if (name.includes("满意") && /满意(度|率)$/u.test(ending)) return true;
  for (let from = 0; from + 4 <= bare.length; from += 1) if (ending.includes(bare.slice(from, from + 4))) return true;
  return false;
}

/** Two neighbouring digits exchanged: 362天 for 326天. */
function isSwapped(stated: string, actual: string): boolean {
  const [a, b] = [stated.replace(".", ""), actual.replace(".", "")];
  if (a.length !== b.length || a.length < 3) return false;
  const at = [...a].findIndex((digit, index) => digit !== b[index]);
  return at >= 0 && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function slipped(row: Achievement, written: string, place: Achievement["printed"]["place"]): Outcome {
  return finding("number-swapped", place, {
    stated: written,
    expected: compact(row.actual.text),
    message: `附件6写“…${written}”，附件3${quoted(row.name)}的实际完成值是${compact(row.actual.text)}，只差相邻两位的顺序。请核对是不是写颠倒了。`,
    evidence: [row.actual.place],
  });
}

function unlike(row: Achievement, written: string, place: Achievement["printed"]["place"]): Outcome {
  return finding("achievement-unlike-report", place, {
    stated: written,
    expected: compact(row.actual.text),
    message: `附件6写“…${written}”，附件3${quoted(row.name)}的实际完成值是${compact(row.actual.text)}。两处说的若是同一件事，请核对后统一。`,
    evidence: [row.actual.place],
  });
}
