import module from "node:module";
import { join } from "node:path";
import { cacheFolder } from "./src/cache-folder.ts";

export { launch } from "./src/launch.ts";

/** The command `mlops`; loaded when it is called, since a step of a job never does. */
export async function mlops(argv: readonly string[]): Promise<void> {
  // Among the user's own files: what lies there is run. Node 20 keeps nothing.
  module.enableCompileCache?.(join(cacheFolder(process.env), "compiled"));
  const command = await import("./src/mlops.ts");
  await command.mlops(argv);
}
