import { type Annotation, type Context, type Outcome, plainText } from "@mlops-actions/action-kit";
import { type Report, type Verdict, visible } from "@mlops-actions/report";
import { gitflowData } from "./data.ts";
import type { Judged } from "./judged.ts";
import { findingsList, headline, meaningTable, reasonsSection, unmergedSection } from "./report.ts";

/** What leaves the action: the report, what the ref means as outputs, and a comment only where a rule has something to say. */
export function outcome(judged: Judged, context: Context): Outcome {
  const { findings, rules } = judged;
  const verdict = verdictOf(judged);
  const finding = headline(judged);
  // Components of a repository have rules, and comments, of their own.
  const subject = rules.tagPrefix.replace(/[^\p{L}\p{N}]+$/u, "") || "gitflow";
  const report: Report = {
    action: "gitflow",
    subject,
    verdict,
    headline: finding,
    lead: findings.length === 0 ? [meaningTable(judged)] : [findingsList(findings)],
    sections: [
      ...(findings.length === 0 ? [] : [{ title: "What the ref means", blocks: [meaningTable(judged)] }]),
      ...unmergedSection(judged),
      reasonsSection(judged),
    ],
    links: [],
    data: gitflowData(judged, verdict, finding, context),
  };
  return {
    report,
    summary: plainText(visible(`${subject}: ${finding}`)),
    outputs: outputs(judged),
    annotations: annotations(judged),
    quiet: verdict === "pass",
  };
}

function verdictOf({ findings }: Judged): Verdict {
  if (findings.some(({ level }) => level === "fail")) return "fail";
  return findings.length === 0 ? "pass" : "warn";
}

function outputs({ decision }: Judged): ReadonlyMap<string, string> {
  const { version, release, tags, environment, stage, role, region, deploy, kind } = decision;
  return new Map([
    ["environment", environment ?? ""],
    ["stage", stage ?? ""],
    ["role", role ?? ""],
    ["region", region ?? ""],
    ["deploy", String(deploy)],
    ["version", version.semver],
    ["version-core", version.core],
    ["version-pep440", version.pep440 ?? ""],
    ["version-image", version.imageTag],
    ["release", String(release)],
    ["tags", tags.join("\n")],
    ["kind", kind ?? ""],
  ]);
}

function annotations({ findings }: Judged): Annotation[] {
  return findings.map(({ level, message, remedy }) => ({
    level: level === "fail" ? "error" : "warning",
    message: visible(`${message} ${remedy}`),
  }));
}
