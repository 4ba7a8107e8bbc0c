import { z } from "zod";
import { readYaml } from "./read-yaml.ts";
import { commands, dictionary, flag, list, text } from "./schema.ts";

/** What a `dvc.yaml` declares, as it is written: with `${…}` where it holds templates. */
export interface Pipeline {
  readonly file: string;
  readonly stages: ReadonlyMap<string, DeclaredStage>;
}

export interface DeclaredStage {
  readonly command: readonly string[];
  /** Seen from the folder of the file; usually `.`. */
  readonly workingFolder: string;
  /** Outputs, metrics and plots, seen from the working folder. */
  readonly outputs: readonly DeclaredOutput[];
  /** What a foreach stage goes over, by the key that follows `@` in the name of a stage; null for any other stage. */
  readonly items: ReadonlyMap<string, unknown> | null;
}

export interface DeclaredOutput {
  readonly path: string;
  readonly cached: boolean;
  readonly pushed: boolean;
  readonly remote: string | null;
}

const details = z.object({ cache: flag.nullish(), push: flag.nullish(), remote: text.nullish() }).nullish();

const output = z
  .preprocess((found) => (typeof found === "string" ? { [found]: null } : found), dictionary(details))
  .transform((found): readonly DeclaredOutput[] =>
    [...found].map(([path, options]) => ({
      path,
      cached: options?.cache ?? true,
      pushed: (options?.cache ?? true) && (options?.push ?? true),
      remote: options?.remote ?? null,
    })),
  );

// `plots` and `metrics` of a stage are lists; one that is a text alone is a list of one.
const outputs = z.preprocess((found) => (typeof found === "string" ? [found] : found), list(output));

const body = { cmd: commands, wdir: text.nullish(), outs: outputs, metrics: outputs, plots: outputs };

const stage = z.object(
  {
    ...body,
    do: z.object(body, "a stage is expected").nullish(),
    foreach: z.unknown().optional(),
  },
  "a stage with its command is expected",
);

const schema = z.object({ stages: dictionary(stage) }, "a set of keys is expected");

/**
 * Reads the stages of a `dvc.yaml`.
 * @throws UserError with line and column where it is no such file
 */
export function parsePipeline(content: string, file: string): Pipeline {
  const { stages } = readYaml(content, file, schema);
  return { file, stages: new Map([...stages].map(([name, found]) => [name, declared(found)])) };
}

function declared(found: z.output<typeof stage>): DeclaredStage {
  const { cmd, wdir, outs, metrics, plots } = found.do ?? found;
  return {
    command: cmd,
    workingFolder: wdir ?? ".",
    outputs: [...outs, ...metrics, ...plots].flat(),
    items: itemsOf(found.foreach),
  };
}

/** DVC calls an item of a list by itself, or by its index where it is no plain value; an item of a table by its key. */
function itemsOf(foreach: unknown): ReadonlyMap<string, unknown> | null {
  if (Array.isArray(foreach)) {
    const plain = foreach.every((item) => typeof item !== "object" || item === null);
    return new Map(foreach.map((item, index) => [plain ? keyOf(item) : String(index), item]));
  }
  return typeof foreach === "object" && foreach !== null ? new Map(Object.entries(foreach)) : null;
}

function keyOf(item: unknown): string {
  return typeof item === "boolean" ? (item ? "True" : "False") : String(item);
}
