import { createRequire } from "node:module";
import { join } from "node:path";
import { UserError } from "@mlops-actions/errors";
import type { Engine } from "./engines.ts";

/**
 * Loads a package from a folder's node_modules. The bundler leaves this `require` alone, as native files cannot be bundled.
 * @throws UserError where the machine refuses the native library
 */
export function loadFrom<Module>(folder: string, name: string): Engine<Module> {
  try {
    return { module: requireFrom(folder)(name) as Module, path: pathFrom(folder, name) };
  } catch (cause) {
    throw new UserError(`${name} is at ${join(folder, "node_modules")} but cannot be loaded on this machine.`, {
      remedy: `Its native library needs a current system (ubuntu-22.04 or later, macOS 14, Windows Server 2022). If this is one, delete that folder and run again.`,
      cause,
    });
  }
}

/** The file that `loadFrom` loads. */
export function pathFrom(folder: string, name: string): string {
  return requireFrom(folder).resolve(name);
}

function requireFrom(folder: string): NodeJS.Require {
  return createRequire(join(folder, "index.js"));
}
