import type { ModelVersion } from "@mlops-actions/registry";
import { checksum } from "./checksum.ts";
import { codeStep } from "./code-step.ts";
import { dataSteps, inputSteps } from "./data-steps.ts";
import { environmentOf } from "./environment.ts";
import type { Reproduction, ReproductionEffects, ReproductionStep, TrainingCommand } from "./reproduction.ts";
import { trainingStep } from "./training-step.ts";

export interface ReproduceOptions {
  /** Null where nobody recorded it. */
  readonly training: TrainingCommand | null;
  /** Where the artifact stands in the repository after training; null where it is not known. */
  readonly artifactPath?: string | null;
  /** The folder of the repository that recorded paths are seen from; empty for its top. Default: empty. */
  readonly folder?: string;
  /** Where repositories without a server are. Default: https://github.com. */
  readonly server?: string;
}

/**
 * The exact commands that make a version again: code, data, environment, training, comparison; and whether what they need
 * can still be had.
 * @throws UserError where a recorded name cannot stand in a command
 */
export async function reproduce(
  version: ModelVersion,
  { training, artifactPath = null, folder = "", server = "https://github.com" }: ReproduceOptions,
  effects: ReproductionEffects = {},
): Promise<Reproduction> {
  const environment = await environmentOf(version, effects);
  const steps = [
    await codeStep(version, { server, folder }, effects),
    ...(await dataSteps(version, effects)),
    ...(await inputSteps(training, version, effects)),
    environment.step,
    trainingStep(training, environment.runner),
    comparisonStep(version, artifactPath ?? artifactSource(version)),
  ];
  const { model, number, semver } = version;
  return {
    ...{ kind: "reproduction", schemaVersion: 1, model, version: number, semver },
    steps: steps.filter((step) => step !== null),
    notes: notesOn(version, training),
  };
}

function comparisonStep({ artifact }: ModelVersion, path: string | null): ReproductionStep | null {
  return path === null
    ? null
    : { title: "Compare the artifact", commands: [checksum(artifact.sha256, path)], checks: [] };
}

/** The path in the repository that the artifact was registered from; null where it is not known, or was elsewhere. */
export function artifactSource({ artifact, files }: ModelVersion): string | null {
  const source = files.find(({ name }) => name === artifact.file)?.source ?? null;
  return source === null || source.includes("://") ? null : source;
}

function notesOn(
  { code, parameters, parent, image, artifact, data }: ModelVersion,
  training: TrainingCommand | null,
): string[] {
  const given = Object.entries(parameters).map(([name, value]) => `${name} = ${value}`);
  return [
    ...(code?.dirty ? ["Files differed from the commit when it was trained: they were recorded nowhere."] : []),
    ...(data.training === null ? ["The training data was not recorded."] : []),
    ...(training?.kind === "dvc" ? [`The stage ${training.stage} runs: ${training.commands.join(" && ")}`] : []),
    ...(given.length === 0 ? [] : [`It was trained with ${given.join(", ")}.`]),
    ...(parent === null
      ? []
      : [`Version ${parent} is its parent: if training began from that, reproduce or download it first.`]),
    ...(image === null ? [] : [`The image of it can be had without training: ${image.reference}`]),
    `Training that is not deterministic gives another artifact than sha256:${artifact.sha256}; evaluate it to compare the two.`,
  ];
}
