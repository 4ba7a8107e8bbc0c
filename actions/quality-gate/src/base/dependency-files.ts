import { createHash } from "node:crypto";
import type { Repository } from "@mlops-actions/tools";

/**
 * A digest of the files that say what is installed beside the tools: plugins, typed packages, the tests' own. The base is
 * judged with what the change installs, so what was found on it before holds only for that.
 */
export function dependencyDigest({ files, read }: Repository): string {
  const parts = files.filter((path) => declaresDependencies.test(path)).map((path) => [path, read(path)]);
  return createHash("sha256").update(JSON.stringify(parts)).digest("hex");
}

const names = [
  "pyproject\\.toml",
  "setup\\.(?:py|cfg)",
  "tox\\.ini",
  "noxfile\\.py",
  "Pipfile(?:\\.lock)?",
  "(?:poetry|uv|pdm)\\.lock",
  "pylock(?:\\.[^/]+)?\\.toml",
  "(?:conda-lock|[^/]*environment[^/]*)\\.ya?ml",
  "[^/]*(?:requirements|constraints)[^/]*\\.(?:txt|in)",
  "requirements/[^/]+",
  "\\.pre-commit-config\\.yaml",
  "package(?:-lock)?\\.json",
  "npm-shrinkwrap\\.json",
  "yarn\\.lock",
  "pnpm-lock\\.yaml",
];
const declaresDependencies = new RegExp(`(?:^|/)(?:${names.join("|")})$`);
