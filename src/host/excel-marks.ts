import type { Severity } from "../core/check/finding";
import { markFormula, markSeverity } from "../core/plan";
import { marksSetting, printMarks, type SheetMarks } from "./excel-known";
import { styleMark } from "./excel-looks";
import { grouped } from "./excel-patches";

/** Longer lists of addresses are cut: Excel takes 8,192 characters at most, and older versions less. */
const longestList = 1000;

/** Makes sure that conditional formats of ours are still there; the request fails here, before anything is written, where one is not. */
export function expectRules(page: Excel.Worksheet, ids: readonly string[]): void {
  for (const id of ids) ruleNamed(page, id).load("id");
}

/** Asks for the ids of all rules of a sheet, so that what is made after that can be told from them. */
export function queryRuleIds(page: Excel.Worksheet): Excel.ConditionalFormatCollection {
  const rules = page.getRange().untrack().conditionalFormats;
  rules.load("items/id");
  return rules;
}

/** Deletes conditional formats of ours, by id: nobody else's are ever touched. */
export function deleteRules(page: Excel.Worksheet, ids: readonly string[]): void {
  for (const id of ids) ruleNamed(page, id).delete();
}

function ruleNamed(page: Excel.Worksheet, id: string): Excel.ConditionalFormat {
  return page.getRange().untrack().conditionalFormats.getItem(id);
}

/** Marks cells, one conditional format for all cells of a severity; the ids are loaded. */
export function addRules(page: Excel.Worksheet, cells: ReadonlyMap<string, Severity>): readonly Excel.ConditionalFormat[] {
  const severities = grouped([...cells], ([, severity]) => severity);
  return [...severities.values()].flatMap((marks) => {
    const severity = marks[0]?.[1] ?? "info";
    return listsOf(marks.map(([address]) => address)).map((list) => addRule(page, list, severity));
  });
}

function addRule(page: Excel.Worksheet, addresses: string, severity: Severity): Excel.ConditionalFormat {
  const place = addresses.includes(",") ? page.getRanges(addresses) : page.getRange(addresses);
  place.untrack();
  const rule = place.conditionalFormats.add("Custom");
  rule.load("id");
  rule.custom.rule.formula = markFormula(severity);
  styleMark(rule.custom.format, severity);
  return rule;
}

function listsOf(addresses: readonly string[]): readonly string[] {
  const lists: string[] = [];
  for (const address of addresses) {
    const last = lists.at(-1);
    if (last !== undefined && last.length + address.length < longestList) lists[lists.length - 1] = `${last},${address}`;
    else lists.push(address);
  }
  return lists;
}

/** The ids of those rules that are ours; of all others only type and id were read. */
export function ownIds(rules: Excel.ConditionalFormatCollection): readonly string[] {
  return rules.items.filter((rule) => severityOf(rule) !== null).map(({ id }) => id);
}

/** The severity that a rule marks; null where it is not ours. */
export function severityOf(rule: Excel.ConditionalFormat): Severity | null {
  // A rule that was made only half has no formula yet.
  return rule.type === "Custom" ? markSeverity(rule.customOrNullObject.rule.formula ?? "") : null;
}

/**
 * Asks for the rules of a sheet. Of the users' rules only type and id are read, and the formula of those that are one
 * by formula: other kinds fail to load in some versions of Excel.
 */
export function queryRules(range: Excel.Range): Excel.ConditionalFormatCollection {
  const rules = range.conditionalFormats;
  rules.load("items/id,items/type,items/customOrNullObject/rule/formula");
  return rules;
}

/** Lets the workbook remember where our marks are. */
export function rememberMarks(context: Excel.RequestContext, marks: ReadonlyMap<string, SheetMarks>, before: string | null): string | null {
  const text = printMarks(marks);
  if (text !== before) setRemembered(context, text);
  return text;
}

/** Sets what the workbook remembers of our marks; null takes it away. */
export function setRemembered(context: Excel.RequestContext, text: string | null): void {
  // What has just been added can be deleted for sure; somebody may have deleted what was there.
  const setting = context.workbook.settings.add(marksSetting, text ?? "");
  if (text === null) setting.delete();
}
