import type { ModelVersion, RegisteredVersion } from "@mlops-actions/registry";
import { type Deployment, deploymentsOf } from "../deployment.ts";
import { repositoryOf } from "../repository.ts";
import {
  artifactDataset,
  type DatasetColumn,
  dataRead,
  endpointDataset,
  imageDataset,
  legalNamespace,
  registeredDataset,
  reportDataset,
} from "./datasets.ts";
import { type Facets, facetsBy, sourceCode, type WriteFacet } from "./facets.ts";
import { eventsOf, type JobRun, type RunEvent } from "./run-event.ts";

export interface OpenLineageOptions {
  /**
   * Of jobs, models and endpoints. What a backend would refuse in it becomes an underscore. Default: the repository as the version names it, else
   * `models`.
   */
  readonly namespace?: string;
  /** An absolute URI of what writes the events: this project at its version. */
  readonly producer: string;
  /** Where repositories without a server are. Default: https://github.com. */
  readonly server?: string;
  /** Of the model. */
  readonly deployments?: readonly Deployment[];
  readonly columns?: { readonly training?: readonly DatasetColumn[]; readonly holdout?: readonly DatasetColumn[] };
}

/**
 * How a version came to be and where it went, as OpenLineage's run events: training, evaluation, registration, packaging
 * and each deployment, as far as they are known. The same version gives the same runs, so that events may be sent again.
 */
export function openLineageEvents(registered: RegisteredVersion, options: OpenLineageOptions): RunEvent[] {
  if (!URL.canParse(options.producer)) throw new Error(`${options.producer} is no absolute URI`);
  const facet = facetsBy(options.producer);
  const { version } = registered;
  const namespace = legalNamespace(options.namespace ?? version.code?.repository ?? "models");
  const about = { facet, namespace, registered, options, artifact: artifactDataset(facet, namespace, version) };
  const runs = [training(about), evaluation(about), registration(about), packaging(about), ...deployments(about)];
  return runs.filter((run) => run !== null).flatMap((run) => eventsOf(options.producer, run));
}

interface About {
  readonly facet: WriteFacet;
  readonly namespace: string;
  readonly registered: RegisteredVersion;
  readonly options: OpenLineageOptions;
  readonly artifact: ReturnType<typeof artifactDataset>;
}

function training({ facet, namespace, registered, options, artifact }: About): JobRun | null {
  const { version } = registered;
  const { data, run, code, parameters, environment } = version;
  if (data.training === null && run === null && code === null) return null;
  const { server = defaultServer, columns } = options;
  const repository = repositoryOf(code?.repository ?? null, server);
  const source =
    code === null || repository === null ? {} : { sourceCodeLocation: sourceCode(facet, repository, code) };
  const executed = Object.entries(parameters).map(([key, value]) => ({ key, name: key, value: String(value) }));
  const python = environment?.python ?? null;
  return {
    job: jobOf(facet, namespace, version, "train", source),
    identity: run === null ? ["artifact", version.artifact.sha256] : [run.kind, run.id],
    runFacets: {
      ...(executed.length > 0 && { executionParameters: facet("executionParameters", { parameters: executed }) }),
      ...(run !== null && { externalQuery: facet("externalQuery", { externalQueryId: run.id, source: run.kind }) }),
      ...tagged(facet, { url: run?.url ?? null, python, dirty: code?.dirty ? "true" : null }),
    },
    time: version.createdAt,
    inputs:
      data.training === null
        ? []
        : [dataRead(facet, data.training, code, { server, columns: columns?.training ?? [] })],
    outputs: [artifact],
  };
}

function evaluation({ facet, namespace, registered, options, artifact }: About): JobRun | null {
  const { version } = registered;
  const { evaluation: found, data, code } = version;
  if (found === null) return null;
  const { server = defaultServer, columns } = options;
  const { outputFacets: _, ...model } = artifact;
  return {
    job: jobOf(facet, namespace, version, "evaluate"),
    identity: [found.report],
    runFacets: tagged(facet, { verdict: found.verdict }),
    time: version.createdAt,
    inputs: [
      ...(data.holdout === null
        ? []
        : [dataRead(facet, data.holdout, code, { server, columns: columns?.holdout ?? [] })]),
      model,
    ],
    outputs: [reportDataset(facet, namespace, version.model, found)],
  };
}

function registration({ facet, namespace, registered, artifact }: About): JobRun {
  const { version, standing } = registered;
  const { outputFacets: _, ...model } = artifact;
  const report =
    version.evaluation === null ? [] : [reportDataset(facet, namespace, version.model, version.evaluation)];
  return {
    job: jobOf(facet, namespace, version, "register"),
    identity: [version.model, String(version.number)],
    runFacets: tagged(facet, { actor: version.by.actor, run: version.by.run, event: version.by.event }),
    time: version.createdAt,
    inputs: [model, ...report],
    outputs: [registeredDataset(facet, namespace, version, standing)],
  };
}

function packaging({ facet, namespace, registered, artifact }: About): JobRun | null {
  const { version } = registered;
  if (version.image === null) return null;
  const { outputFacets: _, ...model } = artifact;
  return {
    job: jobOf(facet, namespace, version, "package"),
    identity: [version.artifact.sha256, version.image.digest],
    runFacets: {},
    time: version.createdAt,
    inputs: [model],
    outputs: [imageDataset(facet, version.image)],
  };
}

function deployments({ facet, namespace, registered, options }: About): JobRun[] {
  const { version, standing } = registered;
  return deploymentsOf(version, options.deployments ?? []).map((deployment) => {
    const { environment, endpoint, since, by, url, image } = deployment;
    const own = version.image !== null && (image ?? version.image.digest) === version.image.digest;
    return {
      job: jobOf(facet, namespace, version, "deploy"),
      identity: [String(version.number), environment, endpoint?.name ?? "", since ?? "", image ?? ""],
      runFacets: tagged(facet, { actor: by, url }),
      time: since ?? version.createdAt,
      inputs: [
        own && version.image !== null
          ? imageDataset(facet, version.image)
          : registeredDataset(facet, namespace, version, standing),
      ],
      outputs: [endpointDataset(facet, namespace, deployment)],
    };
  });
}

const defaultServer = "https://github.com";

function jobOf(
  facet: WriteFacet,
  namespace: string,
  { model }: ModelVersion,
  verb: "train" | "evaluate" | "register" | "package" | "deploy",
  facets: Facets = {},
): RunEvent["job"] {
  const type = { processingType: "BATCH", integration: "MLOPS_ACTIONS", jobType: verb.toUpperCase() };
  return { namespace, name: `${model}.${verb}`, facets: { jobType: facet("jobType", type), ...facets } };
}

function tagged(facet: WriteFacet, told: Readonly<Record<string, string | null>>): Facets {
  const tags = Object.entries(told)
    .filter((tag): tag is [string, string] => tag[1] !== null)
    .map(([key, value]) => ({ key, value, source: "mlops-actions" }));
  return tags.length === 0 ? {} : { tags: facet("runTags", { tags }) };
}
