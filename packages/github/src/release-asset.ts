import { openAsBlob } from "node:fs";
import { UserError } from "@mlops-actions/errors";
import { createOnce } from "./create-once.ts";
import { failedRequest } from "./failed-request.ts";
import type { GitHub, Octokit } from "./github.ts";
import type { Release } from "./release.ts";
import type { PreparedFile } from "./release-file.ts";

/** A file of a release, as far as it is read here. */
export interface Asset {
  readonly id: number;
  readonly name: string;
  /** `uploaded`; anything else is what an upload left that broke off. */
  readonly state: string;
  readonly size: number;
  /** `sha256:…`; null for an old file and on an old Enterprise server. */
  readonly digest: string | null;
  readonly browser_download_url: string;
}

export async function listAssets(github: GitHub, { id }: Release): Promise<Asset[]> {
  const octokit = await github.octokit();
  return octokit.paginate("GET /repos/{owner}/{repo}/releases/{release_id}/assets", {
    ...github.repository,
    release_id: id,
    per_page: 100,
  });
}

/** Whether the content is known to be the same: without a digest it is not. */
export function isSame(asset: Asset, { size, digest }: PreparedFile): boolean {
  return asset.state === "uploaded" && asset.size === size && asset.digest === digest;
}

export async function deleteAsset(github: GitHub, { id }: Asset): Promise<void> {
  const octokit = await github.octokit();
  try {
    await octokit.request("DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}", {
      ...github.repository,
      asset_id: id,
    });
  } catch (error) {
    // Gone already: by a request whose answer was lost, or by another run.
    if (failedRequest(error)?.status !== 404) throw error;
  }
}

/** Sends a file whose name the release does not have. It is read while it is sent, again for each attempt. */
export async function uploadAsset(github: GitHub, release: Release, file: PreparedFile): Promise<Asset> {
  const octokit = await github.octokit();
  const data = await openAsBlob(file.path);
  const find = async () => (await listAssets(github, release)).find(({ name }) => name === file.name);
  try {
    return await createOnce(
      github,
      async () => {
        const answer = await octokit.request({
          method: "POST",
          url: addressOf(release, file),
          headers: { "content-type": file.contentType },
          data,
          request: { moreTime: millisecondsFor(file), fetch: sendingAsRead(octokit) },
        });
        const asset: Asset = answer.data;
        return asset;
      },
      async () => {
        const found = await find();
        // The name was free before, so this is of the request whose answer was lost: whole, or what it left.
        if (found === undefined || (found.state === "uploaded" && found.size === file.size)) return found;
        await deleteAsset(github, found);
        return undefined;
      },
    );
  } catch (error) {
    if (!isTaken(error)) throw error;
    const found = await find();
    if (found !== undefined && isSame(found, file)) return found;
    throw new UserError(`Another run attached a different ${file.name} to the release at the same moment.`, {
      remedy: "Run the job again, and give the jobs that attach to one release the same `concurrency: group`.",
      cause: error,
    });
  }
}

/** Without the part of the template that Octokit would end with a loose `&` where there is no label. */
function addressOf({ uploadUrl }: Release, { name, label }: PreparedFile): string {
  const query = new URLSearchParams({ name, ...(label === null ? {} : { label }) });
  return `${uploadUrl.replace(/\{.*$/, "")}?${query}`;
}

/**
 * Octokit's own fetch, which knows the proxy, told that it will neither follow nor ask: it then does not keep what it
 * sends, which is otherwise the whole file in memory.
 */
function sendingAsRead(octokit: Octokit): typeof fetch {
  const send: typeof fetch = octokit.request.endpoint.DEFAULTS.request?.fetch ?? fetch;
  return (url, options) => send(url, { ...options, redirect: "error", window: null });
}

/** At a slow megabyte a second. */
function millisecondsFor({ size }: PreparedFile): number {
  return Math.ceil(size / 1_000);
}

function isTaken(error: unknown): boolean {
  const failed = failedRequest(error);
  return failed?.status === 422 && failed.words.includes("already_exists");
}
