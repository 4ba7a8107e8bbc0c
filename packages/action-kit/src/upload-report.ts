import { dirname } from "node:path";
import { attachedFiles } from "./attached-files.ts";
import type { Context } from "./context.ts";
import { fold } from "./fold.ts";
import type { Outcome } from "./outcome.ts";
import type { ReportFiles } from "./report-folder.ts";

/**
 * Uploads the report's files, and what is attached to them, as one artifact of the run.
 * @returns the artifact's page, or null where the run has no artifact service or it refuses (said in a warning)
 */
export async function uploadReport(
  name: string,
  { json, html }: ReportFiles,
  { attachments = [] }: Outcome,
  context: Context,
): Promise<string | null> {
  if (!process.env["ACTIONS_RUNTIME_TOKEN"] || !process.env["ACTIONS_RESULTS_URL"]) return null;
  const { DefaultArtifactClient } = await import("@actions/artifact");
  const { attempt } = context.run;
  const attached = await attachedFiles(attachments, dirname(json), context.log);
  try {
    const legal = legalName(attempt > 1 ? `${name}-attempt-${attempt}` : name);
    const { id } = await fold(`Uploading the report as the artifact ${legal}`, () =>
      new DefaultArtifactClient().uploadArtifact(legal, [json, html, ...attached], dirname(json)),
    );
    return id === undefined || context.run.url === null ? null : `${context.run.url}/artifacts/${id}`;
  } catch (error) {
    context.log.warning(
      `The report could not be uploaded as an artifact: ${error instanceof Error ? error.message : error}`,
    );
    return null;
  }
}

/** Artifact names may not hold what some file system forbids. */
function legalName(name: string): string {
  return name.replaceAll(/[^\p{L}\p{N}._ -]/gu, "-").slice(0, 200);
}
