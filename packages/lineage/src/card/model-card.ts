import { metricTitle, type Task } from "@mlops-actions/metrics";
import type { RegisteredVersion } from "@mlops-actions/registry";
import type { Block, GateRuleData, Link, Report, Section, Verdict } from "@mlops-actions/report";
import type { Lineage } from "../graph/lineage.ts";
import { renderLineageTree } from "../graph/tree.ts";
import { historySection } from "../history-section.ts";
import { repositoryOf } from "../repository.ts";
import { versionNumber } from "../version-name.ts";
import { dataSection } from "./data-section.ts";
import { type DeclaredUse, limitSection, useBlocks } from "./declared-use.ts";
import { metricBlocks, sliceSection } from "./metrics.ts";
import { originSections } from "./origin-sections.ts";

export interface ModelCardContent {
  readonly registered: RegisteredVersion;
  /** What mlops.yml says the model is for. */
  readonly declared?: DeclaredUse;
  /** What the bill of materials calls its task. */
  readonly task?: Task;
  /** Rules of the gate, as its evaluation report lists them. */
  readonly gate?: readonly GateRuleData[];
  readonly lineage?: Lineage;
  /** Where repositories without a server are. Default: https://github.com. */
  readonly server?: string;
}

/**
 * What a version is, what it is good for and how it came to be, of all that is known of it: a report, which
 * `renderModelCard` makes Markdown and HTML of. What is not known is said where a reader would look for it.
 */
export function modelCard(content: ModelCardContent): Report {
  const { registered, declared = {}, gate = [], lineage, server = "https://github.com" } = content;
  const { version, standing } = registered;
  const sections = [
    limitSection(declared),
    sliceSection(version),
    gateSection(gate),
    dataSection(version),
    ...originSections(version),
    lineageSection(lineage),
    historySection(standing),
  ];
  return {
    action: "model card",
    subject: version.model,
    verdict: verdictOf(registered),
    headline: headline(registered),
    lead: [...useBlocks(declared), ...metricBlocks(version)],
    sections: sections.filter((section) => section !== null),
    links: linksOf(registered, server),
    data: { kind: "model-card", schemaVersion: 1, version, standing, declared },
  };
}

function verdictOf({ version, standing }: RegisteredVersion): Verdict {
  if (standing.status === "rejected") return "fail";
  return version.evaluation?.verdict ?? "warn";
}

function headline({ version, standing: { status, stage, aliases } }: RegisteredVersion): string {
  return [
    `version ${versionNumber(version)}`,
    status === "pending" ? "waits for approval" : status,
    ...(stage === null ? [] : [stage === "archived" ? stage : `in ${stage}`]),
    ...aliases,
  ].join(", ");
}

function gateSection(gate: readonly GateRuleData[]): Section | null {
  if (gate.length === 0) return null;
  const rows = gate.map(({ metric, rule, limit, verdict, detail }) => [
    metricTitle(metric),
    rule,
    String(limit),
    verdict,
    detail,
  ]);
  const titles = ["metric", "rule", "limit", "verdict", "why"];
  return { title: "Gate", blocks: [{ kind: "table", columns: titles.map((title) => ({ title })), rows }] };
}

function lineageSection(lineage: Lineage | undefined): Section | null {
  if (lineage === undefined) return null;
  const blocks: Block[] = [{ kind: "preformatted", text: renderLineageTree(lineage, 100) }];
  return { title: "Lineage", blocks };
}

function linksOf({ version }: RegisteredVersion, server: string): Link[] {
  const { run, by, code } = version;
  const web = repositoryOf(code?.repository ?? null, server)?.web ?? null;
  return [
    ...(web === null || code === null
      ? []
      : [{ title: "code", url: `${web}/tree/${encodeURIComponent(code.commit)}` }]),
    ...(run?.url ? [{ title: "training run", url: run.url }] : []),
    ...(by.run === null ? [] : [{ title: "workflow run", url: by.run }]),
  ];
}
