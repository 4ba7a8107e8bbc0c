import { createHash } from "node:crypto";
import { writeDocument } from "./document.ts";
import { type ModelVersion, modelVersionSchema } from "./model-version.ts";
import type { Registry } from "./registry.ts";

/** SHA-256 of a version's document as its home keeps it. That of MLflow lacks the number, which is given last of all. */
export function documentDigest(version: ModelVersion, home: Registry["home"]): string {
  const kept = home === "mlflow" ? modelVersionSchema.omit({ number: true }) : modelVersionSchema;
  return createHash("sha256")
    .update(writeDocument(kept.parse(version)))
    .digest("hex");
}
