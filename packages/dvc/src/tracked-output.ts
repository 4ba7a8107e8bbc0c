import type { FileOutput, ImportSource } from "./dvc-file.ts";
import type { DvcFiles } from "./dvc-files.ts";
import { below, folderOf, fromTop, normal, seenFrom } from "./paths.ts";
import { type PlacedStage, placedStages, type Stage } from "./stages.ts";
import { canBe } from "./template.ts";

/** A path that DVC tracks, or the tracked folder that holds it. */
export interface TrackedOutput extends FileOutput {
  /** Where the asked path lies in a tracked folder; null where it is tracked by itself. */
  readonly inside: string | null;
  /** The file that tracks it: `dvc.lock` or `*.dvc`. */
  readonly file: string;
  /** Name of the stage that made it; null where a `.dvc` file tracks it. */
  readonly stage: string | null;
  /** Where `dvc import` or `dvc import-url` took it from. */
  readonly source: ImportSource | null;
}

/** What DVC recorded of a path, null where it tracks neither the path nor a folder above it. Of several the nearest. */
export function trackedOutput(path: string, files: DvcFiles): TrackedOutput | null {
  return nearest(path, files)?.output ?? null;
}

/** The stage that made a path, with its command, dependencies and parameters; null where none did. */
export function stageOf(path: string, files: DvcFiles): Stage | null {
  return nearest(path, files)?.stage ?? null;
}

/**
 * The stages that lead to a path, from the first to the one that made it: each after those whose outputs it depends on.
 * They are those of the known files alone.
 */
export function stagesUpTo(path: string, files: DvcFiles): readonly Stage[] {
  const found = new Set<Stage>();
  const seen = new Set<string>();
  const tracked = candidates(files);
  const visit = (wanted: string): void => {
    const stage = nearestOf(wanted, tracked)?.stage;
    if (!stage || seen.has(idOf(stage))) return;
    seen.add(idOf(stage));
    for (const dependency of stage.dependencies) visit(dependency.path);
    found.add(stage);
  };
  visit(path);
  return [...found];
}

interface Candidate {
  readonly output: TrackedOutput;
  readonly stage: Stage | null;
}

function nearest(path: string, files: DvcFiles): Candidate | null {
  return nearestOf(path, candidates(files));
}

function nearestOf(path: string, tracked: readonly Candidate[]): Candidate | null {
  const asked = path.includes("://") ? path : normal(path);
  let best: Candidate | null = null;
  for (const candidate of tracked) {
    const { output } = candidate;
    const inside = below(asked, output.path);
    if (inside === null || (inside !== "" && !output.isFolder)) continue;
    if (best !== null && best.output.path.length >= output.path.length) continue;
    best = { ...candidate, output: { ...output, inside: inside === "" ? null : inside } };
  }
  return best;
}

function candidates(files: DvcFiles): Candidate[] {
  const added = files.files.flatMap(({ file, workingFolder, outputs, source }) =>
    outputs.map((output) => {
      const path = fromTop(fromTop(folderOf(file), workingFolder), output.path);
      return { output: { ...output, path, inside: null, file, stage: null, source }, stage: null };
    }),
  );
  return [...added, ...placedStages(files).flatMap(madeBy)];
}

function madeBy({ stage, declared }: PlacedStage): Candidate[] {
  return stage.outputs.map((output) => {
    const options = declared?.outputs.find(({ path }) =>
      canBe(normal(path), seenFrom(stage.workingFolder, output.path)),
    );
    const { cached = true, pushed = cached, remote = null } = options ?? {};
    const more = { cached, pushed, remote, inside: null, file: stage.file, stage: stage.name, source: null };
    return { output: { ...output, ...more }, stage };
  });
}

function idOf({ file, name }: Stage): string {
  return `${file}:${name}`;
}
