import { z } from "zod";

const text = z.string().min(1);

const node = z.object({
  id: text.describe("Unique in the graph; the same for the same thing in every graph: dataset:sha256:…, commit:…"),
  type: z.enum(["version", "dataset", "commit", "lock", "run", "evaluation", "image", "endpoint", "environment"]),
  name: z.string().describe("As people call it: a path, a model with its version, an endpoint."),
  facts: z
    .record(text, z.union([z.string(), z.number(), z.boolean()]))
    .describe("What else is known of it. What is not known is not there."),
  url: z.string().nullable().describe("Its page, as it was recorded."),
});

const edge = z.object({
  from: text.describe("Id of what comes first."),
  to: text.describe("Id of what comes of it."),
  relation: z.enum([
    "trains",
    "evaluates",
    "admits",
    "builds",
    "installs",
    "produces",
    "precedes",
    "packaged-as",
    "deployed-to",
    "serves-in",
    "staged-in",
  ]),
});

/** Where a version comes from and where it went: the shape of `mlops lineage --format json`. */
export const lineageSchema = z.object({
  kind: z.literal("lineage"),
  schemaVersion: z.literal(1),
  model: z.string(),
  version: z.int().positive(),
  root: text.describe("Id of the node of that version."),
  nodes: z.array(node).describe("The version first."),
  edges: z.array(edge),
});

export type Lineage = z.infer<typeof lineageSchema>;
export type LineageNode = z.infer<typeof node>;
export type LineageEdge = z.infer<typeof edge>;
export type Relation = LineageEdge["relation"];

/** The same lineage gives the same bytes. */
export function renderLineageJson(lineage: Lineage): string {
  return `${JSON.stringify(lineage, null, 2)}\n`;
}

/** Nodes and edges, each once, in the order in which they came. */
export interface LineageGraph {
  readonly nodes: ReadonlyMap<string, LineageNode>;
  readonly edges: ReadonlyMap<string, LineageEdge>;
  /** A node that is there keeps its name, and gains facts, and a page where it has none. */
  readonly add: (node: LineageNode) => string;
  readonly connect: (from: string, relation: Relation, to: string) => void;
}

export function emptyGraph(): LineageGraph {
  const nodes = new Map<string, LineageNode>();
  const edges = new Map<string, LineageEdge>();
  return {
    nodes,
    edges,
    add(node) {
      const there = nodes.get(node.id);
      nodes.set(
        node.id,
        there === undefined ? node : { ...there, facts: { ...node.facts, ...there.facts }, url: there.url ?? node.url },
      );
      return node.id;
    },
    connect(from, relation, to) {
      edges.set(JSON.stringify([from, relation, to]), { from, to, relation });
    },
  };
}

/** Facts that are known. */
export function known(facts: Readonly<Record<string, string | number | boolean | null>>): LineageNode["facts"] {
  return Object.fromEntries(
    Object.entries(facts).filter((entry): entry is [string, string | number | boolean] => {
      const [, value] = entry;
      return value !== null && value !== "";
    }),
  );
}
