import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import type { PackageRequest } from "./request.ts";

/** What the server is told of the model, `model.json` beside it. */
export function describe(
  { model: name, settings }: PackageRequest,
  { version }: Meaning,
  model: PackagedModel,
): object {
  const { task, outputs, scores, threshold, data, image } = settings;
  return {
    name,
    version,
    task,
    features: model.features,
    classes: settings.classes ?? null,
    positive: data.positive ?? null,
    threshold,
    outputs,
    scores,
    image,
    sha256: model.sha256,
  };
}
