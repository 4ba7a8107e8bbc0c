import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { outlineModel } from "@mlops-actions/inference";
import type { ModelVersion, Registry, VersionFile } from "@mlops-actions/registry";
import type { EvaluationRequest } from "./request.ts";

/** Where its bytes are now, or why nobody has them: a clause. */
export type Brought = { readonly path: string } | { readonly why: string };

/**
 * Brings a version's model from the registry, or where that keeps no more than its digest, from the commit that it was
 * registered at.
 * @throws UserError where the registry holds it and gives other bytes
 */
export async function bringArtifact(
  version: ModelVersion,
  registry: Registry,
  request: EvaluationRequest,
  context: Context,
): Promise<Brought> {
  const { file: model, weights = [], sha256 } = version.artifact;
  const folder = join(context.places.temporary, "baseline");
  for (const name of [model, ...weights]) {
    const target = join(folder, name);
    const file = version.files.find((it) => it.name === name);
    // A version that lists no such file is the registry's to explain.
    if (file === undefined || file.held) {
      await registry.download(version.model, version.number, name, target);
      continue;
    }
    const why = await copyFromCommit(file, target, version, context);
    if (why === null) continue;
    const path = await pathOfSame(sha256, request);
    return path === null ? { why: `the registry has no more of its model than the digest${why}` } : { path };
  }
  return { path: join(folder, model) };
}

/** @returns what is to be added to the reason why it cannot be had, or null where it is there now */
async function copyFromCommit(
  { source, sha256 }: VersionFile,
  target: string,
  { code }: ModelVersion,
  context: Context,
): Promise<string | null> {
  const checkout = source === null || code === null ? null : await context.checkout();
  if (source === null || code === null || checkout === null) return "";
  const commit = code.commit.slice(0, 7);
  await mkdir(dirname(target), { recursive: true });
  try {
    await checkout.need(code.commit);
    const isThere = await checkout.copyAt(code.commit, source, target);
    if (isThere && (await sha256Of(target)) === sha256) return null;
    return `, and its commit ${commit} ${isThere ? `has another ${source}` : `has no ${source}`}`;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    context.log.info(`The baseline could not be had from its commit ${commit}: ${error.message}`);
    return `, and it could not be had from its commit ${commit}`;
  }
}

/** The candidate's own path, where it is that very model: nothing changed since it was registered. */
async function pathOfSame(sha256: string, { settings }: EvaluationRequest): Promise<string | null> {
  const { source, task } = settings;
  if (source.kind !== "artifact") return null;
  try {
    const outline = await outlineModel(source.path, { task });
    return (await outline.sha256) === sha256 ? source.path : null;
  } catch (error) {
    // What is wrong with the candidate is told where it is run.
    if (error instanceof UserError) return null;
    throw error;
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
