import type { Context } from "@mlops-actions/action-kit";
import {
  defaultConfig,
  gitflowInputs,
  gitflowSettings,
  noConfigFile,
  parseConfig,
  readConfigFile,
} from "@mlops-actions/config";
import { makeRules, type Rules } from "@mlops-actions/gitflow";

/**
 * The rules of mlops.yml and the inputs; an input wins, and a repository may do without a file.
 * @throws UserError for the first mistake in either
 */
export async function readRules({ inputs }: Context): Promise<Rules> {
  const path = inputs("config") ?? defaultConfig;
  const text = await readConfigFile(path);
  if (text === null && path !== defaultConfig) {
    throw await noConfigFile(path, "Leave the input out for the rules of the preset alone.");
  }
  const config = text === null ? undefined : parseConfig(text, path);
  const given = gitflowInputs.flatMap((name) => {
    const value = inputs(name);
    return value === undefined ? [] : [[name, value] as const];
  });
  return makeRules(gitflowSettings(config?.section("gitflow"), config?.section("environments"), new Map(given)));
}
