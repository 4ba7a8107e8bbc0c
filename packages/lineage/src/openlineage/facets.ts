import type { Repository } from "../repository.ts";

/** Something that is known of a run, a job or a dataset. */
export interface Facet {
  readonly _producer: string;
  readonly _schemaURL: string;
  readonly [key: string]: unknown;
}

export type Facets = Readonly<Record<string, Facet>>;

const spec = "https://openlineage.io/spec";

/** The versions of the specification whose shapes we write. */
const schemas = {
  version: "1-0-1/DatasetVersionDatasetFacet.json#/$defs/DatasetVersionDatasetFacet",
  datasetType: "1-0-1/DatasetTypeDatasetFacet.json#/$defs/DatasetTypeDatasetFacet",
  schema: "1-2-0/SchemaDatasetFacet.json#/$defs/SchemaDatasetFacet",
  datasetTags: "1-0-0/TagsDatasetFacet.json#/$defs/TagsDatasetFacet",
  inputStatistics: "1-0-0/InputStatisticsInputDatasetFacet.json#/$defs/InputStatisticsInputDatasetFacet",
  dataQualityMetrics: "1-0-3/DataQualityMetricsInputDatasetFacet.json#/$defs/DataQualityMetricsInputDatasetFacet",
  outputStatistics: "1-0-2/OutputStatisticsOutputDatasetFacet.json#/$defs/OutputStatisticsOutputDatasetFacet",
  jobType: "2-0-4/JobTypeJobFacet.json#/$defs/JobTypeJobFacet",
  sourceCodeLocation: "1-1-0/SourceCodeLocationJobFacet.json#/$defs/SourceCodeLocationJobFacet",
  executionParameters: "1-0-0/ExecutionParametersRunFacet.json#/$defs/ExecutionParametersRunFacet",
  externalQuery: "1-0-2/ExternalQueryRunFacet.json#/$defs/ExternalQueryRunFacet",
  runTags: "1-0-0/TagsRunFacet.json#/$defs/TagsRunFacet",
} as const;

export const eventSchema = `${spec}/2-0-2/OpenLineage.json#/$defs/RunEvent`;
/** Of a facet that the specification does not know: any keys are legal. */
const ownSchema = `${spec}/2-0-2/OpenLineage.json#/$defs/DatasetFacet`;

export type WriteFacet = (kind: keyof typeof schemas | "own", content: object) => Facet;

/** @param producer an absolute URI of what writes the events */
export function facetsBy(producer: string): WriteFacet {
  return (kind, content) => ({
    _producer: producer,
    _schemaURL: kind === "own" ? ownSchema : `${spec}/facets/${schemas[kind]}`,
    ...content,
  });
}

export function sourceCode(
  facet: WriteFacet,
  { web, clone }: Repository,
  { commit, ref }: { readonly commit: string; readonly ref: string | null },
): Facet {
  const branch = /^refs\/heads\/(.+)$/.exec(ref ?? "")?.[1];
  const tag = /^refs\/tags\/(.+)$/.exec(ref ?? "")?.[1];
  return facet("sourceCodeLocation", {
    type: "git",
    url: web === null ? addressOf(clone) : `${web}/tree/${encodeURIComponent(commit)}`,
    repoUrl: clone,
    version: commit,
    ...(branch !== undefined && { branch }),
    ...(tag !== undefined && { tag }),
  });
}

/** `git@host:path` is what git takes, but no URI. */
function addressOf(clone: string): string {
  return clone.includes("://") ? clone : `ssh://${clone.replace(":", "/")}`;
}
