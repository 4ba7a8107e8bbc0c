import type { Verdict } from "./report.ts";

/** Never a colour alone: an icon and a word. */
export const verdicts: Record<Verdict, { readonly emoji: string; readonly sign: string; readonly word: string }> = {
  pass: { emoji: "✅", sign: "✓", word: "Pass" },
  warn: { emoji: "⚠️", sign: "!", word: "Warning" },
  fail: { emoji: "❌", sign: "✗", word: "Fail" },
};

/** The verdict that a text consists of, where it is nothing but one of the icons, as in the first cell of a table's row. */
export function verdictOf(text: string): Verdict | undefined {
  const bare = text.trim().replace(/\ufe0f/g, "");
  return (Object.keys(verdicts) as Verdict[]).find((verdict) => verdicts[verdict].emoji.replace("\ufe0f", "") === bare);
}
