import type { Task } from "../tool.ts";

/** `-p build` means its tsconfig.json. */
export function tscProject(args: readonly string[]): string {
  const at = args.findIndex((argument) => argument === "-p" || argument === "--project");
  const named = (at === -1 ? "tsconfig.json" : (args[at + 1] ?? "tsconfig.json"))
    .replace(/^\.\//, "")
    .replace(/\/$/, "");
  return /\.json$/.test(named) ? named : named === "." || named === "" ? "tsconfig.json" : `${named}/tsconfig.json`;
}

/**
 * How a project that only refers to others can be checked, which `tsc --noEmit` passes without a look. `build`: all of
 * them emit nothing and keep their build information in node_modules, as Vite's templates have it, so that
 * `tsc --build` changes no file of the repository. `writes`: it would. Null: it is no such project.
 */
export function tscReferences(project: string, { repository }: Pick<Task, "repository">): "build" | "writes" | null {
  const config = jsonWithComments(repository.read(project));
  const references = list(config?.["references"]);
  if (references.length === 0 || !Array.isArray(config?.["files"]) || list(config["files"]).length > 0) return null;
  const folder = project.includes("/") ? `${project.slice(0, project.lastIndexOf("/"))}/` : "";
  const harmless = references.every((reference) => {
    const path = (reference as { path?: unknown } | null)?.path;
    if (typeof path !== "string") return false;
    const options = jsonWithComments(repository.read(folder + tscProject(["-p", path])))?.["compilerOptions"];
    const { noEmit, tsBuildInfoFile } = (options ?? {}) as { noEmit?: unknown; tsBuildInfoFile?: unknown };
    return noEmit === true && typeof tsBuildInfoFile === "string" && /^(?:\.\/)?node_modules\//.test(tsBuildInfoFile);
  });
  return harmless ? "build" : "writes";
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** tsconfig.json may have comments and commas before a closing bracket. */
function jsonWithComments(text: string | null): Readonly<Record<string, unknown>> | null {
  if (text === null) return null;
  const bare = text
    .replace(/^\uFEFF/, "")
    // What is not closed ends with its line or the text: each character is looked at once.
    .replace(
      /("(?:[^"\\\n]|\\.)*"?)|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g,
      (_, string: string | undefined) => string ?? "",
    )
    .replace(/("(?:[^"\\\n]|\\.)*"?)|,(?=\s*[}\]])/g, (_, string: string | undefined) => string ?? "");
  try {
    const content: unknown = JSON.parse(bare);
    return typeof content === "object" ? (content as Readonly<Record<string, unknown>> | null) : null;
  } catch {
    // tsc itself will say what is wrong with it.
    return null;
  }
}
