import { rm } from "node:fs/promises";
import {
  chooseModel,
  defaultConfig,
  parseConfig,
  readConfigFile,
  registryInputs,
  registrySettings,
} from "@mlops-actions/config";
import { didYouMean, UserError } from "@mlops-actions/errors";
import {
  lineageOf,
  openLineageEvents,
  postEvents,
  renderLineageJson,
  renderLineageMermaid,
  renderLineageTree,
} from "@mlops-actions/lineage";
import { openRegistry, type RegisteredVersion, registryEffects } from "@mlops-actions/registry";
import { laptopContext } from "./laptop-context.ts";
import type { Manifest } from "./manifest.ts";

const formats = ["tree", "json", "mermaid", "openlineage"] as const;

/** Of `mlops lineage <model>[@version]`. */
export const lineageManifest: Manifest = {
  description: "Shows where a version of a model comes from, and where it went.",
  inputs: new Map([
    [
      "version",
      {
        description: "Its number, semantic version, alias or stage; also after the model's name and an @.",
        default: "latest",
      },
    ],
    ["format", { description: `${formats.join(", ")}.`, default: "tree" }],
    ["post", { description: "Address of a server that takes OpenLineage's events: they are sent there." }],
    [
      "registry",
      { description: "Where versions are kept. Default is what mlops.yml says, else the folder .mlops/registry." },
    ],
    ["config", { description: "The file that names the registry.", default: defaultConfig }],
    ["working-directory", { description: "Where paths begin.", default: "." }],
  ]),
};

/** @param named the model, and the version after an @; undefined: the only one of mlops.yml */
export async function lineage(
  named: string | undefined,
  input: (name: string) => string | undefined,
  width: number,
): Promise<string> {
  const format = formats.find((one) => one === input("format"));
  if (format === undefined) {
    throw new UserError(`${JSON.stringify(input("format"))} is no format.${didYouMean(input("format")!, formats)}`, {
      input: "format",
      remedy: `Write ${formats.join(", ")}.`,
    });
  }
  const context = laptopContext(input);
  try {
    const { registered, versions } = await find(named, input, context);
    const post = input("post");
    if (format === "openlineage" || post !== undefined) {
      const producer = `https://github.com/org/mlops-actions/tree/v${context.run.actionsVersion}`;
      const events = openLineageEvents(registered, {
        namespace: registered.version.code?.repository ?? "models",
        producer,
      });
      if (post === undefined) return JSON.stringify(events, null, 2);
      const { OPENLINEAGE_API_KEY: apiKey } = process.env;
      await postEvents(post, events, { fetch, sleep: registryEffects(context).sleep, ...(apiKey && { apiKey }) });
      return `${events.length} events sent.`;
    }
    const graph = lineageOf(registered, { versions });
    if (format === "json") return renderLineageJson(graph);
    return format === "mermaid" ? renderLineageMermaid(graph) : renderLineageTree(graph, width);
  } finally {
    await rm(context.places.temporary, { recursive: true, force: true });
  }
}

async function find(
  named: string | undefined,
  input: (name: string) => string | undefined,
  context: ReturnType<typeof laptopContext>,
): Promise<{ readonly registered: RegisteredVersion; readonly versions: readonly RegisteredVersion[] }> {
  const [written, after] = named?.split(/@(?=[^@]*$)/) ?? [];
  const path = input("config") ?? defaultConfig;
  const text = await readConfigFile(path);
  const config = text === null ? null : parseConfig(text, path);
  const given = registryInputs.flatMap((name) => (input(name) === undefined ? [] : [[name, input(name)!] as const]));
  const { home } = registrySettings(config?.section("registry"), new Map(given));
  const model = written ?? (config === null ? undefined : chooseModel(config, undefined).name);
  if (model === undefined) {
    throw new UserError("No model is named.", { remedy: "Write mlops lineage <model>, or <model>@<version>." });
  }
  const registry = await openRegistry(home, registryEffects(context));
  const registered = await registry.get(model, after ?? input("version") ?? "latest");
  const { versions } = await registry.list(model, { limit: 1_000 });
  return { registered, versions };
}
