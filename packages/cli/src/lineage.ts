import { rm } from "node:fs/promises";
import type { Inputs } from "@mlops-actions/action-kit";
import {
  lineageOf,
  openLineageEvents,
  postEvents,
  renderLineageJson,
  renderLineageMermaid,
  renderLineageTree,
} from "@mlops-actions/lineage";
import { registryEffects } from "@mlops-actions/registry";
import { findVersion, formatOf, versionInputs } from "./find-version.ts";
import { laptopContext } from "./laptop-context.ts";
import type { Manifest } from "./manifest.ts";
import { recordedDeployments } from "./recorded-deployments.ts";

const formats = ["tree", "json", "mermaid", "openlineage"] as const;

/** Of `mlops lineage [<model>][@<version>]`. */
export const lineageManifest: Manifest = {
  description:
    "Shows where a version of a model comes from, and where it went. Promotions that GitHub recorded as deployments are read with the token in GITHUB_TOKEN or GH_TOKEN.",
  inputs: versionInputs(
    formats,
    new Map([["post", { description: "Address of a server that takes OpenLineage's events: they are sent there." }]]),
  ),
};

/** @param named the model, and the version after an @ */
export async function lineage(named: string | undefined, input: Inputs, width: number): Promise<string> {
  const format = formatOf(formats, input);
  const context = laptopContext(input);
  try {
    const { registered, registry } = await findVersion(named, input, context);
    const { model, code } = registered.version;
    const post = input("post");
    if (format === "openlineage" || post !== undefined) {
      const producer = `https://github.com/org/mlops-actions/tree/v${context.run.actionsVersion}`;
      const events = openLineageEvents(registered, { namespace: code?.repository ?? "models", producer });
      if (post === undefined) return JSON.stringify(events, null, 2);
      const { OPENLINEAGE_API_KEY: apiKey } = process.env;
      await postEvents(post, events, { fetch, sleep: registryEffects(context).sleep, ...(apiKey && { apiKey }) });
      return `${events.length} events sent.`;
    }
    const { versions } = await registry.list(model, { limit: 1_000 });
    const deployments = await recordedDeployments(registered.version, process.env, context.log);
    const graph = lineageOf(registered, { versions, deployments });
    if (format === "json") return renderLineageJson(graph);
    return format === "mermaid" ? renderLineageMermaid(graph) : renderLineageTree(graph, width);
  } finally {
    await rm(context.places.temporary, { recursive: true, force: true });
  }
}
