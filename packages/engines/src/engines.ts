import { createRequire } from "node:module";

export type DuckDb = typeof import("@duckdb/node-api");
export type OnnxRuntime = typeof import("onnxruntime-node");

/** A native package and the file that it was loaded from, so that a worker thread can load the same one. */
export interface Engine<Module> {
  readonly module: Module;
  readonly path: string;
}

/** The native packages, each loaded when it is first asked for. */
export interface Engines {
  readonly duckdb: () => Promise<Engine<DuckDb>>;
  readonly onnxruntime: () => Promise<Engine<OnnxRuntime>>;
}

/** Engines that are resolved like any package, seen from `root` (a folder). */
export function createEngines(options: { root: string }): Engines {
  const require = createRequire(`${options.root}/index.js`);
  const load = async <Module>(name: string): Promise<Engine<Module>> => ({
    module: require(name) as Module,
    path: require.resolve(name),
  });
  return {
    duckdb: () => load<DuckDb>("@duckdb/node-api"),
    onnxruntime: () => load<OnnxRuntime>("onnxruntime-node"),
  };
}
