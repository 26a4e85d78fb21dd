/** Text that is markup already; everything else is escaped on its way into a page. */
export interface Markup {
  readonly markup: string;
}

type Piece = string | number | Markup | readonly Markup[];

const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Markup with what is put into it escaped, unless that is markup itself. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return { markup: parts.map((part, index) => part + written(pieces[index])).join("") };
}

function written(piece: Piece | undefined): string {
  if (piece === undefined) return "";
  if (typeof piece === "string" || typeof piece === "number") return String(piece).replace(/[&<>"']/gu, (sign) => entities[sign] ?? sign);
  return "markup" in piece ? piece.markup : piece.map((each) => each.markup).join("");
}

/** Nothing, where something may stand. */
export const nothing: Markup = { markup: "" };

/** A line that was broken between two Chinese characters would show as a gap. */
export function joined(markup: string): string {
  return markup.replace(/(?<=[\p{Script=Han}，。：；、？！”）])\s*\n\s*(?=[\p{Script=Han}“（])/gu, "");
}
