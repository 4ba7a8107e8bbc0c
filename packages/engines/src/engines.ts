import type { Delivery } from "./delivery.ts";
import { type EngineFile, engineFiles } from "./engine-files.ts";
import { loadFrom, pathFrom } from "./load.ts";
import { type EngineName, pins } from "./pins.ts";
import { hostPlatform } from "./platform.ts";
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
  /** Its file alone, for a thread that loads it itself. */
  readonly onnxruntimePath: () => Promise<string>;
  /** The same where it is on this machine, null where it has to be brought. */
  readonly onnxruntimeAtHand: () => Promise<string | null>;
  /** The files of onnxruntime and its version, for another machine: `linux-arm64`. */
  readonly onnxruntimeFor: (
    platform: string,
  ) => Promise<{ readonly version: string; readonly files: () => Promise<readonly EngineFile[]> }>;
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
  const delivered = new Map<string, Promise<string>>();
  const folderOf = async (name: EngineName, wanted?: string): Promise<string> => {
    if (await isInstalled(root, name, pins[name].version)) return root;
    const { deliver } = await import("./deliver.ts");
    const platform = wanted ?? delivery.platform ?? hostPlatform();
    const key = `${name} ${platform}`;
    const folder = delivered.get(key) ?? deliver(name, pins[name], { ...delivery, platform });
    delivered.set(key, folder);
    return folder;
  };
  const load = async <Module>(name: EngineName): Promise<Engine<Module>> => loadFrom(await folderOf(name), name);
  // From 1.29 on it reports names and digests of models to its maker, unless this stands in the process's environment.
  const silence = (): void => {
    delivery.environment["ORT_DISABLE_TELEMETRY"] ??= "1";
  };
  return {
    duckdb: once(() => load<DuckDb>("@duckdb/node-api")),
    onnxruntime: once(() => {
      silence();
      return load<OnnxRuntime>("onnxruntime-node");
    }),
    onnxruntimePath: once(async () => {
      silence();
      return pathFrom(await folderOf("onnxruntime-node"), "onnxruntime-node");
    }),
    onnxruntimeAtHand: async () => {
      const name = "onnxruntime-node";
      if (await isInstalled(root, name, pins[name].version)) return pathFrom(root, name);
      const { atHand } = await import("./deliver.ts");
      const folder = await atHand(name, pins[name], delivery);
      return folder && pathFrom(folder, name);
    },
    onnxruntimeFor: async (platform) => {
      const pin = pins["onnxruntime-node"];
      const folder = await folderOf("onnxruntime-node", platform);
      return { version: pin.version, files: () => engineFiles(folder, pin, platform) };
    },
  };
}

function once<Result>(make: () => Promise<Result>): () => Promise<Result> {
  let made: Promise<Result> | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
