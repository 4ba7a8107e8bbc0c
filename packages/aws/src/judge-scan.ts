import { UserError } from "@mlops-actions/errors";
import { type ScanFinding, type Severity, severities } from "./scan-finding.ts";

/** A vulnerability that a team lives with for a while. */
export interface AllowedFinding {
  /** As `CVE-2026-12345`, in any case. */
  readonly id: string;
  /** The last day on which it is allowed, `2026-12-31`. */
  readonly until: string;
  readonly reason: string;
}

export interface ScanRules {
  /** The mildest severity that fails. */
  readonly failOn: Severity;
  readonly allow: readonly AllowedFinding[];
  /** Passes over what no version mends yet. What a basic scan found counts all the same, since that does not tell. */
  readonly ignoreUnfixed: boolean;
  /** `2026-11-25`, in UTC. */
  readonly today: string;
}

export interface ScanJudgement {
  readonly passed: boolean;
  /** Why it fails, the gravest first. */
  readonly failing: readonly ScanFinding[];
  /** Those that would fail but for the list, each with its entry. */
  readonly allowed: readonly { readonly finding: ScanFinding; readonly entry: AllowedFinding }[];
  /** Those that would fail but for `ignoreUnfixed`. */
  readonly unfixed: readonly ScanFinding[];
  /** Entries of the list whose day is over, though the finding is still there. */
  readonly expired: readonly AllowedFinding[];
  /** Entries of the list that nothing needs any more. */
  readonly unused: readonly AllowedFinding[];
  /** Of all findings. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** Sentences about how it was judged. */
  readonly notes: readonly string[];
}

/**
 * Whether the findings of a scan let an image pass.
 * @throws UserError where the list holds no day that there is
 */
export function judgeScan(findings: readonly ScanFinding[], rules: ScanRules): ScanJudgement {
  const { failOn, allow, ignoreUnfixed, today } = rules;
  for (const entry of allow) checkDay(entry);
  const entries = (finding: ScanFinding): AllowedFinding[] =>
    allow.filter(({ id }) => id.toLowerCase() === finding.name.toLowerCase());
  const grave = findings.filter(({ severity }) => rank(severity) >= rank(failOn)).sort(gravestFirst);

  const failing: ScanFinding[] = [];
  const allowed: { finding: ScanFinding; entry: AllowedFinding }[] = [];
  const unfixed: ScanFinding[] = [];
  const expired = new Set<AllowedFinding>();
  for (const finding of grave) {
    const listed = entries(finding);
    const entry = listed.find(({ until }) => until >= today);
    if (entry !== undefined) allowed.push({ finding, entry });
    else if (ignoreUnfixed && finding.kind === "enhanced" && finding.fixedIn === null) unfixed.push(finding);
    else {
      failing.push(finding);
      for (const one of listed) expired.add(one);
    }
  }

  const names = new Set(findings.map(({ name }) => name.toLowerCase()));
  return {
    passed: failing.length === 0,
    failing,
    allowed,
    unfixed,
    expired: [...expired],
    unused: allow.filter(({ id }) => !names.has(id.toLowerCase())),
    counts: countsOf(findings),
    notes: notesOf(findings, grave, rules, [...expired]),
  };
}

/** Days are compared as text, in which a word would come after any day. */
function checkDay({ id, until }: AllowedFinding): void {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(until) ? Date.parse(until) : Number.NaN;
  if (!Number.isNaN(time) && new Date(time).toISOString().startsWith(until)) return;
  throw new UserError(`${id} is allowed until ${JSON.stringify(until)}, which is no day.`, {
    remedy: "Write the last day as 2026-12-31.",
  });
}

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

function gravestFirst(one: ScanFinding, other: ScanFinding): number {
  return (
    rank(other.severity) - rank(one.severity) || compare(one.name, other.name) || compare(one.package, other.package)
  );
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

function countsOf(findings: readonly ScanFinding[]): Record<Severity, number> {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity).length;
  return {
    CRITICAL: of("CRITICAL"),
    HIGH: of("HIGH"),
    MEDIUM: of("MEDIUM"),
    LOW: of("LOW"),
    INFORMATIONAL: of("INFORMATIONAL"),
    UNDEFINED: of("UNDEFINED"),
  };
}

function notesOf(
  findings: readonly ScanFinding[],
  grave: readonly ScanFinding[],
  { failOn, ignoreUnfixed }: ScanRules,
  expired: readonly AllowedFinding[],
): string[] {
  const unrated = findings.filter(({ severity }) => severity === "UNDEFINED").length;
  const basic = ignoreUnfixed && grave.some(({ kind }) => kind === "basic");
  return [
    ...expired.map(({ id, until, reason }) => `${id} was allowed until ${until} (${reason}), and counts again.`),
    ...(basic
      ? ["A basic scan does not tell what is mended: what it found counts, though unfixed ones are ignored."]
      : []),
    ...(unrated > 0 && failOn !== "UNDEFINED"
      ? [
          `${unrated === 1 ? "One finding is" : `${unrated} findings are`} not rated yet, and do${unrated === 1 ? "es" : ""} not count.`,
        ]
      : []),
  ];
}
