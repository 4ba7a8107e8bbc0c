import { join } from "node:path";
import { readBanditJson } from "@mlops-actions/findings";
import { crash, judged, judgeReport, lastWords, linesOf, sourceOf, unjudged } from "../judgement.ts";
import { hasOption } from "../options.ts";
import { notIgnored, pathsUnlessNamed } from "../paths.ts";
import { iniOf, tableAt, tomlOf } from "../repository-files.ts";
import type { Command, Ended, Judgement, Repository, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";

/** https://bandit.readthedocs.io/en/latest/man/bandit.html */
export const bandit: Tool = {
  name: "bandit",
  kind: "security",
  language: "python",
  package: "bandit",
  cores: "one",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "bandit",
      toml: ["tool.bandit"],
      files: [".bandit", ...ownFiles],
      hooks: ["bandit"],
    }),
  command,
  judge,
};

const ownFiles = ["bandit.yaml", "bandit.yml", ".bandit.yaml", ".bandit.yml", "bandit.toml"];
const report = "bandit.json";

function command(task: Task): Command {
  const { program, args, repository, reports } = task;
  const ini = repository.files.includes(".bandit") ? iniOf(repository, ".bandit")?.get("bandit") : undefined;
  const file = configurationFile(repository);
  return {
    argv: [
      ...[...program, ...args, "--quiet", "--format", "json", "--output", join(reports, report)],
      ...(file !== null && !hasOption(args, "-c", "--configfile") ? ["--configfile", file] : []),
      ...(ini !== undefined && !hasOption(args, "--ini") ? ["--ini", ".bandit"] : []),
      ...(ini?.has("exclude") || hasOption(args, "-x", "--exclude") ? [] : ["--exclude", unjudgedFolders]),
      ...(hasOption(args, "-r", "--recursive") ? [] : ["--recursive"]),
      ...(hasOption(args, "--ini") ? [] : pathsUnlessNamed(task, valued, ini?.has("targets") ? [] : ["."])),
    ],
    env: pythonEnvironment,
  };
}

/** It reads `.bandit` by itself, no other file. */
function configurationFile(repository: Repository): string | null {
  if (tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "bandit"]) !== null) return "pyproject.toml";
  return ownFiles.find((file) => repository.files.includes(file)) ?? null;
}

/** Its own default, which an `--exclude` replaces, and folders of installed packages. */
const unjudgedFolders = ".svn,CVS,.bzr,.hg,.git,__pycache__,.tox,.eggs,*.egg,.nox,.venv,venv,node_modules";

const valued = new Set(
  "-a --aggregate -n --number -c --configfile -p --profile -t --tests -s --skip --severity-level --confidence-level -f --format --msg-template -o --output -x --exclude -b --baseline --ini".split(
    " ",
  ),
);

/** 0: nothing found, or `exit_zero`. 1: findings. 2: arguments or configuration. Whatever it found counts. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stderr } = ended;
  if (exitCode === 2) return unjudged("misconfigured", misconfiguration(stderr));
  const text = ended.report(report);
  if (text === null || (exitCode !== 0 && exitCode !== 1)) return crash(ended);
  return judgeReport(ended, () => {
    const findings = readBanditJson(text, sourceOf(bandit.name, task, report));
    // Its users exclude `./tests` as it is seen from `.`: so it walks all.
    return judged(notIgnored(findings, task, valued));
  });
}

function misconfiguration(stderr: string): string {
  const error = linesOf(stderr).find((line) => /\bERROR\b|: error: /.test(line));
  return error?.replace(/^\[\w+\]\s*ERROR\s*/, "") ?? lastWords(stderr) ?? "it gave no reason";
}
