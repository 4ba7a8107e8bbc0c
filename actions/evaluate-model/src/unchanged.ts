import { isDeepStrictEqual } from "node:util";
import type { Side } from "./paired-rows.ts";

/** Whether both sides are the same bytes, read in the same way: a new threshold over an old file is a change. */
export function isUnchanged(candidate: Side, baseline: Side | null): boolean {
  return baseline !== null && isDeepStrictEqual(whatPredicts(candidate), whatPredicts(baseline));
}

function whatPredicts({ answer, settings: { task, classes, outputs, scores, threshold, source, data } }: Side) {
  const { artifact, columns } = answer.facts;
  const names = source.kind === "predictions" ? source.columns : {};
  return {
    sha256: artifact.sha256,
    columns,
    task,
    positive: data.positive,
    classes,
    outputs,
    scores,
    threshold,
    names,
  };
}
