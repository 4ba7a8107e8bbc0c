import type { ModelVersion, Standing, VersionDataset } from "@mlops-actions/registry";
import type { Deployment } from "../deployment.ts";
import { repositoryOf } from "../repository.ts";
import { digestOf } from "../version-name.ts";
import type { Facets, WriteFacet } from "./facets.ts";
import type { EventDataset, InputDataset, OutputDataset } from "./run-event.ts";

/** A column of a dataset, as a profile tells of it. What is not known is null. */
export interface DatasetColumn {
  readonly name: string;
  readonly type: string | null;
  readonly missing: number | null;
  readonly distinct: number | null;
  readonly min: number | null;
  readonly max: number | null;
}

/** Data that a run read, with its version and, where they are known, rows and columns. */
export function dataRead(
  facet: WriteFacet,
  data: VersionDataset,
  code: ModelVersion["code"],
  { server, columns }: { readonly server: string; readonly columns: readonly DatasetColumn[] },
): InputDataset {
  const rowCount = data.rows === null ? {} : { rowCount: data.rows };
  return {
    ...placeOf(data.path, repositoryOf(code?.repository ?? null, server)?.clone ?? "file"),
    facets: {
      ...identified(facet, digestOf(data), "FILE"),
      ...(columns.length > 0 && { schema: facet("schema", { fields: columns.map(fieldOf) }) }),
    },
    inputFacets: {
      ...(data.rows !== null && { inputStatistics: facet("inputStatistics", rowCount) }),
      ...(columns.length > 0 && {
        dataQualityMetrics: facet("dataQualityMetrics", { ...rowCount, columnMetrics: metricsOf(columns) }),
      }),
    },
  };
}

export function artifactDataset(
  facet: WriteFacet,
  namespace: string,
  { model, artifact }: ModelVersion,
): OutputDataset {
  return {
    ...{ namespace, name: `${model}/${artifact.file}` },
    facets: identified(facet, `sha256:${artifact.sha256}`, "MODEL"),
    outputFacets: { outputStatistics: facet("outputStatistics", { size: artifact.bytes, fileCount: 1 }) },
  };
}

/** The evaluation report, with its metrics as a facet of our own: the specification has none for those of models. */
export function reportDataset(
  facet: WriteFacet,
  namespace: string,
  model: string,
  evaluation: NonNullable<ModelVersion["evaluation"]>,
): OutputDataset {
  const { report, ...found } = evaluation;
  return {
    ...{ namespace, name: `${model}/report.json` },
    facets: { ...identified(facet, `sha256:${report}`, "FILE"), mlops_evaluation: facet("own", found) },
  };
}

/** The model in its registry; each version is one of its dataset's. */
export function registeredDataset(
  facet: WriteFacet,
  namespace: string,
  { model, number, semver, parent }: ModelVersion,
  { status, stage, aliases }: Standing,
): OutputDataset {
  const told = { status, stage, semver, parent: parent === null ? null : String(parent) };
  const tags = [...Object.entries(told), ...aliases.map((alias) => ["alias", alias] as const)]
    .filter((tag): tag is [string, string] => tag[1] !== null)
    .map(([key, value]) => ({ key, value, source: "mlops-actions" }));
  return {
    ...{ namespace, name: model },
    facets: { ...identified(facet, String(number), "MODEL"), tags: facet("datasetTags", { tags }) },
  };
}

export function imageDataset(
  facet: WriteFacet,
  { reference, digest }: NonNullable<ModelVersion["image"]>,
): EventDataset {
  const [host = "", ...path] = (reference.split("@")[0] ?? "").split("/");
  const [namespace, name] = path.length === 0 ? ["oci://docker.io", host] : [`oci://${host}`, path.join("/")];
  return { namespace: legalNamespace(namespace), name, facets: identified(facet, digest, "IMAGE") };
}

export function endpointDataset(
  facet: WriteFacet,
  namespace: string,
  { environment, endpoint, image }: Deployment,
): OutputDataset {
  const name = endpoint === null ? environment : `${environment}/${endpoint.name}`;
  const type = facet("datasetType", { datasetType: "ENDPOINT", ...(endpoint?.kind && { subType: endpoint.kind }) });
  const version = image === null ? {} : { version: facet("version", { datasetVersion: image }) };
  return { namespace, name, facets: { ...version, datasetType: type } };
}

/** Marquez takes no other letters. */
export function legalNamespace(namespace: string): string {
  return namespace.replace(/[^\w@+=.:;/-]/g, "_").slice(0, 1024);
}

function identified(facet: WriteFacet, version: string, type: string): Facets {
  return {
    version: facet("version", { datasetVersion: version }),
    datasetType: facet("datasetType", { datasetType: type }),
  };
}

/** As OpenLineage names them: `s3://bucket` and a key; a path in a repository is in its namespace. */
function placeOf(path: string, repository: string): { namespace: string; name: string } {
  const [, store, key] = /^([a-z][a-z0-9+.-]*:\/\/[^/?#]*)\/(.+)$/i.exec(path) ?? [];
  if (store !== undefined && key !== undefined) {
    return { namespace: legalNamespace(store.replace(/\/\/[^@]*@/, "//")), name: key.replace(/\?.*$/, "") };
  }
  const absolute = /^(?:\/|[a-z]:[\\/])/i.test(path);
  return { namespace: absolute ? "file" : legalNamespace(repository), name: path };
}

function fieldOf({ name, type }: DatasetColumn, index: number): object {
  return { name, ...(type !== null && { type }), ordinal_position: index + 1 };
}

function metricsOf(columns: readonly DatasetColumn[]): object {
  const metrics = columns.map(({ name, missing, distinct, min, max }) => {
    const known = Object.entries({ nullCount: missing, distinctCount: distinct, min, max }).filter(
      ([, value]) => value !== null,
    );
    return [name, Object.fromEntries(known)] as const;
  });
  return Object.fromEntries(metrics);
}
