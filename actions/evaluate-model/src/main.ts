import type { Context, Outcome } from "@mlops-actions/action-kit";
import { ask } from "./answer.ts";
import { findBaseline } from "./baseline.ts";
import { evaluate } from "./evaluate.ts";
import { factsOf } from "./facts.ts";
import { outcome } from "./outcome.ts";
import { pairRowsOf } from "./paired-rows.ts";
import { readRequest } from "./request.ts";
import { rowsReader } from "./rows-reader.ts";
import { slicings } from "./slicings.ts";

/** Lets the candidate and its baseline predict the hold-out, judges the difference, and reports it. */
export async function main(context: Context): Promise<Outcome> {
  const request = await readRequest(context);
  const { settings, threads } = request;
  const { path, holdout: holdoutPath = path } = settings.source;
  const rows = rowsReader(settings, context);

  const found = await findBaseline(request, context);
  const candidate = { settings, answer: await ask({ path, shownAs: path, settings, threads }, rows, context) };
  const baseline =
    found.kind === "absent"
      ? null
      : { settings: found.settings, answer: await ask({ ...found, threads }, rows, context) };

  const paired = pairRowsOf(candidate, baseline);
  const holdout = await rows(holdoutPath);
  const facts = factsOf(
    request,
    found,
    candidate.answer,
    baseline?.answer ?? null,
    holdout,
    paired.exclusions,
    context,
  );
  const unchanged = facts.candidate.artifact.sha256 === facts.baseline?.artifact.sha256;
  const evaluation = evaluate(paired.sample, slicings(settings, holdout, paired), settings.gate, unchanged);
  return outcome(evaluation, facts);
}
