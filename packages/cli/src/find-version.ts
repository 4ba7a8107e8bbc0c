import type { Context, Inputs } from "@mlops-actions/action-kit";
import {
  chooseModel,
  defaultConfig,
  parseConfig,
  readConfigFile,
  registryInputs,
  registrySettings,
} from "@mlops-actions/config";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { openRegistry, type RegisteredVersion, type Registry, registryEffects } from "@mlops-actions/registry";
import type { Manifest } from "./manifest.ts";

/** What a command on a version takes: `mlops <command> [<model>][@<version>] --format …`. */
export function versionInputs(formats: readonly string[], more: Manifest["inputs"] = new Map()): Manifest["inputs"] {
  return new Map([
    [
      "version",
      {
        description: "Its number, semantic version, alias or stage; also after the model's name and an @.",
        default: "latest",
      },
    ],
    ["format", { description: `${formats.join(", ")}.`, default: formats[0] }],
    ...more,
    [
      "registry",
      { description: "Where versions are kept. Default is what mlops.yml says, else the folder .mlops/registry." },
    ],
    ["config", { description: "The file that names the registry.", default: defaultConfig }],
    ["working-directory", { description: "Where paths begin.", default: "." }],
  ]);
}

/** @throws UserError on one that is not among them */
export function formatOf<Format extends string>(formats: readonly Format[], input: Inputs): Format {
  const written = input("format") ?? formats[0]!;
  const format = formats.find((one) => one === written);
  if (format !== undefined) return format;
  throw new UserError(`${JSON.stringify(written)} is no format.${didYouMean(written, formats)}`, {
    input: "format",
    remedy: `Write ${formats.join(", ")}.`,
  });
}

/**
 * @param named the model, and the version after an @; without the one the only one of mlops.yml, without the other the
 *   input `version`
 * @throws UserError on a model or version that is unknown
 */
export async function findVersion(
  named: string | undefined,
  input: Inputs,
  context: Context,
): Promise<{ readonly registered: RegisteredVersion; readonly registry: Registry }> {
  const [written, after] = named?.split(/@(?=[^@]*$)/) ?? [];
  const path = input("config") ?? defaultConfig;
  const text = await readConfigFile(path);
  const config = text === null ? null : parseConfig(text, path);
  const given = registryInputs.flatMap((name) => (input(name) === undefined ? [] : [[name, input(name)!] as const]));
  const { home } = registrySettings(config?.section("registry"), new Map(given));
  const model = written || (config === null ? undefined : chooseModel(config, undefined).name);
  if (model === undefined) {
    throw new UserError("No model is named.", { remedy: "Write <model> or <model>@<version> after the command." });
  }
  const registry = await openRegistry(home, registryEffects(context));
  return { registered: await registry.get(model, after || (input("version") ?? "latest")), registry };
}
