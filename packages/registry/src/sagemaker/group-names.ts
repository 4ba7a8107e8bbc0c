import { folderNames, type NameRule } from "../name-rule.ts";

/** A model is a model package group of its own name. */
export const groupNames: NameRule = {
  allows: (name) => /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/.test(name) && folderNames.allows(name),
  says: "1 to 63 letters, digits and hyphens, begins and ends with a letter or digit (SageMaker's rule for a model package group), and is no word that Windows keeps for itself",
};
