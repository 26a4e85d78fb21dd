// A note on all bounds of a rule at once: （“以上”含本数，“以下”不含本数）. It marks every 以上 and 以下 that has no mark of its own.

const include = "(?:均|都)?(?:包?含|包括)(?:本数|本级)";
const exclude = "(?:均|都)?(?:不包?含|不包括)(?:本数|本级)";
const note = new RegExp(`[,;。]?\\(?(?:备?注:?)?(?:上述|本表|所称)?以上${include}[,;、]?以下${exclude}\\)?(?=[,;。]|$)`);

/** The text without such a note, its bounds marked as it says. */
export function withoutBoundsNote(text: string): string {
  if (!note.test(text)) return text;
  const marks = "(?![(含]|,?不?含)";
  return text
    .replace(note, "")
    .replace(new RegExp(`(?<=[%\\d分])以上${marks}`, "g"), "以上(含)")
    .replace(new RegExp(`(?<=[%\\d分])以下${marks}`, "g"), "以下(不含)");
}
