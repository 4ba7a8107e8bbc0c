import { readFile } from "node:fs/promises";
import { posix, relative, resolve, sep } from "node:path";
import { type Context, checkedOut } from "@mlops-actions/action-kit";
import { type DvcFiles, dvcFilesFor, flatParameters, readDvcFiles, stageOf } from "@mlops-actions/dvc";
import type { Candidate, FileSource } from "@mlops-actions/registry";
import type { Artifact } from "./artifact.ts";
import { holdoutOf, trainingOf } from "./datasets.ts";
import type { EvaluationReport } from "./evidence/read-report.ts";
import { pythonEnvironment } from "./python-environment.ts";
import type { RegistrationRequest } from "./request.ts";

/** What leads back from a version to all that it was made of. */
export interface Traces extends Pick<Candidate, "data" | "code" | "environment" | "parameters" | "run"> {
  /** The profile of the training data; null where that is not here. */
  readonly profile: FileSource | null;
}

/** @throws UserError where DVC's files or the training data are broken */
export async function readTraces(
  artifact: Artifact,
  report: EvaluationReport | null,
  request: RegistrationRequest,
  context: Context,
): Promise<Traces> {
  const { holdout, training } = request.settings;
  const here = (path: string) => relative(context.places.work, resolve(path)).replaceAll(sep, "/");
  const paths = [artifact.path, holdout, training].flatMap((path) => (path === null ? [] : [here(path)]));
  const dvc = await readDvcFiles(dvcFilesFor(paths), textOf(context.places.work));
  const trained = await trainingOf(request.settings, dvc, here, context);
  return {
    data: { holdout: await holdoutOf(holdout, report, dvc, here), training: trained.dataset },
    profile: trained.profile,
    code: await codeOf(context),
    environment: await pythonEnvironment(context.places.work),
    ...trainingRun(here(artifact.path), dvc, context),
  };
}

function textOf(folder: string) {
  return async (path: string): Promise<string | null> =>
    readFile(posix.join(folder, path), "utf8").catch((error: NodeJS.ErrnoException) => {
      if (error.code === "ENOENT" || error.code === "ENOTDIR" || error.code === "EISDIR") return null;
      throw error;
    });
}

async function codeOf(context: Context): Promise<Candidate["code"]> {
  const { run } = context;
  const { commit, dirty } = await checkedOut(context);
  if (commit === null) return null;
  const repository = run.repository === null ? null : `${run.serverUrl}/${run.repository}`;
  return { repository, commit, ref: run.ref, dirty: dirty ?? false };
}

/** The run of MLflow that the environment names, else the stage of DVC that made the artifact; the parameters of that stage. */
function trainingRun(artifact: string, dvc: DvcFiles, { environment }: Context): Pick<Candidate, "run" | "parameters"> {
  const stage = stageOf(artifact, dvc);
  const parameters = stage === null ? {} : Object.fromEntries(flatParameters(stage.parameters));
  const mlflow = environment["MLFLOW_RUN_ID"];
  if (mlflow) return { run: { kind: "mlflow", id: mlflow, url: null }, parameters };
  return { run: stage === null ? null : { kind: "dvc", id: stage.name, url: null }, parameters };
}
