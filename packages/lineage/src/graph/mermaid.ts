import { visible } from "@mlops-actions/report";
import { shortDigests } from "../version-name.ts";
import type { Lineage, LineageNode } from "./lineage.ts";

/** The lineage as a flowchart of Mermaid, from left to right, for a fence of GitHub's Markdown or Mermaid itself. */
export function renderLineageMermaid({ nodes, edges, root }: Lineage): string {
  // Ids are ours: those of the graph hold names that others chose.
  const ids = new Map(nodes.map(({ id }, index) => [id, `n${index}`]));
  const lines = [
    "flowchart LR",
    ...nodes.map((node) => `  ${ids.get(node.id)}${shape(node)}`),
    ...edges.map(
      ({ from, to, relation }) => `  ${ids.get(from)} -->|"${relation.replaceAll("-", " ")}"| ${ids.get(to)}`,
    ),
    "  classDef root stroke-width:3px",
    `  class ${ids.get(root)} root`,
  ];
  return `${lines.join("\n")}\n`;
}

const shapes: Record<LineageNode["type"], readonly [string, string]> = {
  version: ["([", "])"],
  dataset: ["[(", ")]"],
  commit: ["[", "]"],
  lock: ["[", "]"],
  run: ["[", "]"],
  evaluation: ["[", "]"],
  image: ["[[", "]]"],
  endpoint: ["([", "])"],
  environment: ["{{", "}}"],
};

function shape({ type, name, facts }: LineageNode): string {
  const [open, close] = shapes[type];
  const told = factsShown.flatMap((fact) => facts[fact] ?? []).map((value) => shortDigests(String(value)));
  const label = [`${type === "lock" ? "packages" : type}: ${type === "run" ? name : shortDigests(name)}`, ...told]
    .map(escaped)
    .join("<br>");
  return `${open}"${label}"${close}`;
}

const factsShown = ["digest", "verdict", "status", "stage", "aliases"];

/** All but letters, digits and harmless signs as Mermaid's own entities, so that no name ends its label or becomes markup. */
function escaped(text: string): string {
  const shown = visible(text);
  const short = [...shown].length > longest ? `${[...shown].slice(0, longest - 1).join("")}…` : shown;
  return short.replace(/[^\p{L}\p{N} .,_/…-]/gu, (character) => `#${character.codePointAt(0)};`);
}

const longest = 80;
