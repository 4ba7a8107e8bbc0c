import type { GitHub as OctokitClass } from "@actions/github/lib/utils";
import { cutShort } from "./failed-request.ts";
import { type Patience, patience } from "./patience.ts";

/** Octokit with typed routes and pagination, as `@actions/github` makes it (the runner's proxy included). */
export type Octokit = InstanceType<typeof OctokitClass>;

export interface Repository {
  readonly owner: string;
  readonly repo: string;
}

export interface GitHubOptions {
  readonly token: string;
  /** `https://api.github.com`, or the one of an Enterprise server; the runner has it in `GITHUB_API_URL`. */
  readonly apiUrl: string;
  readonly repository: Repository;
  /** Told of each wait before a request is sent again. */
  readonly log?: (message: string) => void;
  /** Waits so many milliseconds. */
  readonly sleep?: (milliseconds: number) => Promise<void>;
  /**
   * Milliseconds after which a request without an answer counts as lost; default 30,000. One that takes long gets more by
   * `request: { moreTime: milliseconds }`.
   */
  readonly timeLimit?: number;
  /** Milliseconds since 1970, where an answer of GitHub does not carry the time itself. */
  readonly now?: () => number;
}

/** The client of one repository. Octokit is loaded when the first request is made. */
export interface GitHub {
  readonly repository: Repository;
  /** Requests sent so far, repeated ones included. */
  readonly requests: number;
  readonly octokit: () => Promise<Octokit>;
  readonly patience: Patience;
}

/**
 * A client that repeats what GitHub could not answer: server errors, lost connections and rate limits, honouring
 * `retry-after` and `x-ratelimit-reset`, with at most a minute of waiting in its whole life; see {@link patience}.
 *
 * A POST whose answer was lost may have happened, so it is not repeated here; the same holds for any request with
 * `request: { once: true }`. Their callers look first, see `createOnce`.
 */
export function createGitHub(options: GitHubOptions): GitHub {
  const { repository, log = () => {}, sleep = wait, timeLimit = 30_000, now = Date.now } = options;
  const patient = patience({ log, sleep, now });
  let requests = 0;
  let loaded: Promise<Octokit> | undefined;

  async function load(): Promise<Octokit> {
    const { GitHub: OctokitWithPlugins } = await import("@actions/github/lib/utils");
    const octokit = new OctokitWithPlugins({
      auth: options.token,
      baseUrl: options.apiUrl.replace(/\/+$/, ""),
      userAgent: "mlops-actions",
    });
    octokit.hook.wrap("request", async (send, request) => {
      const once = request.method === "POST" || request.request?.["once"] === true;
      for (let attempt = 1; ; attempt++) {
        requests += 1;
        try {
          // Set in place: the hook for authentication, inside this one, does not see what is passed to `send`.
          const limit = timeLimit + Number(request.request?.["moreTime"] ?? 0);
          request.request = { ...request.request, signal: AbortSignal.timeout(limit) };
          const answer = await send(request);
          if (typeof answer.data === "string" && answer.status !== 204) throw cutShort(request);
          return answer;
        } catch (error) {
          if (!(await patient.waitBeforeRepeating(error, { attempt, once }))) throw error;
        }
      }
    });
    return octokit;
  }

  return {
    repository,
    patience: patient,
    get requests() {
      return requests;
    },
    octokit: () => {
      loaded ??= load();
      return loaded;
    },
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
