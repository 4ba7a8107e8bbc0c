import type { ModelVersion, VersionDataset } from "@mlops-actions/registry";
import { formatBytes, formatCount, type Section, type Text } from "@mlops-actions/report";

/** What traces the version, for whoever wants to know. */
export function detailsSection(version: ModelVersion, location: string): Section {
  const { data, code, environment, run, by, attestations, files, parameters } = version;
  // Addresses as code: as text they are taken apart so that GitHub makes no links of them, and cannot be copied.
  const rows: readonly (readonly [string, Text | null])[] = [
    ["kept at", coded(location)],
    ["hold-out", datasetText(data.holdout)],
    ["training data", datasetText(data.training)],
    ["repository", code?.repository ? coded(code.repository) : null],
    ["ref", code?.ref ? coded(code.ref) : null],
    ["training run", run && `${run.kind} ${run.id}`],
    ["parameters", entries(Object.entries(parameters).map(([name, value]) => `${name} = ${value}`))],
    ["python", environment?.python ?? null],
    ["lock files", entries(environment?.locks.map(({ path }) => path) ?? [])],
    ["packages", environment === null ? null : entries(environment.packages.map((it) => `${it.name} ${it.version}`))],
    ["registered by", [by.actor, by.event === null ? "" : ` on ${by.event}`]],
    ["workflow run", by.run && coded(by.run)],
    ["SBOM", attestations.sbom && coded(attestations.sbom)],
    ["provenance", attestations.provenance && coded(attestations.provenance)],
    [
      "files",
      entries(files.map(({ name, bytes, held }) => `${name} (${formatBytes(bytes)}${held ? "" : ", digest alone"})`)),
    ],
  ];
  return {
    title: "Data, code and environment",
    blocks: [
      {
        kind: "table",
        columns: [{ title: "" }, { title: "this version" }],
        rows: rows.flatMap(([title, text]) => (text === null || text === "" ? [] : [[title, text]])),
      },
    ],
  };
}

function datasetText(data: VersionDataset | null): Text | null {
  if (data === null) return null;
  const digest = data.sha256 === null ? `md5:${data.md5}` : `sha256:${data.sha256.slice(0, 16)}…`;
  return [...coded(data.path), data.rows === null ? ", " : `, ${formatCount(data.rows)} rows, `, ...coded(digest)];
}

function coded(text: string) {
  return [{ text, style: "code" } as const];
}

function entries(texts: readonly string[]): string | null {
  return texts.length === 0 ? null : texts.join(", ");
}
