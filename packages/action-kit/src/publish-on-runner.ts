import { summary } from "@actions/core";
import { markerFor } from "@mlops-actions/github";
import { type Report, renderComment, renderSummary, renderTerminal } from "@mlops-actions/report";
import type { Context } from "./context.ts";
import { firstAnnotations } from "./first-annotations.ts";
import { fold } from "./fold.ts";
import type { Log } from "./log.ts";
import type { Outcome } from "./outcome.ts";
import { postCheck } from "./post-check.ts";
import { postComment } from "./post-comment.ts";
import type { Publishing } from "./publishing.ts";
import { writeComment, writeReportFiles } from "./report-files.ts";
import { annotate } from "./runner-log.ts";
import type { StepOutputs } from "./step-outputs.ts";
import { uploadReport } from "./upload-report.ts";

/** Lets an outcome leave the process: files, artifact, comment, check run, annotations, summary, outputs. */
export async function publishOnRunner(
  outcome: Outcome,
  wants: Publishing,
  outputs: StepOutputs,
  context: Context,
): Promise<void> {
  const { inputs, places, run } = context;
  const { report } = outcome;
  const files = await writeReportFiles(report, places.report);
  await say(report, context.log);
  const artifact = [report.action, report.subject, inputs("comment-id")].filter(Boolean).join("-");
  const page = wants.upload ? await uploadReport(artifact, files, outcome, context) : null;
  const links = { ...(page === null ? {} : { fullReport: page }), ...(run.url === null ? {} : { run: run.url }) };

  const marker = markerFor(report.action, report.subject, inputs("comment-id"));
  const body = renderComment(report, { marker, ...links });
  await writeComment(files, body);
  const comment = wants.comment ? await postComment(body, marker, context, outcome.quiet) : { url: null, note: null };
  const check = wants.check ? await postCheck(outcome, page, context) : null;
  // A check run carries the annotations itself.
  if (!wants.check || check !== null) annotateRun(outcome, context.log);
  // Set before what can still fail: later steps read them in any case.
  await outputs.ofOutcome(outcome, files, comment.url);

  const notes = [comment.note, check, ...((await outcome.publish?.()) ?? [])].filter((note) => note !== null);
  for (const note of notes) context.log.warning(note);
  const noted = notes.map((text) => ({ kind: "paragraph" as const, text }));
  await summary.addRaw(renderSummary({ ...report, lead: [...report.lead, ...noted] }, links)).write();
  context.log.info(`Report: ${files.html}${page === null ? "" : `, uploaded to ${page}`}`);
}

/** The verdict and why in the log, all sections folded below. */
async function say(report: Report, log: Log): Promise<void> {
  const lines = { colour: false, width: 120 };
  log.info(renderTerminal({ ...report, sections: [] }, lines));
  await fold("The whole report", () => log.info(renderTerminal(report, lines)));
}

function annotateRun({ annotations }: Outcome, log: Log): void {
  const { first, left } = firstAnnotations(annotations);
  for (const annotation of first) annotate(annotation);
  if (left > 0)
    log.info(`${left} more annotations are in the report; GitHub shows ten of a level. A check run takes all.`);
}
