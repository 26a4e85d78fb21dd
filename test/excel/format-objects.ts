import { allowWriting, eachCell, type Block } from "./cells";
import { cellOf, changeLook, lookOf, usualWidth, type SimBorder, type SimEdge, type SimLook } from "./model";
import { invalidArgument, object, textOf, type SimObject, type SimProperty } from "./objects";

/** A `RangeFormat`. */
export function formatObject(block: Block): SimObject {
  return object("RangeFormat", {
    properties: {
      HorizontalAlignment: look(block, "horizontal"),
      VerticalAlignment: look(block, "vertical"),
      WrapText: look(block, "wrap"),
      ColumnWidth: {
        get: () => block.sheet.widths[block.area.left] ?? usualWidth,
        set: (width) => {
          allowWriting(block.sheet);
          for (let column = block.area.left; column <= block.area.right; column++) setWidth(block.sheet.widths, column, Number(width));
        },
      },
    },
    // Row heights are not kept.
    methods: { AutofitRows: () => allowWriting(block.sheet) },
    parts: { Font: () => fontObject(block), Fill: () => fillObject(block), Borders: () => bordersObject(block) },
  });
}

function setWidth(widths: Record<number, number>, column: number, width: number): void {
  if (width === usualWidth) delete widths[column];
  else widths[column] = width;
}

/** A look that all cells of a block share is read as it is, differing ones as null. */
function look(block: Block, key: keyof SimLook): SimProperty {
  return {
    get: () => {
      const values = eachCell(block, (row, column) => lookOf(block.sheet, row, column)[key]).flat();
      return values.every((value) => value === values[0]) ? values[0] : null;
    },
    set: (value) => setLook(block, { [key]: value }),
  };
}

function setLook(block: Block, change: Partial<SimLook>): void {
  allowWriting(block.sheet);
  eachCell(block, (row, column) => changeLook(block.sheet, row, column, change));
}

function fontObject(block: Block): SimObject {
  const isRich = (): boolean =>
    eachCell(block, (row, column) => cellOf(block.sheet, row, column).more === "rich")
      .flat()
      .includes(true);
  const bold = look(block, "bold");
  return object("RangeFont", {
    properties: {
      // Of a text in several formats one part is bold, here.
      Bold: { ...bold, get: () => (isRich() ? null : bold.get()) },
      Italic: look(block, "italic"),
      Underline: look(block, "underline"),
      Color: look(block, "color"),
      Size: look(block, "size"),
      Name: look(block, "name"),
    },
  });
}

/** An unfilled cell reads as white; only `tintAndShade` tells the two apart. */
function fillObject(block: Block): SimObject {
  const fill = look(block, "fill");
  return object("RangeFill", {
    properties: {
      Color: { get: () => fill.get() ?? "#FFFFFF", set: (color) => setLook(block, { fill: textOf(color) }) },
      TintAndShade: { get: () => (fill.get() === null ? null : 0) },
    },
    methods: { Clear: () => setLook(block, { fill: null }) },
  });
}

function bordersObject(block: Block): SimObject {
  return object("RangeBorderCollection", { item: (key) => borderObject(block, textOf(key)) });
}

function borderObject(block: Block, key: string): SimObject {
  const sides = edgesOf(block, key);
  const set = (change: Partial<SimBorder>) => {
    allowWriting(block.sheet);
    for (const { row, column, edge } of sides) changeBorder(block, row, column, edge, change);
  };
  const get = (part: keyof SimBorder) => {
    const values = sides.map(({ row, column, edge }) => borderOf(block, row, column, edge)[part]);
    return values.every((value) => value === values[0]) ? (values[0] ?? null) : null;
  };
  return object("RangeBorder", {
    properties: {
      Style: { get: () => get("style"), set: (style) => set({ style: textOf(style) }) },
      Color: { get: () => get("color"), set: (color) => set({ color: textOf(color) }) },
      Weight: { get: () => get("weight"), set: (weight) => set({ weight: textOf(weight) }) },
    },
  });
}

/** The border of one side as Excel reads it, also where there is none. */
export function borderOf(block: Block, row: number, column: number, edge: SimEdge): SimBorder {
  return lookOf(block.sheet, row, column).borders[edge] ?? { style: "None", color: "#000000", weight: "Thin" };
}

/** Changes a border in part; naming a colour or a weight where there is no line draws one, as in Excel. */
export function changeBorder(block: Block, row: number, column: number, edge: SimEdge, change: Partial<SimBorder>): void {
  const { [edge]: before, ...others } = lookOf(block.sheet, row, column).borders;
  const line = { style: "Continuous", color: "#000000", weight: "Thin", ...before, ...change };
  changeLook(block.sheet, row, column, { borders: line.style === "None" ? others : { ...others, [edge]: line } });
}

interface Side {
  readonly row: number;
  readonly column: number;
  readonly edge: SimEdge;
}

/** The sides of single cells that a border of a whole block is made of. */
function edgesOf(block: Block, key: string): readonly Side[] {
  const { top, left, bottom, right } = block.area;
  const wanted: Readonly<Record<string, (row: number, column: number) => readonly SimEdge[]>> = {
    EdgeTop: (row) => (row === top ? ["top"] : []),
    EdgeBottom: (row) => (row === bottom ? ["bottom"] : []),
    EdgeLeft: (_row, column) => (column === left ? ["left"] : []),
    EdgeRight: (_row, column) => (column === right ? ["right"] : []),
    InsideHorizontal: (row) => [...(row > top ? (["top"] as const) : []), ...(row < bottom ? (["bottom"] as const) : [])],
    InsideVertical: (_row, column) => [...(column > left ? (["left"] as const) : []), ...(column < right ? (["right"] as const) : [])],
  };
  const edges = wanted[key];
  if (edges === undefined) throw invalidArgument(key);
  return eachCell(block, (row, column) => edges(row, column).map((edge) => ({ row, column, edge }))).flat(2);
}
