/** A tool that can mend what it finds, by its name in the gate. */
export interface Fixer {
  readonly name: string;
  /** What follows the program, before the files. Of the tool's own documentation of its command line. */
  readonly mend: readonly string[];
  /** Flags of the repository's own that would keep it from mending, or mend more than is safe. */
  readonly without: readonly string[];
  /** Flags whose value is a path to read. */
  readonly reads: readonly string[];
}

/** In the order in which they build on each other: what is removed or sorted is laid out after. */
export const fixers: readonly Fixer[] = [
  {
    name: "ruff",
    mend: ["check", "--fix", "--no-unsafe-fixes", "--exit-zero", "--no-cache", "--quiet", "--force-exclude"],
    without: ["check", "--no-fix", "--diff", "--unsafe-fixes", "--fix-only", "--watch", "--add-noqa"],
    reads: ["--config", "--extension"],
  },
  {
    name: "isort",
    mend: ["--quiet", "--filter-files"],
    without: ["--check", "--check-only", "-c", "--diff", "--df", "--stdout", "-d"],
    reads: ["--settings-path", "--settings-file", "--settings", "--sp", "--src", "--src-path"],
  },
  {
    name: "ruff-format",
    mend: ["format", "--no-cache", "--quiet", "--force-exclude"],
    without: ["format", "--check", "--diff"],
    reads: ["--config", "--extension"],
  },
  { name: "black", mend: ["--quiet"], without: ["--check", "--diff", "--color"], reads: ["--config"] },
  {
    name: "prettier",
    mend: ["--write", "--log-level=error", "--ignore-unknown"],
    without: ["--check", "-c", "--list-different", "-l", "--cache"],
    reads: ["--config", "--ignore-path", "--plugin"],
  },
];

/**
 * The repository's own arguments as far as mending needs them: no paths, since a fixer writes what it is given, and
 * nothing that contradicts.
 *
 * @param isPath whether something of that name stands in the folder
 */
export function argumentsOf(fixer: Fixer, own: readonly string[], isPath: (text: string) => boolean): string[] {
  return own.filter((argument, at) => {
    if (fixer.without.includes(argument)) return false;
    if (argument.startsWith("-")) return argument !== "--" && argument !== "-";
    if (fixer.reads.includes(own[at - 1] ?? "")) return true;
    return !isPath(argument) && !/[/\\*?[\]]/.test(argument);
  });
}
