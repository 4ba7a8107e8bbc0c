import type { Delivery } from "./delivery.ts";
import { loadFrom } from "./load.ts";
import { type EngineName, pins } from "./pins.ts";
import { isInstalled } from "./root-packages.ts";

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

export interface EnginesOptions extends Delivery {
  /** Folder of this suite. An engine that `npm ci` installed there, at the pinned version, is used as it is. */
  readonly root: string;
}

/**
 * The engines at their pinned versions: from the suite's own node_modules, else the pinned slice for this platform from
 * the tool cache, the Actions cache or npm, in that order.
 *
 * Asking for an engine throws a UserError where it has no build for this platform, where npm is missing, cannot reach
 * its registry or brings another package than the pinned one, and where the disk has no room.
 */
export function createEngines({ root, ...delivery }: EnginesOptions): Engines {
  const load = async <Module>(name: EngineName): Promise<Engine<Module>> => {
    if (await isInstalled(root, name, pins[name].version)) return loadFrom<Module>(root, name);
    const { deliver } = await import("./deliver.ts");
    return loadFrom<Module>(await deliver(name, pins[name], delivery), name);
  };
  return {
    duckdb: once(() => load<DuckDb>("@duckdb/node-api")),
    onnxruntime: once(() => {
      // From 1.29 on it reports names and digests of models to its maker, unless this stands in the process's environment.
      delivery.environment["ORT_DISABLE_TELEMETRY"] ??= "1";
      return load<OnnxRuntime>("onnxruntime-node");
    }),
  };
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
