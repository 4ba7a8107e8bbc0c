export { createEngines, type DuckDb, type Engine, type Engines, type OnnxRuntime } from "./src/engines.ts";
