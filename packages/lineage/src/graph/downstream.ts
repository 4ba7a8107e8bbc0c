import { imageInStage, type ModelVersion, type RegisteredVersion, type Standing } from "@mlops-actions/registry";
import { type Deployment, deploymentsOf } from "../deployment.ts";
import { known, type LineageGraph } from "./lineage.ts";

/** What became of a version: its image, endpoints and environments, as far as its history and deployments tell. */
export function addDownstream(
  graph: LineageGraph,
  { version, standing }: RegisteredVersion,
  id: string,
  deployments: readonly Deployment[],
): void {
  for (const { name, since, until } of stagesOf(standing)) {
    const image = imageInStage(standing, name);
    graph.connect(id, "staged-in", addEnvironment(graph, name, { since, until, image }));
  }
  const image = addImage(graph, version, id);
  for (const deployment of deploymentsOf(version, deployments)) {
    // A deployment of another image than the version's, or of none, is of the version alone.
    const source = image !== null && (deployment.image ?? version.image?.digest) === version.image?.digest ? image : id;
    addDeployment(graph, deployment, source);
  }
}

function addImage(graph: LineageGraph, { image }: ModelVersion, id: string): string | null {
  if (image === null) return null;
  const node = { id: `image:${image.digest}`, type: "image", name: image.reference, facts: {}, url: null } as const;
  graph.connect(id, "packaged-as", graph.add(node));
  return node.id;
}

function addDeployment(graph: LineageGraph, deployment: Deployment, source: string): void {
  const { environment, endpoint, since, until, by, url } = deployment;
  if (endpoint === null) {
    graph.connect(source, "deployed-to", addEnvironment(graph, environment, { since, until, by }, url));
    return;
  }
  const served = graph.add({
    id: `endpoint:${JSON.stringify([environment, endpoint.name])}`,
    type: "endpoint",
    name: endpoint.name,
    facts: known({ kind: endpoint.kind, address: endpoint.url, since, until, by }),
    url,
  });
  graph.connect(source, "deployed-to", served);
  graph.connect(served, "serves-in", addEnvironment(graph, environment, {}));
}

function addEnvironment(
  graph: LineageGraph,
  name: string,
  facts: Parameters<typeof known>[0],
  url: string | null = null,
): string {
  return graph.add({ id: `environment:${name}`, type: "environment", name, facts: known(facts), url });
}

/** The stages that a version was in, each with its last time there; one that is put away is in none. */
function stagesOf({ history }: Standing): { name: string; since: string; until: string | null }[] {
  const entries = history.filter(({ kind, from, to }) => kind === "stage" && from !== to);
  const stages = new Map<string, { name: string; since: string; until: string | null }>();
  entries.forEach(({ to, at }, index) => {
    if (to === null || to === "archived") return;
    stages.set(to, { name: to, since: at, until: entries[index + 1]?.at ?? null });
  });
  return [...stages.values()];
}
