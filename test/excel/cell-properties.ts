import { allowWriting, eachCell, enterLink, writeCells, type Block } from "./cells";
import { borderOf, changeBorder } from "./format-objects";
import { cellOf, changeLook, lookOf, type SimEdge, type SimLink, type SimLook } from "./model";
import { gap, invalidArgument } from "./objects";

// getCellProperties and setCellProperties: formats of many cells in one call. Names are in camelCase here, as in Excel.

type Options = Readonly<Record<string, unknown>>;
const edges: readonly SimEdge[] = ["top", "bottom", "left", "right"];
const fontKeys: Readonly<Record<string, keyof SimLook>> = {
  bold: "bold",
  italic: "italic",
  underline: "underline",
  color: "color",
  size: "size",
  name: "name",
};
const formatKeys: Readonly<Record<string, keyof SimLook>> = {
  horizontalAlignment: "horizontal",
  verticalAlignment: "vertical",
  wrapText: "wrap",
};

/** Reads the properties that are asked for from every cell. */
export function getCellProperties(block: Block, options: unknown): unknown {
  return eachCell(block, (row, column) =>
    picked(asked(options), {
      format: (format) => formatOf(block, row, column, format),
      hyperlink: () => cellOf(block.sheet, row, column).link,
    }),
  );
}

function formatOf(block: Block, row: number, column: number, options: Options): unknown {
  const look = lookOf(block.sheet, row, column);
  const lookKeys = (keys: Readonly<Record<string, keyof SimLook>>) =>
    Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, () => look[key]]));
  return picked(options, {
    ...lookKeys(formatKeys),
    font: (font) => picked(font, lookKeys(fontKeys)),
    fill: (fill) => picked(fill, { color: () => look.fill ?? "#FFFFFF", tintAndShade: () => (look.fill === null ? null : 0) }),
    borders: (parts) =>
      Object.fromEntries(
        edges.map((edge) => {
          const border = borderOf(block, row, column, edge);
          return [edge, picked(parts, { style: () => border.style, color: () => border.color, weight: () => border.weight })];
        }),
      ),
  });
}

/** Answers what is asked for and true or an object itself; what is not known is a gap. */
function picked(options: Options, known: Readonly<Record<string, (options: Options) => unknown>>): Options {
  const names = Object.keys(options).filter((name) => options[name] !== false && options[name] !== undefined);
  return Object.fromEntries(
    names.map((name) => {
      const read = known[name];
      if (read === undefined) throw gap(`the cell property ${name}`);
      return [name, read(asked(options[name]))];
    }),
  );
}

const asked = (options: unknown): Options => (typeof options === "object" && options !== null ? (options as Options) : {});

/** Sets properties cell by cell, in the order in which they are named. */
export function setCellProperties(block: Block, values: unknown): void {
  allowWriting(block.sheet);
  if (!Array.isArray(values)) throw invalidArgument("cell properties are an array of rows");
  writeCells(block, values, (row, column, properties) => {
    apply(asked(properties), {
      format: (format) => setFormat(block, row, column, asked(format)),
      hyperlink: (link) => enterLink(block, row, column, link as SimLink),
    });
  });
}

function setFormat(block: Block, row: number, column: number, format: Options): void {
  const set = (key: keyof SimLook) => (value: unknown) => changeLook(block.sheet, row, column, { [key]: value });
  const setters = (keys: Readonly<Record<string, keyof SimLook>>) =>
    Object.fromEntries(Object.entries(keys).map(([name, key]) => [name, set(key)]));
  apply(format, {
    ...setters(formatKeys),
    font: (font) => apply(asked(font), setters(fontKeys)),
    fill: (fill) => apply(asked(fill), { color: set("fill") }),
    borders: (borders) =>
      apply(
        asked(borders),
        Object.fromEntries(edges.map((edge) => [edge, (border: unknown) => setBorder(block, row, column, edge, asked(border))])),
      ),
  });
}

function setBorder(block: Block, row: number, column: number, edge: SimEdge, border: Options): void {
  for (const [part, value] of Object.entries(border)) {
    if (part !== "style" && part !== "color" && part !== "weight") throw gap(`the border property ${part}`);
    changeBorder(block, row, column, edge, { [part]: value });
  }
}

function apply(values: Options, known: Readonly<Record<string, (value: unknown) => void>>): void {
  for (const [name, value] of Object.entries(values)) {
    const set = known[name];
    if (set === undefined) throw gap(`setting the cell property ${name}`);
    if (value !== undefined && value !== null) set(value);
  }
}
