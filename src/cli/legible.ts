// What a terminal takes for an order to itself, and what turns the direction of writing round: a workbook may hold either.
const ORDERS = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/** A text for people to read on a terminal, which it can do nothing to; line breaks stay. */
export function legible(text: string): string {
  return text.replace(ORDERS, "\ufffd");
}

/** A value as one line of JSON, in which a terminal finds no orders either. */
export function jsonLine(value: unknown): string {
  return JSON.stringify(value).replace(ORDERS, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
