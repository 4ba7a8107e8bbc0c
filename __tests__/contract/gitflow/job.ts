import assert from "node:assert/strict";
import {
  type ActionRun,
  type FakeGitHub,
  type FinishedAction,
  type GitRepository,
  gitRepository,
  runAction,
} from "@mlops-actions/testkit";

/** A team's configuration: three environments with a role each. */
export const configuration = `environments:
  dev:  { branches: [develop], aws: { role: "arn:aws:iam::111111111111:role/mlops-dev", region: eu-west-1 } }
  qa:   { branches: [release/*, hotfix/*] }
  prod: { branches: [main], stage: production, aws: { role: "arn:aws:iam::222222222222:role/mlops-prod", region: eu-west-1 } }
`;

/**
 * A repository in the flow: v1.3.0 and v1.4.0 (annotated) on main, three commits on develop after it. The fake GitHub
 * answers from it.
 */
export function teamRepository(github: FakeGitHub, config = configuration): GitRepository {
  const origin = gitRepository({ "mlops.yml": config });
  origin.git("tag", "v1.3.0");
  origin.commit({ "model.txt": "1.4" }, "Release 1.4.0");
  origin.git("tag", "--annotate", "--message=1.4.0", "v1.4.0");
  origin.git("tag", "v1");
  origin.branch("develop");
  for (const change of ["feat: a", "fix: b", "docs: c"]) origin.commit({ "model.txt": change }, change);
  github.origin.repository = origin;
  return origin;
}

/** Runs the built action in a job. No request may break GitHub's rules. */
export async function judge(
  github: FakeGitHub,
  run: Pick<ActionRun, "event" | "eventName" | "cwd"> & Partial<ActionRun>,
): Promise<FinishedAction> {
  const finished = await runAction({ action: "gitflow", github, ...run });
  assert.deepEqual(github.violations, [], finished.stdout);
  return finished;
}

/** A push to a branch as its job sees it: one commit deep, without tags, as actions/checkout leaves it. */
export function push(origin: GitRepository, branch: string, depth = 1) {
  return {
    eventName: "push",
    event: { ref: `refs/heads/${branch}`, after: origin.git("rev-parse", `refs/heads/${branch}`) },
    cwd: depth === 1 ? shallow(origin, branch).path : whole(origin, branch).path,
  };
}

export function pullRequest(
  origin: GitRepository,
  head: string,
  base: string,
  changes: { readonly title?: string; readonly body?: string; readonly owner?: string; readonly name?: string } = {},
) {
  const repositoryOf = (owner: string) => ({ full_name: `${owner}/team-repo`, owner: { login: owner } });
  const sha = origin.git("rev-parse", `refs/heads/${head}`);
  return {
    eventName: "pull_request",
    event: {
      action: "opened",
      number: 7,
      pull_request: {
        number: 7,
        title: changes.title ?? "A better model",
        body: changes.body ?? null,
        user: { login: "author" },
        head: { sha, ref: changes.name ?? head, repo: repositoryOf(changes.owner ?? "org") },
        base: { sha: origin.git("rev-parse", `refs/heads/${base}`), ref: base, repo: repositoryOf("org") },
      },
    },
    cwd: shallow(origin, head).path,
  };
}

function shallow(origin: GitRepository, branch: string): GitRepository {
  const clone = origin.clone({ branch, depth: 1 });
  for (const tag of clone.git("tag").split("\n").filter(Boolean)) clone.git("tag", "--delete", tag);
  return clone;
}

function whole(origin: GitRepository, branch: string): GitRepository {
  const clone = origin.clone({ branch, depth: 1000 });
  clone.git("fetch", "--quiet", "--tags", "origin", "+refs/heads/*:refs/remotes/origin/*");
  return clone;
}

/** The outputs that say what a ref means. */
export function meaning({ outputs, stdout }: FinishedAction): Record<string, string | undefined> {
  assert.ok(outputs.size > 0, stdout);
  const names = [
    "environment",
    "stage",
    "role",
    "region",
    "deploy",
    "version",
    "version-pep440",
    "version-image",
    "kind",
  ];
  return Object.fromEntries(names.map((name) => [name, outputs.get(name)]));
}

export function paths({ requests }: FinishedAction): string[] {
  return requests.map(({ method, path }) => `${method} ${path.replace(/^\/repos\/org\/team-repo/, "").split("?")[0]}`);
}
