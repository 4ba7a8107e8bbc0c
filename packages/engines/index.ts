export { actionsCache } from "./src/actions-cache.ts";
export type { Delivery, SliceCache } from "./src/delivery.ts";
export type { EngineFile } from "./src/engine-files.ts";
export {
  createEngines,
  type DuckDb,
  type Engine,
  type Engines,
  type EnginesOptions,
  type OnnxRuntime,
} from "./src/engines.ts";
