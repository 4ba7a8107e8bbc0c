import type { Context } from "@mlops-actions/action-kit";
import { UserError, withPlace } from "@mlops-actions/errors";
import { ask } from "./answer.ts";
import { asDeclared } from "./as-declared.ts";
import type { Baseline } from "./baseline.ts";
import { type PairedRows, pairRowsOf, type Side } from "./paired-rows.ts";
import type { EvaluationRequest } from "./request.ts";
import type { Tools } from "./tools.ts";

export interface Contenders {
  /** What was compared with in the end. */
  readonly found: Baseline;
  readonly candidate: Side;
  readonly baseline: Side | null;
  readonly paired: PairedRows;
}

/**
 * Asks the candidate and its baseline about the same rows, and pairs what they say. A baseline whose metrics alone are
 * known is asked nothing.
 */
export async function askBoth(
  { settings, threads, placeOf }: EvaluationRequest,
  found: Baseline,
  tools: Tools,
  context: Context,
): Promise<Contenders> {
  const { kind, path } = settings.source;
  const place = placeOf([kind]);
  const question = {
    kind: kind === "artifact" ? "model" : "file",
    path,
    shownAs: path,
    settings,
    place,
    threads,
  } as const;
  const candidate = { settings, answer: await ask(question, tools, context) };
  const pairWith = (baseline: Side | null) =>
    withPlace(
      () => place,
      () => pairRowsOf(candidate, baseline),
    );
  const alone = async (found: Baseline) => ({ found, candidate, baseline: null, paired: await pairWith(null) });
  if (found.kind !== "found") return alone(found);
  const { kept } = found;
  try {
    return await asDeclared(found.settings, settings, context, async (declared) => {
      const asked = { ...found, settings: declared, kind: found.holds, threads };
      const answer = await ask(kept === undefined ? asked : { ...asked, keptOf: kept.artifact }, tools, context);
      const baseline = { settings: declared, answer };
      return { found, candidate, baseline, paired: await pairWith(baseline) };
    });
  } catch (error) {
    if (kept === undefined || !(error instanceof UserError)) throw error;
    const { otherwise } = kept;
    context.log.warning(`The ${found.calledIn} do not fit (${error.message}); its stored metrics are compared with.`);
    return alone({ ...otherwise, why: `${otherwise.why}, and the predictions that it kept do not fit the settings` });
  }
}
