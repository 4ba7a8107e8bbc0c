import { createHash } from "node:crypto";
import { type Replacement, replacements } from "@mlops-actions/findings";
import { markerFor, type ReviewRemark } from "@mlops-actions/github";
import { escapeMarkdown } from "@mlops-actions/report";
import { enumeration } from "../report/words.ts";

/** A file before and after the fixers. */
export interface FixedFile {
  /** Relative to the root of the repository. */
  readonly path: string;
  readonly before: string;
  readonly after: string;
  /** Lines that are new in the pull request, from 1. */
  readonly changed: ReadonlySet<number>;
  /** Who changed it: `ruff`, `black`. */
  readonly by: readonly string[];
}

/** Changes with so few lines between them depend on each other more often than not: imports that move, quotes that pair. */
const together = 3;

/** A longer one is no fix that a reviewer looks through. */
const mostLines = 60;

/**
 * What fixers would change on lines that are new in the pull request, each as a suggestion that a click commits. A
 * change that reaches beyond those lines is none: GitHub takes remarks on the diff alone, and the rest is not this
 * pull request's business.
 */
export function suggestions({ path, before, after, changed, by }: FixedFile): ReviewRemark[] {
  const carriageReturns = before.includes("\r\n");
  if (carriageReturns) return [];
  const lines = before.split("\n");
  return joined(replacements(before, after) ?? [], lines).flatMap((replacement) => {
    const anchored = anchor(replacement, lines, changed);
    if (anchored === null || anchored.last - anchored.first >= mostLines || anchored.after.length > mostLines)
      return [];
    const { first, last } = anchored;
    for (let line = first; line <= last; line++) if (!changed.has(line)) return [];
    const marker = markerFor("quality-gate", "fix", digest([path, anchored.before, anchored.after]));
    const words = `${escapeMarkdown(enumeration(by))} would write:`;
    return [{ path, startLine: first, line: last, marker, body: `${words}\n\n${fenced(anchored.after)}\n\n${marker}` }];
  });
}

/** Neighbours are one suggestion, so that nobody commits the half of a change. */
function joined(all: readonly Replacement[], lines: readonly string[]): Replacement[] {
  const groups: Replacement[] = [];
  for (const next of all) {
    const last = groups.at(-1);
    if (last === undefined || next.first - last.last - 1 > together) groups.push(next);
    else {
      const between = lines.slice(last.last, next.first - 1);
      groups[groups.length - 1] = {
        first: last.first,
        last: next.last,
        before: [...last.before, ...between, ...next.before],
        after: [...last.after, ...between, ...next.after],
      };
    }
  }
  return groups;
}

/** A suggestion stands for at least one line: an insertion takes a changed neighbour with it. */
function anchor(replacement: Replacement, lines: readonly string[], changed: ReadonlySet<number>): Replacement | null {
  const { first, last, before, after } = replacement;
  if (last >= first) return { first, last, before, after };
  const above = lines[first - 2];
  if (above !== undefined && changed.has(first - 1)) {
    return { first: first - 1, last: first - 1, before: [above], after: [above, ...after] };
  }
  const below = lines[first - 1];
  if (below !== undefined && changed.has(first)) {
    return { first, last: first, before: [below], after: [...after, below] };
  }
  return null;
}

/** In a fence that no line within can end. An empty one takes the lines away. */
function fenced(lines: readonly string[]): string {
  const longest = Math.max(2, ...lines.flatMap((line) => (line.match(/[`]+/g) ?? []).map(({ length }) => length)));
  const fence = "`".repeat(longest + 1);
  return [`${fence}suggestion`, ...lines, fence].join("\n");
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex").slice(0, 16);
}
