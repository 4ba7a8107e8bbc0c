import {
  type Decision,
  decide,
  type Finding,
  type GitflowSettings,
  type History,
  judgeGuards,
  makeRules,
  type PullRequestFacts,
  type Situation,
} from "@mlops-actions/gitflow";

export const commit = "a41b77e0c3d1f5e2b4a697887766554433221100";

export const settings: GitflowSettings = {
  preset: "gitflow",
  tagPrefix: "",
  bump: "kind",
  branches: new Map(),
  guards: {},
  environments: null,
};

export const noHistory: History = {
  tags: [],
  tagsHere: [],
  lastTag: null,
  commitsSince: 0,
  messages: [],
  message: null,
  unmerged: null,
};

/** Twelve commits after v1.4.0. */
export const after140: History = {
  ...noHistory,
  tags: ["v1.3.0", "v1.4.0", "v1", "nightly"],
  lastTag: "v1.4.0",
  commitsSince: 12,
};

export function push(branch: string, history: Partial<History> = {}): Situation {
  return {
    event: "push",
    branch,
    tag: null,
    sha: commit,
    fork: false,
    pullRequest: null,
    history: { ...after140, ...history },
  };
}

export function tagged(tag: string, history: Partial<History> = {}): Situation {
  return { ...push("", history), event: "tag", branch: null, tag };
}

export function pullRequest(
  head: string,
  base: string,
  facts: Partial<PullRequestFacts> = {},
  changes: Partial<Situation> = {},
): Situation {
  const about: PullRequestFacts = {
    number: 7,
    title: "A better model",
    body: "",
    base,
    author: "author",
    reviews: [],
    backMerges: new Map(),
    ...facts,
  };
  return { ...push(head), event: "pull-request", pullRequest: about, ...changes };
}

export function decided(situation: Situation, changes: Partial<GitflowSettings> = {}): Decision {
  return decide(situation, makeRules({ ...settings, ...changes }));
}

export function found(situation: Situation, changes: Partial<GitflowSettings> = {}): readonly Finding[] {
  return judgeGuards(situation, makeRules({ ...settings, ...changes }));
}
