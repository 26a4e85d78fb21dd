import type { Refusal } from "../../host/host";
import type { Doing } from "../means";
import { words } from ".";
import { zh } from "./zh";

// What is Chinese whatever the pane speaks: what stands in the file, what the core found out about it, and what a host refused.

const han = /\p{Script=Han}/u;

/** A name in Chinese with the digits and marks that belong to it, such as 附件5. */
const name = /(\p{Script=Han}[\p{Script=Han}\p{Nd}，。、；：？！《》（）－＋×÷＝％]*)/u;

/** The language of a text that is not the pane's own, for a `lang` of its own: a screen reader changes its voice by it. */
export function langOf(text: string): string | undefined {
  return words.lang !== zh.lang && han.test(text) ? zh.lang : undefined;
}

/** A sentence of the pane as pieces, the Chinese names in it each by itself; in Chinese the whole is one. */
export function piecesOf(text: string): readonly string[] {
  return langOf(text) === undefined ? [text] : text.split(name).filter((piece) => piece !== "");
}

/** What a host refused, as the pane says it: its own sentence, or one of ours for the code where that is in another language. */
export function saidOf({ code, message }: Refusal): string {
  return langOf(message) === undefined ? message : (words.refused?.[code] ?? message);
}

/** What the host itself said, in Chinese, where the pane has said something else; null where that is all there is. */
export function detailOf(refusal: Refusal): string | null {
  return saidOf(refusal) === refusal.message ? null : refusal.message;
}

const doings = Object.keys(zh.doing) as readonly Doing[];

/** The name of a step as the file keeps it, which is always Chinese, in the language of the pane; as it stands where it is not ours. */
export function stepName(kept: string): string {
  const doing = doings.find((each) => zh.doing[each] === kept);
  return doing === undefined ? kept : words.doing[doing];
}
