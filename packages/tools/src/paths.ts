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
  const named = args.some((argument, index) => {
    if (argument.startsWith("-") || valued.has(args[index - 1] ?? "")) return false;
    const path = argument.replace(/^\.\//, "").replace(/\/+$/, "");
    return path === "." || path === "" || repository.files.some((file) => file === path || file.startsWith(`${path}/`));
  });
  return named ? [] : otherwise;
}
