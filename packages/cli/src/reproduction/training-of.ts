import { relative, resolve, sep } from "node:path";
import { dvcFilesFor, type Read, readDvcFiles, stageOf, trackedOutput } from "@mlops-actions/dvc";
import { artifactSource, type TrainingCommand } from "@mlops-actions/lineage";
import type { ModelVersion } from "@mlops-actions/registry";

/**
 * The stage of DVC that made the artifact, as dvc.yaml and dvc.lock of the version's commit have it; null where none did.
 * @param work the folder that recorded paths are seen from
 */
export async function trainingOf(version: ModelVersion, work: string, read: Read): Promise<TrainingCommand | null> {
  const source = artifactSource(version);
  if (source === null) return null;
  const artifact = relative(work, resolve(work, source)).replaceAll(sep, "/");
  const stage = stageOf(artifact, await readDvcFiles(dvcFilesFor([artifact]), read));
  if (stage === null) return null;
  const { file, name, command, dependencies } = stage;
  const files = await readDvcFiles(dvcFilesFor(dependencies.map(({ path }) => path)), read);
  const inputs = dependencies.flatMap(({ path, md5 }) => {
    const tracked = trackedOutput(path, files);
    return md5 !== null && tracked?.cached === true ? [{ path, md5 }] : [];
  });
  return { kind: "dvc", file: file.replace(/lock$/, "yaml"), stage: name, commands: command, inputs };
}
