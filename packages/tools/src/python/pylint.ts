import { join } from "node:path";
import { type Finding, readPylintJson } from "@mlops-actions/findings";
import { crash, judgedOrCrash, judgeReport, shortened, sourceOf, unjudged } from "../judgement.ts";
import { type Unwanted, withoutOptions } from "../options.ts";
import { asArgument, notIgnored, pathsUnlessNamed } from "../paths.ts";
import type { Command, Ended, Judgement, Task, Tool } from "../tool.ts";
import { pythonDeclaration } from "./declaration.ts";
import { pythonEnvironment } from "./environment.ts";
import { misconfiguration } from "./misconfiguration.ts";
import { pythonEntries } from "./python-entries.ts";
import { isBefore } from "./version.ts";

/** https://pylint.readthedocs.io/en/stable/user_guide/usage/run.html */
export const pylint: Tool = {
  name: "pylint",
  kind: "lint",
  language: "python",
  package: "pylint",
  cores: "many",
  declared: (repository) =>
    pythonDeclaration(repository, {
      package: "pylint",
      toml: ["tool.pylint"],
      ini: ["pylint", "pylint.*"],
      files: ["pylintrc", "pylintrc.toml", ".pylintrc", ".pylintrc.toml"],
      hooks: ["pylint"],
    }),
  command,
  judge,
};

const report = "pylint.json";

function command(task: Task): Command {
  const { program, repository, version, reports, cores, cache } = task;
  const args = withoutOptions(task.args, unwanted);
  // Without --recursive, which came with 2.13, it takes a folder for a package.
  const walks = !isBefore(version, [2, 13]);
  const files = repository.files.filter((file) => file.endsWith(".py"));
  const paths = walks ? pythonEntries(repository) : files.map(asArgument);
  return {
    argv: [
      // Every version knows `json`; `json2` came with 3.0 and tells nothing more of a finding.
      ...[...program, "--output-format", "json", "--output", join(reports, report), "--jobs", String(cores)],
      ...[...(walks ? ["--recursive", "y"] : []), ...args, ...pathsUnlessNamed({ ...task, args }, valued, paths)],
    ],
    // Which circles of imports it tells of hangs on the order of sets: the same code shall have the same findings.
    env: { ...pythonEnvironment, PYLINTHOME: cache, PYTHONHASHSEED: "0" },
  };
}

const unwanted: Unwanted = {
  flags: "--exit-zero --from-stdin -v --verbose".split(" "),
  valued: "-f --output-format --output -j --jobs --recursive".split(" "),
};

const valued = new Set(
  "--rcfile --init-hook --ignore --ignore-patterns --ignore-paths --ignored-modules --load-plugins --disable -d --enable -e --fail-under --fail-on --confidence --msg-template --reports -r --score -s --py-version --extension-pkg-allow-list --extension-pkg-whitelist --max-line-length --source-roots --persistent --evaluation --limit-inference-results".split(
    " ",
  ),
);

/**
 * Bits: 1 fatal, 2 error, 4 warning, 8 refactor, 16 convention, 32 arguments. `exit-zero` and `fail-under` of a configuration turn them
 * off, so that what it found counts. https://pylint.readthedocs.io/en/stable/user_guide/usage/run.html#exit-codes
 */
function judge(ended: Ended, task: Task): Judgement {
  const { exitCode, stdout, stderr } = ended;
  if (exitCode === null || exitCode > 63) return crash(ended);
  if ((exitCode & 32) !== 0 || /^Failed to load '.*':/m.test(`${stdout}\n${stderr}`))
    return unjudged("misconfigured", misconfiguration(ended));
  const text = ended.report(report);
  if (text === null) return crash(ended);
  return judgeReport(ended, () => {
    const findings = readPylintJson(text, sourceOf(pylint.name, task, report));
    const stopped = findings.find(({ rule }) => rule?.startsWith("F") || rule === badPlugin);
    if (stopped !== undefined) return { ...unjudged(outcomeOf(stopped), shortened(stopped.message)), findings };
    return judgedOrCrash(findings, ended, notIgnored(findings, task, valued));
  });
}

const badPlugin = "E0013";

/** Fatal are paths that are not there and settings that cannot be read; else it broke while it judged a file. */
function outcomeOf({ rule }: Finding): "misconfigured" | "crashed" {
  return rule === badPlugin || rule === "F0001" || rule === "F0010" || rule === "F0011" ? "misconfigured" : "crashed";
}
