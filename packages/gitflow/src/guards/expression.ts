import { runInNewContext } from "node:vm";

const milliseconds = 1_000;

/**
 * Whether a team's regular expression fits one of the texts; null where it takes longer than a second to tell. Anyone may
 * write the title of a pull request, and some expressions take ages with some texts: `(a+)+$`.
 */
export function expressionFits(expression: string, texts: readonly string[]): boolean | null {
  try {
    // Nothing else in JavaScript stops a regular expression; the code is ours, the expression and the texts are data.
    const code = "texts.some((text) => new RegExp(expression, 'u').test(text))";
    return runInNewContext(code, { expression, texts }, { timeout: milliseconds });
  } catch (error) {
    if (Object(error).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") return null;
    throw error;
  }
}

/** How to mend an expression that takes too long. */
export const slowExpression =
  "Write an expression that repeats nothing which repeats itself: a+ instead of (a+)+. If it is an ordinary one, shorten the text.";
