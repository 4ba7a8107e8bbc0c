import { join } from "node:path";
import { stripVTControlCharacters } from "node:util";
import { readMypyJson } from "@mlops-actions/findings";
import { crash, judged, judgeReport, lastWords, sourceOf, unjudged } from "../judgement.ts";
import { withoutOptions } from "../options.ts";
import { pathsUnlessNamed } from "../paths.ts";
import { iniOf, tableAt, tomlOf } from "../repository-files.ts";
import type { Command, Ended, Judgement, Repository, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { isBefore } from "./version.ts";

/** https://mypy.readthedocs.io/en/stable/command_line.html */
export const mypy: Tool = {
  name: "mypy",
  kind: "types",
  language: "python",
  package: "mypy",
  cores: "one",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "mypy",
      toml: ["tool.mypy"],
      ini: ["mypy", "mypy-*"],
      files: ["mypy.ini", ".mypy.ini"],
      hooks: ["mypy"],
    }),
  command,
  judge,
};

function command(task: Task): Command {
  const { program, repository, cache, reports } = task;
  // They would change the environment.
  const args = withoutOptions(task.args, { flags: ["--install-types", "--non-interactive"] });
  const configured = configuration(repository);
  const targets = ["files", "packages", "modules"].some((key) => configured.has(key));
  // Reports that the repository configures would be written into the checkout.
  const diverted = [...configured.keys()]
    .filter((key) => /^(?:junit_xml|[a-z_]+_report)$/.test(key))
    .flatMap((key) => [`--${key.replaceAll("_", "-")}`, join(reports, key)]);
  const form = writesJson(task) ? ["--output=json"] : [];
  // Since 1.16; a virtual environment or a build in the checkout is not the repository's code.
  const ignored = isBefore(task.version, [1, 16]) ? [] : ["--exclude-gitignore"];
  const plain =
    "--no-pretty --no-color-output --no-error-summary --hide-error-context --show-column-numbers --show-error-codes";
  return {
    argv: [
      ...[...program, ...args, ...diverted, ...plain.split(" "), ...form, ...ignored],
      ...["--soft-error-limit=-1", "--cache-dir", cache],
      ...pathsUnlessNamed(
        { ...task, args },
        valued,
        targets || args.some((argument) => sources.test(argument)) ? [] : ["."],
      ),
    ],
    // The variable would win over the option.
    env: { ...pythonEnvironment, MYPY_CACHE_DIR: cache, MYPY_FORCE_COLOR: "0" },
  };
}

/** `--output json` came with 1.11. */
function writesJson({ version }: Task): boolean {
  return !isBefore(version, [1, 11]);
}

const sources = /^(?:-[mpc]|--module|--package|--command)/;

const valued = new Set(
  "--config-file --exclude --python-version --platform --python-executable --always-true --always-false --follow-imports --cache-dir --custom-typeshed-dir --disable-error-code --enable-error-code --shadow-file --junit-xml --junit-format -m --module -p --package -c --command -O --output --num-workers -n".split(
    " ",
  ),
);

/** Options of the first file in which mypy looks for them. https://mypy.readthedocs.io/en/stable/config_file.html */
function configuration(repository: Repository): ReadonlyMap<string, unknown> {
  const own = ["mypy.ini", ".mypy.ini"].find((file) => repository.files.includes(file));
  if (own !== undefined) return iniOf(repository, own)?.get("mypy") ?? new Map();
  const table = tableAt(tomlOf(repository, "pyproject.toml"), ["tool", "mypy"]);
  if (table !== null) return new Map(Object.entries(table));
  return iniOf(repository, "setup.cfg")?.get("mypy") ?? new Map();
}

/** 0: no errors. 1: errors. 2: it could not check all; a file that cannot be parsed is a finding then. */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === null || exitCode > 2) return crash(ended);
  if (/INTERNAL ERROR|^Traceback/m.test(stdout + stderr)) return crash(ended);
  return judgeReport(ended, () => {
    const findings = readMypyJson(stripVTControlCharacters(stdout), sourceOf(mypy.name, task));
    if (exitCode === 0) return judged(findings, "passed");
    // A note beside an error explains it, and is none.
    if (findings.length > 0) return { ...judged(findings), failsFor: ["error"] };
    return exitCode === 2 ? unjudged("misconfigured", lastWords(stderr) ?? "it gave no reason") : crash(ended);
  });
}
