export function permissiveIn(expression: string): string | null;
