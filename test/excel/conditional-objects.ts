import { areaName, parseArea, type Area } from "../../src/core/grid/address";
import { allowWriting, type Block } from "./cells";
import { ruleOf, type SimRule } from "./model";
import { fault, gap, itemNotFound, object, readOnly, textOf, type SimObject, type SimProperty } from "./objects";

/** How ranges are made, handed in because they lead back to conditional formats. */
export interface Ranges {
  readonly range: (block: Block) => SimObject;
  readonly areas: (blocks: readonly Block[]) => SimObject;
}

/** A `ConditionalFormatCollection`: the rules that touch a range, or any of several in one sheet. */
export function conditionalFormatsObject(blocks: readonly [Block, ...(readonly Block[])], ranges: Ranges): SimObject {
  const [block] = blocks;
  const here = () => block.sheet.rules.filter((rule) => blocks.some(({ area }) => touches(rule, area)));
  const find = (id: unknown): SimRule | undefined => here().find((rule) => rule.id === id);
  const item = (id: unknown): SimObject => {
    const rule = find(id);
    if (rule === undefined) throw itemNotFound();
    return ruleObject(block, rule, ranges);
  };
  return object("ConditionalFormatCollection", {
    items: () => here().map((rule) => ruleObject(block, rule, ranges)),
    item,
    methods: {
      Add: ([type]) => ruleObject(block, addRule(blocks, textOf(type)), ranges),
      GetItemOrNullObject: ([id]) => (find(id) === undefined ? null : item(id)),
      ClearAll: () => {
        allowWriting(block.sheet);
        for (const rule of here()) remove(block, rule);
      },
    },
  });
}

const areasOf = (rule: SimRule): readonly Area[] => rule.address.split(",").flatMap((address) => parseArea(address) ?? []);

function touches(rule: SimRule, area: Area): boolean {
  const overlaps = (own: Area) => own.top <= area.bottom && area.top <= own.bottom && own.left <= area.right && area.left <= own.right;
  return areasOf(rule).some(overlaps);
}

function addRule(blocks: readonly [Block, ...(readonly Block[])], type: string): SimRule {
  const [block] = blocks;
  allowWriting(block.sheet);
  if (type !== "Custom") throw gap(`adding a conditional format of type ${type}`);
  const rule = ruleOf(block.context.workbook, { address: blocks.map(({ area }) => areaName(area)).join(",") });
  block.sheet.rules.push(rule);
  return rule;
}

/** Clearing the formats of cells takes their conditional formats along, as 清除格式 in Excel does. */
export function clearRules(block: Block): void {
  const { top, left, bottom, right } = block.area;
  for (const rule of block.sheet.rules.filter((each) => touches(each, block.area))) {
    const inside = areasOf(rule).every((own) => top <= own.top && own.bottom <= bottom && left <= own.left && own.right <= right);
    if (!inside) throw gap("clearing the formats of some cells of a conditional format");
    remove(block, rule);
  }
}

function remove(block: Block, rule: SimRule): void {
  allowWriting(block.sheet);
  block.sheet.rules.splice(block.sheet.rules.indexOf(rule), 1);
}

function ruleObject(block: Block, rule: SimRule, { range, areas }: Ranges): SimObject {
  const own = () => areasOf(rule).map((area) => ({ ...block, area }));
  const typed =
    (type: string): (() => SimObject) =>
    () => {
      if (rule.type !== type) throw fault("InvalidOperation", "This operation is not permitted for the current object.");
      return type === "Custom" ? customObject(block, rule) : otherObject(block, rule);
    };
  const orNull =
    (type: string): (() => SimObject | null) =>
    () =>
      rule.type === type ? typed(type)() : null;
  return object("ConditionalFormat", {
    properties: {
      Id: readOnly(() => rule.id),
      Type: readOnly(() => rule.type),
      StopIfTrue: {
        get: () => rule.stopIfTrue,
        set: (value) => {
          allowWriting(block.sheet);
          rule.stopIfTrue = value === true;
        },
      },
    },
    parts: {
      Custom: typed("Custom"),
      CustomOrNullObject: orNull("Custom"),
      CellValue: typed("CellValue"),
      CellValueOrNullObject: orNull("CellValue"),
    },
    methods: {
      Delete: () => remove(block, rule),
      // A rule on several areas has no one range.
      GetRangeOrNullObject: () => (own().length === 1 ? own().map(range)[0] : null),
      GetRanges: () => areas(own()),
    },
  });
}

function customObject(block: Block, rule: SimRule): SimObject {
  const font = (name: string): SimProperty => ({
    get: () => rule.font[name] ?? null,
    set: (value) => {
      allowWriting(block.sheet);
      rule.font = { ...rule.font, [name]: value };
    },
  });
  const formula: SimProperty = {
    get: () => rule.formula,
    set: (value) => {
      allowWriting(block.sheet);
      rule.formula = textOf(value);
    },
  };
  const fill: SimProperty = {
    get: () => rule.fill,
    set: (value) => {
      allowWriting(block.sheet);
      rule.fill = textOf(value);
    },
  };
  const format = object("ConditionalRangeFormat", {
    parts: {
      Font: () =>
        object("ConditionalRangeFont", {
          properties: { Bold: font("bold"), Italic: font("italic"), Underline: font("underline"), Color: font("color") },
        }),
      Fill: () => object("ConditionalRangeFill", { properties: { Color: fill } }),
    },
  });
  return object("CustomConditionalFormat", {
    parts: { Rule: () => object("ConditionalFormatRule", { properties: { Formula: formula } }), Format: () => format },
  });
}

/** Reading a CellValue rule fails where there are two on one range: a bug of Excel's that has to be kept out of the way of. */
function otherObject(block: Block, rule: SimRule): SimObject {
  const twins = block.sheet.rules.filter((other) => other.type === "CellValue" && other.address === rule.address);
  if (twins.length > 1) throw fault("GeneralException", "There was an internal error while processing the request.");
  return object("CellValueConditionalFormat", { properties: { Rule: readOnly(() => ({ formula1: "=0", operator: "LessThan" })) } });
}
