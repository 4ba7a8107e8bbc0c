import { basename, extname } from "node:path";
import { booleanInput, type Context, type Inputs } from "@mlops-actions/action-kit";
import {
  type Config,
  chooseModel,
  defaultConfig,
  environmentNames,
  noConfigFile,
  type OpenLineageSettings,
  openLineageInputs,
  openLineageSettings,
  type PromotionSettings,
  parseConfig,
  promotionSettings,
  type RegistrationSettings,
  type RegistrySettings,
  readConfigFile,
  registrationInputs,
  registrationSettings,
  registryInputs,
  registrySettings,
} from "@mlops-actions/config";
import { didYouMean, UserError } from "@mlops-actions/errors";
import { checkMove, checkWord, type Status, statusOf } from "@mlops-actions/registry";

/** What is to be registered, and what is asked of the version: the inputs and the file made one. */
export interface RegistrationRequest {
  /** The model's name. */
  readonly model: string;
  readonly settings: RegistrationSettings;
  readonly registry: RegistrySettings;
  /** False: the version is there already. */
  readonly register: boolean;
  /** The semantic version that the user names; null: that of the branching rules. */
  readonly version: string | null;
  /** The version that is meant where none is registered. */
  readonly reference: string;
  /** `host/path@sha256:…`; null: what package-model reported. */
  readonly image: string | null;
  /** Path of a report; null: the newest. */
  readonly evaluation: string | null;
  readonly status: Status | null;
  readonly reason: string | null;
  readonly stage: string | null;
  readonly aliases: readonly string[];
  /** Whether registries of images are spoken to without TLS; `force` also off this machine. */
  readonly insecure: boolean | "force";
  /** Whether the statement of the registration is attached to the image. */
  readonly attest: boolean;
  readonly openLineage: OpenLineageSettings | null;
  readonly promotion: (PromotionSettings & { readonly environment: string }) | null;
}

/**
 * Reads mlops.yml and the inputs; an input wins over the file, and a repository with one model may do without a file.
 * @throws UserError for the first mistake in either, so that nothing is registered before all is known to be sound
 */
export async function readRequest({ inputs }: Context): Promise<RegistrationRequest> {
  const config = await readConfig(inputs);
  const given = (names: readonly string[]) => new Map(names.flatMap((name) => entryOf(name, inputs(name))));
  const isDeclared = config !== null && config.models.size > 0;
  const chosen = isDeclared ? chooseModel(config, inputs("model")) : undefined;
  const settings = registrationSettings(chosen?.model, given(registrationInputs));
  const registers = booleanInput(inputs, "register", true);
  return {
    model: chosen?.name ?? inputs("model") ?? modelOf(settings),
    settings,
    registry: registrySettings(config?.section("registry"), given(registryInputs)),
    register: registers,
    version: registers ? (inputs("version") ?? null) : null,
    reference: registers ? "latest" : referenceOf(inputs),
    image: imageOf(inputs),
    evaluation: inputs("evaluation") ?? null,
    status: askedStatus(inputs),
    reason: inputs("reason") ?? null,
    stage: wordOf("stage", inputs("stage")),
    aliases: (inputs("alias") ?? "").split(/[\s,]+/).flatMap((alias) => wordOf("alias", alias) ?? []),
    insecure: inputs("insecure") === "force" ? "force" : booleanInput(inputs, "insecure", false),
    attest: booleanInput(inputs, "attest", false),
    openLineage: openLineageSettings(config?.section("openlineage"), given(openLineageInputs)),
    promotion: promotionOf(config, inputs),
  };
}

async function readConfig(inputs: Inputs): Promise<Config | null> {
  const path = inputs("config") ?? defaultConfig;
  const text = await readConfigFile(path);
  if (text !== null) return parseConfig(text, path);
  if (path === defaultConfig && (inputs("artifact") !== undefined || inputs("model") !== undefined)) return null;
  throw await noConfigFile(path, "Declare the model in mlops.yml, or give artifact (and model) as inputs.");
}

function entryOf(name: string, value: string | undefined): readonly (readonly [string, string])[] {
  return value === undefined ? [] : [[name, value]];
}

function modelOf({ artifact }: RegistrationSettings): string {
  if (artifact !== null) return basename(artifact, extname(artifact));
  throw new UserError("No model is named.", { input: "model", remedy: "Give the input model or artifact." });
}

function referenceOf(inputs: Inputs): string {
  const version = inputs("version");
  if (version !== undefined) return version;
  throw new UserError("With register: false a version must be named.", {
    input: "version",
    remedy: "Give its number, semantic version, alias or stage, or latest.",
  });
}

function imageOf(inputs: Inputs): string | null {
  const image = inputs("image");
  if (image === undefined || /^[^\s@]+@sha256:[0-9a-f]{64}$/.test(image)) return image ?? null;
  throw new UserError(`The image ${JSON.stringify(image)} is not named by its digest.`, {
    input: "image",
    remedy: "Write host/path@sha256:<64 digits>, as the output image of package-model has it: a tag may move.",
  });
}

/** Checked here, before anything is registered. */
function askedStatus(inputs: Inputs): Status | null {
  const text = inputs("approve");
  if (text === undefined || text === "false") return null;
  const status = text === "true" ? "approved" : statusOf(text);
  if (status === null) {
    throw new UserError(`${JSON.stringify(text)} is no status.${didYouMean(text, statuses)}`, {
      input: "approve",
      remedy: `Write ${statuses.join(", ")}, or true.`,
    });
  }
  const by = { actor: "-", run: null, event: null };
  checkMove({ kind: status, by, reason: inputs("reason") ?? null, evidence: [] });
  return status;
}

const statuses = ["approved", "rejected", "pending"];

function wordOf(kind: "stage" | "alias", text: string | undefined): string | null {
  if (text === undefined || text === "") return null;
  checkWord(kind, text);
  return text;
}

function promotionOf(config: Config | null, inputs: Inputs): RegistrationRequest["promotion"] {
  const environment = inputs("promote");
  if (environment === undefined) return null;
  const section = config?.section("environments");
  const settings = promotionSettings(section, environment);
  if (settings !== null) return { ...settings, environment };
  const names = environmentNames(section);
  throw new UserError(`No environment is called ${JSON.stringify(environment)}.${didYouMean(environment, names)}`, {
    input: "promote",
    remedy:
      names.length === 0
        ? "Declare environments in mlops.yml: { dev: {}, qa: {}, prod: {} }."
        : `There are ${names.join(", ")}.`,
  });
}
