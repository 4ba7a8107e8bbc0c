import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { type ModelVersion, openRegistry, type Registry, registryEffects } from "@mlops-actions/registry";
import type { Baseline } from "./baseline.ts";
import type { EvaluationRequest } from "./request.ts";

/**
 * The model of a version, brought from the registry: `champion`, `prod`, `1.4.0`, `3`, `latest`. A model without versions is a first model.
 * @throws UserError where the registry does not know that version, or nobody has its bytes
 */
export async function fromRegistry(reference: string, request: EvaluationRequest, context: Context): Promise<Baseline> {
  const registry = await openRegistry(request.registry().home, registryEffects(context));
  const { versions } = await registry.list(request.model, { limit: 1 });
  if (versions.length === 0) {
    return { kind: "absent", why: `First model: the registry has no version of ${request.model}.` };
  }
  const { version } = await registry.get(request.model, reference);
  const name = version.semver ?? `version ${version.number}`;
  const folder = join(context.places.temporary, "baseline");
  for (const file of [version.artifact.file, ...(version.artifact.weights ?? [])]) {
    await bring(file, join(folder, file), version, registry, context);
  }
  return {
    kind: "found",
    holds: "model",
    origin: "registry",
    name: reference === name ? name : `${reference} (${name})`,
    commit: version.code?.commit ?? null,
    path: join(folder, version.artifact.file),
    shownAs: `registry:${reference}`,
    calledIn: `baseline registry:${reference}`,
    place: request.placeOf(["baseline"]),
    settings: request.settings,
  };
}

/** From the registry, or from the commit that it was registered at, where the registry keeps no more than its digest. */
async function bring(
  name: string,
  target: string,
  version: ModelVersion,
  registry: Registry,
  context: Context,
): Promise<void> {
  const file = version.files.find((it) => it.name === name);
  const checkout = await context.checkout();
  if (file?.held === false && file.source !== null && version.code !== null && checkout !== null) {
    await mkdir(dirname(target), { recursive: true });
    await checkout.need(version.code.commit);
    const isThere = await checkout.copyAt(version.code.commit, file.source, target);
    if (isThere && (await sha256Of(target)) === file.sha256) return;
  }
  try {
    await registry.download(version.model, version.number, name, target);
  } catch (error) {
    if (!(error instanceof UserError) || file?.held !== false) throw error;
    throw new UserError(`Version ${version.number} cannot be the baseline: the registry has no more than its digest.`, {
      input: "baseline",
      remedy:
        "Keep larger files there (largest-file), or commit the model by git, git LFS or DVC where it is registered.",
      cause: error,
    });
  }
}

async function sha256Of(path: string): Promise<string> {
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
