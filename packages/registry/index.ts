export { type Admission, admit, type EvaluationEvidence } from "./src/admission.ts";
export { compareVersions, type Difference, type VersionComparison } from "./src/compare.ts";
export { documentDigest } from "./src/document-digest.ts";
export { imageEvidence, imageInStage } from "./src/image-evidence.ts";
export {
  type Actor,
  type Candidate,
  type ModelSignature,
  type ModelVersion,
  modelVersionSchema,
  type Requirement,
  type VersionDataset,
  type VersionEvaluation,
  type VersionFile,
  type VersionMetric,
} from "./src/model-version.ts";
export { checkMove, type Evidence, type Move } from "./src/move.ts";
export { checkModelName, type NameRule } from "./src/name-rule.ts";
export { openRegistry, type RegistrySettings } from "./src/open-registry.ts";
export { predictionsFile } from "./src/predictions-file.ts";
export type {
  MadeMove,
  RegisteredVersion,
  Registration,
  Registry,
  RegistryEffects,
  VersionPage,
} from "./src/registry.ts";
export { registryEffects } from "./src/registry-effects.ts";
export { type HistoryEntry, type Standing, type Status, statusOf } from "./src/standing.ts";
export type { FileSource } from "./src/stored-file.ts";
export { findVersion, UnknownVersion } from "./src/unknown-version.ts";
export { parseReference, resolveReference, type VersionReference } from "./src/version-reference.ts";
export { checkWord } from "./src/words.ts";
