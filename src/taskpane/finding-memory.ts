/** Which findings are opened, by key, for as long as the result is in view: a list that goes and comes finds them as they were. */
export interface Memory {
  readonly isOpen: (key: string) => boolean;
  readonly keep: (key: string, open: boolean) => void;
}

/** A memory in which nothing is open yet. */
export function newMemory(): Memory {
  const opened = new Set<string>();
  return {
    isOpen: (key) => opened.has(key),
    keep: (key, open) => void (open ? opened.add(key) : opened.delete(key)),
  };
}
