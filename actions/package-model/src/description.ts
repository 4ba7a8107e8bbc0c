import type { DescriptionInput } from "@mlops-actions/model-server";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import type { PackageRequest } from "./request.ts";

/** What the server is told of the model, `model.json` beside it. */
export async function describe(
  { model: name, settings }: PackageRequest,
  { imageVersion }: Pick<Meaning, "imageVersion">,
  model: PackagedModel,
): Promise<DescriptionInput> {
  const { task, outputs, scores, threshold, data, image } = settings;
  return {
    name: name.replaceAll(/[^\w.-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "") || "model",
    version: imageVersion,
    task,
    features: model.features && [...model.features],
    classes: settings.classes && [...settings.classes],
    positive: data.positive ?? null,
    threshold,
    outputs,
    scores,
    image: image && { scale: image.scale, mean: image.mean && [...image.mean], std: image.std && [...image.std] },
    sha256: await model.sha256,
  };
}
