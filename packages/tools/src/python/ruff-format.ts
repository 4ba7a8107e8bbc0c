import { readRuffFormat } from "@mlops-actions/findings";
import { crash, judged, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { pathsUnlessNamed } from "../paths.ts";
import { tableAt, tomlOf } from "../repository-files.ts";
import type { Command, Declaration, Ended, Judgement, Repository, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { misconfiguration } from "./misconfiguration.ts";
import { ruffEnvironment } from "./ruff.ts";

/** `ruff format`, 0.1 and later. https://docs.astral.sh/ruff/formatter/ */
export const ruffFormat: Tool = {
  name: "ruff-format",
  kind: "format",
  language: "python",
  package: "ruff",
  cores: "many",
  declared,
  command,
  judge,
};

/** Who has ruff lint does not have it format: its hook says so, or its own table. */
function declared(repository: Repository): Declaration | null {
  const files = ["ruff.toml", ".ruff.toml"].filter(
    (file) => repository.files.includes(file) && tableAt(tomlOf(repository, file), ["format"]) !== null,
  );
  const where = { package: "ruff", toml: ["tool.ruff.format"], files, hooks: ["ruff-format"], required: false };
  return pythonDeclaration(repository, where);
}

function command(task: Task): Command {
  const args = withoutOptions(task.args[0] === "format" ? task.args.slice(1) : task.args, unwanted);
  return {
    argv: [...task.program, "format", "--diff", ...args, ...pathsUnlessNamed({ ...task, args }, valued)],
    env: ruffEnvironment(task),
  };
}

const unwanted: Unwanted = {
  flags: "--check --diff --exit-non-zero-on-format -q --quiet -s --silent -v --verbose".split(" "),
  valued: "--output-format --cache-dir --color".split(" "),
};

const valued = new Set(
  "--target-version --extension --exclude --extend-exclude --stdin-filename --config --line-length --range".split(" "),
);

/** 0: nothing to change. 1: something to change. 2: a file that it cannot parse, its configuration, or a bug of its own. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === null || exitCode > 2 || /^error: Ruff crashed|panicked at/m.test(stderr)) return crash(ended);
  const source = sourceOf(ruffFormat.name, task);
  const findings = readRuffFormat(`${stdout}\n${stderr}`, source);
  if (exitCode === 0 || findings.length > 0) return judged(findings);
  return exitCode === 2 ? unjudged("misconfigured", misconfiguration(ended)) : crash(ended);
}
