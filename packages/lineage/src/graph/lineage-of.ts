import type { RegisteredVersion } from "@mlops-actions/registry";
import type { Deployment } from "../deployment.ts";
import { versionName } from "../version-name.ts";
import { addDownstream } from "./downstream.ts";
import { emptyGraph, known, type Lineage, type LineageGraph, type LineageNode } from "./lineage.ts";
import { addUpstream } from "./upstream.ts";

export interface LineageSources {
  /** Versions of the same model that are at hand, in any order: parents are looked for among them, and children. */
  readonly versions?: readonly RegisteredVersion[];
  /** Of the model. */
  readonly deployments?: readonly Deployment[];
  /** How many parents, and parents of parents, are followed; the next is named only. Default: 3. */
  readonly generations?: number;
  /** Where repositories without a server are. Default: https://github.com. */
  readonly server?: string;
}

/** The graph around one version: back to data, code, environment, run and parents, forward to image, endpoints and environments. */
export function lineageOf(
  registered: RegisteredVersion,
  { versions = [], deployments = [], generations = 3, server = "https://github.com" }: LineageSources = {},
): Lineage {
  const { version } = registered;
  const graph = emptyGraph();
  const root = graph.add(versionNode(registered));
  addUpstream(graph, version, root, server);
  const mine = new Map(
    versions.filter((it) => it.version.model === version.model).map((it) => [it.version.number, it]),
  );
  addParents(graph, registered, mine, { generations, server });
  addDownstream(graph, registered, root, deployments);
  for (const child of mine.values()) {
    if (child.version.parent === version.number) graph.connect(root, "precedes", graph.add(versionNode(child)));
  }
  return {
    ...{ kind: "lineage", schemaVersion: 1, model: version.model, version: version.number, root },
    nodes: [...graph.nodes.values()],
    edges: [...graph.edges.values()],
  };
}

function addParents(
  graph: LineageGraph,
  registered: RegisteredVersion,
  versions: ReadonlyMap<number, RegisteredVersion>,
  { generations, server }: { readonly generations: number; readonly server: string },
): void {
  const seen = new Set([registered.version.number]);
  let child = registered.version;
  for (let generation = 0; generation <= generations && child.parent !== null; generation++) {
    if (seen.has(child.parent)) return;
    seen.add(child.parent);
    const parent = versions.get(child.parent);
    const id = graph.add(parent === undefined ? unknownVersion(child.model, child.parent) : versionNode(parent));
    graph.connect(id, "precedes", idOf(child.model, child.number));
    if (parent === undefined || generation === generations) return;
    addUpstream(graph, parent.version, id, server);
    child = parent.version;
  }
}

function versionNode({ version, standing, location }: RegisteredVersion): LineageNode {
  const { status, stage, aliases } = standing;
  return {
    id: idOf(version.model, version.number),
    type: "version",
    name: versionName(version),
    facts: known({
      ...{ status, stage, aliases: aliases.join(", "), artifact: `sha256:${version.artifact.sha256}` },
      ...{ registered: version.createdAt, by: version.by.actor, location },
    }),
    url: version.by.run,
  };
}

function unknownVersion(model: string, number: number): LineageNode {
  return { id: idOf(model, number), type: "version", name: `${model} ${number}`, facts: {}, url: null };
}

function idOf(model: string, number: number): string {
  return `version:${model}/${number}`;
}
