import type { Change } from "./change.ts";
import type { Finding } from "./finding.ts";
import { inChange } from "./in-change.ts";

interface Sides<Head extends Finding, Base extends Finding> {
  /** The text of the line that a finding is on; null where it has none, or none that can be read. */
  readonly lineAt: (finding: Head) => string | null;
  readonly baseLineAt: (finding: Base) => string | null;
  /** Follows renamed files, and tells a copy from its original; null where it is not known. */
  readonly change: Change | null;
}

/**
 * Which findings are not on the base, in the order of `findings`.
 *
 * Two are the same where tool, rule, file and the content of the line are: a line that moved brings nothing new, and no
 * message is looked at that counts things. Blanks around the content are not compared, for a line that is only indented
 * anew (within a new `if`, a class) has no other fault than before; a rule about the indentation itself can so hide one
 * new finding behind an old one of the very same content, and counts right again as soon as there are two.
 *
 * What is left then and said of a file as a whole is compared by its message: that a module lacks a docstring is no news
 * because another line is its first now.
 *
 * Equal ones are counted: of three where the base has two, one is new, if possible one that the change touches.
 */
export function newFindings<Head extends Finding, Base extends Finding>(
  findings: readonly Head[],
  base: readonly Base[],
  { lineAt, baseLineAt, change }: Sides<Head, Base>,
): boolean[] {
  const former = (finding: Head): string | null => formerPath(finding, change);
  const touched = findings.map((finding) => change !== null && inChange(finding, change));
  // What the change did not touch is matched first: where an original and its copy are equal, the copy is new.
  const order = [...findings.keys()].sort((a, b) => Number(touched[a]) - Number(touched[b]));

  const byLine = match(
    { of: findings, at: order, key: (finding) => identity(finding, former(finding), lineAt(finding)) },
    { of: base, at: [...base.keys()], key: (finding) => identity(finding, finding.path, baseLineAt(finding)) },
  );
  const byFile = match(
    { of: findings, at: byLine.head, key: (finding) => ofFile(finding, former(finding)) },
    { of: base, at: byLine.base, key: (finding) => ofFile(finding, finding.path) },
  );
  const fresh = new Set(byFile.head);
  return findings.map((_, at) => fresh.has(at));
}

/** One side of a comparison: which findings take part in it, and what makes two the same; null is like nothing. */
interface Side<Kind extends Finding> {
  readonly of: readonly Kind[];
  readonly at: readonly number[];
  readonly key: (finding: Kind) => string | null;
}

/** Pairs equal findings of two sides off, and gives those that have no partner. */
function match<Head extends Finding, Base extends Finding>(
  head: Side<Head>,
  base: Side<Base>,
): { head: number[]; base: number[] } {
  const partners = new Map<string, number[]>();
  const baseLeft = new Set(base.at);
  for (const at of base.at) {
    const key = base.key(base.of[at] as Base);
    if (key === null) continue;
    const same = partners.get(key);
    if (same === undefined) partners.set(key, [at]);
    else same.push(at);
  }
  const headLeft = head.at.filter((at) => {
    const key = head.key(head.of[at] as Head);
    const partner = key === null ? undefined : partners.get(key)?.pop();
    return partner === undefined || !baseLeft.delete(partner);
  });
  return { head: headLeft, base: [...baseLeft] };
}

function formerPath({ path }: Finding, change: Change | null): string | null {
  return path === null ? null : (change?.renamed.get(path) ?? path);
}

function identity(finding: Finding, path: string | null, content: string | null): string {
  const { tool, rule } = finding;
  const place = content === null ? ["said", said(finding)] : ["on", content.trim()];
  return JSON.stringify([tool, rule ?? said(finding), path, ...place]);
}

/** Linters place it in the first line; formatters, which have no rules and columns, where they would begin to change it. */
function ofFile(finding: Finding, path: string | null): string | null {
  const { tool, rule, line, column } = finding;
  const isWhole = line === null || line === 1 || (rule === null && column === null);
  return isWhole ? JSON.stringify([tool, rule, path, said(finding)]) : null;
}

/** Without the numbers: `(1203/1000)` is `(1204/1000)` after any change. */
function said({ message }: Finding): string {
  return message.replace(/\d+/g, "#");
}
