import type { Context } from "@mlops-actions/action-kit";
import { withPlace } from "@mlops-actions/errors";
import { ask } from "./answer.ts";
import { asDeclared } from "./as-declared.ts";
import type { Baseline } from "./baseline.ts";
import { type PairedRows, pairRowsOf, type Side } from "./paired-rows.ts";
import type { EvaluationRequest } from "./request.ts";
import type { Tools } from "./tools.ts";

export interface Contenders {
  readonly candidate: Side;
  readonly baseline: Side | null;
  readonly paired: PairedRows;
}

/** Asks the candidate and its baseline about the same rows, and pairs what they say. */
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
  if (found.kind === "absent") return { candidate, baseline: null, paired: await pairWith(null) };
  return asDeclared(found.settings, settings, context, async (declared) => {
    const answer = await ask({ ...found, settings: declared, kind: found.holds, threads }, tools, context);
    const baseline = { settings: declared, answer };
    return { candidate, baseline, paired: await pairWith(baseline) };
  });
}
