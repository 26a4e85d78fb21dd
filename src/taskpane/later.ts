import type { Later } from "./means";

/** Does something later, by the clock of the page. */
export const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};

/** Waits by the clock of the page. */
export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => void later(resolve, milliseconds));
