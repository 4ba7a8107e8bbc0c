import { join } from "node:path";
import { readRuffJson } from "@mlops-actions/findings";
import { crash, judgedOrCrash, judgeReport, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { pathsUnlessNamed } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { misconfiguration } from "./misconfiguration.ts";

/** `ruff check`. https://docs.astral.sh/ruff/linter/ */
export const ruff: Tool = {
  name: "ruff",
  kind: "lint",
  language: "python",
  package: "ruff",
  cores: "many",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "ruff",
      toml: ["tool.ruff"],
      files: ["ruff.toml", ".ruff.toml"],
      hooks: ["ruff", "ruff-check"],
    }),
  command,
  judge,
};

const report = "ruff.json";

function command(task: Task): Command {
  const args = withoutOptions(task.args[0] === "check" ? task.args.slice(1) : task.args, unwanted);
  // `fix-only` of a configuration fixes even under --no-fix.
  const form = ["--no-fix", "--no-fix-only", "--output-format", "json", "--output-file", join(task.reports, report)];
  return {
    argv: [...task.program, "check", ...form, ...args, ...pathsUnlessNamed({ ...task, args }, valued)],
    env: ruffEnvironment(task),
  };
}

/** Variables win over the configuration. */
export function ruffEnvironment({ cache, cores, repository }: Task): Readonly<Record<string, string>> {
  // A cache of names that are no UTF-8 is what it ends for.
  const uncached = repository.files.some((file) => file.includes("\uFFFD")) ? { RUFF_NO_CACHE: "true" } : {};
  return { ...pythonEnvironment, RUFF_CACHE_DIR: cache, RAYON_NUM_THREADS: String(cores), ...uncached };
}

/** ruff refuses an option that is there twice, and knows no negation of some. */
const unwanted: Unwanted = {
  flags:
    "--fix --no-fix --fix-only --no-fix-only --show-fixes --no-show-fixes --diff -w --watch --statistics --add-noqa --add-ignore --show-files --show-settings --show-source -e --exit-zero --exit-non-zero-on-fix -q --quiet -s --silent -v --verbose".split(
      " ",
    ),
  valued: "--output-format --format -o --output-file --cache-dir --color".split(" "),
};

const valued = new Set(
  "--target-version --extension --select --ignore --extend-select --extend-ignore --per-file-ignores --extend-per-file-ignores --fixable --unfixable --extend-fixable --extend-unfixable --exclude --extend-exclude --stdin-filename --config --line-length --dummy-variable-rgx".split(
    " ",
  ),
);

/** 0: nothing found, or `--exit-zero`. 1: findings. 2: configuration, arguments, or a bug of its own. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stderr } = ended;
  if (/^error: Ruff crashed|panicked at/m.test(stderr)) return crash(ended);
  if (exitCode === 2) return unjudged("misconfigured", misconfiguration(ended));
  const text = ended.report(report);
  if (text === null || (exitCode !== 0 && exitCode !== 1)) return crash(ended);
  return judgeReport(ended, () => {
    const findings = readRuffJson(text, sourceOf(ruff.name, task, report));
    return judgedOrCrash(findings, ended);
  });
}
