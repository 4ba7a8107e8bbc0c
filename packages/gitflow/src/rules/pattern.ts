/**
 * Whether a pattern fits a whole name: `*` stands for any text without `/`, `**` for any text, as in the filters of
 * workflows; all else is meant as it is written. Takes at most the product of both lengths, whatever they are.
 */
export function matches(pattern: string, name: string): boolean {
  let ends: ReadonlySet<number> = new Set([0]);
  for (const part of pattern.split(/(\*\*|\*)/))
    ends = part.startsWith("*") ? afterStar(part, name, ends) : after(part, name, ends);
  return ends.has(name.length);
}

export function matchesAny(patterns: readonly string[], name: string): boolean {
  return patterns.some((pattern) => matches(pattern, name));
}

/** Where what was read of the name may end, with a text after one of the ends before. */
function after(text: string, name: string, ends: ReadonlySet<number>): ReadonlySet<number> {
  return new Set([...ends].filter((end) => name.startsWith(text, end)).map((end) => end + text.length));
}

function afterStar(star: string, name: string, ends: ReadonlySet<number>): ReadonlySet<number> {
  const reached = new Set<number>();
  for (let end = 0; end <= name.length; end++) {
    const goesOn = reached.has(end - 1) && (star === "**" || name[end - 1] !== "/");
    if (goesOn || ends.has(end)) reached.add(end);
  }
  return reached;
}
