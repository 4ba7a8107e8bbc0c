import type { Finding } from "@mlops-actions/findings";
import type { Task } from "./tool.ts";

/**
 * What a tool judges that would judge nothing by itself: nothing more than its arguments where they name files or folders of the
 * repository, else `otherwise`.
 * @param valued Options whose value is the next argument: `--config-file`; a path there is not what is judged.
 */
export function pathsUnlessNamed(
  { args, repository }: Pick<Task, "args" | "repository">,
  valued: ReadonlySet<string>,
  otherwise: readonly string[] = ["."],
): readonly string[] {
  const named = positional(args, valued).some((argument) => {
    const path = argument.replace(/^\.\//, "").replace(/\/+$/, "");
    return path === "." || path === "" || repository.files.some((file) => file === path || file.startsWith(`${path}/`));
  });
  return named ? [] : otherwise;
}

/**
 * Findings of a tool that walks folders and knows nothing of git: what git ignores is none of the repository's code, unless the arguments name it.
 */
export function notIgnored(
  findings: readonly Finding[],
  task: Pick<Task, "args" | "repository">,
  valued: ReadonlySet<string>,
): readonly Finding[] {
  if (pathsUnlessNamed(task, valued).length === 0) return findings;
  const known = new Set(task.repository.files);
  // A submodule is one entry, whatever is in it.
  const isKnown = (path: string): boolean =>
    known.has(path) || (path.includes("/") && isKnown(path.slice(0, path.lastIndexOf("/"))));
  return findings.filter(({ path }) => path === null || isKnown(path));
}

/** Whether arguments name what is to be judged: a path, or a pattern that the tool itself resolves. */
export function namesTargets(args: readonly string[], valued: ReadonlySet<string>): boolean {
  return positional(args, valued).length > 0;
}

/** A path as an argument: a name that begins with `-` cannot be taken for an option. */
export function asArgument(path: string): string {
  return path.startsWith("-") ? `./${path}` : path;
}

function positional(args: readonly string[], valued: ReadonlySet<string>): readonly string[] {
  return args.filter((argument, index) => !argument.startsWith("-") && !valued.has(args[index - 1] ?? ""));
}
