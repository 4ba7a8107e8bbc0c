import { UserError } from "@mlops-actions/errors";
import { checkSection } from "./check-section.ts";
import type { ModelConfig } from "./choose-model.ts";
import { overlay } from "./overlay.ts";
import type { DeclaredPackage } from "./package-schema.ts";
import type { EcrSettings, PackageSettings, Platform, ScanSettings } from "./package-settings.ts";
import { packagedSchema } from "./schema.ts";
import { asBoolean, asList, asNumber, asText, asYaml, type SettingInput, setting } from "./setting-inputs.ts";

const settings: readonly SettingInput[] = [
  setting("task", ["task"], asText),
  setting("artifact", ["artifact"], asText),
  setting("features", ["data", "features"], asList),
  setting("positive", ["data", "positive"], asText),
  setting("classes", ["classes"], asList),
  setting("outputs", ["outputs"], asYaml),
  setting("scores", ["scores"], asText),
  setting("threshold", ["threshold"], asNumber),
  setting("repository", ["package", "repository"], asText),
  setting("base", ["package", "base"], asText),
  setting("format", ["package", "format"], asText),
  setting("platform", ["package", "platform"], asText),
  setting("dockerfile", ["package", "dockerfile"], asText),
  setting("attest", ["package", "attest"], asBoolean),
  setting("scan", ["package", "scan"], asYaml),
];

/** Names of the inputs that are settings of a model's image. */
export const packageInputs: readonly string[] = settings.map(({ input }) => input);

/**
 * The settings of a model's image: what the file declares of the model, overridden by inputs; without a file, the inputs alone.
 *
 * @param inputs text by the input's name; blank ones and names that are no setting are passed over.
 * @throws UserError that names the input, or the place in the file, that is wrong or missing.
 */
export function packageSettings(model: ModelConfig | undefined, inputs: ReadonlyMap<string, string>): PackageSettings {
  const overlaid = overlay(model, settings, inputs);
  const declared = checkSection(packagedSchema, "The model", overlaid);
  if (declared.artifact === undefined) {
    throw new UserError("No artifact is given, and only a model can be packaged.", {
      ...overlaid.placeOf({ path: ["artifact"], part: "key" }),
      remedy: "Give the input artifact, or declare artifact for the model in the file.",
    });
  }
  const { repository, base, format, platform, dockerfile, image, attest, scan, ecr, python } = declared.package ?? {};
  return {
    task: declared.task,
    artifact: declared.artifact,
    data: present(declared.data ?? {}),
    classes: declared.classes ?? null,
    outputs: present(declared.outputs ?? {}),
    scores: declared.scores ?? "probabilities",
    threshold: declared.threshold ?? null,
    repository: repositoryOf(repository),
    base: base ?? "scratch+node",
    format: format ?? "serving",
    platforms: platformsOf(platform),
    dockerfile: dockerfile ?? null,
    image: image === undefined ? null : { scale: image.scale ?? 1, mean: image.mean ?? null, std: image.std ?? null },
    attest: attest ?? true,
    scan: scanOf(scan),
    ecr: ecrOf(ecr),
    python:
      python === undefined ? null : { ...python, username: python.username ?? null, password: python.password ?? null },
  };
}

function platformsOf(platform: DeclaredPackage["platform"]): readonly Platform[] | null {
  if (platform === undefined) return null;
  return platform === "both" ? ["linux/amd64", "linux/arm64"] : [platform];
}

function scanOf(scan: DeclaredPackage["scan"]): ScanSettings | null {
  if (scan === undefined || scan === "none") return null;
  const limits = scan === "wait" ? {} : scan;
  return {
    failOn: limits["fail-on"] ?? "high",
    ignoreUnfixed: limits["ignore-unfixed"] ?? false,
    allow: limits.allow ?? [],
    timeLimit: limits["time-limit"] ?? 600,
  };
}

/** Null: none. */
export function repositoryOf(repository: DeclaredPackage["repository"] = "none"): string | null {
  return repository === "none" ? null : repository;
}

/** The repository of a model's images, where it is one of ECR's. */
export function ecrOf(ecr: DeclaredPackage["ecr"] = {}): EcrSettings {
  return {
    create: ecr.create ?? false,
    immutable: ecr.immutable ?? true,
    scanOnPush: ecr["scan-on-push"] ?? true,
    keep: ecr.keep ?? null,
    kms: ecr.kms ?? null,
  };
}

type Present<Keyed> = { [Key in keyof Keyed]?: Exclude<Keyed[Key], undefined> };

/** Without the keys that have no value. */
function present<Keyed extends object>(keyed: Keyed): Present<Keyed> {
  return Object.fromEntries(Object.entries(keyed).filter(([, value]) => value !== undefined)) as Present<Keyed>;
}
