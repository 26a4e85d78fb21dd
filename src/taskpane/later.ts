import type { Later } from "./means";

/** Does something later, by the clock of the page. */
export const later: Later = (work, milliseconds) => {
  const timer = setTimeout(work, milliseconds);
  return () => clearTimeout(timer);
};
