import { readPydocstyle } from "@mlops-actions/findings";
import { crash, judgedOrCrash, judgeReport, linesOf, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { notIgnored, pathsUnlessNamed } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { misconfiguration } from "./misconfiguration.ts";

/** https://www.pydocstyle.org/en/stable/usage.html */
export const pydocstyle: Tool = {
  name: "pydocstyle",
  kind: "lint",
  language: "python",
  package: "pydocstyle",
  cores: "one",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "pydocstyle",
      toml: ["tool.pydocstyle"],
      ini: ["pydocstyle", "pep257"],
      files: [".pydocstyle", ".pydocstyle.ini", ".pydocstylerc", ".pydocstylerc.ini", ".pep257"],
      hooks: ["pydocstyle"],
    }),
  command,
  judge,
};

function command(task: Task): Command {
  const args = withoutOptions(task.args, unwanted);
  return { argv: [...task.program, ...args, ...pathsUnlessNamed({ ...task, args }, valued)], env: pythonEnvironment };
}

const unwanted: Unwanted = { flags: "-e --explain -s --source -d --debug -v --verbose --count".split(" ") };

const valued = new Set(
  "--config --match --match-dir --ignore-decorators --property-decorators --select --ignore --convention --add-select --add-ignore".split(
    " ",
  ),
);

/** 0: nothing found. 1: findings, or a bug of its own. 2: arguments or configuration. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 2 || /^configparser\./m.test(stderr)) return unjudged("misconfigured", misconfiguration(ended));
  if ((exitCode !== 0 && exitCode !== 1) || /^Traceback/m.test(stderr)) return crash(ended);
  return judgeReport(ended, () => {
    const unparsed = linesOf(stderr).filter((line) => line.startsWith("WARNING: Error in file "));
    const source = sourceOf(pydocstyle.name, task);
    const findings = readPydocstyle([stdout, ...unparsed].join("\n"), source);
    return judgedOrCrash(findings, ended, notIgnored(findings, task, valued));
  });
}
