import type { Exact } from "../quantity";

/** `|-|` is how far two figures are apart: ｜决算数-预算数｜. */
export type Operator = "+" | "-" | "×" | "÷" | "|-|";

/** An expression over named figures, such as 在职人员数 ÷ 编制数. */
export type Expression =
  | { readonly kind: "number"; readonly value: Exact }
  | { readonly kind: "name"; readonly name: string }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Expression; readonly right: Expression };

/** What a 指标说明 defines (指标公式). */
export type IndicatorFormula =
  | {
      readonly kind: "formula";
      /** What the text calls the result, left of its `=`. */
      readonly subject: string;
      readonly expression: Expression;
      /** The formula as printed, when its brackets were broken and it was read as what it must mean. */
      readonly repaired: string | null;
    }
  | { readonly kind: "none" }
  | { readonly kind: "unparsed"; readonly text: string };

/** The names in an expression, each once, in order of appearance. */
export function namesIn(expression: Expression): readonly string[] {
  switch (expression.kind) {
    case "number":
      return [];
    case "name":
      return [expression.name];
    case "binary":
      return [...new Set([...namesIn(expression.left), ...namesIn(expression.right)])];
  }
}

/** The value of an expression; null where a figure is missing or a denominator is zero. */
export function valueOf(expression: Expression, figure: (name: string) => Exact | null): Exact | null {
  switch (expression.kind) {
    case "number":
      return expression.value;
    case "name":
      return figure(expression.name);
    case "binary": {
      const left = valueOf(expression.left, figure);
      const right = valueOf(expression.right, figure);
      return left === null || right === null ? null : combine(expression.operator, left, right);
    }
  }
}

function combine(operator: Operator, left: Exact, right: Exact): Exact | null {
  switch (operator) {
    case "+":
      return left.plus(right);
    case "-":
      return left.minus(right);
    case "|-|":
      return left.minus(right).abs();
    case "×":
      return left.times(right);
    case "÷":
      return right.isZero() ? null : left.dividedBy(right);
  }
}
