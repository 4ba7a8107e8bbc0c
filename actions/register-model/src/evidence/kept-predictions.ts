import { createHash } from "node:crypto";
import { createReadStream } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { pipeline } from "node:stream/promises";
import type { Context } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import { type FileSource, predictionsFile } from "@mlops-actions/registry";
import type { EvaluationReport } from "./read-report.ts";

/**
 * The predictions that evaluate-model left beside its report, as a file of the version: a later candidate can be paired
 * with them. None where it left none, or where the report alone was carried here.
 * @throws UserError where they are not those that the report names
 */
export async function keptPredictions(
  { data, path }: EvaluationReport,
  { log }: Pick<Context, "log">,
): Promise<readonly FileSource[]> {
  const named = data.candidate.predictions;
  if (named === undefined) return [];
  const beside = join(dirname(path), predictionsFile);
  const sha256 = await sha256Of(resolve(beside));
  if (sha256 === null) {
    log.warning(`${beside} is not here: the version is registered without its predictions.`);
    return [];
  }
  if (sha256 !== named.sha256) {
    throw new UserError("The predictions beside the evaluation report are not those that it names.", {
      file: beside,
      remedy: "Evaluate again, or carry both files from the same run.",
    });
  }
  return [{ name: predictionsFile, content: resolve(beside) }];
}

async function sha256Of(path: string): Promise<string | null> {
  const hash = createHash("sha256");
  try {
    await pipeline(createReadStream(path), hash);
    return hash.digest("hex");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return null;
    throw error;
  }
}
