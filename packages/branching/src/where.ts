import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { type Rules, readTag, type Situation } from "@mlops-actions/gitflow";
import type { GitHubEvent, PullRequest } from "@mlops-actions/github";

/** Where a run stands, by its event, or on a laptop by the checkout. */
export interface Where extends Omit<Situation, "history" | "pullRequest"> {
  readonly opened: PullRequest | null;
  /** The message of the commit, where the event tells. */
  readonly message: string | null;
}

/** What happened to a release that is out. */
const published: readonly (string | null)[] = ["published", "released", "prereleased"];

/** @throws UserError where neither the event nor a checkout names a commit */
export async function whereRunStands(rules: Rules, context: Context): Promise<Where> {
  const { event, run } = context;
  if (event === null) return ofCheckout(rules, context);
  const sha = event.sha ?? run.commit;
  if (sha === null) throw new UserError(`The event ${event.name} names no commit.`);
  const { ref, refKind } = event.ref === null ? refOfRun(run.ref) : event;
  const ownerOfRun = run.repository?.split("/")[0] ?? null;
  return {
    event: kindOf(event, refKind),
    branch: refKind === "branch" ? ref : null,
    tag: refKind === "tag" ? ref : null,
    sha,
    fork: event.pullRequest?.fork ?? (event.headOwner !== null && event.headOwner !== ownerOfRun),
    opened: event.pullRequest,
    message: event.message,
  };
}

function kindOf({ name, action, pullRequest }: GitHubEvent, refKind: GitHubEvent["refKind"]): Situation["event"] {
  if (pullRequest !== null) return "pull-request";
  switch (name) {
    case "push":
      return refKind === "tag" ? "tag" : "push";
    case "release":
      return published.includes(action) ? "release" : "other";
    case "workflow_dispatch":
    case "repository_dispatch":
      return "manual";
    case "schedule":
      return "schedule";
    default:
      return "other";
  }
}

/** The ref of events whose payload has none: that of a schedule is the default branch. */
function refOfRun(name: string | null): Pick<GitHubEvent, "ref" | "refKind"> {
  const [, kind, ref] = /^refs\/(heads|tags)\/(.+)$/s.exec(name ?? "") ?? [];
  return ref === undefined ? { ref: null, refKind: null } : { ref, refKind: kind === "tags" ? "tag" : "branch" };
}

async function ofCheckout({ tagPrefix }: Rules, { checkout }: Context): Promise<Where> {
  const here = await checkout();
  if (here === null) {
    throw new UserError("There is no git checkout here.", { remedy: "Run this in a clone of the repository." });
  }
  const { history } = here;
  const sha = await history.head();
  if (sha === null) throw new UserError("There is no commit here yet.", { remedy: "Commit something first." });
  const branch = await history.branch();
  const tags = branch === null ? await history.tags() : [];
  const tag = tags.find(({ name, commit }) => commit === sha && readTag(name, tagPrefix) !== null)?.name ?? null;
  return { event: "other", branch, tag, sha, fork: false, opened: null, message: null };
}
