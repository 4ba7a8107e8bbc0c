import { readIsort } from "@mlops-actions/findings";
import { crash, judgedOrCrash, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { notIgnored, pathsUnlessNamed } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { misconfiguration } from "./misconfiguration.ts";

/** https://pycqa.github.io/isort/docs/configuration/options.html */
export const isort: Tool = {
  name: "isort",
  kind: "format",
  language: "python",
  package: "isort",
  // Its workers write their diffs into one another.
  cores: "one",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "isort",
      toml: ["tool.isort"],
      ini: ["isort", "tool:isort"],
      files: [".isort.cfg"],
      hooks: ["isort"],
    }),
  command,
  judge,
};

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  return {
    argv: [...task.program, "--check-only", "--diff", ...args, ...pathsUnlessNamed({ ...task, args }, valued)],
    env: pythonEnvironment,
  };
}

const unwanted: Unwanted = {
  flags:
    "-c --check --check-only --diff --df -d --stdout --overwrite-in-place --interactive --show-config --show-files --color -q --quiet -v --verbose".split(
      " ",
    ),
  numbered: ["-j", "--jobs"],
};

const valued = new Set(
  "--sp --settings-path --settings-file --settings --cr --config-root --profile --format-error --format-success -s --skip --extend-skip --sg --skip-glob --extend-skip-glob --ext --extension --supported-extension --blocked-extension --filename -a --add-import --rm --remove-import --fs --force-separate --src --src-path -p --project -o --thirdparty -f --future -b --builtin --py --python-version --virtual-env --conda-env -l -w --line-length --line-width --wl --wrap-length -m --multi-line --formatter".split(
    " ",
  ),
);

/** 0: nothing to change. 1: something to change, or a start that failed. 2: arguments. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 2 || refused.test(`${stderr}\n${stdout}`))
    return unjudged("misconfigured", misconfiguration(ended, refused));
  if ((exitCode !== 0 && exitCode !== 1) || /^Traceback/m.test(stderr)) return crash(ended);
  const source = sourceOf(isort.name, task);
  const findings = readIsort(`${stdout}\n${stderr}`, source);
  return judgedOrCrash(findings, ended, notIgnored(findings, task, valued));
}

const refused =
  /^isort\.exceptions\.\w*(?:Settings|Profile|DoesNotExist|Mutually)\w*:|^Broken \d+ paths|the colorama python package is required/m;
