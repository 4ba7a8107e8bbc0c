import type { Context } from "@mlops-actions/action-kit";
import {
  defaultConfig,
  noConfigFile,
  parseConfig,
  type QualitySettings,
  qualityInputs,
  qualitySettings,
  readConfigFile,
} from "@mlops-actions/config";
import type { Place } from "@mlops-actions/errors";

/**
 * Reads what `quality:` of mlops.yml and the inputs ask for. A repository without the file gets the gate by default.
 * @throws UserError for the first mistake in either
 */
export async function readRequest({ inputs }: Context): Promise<QualitySettings> {
  const path = inputs("config") ?? defaultConfig;
  const text = await readConfigFile(path);
  if (text === null && path !== defaultConfig) {
    throw await noConfigFile(path, "Mend the path, or leave the input out: the gate needs no file.");
  }
  const given = qualityInputs.flatMap((name) => {
    const value = inputs(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return qualitySettings(text === null ? undefined : parseConfig(text, path).section("quality"), new Map(given));
}

/** Where the tools are named, if they are. */
export function toolsPlace({ inputs }: Context): () => Place {
  return () => (inputs("tools") === undefined ? { file: inputs("config") ?? defaultConfig } : { input: "tools" });
}
