import { createHash } from "node:crypto";
import { UserError } from "@mlops-actions/errors";
import { readDocument } from "../document.ts";
import { type ModelVersion, modelVersionSchema } from "../model-version.ts";
import type { RegisteredVersion } from "../registry.ts";
import { answerText } from "./answer-text.ts";
import type { MlflowClient } from "./client.ts";
import type { KnownVersion } from "./model-state.ts";

/** The document of a version without its number, which MLflow gives last of all. */
export type UnnumberedVersion = Omit<ModelVersion, "number">;

/** Where it is among the artifacts of the version's run. */
export const documentPath = "mlops/model-version.json";

/** Reads documents, once each: they never change. In the order of what is asked for. */
export function documentReader(client: MlflowClient) {
  const known = new Map<string, UnnumberedVersion>();
  const read = async (found: KnownVersion): Promise<RegisteredVersion> => {
    const { version: tagged, standing, location } = found;
    const { document, number } = tagged;
    const content = known.get(document) ?? (await fetchDocument(client, found));
    known.set(document, content);
    return { version: { ...content, number }, standing, location };
  };
  return async (versions: readonly KnownVersion[]): Promise<RegisteredVersion[]> => {
    const documents: RegisteredVersion[] = [];
    for (let start = 0; start < versions.length; start += atOnce) {
      documents.push(...(await Promise.all(versions.slice(start, start + atOnce).map(read))));
    }
    return documents;
  };
}

const atOnce = 8;
const schema = modelVersionSchema.omit({ number: true });

async function fetchDocument(client: MlflowClient, { version, artifacts }: KnownVersion): Promise<UnnumberedVersion> {
  const path = `${artifacts}/${documentPath}`;
  const text = await client.getArtifact(path, (answer) => answerText(answer, client.server));
  const file = `${client.server.url}/api/2.0/mlflow-artifacts/artifacts/${path}`;
  const document = readDocument(schema, text, { file });
  if (createHash("sha256").update(text).digest("hex") === version.document) return document;
  throw new UserError("This document of the registry cannot be read: it was changed after its registration.", {
    file,
    remedy: "Bring it back from a copy of the server's artifacts; documents of a registry are never edited.",
  });
}
