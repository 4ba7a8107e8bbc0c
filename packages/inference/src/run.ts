import type { Batching } from "./batches.ts";
import type { Binding } from "./binding.ts";
import type { Model } from "./model.ts";
import type { Pace } from "./pace.ts";
import type { Labels } from "./worker.ts";

/** One run of a model over all rows, as the thread that leads it sees it. */
export interface Run {
  readonly model: Model;
  readonly binding: Binding;
  readonly batching: Batching;
  readonly total: number;
  readonly threads: number;
  readonly labels: Labels;
  readonly pace: Pace;
  readonly progress: (done: number) => void;
  readonly signal: AbortSignal | undefined;
}

/** What each batch feeds and fetches. */
export function planOf({ model, binding, batching }: Run) {
  const { label, scores } = model.runtime.roles;
  return {
    feeds: binding.inputs.map(({ feed }) => feed),
    outputs: label === null ? scores : [label, ...scores],
    runRows: batching.runRows,
  };
}
