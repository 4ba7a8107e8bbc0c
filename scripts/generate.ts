import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { configJsonSchema } from "@mlops-actions/config";
import { profileJsonSchema } from "@mlops-actions/dataset";
import {
  evaluationJsonSchema,
  gitflowJsonSchema,
  packageJsonSchema,
  qualityJsonSchema,
  registrationJsonSchema,
} from "@mlops-actions/report";
import { actionManifests, actionReadmes } from "./action-tables.ts";

/** A committed file that is made from code, and how. Paths count from the repository. */
interface Generated {
  readonly path: string;
  readonly text: () => string;
}

const generated: readonly Generated[] = [
  { path: "packages/config/mlops.schema.json", text: () => json(configJsonSchema()) },
  { path: "packages/dataset/profile.schema.json", text: () => json(profileJsonSchema()) },
  { path: "packages/report/evaluation.schema.json", text: () => json(evaluationJsonSchema()) },
  { path: "packages/report/quality.schema.json", text: () => json(qualityJsonSchema()) },
  { path: "packages/report/gitflow.schema.json", text: () => json(gitflowJsonSchema()) },
  { path: "packages/report/package.schema.json", text: () => json(packageJsonSchema()) },
  { path: "packages/report/registration.schema.json", text: () => json(registrationJsonSchema()) },
  { path: "packages/cli/src/manifests.json", text: () => json(actionManifests()) },
  ...actionReadmes(),
];

const root = new URL("../", import.meta.url);
const stale = generated.filter(({ path, text }) => {
  const file = fileURLToPath(new URL(path, root));
  const wanted = text();
  const current = existsSync(file) ? readFileSync(file, "utf8") : null;
  if (current === wanted) return false;
  if (!process.argv.includes("--check")) writeFileSync(file, wanted);
  return true;
});
const paths = stale.map(({ path }) => path).join(", ");

if (!process.argv.includes("--check")) {
  console.log(stale.length === 0 ? "Every generated file is up to date." : `Written: ${paths}`);
} else if (stale.length > 0) {
  console.error(`Stale: ${paths}. Run "npm run generate" and commit what it writes.`);
  process.exitCode = 1;
}

function json(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
