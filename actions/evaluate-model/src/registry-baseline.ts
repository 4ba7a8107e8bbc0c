import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { openRegistry, registryEffects } from "@mlops-actions/registry";
import type { Baseline } from "./baseline.ts";
import type { EvaluationRequest } from "./request.ts";
import type { StoredVersion } from "./stored-version.ts";
import { bringArtifact } from "./version-artifact.ts";

/**
 * A version of the registry, `champion`, `prod`, `1.4.0`, `3`, `latest`: its model where anybody has the bytes, else what
 * the registry has stored of it. A model without versions is a first model.
 * @throws UserError where the registry does not know that version, or knows no more of it than a digest
 */
export async function fromRegistry(
  reference: string,
  request: EvaluationRequest,
  context: Context,
): Promise<Baseline | StoredVersion> {
  const registry = await openRegistry(request.registry().home, registryEffects(context));
  const { versions } = await registry.list(request.model, { limit: 1 });
  if (versions.length === 0) {
    return { kind: "absent", why: `First model: the registry has no version of ${request.model}.` };
  }
  const { version } = await registry.get(request.model, reference);
  const own = version.semver ?? `version ${version.number}`;
  const known = {
    origin: "registry",
    name: reference === own ? own : `${reference} (${own})`,
    commit: version.code?.commit ?? null,
    shownAs: `registry:${reference}`,
    calledIn: `baseline registry:${reference}`,
    place: request.placeOf(["baseline"]),
  } as const;
  const brought = await bringArtifact(version, registry, request, context);
  if ("path" in brought) {
    return { ...known, kind: "found", holds: "model", path: brought.path, settings: request.settings };
  }
  const { evaluation } = version;
  if (evaluation !== null) return { ...known, kind: "stored", version, evaluation, registry, why: brought.why };
  throw new UserError(`Version ${version.number} cannot be the baseline: ${brought.why}, and it has no metrics.`, {
    input: "baseline",
    remedy:
      "Keep larger files there (largest-file), commit the model by git, git LFS or DVC where it is registered, or register it with its evaluation.",
  });
}
