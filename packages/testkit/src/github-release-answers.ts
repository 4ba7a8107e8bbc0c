import { createHash } from "node:crypto";
import type { components } from "@octokit/openapi-types";
import type { Answer, Handler } from "./github-answers.ts";
import { uploadsPath } from "./github-contract.ts";
import type { FakeAsset, FakeRelease, GitHubState } from "./github-state.ts";
import { nextId } from "./next-id.ts";

type Schemas = components["schemas"];

/** What GitHub does with releases and their assets. A draft has no page of its tag and is listed only. */
export const releaseHandlers: readonly (readonly [string, Handler])[] = [
  [
    "GET /repos/{owner}/{repo}/releases",
    ({ server }, state) => {
      const items = state.releases.map((release) => releaseAnswer(release, server, state)).reverse();
      return { status: 200, list: { items } };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/releases/tags/{tag}",
    ({ path, server }, state) => {
      const release = state.releases.find(({ tag, draft }) => tag === path["tag"] && !draft);
      return release === undefined ? notFound : { status: 200, body: releaseAnswer(release, server, state) };
    },
  ],
  [
    "GET /repos/{owner}/{repo}/releases/{release_id}/assets",
    ({ path }, state) => {
      const release = state.releases.find(({ id }) => id === path["release_id"]);
      if (release === undefined) return notFound;
      return { status: 200, list: { items: release.assets.map((asset) => assetAnswer(asset, release, state)) } };
    },
  ],
  [
    "POST /repos/{owner}/{repo}/releases/{release_id}/assets",
    ({ path, query, body, headers }, state) => {
      const release = state.releases.find(({ id }) => id === path["release_id"]);
      if (release === undefined) return notFound;
      if (release.immutable) return immutable;
      const name = renamed(String(query["name"]));
      if (release.assets.some((asset) => asset.name === name)) return alreadyExists;
      const content = body as Buffer;
      const asset: FakeAsset = {
        id: nextId(state.releases.flatMap(({ assets }) => assets)),
        name,
        label: query["label"] === undefined ? null : String(query["label"]),
        contentType: String(headers["content-type"]),
        size: content.length,
        digest: `sha256:${createHash("sha256").update(content).digest("hex")}`,
        state: "uploaded",
        content,
      };
      release.assets.push(asset);
      return { status: 201, body: assetAnswer(asset, release, state) };
    },
  ],
  [
    "DELETE /repos/{owner}/{repo}/releases/assets/{asset_id}",
    ({ path }, state) => {
      const release = state.releases.find(({ assets }) => assets.some(({ id }) => id === path["asset_id"]));
      if (release === undefined) return notFound;
      if (release.immutable) return immutable;
      const at = release.assets.findIndex(({ id }) => id === path["asset_id"]);
      release.assets.splice(at, 1);
      return { status: 204 };
    },
  ],
];

const notFound: Answer = { status: 404, body: { message: "Not Found" } };
const immutable: Answer = { status: 422, body: { message: "Cannot upload assets to an immutable release." } };
const alreadyExists: Answer = {
  status: 422,
  body: {
    message: "Validation Failed",
    errors: [{ resource: "ReleaseAsset", code: "already_exists", field: "name" }],
  },
};

/** Special characters become periods; there are none at the ends. */
function renamed(name: string): string {
  return name.replace(/[^\w.-]+/g, ".").replace(/^\.+|\.+$/g, "");
}

/** `upload_url` leads to another place than other requests, as it does at GitHub and on an Enterprise server. */
function releaseAnswer(release: FakeRelease, server: string, state: GitHubState): Partial<Schemas["release"]> {
  const { id, tag, draft, immutable } = release;
  const { owner, repo } = state.repository;
  return {
    id,
    tag_name: tag,
    draft,
    immutable,
    html_url: `https://github.com/${owner}/${repo}/releases/tag/${tag}`,
    upload_url: `${server}${uploadsPath}/repos/${owner}/${repo}/releases/${id}/assets{?name,label}`,
  };
}

function assetAnswer(asset: FakeAsset, { tag }: FakeRelease, state: GitHubState): Partial<Schemas["release-asset"]> {
  const { owner, repo } = state.repository;
  return {
    id: asset.id,
    name: asset.name,
    label: asset.label,
    content_type: asset.contentType,
    size: asset.size,
    digest: asset.digest,
    // GitHub's description lacks the `starter` of its own prose.
    state: asset.state as "uploaded",
    browser_download_url: `https://github.com/${owner}/${repo}/releases/download/${tag}/${asset.name}`,
  };
}
