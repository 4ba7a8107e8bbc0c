import type { DescribedRequest } from "./github-contract.ts";

interface Body {
  readonly body?: string;
  readonly status?: string;
  readonly conclusion?: string;
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

/** What GitHub refuses although its description allows it. */
export function limitsBrokenBy({ query, body }: DescribedRequest): string[] {
  const { body: comment, status, conclusion, output } = (body ?? {}) as Body;
  const broken = [
    Number(query["per_page"] ?? 30) > 100 && "per_page is more than 100",
    comment !== undefined && [...comment].length > 65_536 && "Body is too long (maximum is 65536 characters)",
    comment !== undefined && comment.trim() === "" && "Body cannot be blank",
    status === "completed" && conclusion === undefined && "conclusion is missing where status is completed",
    ...(output?.annotations ?? []).flatMap(annotationLimits),
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
