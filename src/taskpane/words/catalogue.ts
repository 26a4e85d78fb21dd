import type { zh } from "./zh";

/** The same entries in another language, with the same arguments: none missing, none that the Chinese has not. */
export type Translation<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Translation<T[Key]> };

/** A catalogue of everything that the pane says of its own. */
export type Words = Translation<typeof zh>;
