import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { UserError } from "@mlops-actions/errors";
import { checkModelName } from "../name-rule.ts";
import { pageOf } from "../page.ts";
import { checkCandidate } from "../registration.ts";
import type { RegisteredVersion, Registry, RegistryEffects } from "../registry.ts";
import { digestFiles, heldFile, writeVerified } from "../stored-file.ts";
import { unknownModel } from "../unknown-version.ts";
import { resolveReference } from "../version-reference.ts";
import { mlflowClient } from "./client.ts";
import { documentReader } from "./documents.ts";
import { makeMove } from "./make-move.ts";
import { filePath } from "./model-folder.ts";
import { type KnownVersion, type ModelState, modelNames, readModel } from "./model-state.ts";
import { registerVersion } from "./register.ts";
import { type MlflowSettings, mlflowNames, serverOf } from "./settings.ts";

/**
 * A registry in an MLflow 3 server. A version there is a version of a registered model, numbered by MLflow, whose run has
 * its metrics, parameters, data and files; `mlflow.onnx.load_model("models:/<model>@<alias>")` loads it.
 */
export function openMlflow(settings: MlflowSettings, effects: RegistryEffects): Registry {
  const client = mlflowClient(serverOf(settings, effects.environment), effects);
  const home = { name: "mlflow", rule: mlflowNames };
  const readDocuments = documentReader(client);
  if (settings.experiment !== undefined) checkExperiment(settings.experiment);

  async function complete(found: KnownVersion): Promise<RegisteredVersion> {
    return (await readDocuments([found]))[0]!;
  }

  async function checkKnown(model: string, { versions }: Pick<ModelState, "versions">): Promise<void> {
    if (versions.length === 0) throw unknownModel(model, await modelNames(client));
  }

  async function find(model: string, reference: string): Promise<RegisteredVersion> {
    const versions = mlflowNames.allows(model) ? (await readModel(client, model)).versions : [];
    await checkKnown(model, { versions });
    return complete(resolveReference(model, reference, versions));
  }

  return {
    home: "mlflow",
    nameRule: mlflowNames,

    register: async (given, sources) => {
      const files = await digestFiles(sources);
      const candidate = checkCandidate(given, files, home);
      const experiment = settings.experiment ?? candidate.model;
      const { found, created } = await registerVersion(client, candidate, files, { experiment, effects });
      return { ...(await complete(found)), created };
    },

    get: find,

    list: async (model, page) => {
      checkModelName(model, home.name, mlflowNames);
      const { versions } = await readModel(client, model);
      const byNumber = new Map(versions.map((it) => [it.version.number, it]));
      const { numbers, next } = pageOf([...byNumber.keys()], page);
      return { versions: await readDocuments(numbers.map((number) => byNumber.get(number)!)), next };
    },

    models: () => modelNames(client),

    move: async (model, number, move) => {
      if (!mlflowNames.allows(model)) await checkKnown(model, { versions: [] });
      const check = (state: ModelState) => checkKnown(model, state);
      const { found, made } = await makeMove(client, model, number, move, { effects, check });
      return { ...(await complete(found)), made };
    },

    download: async (model, number, name, target) => {
      const { versions } = await readModel(client, model);
      await checkKnown(model, { versions });
      const found = resolveReference(model, String(number), versions);
      const { version } = await complete(found);
      const file = heldFile(version.files, name, `${model} ${number}`);
      const path = `${found.artifacts}/${filePath(version.artifact, name)}`;
      // An artifact without bytes has no body.
      const bodyOf = ({ body }: Response) =>
        body === null ? Readable.from([]) : Readable.fromWeb(body as ReadableStream);
      await client.getArtifact(path, (answer) => writeVerified(bodyOf(answer), file, target));
    },
  };
}

function checkExperiment(name: string): void {
  if (mlflowNames.allows(name)) return;
  throw new UserError(`${JSON.stringify(name)} cannot be the experiment of the registry.`, {
    remedy: `Use ${mlflowNames.says}.`,
  });
}
