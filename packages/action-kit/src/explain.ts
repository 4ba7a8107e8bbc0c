import type { UserError } from "@mlops-actions/errors";
import { shorten, visible } from "@mlops-actions/report";

const longest = 2_000;

/** A user's mistake in lines: what is wrong and where, how to mend it, what else is wrong, the failing library's own words below. */
export function explain(error: UserError): string {
  const lines = [`${where(error)}${error.message}`];
  if (error.remedy !== undefined) lines.push(error.remedy);
  if (error.also.length > 0) lines.push("Also wrong:", ...error.also.map((one) => `- ${one}`));
  // A name within a sentence of ours may hold line breaks, which must not begin a sentence of its own.
  const ours = lines.map((line) => visible(shorten(line, longest)));
  return error.cause === undefined ? ours.join("\n") : [...ours, `(${ownWords(error.cause)})`].join("\n");
}

/** The same in one line: what is wrong and where. */
export function explainShortly(error: UserError): string {
  return visible(shorten(`${where(error)}${error.message}`, longest));
}

/** A message that names its file need not say it twice. */
function where({ place: { file, line, column, input }, message }: UserError): string {
  if (input !== undefined) return `input ${input}: `;
  if (file === undefined || (line === undefined && message.includes(file))) return "";
  return `${[file, line, column].filter((part) => part !== undefined).join(":")}: `;
}

function ownWords(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : String(cause);
  return words.trim().slice(0, longest).split(/\r?\n/).map(visible).join("\n");
}
