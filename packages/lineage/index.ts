export type { DeclaredUse } from "./src/card/declared-use.ts";
export { type MlBomOptions, mlBom } from "./src/card/ml-bom.ts";
export { type ModelCardContent, modelCard } from "./src/card/model-card.ts";
export { renderModelCard } from "./src/card/render-card.ts";
export { changesSection } from "./src/changes-section.ts";
export { type Deployment, deploymentsOf } from "./src/deployment.ts";
export {
  type Lineage,
  type LineageEdge,
  type LineageNode,
  lineageSchema,
  renderLineageJson,
} from "./src/graph/lineage.ts";
export { type LineageSources, lineageOf } from "./src/graph/lineage-of.ts";
export { renderLineageMermaid } from "./src/graph/mermaid.ts";
export { renderLineageTree } from "./src/graph/tree.ts";
export { historySection } from "./src/history-section.ts";
export type { DatasetColumn } from "./src/openlineage/datasets.ts";
export { type OpenLineageOptions, openLineageEvents } from "./src/openlineage/events.ts";
export { type PostEffects, postEvents } from "./src/openlineage/post-events.ts";
export type { RunEvent } from "./src/openlineage/run-event.ts";
export { type ReleaseNotesOptions, releaseNotes, renderReleaseNotes } from "./src/release-notes.ts";
export { type Repository, repositoryOf } from "./src/repository.ts";
export { reproductionReport, reproductionScript } from "./src/reproduce/renderings.ts";
export { artifactSource, type ReproduceOptions, reproduce } from "./src/reproduce/reproduce.ts";
export type {
  Reproduction,
  ReproductionEffects,
  ReproductionStep,
  StepCheck,
  TrainingCommand,
} from "./src/reproduce/reproduction.ts";
export { type RegistrationStatement, registrationPredicate, registrationStatement } from "./src/statement.ts";
