import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { type Checkout, fetchCommit } from "@mlops-actions/git";
import { repositoryOf } from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";

/** Where the files of a version's commit are read. */
export interface CommitSource {
  /** `absent` where the repository has no such commit; null where it is neither here nor could be asked for. */
  readonly files: Checkout | "absent" | null;
  /** The repository, where the version names none and its commit is in the checkout that the command runs in. */
  readonly repository: string | null;
  /** The folder that recorded paths are seen from, as far as the checkout tells. */
  readonly folder: string;
}

/** The checkout around the working directory where it has the commit, else that commit of the repository that has it. */
export async function commitSource(
  code: NonNullable<ModelVersion["code"]>,
  { checkout, environment, places, run }: Context,
): Promise<CommitSource> {
  const here = await checkout();
  const origin = (await here?.origin()) ?? null;
  const prefix = (await here?.prefix()) ?? "";
  const originClone = repositoryOf(origin, run.serverUrl)?.clone ?? null;
  const recorded = repositoryOf(code.repository, run.serverUrl)?.clone ?? null;
  const ofOrigin = { repository: code.repository ?? originClone, folder: prefix.replace(/\/$/, "") };
  if (here !== null && isCommit(code.commit) && (await here.history.has(code.commit)))
    return { files: here, ...ofOrigin };

  // The origin of the checkout first, where it is the same repository: the user's git has a way to it.
  const isOrigin = recorded === null || recorded === originClone;
  const address = isOrigin ? origin : recorded;
  if (address === null) return { files: null, repository: code.repository, folder: "" };
  const place = { folder: join(places.temporary, "repository"), prefix: isOrigin ? prefix : "", environment };
  const files = await fetchCommit(code.commit, address, place);
  return { files, ...(isOrigin && files !== "absent" ? ofOrigin : { repository: code.repository, folder: "" }) };
}

/** As git names one: what a version records may be anything. */
function isCommit(text: string): boolean {
  return /^[0-9a-f]{7,64}$/.test(text);
}
