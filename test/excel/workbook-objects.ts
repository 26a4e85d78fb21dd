import { addNamedSheet, blockOf, calculateCells, type SimContext } from "./cells";
import { registrationMethods } from "./events";
import type { SimSheet } from "./model";
import { accessDenied, fault, gap, itemNotFound, object, readOnly, textOf, type SimObject } from "./objects";
import { customXmlPartsObject } from "./custom-xml-objects";
import { pageLayoutObject } from "./page-layout-objects";
import { rangeAreasAt, rangeAt, usedRange, usedRangeOrFirstCell } from "./range-objects";

/** The root of every batch: the `Workbook`. */
export function workbookObject(context: SimContext): SimObject {
  const { workbook } = context;
  return object("Workbook", {
    properties: { Name: readOnly(() => workbook.name), ReadOnly: readOnly(() => workbook.readOnly) },
    parts: {
      Protection: () => object("WorkbookProtection", { properties: { Protected: readOnly(() => workbook.locked) } }),
      Worksheets: () => worksheetsObject(context),
      Tables: () => tablesObject(context),
      Settings: () => settingsObject(context),
      Application: () => applicationObject(context),
      CustomXmlParts: () => customXmlPartsObject(context),
    },
    methods: {
      GetActiveCell: () => selection(context, (areas) => areas[0]?.split(":")[0]),
      GetSelectedRange: () => selection(context, ([area, ...others]) => (others.length === 0 ? area : undefined)),
    },
  });
}

/** What is selected, as one range; of several areas there is none to give. */
function selection(context: SimContext, choose: (areas: readonly string[]) => string | undefined): SimObject {
  const { sheets, active, selection: selected } = context.workbook;
  const sheet = sheets.find(({ name }) => name === active);
  const address = choose(selected?.sheet === active ? selected.address.split(",") : ["A1"]);
  if (sheet === undefined || address === undefined) throw fault("InvalidSelection", "The current selection is invalid for this operation.");
  return rangeAt({ context, sheet }, address);
}

function applicationObject({ workbook }: SimContext): SimObject {
  return object("Application", {
    properties: { CalculationMode: readOnly(() => workbook.calculation) },
    // What these do is not visible from outside: they are allowed, and do nothing.
    methods: { SuspendScreenUpdatingUntilNextSync: () => undefined, SuspendApiCalculationUntilNextSync: () => undefined },
  });
}

function worksheetsObject(context: SimContext): SimObject {
  const { workbook } = context;
  const find = (key: unknown): SimSheet | undefined =>
    workbook.sheets.find((sheet) => sheet.name.toLowerCase() === String(key).toLowerCase() || sheet.id === key);
  const item = (key: unknown): SimObject => {
    const sheet = find(key);
    if (sheet === undefined) throw itemNotFound();
    return worksheetObject(context, sheet);
  };
  return object("WorksheetCollection", {
    items: () => workbook.sheets.map((sheet) => worksheetObject(context, sheet)),
    item,
    methods: {
      GetItemOrNullObject: ([key]) => (find(key) === undefined ? null : item(key)),
      GetActiveWorksheet: () => item(workbook.active),
      Add: ([name]) => {
        if (workbook.locked) throw accessDenied();
        const sheet = addNamedSheet(workbook, textOf(name));
        context.raise({ kind: "added", worksheetId: sheet.id });
        return worksheetObject(context, sheet);
      },
      ...registrationMethods(context),
    },
  });
}

function worksheetObject(context: SimContext, sheet: SimSheet): SimObject {
  const { workbook } = context;
  return object("Worksheet", {
    properties: {
      Id: readOnly(() => sheet.id),
      Name: readOnly(() => sheet.name),
      Visibility: readOnly(() => sheet.visibility),
      Position: {
        get: () => workbook.sheets.indexOf(sheet),
        set: (position) => {
          workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
          workbook.sheets.splice(Number(position), 0, sheet);
        },
      },
      Gridlines: { get: () => sheet.gridlines, set: (shown) => void (sheet.gridlines = shown === true) },
    },
    parts: {
      Protection: () => object("WorksheetProtection", { properties: { Protected: readOnly(() => sheet.protected) } }),
      PageLayout: () => pageLayoutObject(context, sheet),
      Names: () => namesObject(sheet),
      FreezePanes: () => object("WorksheetFreezePanes", { methods: { FreezeRows: ([count]) => void (sheet.frozenRows = Number(count)) } }),
    },
    methods: {
      GetRange: ([address]) => rangeAt({ context, sheet }, address),
      GetRanges: ([addresses]) => rangeAreasAt({ context, sheet }, addresses),
      GetUsedRange: ([valuesOnly]) => usedRangeOrFirstCell(blockOf(context, sheet, null), valuesOnly === true),
      GetUsedRangeOrNullObject: ([valuesOnly]) => usedRange(blockOf(context, sheet, null), valuesOnly === true),
      Calculate: () => calculateCells(blockOf(context, sheet, null)),
      Activate: () => {
        if (sheet.visibility !== "Visible") throw fault("InvalidOperation", "This operation is not permitted for the current object.");
        workbook.active = sheet.name;
      },
      Delete: () => {
        const others = workbook.sheets.filter((other) => other !== sheet && other.visibility === "Visible");
        if (sheet.protected || workbook.locked || others.length === 0) throw accessDenied();
        workbook.sheets.splice(workbook.sheets.indexOf(sheet), 1);
        if (workbook.active === sheet.name) workbook.active = others[0]?.name ?? "";
        context.raise({ kind: "deleted", worksheetId: sheet.id });
      },
    },
  });
}

/** The names that belong to a sheet: of those the simulator knows the one that says what is printed. */
function namesObject(sheet: SimSheet): SimObject {
  return object("NamedItemCollection", {
    methods: {
      GetItemOrNullObject: ([name]) => {
        if (name !== "Print_Area") throw gap(`the name ${String(name)}`);
        return sheet.printArea === null ? null : object("NamedItem", { methods: { Delete: () => void (sheet.printArea = null) } });
      },
    },
  });
}

/** Tables have names of their own throughout the workbook. */
function tablesObject(context: SimContext): SimObject {
  const { sheets } = context.workbook;
  const item = (key: unknown): SimObject => {
    const sheet = sheets.find(({ tables }) => tables[textOf(key)] !== undefined);
    if (sheet === undefined) throw itemNotFound();
    return object("Table", {
      properties: { Name: readOnly(() => key) },
      parts: { Worksheet: () => worksheetObject(context, sheet) },
      methods: { GetRange: () => rangeAt({ context, sheet }, sheet.tables[textOf(key)]) },
    });
  };
  return object("TableCollection", { items: () => sheets.flatMap(({ tables }) => Object.keys(tables)).map(item), item });
}

function settingsObject({ workbook }: SimContext): SimObject {
  const item = (key: unknown): SimObject => {
    const name = textOf(key);
    if (!(name in workbook.settings)) throw itemNotFound();
    return object("Setting", {
      properties: {
        Key: readOnly(() => name),
        Value: { get: () => workbook.settings[name], set: (value) => void (workbook.settings[name] = value) },
      },
      methods: { Delete: () => void delete workbook.settings[name] },
    });
  };
  return object("SettingCollection", {
    item,
    methods: {
      GetItemOrNullObject: ([key]) => (textOf(key) in workbook.settings ? item(key) : null),
      Add: ([key, value]) => {
        workbook.settings[textOf(key)] = value;
        return item(key);
      },
    },
  });
}
