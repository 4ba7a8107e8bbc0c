import type { Context } from "@mlops-actions/action-kit";
import { explainFailure, uploadSarif } from "@mlops-actions/github";

/**
 * Uploads findings to code scanning.
 * @returns why not, for the summary; empty where it was done. A refusal (a fork's token, code scanning that is off) is
 *   no reason to fail.
 */
export async function uploadFindings(sarif: object, context: Context): Promise<string[]> {
  const github = await context.github();
  if (github === null) return ["There is no upload to code scanning, since the input github-token is empty."];
  const commitSha = context.run.commit;
  const ref = refOf(context);
  if (commitSha === null || ref === null) {
    return ["There is no upload to code scanning, since this run is about no branch, tag or pull request."];
  }
  try {
    await uploadSarif(github, { commitSha, ref, sarif });
    context.log.info("The findings were uploaded to code scanning.");
    return [];
  } catch (error) {
    const explained = explainFailure(error, "uploading findings to code scanning");
    if (explained === null) throw error;
    return [[explained.message, explained.remedy].filter(Boolean).join(" ")];
  }
}

/** Of a pull request its head, since the report is about that commit and not about the merge commit. */
function refOf({ event, run }: Context): string | null {
  const pullRequest = event?.pullRequest ?? null;
  if (pullRequest !== null) return `refs/pull/${pullRequest.number}/head`;
  return run.ref !== null && /^refs\/(heads|tags|pull)\//.test(run.ref) ? run.ref : null;
}
