import type { Context } from "@mlops-actions/action-kit";
import { type Artifact, blobOfBytes, buildArtifact, createLayer } from "@mlops-actions/oci";
import { layerOptions } from "./layers/layer-options.ts";
import type { Meaning } from "./meaning.ts";
import type { PackagedModel } from "./packaged-model.ts";
import type { PackageRequest } from "./request.ts";

const word = "application/vnd.cncf.model";

/** The model alone, as other tools of the field read it: https://github.com/modelpack/model-spec (1.0). */
export async function modelPack(
  model: PackagedModel,
  request: PackageRequest,
  { version }: Meaning,
  context: Context,
): Promise<Artifact> {
  const layers = await Promise.all(
    model.files.map(({ name, file }) =>
      createLayer([{ path: name, kind: "file", content: { file } }], {
        ...layerOptions(request, context),
        compression: "none",
        mediaType: `${word}.weight.v1.tar`,
        role: "model",
        annotations: { "org.cncf.model.filepath": name },
      }),
    ),
  );
  const { run } = context;
  const config = {
    descriptor: {
      createdAt: new Date(1_000 * request.modified).toISOString(),
      name: request.model,
      version,
      ...(run.commit !== null && { revision: run.commit }),
      ...(run.repository !== null && { sourceURL: `${run.serverUrl}/${run.repository}` }),
    },
    config: { format: "onnx" },
    modelfs: { type: "layers", diffIds: layers.map(({ diffId }) => diffId) },
  };
  return buildArtifact({
    artifactType: `${word}.manifest.v1+json`,
    config: blobOfBytes(Buffer.from(JSON.stringify(config)), { mediaType: `${word}.config.v1+json` }),
    layers,
  });
}
