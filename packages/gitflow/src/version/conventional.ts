import type { Part } from "../rules/rules.ts";

/** The first line of a commit by https://www.conventionalcommits.org/en/v1.0.0/#specification. */
export interface ConventionalSubject {
  readonly type: string;
  readonly scope: string | null;
  readonly breaking: boolean;
  readonly description: string;
}

export function conventionalSubject(subject: string): ConventionalSubject | null {
  const found = /^(\p{L}[\p{L}\d_-]*)(?:\(([^()\r\n]+)\))?(!)?: +(\S.*)$/u.exec(subject);
  if (found === null) return null;
  const [, type = "", scope, mark, description = ""] = found;
  return { type: type.toLowerCase(), scope: scope ?? null, breaking: mark !== undefined, description };
}

/**
 * What commits since a version ask for: a breaking change `major` (`minor` while the major version is 0, when anything may
 * change), `feat` `minor`, everything else `patch`.
 *
 * @param messages whole messages; those that are not conventional count as everything else
 */
export function conventionalBump(messages: readonly string[], major: number): Part {
  const asked = messages.map(askedBy);
  if (asked.includes("major")) return major === 0 ? "minor" : "major";
  return asked.includes("minor") ? "minor" : "patch";
}

function askedBy(message: string): Part {
  const [subject = "", ...body] = message.split(/\r?\n/);
  const conventional = conventionalSubject(subject);
  if (conventional === null) return "patch";
  // The spec's only words that must be upper case.
  const footer = body.some((line) => /^BREAKING[ -]CHANGE: +\S/.test(line));
  if (conventional.breaking || footer) return "major";
  return conventional.type === "feat" ? "minor" : "patch";
}
