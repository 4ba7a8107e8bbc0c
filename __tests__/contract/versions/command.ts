import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { type GitRepository, gitRepository, temporaryFolder } from "@mlops-actions/testkit";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const fixtures = join(root, "model-fixtures/breast-cancer");
const training = readFileSync(join(fixtures, "train.csv"));
const model = readFileSync(join(fixtures, "candidate.onnx"));

export const trainingMd5 = md5(training);

export interface Finished {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The built command `mlops`, on a machine that knows neither GitHub nor a configuration of DVC. */
export async function mlops(
  folder: string,
  words: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<Finished> {
  const { GITHUB_TOKEN: _, GH_TOKEN: _2, ...environment } = process.env;
  const child = spawn(process.execPath, [join(root, "bin/mlops.js"), ...words], {
    cwd: folder,
    stdio: ["ignore", "pipe", "pipe"],
    env: { ...environment, GIT_CEILING_DIRECTORIES: tmpdir(), XDG_CONFIG_HOME: "/nonexistent", ...env },
  });
  const exited = new Promise<number | null>((resolve) => child.on("close", resolve));
  const [stdout, stderr, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exited]);
  return { exitCode, stdout, stderr };
}

export interface TrackedRepository extends GitRepository {
  /** A remote of DVC, which holds the training data. */
  readonly storage: string;
}

/** A repository whose model a stage of DVC made of data that DVC tracks, and its version 1. */
export async function registered(): Promise<TrackedRepository> {
  const repository = trackedRepository();
  const { exitCode, stderr } = await register(repository);
  if (exitCode !== 0) throw new Error(stderr);
  return repository;
}

export function register({ path }: GitRepository): Promise<Finished> {
  return mlops(path, ["register-model", "--require", "none", "--version", "none"]);
}

export function trackedRepository(): TrackedRepository {
  const storage = temporaryFolder("storage");
  const repository = gitRepository({
    "mlops.yml": `models:
  breast-cancer:
    task: binary
    artifact: models/model.onnx
    data: { holdout: data/holdout.csv, reference: data/train.csv, target: diagnosis, positive: malignant, id: sample, ignore: [size] }
`,
    "data/holdout.csv": readFileSync(join(fixtures, "holdout.csv")),
    "data/train.csv.dvc": `outs:\n- md5: ${trainingMd5}\n  size: ${training.length}\n  hash: md5\n  path: train.csv\n`,
    "dvc.yaml":
      "stages:\n  train:\n    cmd: python train.py\n    deps: [data/train.csv, train.py]\n    outs: [models/model.onnx]\n",
    "dvc.lock": `schema: '2.0'
stages:
  train:
    cmd: python train.py
    deps:
    - path: data/train.csv
      hash: md5
      md5: ${trainingMd5}
      size: ${training.length}
    - path: train.py
      hash: md5
      md5: ${"1".repeat(32)}
      size: 1
    outs:
    - path: models/model.onnx
      hash: md5
      md5: ${md5(model)}
      size: ${model.length}
`,
    ".dvc/config": `[core]\n    remote = storage\n['remote "storage"']\n    url = ${storage}\n`,
    "requirements.txt": "scikit-learn==1.8.0\n",
    ".gitignore": ".mlops/\n/models/\n/data/train.csv\n",
  });
  place(join(repository.path, "models/model.onnx"), model);
  place(join(repository.path, "data/train.csv"), training);
  place(objectOf(storage), training);
  repository.git("remote", "add", "origin", "https://token@git.invalid/org/models.git");
  return { ...repository, storage };
}

/** Where the remote has the training data. */
export function objectOf(storage: string): string {
  return join(storage, "files/md5", trainingMd5.slice(0, 2), trainingMd5.slice(2));
}

function place(path: string, content: Buffer): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}

function md5(content: Buffer): string {
  return createHash("md5").update(content).digest("hex");
}
