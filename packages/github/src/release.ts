import { failedRequest } from "./failed-request.ts";
import type { GitHub } from "./github.ts";

export interface Release {
  readonly id: number;
  readonly url: string;
  /** A URI template with `name` and `label`, on whatever host takes uploads. */
  readonly uploadUrl: string;
  /** Published for ever as it is: nothing is added, nothing deleted. */
  readonly immutable: boolean;
}

interface Described {
  readonly id: number;
  readonly html_url: string;
  readonly upload_url: string;
  readonly draft: boolean;
  readonly immutable?: boolean;
}

/**
 * The release of a tag; where none is published, the newest draft for it, which a token without `contents: write` does
 * not see. Null where there is neither.
 */
export async function releaseOfTag(github: GitHub, tag: string): Promise<Release | null> {
  const octokit = await github.octokit();
  try {
    const { data } = await octokit.request("GET /repos/{owner}/{repo}/releases/tags/{tag}", {
      ...github.repository,
      tag,
    });
    return read(data);
  } catch (error) {
    if (failedRequest(error)?.status !== 404) throw error;
  }
  const pages = octokit.paginate.iterator("GET /repos/{owner}/{repo}/releases", {
    ...github.repository,
    per_page: 100,
  });
  for await (const { data } of pages) {
    const draft = data.find((release) => release.draft && release.tag_name === tag);
    if (draft !== undefined) return read(draft);
  }
  return null;
}

function read({ id, html_url, upload_url, draft, immutable = false }: Described): Release {
  return { id, url: html_url, uploadUrl: upload_url, immutable: immutable && !draft };
}
