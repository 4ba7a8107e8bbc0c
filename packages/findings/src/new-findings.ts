import type { Change } from "./change.ts";
import type { Finding } from "./finding.ts";
import { inChange } from "./in-change.ts";

export interface Sides<Head extends Finding, Base extends Finding> {
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
 * Equal ones are counted: of three where the base has two, one is new, if possible one that the change touches.
 */
export function newFindings<Head extends Finding, Base extends Finding>(
  findings: readonly Head[],
  base: readonly Base[],
  { lineAt, baseLineAt, change }: Sides<Head, Base>,
): boolean[] {
  const left = new Map<string, number>();
  for (const finding of base) {
    const key = identity(finding, finding.path, baseLineAt(finding));
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  const known = new Set<number>();
  const match = (at: number): void => {
    const finding = findings[at] as Head;
    const key = identity(finding, formerPath(finding, change), lineAt(finding));
    const count = left.get(key) ?? 0;
    if (count === 0) return;
    left.set(key, count - 1);
    known.add(at);
  };
  const touched = findings.map((finding) => change !== null && inChange(finding, change));
  // What the change did not touch is matched first: where an original and its copy are equal, the copy is new.
  for (const at of findings.keys()) if (!touched[at]) match(at);
  for (const at of findings.keys()) if (touched[at]) match(at);
  return findings.map((_, at) => !known.has(at));
}

function formerPath({ path }: Finding, change: Change | null): string | null {
  return path === null ? null : (change?.renamed.get(path) ?? path);
}

function identity(finding: Finding, path: string | null, content: string | null): string {
  const { tool, rule, message } = finding;
  const said = message.replace(/\d+/g, "#");
  const place = content === null ? ["said", said] : ["on", content.trim()];
  return JSON.stringify([tool, rule ?? said, path, ...place]);
}
