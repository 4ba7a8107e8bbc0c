import { booleanInput, type Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import {
  attachToRelease,
  type GitHub,
  markerFor,
  mergedPullRequestOf,
  recordDeployment,
  upsertComment,
} from "@mlops-actions/github";
import { type Report, renderComment } from "@mlops-actions/report";
import { type Done, finalImage, finalVersion } from "./done.ts";

/**
 * What this action alone tells GitHub: a promotion as a deployment, the version on the pull request that brought the commit, the card and the report
 * on a release.
 * @param files absolute paths of the card and the report
 * @returns notes for the summary: what could not be published, and why
 */
export async function publish(
  done: Done,
  report: Report,
  files: readonly { readonly name: string; readonly path: string; readonly contentType: string }[],
  context: Context,
): Promise<string[]> {
  const { event, inputs, log } = context;
  const github = await context.github();
  if (github === null) return [];
  const notes: string[] = [];
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      notes.push([error.message, error.remedy].filter(Boolean).join(" "));
    }
  };
  if (done.promotion?.done === true) await attempt(() => deploy(done, github, context));
  if (booleanInput(inputs, "comment", false) && event !== null && event.pullRequest === null) {
    await attempt(() => commentOnMerged(report, github, context));
  }
  if (event?.name === "release" && event.ref !== null) {
    const tag = event.ref;
    await attempt(async () => {
      const release = await attachToRelease(github, { tag, files });
      if (release !== null) log.info(`Attached to ${release.url}`);
    });
  }
  return notes;
}

async function deploy(done: Done, github: GitHub, { run, log }: Context): Promise<void> {
  const { environment, stage } = done.promotion!;
  const { version } = finalVersion(done);
  const { model, number, artifact } = version;
  const commit = version.code?.commit ?? run.commit;
  if (commit === null) return;
  const image = finalImage(done);
  const recorded = await recordDeployment(github, {
    commit,
    environment,
    task: `promote:${model}`,
    description: `${model} version ${number}`,
    payload: { model, version: number, artifact: `sha256:${artifact.sha256}`, ...(image !== null && { image }) },
    production: stage === "prod",
    state: "success",
    ...(run.url !== null && { logUrl: run.url }),
  });
  log.info(`Deployment to ${environment} ${recorded.action}: ${recorded.url}`);
}

async function commentOnMerged(report: Report, github: GitHub, { run, inputs, log }: Context): Promise<void> {
  const pullRequest = run.commit === null ? null : await mergedPullRequestOf(github, run.commit);
  if (pullRequest === null) return;
  const marker = markerFor(report.action, report.subject, inputs("comment-id"));
  const body = renderComment(report, { marker, ...(run.url !== null && { run: run.url }) });
  const { action, url } = await upsertComment(github, { issue: pullRequest.number, marker, body });
  log.info(`Comment ${action}: ${url}`);
}
