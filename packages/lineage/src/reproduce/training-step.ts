import { posix } from "node:path";
import type { ReproductionStep, StepCheck, TrainingCommand } from "./reproduction.ts";
import { shellLine } from "./shell.ts";

/** @param runner what goes before a command that runs in the environment */
export function trainingStep(training: TrainingCommand | null, runner: readonly string[]): ReproductionStep {
  const title = "Train";
  if (training === null) {
    const checks: StepCheck[] = [{ what: "training command", state: "missing", why: "nobody recorded it" }];
    return { title, commands: [], checks };
  }
  return { title, commands: [shellLine([...runner, ...argvOf(training)])], checks: [] };
}

function argvOf(training: TrainingCommand): readonly string[] {
  switch (training.kind) {
    case "dvc":
      // What did not change is not run without --force; only this stage, for what it reads was pulled.
      return ["dvc", "repro", "--force", "--single-item", targetOf(training)];
    case "arguments":
      return training.argv;
    case "shell":
      // What runs it in an environment wants a program, and words of the line may be for the shell.
      return ["sh", "-c", training.line];
  }
}

/** A stage of another folder's file is named with it. */
function targetOf({ file, stage }: TrainingCommand & { kind: "dvc" }): string {
  return posix.dirname(file) === "." && posix.basename(file) === "dvc.yaml" && !stage.startsWith("-")
    ? stage
    : `${file}:${stage}`;
}
