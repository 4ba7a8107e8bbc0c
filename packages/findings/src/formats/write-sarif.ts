import { createHash } from "node:crypto";
import type { Finding, Level } from "../finding.ts";

export interface SarifFacts {
  /** What tells this use of the gate from others on the same commit: `quality-gate`. */
  readonly category: string;
  /** By tool, as far as they are known. */
  readonly versions: ReadonlyMap<string, string | null>;
  /** The text of a line of the code as it is now; null where there is none. */
  readonly lineText: (path: string, line: number) => string | null;
}

export interface WrittenSarif {
  /** A SARIF 2.1.0 document. */
  readonly sarif: object;
  /** How many findings are not in it: without a file in the repository, or beyond what GitHub takes. */
  readonly omitted: number;
}

/** What GitHub's code scanning takes: https://docs.github.com/en/code-security/reference/code-scanning/sarif-files */
const limits = { runs: 20, results: 25_000, message: 4096 };

const sarifLevels: Record<Level, string> = { error: "error", warning: "warning", notice: "note" };
const order: Record<Level, number> = { error: 0, warning: 1, notice: 2 };

/**
 * Findings for GitHub's code scanning: a run for each tool, with a category of its own, the worst first, since of each
 * run only the first 5,000 are kept. Fingerprints stay the same
 * for a finding that only moved, so that GitHub does not close one alert and open another.
 */
export function writeSarif(findings: readonly Finding[], facts: SarifFacts): WrittenSarif {
  const byTool = new Map<string, Located[]>();
  for (const finding of findings.filter(isLocated)) {
    const before = byTool.get(finding.tool);
    if (before) before.push(finding);
    else byTool.set(finding.tool, [finding]);
  }
  let written = 0;
  const runs = [...byTool].slice(0, limits.runs).map(([tool, found]) => {
    const kept = found.toSorted((a, b) => order[a.level] - order[b.level]).slice(0, limits.results);
    written += kept.length;
    return run(tool, kept, facts);
  });
  const $schema = "https://json.schemastore.org/sarif-2.1.0.json";
  return { sarif: { $schema, version: "2.1.0", runs }, omitted: findings.length - written };
}

interface Located extends Finding {
  readonly path: string;
}

function isLocated(finding: Finding): finding is Located {
  return finding.path !== null && finding.path !== "" && !/^(?:\/|[A-Za-z]:\/|\.\.(?:\/|$))/.test(finding.path);
}

function run(tool: string, findings: readonly Located[], { category, versions, lineText }: SarifFacts): object {
  const rules = new Map<string, number>();
  const seen = new Map<string, number>();
  const results = findings.map((finding) => {
    const { path, line, column, endLine, level, message } = finding;
    const ruleId = finding.rule ?? tool;
    if (!rules.has(ruleId)) rules.set(ruleId, rules.size);
    const region = {
      startLine: line ?? 1,
      ...(line !== null && column !== null && { startColumn: column }),
      ...(line !== null && endLine !== undefined && endLine >= line && { endLine }),
    };
    return {
      ruleId,
      ruleIndex: rules.get(ruleId),
      level: sarifLevels[level],
      message: { text: message.toWellFormed().slice(0, limits.message) || ruleId },
      locations: [{ physicalLocation: { artifactLocation: { uri: toUri(path) }, region } }],
      partialFingerprints: { primaryLocationLineHash: fingerprint(finding, lineText, seen) },
    };
  });
  const version = versions.get(tool);
  const driver = { name: tool, ...(version && { version }), rules: [...rules.keys()].map((id) => ({ id })) };
  return { tool: { driver }, automationDetails: { id: `${category}/${tool}/` }, results };
}

/** Of rule, file and the line's content; findings that are equal in these are counted. */
function fingerprint(
  { rule, path, line, message }: Located,
  lineText: SarifFacts["lineText"],
  seen: Map<string, number>,
): string {
  const text = (line === null ? null : lineText(path, line)?.trim()) ?? message;
  const hash = createHash("sha256")
    .update(JSON.stringify([rule, path, text]))
    .digest("hex")
    .slice(0, 16);
  const count = (seen.get(hash) ?? 0) + 1;
  seen.set(hash, count);
  return `${hash}:${count}`;
}

function toUri(path: string): string {
  return path.toWellFormed().split("/").map(encodeURIComponent).join("/");
}
