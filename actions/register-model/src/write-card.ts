import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Context } from "@mlops-actions/action-kit";
import type { CardSettings } from "@mlops-actions/config";
import {
  type DeclaredUse,
  lineageOf,
  type ModelCardContent,
  mlBom,
  modelCard,
  renderModelCard,
} from "@mlops-actions/lineage";
import { type Done, finalVersion } from "./done.ts";
import { evaluationOf } from "./evidence/find-evidence.ts";

/**
 * Leaves the model's card, for people and as a CycloneDX ML-BOM, beside the report.
 * @returns absolute paths
 */
export async function writeCard(done: Done, { places, run }: Context): Promise<readonly string[]> {
  const registered = finalVersion(done);
  const { request, evidence } = done;
  const report = evaluationOf(evidence, registered.version.artifact.sha256);
  const isOfVersion = report?.sha256 === registered.version.evaluation?.report;
  const content: ModelCardContent = {
    registered,
    declared: declaredUse(request.settings.card),
    ...(request.settings.task !== null && { task: request.settings.task }),
    ...(report !== null && isOfVersion && { gate: report.data.gate }),
    lineage: lineageOf(registered, { server: run.serverUrl }),
    server: run.serverUrl,
  };
  const { markdown, html } = await renderModelCard(modelCard(content));
  const tool = { name: "mlops-actions", version: run.actionsVersion };
  const files = new Map([
    ["model-card.md", markdown],
    ["model-card.html", html],
    ["ml-bom.json", mlBom(content, { tool })],
  ]);
  await mkdir(places.report, { recursive: true });
  const paths: string[] = [];
  for (const [name, text] of files) {
    const path = join(places.report, name);
    await writeFile(path, text);
    paths.push(path);
  }
  return paths;
}

function declaredUse({ description, licence, ...lists }: CardSettings): DeclaredUse {
  return { ...lists, ...(description !== null && { description }), ...(licence !== null && { licence }) };
}
