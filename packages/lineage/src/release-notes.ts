import { metricTitle } from "@mlops-actions/metrics";
import { compareVersions, type Difference, type ModelVersion, type VersionComparison } from "@mlops-actions/registry";
import {
  type Block,
  formatValue,
  type Link,
  type Report,
  renderSummary,
  type Section,
  type Text,
} from "@mlops-actions/report";
import { estimateOf } from "./card/metrics.ts";
import { repositoryOf } from "./repository.ts";
import { digestOf, versionNumber } from "./version-name.ts";

export interface ReleaseNotesOptions {
  /** Subjects of the commits between, newest first, as git tells them. */
  readonly commits?: readonly { readonly commit: string; readonly subject: string }[];
  /** Where repositories without a server are. Default: https://github.com. */
  readonly server?: string;
}

/** What changed from one version of a model to another: a report, of which `renderReleaseNotes` makes Markdown. */
export function releaseNotes(
  before: ModelVersion,
  after: ModelVersion,
  { commits = [], server = "https://github.com" }: ReleaseNotesOptions = {},
): Report {
  const comparison = compareVersions(before, after);
  const sections = [
    commitSection(commits),
    section("Data", comparison.data, (data) => [{ text: digestOf(data), style: "code" }]),
    section("Parameters", comparison.parameters, String),
    section("Packages", comparison.packages, String),
    section("Environment", comparison.environment, digestOrText),
    section("Code", comparison.code, digestOrText),
    section("Identity", comparison.identity, digestOrText),
  ];
  return {
    action: "release notes",
    subject: after.model,
    verdict: after.evaluation?.verdict ?? "warn",
    headline: `version ${versionNumber(after)}, since version ${versionNumber(before)}`,
    lead: metricBlocks(comparison),
    sections: sections.filter((it) => it !== null),
    links: linksOf(before, after, server),
    data: { kind: "release-notes", schemaVersion: 1, model: after.model, ...comparison },
  };
}

/** What is to be known of two measurements before they are compared, and both of each metric. */
function metricBlocks({ metrics, sameHoldout, before, after }: VersionComparison): Block[] {
  if (metrics.length === 0) return [{ kind: "paragraph", text: "Neither version was evaluated." }];
  const caveat = sameHoldout
    ? "Both were measured on the same hold-out data, each by itself: a difference within the intervals may be chance."
    : "They were not measured on the same hold-out data, as far as is recorded: a difference may come of the data.";
  const rows = metrics.map(({ name, before, after, delta }) => [
    metricTitle(name),
    estimateOf(before),
    estimateOf(after),
    differenceOf(delta, after ?? before),
  ]);
  const numbers = [`version ${before}`, `version ${after}`, "difference"];
  const columns = [{ title: "metric" }, ...numbers.map((title) => ({ title, align: "right" }) as const)];
  return [
    { kind: "table", columns, rows },
    { kind: "paragraph", text: caveat },
  ];
}

/** With the digits that the interval of a measurement deserves; it has no interval of its own. */
function differenceOf(
  delta: number | null,
  measured: { readonly lower: number | null; readonly upper: number | null } | null,
): string {
  if (delta === null) return "";
  const text = formatValue(delta, measured?.lower, measured?.upper);
  return delta > 0 && /[1-9]/.test(text) ? `+${text}` : text;
}

function commitSection(commits: NonNullable<ReleaseNotesOptions["commits"]>): Section | null {
  if (commits.length === 0) return null;
  const rows = commits.map(({ commit, subject }): Text[] => [[{ text: commit.slice(0, 7), style: "code" }], subject]);
  return { title: "Commits", blocks: [{ kind: "table", columns: [{ title: "commit" }, { title: "subject" }], rows }] };
}

function section<Value>(
  title: string,
  differences: readonly Difference<Value>[],
  write: (value: Value) => Text,
): Section | null {
  if (differences.length === 0) return null;
  const rows = differences.map(({ name, before, after }) => [
    name,
    before === null ? "" : write(before),
    after === null ? "" : write(after),
  ]);
  const columns = ["", "before", "after"].map((it) => ({ title: it }));
  return { title, blocks: [{ kind: "table", columns, rows }] };
}

/** A digest or commit is code, whose letters nobody takes for a reference. */
function digestOrText(value: string): Text {
  const hex = /^(?:sha256:)?[0-9a-f]{40,64}$/.test(value);
  return hex ? [{ text: value, style: "code" }] : value;
}

function linksOf(before: ModelVersion, after: ModelVersion, server: string): Link[] {
  const [from, to] = [before.code, after.code];
  const web = repositoryOf(to?.repository ?? null, server)?.web ?? null;
  if (from === null || to === null || web === null || from.repository !== to.repository) return [];
  const range = `${encodeURIComponent(from.commit)}...${encodeURIComponent(to.commit)}`;
  return from.commit === to.commit ? [] : [{ title: "changes of the code", url: `${web}/compare/${range}` }];
}

/** As GitHub's Markdown, of a size that a release takes: 125,000 characters. */
export function renderReleaseNotes(notes: Report): string {
  return renderSummary(notes, { limit: 125_000 });
}
