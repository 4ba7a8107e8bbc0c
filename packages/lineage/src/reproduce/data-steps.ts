import { posix } from "node:path";
import type { ModelVersion, VersionDataset } from "@mlops-actions/registry";
import { checksum } from "./checksum.ts";
import { committed } from "./committed.ts";
import type { ReproductionEffects, ReproductionStep, StepCheck, TrainingCommand } from "./reproduction.ts";
import { operand, shellLine } from "./shell.ts";

/** A step for each dataset: pulled by DVC, brought from its store, or there with the code. */
export async function dataSteps(
  { data, code }: ModelVersion,
  effects: ReproductionEffects,
): Promise<ReproductionStep[]> {
  const steps: ReproductionStep[] = [];
  for (const [role, dataset] of Object.entries(data)) {
    if (dataset === null) continue;
    const title = role === "training" ? "Get the training data" : "Get the hold-out data";
    steps.push({ title, ...(await partsOf(dataset, code?.commit ?? null, effects)) });
  }
  return steps;
}

/** What the stage that trains reads of DVC besides the datasets: the output of a stage before it, another file. */
export async function inputSteps(
  training: TrainingCommand | null,
  { data, code }: ModelVersion,
  effects: ReproductionEffects,
): Promise<ReproductionStep[]> {
  const pulled = Object.values(data).map((dataset) => dataset?.md5);
  const inputs = training?.kind === "dvc" ? (training.inputs ?? []) : [];
  const more = inputs.filter(({ md5 }) => !pulled.includes(md5));
  if (more.length === 0) return [];
  const commit = code?.commit ?? null;
  const parts = await Promise.all(more.map((it) => partsOf({ ...it, sha256: null, rows: null }, commit, effects)));
  return [
    {
      title: "Get what the training reads besides",
      commands: parts.flatMap(({ commands }) => commands),
      checks: parts.flatMap(({ checks }) => checks),
    },
  ];
}

async function partsOf(
  dataset: VersionDataset,
  commit: string | null,
  effects: ReproductionEffects,
): Promise<Omit<ReproductionStep, "title">> {
  const { path, sha256, md5 } = dataset;
  if (md5 !== null) {
    return {
      commands: [shellLine(["dvc", "pull", operand(path)]), ...(sha256 === null ? [] : [checksum(sha256, path)])],
      checks: [await recorded(path, md5, commit, effects), await held(md5, effects)],
    };
  }
  const local = localName(path);
  const elsewhere = local === path ? "it is on the machine that it was read on" : "it is in another store";
  const checks: StepCheck[] =
    local === path && !posix.isAbsolute(path)
      ? [await committed(path, sha256 ?? "", commit, effects)]
      : [{ what: path, state: "not checked", why: elsewhere }];
  return { commands: [...fetching(path, local), checksum(sha256 ?? "", local)], checks };
}

/** Whether DVC's files at the commit name the object that was trained on: else a pull brings another. */
async function recorded(
  path: string,
  md5: string,
  commit: string | null,
  { dvcMd5At }: ReproductionEffects,
): Promise<StepCheck> {
  const what = `${path} in DVC's files at the commit`;
  const found = dvcMd5At === undefined || commit === null ? null : await dvcMd5At(commit, path);
  if (found === null) return { what, state: "not checked", why: null };
  if (found === "absent") return { what, state: "missing", why: "DVC does not track it there" };
  return found === md5
    ? { what, state: "resolvable", why: null }
    : { what, state: "changed", why: `they name md5:${found}, but md5:${md5} was used` };
}

async function held(md5: string, { hasObject }: ReproductionEffects): Promise<StepCheck> {
  const what = `object md5:${md5}`;
  const there = hasObject === undefined ? null : await hasObject(md5);
  if (there === null) return { what, state: "not checked", why: null };
  return { what, state: there ? "resolvable" : "missing", why: there ? null : "neither cache nor remote holds it" };
}

function fetching(path: string, local: string): string[] {
  if (local === path) return [];
  if (path.startsWith("s3://")) return [shellLine(["aws", "s3", "cp", path, operand(local)])];
  if (path.startsWith("gs://")) return [shellLine(["gcloud", "storage", "cp", path, operand(local)])];
  return [shellLine(["curl", "--fail", "--location", "--output", operand(local), path])];
}

/** What a file of a store is called here; a path of the repository stays one. */
function localName(path: string): string {
  if (!/^(?:s3|gs|https?):\/\//.test(path)) return path;
  const name =
    path
      .replace(/[?#].*$/, "")
      .split("/")
      .at(-1) ?? "";
  return /^\.*$/.test(name) ? "data" : name;
}
