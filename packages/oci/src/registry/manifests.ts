import { UserError } from "@mlops-actions/errors";
import { pullScopes, pushScopes } from "../access/scopes.ts";
import type { Descriptor } from "../content/descriptor.ts";
import { isDigest } from "../content/digest.ts";
import { manifestMediaTypes } from "../content/media-types.ts";
import type { Manifest } from "../image/image.ts";
import { checkManifest, manifestFrom } from "../image/manifest.ts";
import type { Client, WholeAnswer } from "./client.ts";

const accept = { Accept: manifestMediaTypes.join(", ") };

/** What a tag or digest names, null where it names nothing. */
export async function headManifest(client: Client, repository: string, reference: string): Promise<Descriptor | null> {
  const answer = await client.read({
    method: "HEAD",
    at: `/v2/${repository}/manifests/${reference}`,
    doing: `looking for the image ${reference}`,
    repository,
    scopes: pullScopes(repository),
    headers: accept,
    expect: [200, 404],
  });
  if (answer.status === 404) return null;
  const digest = isDigest(reference) ? reference : answer.headers["docker-content-digest"];
  const size = Number(answer.headers["content-length"]);
  if (digest === undefined || !isDigest(digest) || !Number.isSafeInteger(size)) {
    return getManifest(client, repository, reference);
  }
  return { mediaType: mediaTypeOf(answer), digest, size };
}

export async function getManifest(client: Client, repository: string, reference: string): Promise<Manifest> {
  const answer = await client.read({
    method: "GET",
    at: `/v2/${repository}/manifests/${reference}`,
    doing: `reading the image ${reference}`,
    repository,
    scopes: pullScopes(repository),
    headers: accept,
    expect: [200],
  });
  const manifest = manifestFrom(mediaTypeOf(answer), answer.bytes);
  const promised = isDigest(reference) ? reference : answer.headers["docker-content-digest"];
  return checkManifest(manifest, { name: `${client.host}/${repository}`, reference, promised });
}

/**
 * @returns whether the registry took note of its subject
 * @throws RegistryRefusal where it does not take it
 */
export async function putManifest(
  client: Client,
  repository: string,
  reference: string,
  manifest: Manifest,
): Promise<{ readonly knowsSubject: boolean }> {
  const { headers } = await client.read({
    method: "PUT",
    at: `/v2/${repository}/manifests/${reference}`,
    doing: `pushing the image ${reference}`,
    repository,
    scopes: pushScopes(repository),
    headers: { "Content-Type": manifest.mediaType },
    body: {
      size: manifest.size,
      async *open() {
        yield manifest.bytes;
      },
    },
    expect: [200, 201, 202],
  });
  const stored = headers["docker-content-digest"];
  if (stored !== undefined && stored !== manifest.digest) {
    throw new UserError(
      `${client.host}/${repository} keeps ${reference} as ${stored}, and it was sent as ${manifest.digest}.`,
      {
        remedy: "Something between changes what is sent: look at the proxy.",
      },
    );
  }
  return { knowsSubject: headers["oci-subject"] !== undefined };
}

function mediaTypeOf({ headers }: WholeAnswer): string {
  return (headers["content-type"] ?? "").split(";", 1)[0]!.trim();
}
