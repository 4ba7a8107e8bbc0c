import type { Context } from "@mlops-actions/action-kit";
import { releaseNotes } from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";
import type { Report } from "@mlops-actions/report";
import { type Done, finalVersion } from "./done.ts";
import { versionBefore } from "./version-before.ts";

/** What changed from one version to another. */
export interface Changes {
  readonly before: ModelVersion;
  readonly notes: Report;
}

/** What changed since the version before; null of the first. */
export async function changesOf(done: Done, context: Context): Promise<Changes | null> {
  const before = await versionBefore(done, context);
  if (before === null) return null;
  const { version } = finalVersion(done);
  const commits = await commitsBetween(before.code, version.code, context);
  const server = context.run.serverUrl;
  return { before, notes: releaseNotes(before, version, { commits, server }) };
}

/** As far as the checkout has them: a shallow one lacks most. */
async function commitsBetween(before: ModelVersion["code"], after: ModelVersion["code"], context: Context) {
  if (before === null || after === null || before.repository !== after.repository) return [];
  const history = (await context.checkout())?.history;
  if (history === undefined) return [];
  for (const { commit } of [before, after]) {
    if (!/^[0-9a-f]{40,64}$/.test(commit) || !(await history.has(commit))) return [];
  }
  return history.between(before.commit, after.commit, mostCommits);
}

const mostCommits = 100;
