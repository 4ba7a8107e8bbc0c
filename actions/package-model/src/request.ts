import { basename, extname } from "node:path";
import { booleanInput, type Context } from "@mlops-actions/action-kit";
import {
  type Config,
  chooseModel,
  defaultConfig,
  noConfigFile,
  type PackageSettings,
  packageInputs,
  packageSettings,
  parseConfig,
  readConfigFile,
} from "@mlops-actions/config";
import { UserError } from "@mlops-actions/errors";

/** What is to be packaged: the inputs and the file made one. */
export interface PackageRequest {
  /** The model's name. */
  readonly model: string;
  readonly settings: PackageSettings;
  /** Tags that the user names; null: those of the branching rules. */
  readonly tags: readonly string[] | null;
  /** The version that the user names; null: that of the branching rules. */
  readonly version: string | null;
  /** Whether the registry is spoken to without TLS; `force` also off this machine. */
  readonly insecure: boolean | "force";
  /** Seconds since 1970 that files in the image bear. */
  readonly modified: number;
  readonly config: Config | null;
}

/**
 * Reads mlops.yml and the inputs; an input wins over the file, and a repository with one model may do without a file.
 * @throws UserError for the first mistake in either
 */
export async function readRequest({ inputs, environment }: Context): Promise<PackageRequest> {
  const path = inputs("config") ?? defaultConfig;
  const given = new Map(
    packageInputs.flatMap((name) => {
      const value = inputs(name);
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
  const text = await readConfigFile(path);
  if (text === null && (path !== defaultConfig || !given.has("artifact"))) {
    throw await noConfigFile(path, "Declare the model in mlops.yml, or give task and artifact as inputs.");
  }
  const config = text === null ? null : parseConfig(text, path);
  const none = config === null || (config.models.size === 0 && given.has("artifact"));
  const chosen = none ? undefined : chooseModel(config, inputs("model"));
  const settings = packageSettings(chosen?.model, given);
  return {
    model: chosen?.name ?? inputs("model") ?? basename(settings.artifact, extname(settings.artifact)),
    settings,
    tags: listOf(inputs("tags")),
    version: inputs("version") ?? null,
    insecure: inputs("insecure") === "force" ? "force" : booleanInput(inputs, "insecure", false),
    modified: epochOf(environment["SOURCE_DATE_EPOCH"]),
    config,
  };
}

function listOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const tags = text.split(/[\s,]+/).filter((tag) => tag !== "");
  return tags.length === 0 ? null : [...new Set(tags)];
}

/** https://reproducible-builds.org/specs/source-date-epoch/ */
function epochOf(text: string | undefined): number {
  if (text === undefined || text === "") return 0;
  if (/^\d{1,11}$/.test(text)) return Number(text);
  throw new UserError(`SOURCE_DATE_EPOCH is ${JSON.stringify(text)}, which is no number of seconds since 1970.`, {
    remedy: "Set it to one, as `git log -1 --format=%ct` prints it, or remove it.",
  });
}
