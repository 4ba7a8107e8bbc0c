import { readPyrightJson } from "@mlops-actions/findings";
import { crash, judged, judgeReport, lastWords, sourceOf, unjudged } from "../judgement.ts";
import { withoutOptions } from "../options.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";

/** https://microsoft.github.io/pyright/#/command-line */
export const pyright: Tool = {
  name: "pyright",
  kind: "types",
  language: "python",
  package: "pyright",
  cores: "one",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "pyright",
      toml: ["tool.pyright"],
      files: ["pyrightconfig.json"],
      hooks: ["pyright"],
    }),
  command,
  judge,
};

/** Without paths it judges what it is configured to, else all. */
function command({ program, args, cache }: Task): Command {
  return {
    argv: [...program, ...withoutOptions(args, { flags: ["-w", "--watch"] }), "--outputjson"],
    // The package on PyPI fetches pyright from npm, and says that there is a newer one.
    env: { ...pythonEnvironment, PYRIGHT_PYTHON_CACHE_DIR: cache, PYRIGHT_PYTHON_IGNORE_WARNINGS: "1" },
  };
}

/** 0: no errors. 1: errors. 2: fatal error. 3: configuration. 4: arguments. https://microsoft.github.io/pyright/#/command-line?id=pyright-exit-codes */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === 3 || exitCode === 4) return unjudged("misconfigured", misconfiguration(stderr, stdout));
  if (exitCode !== 0 && exitCode !== 1) return crash(ended);
  return judgeReport(ended, () => {
    const findings = readPyrightJson(stdout, sourceOf(pyright.name, task));
    if (/"filesAnalyzed": 0\b/.test(stdout)) return unjudged("misconfigured", "it found no file to check");
    if (exitCode === 1 && findings.length === 0) return crash(ended);
    if (exitCode === 0) return judged(findings, "passed");
    return {
      ...judged(findings, "failed"),
      failsFor: task.args.includes("--warnings") ? ["error", "warning"] : ["error"],
    };
  });
}

function misconfiguration(stderr: string, stdout: string): string {
  const words = stderr
    .split("\n")
    .filter((line) => !/ --help for usage/.test(line))
    .join("\n");
  return lastWords(words) ?? lastWords(stdout) ?? "it gave no reason";
}
