import type { Place, UserError } from "@mlops-actions/errors";

/** A user's mistake in lines: what is wrong and where, how to mend it, the failing library's own words below. */
export function explain(error: UserError): string {
  const lines = [`${where(error.place)}${error.message}`];
  if (error.remedy !== undefined) lines.push(error.remedy);
  if (error.cause !== undefined) lines.push(`(${ownWords(error.cause)})`);
  return lines.join("\n");
}

function where({ file, line, column, input }: Place): string {
  if (input !== undefined) return `input ${input}: `;
  if (file === undefined) return "";
  return `${[file, line, column].filter((part) => part !== undefined).join(":")}: `;
}

function ownWords(cause: unknown): string {
  const words = cause instanceof Error ? cause.message : String(cause);
  return words.trim().slice(0, 2_000);
}
