import { UserError } from "@mlops-actions/errors";
import type { HttpAnswer } from "./connection.ts";
import { retryAfter, Transient } from "./retry.ts";

/** What a registry refuses, with its own codes (`TAG_INVALID`). */
export class RegistryRefusal extends UserError {
  readonly status: number;
  readonly codes: readonly string[];
  /** The registry's words, as one line. */
  readonly words: string;

  constructor(message: string, { status, codes, words, remedy }: Refused & { readonly remedy: string | null }) {
    super(message, { ...(remedy !== null && { remedy }), ...(words !== "" && { cause: words }) });
    this.status = status;
    this.codes = codes;
    this.words = words;
  }
}

interface Refused {
  readonly status: number;
  readonly codes: readonly string[];
  readonly words: string;
}

/** What was asked, for messages. */
export interface Asked {
  readonly host: string;
  /** `pushing a blob` */
  readonly doing: string;
  readonly repository: string | null;
  /** `the user "ci" (of ~/.docker/config.json)`, or `anonymous access`. */
  readonly as: string;
  /** By plain HTTP. */
  readonly plain: boolean;
}

const errorTextLimit = 2 ** 16;
const wordsLimit = 500;
const transientStatuses: readonly number[] = [408, 429, 500, 502, 503, 504];

/** An answer that is none of those that were expected, as an error. */
export async function refusal(asked: Asked, answer: HttpAnswer): Promise<Transient | RegistryRefusal> {
  const refused = { status: answer.status, ...wordsOf(await answer.text(errorTextLimit).catch(() => Buffer.alloc(0))) };
  const [message, remedy] = explain(asked, refused);
  const error = new RegistryRefusal(message, { ...refused, remedy });
  if (!transientStatuses.includes(answer.status)) return error;
  return new Transient(error, retryAfter(answer.headers["retry-after"], Date.now()));
}

function explain(
  { host, doing, repository, as, plain }: Asked,
  { status, codes, words }: Refused,
): [string, string | null] {
  const where = repository === null ? host : `${host}/${repository}`;
  const login = `Log in with \`docker login ${host}\` before this step, or check what that user may do there.`;
  if (status === 401) return [`${host} refuses ${as} (${doing}).`, login];
  if (status === 403) return [`${host} forbids ${as} ${doing} of ${where}.`, login];
  if (codes.includes("NAME_UNKNOWN") || (status === 404 && codes.length === 0 && doing.startsWith("pushing"))) {
    return [
      `${host} has no repository "${repository}".`,
      "Create it first: some registries (ECR among them) make none by a push. Check its name and region too.",
    ];
  }
  if (status === 404) return [`${where} has nothing of the kind (${doing}).`, "Check its name, tag and digest."];
  // The answer to a HEAD has no words.
  if (status === 400 && plain && (words === "" || /HTTP request to an HTTPS server/i.test(words))) {
    return [`${host} does not answer by plain HTTP.`, "Leave out `insecure` if it speaks HTTPS."];
  }
  if (status === 413)
    return [`${host} takes no body that large (${doing}).`, "Raise the limit of the proxy before it."];
  if (status === 429)
    return [`${host} asks for fewer requests (${doing}).`, "Run again later, or log in: anonymous limits are lower."];
  return [`${host} answers ${status}${codes.length === 0 ? "" : ` ${codes.join(", ")}`} (${doing}).`, null];
}

function wordsOf(body: Buffer): { readonly codes: readonly string[]; readonly words: string } {
  const text = body.toString("utf8");
  try {
    const { errors } = JSON.parse(text) as {
      readonly errors: readonly { readonly code?: unknown; readonly message?: unknown }[];
    };
    const codes = errors.map(({ code }) => oneLine(`${code ?? ""}`)).filter((code) => code !== "");
    return { codes, words: oneLine(errors.map(({ code, message }) => `${code ?? ""}: ${message ?? ""}`).join("; ")) };
  } catch {
    return { codes: [], words: text.trimStart().startsWith("<") ? "" : oneLine(text) };
  }
}

/** Untrusted text without what moves a terminal's cursor. */
function oneLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Cf}\s]+/gu, " ")
    .trim()
    .slice(0, wordsLimit);
}
