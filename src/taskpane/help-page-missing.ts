/** The page as one file has nothing beside it: there is no other page to open. */
export const helpPage: string | null = null;
