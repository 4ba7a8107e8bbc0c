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
export type { DatasetColumn } from "./src/openlineage/datasets.ts";
export { type OpenLineageOptions, openLineageEvents } from "./src/openlineage/events.ts";
export { type PostEffects, postEvents } from "./src/openlineage/post-events.ts";
export type { RunEvent } from "./src/openlineage/run-event.ts";
