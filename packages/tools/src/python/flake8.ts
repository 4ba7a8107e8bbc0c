import { join } from "node:path";
import { flake8Template, readFlake8 } from "@mlops-actions/findings";
import { crash, judgedOrCrash, judgeReport, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { notIgnored, pathsUnlessNamed } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { misconfiguration } from "./misconfiguration.ts";
import { pythonEntries } from "./python-entries.ts";

/** https://flake8.pycqa.org/en/latest/user/options.html */
export const flake8: Tool = {
  name: "flake8",
  kind: "lint",
  language: "python",
  package: "flake8",
  cores: "many",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "flake8",
      // Of the plugin Flake8-pyproject.
      toml: ["tool.flake8"],
      ini: ["flake8", "flake8:*"],
      files: [".flake8"],
      hooks: ["flake8"],
    }),
  command,
  judge,
};

const report = "flake8.txt";
const settings = "flake8.cfg";

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  const [output, last] = [report, settings].map((file) => join(task.reports, file));
  const form = ["--format", flake8Template, "--no-show-source", "--output-file", output!, "--append-config", last!];
  return {
    argv: [
      ...[...task.program, ...form, "--jobs", String(task.cores), ...args],
      ...pathsUnlessNamed({ ...task, args }, valued, pythonEntries(task.repository)),
    ],
    env: pythonEnvironment,
    // `quiet` of a configuration wins over --format, and no option undoes it.
    files: { [settings]: "[flake8]\nquiet = 0\ntee = false\n" },
  };
}

const unwanted: Unwanted = {
  flags:
    "-q -qq --quiet -v -vv --verbose --count --show-source --no-show-source --statistics --benchmark --bug-report --exit-zero --tee --diff".split(
      " ",
    ),
  valued: "--format --output-file --color -j --jobs".split(" "),
};

const valued = new Set(
  "--config --append-config --enable-extensions --require-plugins --exclude --extend-exclude --filename --stdin-display-name --hang-closing --ignore --extend-ignore --per-file-ignores --max-line-length --max-doc-length --indent-size --select --extend-select --max-complexity --builtins --docstring-convention --application-import-names --import-order-style".split(
    " ",
  ),
);

/** 0: nothing found, or `--exit-zero`. 1: findings, its configuration, a plugin that broke. 2: arguments. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 2 || refused.test(`${stdout}\n${stderr}`)) return unjudged("misconfigured", misconfiguration(ended));
  const text = ended.report(report);
  if (text === null || (exitCode !== 0 && exitCode !== 1) || broken.test(`${stdout}\n${stderr}`)) return crash(ended);
  return judgeReport(ended, () => {
    const findings = readFlake8(text, sourceOf(flake8.name, task, report));
    return judgedOrCrash(findings, ended, notIgnored(findings, task, valued));
  });
}

/** Its options are read in `flake8/options/`; requirements of plugins and files that are not there are told without a stack. */
const refused =
  /^ {2}File ".*flake8[\\/]options[\\/]|^flake8\.exceptions\.FailedToLoadPlugin|^There was a critical error|^required plugins were not installed/m;

const broken = /^Traceback|^"?flake8\S* .*raised|^There were \d+ .*failures/m;
