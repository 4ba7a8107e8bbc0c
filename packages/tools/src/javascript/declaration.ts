import type { Declaration, Repository } from "../tool.ts";
import { packageJson, pinnedPackage } from "./package-json.ts";
import { scriptCalls } from "./script-calls.ts";

interface Where {
  readonly package: string;
  /** The program as scripts call it, where it is not the package's name. */
  readonly program?: string;
  /** Keys of package.json that hold its configuration. */
  readonly keys?: readonly string[];
  /** Whether a file at the top of the repository is its configuration. */
  readonly file?: RegExp;
  /** Whether a call in a script is of the kind that a gate makes; its arguments are the repository's own. Default: any. */
  readonly call?: (args: readonly string[]) => boolean;
}

/**
 * How a JavaScript repository says that it uses a tool, at its top: a configuration file, a key of package.json, a
 * dependency, a script. The arguments are those of the first script that calls it as a gate does.
 */
export function javascriptDeclaration(repository: Repository, where: Where): Declaration | null {
  const content = packageJson(repository);
  const call = scriptCalls(content?.scripts ?? new Map(), where.program ?? where.package).find(
    ({ args }) => where.call?.(args) ?? true,
  );
  const file = repository.files.find((path) => !path.includes("/") && where.file?.test(path));
  const key = where.keys?.find((name) => content?.keys.has(name));
  const dependency = content?.dependencies.get(where.package);
  const by =
    file ??
    (key !== undefined ? `package.json ${key}` : null) ??
    (dependency ? `package.json ${dependency.kind}` : null) ??
    (call ? `package.json scripts.${call.script}` : null);
  if (by === null) return null;
  return { by, version: pinnedPackage(repository, where.package), args: call?.args ?? [] };
}
