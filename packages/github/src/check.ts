import { createHash } from "node:crypto";
import { createOnce } from "./create-once.ts";
import { cutMarkdown, cutText } from "./cut-text.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

export interface CheckAnnotation {
  /** Relative to the root of the repository, with `/`. */
  readonly path: string;
  /** Counts from 1, like the others. */
  readonly line: number;
  readonly endLine?: number;
  readonly column?: number;
  readonly endColumn?: number;
  readonly level: "notice" | "warning" | "error";
  readonly title?: string;
  readonly message: string;
}

export type CheckConclusion = "success" | "failure" | "neutral" | "action_required" | "skipped";

export interface CheckRun {
  /** What the list of checks shows and rules of branches name. */
  readonly name: string;
  readonly headSha: string;
  readonly title: string;
  /** Markdown; like `text`, cut at a safe place after 65,535 characters. */
  readonly summary: string;
  readonly text?: string;
  readonly conclusion: CheckConclusion;
  readonly detailsUrl?: string;
  readonly annotations: readonly CheckAnnotation[];
  /** The job runs again (`GITHUB_RUN_ATTEMPT` > 1), so an earlier attempt may have published this very check. */
  readonly again?: boolean;
}

const outputLimit = 65_535;
const annotationsPerRequest = 50;
const titleLimit = 255;
/** GitHub takes 64 KB: so many characters of any script. */
const messageLimit = 16_384;

interface PublishedRun {
  readonly id: number | bigint;
  readonly url: string;
  /** How many annotations it has. */
  readonly annotations: number;
}

interface Output {
  readonly title: string;
  readonly summary: string;
  readonly text?: string;
  readonly annotations: GitHubAnnotation[];
}

type GitHubAnnotation = ReturnType<typeof asGitHubHasIt>;

/**
 * Publishes a finished check: one request for each 50 annotations, at least one.
 *
 * It may be killed and repeated at any point. The check run carries a digest of what it concludes (`external_id`:
 * conclusion, title and annotations, since times in the text differ from one attempt to the next): a repeated job finds
 * it, brings its text up to date and adds only the annotations that are still missing. Where the repeated job concludes
 * something else, it creates another check run of the same name, which GitHub then shows in place of the older one.
 *
 * @throws UserError where GitHub refuses; `isForbidden` tells whether the token may not write.
 */
export async function publishCheck(github: GitHub, check: CheckRun): Promise<{ url: string }> {
  const output: Output = {
    title: cutText(check.title, titleLimit),
    summary: cutMarkdown(check.summary, outputLimit),
    ...(check.text === undefined ? {} : { text: cutMarkdown(check.text, outputLimit) }),
    annotations: check.annotations.map(asGitHubHasIt),
  };
  const externalId = digest([check.conclusion, output.title, output.annotations]);
  try {
    const earlier = check.again ? await find(github, check, externalId) : undefined;
    const run = earlier ?? (await create(github, check, externalId, batch(output, 0)));
    let sent = run.annotations;
    if (earlier !== undefined) await renew(github, run.id, check, { ...output, annotations: [] });
    while (sent < output.annotations.length) sent = await append(github, run.id, sent, batch(output, sent));
    return { url: run.url };
  } catch (error) {
    throw explained(error, "publishing the check");
  }
}

async function create(github: GitHub, check: CheckRun, externalId: string, output: Output): Promise<PublishedRun> {
  const octokit = await github.octokit();
  return createOnce(
    github,
    async () => {
      const { data } = await octokit.request("POST /repos/{owner}/{repo}/check-runs", {
        ...github.repository,
        name: check.name,
        head_sha: check.headSha,
        external_id: externalId,
        status: "completed",
        conclusion: check.conclusion,
        ...detailsOf(check),
        output,
      });
      return { id: data.id, url: data.html_url ?? data.url, annotations: output.annotations.length };
    },
    () => find(github, check, externalId),
  );
}

async function find(github: GitHub, check: CheckRun, externalId: string): Promise<PublishedRun | undefined> {
  const octokit = await github.octokit();
  const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/commits/{ref}/check-runs", {
    ...github.repository,
    ref: check.headSha,
    check_name: check.name,
    filter: "all",
    per_page: 100,
  });
  for await (const { data } of pages) {
    const run = data.find(({ external_id }) => external_id === externalId);
    if (run !== undefined) {
      return { id: run.id, url: run.html_url ?? run.url, annotations: run.output.annotations_count };
    }
  }
  return undefined;
}

/** Replaces what an earlier attempt's check run says; it keeps its annotations. */
async function renew(github: GitHub, id: number | bigint, check: CheckRun, output: Output): Promise<void> {
  const octokit = await github.octokit();
  await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
    ...github.repository,
    check_run_id: id,
    ...detailsOf(check),
    output,
  });
}

/** Appends a batch to the `sent` annotations that the check run has. Returns how many it has then. */
async function append(github: GitHub, id: number | bigint, sent: number, output: Output): Promise<number> {
  const octokit = await github.octokit();
  const run = { ...github.repository, check_run_id: id };
  return createOnce(
    github,
    async () => {
      await octokit.request("PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}", {
        ...run,
        output,
        request: { once: true },
      });
      return sent + output.annotations.length;
    },
    async () => {
      const { data } = await octokit.request("GET /repos/{owner}/{repo}/check-runs/{check_run_id}", run);
      return data.output.annotations_count > sent ? data.output.annotations_count : undefined;
    },
  );
}

function detailsOf({ detailsUrl }: CheckRun): { details_url?: string } {
  return detailsUrl === undefined ? {} : { details_url: detailsUrl };
}

function batch(output: Output, from: number): Output {
  return { ...output, annotations: output.annotations.slice(from, from + annotationsPerRequest) };
}

/** Columns are legal only where an annotation stays in one line. */
function asGitHubHasIt(annotation: CheckAnnotation) {
  const { path, line, endLine = line, column, endColumn = column, level, title, message } = annotation;
  const columns =
    column === undefined || endLine !== line ? {} : { start_column: column, end_column: endColumn ?? column };
  return {
    path,
    start_line: line,
    end_line: endLine,
    ...columns,
    annotation_level: level === "error" ? ("failure" as const) : level,
    ...(title === undefined ? {} : { title: cutText(title, titleLimit) }),
    message: cutText(message, messageLimit),
  };
}

function digest(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("hex");
}
