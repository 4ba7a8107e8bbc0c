import type { DescribedRequest } from "./github-contract.ts";

interface Body {
  readonly body?: string;
  readonly description?: string | null;
  readonly status?: string;
  readonly conclusion?: string;
  readonly event?: string;
  readonly comments?: readonly ReviewComment[];
  readonly sarif?: string;
  readonly output?: { readonly annotations?: readonly Annotation[] };
}

interface Annotation {
  readonly start_line: number;
  readonly end_line: number;
  readonly start_column?: number;
  readonly end_column?: number;
  readonly message: string;
  readonly title?: string;
}

interface ReviewComment {
  readonly body: string;
  readonly line?: number;
  readonly position?: number;
  readonly start_line?: number;
}

/** What GitHub refuses although its description allows it. */
export function limitsBrokenBy({ route, query, body, headers, upload }: DescribedRequest): string[] {
  if (upload) {
    const needed = ["content-length", "content-type"].filter((name) => headers[name] === undefined);
    return needed.map((name) => `the ${name} of the file is missing`);
  }
  const { body: comment, description, status, conclusion, output, event, comments, sarif } = (body ?? {}) as Body;
  const broken = [
    Number(query["per_page"] ?? 30) > 100 && "per_page is more than 100",
    comment !== undefined && [...comment].length > 65_536 && "Body is too long (maximum is 65536 characters)",
    comment !== undefined && comment.trim() === "" && "Body cannot be blank",
    status === "completed" && conclusion === undefined && "conclusion is missing where status is completed",
    ...(output?.annotations ?? []).flatMap(annotationLimits),
    event !== undefined && event !== "APPROVE" && comment === undefined && `body is missing where event is ${event}`,
    ...(comments ?? []).flatMap(reviewCommentLimits),
    route.includes("/deployments") &&
      (description ?? "").length > 140 &&
      "description is too long (maximum is 140 characters)",
    sarif !== undefined && Buffer.byteLength(sarif, "base64") > 10_000_000 && "the SARIF file is over 10 MB compressed",
  ];
  return broken.filter((problem) => problem !== false);
}

function annotationLimits(annotation: Annotation): (string | false)[] {
  const { start_line, end_line, start_column, end_column, message, title = "" } = annotation;
  const columns = start_column !== undefined || end_column !== undefined;
  return [
    end_line < start_line && "an annotation ends before it begins",
    columns && start_line !== end_line && "an annotation over several lines has columns",
    Buffer.byteLength(message) > 65_536 && "an annotation's message is over 64 KB",
    title.length > 255 && "an annotation's title is over 255 characters",
  ];
}

function reviewCommentLimits({ body, line, position, start_line }: ReviewComment): (string | false)[] {
  return [
    [...body].length > 65_536 && "a review comment is too long (maximum is 65536 characters)",
    line === undefined && position === undefined && "a review comment names no line",
    start_line !== undefined && start_line >= (line ?? 0) && "a review comment's start_line is not before its line",
  ];
}
