import { UserError } from "@mlops-actions/errors";
import { z } from "zod";
import { readYaml } from "./read-yaml.ts";
import { type RecordedPath, recordedPath } from "./recorded-path.ts";
import { commands, dictionary, entry, list, text } from "./schema.ts";

/** What `dvc repro` wrote of its last run. */
export interface DvcLock {
  readonly file: string;
  readonly stages: readonly LockedStage[];
}

/** A stage as it ran. Paths are as they are written: seen from the stage's working folder. */
export interface LockedStage {
  /** `train`; of a foreach or matrix stage `train@key`. */
  readonly name: string;
  /** One or several, run one after the other. */
  readonly command: readonly string[];
  readonly dependencies: readonly RecordedPath[];
  readonly parameters: readonly ParameterFile[];
  readonly outputs: readonly RecordedPath[];
}

/** Parameters that a stage read from a file, by their dotted key. */
export interface ParameterFile {
  readonly file: string;
  /** Any value that YAML can hold: numbers, texts, booleans, null, lists, tables. */
  readonly values: ReadonlyMap<string, unknown>;
}

const stage = z.object(
  {
    cmd: commands,
    deps: list(entry),
    params: dictionary(dictionary(z.unknown())),
    outs: list(entry),
  },
  "a stage with its command is expected",
);

const schema = z.looseObject({ schema: text.nullish(), stages: dictionary(stage) }, "a set of keys is expected");

/**
 * Reads `dvc.lock` (schema 2.0, of DVC 2 and 3); stages in the file's order.
 * @throws UserError with line and column where it is no such file
 */
export function parseDvcLock(content: string, file: string): DvcLock {
  const found = readYaml(content, file, schema);
  checkSchema(found, file);
  const stages = [...found.stages].map(([name, { cmd, deps, params, outs }]) => ({
    name,
    command: cmd,
    dependencies: deps.map(recordedPath),
    parameters: [...params].map(([of, values]) => ({ file: of, values })),
    outputs: outs.map(recordedPath),
  }));
  return { file, stages };
}

/** A lock of DVC 1 has its stages at the top and no schema; one without any key is as good as none. */
function checkSchema(found: z.output<typeof schema>, file: string): void {
  const written = found.schema ?? null;
  if (written !== null && /^2(?:\.\d+)?$/.test(written)) return;
  if (written !== null) {
    throw new UserError(`The lock has the schema ${written}; 2.0 is known here.`, {
      file,
      line: 1,
      remedy: "Use a release of mlops-actions that knows it.",
    });
  }
  const isEmpty = Object.keys(found).every((key) => key === "stages") && found.stages.size === 0;
  if (isEmpty) return;
  throw new UserError("The lock names no schema: DVC 1 wrote it, or it is no dvc.lock.", {
    file,
    line: 1,
    remedy: "Run `dvc commit` with DVC 3: it writes the file anew.",
  });
}
