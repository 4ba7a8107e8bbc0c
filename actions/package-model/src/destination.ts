import { createHash } from "node:crypto";
import { existsSync } from "node:fs";
import { join, relative, resolve } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import { declaredRepository, ecrRepository, ensureRepository, parseEcrHost } from "@mlops-actions/aws";
import type { EcrSettings } from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";
import {
  type Artifact,
  type Blob,
  type ImageIndex,
  type ImageSource,
  openLayout,
  type PendingBlob,
  type PushedLayer,
  type PushTag,
  repositoryPlace,
  sendBlob,
} from "@mlops-actions/oci";
import { type Delivered, deliverToLayout, deliverToRegistry, type Sending } from "./deliver.ts";
import type { Meaning } from "./meaning.ts";
import { openNeighbours } from "./neighbours.ts";
import type { Registries } from "./registries.ts";
import type { PackageRequest } from "./request.ts";

/** Where images go: a repository of a registry, or an OCI layout folder. */
export interface Destination {
  readonly kind: "registry" | "layout";
  /** What stands before `@sha256:…`: `host/path`, or the folder as a user finds it. */
  readonly name: string;
  /** Null of a folder. */
  readonly host: string | null;
  /** The path within the registry. */
  readonly path: string;
  /**
   * Sends the content, what is attached to it, and last of all its tags: where a tag is, all is.
   * @throws UserError before anything is sent where a tag that does not move names another image
   */
  readonly push: (content: Artifact | ImageIndex, tags: readonly PushTag[], sending: Sending) => Promise<Delivered>;
  /** Sends a blob by itself, where it is missing; null of a folder. */
  readonly send: ((blob: Blob | PendingBlob) => Promise<PushedLayer["sent"]>) | null;
  /** Makes the repository; null where that is not asked for. */
  readonly prepare: (() => Promise<void>) | null;
  /** What is there already; null where a folder is none yet. */
  readonly source: () => Promise<ImageSource | null>;
}

/** @throws UserError where the repository is none, or names no registry */
export function openDestination(
  request: PackageRequest,
  meaning: Meaning,
  registries: Registries,
  context: Context,
): Destination {
  const { repository, ecr } = request.settings;
  if (repository === null) return layout(request.model, context);
  const { host, path } = repositoryPlace(repository, meaning.registry);
  if (ecr.create) requireEcr(host);
  const there = registries.open(host).repository(path);
  const neighbours = openNeighbours(context.places.cache);
  return {
    kind: "registry",
    name: `${host}/${path}`,
    host,
    path,
    async push(content, tags, sending) {
      const mountFrom = await neighbours.of(host);
      const delivered = await deliverToRegistry(there, content, tags, { ...sending, mountFrom });
      await neighbours.remember(host, path);
      return delivered;
    },
    async send(blob) {
      if (typeof blob.digest !== "string") return there.pushing().streamBlob(blob as PendingBlob);
      return sendBlob(blob as Blob, there.pushing(), { mountFrom: await neighbours.of(host) });
    },
    prepare: ecr.create ? () => createRepository(host, path, ecr, context) : null,
    source: async () => there,
  };
}

function layout(model: string, { places }: Context): Destination {
  const folder = resolve(places.work, ".mlops/image", folderName(model));
  const name = relative(places.work, folder);
  return {
    kind: "layout",
    name,
    host: null,
    path: name,
    push: (content, tags, sending) => deliverToLayout(folder, content, tags, sending),
    send: null,
    prepare: null,
    source: async () => (existsSync(join(folder, "index.json")) ? openLayout(folder) : null),
  };
}

/** Names of other characters get their digest, so that two never meet in one folder. */
function folderName(model: string): string {
  if (/^[A-Za-z0-9][\w.-]*$/.test(model)) return model;
  const digest = createHash("sha256").update(model).digest("hex").slice(0, 8);
  return `${model
    .replaceAll(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-/, "")
    .slice(0, 64)}-${digest}`.replace(/^-/, "");
}

function requireEcr(host: string): void {
  if (parseEcrHost(host) !== null) return;
  throw new UserError(`ecr.create makes repositories at Amazon ECR alone, and ${host} is another registry.`, {
    remedy: "Remove ecr.create; other registries make a repository when something is pushed.",
  });
}

async function createRepository(host: string, path: string, settings: EcrSettings, context: Context): Promise<void> {
  const { environment, log } = context;
  const { differences } = await ensureRepository(ecrRepository(host, path), declaredRepository(settings), {
    environment,
    log,
    signal: context.cancelled(),
  });
  for (const difference of differences) log.warning(difference);
}
