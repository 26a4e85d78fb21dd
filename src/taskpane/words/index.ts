import { later } from "../later";
import type { Later } from "../means";
import type { Words } from "./catalogue";
import { zh } from "./zh";

/** Every word that the pane shows of its own, in the language that it speaks: read when shown, never kept from before. */
export let words: Words = zh;

/**
 * Speaks the language of a tag such as `zh-CN`: Chinese, or English in all other cases. The English is loaded only then, so that
 * it costs the Chinese pane nothing; where it cannot be loaded, or not soon, it stays Chinese, which is better than no pane.
 */
export async function speak(language: string, wait: Later = later): Promise<void> {
  words = /^zh\b/i.test(language) ? zh : await Promise.race([loadEnglish().catch(() => zh), chineseAfter(wait)]);
}

/** How long nobody is shown anything for the sake of English, in milliseconds. */
const patience = 3000;

function chineseAfter(wait: Later): Promise<Words> {
  return new Promise((resolve) => void wait(() => resolve(zh), patience));
}

async function loadEnglish(): Promise<Words> {
  const { en } = await import(/* webpackChunkName: "en" */ "./en");
  return en;
}
