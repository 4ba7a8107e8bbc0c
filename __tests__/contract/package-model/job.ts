import { copyFileSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type PackageData, packageSchema } from "@mlops-actions/report";
import {
  type FakeGitHub,
  type FinishedAction,
  type GitRepository,
  gitRepository,
  runAction,
  temporaryFolder,
} from "@mlops-actions/testkit";

const fixtures = fileURLToPath(new URL("../../../model-fixtures", import.meta.url));

const configuration = `models:
  breast-cancer:
    task: binary
    artifact: models/model.onnx
    data: { holdout: data/holdout.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
`;

/** A repository with the fixture's model, released as v1.4.0; `changes` are made to its configuration. */
export function modelRepository(changes = ""): GitRepository {
  const read = (name: string) => readFileSync(join(fixtures, "breast-cancer", name));
  const repository = gitRepository({
    "mlops.yml": configuration + changes,
    "models/model.onnx": read("candidate.onnx"),
    "data/holdout.csv": read("holdout.csv"),
    ".gitignore": ".mlops/\n",
  });
  repository.git("tag", "v1.4.0");
  return repository;
}

/** Another model in the same place, as retraining leaves it. */
export function retrain({ path }: GitRepository): void {
  copyFileSync(join(fixtures, "breast-cancer/baseline.onnx"), join(path, "models/model.onnx"));
}

/** Squeezing node takes seconds: once for all tests of a file. */
const tools = temporaryFolder("tools");

export function packageModel(
  github: FakeGitHub,
  { path, git }: GitRepository,
  inputs: Readonly<Record<string, string>> = {},
  env: Readonly<Record<string, string | undefined>> = {},
): Promise<FinishedAction> {
  const after = git("rev-parse", "HEAD");
  const event = { ref: "refs/heads/main", after };
  return runAction({
    action: "package-model",
    github,
    event,
    eventName: "push",
    cwd: path,
    inputs,
    env: { RUNNER_TOOL_CACHE: tools, ...env },
  });
}

/** report.json as its published schema reads it. */
export function reportOf({ path }: GitRepository): PackageData {
  return packageSchema.parse(JSON.parse(readFileSync(join(path, ".mlops/report/report.json"), "utf8")));
}
