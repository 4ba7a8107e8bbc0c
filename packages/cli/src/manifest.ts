import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { root } from "./root.ts";

/** What the command needs of an action.yml. */
export interface Manifest {
  readonly description: string;
  readonly inputs: ReadonlyMap<string, { readonly description: string; readonly default: string | undefined }>;
}

interface File {
  readonly description: string;
  readonly inputs?: Record<string, { readonly description: string; readonly default?: string }>;
}

/** Reads actions/<name>/action.yml; a default that is an expression of GitHub's means nothing here and is left out. */
export async function readManifest(action: string): Promise<Manifest> {
  const { parse } = await import("yaml");
  const file = parse(await readFile(join(root, "actions", action, "action.yml"), "utf8")) as File;
  const inputs = Object.entries(file.inputs ?? {}).map(([name, input]) => {
    const isExpression = input.default?.includes("${{") ?? false;
    return [name, { description: input.description, default: isExpression ? undefined : input.default }] as const;
  });
  return { description: file.description, inputs: new Map(inputs) };
}
