import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

export interface Tag {
  /** Untrusted text. */
  readonly name: string;
  /** The commit, also of an annotated tag. */
  readonly commit: string;
}

/** All tags of the repository, a request for each hundred. */
export async function listTags(github: GitHub): Promise<Tag[]> {
  const octokit = await github.octokit();
  try {
    const tags = await octokit.paginate("GET /repos/{owner}/{repo}/tags", { ...github.repository, per_page: 100 });
    return tags.map(({ name, commit }) => ({ name, commit: commit.sha }));
  } catch (error) {
    throw explained(error, "reading the tags");
  }
}
