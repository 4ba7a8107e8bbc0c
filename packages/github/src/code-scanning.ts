import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { createOnce } from "./create-once.ts";
import { explained } from "./failure.ts";
import type { GitHub } from "./github.ts";

export interface SarifUpload {
  readonly commitSha: string;
  /** In full: `refs/heads/develop`, `refs/pull/7/head`. */
  readonly ref: string;
  /** A SARIF 2.1.0 document as JSON. Each of its runs needs a tool and a category of its own. */
  readonly sarif: object;
}

/**
 * Hands findings to code scanning, which compares them with those of the base and shows them beside the lines. GitHub
 * works on it after it answered; a later upload of the same commit, tool and category replaces this one, so that one
 * whose answer was lost can be sent again.
 *
 * @throws UserError where GitHub refuses; `isForbidden` tells of a missing permission and of code scanning that is off.
 */
export async function uploadSarif(github: GitHub, { commitSha, ref, sarif }: SarifUpload): Promise<void> {
  const packed = await promisify(gzip)(JSON.stringify(sarif));
  const octokit = await github.octokit();
  try {
    await createOnce(
      github,
      async () => {
        await octokit.request("POST /repos/{owner}/{repo}/code-scanning/sarifs", {
          ...github.repository,
          commit_sha: commitSha,
          ref,
          sarif: packed.toString("base64"),
        });
      },
      async () => undefined,
    );
  } catch (error) {
    throw explained(error, "uploading findings to code scanning");
  }
}
