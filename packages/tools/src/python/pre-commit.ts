import { isTable, remembered, textsOf, yamlOf } from "../repository-files.ts";
import type { Repository } from "../tool.ts";
import { wordsOf } from "../words.ts";
import { normalName } from "./requirement.ts";

/** A hook of .pre-commit-config.yaml. */
interface Hook {
  readonly id: string;
  /** The address of its repository, `local`, `meta`. */
  readonly repository: string;
  readonly revision: string | null;
  readonly args: readonly string[];
  /** What it needs beside its tool, as requirements. */
  readonly dependencies: readonly string[];
  /** Words of the command that a local hook runs; none for others. */
  readonly entry: readonly string[];
}

export const preCommitFile = ".pre-commit-config.yaml";

/** The first hook that runs the tool of these ids: by its id, or where it is local by the program that it starts. */
export function findHook(repository: Repository, ids: readonly string[]): Hook | null {
  const all = hooks(repository);
  return all.find(({ id }) => ids.includes(id)) ?? all.find((hook) => ids.includes(started(hook)?.name ?? "")) ?? null;
}

/** The version that a hook's revision means, where its repository is the tool's own or a mirror of it; else null. */
export function hookVersion({ repository, revision }: Hook, name: string): string | null {
  const last =
    repository
      .replace(/\/+$/, "")
      .replace(/\.git$/, "")
      .split("/")
      .at(-1) ?? "";
  const base = last.replace(/^mirrors-|^pre-commit-/, "").replace(/-pre-commit(?:-mirror)?$|-python$/, "");
  if (normalName(base) !== normalName(name)) return null;
  return /^v?(\d+(?:\.\d+)+(?:\.?(?:a|b|rc|post)\d+)*)$/.exec(revision ?? "")?.[1] ?? null;
}

/** The arguments with which a hook calls its tool, without those by which the tool changes files. */
export function hookArguments(hook: Hook, ids: readonly string[]): string[] {
  if (hook.entry.length === 0) return readOnly(hook.args);
  const start = started(hook);
  // A script of another name understands its arguments in its own way.
  return start !== null && ids.includes(start.name) ? readOnly([...start.args, ...hook.args]) : [];
}

const changing = new Set(
  "--fix --fix-only --unsafe-fixes --show-fixes --exit-non-zero-on-fix --add-noqa --watch --apply --in-place --inplace --overwrite-in-place --write --autofix --install-types --non-interactive --verbose --quiet -v -q".split(
    " ",
  ),
);

function readOnly(args: readonly string[]): string[] {
  return args.filter((argument) => !changing.has(argument) && !/^--(?:fix|add-noqa)=/.test(argument));
}

function hooks(repository: Repository): readonly Hook[] {
  return remembered(repository, "hooks", () => {
    const repositories = yamlOf(repository, preCommitFile)?.["repos"];
    if (!Array.isArray(repositories)) return [];
    return repositories.filter(isTable).flatMap(({ repo, rev, hooks: listed }) => {
      if (typeof repo !== "string" || !Array.isArray(listed)) return [];
      return listed.filter(isTable).flatMap((hook): Hook[] => {
        const { id, entry } = hook;
        if (typeof id !== "string") return [];
        return [
          {
            id,
            repository: repo,
            revision: typeof rev === "string" ? rev : null,
            args: textsOf(hook["args"]),
            dependencies: textsOf(hook["additional_dependencies"]),
            entry: repo === "local" && typeof entry === "string" ? wordsOf(entry) : [],
          },
        ];
      });
    });
  });
}

/** What stands before a program in a hook's command. */
const runners = /^(?:(?:poetry|uv|pdm|hatch|pipenv|rye) run|uvx|pipx run|(?:\S*\/)?python3? -m)(?: --?[\w-]+)* /;

/** The tool that a local hook starts, as pre-commit's own hooks name it (`ruff-format`), and its arguments. */
function started({ entry }: Hook): { readonly name: string; readonly args: readonly string[] } | null {
  let line = entry.join(" ");
  let skipped = 0;
  for (let match = runners.exec(line); match !== null; match = runners.exec(line)) {
    skipped += match[0].trim().split(" ").length;
    line = line.slice(match[0].length);
  }
  const [program, command] = entry.slice(skipped);
  if (program === undefined) return null;
  const name = program.split("/").at(-1)!;
  const isCommand = name === "ruff" && (command === "format" || command === "check");
  return { name: isCommand ? `${name}-${command}` : name, args: entry.slice(skipped + (isCommand ? 2 : 1)) };
}
