/**
 * Reads a text once, however often it is asked for: the same few labels, rules and sentences are, by every check. Of long texts and of
 * more than a workbook holds nothing is kept, so that three hundred files do not pile up.
 */
export function remembering<Result>(read: (text: string) => Result): (text: string) => Result {
  const known = new Map<string, Result>();
  return (text) => {
    if (text.length > longestKept) return read(text);
    const before = known.get(text);
    if (before !== undefined) return before;
    const result = read(text);
    if (known.size > mostKept) known.clear();
    known.set(text, result);
    return result;
  };
}

const longestKept = 600;
const mostKept = 4000;
