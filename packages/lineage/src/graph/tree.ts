import { visible } from "@mlops-actions/report";
import stringWidth from "fast-string-width";
import { shortDigests } from "../version-name.ts";
import type { Lineage, LineageNode, Relation } from "./lineage.ts";
import { broken } from "./lines.ts";

interface Branch {
  readonly title: string;
  readonly facts: readonly string[];
  readonly branches: readonly Branch[];
}

/**
 * The lineage for a terminal or a log: plain text, no line wider than the terminal as long as that has 40 columns. What is
 * shown above already is named, and not shown again.
 * @param width columns
 */
export function renderLineageTree(lineage: Lineage, width: number): string {
  const root = lineage.nodes.find(({ id }) => id === lineage.root);
  if (root === undefined) throw new Error(`the lineage has no node ${lineage.root}`);
  const seen = new Set([root.id]);
  const sides = [
    { title: "made of", facts: [], branches: branchesOf(lineage, root.id, "from", seen) },
    { title: "went to", facts: [], branches: branchesOf(lineage, root.id, "to", seen) },
  ].filter(({ branches }) => branches.length > 0);
  const lines = drawn({ title: root.name, facts: factsOf(root), branches: sides }, "", "", Math.max(width, narrowest));
  return `${lines.map(withoutCommand).join("\n")}\n`;
}

const narrowest = 40;

function branchesOf({ nodes, edges, ...rest }: Lineage, id: string, side: "from" | "to", seen: Set<string>): Branch[] {
  const other = side === "from" ? "to" : "from";
  return edges
    .filter((edge) => edge[other] === id)
    .map((edge) => {
      const node = nodes.find((it) => it.id === edge[side]) as LineageNode;
      // The id of a run is what its tracker finds it by; digests only tell one thing from another.
      const name = node.type === "run" ? node.name : shortDigests(node.name);
      const title = `${words[side][edge.relation] ?? node.type} ${name}`;
      if (seen.has(node.id)) return { title, facts: ["see above"], branches: [] };
      seen.add(node.id);
      return { title, facts: factsOf(node), branches: branchesOf({ nodes, edges, ...rest }, node.id, side, seen) };
    });
}

/** What the node at the other end of an edge is to the one that is shown. */
const words: Record<"from" | "to", Partial<Record<Relation, string>>> = {
  from: {
    trains: "training data",
    evaluates: "hold-out data",
    builds: "code",
    installs: "packages",
    produces: "training run",
    precedes: "parent",
  },
  to: { precedes: "child", "staged-in": "stage" },
};

function factsOf({ facts, url }: LineageNode): string[] {
  const told = Object.entries(facts).map(([name, value]) =>
    value === true ? name : `${name} ${shortDigests(String(value))}`,
  );
  return [...told, ...(url === null ? [] : [url])];
}

function drawn({ title, facts, branches }: Branch, first: string, rest: string, width: number): string[] {
  const below = `${rest}${branches.length > 0 ? "│ " : "  "}`;
  const texts = [title, ...facts].map(visible);
  const own = broken(texts, width - stringWidth(below)).map((line, index) => `${index === 0 ? first : below}${line}`);
  return [
    ...own,
    ...branches.flatMap((branch, index) => {
      const last = index === branches.length - 1;
      return drawn(branch, `${rest}${last ? "└─ " : "├─ "}`, `${rest}${last ? "   " : "│  "}`, width);
    }),
  ];
}

/** The runner of GitHub Actions obeys a line of the log that begins with `::` or holds `##[`; a space of no width forbids it. */
function withoutCommand(line: string): string {
  return line.replace(/##(?=\[)/g, "#\u200b#\u200b").replace(/^([^\p{L}\p{N}]*?):(?=:)/u, "$1:\u200b");
}
