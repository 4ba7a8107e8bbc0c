import { UserError } from "@mlops-actions/errors";

/** What a home allows as the name of a model. */
export interface NameRule {
  readonly allows: (name: string) => boolean;
  /** In words that follow "A name there has": `1 to 63 letters, digits and hyphens`. */
  readonly says: string;
}

/** @throws UserError that says the rule */
export function checkModelName(name: string, home: string, rule: NameRule): void {
  if (rule.allows(name)) return;
  throw new UserError(`A model cannot be called ${JSON.stringify(name)} in a registry of the kind ${home}.`, {
    remedy: `A name there has ${rule.says}.`,
  });
}

/** Names that are a folder's on every system, and a part of a git reference. */
export const folderNames: NameRule = {
  allows: (name) =>
    /^[A-Za-z0-9](?:[A-Za-z0-9._-]{0,98}[A-Za-z0-9_-])?$/.test(name) &&
    !/\.\.|\.lock$/i.test(name) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(name),
  says: "1 to 100 letters, digits, dots, underscores and hyphens, begins with a letter or digit, and is no word that git or Windows keeps for itself",
};
