/** What people need of a failure's text is at its head; the rest is in the report itself. */
const longest = { lines: 12, characters: 2000 };
/** What writers put where they have nothing to say. */
const empty = new Set(["", "failed", "failure", "error", "collection failure"]);

/**
 * The assertion or the exception in a failure's first lines, without stack frames.
 * @param message The report's own summary, null where it has none.
 * @param text The whole text, stack included.
 */
export function failureMessage(message: string | null, text: string): string | null {
  const summary = message?.trim() ?? "";
  if (empty.has(summary.toLowerCase())) return shortened(exception(text)) ?? (summary || null);
  const first = text.trimStart().split("\n", 1)[0]!.trim();
  const head = summary.split("\n", 1)[0]!;
  // Java's message lacks the exception's name, which begins its stack.
  const named = first.length > head.length && first.length < 300 && first.endsWith(`: ${head}`);
  return shortened(named ? first + summary.slice(head.length) : summary);
}

/** pytest marks the exception with `E`; elsewhere it is what stands before the frames. */
function exception(text: string): string {
  const lines = text.split("\n");
  const marked = lines.filter((line) => /^E(?:\s|$)/.test(line)).map((line) => line.replace(/^E {0,3}/, ""));
  if (marked.length > 0) return marked.join("\n");
  const frame = lines.findIndex((line) => /^\s+(?:at |❯ )/.test(line));
  return (frame > 0 ? lines.slice(0, frame) : lines).join("\n");
}

function shortened(text: string): string | null {
  const lines = text.trim().split("\n").slice(0, longest.lines);
  const short = lines.join("\n").slice(0, longest.characters).trimEnd();
  return short === "" ? null : short;
}
