import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import { type Fault, Faults } from "./faults.ts";
import { type Answer, handlers } from "./github-answers.ts";
import { readByContract, uploadsPath } from "./github-contract.ts";
import type { Account, GitHubState } from "./github-state.ts";
import { pageOf } from "./pages.ts";
import { type Server, startServer } from "./server.ts";

export interface RecordedRequest {
  readonly method: string;
  /** With its query. */
  readonly path: string;
  /** A Buffer where a file is uploaded. */
  readonly body: unknown;
  /** Null while there is no answer, and for ever where the connection broke. */
  status: number | null;
}

export interface FakeGitHubOptions {
  readonly repository?: { readonly owner: string; readonly repo: string };
  readonly token?: string;
  /** Default: `github-actions[bot]`, whose token is `github.token`. */
  readonly account?: Account;
}

export interface FakeGitHub extends GitHubState, Server {
  readonly token: string;
  /** In the order in which they arrived. */
  readonly requests: readonly RecordedRequest[];
  /** Requests that GitHub's description or its limits do not allow. A test asserts that there is none. */
  readonly violations: readonly string[];
  readonly fail: (fault: Fault) => void;
  /** Adds a comment, by a person where no author is named. */
  readonly comment: (issue: number, body: string, author?: Account) => void;
  /** Calls once, when `count` more requests have been carried out; the last of them is never answered. */
  readonly interrupt: (count: number, then: () => void) => void;
}

/**
 * A GitHub on this machine, strict as the real one and a little more: a request that its OpenAPI description does not
 * allow gets 422 and is a violation, as is a path that nobody described here (404).
 */
export async function startFakeGitHub(options: FakeGitHubOptions = {}): Promise<FakeGitHub> {
  const state: GitHubState = {
    repository: options.repository ?? { owner: "org", repo: "team-repo" },
    account: options.account ?? { login: "github-actions[bot]", type: "Bot" },
    comments: [],
    checkRuns: [],
    pulls: [],
    reviews: [],
    reviewComments: [],
    sarifs: [],
    deployments: [],
    releases: [],
    mergeBases: new Map(),
    origin: { repository: null },
  };
  const token = options.token ?? "ghs_fake-token-of-the-job";
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const violations: string[] = [];
  let interruption: { left: number; then: () => void } | null = null;

  async function listen(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "GET", url: path = "/", headers } = request;
    const bytes = await buffer(request);
    const body = path.startsWith(uploadsPath) ? bytes : json(bytes);
    const record: RecordedRequest = { method, path, body, status: null };
    requests.push(record);
    const fault = faults.take(method, path);
    if (fault?.delay !== undefined) await wait(fault.delay, undefined, { ref: false });
    if (fault?.reset === "before") return void response.destroy();
    const asked = new URL(path, `http://${headers.host}`);
    const answer = fault?.status === undefined ? answerTo(method, asked, headers, body) : faultAnswer(fault);
    if (interruption !== null && --interruption.left === 0) {
      interruption.then();
      interruption = null;
      return void response.destroy();
    }
    if (fault?.reset === "after") return void response.destroy();
    if (fault?.reset === "within") return sendHalf(response, answer);
    record.status = answer.status;
    send(response, answer);
  }

  function answerTo(method: string, url: URL, headers: IncomingHttpHeaders, body: unknown): Answer {
    const { authorization } = headers;
    if (!authorization?.match(/^(token|bearer) /i) || authorization.split(" ")[1] !== token) {
      return { status: 401, body: { message: "Bad credentials" } };
    }
    const read = readByContract(method, url, body, headers);
    const handler = read && handlers.get(read.request.route);
    if (read === null || handler == null) {
      violations.push(`${method} ${url.pathname}: not described`);
      return notFound;
    }
    const { request, problems } = read;
    if (problems.length > 0) {
      violations.push(`${method} ${url.pathname}: ${problems.join("; ")}`);
      const message = problems.find((problem) => problem.startsWith("Body is too long"));
      return { status: 422, body: { message: message ?? "Validation Failed", errors: problems } };
    }
    const { owner = state.repository.owner, repo = state.repository.repo } = request.path;
    if (owner !== state.repository.owner || repo !== state.repository.repo) return notFound;
    return pageOf(handler(request, state), request, url);
  }

  const server = await startServer((request, response) => void listen(request, response));
  return {
    ...state,
    ...server,
    token,
    requests,
    violations,
    fail: (fault) => faults.add(fault),
    comment: (issue, body, author = { login: "person", type: "User" }) => {
      state.comments.push({ id: 1001 + state.comments.length, issue, author, body });
    },
    interrupt: (count, then) => {
      interruption = { left: count, then };
    },
  };
}

const notFound: Answer = { status: 404, body: { message: "Not Found" } };

function faultAnswer({ status = 500, headers = {}, body = { message: "Injected" } }: Fault): Answer {
  return { status, headers, body };
}

function send(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  response.writeHead(status, { ...contentType, ...headers });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function sendHalf(response: ServerResponse, { status, body }: Answer): void {
  const text = JSON.stringify(body ?? null);
  response.writeHead(status, { ...contentType, "content-length": Buffer.byteLength(text) });
  response.write(text.slice(0, text.length / 2), () => response.destroy());
}

const contentType = { "content-type": "application/json; charset=utf-8" };

function json(body: Buffer): unknown {
  return body.length === 0 ? undefined : JSON.parse(body.toString("utf8"));
}
