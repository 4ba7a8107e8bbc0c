import { contentUuid } from "../content-uuid.ts";
import { eventSchema, type Facets } from "./facets.ts";

/** A dataset as an event names it: a file, a model, an image, an endpoint. */
export interface EventDataset {
  readonly namespace: string;
  readonly name: string;
  readonly facets: Facets;
}

export type InputDataset = EventDataset & { readonly inputFacets?: Facets };
export type OutputDataset = EventDataset & { readonly outputFacets?: Facets };

/** OpenLineage 2-0-2: that a job ran, and what it read and wrote. */
export interface RunEvent {
  readonly eventType: "START" | "COMPLETE";
  readonly eventTime: string;
  readonly producer: string;
  readonly schemaURL: string;
  readonly run: { readonly runId: string; readonly facets: Facets };
  readonly job: { readonly namespace: string; readonly name: string; readonly facets: Facets };
  readonly inputs: readonly InputDataset[];
  readonly outputs: readonly OutputDataset[];
}

export interface JobRun {
  readonly job: RunEvent["job"];
  /** What tells this run from any other; the same words give the same id. */
  readonly identity: readonly string[];
  readonly runFacets: Facets;
  readonly time: string;
  readonly inputs: readonly InputDataset[];
  readonly outputs: readonly OutputDataset[];
}

/** Each run begins once and ends once; when it began is not known, so that it is said to be when it ended. */
export function eventsOf(producer: string, { job, identity, runFacets, time, inputs, outputs }: JobRun): RunEvent[] {
  // The same run has the same id, so that sending its events again changes nothing.
  const run = { runId: contentUuid(JSON.stringify([job.namespace, job.name, ...identity])), facets: runFacets };
  const rest = { eventTime: time, producer, schemaURL: eventSchema, run, job, inputs, outputs };
  return [
    { eventType: "START", ...rest },
    { eventType: "COMPLETE", ...rest },
  ];
}
