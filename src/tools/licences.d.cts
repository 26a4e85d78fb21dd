export function permissiveIn(expression: string): string | null;
export function licencesText(
  folders: Iterable<string>,
  read: readonly string[],
): { readonly text: string; readonly faults: readonly string[] };
