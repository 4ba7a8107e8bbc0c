import type { Annotation } from "./outcome.ts";

/** GitHub shows so many of a level beside the code that a step prints; the others would only fill the log. */
const mostOfLevel = 10;

/** The first annotations of each level, in their order, and how many are left. */
export function firstAnnotations(all: readonly Annotation[]): { first: readonly Annotation[]; left: number } {
  const counts = new Map<Annotation["level"], number>();
  const first = all.filter(({ level }) => {
    const count = (counts.get(level) ?? 0) + 1;
    counts.set(level, count);
    return count <= mostOfLevel;
  });
  return { first, left: all.length - first.length };
}
