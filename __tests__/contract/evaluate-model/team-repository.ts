import { readFileSync } from "node:fs";
import { type FakeGitHub, type Files, type GitRepository, gitRepository } from "@mlops-actions/testkit";

type Problem = "breast-cancer" | "digits" | "diabetes";

/** The bytes of a file of the fixtures. */
export function fixture(problem: Problem, file: string): Buffer {
  return readFileSync(new URL(`../../../model-fixtures/${problem}/${file}`, import.meta.url));
}

export const configuration = `models:
  breast-cancer:
    task: binary
    artifact: models/model.onnx
    data: { holdout: data/holdout.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
    gate:
      metrics:
        roc_auc:  { min: 0.95, max-drop: 0.01 }
        recall:   { max-drop: 0.02 }
        log_loss: { max-rise: 0.02 }
      slices: [ size ]
`;

export interface PullRequest {
  /** As actions/checkout leaves it: one commit deep, on the branch of the pull request. */
  readonly checkout: GitRepository;
  readonly event: object;
  readonly baseSha: string;
  readonly mergeBase: string;
  readonly headSha: string;
}

/**
 * A team's repository with a pull request: `base` is what main holds, `change` what the branch changes. The base has
 * moved on since the branch began, so that the merge base is no branch's tip.
 */
export function pullRequest(
  github: FakeGitHub,
  base: Files,
  change: Files,
  branch = "feature/better",
  movedOn: Files = { "NEWS.md": "moved on" },
): PullRequest {
  const origin = gitRepository(base);
  const mergeBase = origin.head();
  origin.branch(branch);
  const headSha = origin.commit(change);
  origin.branch("main");
  const baseSha = origin.commit(movedOn);
  github.mergeBases.set(`${baseSha}...${headSha}`, mergeBase);
  const repo = { full_name: "org/team-repo", fork: false, owner: { login: "org" } };
  return {
    checkout: origin.clone({ branch, depth: 1 }),
    baseSha,
    mergeBase,
    headSha,
    event: {
      action: "synchronize",
      number: 7,
      repository: repo,
      pull_request: {
        number: 7,
        title: "A better model",
        head: { sha: headSha, ref: branch, repo },
        base: { sha: baseSha, ref: "main", repo },
      },
    },
  };
}

/** The breast-cancer model of a team as main has it. */
export function base(): Files {
  return {
    "mlops.yml": configuration,
    "data/holdout.csv": fixture("breast-cancer", "holdout.csv"),
    "models/model.onnx": fixture("breast-cancer", "baseline.onnx"),
  };
}

/** A change of the model alone. */
export function model(file: "candidate.onnx" | "regressed.onnx" | "baseline.onnx"): Files {
  return { "models/model.onnx": fixture("breast-cancer", file) };
}
