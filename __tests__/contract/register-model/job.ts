import { readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { type RegistrationData, registrationSchema } from "@mlops-actions/report";
import {
  type FakeGitHub,
  type FinishedAction,
  type GitRepository,
  gitRepository,
  runAction,
} from "@mlops-actions/testkit";

const fixtures = fileURLToPath(new URL("../../../model-fixtures/breast-cancer/", import.meta.url));

const configuration = `models:
  breast-cancer:
    task: binary
    artifact: models/model.onnx
    data: { holdout: data/holdout.csv, reference: data/train.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
    baseline: none
    card: { intended-use: "Tests of <registries>." }
environments: { dev: {}, qa: {}, prod: {} }
`;

export type Inputs = Readonly<Record<string, string>>;

/** A repository with the fixture's model, on main, released as v1.4.0. */
export function modelRepository(changes = ""): GitRepository {
  const read = (name: string) => readFileSync(join(fixtures, name));
  const repository = gitRepository({
    "mlops.yml": configuration + changes,
    "models/model.onnx": read("candidate.onnx"),
    "data/holdout.csv": read("holdout.csv"),
    "data/train.csv": read("train.csv"),
    "requirements.txt": "scikit-learn==1.8.0\n",
    ".gitignore": ".mlops/\n",
  });
  repository.git("tag", "v1.4.0");
  return repository;
}

export function fixture(name: string): Buffer {
  return readFileSync(join(fixtures, name));
}

export function evaluate(github: FakeGitHub, repository: GitRepository, inputs: Inputs = {}): Promise<FinishedAction> {
  return run("evaluate-model", github, repository, inputs);
}

export function register(
  github: FakeGitHub,
  repository: GitRepository,
  inputs: Inputs = {},
  env: Inputs = {},
): Promise<FinishedAction> {
  return run("register-model", github, repository, inputs, env);
}

function run(
  action: string,
  github: FakeGitHub,
  { path, git }: GitRepository,
  inputs: Inputs,
  env: Inputs = {},
): Promise<FinishedAction> {
  return runAction({
    action,
    github,
    event: { ref: "refs/heads/main", after: git("rev-parse", "HEAD") },
    eventName: "push",
    cwd: path,
    inputs,
    env,
  });
}

/** report.json as its published schema reads it. */
export function reportOf({ path }: GitRepository): RegistrationData {
  return registrationSchema.parse(JSON.parse(readFileSync(join(path, ".mlops/registration/report.json"), "utf8")));
}
