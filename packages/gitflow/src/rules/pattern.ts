/**
 * Whether a pattern fits a whole name: `*` stands for any text without `/`, `**` for any text, as in the filters of
 * workflows; all else is meant as it is written.
 */
export function matches(pattern: string, name: string): boolean {
  const parts = pattern.split(/(\*\*|\*)/).map((part) => {
    if (part === "**") return ".*";
    return part === "*" ? "[^/]*" : part.replace(/[\\^$.*+?()[\]{}|]/g, "\\$&");
  });
  return new RegExp(`^${parts.join("")}$`, "su").test(name);
}

export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matches(pattern, name));
}
