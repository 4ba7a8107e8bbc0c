import type { Context, Outcome } from "@mlops-actions/action-kit";
import { findBaseline } from "./baseline.ts";
import { askBoth } from "./contenders.ts";
import { evaluate } from "./evaluate.ts";
import { gatherFacts } from "./gather-facts.ts";
import { readHoldout } from "./holdout.ts";
import { outcome } from "./outcome.ts";
import { readRequest } from "./request.ts";
import { slicings } from "./slicings.ts";
import { bringTools } from "./tools.ts";
import { isUnchanged } from "./unchanged.ts";

/** Lets the candidate and its baseline predict the hold-out, judges the difference, and reports it. */
export async function main(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const found = await findBaseline(request, context);
  const tools = await bringTools(request, found, context);

  const holdout = await readHoldout(request, tools);
  const contenders = await askBoth(request, found, tools, context);
  const { candidate, baseline, paired } = contenders;

  const { settings } = request;
  const slices = slicings(request, holdout, paired);
  const evaluation = evaluate(paired.sample, slices, settings.gate, isUnchanged(candidate, baseline));
  return outcome(evaluation, await gatherFacts(request, found, contenders, holdout, context));
}
