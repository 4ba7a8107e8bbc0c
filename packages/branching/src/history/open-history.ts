import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import type { CommitHistory } from "@mlops-actions/git";
import { type Rules, readTag } from "@mlops-actions/gitflow";
import type { Where } from "../where.ts";
import { gitSource } from "./git-source.ts";
import { githubSource } from "./github-source.ts";
import type { HistorySource } from "./source.ts";

/**
 * Git, where the checkout is whole; else GitHub. A checkout that is deep enough may still lack the tags, as actions/checkout
 * leaves it, so that one without any version is asked last.
 *
 * @throws UserError where neither can tell
 */
export async function openHistory({ sha }: Where, rules: Rules, context: Context): Promise<HistorySource> {
  const local = (await context.checkout())?.history ?? null;
  const isWhole = local !== null && (await local.has(sha)) && !(await local.isShallow());
  if (isWhole && (await hasVersions(local, rules))) return gitSource(local);
  const github = await context.github();
  if (github !== null) return githubSource(github, local, context);
  if (isWhole) return gitSource(local);
  throw new UserError("The checkout is too shallow to count commits since the last tag.", {
    remedy:
      "Leave the input github-token at its default, or give actions/checkout `fetch-depth: 0`; on a laptop: git fetch --unshallow --tags.",
  });
}

async function hasVersions(local: CommitHistory, { tagPrefix }: Rules): Promise<boolean> {
  return (await local.tags()).some(({ name }) => readTag(name, tagPrefix) !== null);
}
