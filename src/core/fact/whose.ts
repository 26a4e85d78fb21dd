import type { Annex6, Paragraph, ReportTable } from "../annex/annex6";
import { bareLabel } from "../grid/label";

/** Whose report it is: the bureaus under this one, and its own name. */
export interface Whose {
  readonly members: readonly string[];
  readonly title: string;
}

/** Of a text that stands in no report. */
export const nobodys: Whose = { members: [], title: "" };

export function whoseReport(annex: Annex6): Whose {
  const title = annex.paragraphs
    .slice(0, 3)
    .map(({ text }) => text.slice(0, 60))
    .join("");
  return { members: membersIn(annex), title: bareLabel(title) };
}

/** The bureaus under this one, as tables of the report list them under 机构名称: what a sentence says of one of them is not of all. */
function membersIn({ tables, paragraphs }: Annex6): readonly string[] {
  const names = tables.flatMap(({ headings, lines }) =>
    headings.some((heading) => /^(机构|单位|部门|预算单位|机构单位)(名称)?$/u.test(heading))
      ? lines.map(({ label }) => bareLabel(label).replace(/^[(]?[\d一二三四五六七八九十]+[)、.．]*/u, ""))
      : [],
  );
  // The bureau itself may stand among them.
  const title = bareLabel(paragraphs[0]?.text ?? "");
  // 局机关（含派出所） is 局机关 in a sentence.
  const plain = names.map((name) => name.replace(/[(][^()]*[)]$/u, ""));
  return [...new Set(plain)].filter((name) => name.length >= 3 && !/合计|汇总|总计|小计|^其中/u.test(name) && !title.includes(name));
}

/** From where on a sentence speaks of one of the bureaus under this one; its end where it does not. */
export function memberAt(sentence: string, members: readonly string[]): number {
  const found = members.map((name) => sentence.indexOf(name)).filter((at) => at >= 0);
  return found.length === 0 ? sentence.length : Math.min(...found);
}

/** Tells the paragraphs that are about one of the projects that a table of the report lists. */
export function projectTitles({ tables }: Annex6): (paragraph: Paragraph) => boolean {
  const names = new Set(tables.flatMap((table) => (isOfProjects(table) ? table.lines.map(({ label }) => bareLabel(label)) : [])));
  return ({ text }) => {
    const title = titleOf(text);
    return names.has(title) || (thing.test(title) && !whole.test(title));
  };
}

function isOfProjects({ headings }: ReportTable): boolean {
  return (
    headings.some((heading) => /^(项目|专项)(名称|内容)?$/u.test(heading)) && headings.some((heading) => /预算|支出|决算/u.test(heading))
  );
}

/** （1）办案（业务）经费。全年预算1368.00万元…: what a paragraph says that it is about, before anything else. */
function titleOf(text: string): string {
  return /^[(]?[\d一二三四五六七八九十①-⑳]+[)、.]?([^。:,;]{3,30})[。:]/u.exec(bareLabel(text.slice(0, 60)))?.[1] ?? "";
}

/** What a title may be of that has a budget of its own: 业务技术用房建设, 扫黑除恶专项. */
const thing = /(经费|项目|专项|资金|工程|建设|补助|补贴|改造|维护|运维|租赁|整治|购置|装备)$/u;
const whole = /整体|预算|支出|收支|决算|三公|公用|基本|人员|财政|上级|^(项目|专项|业务|重点)*(项目|专项|资金|经费|建设)$/u;
