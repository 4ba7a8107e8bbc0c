import type { Addition, Snapshot } from "../documents/document-store.ts";
import { layout } from "../documents/layout.ts";
import { readMoves, readVersions } from "../documents/read-versions.ts";
import type { RegisteredVersion } from "../registry.ts";
import { firstStanding } from "../standing.ts";
import type { Git } from "./git-command.ts";
import { modelReadme, registryReadme, shown } from "./readme.ts";
import { readObjects } from "./tree.ts";

/** The two READMEs that a document changes, by path, as they are with it. */
export async function readmesOf(
  git: Git,
  tip: string | null,
  snapshot: Snapshot,
  addition: Addition,
): Promise<readonly (readonly [path: string, text: string])[]> {
  const { model } = addition;
  const own = modelReadme(model, ...(await versionsWith(snapshot, addition)));
  const others = tip === null ? [] : (await snapshot.models()).filter((it) => it !== model);
  const texts = await readObjects(
    git,
    others.map((it) => `${tip}:${readmeOf(it)}`),
  );
  const readmes = new Map(others.map((it, index) => [it, texts[index] ?? `## ${it}\n`]));
  return [
    [readmeOf(model), own],
    ["README.md", registryReadme(readmes.set(model, own))],
  ];
}

/** The newest versions of the model once the document is there, and how many it has. */
async function versionsWith(snapshot: Snapshot, addition: Addition): Promise<[RegisteredVersion[], number]> {
  const { model, series, document } = addition;
  const numbers = await snapshot.numbers(model, "versions");
  const moves = await readMoves(snapshot, model);
  if (series === "moves") {
    const newest = numbers.slice(-shown.ofModel).reverse();
    return [await readVersions(snapshot, model, newest, [...moves, document]), numbers.length];
  }
  const newest = numbers.slice(1 - shown.ofModel).reverse();
  const older = await readVersions(snapshot, model, newest, moves);
  return [[{ version: document, standing: firstStanding(document), location: "" }, ...older], numbers.length + 1];
}

function readmeOf(model: string): string {
  return `${layout.model(model)}/README.md`;
}
