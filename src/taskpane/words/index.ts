import { zh } from "./zh";

/** A catalogue of another language: the same entries, with the same arguments. */
export type Words = Other<typeof zh>;

type Other<T> = T extends string
  ? string
  : T extends (...given: infer Given) => string
    ? (...given: Given) => string
    : { readonly [Key in keyof T]: Other<T[Key]> };

/** Every word that the pane shows of its own. */
export const words: Words = zh;
