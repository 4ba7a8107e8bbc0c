import { rm } from "node:fs/promises";
import type { Context, Inputs } from "@mlops-actions/action-kit";
import { UserError } from "@mlops-actions/errors";
import {
  type Reproduction,
  reproduce as reproductionOf,
  reproductionReport,
  reproductionScript,
} from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";
import { renderSummary, renderTerminal, type TerminalOptions } from "@mlops-actions/report";
import { findVersion, formatOf, versionInputs } from "./find-version.ts";
import { laptopContext } from "./laptop-context.ts";
import type { Manifest } from "./manifest.ts";
import { commitSource } from "./reproduction/commit-source.ts";
import { fileChecks, readingAt } from "./reproduction/file-checks.ts";
import { objectCheck } from "./reproduction/object-check.ts";
import { trainingOf } from "./reproduction/training-of.ts";

const formats = ["script", "report", "markdown", "json"] as const;

/** Of `mlops reproduce [<model>][@<version>]`. */
export const reproduceManifest: Manifest = {
  description:
    "Prints the commands that make a version again (git, dvc, environment, training), and checks that what they need can still be had. Exit code 1 where something is missing or changed.",
  inputs: versionInputs(formats),
};

export interface Reproduced {
  readonly text: string;
  readonly exitCode: 0 | 1;
}

/** @param named the model, and the version after an @ */
export async function reproduce(
  named: string | undefined,
  input: Inputs,
  terminal: TerminalOptions,
): Promise<Reproduced> {
  const format = formatOf(formats, input);
  const context = laptopContext(input);
  try {
    const { registered } = await findVersion(named, input, context);
    const reproduction = await lookedUp(registered.version, context);
    const report = reproductionReport(reproduction);
    if (format === "script") context.log.info(`${report.subject}: ${report.headline}`);
    const texts: Record<typeof format, () => string> = {
      script: () => reproductionScript(reproduction),
      report: () => renderTerminal(report, terminal),
      markdown: () => renderSummary(report),
      json: () => JSON.stringify(reproduction, null, 2),
    };
    return { text: texts[format](), exitCode: report.verdict === "fail" ? 1 : 0 };
  } finally {
    await rm(context.places.temporary, { recursive: true, force: true });
  }
}

async function lookedUp(version: ModelVersion, context: Context): Promise<Reproduction> {
  const { code } = version;
  if (code === null) return reproductionOf(version, { training: null });
  const { places, log } = context;
  const { files, repository, folder } = await commitSource(code, context);
  const found = files === "absent" ? null : files;
  let training = null;
  try {
    training = found === null ? null : await trainingOf(version, places.work, readingAt(found, code.commit));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    log.warning(`DVC's files at the commit cannot be read: ${error.message}`);
  }
  return reproductionOf(
    { ...version, code: { ...code, repository } },
    { training, folder },
    {
      hasCommit: async () => (files === null ? null : files !== "absent"),
      ...(found !== null && fileChecks(found, places.temporary)),
      hasObject: objectCheck(code.commit, found, context),
    },
  );
}
