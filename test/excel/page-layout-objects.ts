import { areaNames, parseAreas } from "../../src/core/grid/address";
import { wholeSheet, type SimContext } from "./cells";
import type { SimPage, SimSheet } from "./model";
import { invalidArgument, isObject, object, textOf, type SimObject, type SimProperty } from "./objects";
import { rangeAreasAt, rangeAt } from "./range-objects";

/** How a sheet is printed: the `PageLayout`. */
export function pageLayoutObject(context: SimContext, sheet: SimSheet): SimObject {
  const { page } = sheet;
  return object("PageLayout", {
    properties: {
      Orientation: oneOf(page, "orientation", ["Portrait", "Landscape"]),
      PaperSize: oneOf(page, "paperSize", ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5"]),
      Zoom: { get: () => ({ ...noZoom, ...page.zoom }), set: (zoom) => void (page.zoom = zoomOf(zoom)) },
      ...Object.fromEntries(sides.map((side) => [`${capital(side)}Margin`, margin(page, side)])),
    },
    parts: { HeadersFooters: () => headersFootersObject(page) },
    methods: {
      GetPrintAreaOrNullObject: () => (sheet.printArea === null ? null : rangeAreasAt({ context, sheet }, sheet.printArea)),
      SetPrintArea: ([place]) => void (sheet.printArea = addressesOf(place)),
      GetPrintTitleRowsOrNullObject: () => (page.titleRows === null ? null : rangeAt({ context, sheet }, page.titleRows)),
      SetPrintTitleRows: ([place]) => void (page.titleRows = wholeRowsOf(place)),
      SetPrintMargins: ([unit, margins]) => setMargins(page, textOf(unit), margins),
    },
  });
}

const sides = ["left", "right", "top", "bottom", "header", "footer"] as const;
const capital = (name: string): string => name.slice(0, 1).toUpperCase() + name.slice(1);

function oneOf(page: SimPage, name: "orientation" | "paperSize", names: readonly string[]): SimProperty {
  return {
    get: () => page[name],
    set: (value) => {
      if (!names.includes(String(value))) throw invalidArgument(JSON.stringify(value));
      page[name] = String(value);
    },
  };
}

const noZoom = { horizontalFitToPages: null, verticalFitToPages: null, scale: null };

/** A scale excludes pages to fit in; what is not said of those is as many as it takes. */
function zoomOf(value: unknown): SimPage["zoom"] {
  if (typeof value !== "object" || value === null) throw invalidArgument(JSON.stringify(value));
  const given = Object.entries(value).filter(([, each]) => each !== null && each !== undefined);
  const isKnown = given.every(([name, each]) => name in noZoom && typeof each === "number" && Number.isInteger(each) && each >= 1);
  const zoom = Object.fromEntries(given) as SimPage["zoom"];
  const { scale } = zoom;
  if (!isKnown || given.length === 0) throw invalidArgument(JSON.stringify(value));
  if (scale !== undefined && (given.length > 1 || scale < 10 || scale > 400)) throw invalidArgument(JSON.stringify(value));
  return zoom;
}

function margin(page: SimPage, side: (typeof sides)[number]): SimProperty {
  return {
    get: () => page.margins[side],
    set: (points) => {
      if (typeof points !== "number" || points < 0) throw invalidArgument(JSON.stringify(points));
      page.margins[side] = points;
    },
  };
}

const points: Readonly<Record<string, number>> = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 };

function setMargins(page: SimPage, unit: string, margins: unknown): void {
  const scale = points[unit];
  if (scale === undefined || typeof margins !== "object" || margins === null) throw invalidArgument(unit);
  for (const [name, value] of Object.entries(margins)) {
    const side = sides.find((each) => each === name);
    if (side === undefined || typeof value !== "number" || value < 0) throw invalidArgument(name);
    page.margins[side] = Math.round(value * scale * 100) / 100;
  }
}

function headersFootersObject(page: SimPage): SimObject {
  const part = (name: string): readonly [string, SimProperty] => [
    capital(name),
    { get: () => page.footers[name] ?? "", set: (text) => void (page.footers[name] = textOf(text)) },
  ];
  const names = ["leftHeader", "centerHeader", "rightHeader", "leftFooter", "centerFooter", "rightFooter"];
  return object("HeaderFooterGroup", {
    parts: { DefaultForAllPages: () => object("HeaderFooter", { properties: Object.fromEntries(names.map(part)) }) },
  });
}

/** The addresses of a range or of several, without the sheet's name. */
function addressesOf(place: unknown): string {
  const text = isObject(place) ? textOf(place.properties["Address"]?.get()) : textOf(place);
  const areas = parseAreas(text);
  if (areas === null) throw invalidArgument("not a range");
  return isObject(place) ? areaNames(areas) : text;
}

/** Rows that are repeated on every page must be whole ones. */
function wholeRowsOf(place: unknown): string {
  const [area] = parseAreas(addressesOf(place)) ?? [];
  if (area === undefined || area.left !== 0 || area.right !== wholeSheet.right) throw invalidArgument("not whole rows");
  return `$${area.top + 1}:$${area.bottom + 1}`;
}
