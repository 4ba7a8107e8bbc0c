import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import type { Standing } from "../standing.ts";
import type { MlflowClient } from "./client.ts";
import { type Journal, readJournal } from "./journal.ts";
import { artifactPath } from "./run.ts";
import { shownStandings } from "./shown-standings.ts";
import { pairsSchema, tagNames, tagsOf } from "./tags.ts";
import { readTags, type TaggedVersion } from "./version-tags.ts";

export interface KnownVersion {
  readonly version: TaggedVersion;
  readonly standing: Standing;
  readonly runId: string;
  /** Where the artifacts of its run are, below the root of the server's. */
  readonly artifacts: string;
  readonly location: string;
}

/** All that MLflow has of a model now, but documents and files. */
export interface ModelState {
  /** Those of this registry, ascending. */
  readonly versions: readonly KnownVersion[];
  /** Whether MLflow has a registered model of that name, and whether it is marked as one with versions of this registry. */
  readonly registered: boolean;
  readonly marked: boolean;
  /** The highest number in MLflow, whoever registered it; 0 where there is none. */
  readonly last: number;
  readonly aliases: ReadonlyMap<string, number>;
  readonly journal: Journal | null;
  /** How many of the journal's moves the tags and aliases in MLflow show. */
  readonly shown: number;
}

export async function readModel(client: MlflowClient, model: string): Promise<ModelState> {
  const [registered, all, journal] = await Promise.all([
    registeredModel(client, model),
    registeredVersions(client, model),
    readJournal(client, model),
  ]);
  const tags = tagsOf(registered?.tags ?? []);
  if (tags.get("mlflow.prompt.is_prompt") === "true") {
    throw new UserError(`${model} is the name of a prompt in MLflow.`, { remedy: "Call the model otherwise." });
  }
  const aliases = new Map((registered?.aliases ?? []).map(({ alias, version }) => [alias, version]));
  const shown = Number(tags.get(tagNames.shown) ?? 0) || 0;
  const found = firstOfEach(all.flatMap((it) => ours(client, model, it)));
  const standings = shownStandings(
    found.map(({ version }) => version),
    { moves: journal?.moves ?? [], shown, aliases },
  );
  return {
    versions: found.map((it) => ({ ...it, standing: standings.get(it.version.number)! })),
    registered: registered !== null,
    marked: tags.has(tagNames.registry),
    last: Math.max(0, ...all.map(({ version }) => version)),
    ...{ aliases, journal, shown },
  };
}

/** Names of all registered models that have versions of this registry, sorted. */
export async function modelNames(client: MlflowClient): Promise<string[]> {
  const names: string[] = [];
  let token: string | undefined;
  do {
    const filter = `tags.\`${tagNames.registry}\` = 'mlops-actions'`;
    const parameters = { filter, max_results: 1_000, ...(token && { page_token: token }) };
    const page = await client.read({
      method: "GET",
      path: "registered-models/search",
      parameters,
      answer: namesSchema,
    });
    const { registered_models, next_page_token } = page!;
    names.push(...registered_models.filter((it) => it.latest_versions.length > 0).map(({ name }) => name));
    token = next_page_token;
  } while (token);
  return names.sort();
}

async function registeredModel(client: MlflowClient, name: string) {
  const found = await client.read({
    ...{ method: "GET", path: "registered-models/get", parameters: { name }, answer: modelSchema },
    unless: "RESOURCE_DOES_NOT_EXIST",
  });
  return found?.registered_model ?? null;
}

async function registeredVersions(client: MlflowClient, model: string): Promise<MlflowVersion[]> {
  const versions: MlflowVersion[] = [];
  let token: string | undefined;
  do {
    const parameters = { filter: `name = '${model}'`, max_results: 10_000, ...(token && { page_token: token }) };
    const page = await client.read({ method: "GET", path: "model-versions/search", parameters, answer: pageSchema });
    versions.push(...page!.model_versions);
    token = page!.next_page_token;
  } while (token);
  return versions.sort((a, b) => a.version - b.version);
}

function ours(client: MlflowClient, model: string, { version: number, source, run_id, tags }: MlflowVersion) {
  const location = `${client.server.url}/#/models/${encodeURIComponent(model)}/versions/${number}`;
  const version = readTags(number, tagsOf(tags), location);
  if (version === null) return [];
  return [{ version, runId: run_id, artifacts: artifactPath(source).replace(/\/model\/?$/, ""), location }];
}

/** Should one artifact have come in twice, the first is the version: whoever registers it again is told so. */
function firstOfEach<Version extends { readonly version: TaggedVersion }>(ascending: readonly Version[]): Version[] {
  const seen = new Set<string>();
  return ascending.filter(({ version: { artifact } }) => {
    if (seen.has(artifact.sha256)) return false;
    seen.add(artifact.sha256);
    return true;
  });
}

const number = z.coerce.number();

const modelSchema = z.object({
  registered_model: z.object({
    tags: pairsSchema,
    aliases: z.array(z.object({ alias: z.string(), version: number })).default([]),
  }),
});

const versionSchema = z.object({
  version: number,
  source: z.string().default(""),
  run_id: z.string().default(""),
  tags: pairsSchema,
});
type MlflowVersion = z.output<typeof versionSchema>;

const pageSchema = z.object({
  model_versions: z.array(versionSchema).default([]),
  next_page_token: z.string().optional(),
});

const namesSchema = z.object({
  registered_models: z
    .array(z.object({ name: z.string(), latest_versions: z.array(z.unknown()).default([]) }))
    .default([]),
  next_page_token: z.string().optional(),
});
