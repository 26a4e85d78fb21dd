/** Where every check is explained, by its code: help.html#rate-mismatch, beside the pane's own page. */
export const helpPage: string = "help.html";
