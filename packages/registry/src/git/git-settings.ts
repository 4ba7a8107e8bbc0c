import { UserError } from "@mlops-actions/errors";

export interface GitSettings {
  /** Default `mlops-registry`. */
  readonly branch?: string;
  /** Name of a remote of the checkout, default `origin`. */
  readonly remote?: string;
  /** Whether each new version's commit of code gets the tag `model@version`. Default: no. */
  readonly tags?: boolean;
  /** Bytes above which a file's digest alone goes into the branch. Default 10 MiB. */
  readonly largestFile?: number;
}

/**
 * What is not said is as by default.
 * @throws UserError on names that git would not take as such; a remote is a name, so that no file of a repository can have
 *   git speak to anything that its owner did not set up
 */
export function checkGitSettings({
  branch = "mlops-registry",
  remote = "origin",
  tags = false,
  largestFile = 10 * 2 ** 20,
}: GitSettings): Required<GitSettings> {
  if (!/^[A-Za-z0-9](?:[\w./-]*[\w-])?$/.test(branch) || /\.\.|\/\/|\/\.|\.lock(?:\/|$)|\.\//.test(branch)) {
    throw new UserError(`${JSON.stringify(branch)} cannot be the registry's branch.`, {
      remedy: "Use letters, digits, hyphens and single slashes, as in mlops-registry.",
    });
  }
  if (!/^[A-Za-z0-9][\w.-]*$/.test(remote)) {
    throw new UserError(`${JSON.stringify(remote)} is no name of a remote.`, {
      remedy: "Name one that `git remote` lists, as origin; an address is not taken here.",
    });
  }
  return { branch, remote, tags, largestFile };
}
