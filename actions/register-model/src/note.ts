import type { UserError } from "@mlops-actions/errors";

/** What could not be done beside the work itself, why, and what to do, on one line. */
export function noteOf(what: string, { message, remedy, cause }: UserError): string {
  const words = cause instanceof Error ? cause.message : typeof cause === "string" ? cause : "";
  const told = words === "" ? "" : ` It said: ${JSON.stringify(words.replace(/\s+/g, " ").slice(0, longest))}.`;
  return `${what}: ${[message, remedy].filter(Boolean).join(" ")}${told}`;
}

const longest = 300;
