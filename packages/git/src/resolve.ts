import { GitError, type GitOptions, git } from "./git.ts";

/**
 * The commit that a name means: here, else as a branch of `origin` that the checkout knows, else as a branch or tag that
 * `origin` itself has. Null where nobody knows it. The name is untrusted.
 */
export async function resolve(name: string, options: GitOptions): Promise<string | null> {
  if (name.startsWith("-") || name === "") return null;
  // A full name means itself, whether its commit is there or not.
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(name)) return name;
  for (const known of [name, `refs/remotes/origin/${name}`]) {
    const commit = await attempt(["rev-parse", "--verify", "--quiet", `${known}^{commit}`], options);
    if (commit !== null) return commit;
  }
  return atOrigin(name, options);
}

async function atOrigin(name: string, options: GitOptions): Promise<string | null> {
  const places = [`refs/heads/${name}`, `refs/tags/${name}^{}`, `refs/tags/${name}`, name];
  const listed = await attempt(["ls-remote", "--quiet", "origin", ...places], options);
  const commits = new Map<string, string>();
  for (const line of (listed ?? "").split("\n")) {
    const [commit = "", ref = ""] = line.split("\t");
    commits.set(ref, commit);
  }
  return places.map((place) => commits.get(place)).find((commit) => commit !== undefined) ?? null;
}

async function attempt(args: readonly string[], options: GitOptions): Promise<string | null> {
  try {
    return await git(args, options);
  } catch (error) {
    if (error instanceof GitError) return null;
    throw error;
  }
}
