import { UserError } from "@mlops-actions/errors";
import type { ToolSource } from "./tool-source.ts";
import type { Unusable } from "./toolset.ts";

/** What is left of a language's tools where they could not be installed: none of them, and why. */
export interface FailedSource extends ToolSource {
  readonly unusable: Unusable;
}

/**
 * A failed installation is no end of the gate: tools of other languages run, and those that need it are reported as missing.
 * @throws what is no mistake of the user's, or one in a line of a file
 */
export function failedSource(error: unknown): FailedSource {
  if (!(error instanceof UserError) || error.place.line !== undefined) throw error;
  const words = wordsOf(error.cause);
  const told = installerReason(words);
  const what = lowerFirst(error.message.replace(/\.$/, ""));
  const remedy = told === null && error.remedy !== undefined ? `: ${lowerFirst(error.remedy.replace(/\.$/, ""))}` : "";
  const unusable: Unusable = {
    outcome: "missing",
    why: `${what}${told === null ? remedy : ` (${told})`}`,
    ...(words === "" ? {} : { words }),
  };
  return { locate: async () => null, folders: [], environment: {}, project: {}, notes: [], unusable };
}

function wordsOf(cause: unknown): string {
  return cause === undefined ? "" : cause instanceof Error ? cause.message : String(cause);
}

/** The line that says why, of pip, npm and conda; uv's conclusion, which it wraps. */
export function installerReason(words: string): string | null {
  const lines = words.split("\n").filter((line) => line.trim() !== "" && !/A complete log of this run/.test(line));
  const conclusion = lines.findIndex((line) => /^\s*╰─▶ /.test(line));
  if (conclusion !== -1) {
    const rest = lines
      .slice(conclusion)
      .join("\n")
      .split(/\n\s*hint:/)[0]!;
    return rest.replace("╰─▶", "").replace(/\s+/g, " ").trim();
  }
  const errors = lines.filter((line) => /^(?:ERROR|npm (?:error|ERR!)|error)\b/i.test(line));
  return (errors.at(-1) ?? lines.at(-1))?.trim() ?? null;
}

function lowerFirst(text: string): string {
  return /^[A-Z][a-z]* /.test(text) ? `${text[0]!.toLowerCase()}${text.slice(1)}` : text;
}
