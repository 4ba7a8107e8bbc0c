import { UserError } from "@mlops-actions/errors";
import { checkSection } from "./check-section.ts";
import { overlay, type Section } from "./overlay.ts";
import { type DeclaredRegistry, registrySchema } from "./registry-schema.ts";
import type { RegistryHome, RegistrySettings } from "./registry-settings.ts";
import { asText, type SettingInput, setting } from "./setting-inputs.ts";
import { readYaml } from "./yaml-text.ts";

const settings: readonly SettingInput[] = [setting("require", ["require"], asText), setting("wait", ["wait"], asText)];

/** Names of the inputs that are settings of the registry. */
export const registryInputs: readonly string[] = ["registry", ...settings.map(({ input }) => input)];

/**
 * Where versions are kept and what they must have: what `registry:` declares, overridden by inputs. The input `registry` replaces the home.
 * @throws UserError that names the input, or the place in the file, that is wrong
 */
export function registrySettings(section: Section | undefined, inputs: ReadonlyMap<string, string>): RegistrySettings {
  const named = inputs.get("registry")?.trim();
  const overlaid = overlay(named ? homeOfInput(named, section) : section, settings, inputs);
  const declared = checkSection(registrySchema, "registry", overlaid);
  return { home: homeOf(declared), require: declared.require ?? "warn", wait: declared.wait ?? 0 };
}

/** `directory`, `git`, `directory:path`, `mlflow:https://…`, or as in the file: `{ git: { branch: models } }`. */
function homeOfInput(text: string, section: Section | undefined): Section {
  const origin = { input: "registry" };
  const kept = Object.entries(section?.declared ?? {}).filter(([key]) => key === "require" || key === "wait");
  if (text.startsWith("{")) {
    const { value, placeOf } = readYaml(text, origin);
    return { declared: { ...Object.fromEntries(kept), ...(value as object) }, placeOf };
  }
  const [, home = text, value] = /^([a-z]+)(?::(.+))?$/.exec(text) ?? [];
  const homes: Readonly<Record<string, (value: string | undefined) => unknown>> = {
    directory: (path) => path ?? defaultFolder,
    git: (branch) => (branch === undefined ? {} : { branch }),
    sagemaker: (bucket) => ({ bucket }),
    mlflow: (url) => (url === undefined ? {} : { url }),
  };
  const read = Object.hasOwn(homes, home) ? homes[home] : undefined;
  if (read === undefined) {
    throw new UserError(`There is no registry ${JSON.stringify(text)}.`, {
      ...origin,
      remedy: "Write directory:<folder>, git, sagemaker:<bucket> or mlflow:<address>, or the home as in mlops.yml.",
    });
  }
  return { declared: { ...Object.fromEntries(kept), [home]: read(value) }, placeOf: () => origin };
}

const defaultFolder = ".mlops/registry";

function homeOf({ directory, git, sagemaker, mlflow }: DeclaredRegistry): RegistryHome {
  if (git !== undefined) {
    const { "largest-file": largestFile, ...rest } = git;
    return { git: present({ ...rest, largestFile }) };
  }
  if (sagemaker !== undefined) {
    const { "external-id": externalId, "kms-key": kmsKey, ...rest } = sagemaker;
    return { sagemaker: { ...present({ ...rest, externalId, kmsKey }), bucket: rest.bucket } };
  }
  if (mlflow !== undefined) return { mlflow: present(mlflow) };
  return { directory: directory ?? defaultFolder };
}

type Present<Keyed> = { [Key in keyof Keyed]?: Exclude<Keyed[Key], undefined> };

/** Without the keys that have no value. */
function present<Keyed extends object>(keyed: Keyed): Present<Keyed> {
  return Object.fromEntries(Object.entries(keyed).filter(([, value]) => value !== undefined)) as Present<Keyed>;
}
