import { decimalText } from "../quantity";
import type { Expression } from "./ast";

const rank = { "+": 1, "-": 1, "×": 2, "÷": 2, "|-|": 3 } as const;

/** An expression in the notation of the forms, each name as `show` gives it; it parses back to the same expression. */
export function printExpression(expression: Expression, show: (name: string) => string = (name) => name): string {
  switch (expression.kind) {
    case "number":
      return decimalText(expression.value);
    case "name":
      return show(expression.name);
    case "binary":
      if (expression.operator === "|-|") return `|${printExpression({ ...expression, operator: "-" }, show)}|`;
      return `${side(expression.left, expression.operator, false, show)}${expression.operator}${side(expression.right, expression.operator, true, show)}`;
  }
}

function side(part: Expression, operator: keyof typeof rank, isRight: boolean, show: (name: string) => string): string {
  const text = printExpression(part, show);
  if (part.kind !== "binary") return text;
  const needsBrackets = rank[part.operator] < rank[operator] || (isRight && rank[part.operator] === rank[operator]);
  return needsBrackets ? `（${text}）` : text;
}
