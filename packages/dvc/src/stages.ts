import type { DvcFiles } from "./dvc-files.ts";
import type { LockedStage } from "./dvc-lock.ts";
import { folderOf, fromTop } from "./paths.ts";
import type { DeclaredStage } from "./pipeline.ts";
import type { RecordedPath } from "./recorded-path.ts";
import { workingFolderOf } from "./template.ts";

/** A stage as it last ran, its paths and parameter files seen from the top of the repository. */
export interface Stage extends LockedStage {
  /** The dvc.lock that says so. */
  readonly file: string;
  /** Where its commands run, from the top of the repository; empty for the top itself. */
  readonly workingFolder: string;
}

/** A stage and what its `dvc.yaml` says of it. */
export interface PlacedStage {
  readonly stage: Stage;
  readonly declared: DeclaredStage | null;
}

/**
 * All stages that ran. Not those that are no longer in their `dvc.yaml`, and not those whose working folder is a
 * template of parameters or of a matrix, for their paths are not known.
 */
export function placedStages({ locks, pipelines }: DvcFiles): PlacedStage[] {
  return locks.flatMap(({ file, stages }) => {
    const pipeline = pipelines.find((it) => it.file === file.replace(/lock$/, "yaml"));
    return stages.flatMap((stage): PlacedStage[] => {
      const declared = pipeline?.stages.get(stage.name) ?? pipeline?.stages.get(baseOf(stage.name)) ?? null;
      if (pipeline !== undefined && declared === null) return [];
      const written = declared === null ? "." : workingFolderOf(declared, stage.name);
      return written === null ? [] : [{ stage: placed(stage, file, fromTop(folderOf(file), written)), declared }];
    });
  });
}

/** `train` of `train@key`. */
function baseOf(name: string): string {
  const at = name.indexOf("@");
  return at < 0 ? name : name.slice(0, at);
}

function placed(stage: LockedStage, file: string, workingFolder: string): Stage {
  const moved = (paths: readonly RecordedPath[]) =>
    paths.map((it) => ({ ...it, path: fromTop(workingFolder, it.path) }));
  return {
    ...stage,
    file,
    workingFolder,
    dependencies: moved(stage.dependencies),
    outputs: moved(stage.outputs),
    parameters: stage.parameters.map((it) => ({ ...it, file: fromTop(workingFolder, it.file) })),
  };
}
