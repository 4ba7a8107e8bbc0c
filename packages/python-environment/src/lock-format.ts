import { condaEnvironment, condaLock } from "./conda.ts";
import type { FileText } from "./file-text.ts";
import type { PinnedPackage } from "./pinned-package.ts";
import { pipfileLock } from "./pipfile-lock.ts";
import { pdmLock, poetryLock, pylock, uvLock } from "./toml-locks.ts";

/** What a lock file says. */
export interface Lock {
  readonly packages: readonly PinnedPackage[];
  readonly python: {
    /** `3.11.7`, or as much of it as is fixed. */
    readonly version: string | null;
    /** `>=3.11`. */
    readonly requires: string | null;
  };
}

export interface LockFormat {
  readonly name: RegExp;
  readonly read: (file: FileText) => Lock;
}

/**
 * The most exact first: conda-lock fixes Python and its C libraries too; the lock files of one tool fix every package with
 * its digest. Requirements files (above environment.yml) are read apart, for one names others.
 */
export const lockFormats: readonly LockFormat[] = [
  { name: /^conda-lock\.ya?ml$/, read: condaLock },
  { name: /^uv\.lock$/, read: uvLock },
  { name: /^poetry\.lock$/, read: poetryLock },
  { name: /^pdm\.lock$/, read: pdmLock },
  { name: /^pylock(?:\.[^.]+)?\.toml$/, read: pylock },
  { name: /^Pipfile\.lock$/, read: pipfileLock },
];

export const condaEnvironments: LockFormat = { name: /^environment\.ya?ml$/, read: condaEnvironment };

/** `requirements.txt`, `requirements-dev.txt`, `dev-requirements.txt`, and `requirements.lock` of Rye. */
export const requirementsFile = /^(?:[\w.-]+[-_.])?requirements(?:[-_.][\w.-]+)?\.(?:txt|lock)$/i;
