import type { components } from "@octokit/openapi-types";
import type { GitRepository } from "./git-repository.ts";

type Schemas = components["schemas"];

export interface Account {
  readonly login: string;
  readonly type: "Bot" | "User";
}

export interface FakeComment {
  readonly id: number;
  readonly issue: number;
  readonly author: Account;
  body: string;
}

export interface FakeCheckRun {
  readonly id: number;
  name: string;
  readonly headSha: string;
  externalId: string;
  status: string;
  conclusion: string | null;
  detailsUrl: string | null;
  output: { title: string | null; summary: string | null; text: string | null };
  /** Of all requests together: GitHub appends. */
  readonly annotations: Schemas["check-annotation"][];
}

export interface FakePull {
  readonly number: number;
  readonly title: string;
  readonly state: "open" | "closed";
  readonly head: { readonly sha: string; readonly ref: string; readonly owner: string };
  readonly base: { readonly sha: string; readonly ref: string };
  readonly merged?: {
    /** ISO 8601. */
    readonly at: string;
    /** The merge commit, the squashed one, or the last of the rebased ones. */
    readonly commit: string;
    /** Others that it brought. */
    readonly commits?: readonly string[];
  };
}

export interface FakeReview {
  readonly id: number;
  readonly pull: number;
  readonly author: Account;
  readonly body: string;
  /** APPROVE, REQUEST_CHANGES or COMMENT, and DISMISS of one that was dismissed. */
  readonly event: string;
  readonly commitId: string;
  /** What the author is to the repository; default MEMBER. */
  readonly association?: string;
}

export interface FakeReviewComment {
  readonly id: number;
  readonly review: number;
  readonly pull: number;
  readonly author: Account;
  readonly path: string;
  /** Null where later commits made it outdated. */
  line: number | null;
  startLine: number | null;
  readonly side: string;
  readonly body: string;
}

export interface FakeSarif {
  readonly id: string;
  readonly commitSha: string;
  readonly ref: string;
  /** Unpacked and parsed. */
  readonly sarif: unknown;
}

export interface FakeDeploymentStatus {
  readonly id: number;
  readonly state: string;
  readonly description: string;
  readonly logUrl: string;
  readonly environmentUrl: string;
}

export interface FakeDeployment {
  readonly id: number;
  readonly sha: string;
  readonly task: string;
  readonly environment: string;
  readonly description: string | null;
  readonly payload: Readonly<Record<string, unknown>> | string;
  readonly production: boolean;
  readonly transient: boolean;
  /** The newest at the end. */
  readonly statuses: FakeDeploymentStatus[];
}

export interface FakeAsset {
  readonly id: number;
  readonly name: string;
  readonly label: string | null;
  readonly contentType: string;
  readonly size: number;
  /** Null on an Enterprise server that knows none. */
  readonly digest: string | null;
  /** `starter` after an upload that broke off. */
  readonly state: "uploaded" | "starter";
  readonly content: Buffer;
}

export interface FakeRelease {
  readonly id: number;
  readonly tag: string;
  readonly draft: boolean;
  readonly immutable: boolean;
  readonly assets: FakeAsset[];
}

/** What a fake GitHub holds. Tests read it and write it. */
export interface GitHubState {
  readonly repository: { readonly owner: string; readonly repo: string };
  /** Whose token it is. A bot's may not ask `GET /user`, as `github.token` may not. */
  readonly account: Account;
  readonly comments: FakeComment[];
  readonly checkRuns: FakeCheckRun[];
  readonly pulls: FakePull[];
  readonly reviews: FakeReview[];
  readonly reviewComments: FakeReviewComment[];
  /** What code scanning was given. */
  readonly sarifs: FakeSarif[];
  readonly deployments: FakeDeployment[];
  readonly releases: FakeRelease[];
  /** `base...head` → the commit where they parted. */
  readonly mergeBases: Map<string, string>;
  /** What tags and commits are read from. */
  readonly origin: { repository: GitRepository | null };
}
