import { parse } from "shell-quote";

/** The words of a command line that no shell will see: variables, patterns and operators are words as they stand. */
export function wordsOf(text: string): string[] {
  return parse(text, (name) => `$${name}`).map((word) => {
    if (typeof word === "string") return word;
    if ("pattern" in word) return word.pattern;
    return "op" in word ? word.op : "";
  });
}
