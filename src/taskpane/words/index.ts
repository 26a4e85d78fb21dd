import type { Words } from "./catalogue";
import { zh } from "./zh";

/** Every word that the pane shows of its own, in the language that it speaks: read when shown, never kept from before. */
export let words: Words = zh;

/**
 * Speaks the language of a tag such as `zh-CN`: Chinese, or English in all other cases. The English is loaded only then, so that
 * it costs the Chinese pane nothing; where it cannot be loaded it stays Chinese, which is better than no pane.
 */
export async function speak(language: string): Promise<void> {
  words = /^zh\b/i.test(language) ? zh : await loadEnglish().catch(() => zh);
}

async function loadEnglish(): Promise<Words> {
  const { en } = await import(/* webpackChunkName: "en" */ "./en");
  return en;
}
