import type { Context, Outcome } from "@mlops-actions/action-kit";
import { findBaseline } from "./baseline.ts";
import { storedMetrics } from "./comparable.ts";
import { askBoth } from "./contenders.ts";
import { evaluate } from "./evaluate.ts";
import { gatherFacts } from "./gather-facts.ts";
import { readHoldout } from "./holdout.ts";
import { keepPredictions } from "./keep-predictions.ts";
import { outcome } from "./outcome.ts";
import { readRequest } from "./request.ts";
import { slicings } from "./slicings.ts";
import { onHoldout } from "./stored-version.ts";
import { bringTools } from "./tools.ts";
import { isUnchanged } from "./unchanged.ts";

/** Lets the candidate and its baseline predict the hold-out, judges the difference, and reports it. */
export async function main(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const sought = await findBaseline(request, context);
  const tools = await bringTools(request, sought, context);

  const holdout = await readHoldout(request, tools);
  const contenders = await askBoth(request, await onHoldout(sought, holdout, request, context), tools, context);
  const { found, candidate, baseline, paired } = contenders;

  const { settings } = request;
  const slices = slicings(request, holdout, paired);
  const stored = found.kind === "measured" ? storedMetrics(found, paired.sample.truth) : null;
  const evaluation = evaluate(paired.sample, slices, settings.gate, isUnchanged(candidate, baseline), stored);
  const predictions = await keepPredictions(request, paired, context);
  const facts = await gatherFacts(request, contenders, holdout, predictions, context);
  return outcome(evaluation, facts, context.places.report);
}
