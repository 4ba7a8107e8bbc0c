import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { pipeline } from "node:stream/promises";
import type { Context } from "@mlops-actions/action-kit";
import type { RegistrationSettings } from "@mlops-actions/config";
import { profileOf, readTable } from "@mlops-actions/dataset";
import { type DvcFiles, trackedOutput } from "@mlops-actions/dvc";
import type { FileSource, VersionDataset } from "@mlops-actions/registry";
import type { EvaluationReport } from "./evidence/read-report.ts";

/** The hold-out as the evaluation used it, else the declared file. */
export async function holdoutOf(
  declared: string | null,
  report: EvaluationReport | null,
  dvc: DvcFiles,
  here: (path: string) => string,
): Promise<VersionDataset | null> {
  if (report !== null) {
    const { path, sha256, rows } = report.data.provenance.data;
    return { path, sha256, md5: md5Of(here(path), dvc), rows };
  }
  if (declared === null) return null;
  const sha256 = await sha256Of(declared);
  const md5 = md5Of(here(declared), dvc);
  return sha256 === null && md5 === null ? null : { path: declared, sha256, md5, rows: null };
}

/** The training data, and its profile where the file is here. */
export async function trainingOf(
  { training, data: { id, columns, missing } }: RegistrationSettings,
  dvc: DvcFiles,
  here: (path: string) => string,
  { engines }: Context,
): Promise<{ readonly dataset: VersionDataset | null; readonly profile: FileSource | null }> {
  if (training === null) return { dataset: null, profile: null };
  const md5 = md5Of(here(training), dvc);
  if (!(await isFile(training))) {
    return { dataset: md5 === null ? null : { path: training, sha256: null, md5, rows: null }, profile: null };
  }
  const { module: duckdb } = await engines.duckdb();
  const table = await readTable(training, { duckdb, columns, ...(missing !== undefined && { missing }) });
  const profile = profileOf(table, { leaveOut: id !== undefined && table.columns.has(id) ? [id] : [] });
  return {
    dataset: { path: training, sha256: table.sha256, md5, rows: table.rows },
    profile: { name: "profile.json", content: Buffer.from(`${JSON.stringify(profile)}\n`) },
  };
}

function md5Of(path: string, dvc: DvcFiles): string | null {
  const tracked = trackedOutput(path, dvc);
  return tracked === null || tracked.inside !== null ? null : tracked.md5;
}

async function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
}

async function sha256Of(path: string): Promise<string | null> {
  if (!(await isFile(path))) return null;
  const hash = createHash("sha256");
  await pipeline(createReadStream(path), hash);
  return hash.digest("hex");
}
