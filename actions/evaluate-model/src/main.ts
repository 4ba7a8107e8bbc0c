import type { Context, Outcome } from "@mlops-actions/action-kit";
import { withPlace } from "@mlops-actions/errors";
import { ask } from "./answer.ts";
import { asDeclared } from "./as-declared.ts";
import { findBaseline } from "./baseline.ts";
import { evaluate } from "./evaluate.ts";
import { factsOf } from "./facts.ts";
import { outcome } from "./outcome.ts";
import { pairRowsOf } from "./paired-rows.ts";
import { readRequest } from "./request.ts";
import { requireColumns } from "./require-columns.ts";
import { rowsReader } from "./rows-reader.ts";
import { slicings } from "./slicings.ts";
import { isUnchanged } from "./unchanged.ts";

/** Lets the candidate and its baseline predict the hold-out, judges the difference, and reports it. */
export async function main(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const { settings, threads, placeOf } = request;
  const { kind, path, holdout: holdoutPath = path } = settings.source;
  const rows = rowsReader(request, context);

  const found = await findBaseline(request, context);
  const holdout = await withPlace(
    () => placeOf(holdoutPath === path ? ["predictions"] : ["data", "holdout"]),
    () => rows(holdoutPath),
  );
  requireColumns(holdout, request, kind === "artifact" || holdoutPath === path);

  const asked = { kind: kind === "artifact" ? "model" : "file", path, shownAs: path, place: placeOf([kind]) } as const;
  const candidate = { settings, answer: await ask({ ...asked, settings, threads }, rows, context) };
  const { baseline, paired } = await asDeclared(found, settings, context, async (declared) => {
    const baseline =
      found.kind === "absent"
        ? null
        : {
            settings: declared,
            answer: await ask({ ...found, settings: declared, kind: found.holds, threads }, rows, context),
          };
    const paired = await withPlace(
      () => placeOf([kind]),
      () => pairRowsOf(candidate, baseline),
    );
    return { baseline, paired };
  });
  const facts = factsOf(
    request,
    found,
    candidate.answer,
    baseline?.answer ?? null,
    holdout,
    paired.exclusions,
    context,
  );
  const unchanged = isUnchanged(candidate, baseline);
  const evaluation = evaluate(paired.sample, slicings(settings, holdout, paired), settings.gate, unchanged);
  return outcome(evaluation, facts);
}
