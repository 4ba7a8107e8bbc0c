import { UserError } from "@mlops-actions/errors";

/**
 * The JSON object that a service answered.
 * @param doing what was asked of it, for messages
 * @throws UserError where it is none: a proxy's page, say
 */
export function jsonAnswer(bytes: Buffer, host: string, doing: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8"));
    if (typeof value === "object" && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch {
    // The message below says it.
  }
  throw new UserError(`${host} does not answer with JSON (${doing}).`, {
    remedy: "Check the address: it is no registry, or a proxy answers in its place.",
  });
}
