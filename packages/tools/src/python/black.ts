import { readBlack } from "@mlops-actions/findings";
import { crash, judgedOrCrash, shortened, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { pathsUnlessNamed } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { misconfiguration } from "./misconfiguration.ts";

/** https://black.readthedocs.io/en/stable/usage_and_configuration/the_basics.html */
export const black: Tool = {
  name: "black",
  kind: "format",
  language: "python",
  package: "black",
  cores: "many",
  declared: (repository) =>
    pythonDeclaration(repository, { package: "black", toml: ["tool.black"], hooks: ["black", "black-jupyter"] }),
  command,
  judge,
};

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  const form = ["--check", "--diff", "--no-color", "--workers", String(task.cores)];
  return {
    argv: [...task.program, ...form, ...args, ...pathsUnlessNamed({ ...task, args }, valued)],
    env: { ...pythonEnvironment, BLACK_CACHE_DIR: task.cache },
  };
}

const unwanted: Unwanted = {
  flags: "--check --diff --color --no-color -q --quiet -v --verbose".split(" "),
  valued: "-W --workers --cache-dir".split(" "),
};

const valued = new Set(
  "-c --code -l --line-length -t --target-version --python-cell-magics --enable-unstable-feature --line-ranges --required-version --include --exclude --extend-exclude --force-exclude --stdin-filename --config".split(
    " ",
  ),
);

/** 0: nothing to change. 1: something to change, or a start that failed. 2: arguments. 123: a file that it cannot format. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 2 || /^[\w.]*TOMLDecodeError|^Error: Could not open file|The required version/m.test(stderr))
    return unjudged("misconfigured", misconfiguration(ended));
  if (/^Usage: /m.test(stderr)) return unjudged("misconfigured", misconfiguration(ended));
  if (exitCode === null || ![0, 1, 123].includes(exitCode) || /^Traceback/m.test(stderr)) return crash(ended);
  const source = sourceOf(black.name, task);
  const findings = readBlack(`${stdout}\n${stderr}`, source);
  const broken = findings.find(({ message }) => message.startsWith("INTERNAL ERROR"));
  if (broken !== undefined) return { ...unjudged("crashed", shortened(`${broken.path}: ${broken.message}`)), findings };
  return judgedOrCrash(findings, ended);
}
