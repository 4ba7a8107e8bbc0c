import { writeFile } from "node:fs/promises";
import { setOutput, summary } from "@actions/core";
import { explainFailure, markerFor, publishCheck, upsertComment } from "@mlops-actions/github";
import { renderComment, renderSummary } from "@mlops-actions/report";
import type { Context } from "./context.ts";
import { booleanInput } from "./inputs.ts";
import type { Outcome } from "./outcome.ts";
import { type ReportFiles, writeReportFiles } from "./report-files.ts";
import { annotate } from "./runner-log.ts";
import { uploadReport } from "./upload-report.ts";

/** Lets an outcome leave the process: files, artifact, comment, check run, annotations, summary, outputs. */
export async function publishOnRunner(outcome: Outcome, context: Context): Promise<void> {
  const { inputs, places } = context;
  const { report } = outcome;
  const wants = {
    comment: booleanInput(inputs, "comment", true),
    check: booleanInput(inputs, "check", false),
    upload: booleanInput(inputs, "upload", true),
  };
  const files = await writeReportFiles(report, places.report);
  const artifactName = [report.action, report.subject, inputs("comment-id")].filter(Boolean).join("-");
  const page = wants.upload ? await uploadReport(artifactName, files, context) : null;
  const links = {
    ...(page === null ? {} : { fullReport: page }),
    ...(context.run.url === null ? {} : { run: context.run.url }),
  };

  const marker = markerFor(report.action, report.subject, inputs("comment-id"));
  const comment = renderComment(report, { marker, ...links });
  await writeFile(files.comment, comment);
  const notes: string[] = [];
  const commentUrl = wants.comment ? await postComment(comment, marker, context, notes) : null;
  if (wants.check) await postCheck(outcome, page, context, notes);
  for (const annotation of outcome.annotations) annotate(annotation);
  for (const note of notes) context.log.warning(note);

  const noted = notes.map((text) => ({ kind: "paragraph" as const, text }));
  await summary.addRaw(renderSummary({ ...report, lead: [...report.lead, ...noted] }, links)).write();
  setOutputs(outcome, files, commentUrl);
  context.log.info(outcome.summary);
}

function setOutputs(outcome: Outcome, files: ReportFiles, commentUrl: string | null): void {
  setOutput("verdict", outcome.report.verdict);
  setOutput("summary", outcome.summary);
  setOutput("report-json", files.json);
  setOutput("report-html", files.html);
  setOutput("comment-url", commentUrl ?? "");
  for (const [name, value] of outcome.outputs) setOutput(name, value);
}

async function postComment(body: string, marker: string, context: Context, notes: string[]): Promise<string | null> {
  const pullRequest = context.event?.pullRequest;
  const github = pullRequest ? await context.github() : null;
  if (!pullRequest || github === null) return null;
  try {
    const { url, action } = await upsertComment(github, { issue: pullRequest.number, marker, body });
    context.log.info(`Comment ${action}: ${url}`);
    return url;
  } catch (error) {
    notes.push(refusal(error, "commenting on the pull request"));
    return null;
  }
}

async function postCheck(outcome: Outcome, page: string | null, context: Context, notes: string[]): Promise<void> {
  const github = await context.github();
  const headSha = context.run.commit;
  if (github === null || headSha === null) return;
  const { report } = outcome;
  const conclusions = { pass: "success", warn: "neutral", fail: "failure" } as const;
  try {
    await publishCheck(github, {
      name: `${report.action} / ${report.subject}`,
      headSha,
      title: report.headline,
      summary: renderSummary(report, { limit: 65_535 }),
      conclusion: conclusions[report.verdict],
      ...(page === null ? {} : { detailsUrl: page }),
      annotations: outcome.annotations.flatMap(({ level, message, file, line }) =>
        file === undefined ? [] : [{ path: file, line: line ?? 1, level, message }],
      ),
    });
  } catch (error) {
    notes.push(refusal(error, "publishing the check run"));
  }
}

/** A report that can't be posted is no reason to fail: the verdict stands, and the summary says what is missing. */
function refusal(error: unknown, doing: string): string {
  const explained = explainFailure(error, doing);
  if (explained === null) throw error;
  return [explained.message, explained.remedy].filter(Boolean).join(" ");
}
